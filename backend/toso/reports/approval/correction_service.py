"""Opening a correction, opening submissions for it, taking it back, and what happens once it is approved."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from toso.audit.steps import check, take, tell
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.core.row_versions import check_version, lock
from toso.documents.queries import find_document_of
from toso.documents.tables import DocumentState
from toso.kit.clock import now
from toso.reports.approval.report_builder import make_report
from toso.reports.approval.restored_cells import restore
from toso.reports.compilation.queries import get_report
from toso.reports.compilation.workflow import EDITABLE, REPORT_STEPS
from toso.reports.corrections.changes import corrected_by
from toso.reports.corrections.months import difference_of
from toso.reports.corrections.replacements import keep_words, recalled_reports, standing_report
from toso.reports.corrections.schemas import CorrectionWrite
from toso.reports.corrections.settlement import submissions_of
from toso.reports.model.report_tables import Report, ReportState, ReportSubmission
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.queries import get_period
from toso.reports.submissions.queries import get_submission
from toso.reports.submissions.snapshots import latest, take_snapshot
from toso.reports.submissions.workflow import SUBMISSION_STEPS


class NotIssued(Conflict):
    code, title = "report-not-issued", "Chỉ báo cáo đã phát hành mới cần đính chính, bổ sung."


class CorrectionOpen(Conflict):
    code, title = "correction-open", "Báo cáo này đang có một bản đính chính, bổ sung chưa duyệt."


class NotCorrectable(Conflict):
    code, title = "not-correctable", "Báo cáo này không đính chính tại đây."


class SameAsMonths(Conflict):
    code, title = (
        "same-as-months",
        "Báo cáo này đang khớp với các báo cáo tháng; số liệu sai thì đính chính báo cáo của tháng đó trước.",
    )


class NotInReport(Conflict):
    code, title = "not-in-report", "Số liệu này không nằm trong báo cáo được đính chính."


def open_correction(session: Session, scope: Scope, report_id: UUID, body: CorrectionWrite) -> Report:
    """A correction of an issued report (409 while another is open). That of a month is at first without a change; one
    over several months takes its months as they are now, and is refused while it says what they say.

    Where the report, or a correction of it, was recalled, a whole report to take its place.
    """
    issued = get_report(session, scope, report_id)
    session.refresh(issued, with_for_update=True)
    others = _editions(session, issued)
    recalled = recalled_reports(session, issued.ward_id, issued.period_id).get(issued.period_id)
    whole = standing_report(issued, others)
    _check_correctable(session, issued, recalled, whole)
    if any(one.state not in {ReportState.APPROVED, ReportState.WITHDRAWN} for one in others):
        raise CorrectionOpen
    report = Report(
        ward_id=issued.ward_id,
        period_id=issued.period_id,
        unit_id=issued.unit_id,
        unit_path=issued.unit_path,
        edition=max((one.edition for one in others), default=0) + 1,
        corrects_id=(recalled or whole).id,
        replaces=recalled is not None,
        reason=body.reason,
        compiled_at=now(),
        compiled_by_id=scope.user_id,
        units=[],
        tasks=[],
    )
    try:
        make_report(session, report, get_period(session, scope, issued.period_id), fresh=True)
        if recalled is not None:
            keep_words(session, whole, report)
    except IntegrityError as error:  # two people opened one at once
        raise CorrectionOpen from error
    for subject in (issued, report):
        told = {"corrects": str(issued.id)}
        tell(session, scope, REPORT_STEPS, subject, "correct", body.reason, begins=subject is report, note=told)
    return report


def _check_correctable(session: Session, report: Report, recalled: Report | None, whole: Report) -> None:
    if report.edition or report.corrects_id:
        raise NotCorrectable("Đây đã là báo cáo đính chính; hãy mở đính chính từ báo cáo gốc.")
    if recalled is not None:
        return
    document = find_document_of(session, report.ward_id, "report", whole.id)
    if document is None or document.state is not DocumentState.ISSUED:
        raise NotIssued
    if report.months and difference_of(session, report) is None:
        raise SameAsMonths


def _editions(session: Session, issued: Report) -> list[Report]:
    query = sa.select(Report).where(
        col(Report.ward_id) == issued.ward_id, col(Report.period_id) == issued.period_id, col(Report.edition) > 0
    )
    return list(session.execute(query).scalars())


def reopen_for_correction(
    session: Session, scope: Scope, report_id: UUID, submission_id: UUID, expected_version: int, reason: str
) -> Submission:
    """Gives a submission of the corrected report back to its unit; until the correction is approved, whatever goes on
    from it still goes on from what was frozen.
    """
    report = _open(session, scope, report_id)
    row = lock(session, get_submission(session, scope, submission_id), expected_version)
    _check_reported(session, report, row)
    check(SUBMISSION_STEPS, row, "reopen", reason)
    if row.correction_id is None:
        standing = latest(session, row.ward_id, row.id) or take_snapshot(session, row)
        row.standing_id, row.correction_id = standing.id, report.id
    row.accepted_at = None
    return take(session, scope, SUBMISSION_STEPS, row, "reopen", reason)


def _open(session: Session, scope: Scope, report_id: UUID) -> Report:
    report = get_report(session, scope, report_id)
    session.refresh(report, with_for_update=True)
    if not report.edition or report.state not in EDITABLE:
        raise NotCorrectable("Bản đính chính này không còn mở.")
    return report


def _check_reported(session: Session, report: Report, row: Submission) -> None:
    if row.period_id != report.period_id or row.correction_id not in {None, report.id}:
        raise NotInReport
    base = corrected_by(session, report)
    used = sa.select(col(ReportSubmission.id)).where(
        col(ReportSubmission.ward_id) == base.ward_id,
        col(ReportSubmission.report_id) == base.id,
        col(ReportSubmission.submission_id) == row.id,
        col(ReportSubmission.carried_from).is_(None),
    )
    if session.execute(used).first() is None:
        raise NotInReport


def withdraw_correction(session: Session, scope: Scope, report_id: UUID, expected_version: int, reason: str) -> Report:
    """Takes a correction back that should not have been opened: its submissions say again what was frozen."""
    report = _open(session, scope, report_id)
    check_version(report, expected_version)
    check(REPORT_STEPS, report, "withdraw", reason)
    base = corrected_by(session, report)
    for row in submissions_of(session, report):
        before = str(row.state)
        restore(session, base, row)
        tell(session, scope, SUBMISSION_STEPS, row, "restore", reason, before=before, fields=["state"])
    return take(session, scope, REPORT_STEPS, report, "withdraw", reason)
