"""The counts of a report split by where they were seen: kept when it is compiled, printed in its annex."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.blocks import Align, Column, FigureCell, HeaderCell, Row, Table, TextCell
from toso.households.model.items import Channel
from toso.kit.dates import running
from toso.kit.place_words import worded
from toso.reports.compilation.annex_figure_ids import ALL, split_id
from toso.reports.compilation.changed_places import left_out
from toso.reports.compilation.queries import carried_lines, lines_behind
from toso.reports.figures.cells import Origin
from toso.reports.figures.figures import Aspect
from toso.reports.figures.measures import Catalogue
from toso.reports.model.report_tables import Report, ReportFigureSource, ReportSubmission
from toso.reports.model.submission_tables import SubmissionSnapshot

_NAME, _VALUE = 34, 13


def split_of(splits: Iterable[Mapping[str, Mapping[str, int]]]) -> list[dict[str, Any]]:
    """[{"code", "channels": {"visit": 12, …}}] over the submissions of khu phố for which the register speaks: the sums
    of what was frozen with their figures when each was handed in. Empty where it speaks for none.
    """
    sums: dict[str, Counter[str]] = {}
    for split in splits:
        for code, seen in split.items():
            sums.setdefault(code, Counter()).update(seen)
    return [{"code": code, "channels": dict(seen)} for code, seen in sorted(sums.items())]


def frozen_splits(session: Session, report: Report) -> list[tuple[str, Mapping[str, Mapping[str, int]]]]:
    """By place of the khu phố for which the register spoke, as frozen with the figures of the report. Of one over
    several months: of the last, and for what a unit carries from an earlier month as it was frozen there.
    """
    s, u, k = ReportFigureSource, ReportSubmission, SubmissionSnapshot
    own = set(lines_behind(report, Aspect.CUMULATIVE))
    carried = {(report_id, place): set(codes) for place, report_id, codes in carried_lines(report)}
    spoke = sa.exists().where(
        col(s.ward_id) == col(u.ward_id),
        col(s.report_id) == col(u.report_id),
        col(s.submission_id) == col(u.submission_id),
        col(s.origin) == Origin.REGISTER,
        col(s.aspect) == Aspect.CUMULATIVE,
    )
    query = (
        sa.select(col(u.report_id), col(k.unit_path), col(k.split))
        .join(u, sa.and_(col(u.ward_id) == col(k.ward_id), col(u.snapshot_id) == col(k.id)))
        .where(
            col(u.ward_id) == report.ward_id,
            col(u.report_id).in_([*own, *(report_id for report_id, _ in carried)]),
            spoke,
        )
        .order_by(col(k.unit_path))
    )
    places, apart = {unit["path"]: unit["place"] for unit in report.units}, left_out(report)
    found: list[tuple[str, Mapping[str, Mapping[str, int]]]] = []
    for report_id, path, split in session.execute(query).all():
        place = places.get(path, path)
        codes = set(split) if report_id in own and place not in apart else carried.get((report_id, place), set())
        found.append((place, {code: seen for code, seen in split.items() if code in codes}))
    return found


def split_table(catalogue: Catalogue, report: Report) -> Table | None:
    """The measures of the report down, where people were seen across; None where that was one kind of place."""
    lines = {line["code"]: line["channels"] for line in report.split if line["code"] in catalogue.measures}
    shown = [channel for channel in Channel if any(channel.name.lower() in line for line in lines.values())]
    if len(shown) < 2:
        return None
    until = f"; số liệu đến ngày {running(report.data_until)}" if report.data_until else ""
    return Table(
        columns=(Column(width=_NAME), *(Column(width=_VALUE, align=Align.RIGHT) for _ in (*shown, None))),
        header=(tuple(HeaderCell(text=text) for text in ("Chỉ tiêu", *map(_label, shown), "Cộng")),),
        rows=tuple(
            _line(code, measure.label, lines[code], shown)
            for code, measure in catalogue.measures.items()
            if code in lines
        ),
        caption=worded("Nơi ghi nhận kết quả của các khu phố lấy số từ sổ hộ gia đình"),
        note=f"Mỗi người, mỗi hộ tính một lần, ở nơi có minh chứng mạnh nhất{until}",
    )


def split_read(catalogue: Catalogue, report: Report) -> list[dict[str, Any]]:
    """The same on the screen: a measure a row, its places in their fixed order."""
    return [
        {
            "code": line["code"],
            "label": catalogue.measures[line["code"]].label,
            "channels": [
                {
                    "code": channel.name.lower(),
                    "label": _label(channel),
                    "count": line["channels"][channel.name.lower()],
                }
                for channel in Channel
                if line["channels"].get(channel.name.lower())
            ],
        }
        for code in catalogue.measures
        for line in report.split
        if line["code"] == code and line["channels"]
    ]


def _label(channel: Channel) -> str:
    return channel.label


def _line(code: str, label: str, counted: Mapping[str, int], shown: Sequence[Channel]) -> Row:
    numbers = [(channel.name.lower(), counted.get(channel.name.lower(), 0)) for channel in shown]
    told = [*numbers, (ALL, sum(number for _, number in numbers))]
    cells = [FigureCell(figure_id=split_id(code, channel), value=number) for channel, number in told]
    return Row(cells=(TextCell(value=label), *cells))
