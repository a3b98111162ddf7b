"""Handing in, returning, accepting, locking and reopening a submission."""

from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import check, take
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed
from toso.kit.clock import now, today
from toso.kit.dates import running
from toso.organisation.ended_units import changes_between
from toso.organisation.tables import Unit
from toso.reports.figures.deadline_schedule import lateness
from toso.reports.figures.validation import check_data_until
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.model.submission_tables import Submission, SubmissionSection
from toso.reports.periods.plan_link import standing_for
from toso.reports.periods.regimes import due_days, rung_of
from toso.reports.periods.service import hold_period
from toso.reports.submissions.form import Form, field_of, read_form, refusals
from toso.reports.submissions.frozen_cells import freeze
from toso.reports.submissions.plan_tasks import tell_tasks
from toso.reports.submissions.reported import held_in
from toso.reports.submissions.service import locked
from toso.reports.submissions.workflow import SUBMISSION_STEPS

ONE_DAY = timedelta(days=1)
CHANGED = "Đơn vị thay đổi (tách, nhập) từ ngày {day}: số liệu phải tính đến ngày ấy hoặc sau đó."


class FiguresRefused(Malformed):
    code, title = "figures-refused", "Số liệu chưa nộp được; hãy sửa hoặc ghi chú những ô đã đánh dấu."


class InApprovedReport(Conflict):
    code, title = (
        "in-approved-report",
        "Số liệu này đã nằm trong báo cáo được duyệt; chỉ sửa được bằng báo cáo đính chính, bổ sung của kỳ này.",
    )


class InPendingReport(Conflict):
    code, title = (
        "in-pending-report",
        "Báo cáo có số liệu này đang chờ lãnh đạo duyệt nên không mở lại; đề nghị lãnh đạo trả lại báo cáo trước.",
    )


def submit_submission(session: Session, scope: Scope, submission_id: UUID, expected_version: int) -> Submission:
    """Hands the form in: figures and task standing are frozen, lateness is settled by the server's clock."""
    row, period = locked(session, scope, submission_id, expected_version)
    check(SUBMISSION_STEPS, row, "submit")
    form = read_form(session, row, period)
    faults = _faults(session, row, form)
    if faults:
        raise FiguresRefused(fields=faults)
    _settle_lateness(row, period, session.get_one(Unit, row.unit_id))
    row.submitted_at, row.submitted_by_id = now(), scope.user_id
    freeze(session, row, form)
    assert row.data_until is not None
    _, row.tasks = standing_for(session, row.ward_id, form.regime.measures, row.data_until, row.unit_path)
    return take(session, scope, SUBMISSION_STEPS, row, "submit")


def _faults(session: Session, row: Submission, form: Form) -> dict[str, str]:
    faults = refusals(form.messages(), form.sheet.cells)
    if row.data_until is None:
        faults["data_until"] = "Hãy ghi số liệu tính đến ngày nào."
    else:
        faults.update({field_of(m): m.text for m in check_data_until(form.period, row.data_until, today())})
        for change in changes_between(session, [row.unit_id], row.data_until + ONE_DAY, form.period.last_day):
            faults.setdefault("data_until", CHANGED.format(day=running(change.day)))
    if all(cell.cumulative is None for cell in form.sheet.cells.values()) and not _has_text(session, row):
        faults["figures"] = "Báo cáo chưa có số liệu hay nội dung nào."
    return faults


def _has_text(session: Session, row: Submission) -> bool:
    query = sa.select(col(SubmissionSection.code)).where(
        col(SubmissionSection.ward_id) == row.ward_id,
        col(SubmissionSection.submission_id) == row.id,
        col(SubmissionSection.text) != "",
    )
    return session.execute(query).first() is not None


def _settle_lateness(row: Submission, period: ReportPeriod, unit: Unit) -> None:
    if row.first_submitted_at is not None:
        return
    row.first_submitted_at = now()
    row.due_on = due_days(period.steps)[rung_of(unit.kind)]
    row.late_days = lateness(row.due_on, row.first_submitted_at, row.first_submitted_at).days


def accept_submission(session: Session, scope: Scope, submission_id: UUID, expected_version: int) -> Submission:
    """Takes a submission over; one that comes after its period's report was approved goes into the next report."""
    row, period = locked(session, scope, submission_id, expected_version)
    check(SUBMISSION_STEPS, row, "accept")
    hold_period(session, period)  # its report is approved before, or with these figures, or refused
    approved = sa.select(col(Report.id)).where(
        col(Report.ward_id) == row.ward_id,
        col(Report.period_id) == period.id,
        col(Report.state) == ReportState.APPROVED,
    )
    row.carried = row.correction_id is None and session.execute(approved).first() is not None
    row.accepted_at = now()
    tell_tasks(session, scope, row, period)
    return take(session, scope, SUBMISSION_STEPS, row, "accept")


def return_submission(
    session: Session, scope: Scope, submission_id: UUID, expected_version: int, reason: str
) -> Submission:
    row, _ = locked(session, scope, submission_id, expected_version)
    return take(session, scope, SUBMISSION_STEPS, row, "return", reason)


def lock_submission(session: Session, scope: Scope, submission_id: UUID, expected_version: int) -> Submission:
    row, _ = locked(session, scope, submission_id, expected_version)
    return take(session, scope, SUBMISSION_STEPS, row, "lock")


def reopen_submission(
    session: Session, scope: Scope, submission_id: UUID, expected_version: int, reason: str
) -> Submission:
    """Gives an accepted submission back for correction, unless an approved report already says its figures."""
    row, _ = locked(session, scope, submission_id, expected_version)
    check(SUBMISSION_STEPS, row, "reopen", reason)
    states = held_in(session, row.ward_id, row.period_id).get(row.id, set())
    if states:
        raise InApprovedReport if ReportState.APPROVED in states else InPendingReport
    row.accepted_at, row.carried = None, False
    return take(session, scope, SUBMISSION_STEPS, row, "reopen", reason)
