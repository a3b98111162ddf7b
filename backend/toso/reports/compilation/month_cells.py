"""Cells of a report over several months, by place and measure, from the lines behind the reports of its months."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.dates import running
from toso.kit.text import listing, noted
from toso.reports.compilation.changed_places import OneTime, PlaceChange
from toso.reports.figures.cells import Cell, Origin
from toso.reports.figures.figures import Aspect
from toso.reports.figures.measures import Catalogue
from toso.reports.figures.sentences import PARTIAL_UNITS, UNLIKE_LAST_MONTH
from toso.reports.model.report_tables import Report, ReportFigureSource, ReportSubmission
from toso.reports.model.submission_tables import SubmissionSnapshot
from toso.reports.submissions.workflow import COUNTED, PARTIAL

Cells = dict[str, dict[str, Cell]]
Carried = dict[str, list[dict[str, Any]]]


def cells_of(session: Session, reports: Sequence[Report], ward_id: UUID) -> Cells:
    """By place and measure: the level or total that the last of the reports to have one says, and the sum of what each
    of them added.
    """
    now, added = _lines_of(session, reports, ward_id, Aspect.CUMULATIVE, Aspect.IN_PERIOD)
    made: Cells = {}
    for place, code in now.keys() | added.keys():
        known = now.get((place, code))
        value, origin = (known[-1].value, known[-1].origin) if known else (None, Origin.AGGREGATE)
        made.setdefault(place, {})[code] = Cell(value, added.get((place, code)), origin=origin)
    return made


class Levels(NamedTuple):
    """Cells over several months; which of their levels are of an earlier month than the last, by place {"report_id",
    "until", "codes"}, `until` the day of those figures; and the places whose levels of the last month are left out.
    """

    cells: Cells
    carried: Carried
    left_out: frozenset[str]


def span_cells(
    session: Session,
    catalogue: Catalogue,
    earlier: dict[date, Report],
    months: dict[date, Report],
    changes: Sequence[PlaceChange],
) -> Levels:
    """Of a report over several months: of each unit that the last month asks the last level or total of the year so
    far, and what the months of the period added. `earlier`: the year's reports before the period, both by the last day
    of their month. Of a unit that went into another until that says its own levels.
    """
    newest, reports = next(reversed(months.values())), [*earlier.values(), *months.values()]
    ward_id, days = newest.ward_id, {report.id: day for day, report in (earlier | months).items()}
    lines, _ = _lines_of(session, reports, ward_id, Aspect.CUMULATIVE)
    _, added = _lines_of(session, list(months.values()), ward_id, Aspect.IN_PERIOD)
    told: dict[str, set[date]] = {}
    for (place, _), found in lines.items():
        told.setdefault(place, set()).update(days[line.report_id] for line in found)
    standing = {unit["place"] for unit in newest.units}
    time = OneTime(told, changes)
    made: Cells = {}
    taken: dict[tuple[str, UUID, UUID], list[str]] = {}
    for place, code in lines.keys() | added.keys():
        told_on = ((line, days[line.report_id]) for line in lines.get((place, code), ()))
        known = [line for line, day in told_on if time.holds(place, day) and time.is_of_now(place, day)]
        line = known[-1] if known and (place in standing or time.stands_for_itself(place)) else None
        value, origin = (line.value, line.origin) if line else (None, Origin.AGGREGATE)
        sums = added.get((place, code)) if catalogue.adds_up(code) else None
        made.setdefault(place, {})[code] = Cell(value, sums, origin=origin)
        if line and line.report_id != newest.id and code in catalogue.measures:
            taken.setdefault((place, line.report_id, line.submission_id), []).append(code)
    return Levels(made, _carried(session, ward_id, reports, taken), time.left_out)


def months_lacking(session: Session, catalogue: Catalogue, months: Sequence[Report]) -> dict[UUID, dict[str, bool]]:
    """By report of a month and code, where figures up to now stand without what the month added, as in the first month
    of who types totals: whether that is so of every unit (else of some). A sum over the months leaves these out.
    """
    s, now = ReportFigureSource, Aspect.CUMULATIVE
    told = [sa.func.count(sa.case((col(s.aspect) == aspect, 1))) for aspect in (now, Aspect.IN_PERIOD)]
    query = (
        sa.select(col(s.report_id), col(s.code), *told)
        .where(col(s.ward_id) == months[-1].ward_id, col(s.report_id).in_([report.id for report in months]))
        .group_by(col(s.report_id), col(s.code))
    )
    found: dict[UUID, dict[str, bool]] = {}
    for report_id, code, totals, added in session.execute(query).all():
        if added < totals and catalogue.adds_up(code):
            found.setdefault(report_id, {})[code] = not added
    return found


class _Line(NamedTuple):
    report_id: UUID
    submission_id: UUID
    value: int
    origin: Origin


Key = tuple[str, str]


def _lines_of(
    session: Session, reports: Sequence[Report], ward_id: UUID, *aspects: Aspect
) -> tuple[dict[Key, list[_Line]], dict[Key, int]]:
    """By (place, code) the levels or totals in the order of the reports, and the sum of what was added."""
    s, rank = ReportFigureSource, {report.id: index for index, report in enumerate(reports)}
    columns = (s.report_id, s.submission_id, s.value, s.origin, s.code, s.aspect, s.place)
    query = sa.select(*map(col, columns)).where(
        col(s.ward_id) == ward_id, col(s.report_id).in_(list(rank)), col(s.aspect).in_(aspects)
    )
    now: dict[Key, list[_Line]] = {}
    added: dict[Key, int] = {}
    for report_id, submission_id, value, origin, code, aspect, place in session.execute(query).all():
        key = (place, code)
        if aspect is Aspect.IN_PERIOD:
            added[key] = added.get(key, 0) + value
        else:
            now.setdefault(key, []).append(_Line(report_id, submission_id, value, origin))
    return {key: sorted(found, key=lambda line: rank[line.report_id]) for key, found in now.items()}, added


def _carried(
    session: Session, ward_id: UUID, reports: Sequence[Report], taken: Mapping[tuple[str, UUID, UUID], list[str]]
) -> Carried:
    """With the day of the figures of each submission as its report froze them."""
    used, k = ReportSubmission, SubmissionSnapshot
    query = (
        sa.select(col(used.report_id), col(used.submission_id), col(k.data_until))
        .join(k, sa.and_(col(k.ward_id) == col(used.ward_id), col(k.id) == col(used.snapshot_id)))
        .where(col(used.ward_id) == ward_id, col(used.report_id).in_({report_id for _, report_id, _ in taken}))
    )
    days = {(r, s): until for r, s, until in session.execute(query).all()} if taken else {}
    known = {report.id: report for report in reports}
    found: Carried = {}
    for (place, report_id, submission_id), codes in taken.items():
        until = days.get((report_id, submission_id)) or known[report_id].data_until
        line = {"report_id": str(report_id), "until": until.isoformat() if until else None, "codes": sorted(codes)}
        found.setdefault(place, []).append(line)
    return {place: sorted(lines, key=lambda line: str(line["until"])) for place, lines in sorted(found.items())}


def until_text(carried: Sequence[Mapping[str, Any]]) -> str:
    """The days that the totals of a unit are of, as a note says it: ", lũy kế đến ngày 09/8/2024"."""
    days = dict.fromkeys(running(date.fromisoformat(line["until"])) for line in carried if line["until"])
    return f", lũy kế đến ngày {listing(days)}" if days else ""


def partial_text(units: Sequence[Mapping[str, Any]]) -> str:
    """The units that lack months, with these and the day of their totals; empty where none does."""
    told = noted((unit["name"], unit["note"]) for unit in units if unit["status"] == PARTIAL)
    return PARTIAL_UNITS.format(units=listing(told)) if told else ""


def unlike_text(units: Sequence[Mapping[str, Any]], months: Sequence[Mapping[str, Any]]) -> str:
    """Whose totals of an earlier month make those up to now others than the last month's report says of the same day;
    empty where nobody's do.
    """
    gone = [unit["name"] for unit in units if unit.get("carried") and unit["status"] not in COUNTED]
    last = next((month["title"] for month in reversed(months) if month["report_id"]), "")
    return UNLIKE_LAST_MONTH.format(units=listing(gone), month=last) if gone and last else ""
