"""What a month's texts are made from: who was late, the figures that are counted, the rates of the khu phố."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.reports.cells import Cell
from toso.reports.compiling.counted import counted_figures
from toso.reports.compiling.gathering import Gathered, late_name, narrative_of
from toso.reports.compiling.material import Material, rates
from toso.reports.compiling.task_figures import task_rows
from toso.reports.figures import Figure
from toso.reports.periods.tables import ReportPeriod
from toso.reports.submissions.tables import Submission


def with_lateness(session: Session, period: ReportPeriod, units: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The units of a report with the days by which each handed in late (0: in time, or not at all)."""
    query = sa.select(col(Submission.unit_id), col(Submission.late_days)).where(
        col(Submission.ward_id) == period.ward_id, col(Submission.period_id) == period.id
    )
    late = {str(unit_id): days or 0 for unit_id, days in session.execute(query).all()}
    return [{**unit, "late_days": late.get(unit["unit_id"], 0)} for unit in units]


def material_of(
    session: Session,
    gathered: Gathered,
    figures: Mapping[str, Figure],
    cells: Mapping[UUID, Mapping[str, Cell]],
    units: Sequence[Mapping[str, Any]],
) -> Material:
    """`figures`: those summed from the cells; `cells` of each submission that went in."""
    tasks = task_rows(gathered.tasks)
    places = [(s.place, cells.get(s.id, {})) for s in gathered.included]
    counted = counted_figures(units, tasks, gathered.tasks)
    return Material(
        period=gathered.period, outline=gathered.outline, catalogue=gathered.catalogue,
        figures={**figures, **counted, **rates(gathered.catalogue, places)}, units=units,
        narrative=narrative_of(session, gathered), tasks=tasks, difficulties=gathered.difficulties,
        as_of=gathered.as_of, carried=[late_name(gathered, s) for s in gathered.carried],
    )  # fmt: skip
