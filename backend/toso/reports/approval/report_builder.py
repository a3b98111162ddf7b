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
from toso.reports.compilation.changed_units import changes_in, parted_text, with_changes
from toso.reports.compilation.counted import TaskRow, counted_figures, task_rows
from toso.reports.compilation.drafts import draft_sections
from toso.reports.compilation.effective_cells import Held, going_on_text, hold
from toso.reports.compilation.material import Material
from toso.reports.compilation.month_cells import months_lacking
from toso.reports.compilation.months import (
    Span,
    cells_of_span,
    figures_of_span,
    last_regime,
    months_of,
    narrative_of_span,
    units_of,
)
from toso.reports.compilation.queries import figures_by_id, sections_of
from toso.reports.compilation.report_inputs import (
    Background,
    Gathered,
    figures_of,
    gather,
    late_name,
    narrative_of,
    read_background,
    unit_row,
)
from toso.reports.compilation.report_rows import figure_row, put_figures, put_sections
from toso.reports.compilation.split import frozen_splits, split_of
from toso.reports.compilation.ward_tables import tables_for
from toso.reports.corrections.changes import corrected_by, sides
from toso.reports.corrections.sections import OUTLINE, draft_correction, sources_told
from toso.reports.corrections.sentences import Said, moved_sentences
from toso.reports.figures.cells import Cell
from toso.reports.figures.figures import Figure
from toso.reports.figures.narrative import Narrative
from toso.reports.figures.place_figures import figures_of_cells, rates
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportFigure
from toso.reports.periods.regimes import annexes_of
from toso.reports.printing.annex_list import tables_annexed


@dataclass(frozen=True)
class Parts:
    """The parts of a report that a month has from its submissions, several months from the reports of these.

    `units`, `split`, `months` as the report keeps them; `summed`: figures of the ward by id; `cells` by place;
    `carried`: whose late figures come in from the period before; `goes_on`: whose go on from an earlier one.
    """

    units: list[dict[str, Any]]
    summed: Mapping[str, Figure]
    cells: Sequence[tuple[str, Mapping[str, Cell]]]
    narrative: Narrative
    data_until: date | None
    split: Sequence[dict[str, Any]] = ()
    carried: Sequence[str] = ()
    goes_on: str = ""
    months: Sequence[dict[str, Any]] = ()


def make_report(session: Session, report: Report, period: ReportPeriod, *, fresh: bool = False) -> Gathered | Span:
    """Makes, or makes again, everything that a report says; sections that a hand has edited keep their text.

    `included` of the answer is what went in: nothing where there was nothing to compile.
    """
    of_one = period.kind is PeriodKind.MONTH
    months = [] if of_one else months_of(session, period.ward_id, period.as_period)
    counting = last_regime(months)
    background = read_background(session, period, counting)
    if of_one:
        inputs = gather(session, background, period, report)
        went_in = inputs, hold(session, inputs)
        parts = _of_month(session, *went_in)
    else:
        inputs, went_in = Span(**vars(background), months=tuple(months)), None
        if not inputs.included:
            return inputs
        parts = _of_months(session, inputs)
    tasks = task_rows(inputs.tasks)
    figures = {**parts.summed, **counted_figures(parts.units, tasks, inputs.tasks)}
    drafts = {} if report.is_correction else _drafted(inputs, parts, tasks, figures)
    report.units, report.tasks, report.difficulties = parts.units, list(inputs.tasks), list(inputs.difficulties)
    report.plan_id = inputs.plan.id if inputs.plan else None
    report.data_until, report.split, report.months = parts.data_until, list(parts.split), list(parts.months)
    if not of_one:
        report.split = split_of(split for _, split in frozen_splits(session, report))
    report.help = help_for(session, report, inputs.period)
    report.tables = tables_for(session, report, inputs.period)
    put_figures(session, report, figures.values(), went_in, fresh=fresh)
    if report.is_correction:
        drafts = _put_correction(session, report, inputs)
    outline = OUTLINE if report.is_correction else inputs.outline
    put_sections(session, report, outline, drafts, fresh=fresh)
    return inputs


def _drafted(
    inputs: Background, parts: Parts, tasks: Sequence[TaskRow], figures: Mapping[str, Figure]
) -> dict[str, str]:
    """The first text of each section of a report that is no correction."""
    since = inputs.plan.in_force_from if inputs.plan else None
    known = {**figures, **figures_of_cells(inputs.catalogue, parts.cells)}
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
        anew=since is not None and since < inputs.period.cumulative_from,
        forms=inputs.counting.forms,
        goes_on=parts.goes_on,
        parted=parted_text(parts.units, inputs.catalogue, known),
    )
    return draft_sections(material, tables_annexed(annexes_of(inputs.regime), inputs.catalogue, parts.months, tasks))


def _of_month(session: Session, gathered: Gathered, held: Held) -> Parts:
    included, rows = gathered.included, [unit_row(gathered, one) for one in gathered.units]
    return Parts(
        units=with_changes(session, gathered.regime.ward_id, gathered.period, rows),
        summed=figures_of(session, gathered, held.cells),
        cells=[(s.place, held.cells.get(s.id, {})) for s in included],
        narrative=narrative_of(session, gathered),
        data_until=max((s.data_until for s in included if s.data_until), default=None),
        split=split_of(s.split for s in included if held.is_of_register(s.id)),
        carried=[late_name(gathered, s) for s in gathered.carried],
        goes_on=going_on_text(session, gathered),
    )


def _of_months(session: Session, months: Span) -> Parts:
    last, levels = months.included[-1], cells_of_span(session, months)
    lacking = months_lacking(session, months.catalogue, months.included)
    units = with_changes(session, months.regime.ward_id, months.period, units_of(months, levels))
    return Parts(
        units=units,
        summed=figures_of_span(session, months, levels.cells),
        cells=list(levels.cells.items()),
        narrative=narrative_of_span(session, months, units),
        data_until=last.data_until,
        months=[
            {
                **month.kept,
                "lacking": lacking.get(month.report.id, {}) if month.report else {},
                "changed": changes_in(month.report.units) if month.report else [],
            }
            for month in months.months
        ],
    )


def _put_correction(session: Session, report: Report, inputs: Background) -> dict[str, str]:
    """Of a correction, once its own figures are stored: what stands beside them; the first texts that tell it."""
    base = corrected_by(session, report)
    then, now = (figures_by_id(session, one, inputs.catalogue) for one in (base, report))
    sources, printed = sources_told(session, base, report), sections_of(session, base)
    beside = sides(then, now)
    moved = moved_sentences(Said(base, then, printed), Said(report, now), inputs)
    drafts = draft_correction(report, inputs.catalogue, sources, beside, moved.sentences)
    kept = {figure.id: figure for figure in (*moved.figures, *beside)}
    insert_rows(session, ReportFigure, [figure_row(report, f) for f in kept.values()])
    return drafts
