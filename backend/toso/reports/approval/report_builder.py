"""Making a report: of a month from what units handed in, of several months from the approved reports of these."""

from typing import Protocol

from sqlmodel import Session

from toso.core.columns import insert_rows
from toso.kit.periods import PeriodKind
from toso.reports.compilation.assistance import help_for
from toso.reports.compilation.counted import counted_figures
from toso.reports.compilation.draft_inputs import Material, rates
from toso.reports.compilation.drafts import draft_sections
from toso.reports.compilation.months import (
    Span,
    cells_of,
    figures_of_span,
    narrative_of_span,
    span,
    units_of,
)
from toso.reports.compilation.report_rows import (
    clear_away,
    compile_into,
    figure_row,
    put_sections,
    sections_of,
)
from toso.reports.compilation.task_figures import task_rows
from toso.reports.corrections.changes import sides
from toso.reports.corrections.sections import OUTLINE, draft_correction
from toso.reports.figures.figures import Figure
from toso.reports.figures.measures import Catalogue
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportFigure
from toso.reports.periods.regimes import annexes_of


class Gone(Protocol):
    """The submissions or months that went into a report; nothing where there was nothing to compile."""

    @property
    def included(self) -> tuple[object, ...]: ...


def make_report(session: Session, report: Report, period: ReportPeriod, *, fresh: bool = False) -> Gone:
    """Makes, or makes again, everything that a report says; sections that a hand has edited keep their text."""
    if period.kind is PeriodKind.MONTH:
        gathered = compile_into(session, report, period, fresh=fresh)
        if report.edition:
            put_correction(session, report, gathered.catalogue, fresh=fresh)
        return gathered
    found = span(session, period)
    if found.included:
        _store(session, report, found, fresh=fresh)
    return found


def put_correction(session: Session, report: Report, catalogue: Catalogue, *, fresh: bool) -> None:
    """Of a correction, once its own figures are stored: what stands beside them, and the sections that tell it."""
    beside = sides(session, report, catalogue)
    insert_rows(session, ReportFigure, [figure_row(report, f) for f in beside])
    drafts = draft_correction(session, report, catalogue, beside)
    put_sections(session, report, OUTLINE, drafts, [] if fresh else sections_of(session, report))


def _store(session: Session, report: Report, report_span: Span, *, fresh: bool) -> None:
    report.months = [month.kept for month in report_span.months]
    report.units, report.tasks, report.difficulties = (
        units_of(report_span),
        list(report_span.tasks),
        list(report_span.difficulties),
    )
    report.plan_id = report_span.plan.id if report_span.plan else None
    last = report_span.included[-1]
    report.data_until, report.split = last.data_until, last.split
    session.add(report)
    session.flush()
    if not fresh:
        clear_away(session, report, ReportFigure)
    cells = cells_of(session, report_span.included, report.ward_id)
    summed = figures_of_span(session, report_span, cells)
    counted = counted_figures(report.units, task_rows(report.tasks), report.tasks)
    insert_rows(session, ReportFigure, [figure_row(report, f) for f in (summed | counted).values()])
    report.help = help_for(session, report, report_span.period)
    session.add(report)
    if report.edition:
        put_correction(session, report, report_span.catalogue, fresh=fresh)
        return
    shares = rates(report_span.catalogue, list(cells.items()))
    material = _material(session, report, report_span, {**summed, **counted, **shares})
    drafts = draft_sections(material, [annex.table for annex in annexes_of(report_span.regime)])
    put_sections(session, report, report_span.outline, drafts, [] if fresh else sections_of(session, report))


def _material(session: Session, report: Report, report_span: Span, figures: dict[str, Figure]) -> Material:
    return Material(
        period=report_span.period,
        outline=report_span.outline,
        catalogue=report_span.catalogue,
        figures=figures,
        units=report.units,
        narrative=narrative_of_span(session, report_span, report.units),
        tasks=task_rows(report.tasks),
        difficulties=report.difficulties,
        as_of=report_span.as_of,
        months=report.months,
    )
