"""How the counts of a report split by where they were seen (H7): kept when it is compiled, printed in its annex."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.blocks import Align, Column, HeaderCell, Row, Table, TextCell
from toso.households.indicators.counting import Area
from toso.households.indicators.evidence import split_of
from toso.households.items import CHANNEL_LABELS, Channel
from toso.kit.dates import numeric
from toso.kit.figures import number
from toso.kit.periods import Period
from toso.reports.cells import Origin
from toso.reports.compiling.tables import Report, ReportFigureSource
from toso.reports.measures import Catalogue

_NAME, _VALUE = 34, 13


def split_for(session: Session, report: Report, period: Period) -> list[dict[str, Any]]:
    """[{"code", "channels": {"visit": 12, …}}] over the khu phố for which the register speaks, as it stands now at the
    report's day; empty where it speaks for none.
    """
    s = ReportFigureSource
    query = sa.select(col(s.unit_path)).where(
        col(s.ward_id) == report.ward_id, col(s.report_id) == report.id, col(s.origin) == Origin.REGISTER
    )
    paths = tuple(session.execute(query.distinct().order_by(col(s.unit_path))).scalars())
    if not paths or report.data_until is None:
        return []
    found = split_of(session, Area(report.ward_id, paths), report.data_until, period.cumulative_from)
    return [
        {"code": code, "channels": {channel.name.lower(): count for channel, count in sorted(channels.items())}}
        for code, channels in found.items()
        if channels
    ]


def split_table(catalogue: Catalogue, report: Report) -> Table | None:
    """The measures of the report down, where people were seen across; None when there is nothing to tell apart."""
    lines = {line["code"]: line["channels"] for line in report.split if line["code"] in catalogue.measures}
    shown = [channel for channel in Channel if any(channel.name.lower() in line for line in lines.values())]
    if not shown:
        return None
    until = f" đến ngày {numeric(report.data_until)}" if report.data_until else ""
    return Table(
        columns=(Column(width=_NAME), *(Column(width=_VALUE, align=Align.RIGHT) for _ in (*shown, None))),
        header=(tuple(HeaderCell(text=text) for text in ("Chỉ tiêu", *map(_label, shown), "Cộng")),),
        rows=tuple(
            _line(catalogue.measures[code].label, lines[code], shown) for code in catalogue.measures if code in lines
        ),
        note=(
            f"Nơi ghi nhận, theo sổ hộ gia đình{until} của các khu phố lấy số từ sổ: mỗi người, mỗi hộ được tính một "
            "lần, ở nơi có minh chứng mạnh nhất."
        ),
    )


def _label(channel: Channel) -> str:
    return CHANNEL_LABELS[channel]


def _line(label: str, counted: Mapping[str, int], shown: Sequence[Channel]) -> Row:
    numbers = [counted.get(channel.name.lower(), 0) for channel in shown]
    return Row(cells=(TextCell(value=label), *(TextCell(value=number(n)) for n in (*numbers, sum(numbers)))))
