"""Help given outside homes in a period by desks, schools and youth union, guests apart: kept, printed with a report."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session

from toso.documents.blocks import Align, Column, FigureCell, HeaderCell, Row, Table, TextCell
from toso.households.assistance.counts import help_by_unit, sum_up
from toso.identity.queries import unit_names
from toso.kit.periods import Period
from toso.kit.place_words import worded
from toso.reports.compilation.annex_figure_ids import HELP_LABELS, help_id
from toso.reports.model.report_tables import Report

_NAME, _VALUE = 40, 15
_HEADS = ("Nơi giúp", *HELP_LABELS.values())
_KEPT = {"unit_name", "given", "guests", "matched", "waiting"}


def help_for(session: Session, report: Report, period: Period) -> list[dict[str, Any]]:
    """A line for each unit that helped somebody in the period until the day of the report."""
    last = report.data_until or period.last_day
    given = help_by_unit(session, report.ward_id, period.first_day, last)
    names = unit_names(session, {unit_id for unit_id, _ in given}, period.last_day)
    return [
        {
            **sum_up((unit_id, path, names[unit_id]), rows, period.first_day, last).model_dump(
                mode="json", include=_KEPT
            ),
            "days": _by_day(rows),
        }
        for (unit_id, path), rows in given.items()
    ]


def _by_day(rows: Sequence[Any]) -> dict[str, dict[str, int]]:
    """By day how much was given, and to guests as whoever gave it said."""
    days: dict[str, dict[str, int]] = {}
    for row in rows:
        day = days.setdefault(row.on.isoformat(), {"given": 0, "guests": 0})
        day["given"] += 1
        day["guests"] += row.guest is True
    return days


def help_table(report: Report) -> Table | None:
    """The units down; None where nobody helped outside homes."""
    if not report.help:
        return None
    return Table(
        columns=(Column(width=_NAME), *(Column(width=_VALUE, align=Align.RIGHT) for _ in _HEADS[1:])),
        header=(tuple(HeaderCell(text=worded(text)) for text in _HEADS),),
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
        note=worded("Người ở phường đã tính vào số của khu phố, mỗi người một lần"),
    )
