"""What desks, schools and the youth union gave outside homes in a period, guests apart: kept, printed with a report."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.blocks import Align, Column, HeaderCell, NumberCell, Row, Table, TextCell
from toso.households.help.counts import count_help
from toso.households.help.tables import HelpEntry
from toso.identity.queries import unit_names
from toso.kit.periods import Period
from toso.reports.compiling.tables import Report

_NAME, _VALUE = 40, 15
_HEADS = ("Nơi giúp", "Lượt giúp", "Trong đó khách từ nơi khác", "Đã ghép với sổ hộ", "Chờ khu phố ghép")
_KEPT = {"unit_name", "given", "guests", "matched", "waiting"}


def help_for(session: Session, report: Report, period: Period) -> list[dict[str, Any]]:
    """A line for each unit that helped somebody in the period until the day of the report."""
    last = report.data_until or period.last_day
    query = sa.select(col(HelpEntry.from_id), col(HelpEntry.from_path)).where(
        col(HelpEntry.ward_id) == report.ward_id, col(HelpEntry.on).between(period.first_day, last)
    )
    units = session.execute(query.distinct().order_by(col(HelpEntry.from_path))).all()
    names = unit_names(session, {unit_id for unit_id, _ in units})
    found = [
        count_help(session, report.ward_id, (unit_id, path, names[unit_id]), period.first_day, last)
        for unit_id, path in units
    ]
    return [read.model_dump(mode="json", include=_KEPT) for read in found if read.given]


def help_table(report: Report) -> Table | None:
    """The units down; None where nobody helped outside homes."""
    if not report.help:
        return None
    values = [[line["given"], line["guests"], line["matched"], line["waiting"]] for line in report.help]
    return Table(
        columns=(Column(width=_NAME), *(Column(width=_VALUE, align=Align.RIGHT) for _ in _HEADS[1:])),
        header=(tuple(HeaderCell(text=text) for text in _HEADS),),
        rows=tuple(
            Row(cells=(TextCell(value=line["unit_name"]), *(NumberCell(value=value) for value in numbers)))
            for line, numbers in zip(report.help, values, strict=True)
        ),
        caption="Lượt giúp người dân tại quầy, trường học, sự kiện trong kỳ",
        note="Người ở phường đã tính vào số của khu phố, mỗi người một lần",
    )
