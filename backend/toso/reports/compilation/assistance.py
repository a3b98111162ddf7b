"""Help given outside homes in a period by desks, schools and youth union, guests apart: kept, printed with a report."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.blocks import Align, Column, FigureCell, HeaderCell, Row, Table, TextCell
from toso.households.assistance.counts import count_help
from toso.households.model.assistance_kinds import HelpState
from toso.households.model.assistance_tables import HelpEntry
from toso.identity.queries import unit_names
from toso.kit.periods import Period
from toso.reports.compilation.annex_figure_ids import HELP_LABELS, help_id
from toso.reports.model.report_tables import Report

_NAME, _VALUE = 40, 15
_HEADS = ("Nơi giúp", *HELP_LABELS.values())
_KEPT = {"unit_name", "given", "guests", "matched", "waiting"}


def help_for(session: Session, report: Report, period: Period) -> list[dict[str, Any]]:
    """A line for each unit that helped somebody in the period until the day of the report."""
    last = report.data_until or period.last_day
    days = _by_day(session, report, period.first_day, last)
    query = sa.select(col(HelpEntry.from_id), col(HelpEntry.from_path)).where(
        col(HelpEntry.ward_id) == report.ward_id, col(HelpEntry.on).between(period.first_day, last)
    )
    units = session.execute(query.distinct().order_by(col(HelpEntry.from_path))).all()
    names = unit_names(session, {unit_id for unit_id, _ in units})
    found = [
        count_help(session, report.ward_id, (unit_id, path, names[unit_id]), period.first_day, last)
        for unit_id, path in units
    ]
    return [
        {**read.model_dump(mode="json", include=_KEPT), "days": days.get(path, {})}
        for read, (_, path) in zip(found, units, strict=True)
        if read.given
    ]


def _by_day(session: Session, report: Report, first: date, last: date) -> dict[str, dict[str, dict[str, int]]]:
    """By unit and day how much was given, and to guests as whoever gave it said."""
    e = HelpEntry
    guests = sa.func.sum(sa.case((col(e.guest).is_(True), 1), else_=0))
    query = (
        sa.select(col(e.from_path), col(e.on), sa.func.count(), guests)
        .where(col(e.ward_id) == report.ward_id, col(e.on).between(first, last), col(e.state) != HelpState.WITHDRAWN)
        .group_by(col(e.from_path), col(e.on))
        .order_by(col(e.from_path), col(e.on))
    )
    days: dict[str, dict[str, dict[str, int]]] = {}
    for path, on, given, of_guests in session.execute(query).all():
        days.setdefault(path, {})[on.isoformat()] = {"given": given, "guests": int(of_guests)}
    return days


def help_table(report: Report) -> Table | None:
    """The units down; None where nobody helped outside homes."""
    if not report.help:
        return None
    return Table(
        columns=(Column(width=_NAME), *(Column(width=_VALUE, align=Align.RIGHT) for _ in _HEADS[1:])),
        header=(tuple(HeaderCell(text=text) for text in _HEADS),),
        rows=tuple(
            Row(
                cells=(
                    TextCell(value=line["unit_name"]),
                    *(FigureCell(figure_id=help_id(field, number), value=line[field]) for field in HELP_LABELS),
                )
            )
            for number, line in enumerate(report.help, 1)
        ),
        caption="Lượt giúp người dân tại quầy, trường học, sự kiện trong kỳ",
        note="Người ở phường đã tính vào số của khu phố, mỗi người một lần",
    )
