"""Compiling, refreshing, editing, submitting, approving and returning a monthly report."""

from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.audit.steps import check, take
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound, StaleVersion
from toso.core.row_versions import lock, touch
from toso.documents.content import Signature
from toso.documents.service import put_document
from toso.identity.queries import change_by
from toso.kit.clock import now, today
from toso.kit.periods import PeriodKind
from toso.organisation.queries import signers_on
from toso.reports.approval.correction_spans import later_reports
from toso.reports.approval.report_builder import make_report
from toso.reports.compilation.missing_units import name_exceptions, timeline_text
from toso.reports.compilation.outdated import what_is_outdated
from toso.reports.compilation.queries import figures_by_id, find_report, get_report
from toso.reports.compilation.report_context import behind
from toso.reports.compilation.schemas import ReportCreate, ReportSubmit, SectionWrite
from toso.reports.compilation.workflow import EDITABLE, REPORT_STEPS
from toso.reports.corrections.changes import check_changed
from toso.reports.corrections.replacements import check_not_recalled
from toso.reports.corrections.settlement import relate_documents, settle_correction
from toso.reports.figures.wording import marks_in
from toso.reports.model.period_tables import PeriodState, ReportPeriod
from toso.reports.model.report_tables import Report, ReportSection, ReportState, ReportSubmission
from toso.reports.model.submission_tables import Submission, SubmissionState
from toso.reports.periods.queries import find_period, get_period, ward_path_of
from toso.reports.periods.service import PeriodClosed, hold_reports
from toso.reports.printing.document import report_document
from toso.reports.submissions.workflow import SUBMISSION_STEPS


class ReportExists(Conflict):
    code, title = "report-exists", "Báo cáo của kỳ này đã được tổng hợp; hãy cập nhật số liệu báo cáo đó."


class NothingToCompile(Conflict):
    code, title = "nothing-to-compile", "Chưa có báo cáo tháng nào được duyệt trong kỳ nên chưa có gì để tổng hợp."


class ReportNotEditable(Conflict):
    code, title = "report-not-editable", "Báo cáo đã trình hoặc đã duyệt thì không sửa được."


class ReportOutdated(Conflict):
    code, title = "report-outdated", "Báo cáo không còn khớp số liệu đã tiếp nhận, đã duyệt; hãy xử lý trước khi trình."


class ApprovalStands(Conflict):
    """The detail says what rests on it."""

    code, title = "approval-stands", "Không thu lại được việc duyệt báo cáo này."


def compile_report(session: Session, scope: Scope, body: ReportCreate) -> Report:
    """The report of an open period, from what has been accepted (409 when there is one). A month is reported also where
    nothing is in: with its tasks, and every unit named as missing; one made from months needs at least one of them.
    """
    period = find_period(session, scope.ward_id, body.period)
    if period is None:
        raise NotFound("Kỳ báo cáo này chưa mở.")
    _check_open(period)
    if find_report(session, period.ward_id, period.id) is not None:
        raise ReportExists
    report = Report(
        ward_id=period.ward_id,
        period_id=period.id,
        unit_id=period.ward_id,
        unit_path=ward_path_of(session, period.ward_id),
        compiled_at=now(),
        compiled_by_id=scope.user_id,
        units=[],
        tasks=[],
    )
    try:
        made = make_report(session, report, period, fresh=True)
    except IntegrityError as error:  # two people compiled it at once
        raise ReportExists from error
    if not made.included and period.kind is not PeriodKind.MONTH:
        raise NothingToCompile
    _note(session, scope, report, ["figures", "sections"], period=period.code, to=report.state.value)
    return report


def _check_open(period: ReportPeriod) -> None:
    if period.state is not PeriodState.OPEN:
        raise PeriodClosed


def refresh_report(session: Session, scope: Scope, report_id: UUID, expected_version: int) -> Report:
    """Makes figures and drafted texts anew; sections edited by hand keep their words, their figures move along."""
    report, period = _locked(session, scope, report_id, expected_version)
    _check_editable(report)
    if not report.edition:  # a correction may come long after its period was closed
        _check_open(period)
    report.compiled_at, report.compiled_by_id = now(), scope.user_id
    make_report(session, report, period)
    touch(report)
    session.add(report)
    _note(session, scope, report, ["figures", "sections"], period=period.code)
    return report


def edit_section(
    session: Session, scope: Scope, report_id: UUID, code: str, expected_version: int, body: SectionWrite
) -> ReportSection:
    """Changes the words of a section; a mark that names no figure of the report is refused (422)."""
    report = get_report(session, scope, report_id)
    session.refresh(report, with_for_update=True)
    _check_editable(report)
    query = sa.select(ReportSection).where(
        col(ReportSection.ward_id) == report.ward_id,
        col(ReportSection.report_id) == report.id,
        col(ReportSection.code) == code,
    )
    section = session.execute(query.with_for_update()).scalar_one_or_none()
    if section is None:
        raise NotFound
    if section.version != expected_version:
        raise StaleVersion(_change_of(session, section, scope.user_id), row=report.id)
    if body.text is not None:
        _check_marks(session, report, body.text)
    section.text = section.drafted if body.text is None else body.text
    section.edited = body.text is not None and body.text != section.drafted
    section.edited_by_id, section.edited_at = scope.user_id, now()
    touch(section)
    session.add(section)
    _note(session, scope, report, [f"sections.{code}"])
    session.flush()
    return section


def _change_of(session: Session, section: ReportSection, asking: UUID | None) -> str | None:
    """Who wrote the words that stand there; None where compiling did."""
    written = section.edited_at is not None and section.updated_at - section.edited_at < timedelta(seconds=1)
    return change_by(session, section.edited_by_id, section.edited_at, asking) if written else None


def _check_marks(session: Session, report: Report, text: str) -> None:
    known = figures_by_id(session, report, behind(session, report).catalogue)
    if marks_in(text) - known.keys():
        raise Malformed(fields={"text": "Có chỗ chèn số liệu không có trong báo cáo này."})


def submit_report(
    session: Session, scope: Scope, report_id: UUID, expected_version: int, body: ReportSubmit | None = None
) -> Report:
    """Lays the report before the leader; its figures must be those of the submissions as they are now, and units that
    are missing in it must be named with the reason (422).
    """
    report, _ = _locked(session, scope, report_id, expected_version)
    check(REPORT_STEPS, report, "submit")
    _check_current(session, report)
    check_not_recalled(session, report)
    if report.is_correction:
        check_changed(session, report)
    report.exceptions = name_exceptions(scope, report, body or ReportSubmit())
    report.submitted_at = now()
    return take(session, scope, REPORT_STEPS, report, "submit", timeline_text(report.exceptions))


def approve_report(session: Session, scope: Scope, report_id: UUID, expected_version: int) -> Report:
    """Approves what was laid before the leader: its submissions are locked, its document waits for a number."""
    report, _ = _locked(session, scope, report_id, expected_version)
    check(REPORT_STEPS, report, "approve")
    hold_reports(session, report.ward_id)
    _check_current(session, report)
    check_not_recalled(session, report)
    report.approved_at, report.approved_by_id = now(), scope.user_id
    take(session, scope, REPORT_STEPS, report, "approve")
    _lock_submissions(session, scope, report)
    if report.edition:
        settle_correction(session, report)
    document_id = make_document(session, scope, report)
    if report.edition:
        relate_documents(session, report, document_id)
    return report


def return_report(session: Session, scope: Scope, report_id: UUID, expected_version: int, reason: str) -> Report:
    report, _ = _locked(session, scope, report_id, expected_version)
    return take(session, scope, REPORT_STEPS, report, "return", reason)


def reopen_report(session: Session, scope: Scope, report_id: UUID, expected_version: int, reason: str) -> Report:
    """Takes an approval back while the document has no number; what units handed in stays locked until the desk opens
    it. What came too late for the approved report is in time for it again. Raises ApprovalStands, AlreadyIssued.
    """
    report, _ = _locked(session, scope, report_id, expected_version)
    check(REPORT_STEPS, report, "reopen", reason)
    hold_reports(session, report.ward_id)
    if report.edition:
        raise ApprovalStands(
            "Bản đính chính đã duyệt thì số của nó đã có hiệu lực. Hãy phát hành rồi mở đính chính mới."
        )
    if later := later_reports(session, report):
        raise ApprovalStands(f"Báo cáo {', '.join(later)} đã duyệt theo số liệu của báo cáo này.")
    report.approved_at = report.approved_by_id = None
    take(session, scope, REPORT_STEPS, report, "reopen", reason)
    late = sa.select(Submission).where(
        col(Submission.ward_id) == report.ward_id,
        col(Submission.period_id) == report.period_id,
        col(Submission.carried).is_(True),
    )
    for submission in session.execute(late.with_for_update()).scalars():
        submission.carried = False
        touch(submission)
    make_document(session, scope, report)
    return report


def _check_current(session: Session, report: Report) -> None:
    found = what_is_outdated(session, report)
    if found:
        raise ReportOutdated(" ".join(found))


def _lock_submissions(session: Session, scope: Scope, report: Report) -> None:
    """From now on nobody changes what the approved figures were summed from."""
    query = (
        sa.select(Submission)
        .join(
            ReportSubmission,
            sa.and_(
                col(ReportSubmission.ward_id) == col(Submission.ward_id),
                col(ReportSubmission.submission_id) == col(Submission.id),
            ),
        )
        .where(
            col(ReportSubmission.ward_id) == report.ward_id,
            col(ReportSubmission.report_id) == report.id,
            col(Submission.state) == SubmissionState.ACCEPTED,
        )
        .order_by(col(Submission.id))
    )
    review = scope.actor.scope(Action.SUBMISSION_REVIEW)
    for submission in session.execute(query.with_for_update()).scalars().all():
        take(session, review, SUBMISSION_STEPS, submission, "lock")


def make_document(session: Session, scope: Scope, report: Report, signer_id: UUID | None = None) -> UUID:
    """The official document of a report: a draft until the report is approved, then waiting for its number.

    `signer_id`: who signs an approved one in place of the usual signer, a deputy or whoever follows one who left (422).
    """
    content = report_document(session, report)
    if signer_id is not None:
        content = content.model_copy(update={"signature": _signed_by(session, report, signer_id)})
    document = put_document(
        session,
        scope.actor,
        content,
        ward_id=report.ward_id,
        unit_id=report.unit_id,
        unit_path=report.unit_path,
        source_kind="report",
        source_id=report.id,
        approved=report.state is ReportState.APPROVED,
    )
    return document.id


def _signed_by(session: Session, report: Report, signer_id: UUID) -> Signature:
    if report.state is not ReportState.APPROVED:
        raise Malformed(fields={"signer_id": "Chọn người ký khi báo cáo đã duyệt, đang chờ cấp số."})
    chosen = next((one for one in signers_on(session, report.unit_id, today()) if one.id == signer_id), None)
    if chosen is None:
        raise Malformed(fields={"signer_id": "Người ký này không còn hiệu lực; hãy chọn người khác."})
    return Signature(lines=tuple(chosen.lines), name=chosen.full_name)


def _check_editable(report: Report) -> None:
    if report.state not in EDITABLE:
        raise ReportNotEditable


def _locked(session: Session, scope: Scope, report_id: UUID, expected_version: int) -> tuple[Report, ReportPeriod]:
    report = lock(session, get_report(session, scope, report_id), expected_version)
    return report, get_period(session, scope, report.period_id)


def _note(session: Session, scope: Scope, report: Report, fields: list[str], **more: object) -> None:
    record_row(session, scope, "report", report, fields=fields, note=dict(more))
