"""Reading of corrections: those of a report, and one of them beside what it corrects."""

from collections.abc import Mapping
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.documents.queries import code_of
from toso.documents.tables import Document, DocumentState
from toso.organisation.queries import in_unit_order
from toso.reports.approval.correction_spans import later_reports, show_difference, show_months
from toso.reports.compilation.outdated import what_is_outdated
from toso.reports.compilation.queries import figures_by_id, get_report, of_report, state_of
from toso.reports.compilation.report_context import behind, label_of, place_names
from toso.reports.compilation.workflow import EDITABLE, REPORT_WORKFLOW
from toso.reports.corrections.changes import Change, changes_of, corrected_by
from toso.reports.corrections.document import kind_of, places_of
from toso.reports.corrections.months import difference_of, months_taken
from toso.reports.corrections.prior_year_late import told_later
from toso.reports.corrections.replacements import recalled_reports, standing_report
from toso.reports.corrections.schemas import (
    ChangeLineRead,
    CorrectionRead,
    CorrectionRow,
    CorrectionsRead,
    ReopenedRead,
)
from toso.reports.corrections.sections import corrected_document, frozen_anew
from toso.reports.figures.measures import Catalogue
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.model.submission_tables import Submission
from toso.reports.submissions.workflow import COUNTED, STATE_LABELS


def corrections_of(session: Session, scope: Scope, report_id: UUID) -> CorrectionsRead:
    report = get_report(session, scope, report_id)
    query = (
        sa.select(Report, Document)
        .outerjoin(Document, of_report())
        .where(col(Report.ward_id) == report.ward_id, _after(report))
        .order_by(col(Report.edition).desc())
    )
    rows = session.execute(query).all()
    own = (
        session.execute(
            sa.select(Document)
            .join(Report, of_report())
            .where(col(Report.ward_id) == report.ward_id, col(Report.id) == report.id)
        )
        .scalars()
        .first()
    )
    documents = {report.id: own, **{one.id: document for one, document in rows}}
    whole = documents[standing_report(report, (one for one, _ in rows)).id]
    settled = all(one.state in {ReportState.APPROVED, ReportState.WITHDRAWN} for one, _ in rows)
    issued = whole is not None and whole.state is DocumentState.ISSUED
    may = scope.actor.scope(Action.REPORT_CORRECT).covers(report.unit_path)
    approved = not report.edition and report.state is ReportState.APPROVED
    differs = difference_of(session, report) if approved else None
    recalled = approved and bool(recalled_reports(session, report.ward_id, report.period_id))
    opens = issued and not recalled and (differs is not None or not report.months)
    actions = ["replace"] if recalled else ["open"] if opens else []
    return CorrectionsRead(
        report_id=report.id,
        differs=show_difference(session, differs) if differs else None,
        told_later=told_later(session, report),
        items=[_row(session, one, document) for one, document in rows],
        actions=actions if may and settled and approved else [],
    )


def _after(report: Report) -> sa.ColumnElement[bool]:
    """Of a period's own report all that came after it; of another what corrects or replaces that one."""
    if report.edition:
        return col(Report.corrects_id) == report.id
    return sa.and_(col(Report.period_id) == report.period_id, col(Report.edition) > 0)


def _row(session: Session, report: Report, document: Document | None) -> CorrectionRow:
    state = state_of(report, document)
    numbered = document is not None and document.number is not None
    return CorrectionRow(
        id=report.id,
        edition=report.edition,
        kind=kind_of(session, corrected_by(session, report), report),
        state=state,
        state_label=REPORT_WORKFLOW.states[state],
        reason=report.reason,
        opened_at=report.created_at,
        approved_at=report.approved_at,
        document_id=document.id if document else None,
        document_code=code_of(document) if document is not None and numbered else None,
    )


def show_correction(session: Session, scope: Scope, report_id: UUID) -> CorrectionRead:
    """404 for a report that corrects nothing."""
    report = get_report(session, scope, report_id)
    if not report.edition or report.corrects_id is None:
        raise NotFound
    base, catalogue = corrected_by(session, report), behind(session, report).catalogue
    changed = changes_of(figures_by_id(session, report, catalogue), places_of(report))
    names, document = place_names(report), corrected_document(session, report)
    open_now = report.state in EDITABLE
    may = scope.actor.scope(Action.SUBMISSION_REVIEW).covers(report.unit_path)
    return CorrectionRead(
        id=report.id,
        corrects_id=report.corrects_id,
        corrected_code=code_of(document) if document and document.number is not None else None,
        corrected_on=document.issued_on if document else None,
        kind=kind_of(session, base, report),
        reason=report.reason,
        waiting=what_is_outdated(session, report) if open_now else [],
        later=later_reports(session, report),
        changes=[_line(catalogue, names, one) for one in changed],
        submissions=[] if report.months else _submissions(session, scope, base, report, open_now=open_now),
        months=show_months(session, report.ward_id, months_taken(base, report)),
        actions=["reopen"] if open_now and may and not report.months else [],
    )


def _line(catalogue: Catalogue, names: Mapping[str, str], one: Change) -> ChangeLineRead:
    place = one.after.place
    return ChangeLineRead(
        figure_id=one.figure_id,
        label=label_of(catalogue, one.figure_id),
        place=place,
        place_name=names.get(place, place),
        before=one.before.text,
        before_id=one.before.id,
        after=one.after.text,
        change=one.change.text,
        change_id=one.change.id,
    )


def _submissions(session: Session, scope: Scope, base: Report, report: Report, *, open_now: bool) -> list[ReopenedRead]:
    """Those of the corrected period that count, or are open for this correction."""
    again, new = frozen_anew(session, base, report)
    names = {unit["place"]: unit["name"] for unit in report.units}
    rank = {place: number for number, place in enumerate(names)}
    s = Submission
    query = (
        sa.select(s)
        .where(
            col(s.ward_id) == report.ward_id,
            col(s.period_id) == report.period_id,
            sa.or_(col(s.state).in_(COUNTED), col(s.correction_id).is_not(None)),
            scope.where(col(s.unit_path)),
        )
        .order_by(*in_unit_order(col(s.unit_path)))
    )
    review = scope.actor.scope(Action.SUBMISSION_REVIEW)
    return [
        ReopenedRead(
            submission_id=row.id,
            unit_name=names.get(row.place, row.place),
            state=row.state,
            state_label=STATE_LABELS[row.state],
            data_until=row.data_until,
            reopened=row.correction_id == report.id,
            changed=row.id in again,
            added=row.id in new,
            actions=["reopen"] if open_now and row.state in COUNTED and review.covers(row.unit_path) else [],
            version=row.version,
        )
        for row in sorted(session.execute(query).scalars(), key=lambda row: rank.get(row.place, len(rank)))
    ]
