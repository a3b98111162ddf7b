"""Making a report: of a month from what units handed in, of several months from the approved reports of these.

First everything is read, then worked out, then stored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session

from toso.core.columns import insert_rows
from toso.kit.periods import PeriodKind
from toso.reports.compilation.assistance import help_for
from toso.reports.compilation.counted import counted_figures, task_rows
from toso.reports.compilation.drafts import Material, draft_sections
from toso.reports.compilation.effective_cells import Held, hold
from toso.reports.compilation.months import Span, cells_of, figures_of_span, narrative_of_span, span, units_of
from toso.reports.compilation.report_inputs import (
    Gathered,
    figures_of,
    gather,
    late_name,
    narrative_of,
    unit_row,
    with_lateness,
)
from toso.reports.compilation.report_rows import figure_row, put_figures, put_sections, sections_of
from toso.reports.compilation.split import split_of
from toso.reports.corrections.changes import corrected_by, sides
from toso.reports.corrections.sections import OUTLINE, draft_correction
from toso.reports.figures.cells import Cell
from toso.reports.figures.figures import Figure
from toso.reports.figures.measures import Catalogue
from toso.reports.figures.narrative import Narrative
from toso.reports.figures.place_figures import rates
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportFigure
from toso.reports.periods.regimes import annexes_of


@dataclass(frozen=True)
class Parts:
    """The parts of a report that a month has from its submissions, several months from the reports of these.

    `units`, `split`, `months` as the report keeps them; `summed`: figures of the ward by id; `cells` by place;
    `carried`: whose late figures come in from the period before.
    """

    units: list[dict[str, Any]]
    summed: Mapping[str, Figure]
    cells: Sequence[tuple[str, Mapping[str, Cell]]]
    narrative: Narrative
    data_until: date | None
    split: list[dict[str, Any]]
    carried: Sequence[str] = ()
    months: Sequence[dict[str, Any]] = ()


def make_report(session: Session, report: Report, period: ReportPeriod, *, fresh: bool = False) -> Gathered | Span:
    """Makes, or makes again, everything that a report says; sections that a hand has edited keep their text.

    `included` of the answer is what went in: nothing where there was nothing to compile.
    """
    if period.kind is PeriodKind.MONTH:
        inputs = gather(session, period, report)
        went_in = inputs, hold(session, inputs)
        parts = _of_month(session, period, *went_in)
    else:
        inputs, went_in = span(session, period), None
        if not inputs.included:
            return inputs
        parts = _of_months(session, inputs)
    tasks = task_rows(inputs.tasks)
    figures = {**parts.summed, **counted_figures(parts.units, tasks, inputs.tasks)}
    report.units, report.tasks, report.difficulties = parts.units, list(inputs.tasks), list(inputs.difficulties)
    report.plan_id = inputs.plan.id if inputs.plan else None
    report.data_until, report.split, report.months = parts.data_until, parts.split, list(parts.months)
    report.help = help_for(session, report, inputs.period)
    put_figures(session, report, figures.values(), went_in, fresh=fresh)
    if report.edition:
        put_correction(session, report, inputs.catalogue, fresh=fresh)
        return inputs
    material = Material(
        period=inputs.period,
        outline=inputs.outline,
        catalogue=inputs.catalogue,
        figures={**figures, **rates(inputs.catalogue, parts.cells)},
        units=parts.units,
        narrative=parts.narrative,
        tasks=tasks,
        difficulties=inputs.difficulties,
        as_of=inputs.as_of,
        carried=parts.carried,
        months=parts.months,
    )
    drafts = draft_sections(material, [annex.table for annex in annexes_of(inputs.regime)])
    put_sections(session, report, inputs.outline, drafts, [] if fresh else sections_of(session, report))
    return inputs


def _of_month(session: Session, period: ReportPeriod, gathered: Gathered, held: Held) -> Parts:
    included = gathered.included
    return Parts(
        units=with_lateness(session, period, [unit_row(gathered, unit) for unit in gathered.units]),
        summed=figures_of(gathered, held.cells),
        cells=[(s.place, held.cells.get(s.id, {})) for s in included],
        narrative=narrative_of(session, gathered),
        data_until=max((s.data_until for s in included if s.data_until), default=None),
        split=split_of(session, period.ward_id, held.of_register([s.id for s in included])),
        carried=[late_name(gathered, s) for s in gathered.carried],
    )


def _of_months(session: Session, months: Span) -> Parts:
    last, units = months.included[-1], units_of(months)
    cells = cells_of(session, months.included, months.regime.ward_id)
    return Parts(
        units=units,
        summed=figures_of_span(session, months, cells),
        cells=list(cells.items()),
        narrative=narrative_of_span(session, months, units),
        data_until=last.data_until,
        split=last.split,
        months=[month.kept for month in months.months],
    )


def put_correction(session: Session, report: Report, catalogue: Catalogue, *, fresh: bool) -> None:
    """Of a correction, once its own figures are stored: what stands beside them, and the sections that tell it."""
    base = corrected_by(session, report)
    beside = sides(session, base, report, catalogue)
    insert_rows(session, ReportFigure, [figure_row(report, f) for f in beside])
    drafts = draft_correction(session, base, report, catalogue, beside)
    put_sections(session, report, OUTLINE, drafts, [] if fresh else sections_of(session, report))
