"""The whole report on the screen, every figure with the id that opens its list."""

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlmodel import Session

from toso.audit.steps import available
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.documents.signing.standings import words_of
from toso.identity.queries import names_of
from toso.reports.approval.month_texts import offered
from toso.reports.compilation.changes import changes
from toso.reports.compilation.counted import task_rows
from toso.reports.compilation.missing_units import read_missing
from toso.reports.compilation.months import rows_by_month
from toso.reports.compilation.outdated import what_is_outdated, what_moved
from toso.reports.compilation.part_schemas import (
    AnnexCellRead,
    AnnexColumnRead,
    AnnexRead,
    AnnexRowRead,
    OfferedRead,
    PrintedTableRead,
)
from toso.reports.compilation.queries import figures_by_id, get_report, row_of, sections_of, state_of
from toso.reports.compilation.report_context import Behind, behind, label_of, name_of, place_names
from toso.reports.compilation.schemas import (
    AttainmentRead,
    FigureRow,
    ReportRead,
    ReportSectionRead,
    ReportUnitRead,
    RunRead,
    TaskRowRead,
)
from toso.reports.compilation.split import split_read
from toso.reports.compilation.ward_doubts import find_doubts
from toso.reports.compilation.workflow import EDITABLE, REPORT_STEPS
from toso.reports.figures.attainments import attainments
from toso.reports.figures.figures import WARD, Aspect, Figure, coverage_text, figure_id
from toso.reports.figures.measures import Catalogue
from toso.reports.figures.wording import lines_of, resolve
from toso.reports.model.period_tables import PeriodState
from toso.reports.model.report_tables import Report, ReportSection, ReportState
from toso.reports.model.timeline import past_of
from toso.reports.printing.screen_parts import annexes_named, late_read, sources_read, tables_apart, tables_of_sections
from toso.reports.submissions.workflow import NOT_ASKED, WITH_FIGURES


def show_report(session: Session, scope: Scope, report_id: UUID) -> ReportRead:
    report = get_report(session, scope, report_id)
    found = behind(session, report)
    catalogue, figures = found.catalogue, figures_by_id(session, report, found.catalogue)
    sections = sections_of(session, report)
    people = names_of(session, [report.compiled_by_id, report.approved_by_id, *(s.edited_by_id for s in sections)])
    units = [ReportUnitRead.model_validate(u) for u in report.units]
    neighbourhoods = [u for u, kept in zip(units, report.units, strict=True) if kept["rung"] == "neighbourhood"]
    tables, written = tables_of_sections(report, sections, catalogue, figures), offered(session, report, figures)
    asked = [u for u in neighbourhoods if u.status not in NOT_ASKED]
    steps, settled = past_of(session, REPORT_STEPS, report), report.state in _SETTLED
    approval = next((s for s in reversed(steps) if s.step == "approve"), None)
    return ReportRead.model_validate(
        {
            **row_of(report, found.period, found.document, words_of(session, [found.document])),
            "actions": _actions(scope, report, found),
            "compiled_by": people.get(report.compiled_by_id) if report.compiled_by_id else None,
            "approved_by": people.get(report.approved_by_id) if report.approved_by_id else None,
            "approved_for": approval.acting_for if approval and report.approved_at else None,
            "coverage": coverage_text(sum(u.status in WITH_FIGURES for u in asked), len(asked)),
            "missing": [u.name for u in units if u.status not in WITH_FIGURES | NOT_ASKED],
            "missing_units": read_missing(report),
            "outdated": [] if settled else what_is_outdated(session, report),
            "moved": what_moved(session, report),
            "doubts": [] if settled else find_doubts(session, report, found.plan, catalogue, figures),
            "units": units,
            "sections": [section_read(s, figures, people, tables[s.code], written.get(s.code, [])) for s in sections],
            "figures": _ward_figures(catalogue, figures.values()),
            "targets": _targets(catalogue, figures),
            "annexes": annexes_named(report, found, figures),
            "annex": _annex(session, catalogue, figures, report),
            "split": split_read(catalogue, report),
            "help": report.help,
            "tables": tables_apart(report),
            "tasks": [_task(row.__dict__) for row in task_rows(report.tasks)],
            "months": report.months,
            "by_month": rows_by_month(report, catalogue, figures),
            "timeline": steps,
        }
    )


_MARKS = frozenset({Aspect.LATE, Aspect.LAST_YEAR})
_SETTLED = frozenset({"approved", "issued", "withdrawn"})


def _actions(scope: Scope, report: Report, grounds: Behind) -> list[str]:
    """Editing beside the steps of the workflow; what is withdrawn is a correction, what is reopened has no number."""
    compiles = scope.actor.scope(Action.REPORT_COMPILE).covers(report.unit_path)
    edits = ["edit", "refresh"] if report.state in EDITABLE and compiles else []
    if grounds.period.state is PeriodState.CLOSED and not report.edition:  # a correction may come later
        edits = [one for one in edits if one != "refresh"]
    draws = ["document"] if compiles else []
    steps = available(REPORT_STEPS, scope.actor, report)
    numbered = state_of(report, grounds.document) is ReportState.ISSUED
    left_out = {"reopen"} if report.edition or numbered else set[str]()
    left_out |= set() if report.edition else {"withdraw"}
    return [*edits, *(s for s in steps if s not in left_out), *draws]


def section_read(
    section: ReportSection,
    figures: Mapping[str, Figure],
    people: Mapping[UUID, str],
    tables: list[PrintedTableRead],
    written: list[OfferedRead],
) -> ReportSectionRead:
    return ReportSectionRead(
        code=section.code,
        numeral=section.numeral,
        title=section.title,
        level=section.level,
        text=section.text,
        lines=[_runs(line, figures) for line in lines_of(section.text)],
        tables=tables,
        drafted=section.drafted,
        changes=changes(section.drafted, section.text, figures) if section.edited else [],
        offered=written,
        edited=section.edited,
        edited_by=people.get(section.edited_by_id) if section.edited_by_id else None,
        edited_at=section.edited_at,
        version=section.version,
    )


def _runs(line: str, figures: Mapping[str, Figure]) -> list[RunRead]:
    return [RunRead(text=run.text, figure=run.printed_id or None) for run in resolve(line, figures).runs]


def _adds(figure: Figure) -> bool:
    return figure.aspect is Aspect.IN_PERIOD


def _ward_figures(catalogue: Catalogue, figures: Collection[Figure]) -> list[FigureRow]:
    late = {f.code: int(f.value or 0) for f in figures if f.aspect is Aspect.LATE and f.place == WARD}
    return [
        FigureRow(
            id=f.id,
            code=f.code,
            aspect=f.aspect,
            label=label_of(catalogue, f.id),
            name=name_of(catalogue, f.id),
            text=f.text,
            reported=f.reported,
            expected=f.expected,
            late=late.get(f.code, 0) if _adds(f) else 0,
        )
        for f in figures
        if f.place == WARD and f.aspect not in _MARKS
    ]


def _targets(catalogue: Catalogue, figures: Mapping[str, Figure]) -> list[AttainmentRead]:
    return [
        AttainmentRead(
            ref=a.target.ref,
            title=a.target.title,
            code=a.figure.code,
            label=catalogue.measures[a.figure.code].label,
            goal_text=a.goal_text,
            figure_id=a.figure.id,
            text=a.figure.text,
            attained=a.attained,
        )
        for a in attainments(catalogue, figures)
    ]


def _annex(session: Session, catalogue: Catalogue, figures: Mapping[str, Figure], report: Report) -> AnnexRead:
    """A khu phố a row, and each desk that has figures; a measure a column, in the order of the forms."""
    names = place_names(report)
    told = {figure.place for figure in figures.values() if figure.code in catalogue.measures}
    rows = [(u["place"], u["status_label"]) for u in report.units if u["rung"] == "neighbourhood" or u["place"] in told]
    refs = _target_refs(catalogue)
    return AnnexRead(
        columns=[
            AnnexColumnRead(code=m.code, label=m.label, noun=m.noun, of=m.of, target=refs.get(m.code))
            for m in catalogue.measures.values()
        ],
        rows=[
            AnnexRowRead(
                place=place,
                unit_name=names[place],
                status=status,
                cells=[_annex_cell(figures, code, place) for code in catalogue.measures],
            )
            for place, status in [*rows, (WARD, "")]
        ],
        sources=sources_read(session, report),
        late=late_read(report, catalogue, figures, Aspect.LATE),
        late_last_year=late_read(report, catalogue, figures, Aspect.LAST_YEAR),
    )


_OF_ALL = ("pop.", "team.")  # whom every plan counts: they stand before its targets


def _target_refs(catalogue: Catalogue) -> dict[str, str]:
    """The plan's number for each measure that is counted for a target, and for a population that only it rests on."""
    refs = {code: target.ref for target in reversed(catalogue.targets) for code in target.measures}
    for code in catalogue.measures:
        resting = {refs.get(m.code) for m in catalogue.measures.values() if m.of == code}
        own = resting.pop() if len(resting) == 1 and code not in refs and not code.startswith(_OF_ALL) else None
        if own:
            refs[code] = own
    return refs


def _annex_cell(figures: Mapping[str, Figure], code: str, place: str) -> AnnexCellRead:
    def text(aspect: Aspect) -> str | None:
        found = figures.get(figure_id(code, aspect, place))
        return found.text if found else None

    return AnnexCellRead(
        code=code, cum=text(Aspect.CUMULATIVE) or "—", added=text(Aspect.IN_PERIOD) or "—", pct=text(Aspect.PERCENT)
    )


def _task(row: Mapping[str, object]) -> TaskRowRead:
    return TaskRowRead.model_validate(dict(row))
