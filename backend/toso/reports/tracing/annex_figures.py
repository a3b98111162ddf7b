"""The numbers of the annex's other tables: where everybody was seen, what units gave outside homes; each a figure too,
with its own id and what stands behind it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.households.model.items import Channel
from toso.kit import figures as written
from toso.kit.dates import running
from toso.kit.figures import read_whole
from toso.kit.place_words import worded
from toso.reports.compilation.annex_figure_ids import ALL, HELP, HELP_LABELS, SPLIT, SURVEY, SURVEYED, TABLE
from toso.reports.compilation.queries import carried_lines, get_report, lines_behind
from toso.reports.compilation.report_context import behind
from toso.reports.compilation.schemas import FigurePartRead, FigureRead
from toso.reports.compilation.split import frozen_splits
from toso.reports.compilation.ward_tables import number_of, parts_seen_by
from toso.reports.figures.figures import WARD, Aspect, figure_number, parse_figure_id
from toso.reports.model.report_tables import Report, ReportSubmission
from toso.reports.model.submission_tables import SubmissionSnapshot

_CHANNELS = {channel.name.lower(): channel.label for channel in Channel}


def show_apart(session: Session, scope: Scope, report_id: UUID, name: str) -> FigureRead:
    report = get_report(session, scope, report_id)
    try:
        code, aspect, place = parse_figure_id(name)
    except ValueError:
        raise NotFound("Báo cáo này không có số liệu đó.") from None
    if code.startswith(SPLIT):
        made = _split(session, report, name, code)
    elif code.startswith(SURVEY):
        made = _survey(session, report, name, code, place)
    elif code.startswith(TABLE):
        made = _of_table(scope, report, name, code) if place == WARD else None
    else:
        made = _help(report, name, code, place)
    if made is None or made.figure_id != name or aspect.value not in {Aspect.CUMULATIVE, Aspect.IN_PERIOD}:
        raise NotFound("Báo cáo này không có số liệu đó.")
    return made


def _of_table(scope: Scope, report: Report, name: str, code: str) -> FigureRead | None:
    """Whoever may not see the rows of another domain is told how many parts there are."""
    found, needed = number_of(report, code), parts_seen_by(code)
    if found is None:
        return None
    made = _read(name, *found)
    if needed is None or scope.actor.may(needed):
        return made
    return made.model_copy(update={"parts": [], "hidden": len(made.parts)})


def _split(session: Session, report: Report, name: str, code: str) -> FigureRead | None:
    measure, _, channel = code.removeprefix(f"{SPLIT}.").rpartition(".")
    known = behind(session, report).catalogue.measures.get(measure)
    line = next((one["channels"] for one in report.split if one["code"] == measure), None)
    if line is None or known is None or channel not in {*_CHANNELS, ALL}:
        return None
    value = sum(line.values()) if channel == ALL else line.get(channel, 0)
    names = {unit["place"]: unit["name"] for unit in report.units}
    parts = [
        (names.get(place, place), sum(seen.values()) if channel == ALL else seen.get(channel, 0))
        for place, split in frozen_splits(session, report)
        if (seen := split.get(measure)) is not None
    ]
    where = "cộng" if channel == ALL else _CHANNELS[channel]
    return _read(name, f"{known.label}: {where}", worded("Toàn phường"), value, parts)


def _survey(session: Session, report: Report, name: str, code: str, place: str) -> FigureRead | None:
    """Households of a khu phố: all of them, or those of which enough was known, as frozen with its figures."""
    field, u, k = code.removeprefix(f"{SURVEY}."), ReportSubmission, SubmissionSnapshot
    paths = {unit["place"]: (unit["path"], unit["name"]) for unit in report.units}
    if field not in SURVEYED or place not in paths:
        return None
    path, unit_name = paths[place]
    earlier = [report_id for where, report_id, _ in carried_lines(report) if where == place]
    reports = [*lines_behind(report, Aspect.CUMULATIVE), *earlier]
    query = (
        sa.select(col(k.surveyed))
        .join(u, sa.and_(col(u.ward_id) == col(k.ward_id), col(u.snapshot_id) == col(k.id)))
        .where(
            col(u.ward_id) == report.ward_id,
            col(u.report_id).in_(reports),
            col(k.unit_path) == path,
            col(u.carried_from).is_(None),
        )
    )
    kept = session.execute(query).scalars().first()
    if not kept:
        return None
    label = "Hộ trong sổ đã rà soát" if field == SURVEYED[0] else "Hộ trong sổ"
    return _read(name, label, unit_name, kept[field], [(unit_name, kept[field])])


def _help(report: Report, name: str, code: str, place: str) -> FigureRead | None:
    field = code.removeprefix(f"{HELP}.")
    at = read_whole(place)
    if field not in HELP_LABELS or not at or at > len(report.help):
        return None
    line = report.help[at - 1]
    return _read(name, worded(HELP_LABELS[field]), line["unit_name"], line[field], _days(line, field))


def _days(line: Mapping[str, Any], field: str) -> Iterable[tuple[str, int]]:
    """By day as it was counted when the report was compiled; what is not told by day stands in one line."""
    told = [(date.fromisoformat(day), counts.get(field, 0)) for day, counts in line.get("days", {}).items()]
    days = [(running(day), count) for day, count in told if count]
    rest = (line[field] or 0) - sum(count for _, count in days)
    return [*days, ("Không chia theo ngày", rest)] if rest else days


def _read(name: str, label: str, place_name: str, value: int | None, parts: Iterable[tuple[str, int]]) -> FigureRead:
    listed = list(parts)
    return FigureRead(
        figure_id=name,
        label=label,
        aspect="",
        place=WARD,
        place_name=place_name,
        text=written.number(value),
        value=figure_number(value),
        total=value,
        reported=len(listed),
        expected=len(listed),
        coverage="",
        sources=[],
        hidden=0,
        parts=[FigurePartRead(figure_id=None, label=what, text=written.number(count)) for what, count in listed],
    )
