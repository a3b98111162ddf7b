"""Inputs of the first texts of a report, for a month and for a report over several months."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import Period
from toso.reports.compilation.counted import counted_figures
from toso.reports.compilation.report_inputs import Gathered, late_name, narrative_of
from toso.reports.compilation.task_figures import TaskRow, task_rows
from toso.reports.figures.cells import Cell
from toso.reports.figures.figures import Aspect, Figure
from toso.reports.figures.measures import Catalogue
from toso.reports.figures.narrative import Narrative
from toso.reports.figures.place_figures import place_figures
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.regimes import OutlineSection


@dataclass(frozen=True)
class Material:
    """`figures`: those of the ward and the rates of the khu phố, by id. `units`, `tasks`, `months` as the report keeps
    them; `texts`: what units wrote, merged by section; `carried`: whose late figures come in from the period before.
    """

    period: Period
    outline: Sequence[OutlineSection]
    catalogue: Catalogue
    figures: Mapping[str, Figure]
    units: Sequence[Mapping[str, Any]]
    narrative: Narrative
    tasks: Sequence[TaskRow]
    difficulties: Sequence[Mapping[str, Any]]
    as_of: date
    carried: Sequence[str] = ()
    months: Sequence[Mapping[str, Any]] = ()

    @property
    def khu_pho(self) -> list[Mapping[str, Any]]:
        return [u for u in self.units if u["rung"] == "neighbourhood"]


def rates(catalogue: Catalogue, cells: Iterable[tuple[str, Mapping[str, Cell]]]) -> dict[str, Figure]:
    """The percentages of each place for what a goal binds, by id; `cells` by place."""
    bound = [b.code for t in catalogue.targets for b in t.binds[:1]]
    wanted = {*bound, *(catalogue.measures[code].of or "" for code in bound)}
    lines = (
        (code, Aspect.CUMULATIVE, place, kept[code].cumulative)
        for place, kept in cells
        for code in kept.keys() & wanted
    )
    known = ((code, aspect, place, value) for code, aspect, place, value in lines if value is not None)
    made = place_figures(catalogue, known)
    return {name: figure for name, figure in made.items() if figure.aspect is Aspect.PERCENT}


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
        period=gathered.period,
        outline=gathered.outline,
        catalogue=gathered.catalogue,
        figures={**figures, **counted, **rates(gathered.catalogue, places)},
        units=units,
        narrative=narrative_of(session, gathered),
        tasks=tasks,
        difficulties=gathered.difficulties,
        as_of=gathered.as_of,
        carried=[late_name(gathered, s) for s in gathered.carried],
    )
