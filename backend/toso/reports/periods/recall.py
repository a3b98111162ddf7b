"""Recall of a period that was opened wrongly: possible until the first unit has handed in."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.core.row_versions import lock
from toso.reports.model.ledger_tables import LedgerFigure, Workbook
from toso.reports.model.period_tables import PeriodExemption, PeriodState, ReportingEvent, ReportPeriod
from toso.reports.model.submission_tables import Submission, SubmissionFigure, SubmissionSection
from toso.reports.periods.queries import get_period, is_handed_in, ward_path_of
from toso.reports.periods.schemas import PeriodTakeBack
from toso.reports.periods.service import PeriodClosed


class AlreadyHandedIn(Conflict):
    code, title = "already-handed-in", "Đã có đơn vị nộp số liệu, hoặc đã tổng hợp báo cáo, nên không rút lại được kỳ."


class DraftsChanged(Conflict):
    code, title = "drafts-changed", "Số biểu đang nhập dở đã thay đổi; hãy xem lại rồi rút kỳ."


def take_back_period(
    session: Session, scope: Scope, period_id: UUID, expected_version: int, body: PeriodTakeBack
) -> None:
    """Removes an open period with the forms begun in it and its exemptions, so that it can be opened again; its regime
    stays, and scans stay with who uploaded them. `body.drafts` is how many begun forms the person knows to be lost: 409
    when there are others by now.
    """
    period = lock(session, get_period(session, scope, period_id), expected_version)
    if period.state is not PeriodState.OPEN:
        raise PeriodClosed
    of_period = col(Submission.ward_id) == period.ward_id, col(Submission.period_id) == period.id
    # Held, so that nobody hands one in meanwhile.
    rows = session.execute(sa.select(Submission).where(*of_period).order_by(col(Submission.id)).with_for_update())
    begun = list(rows.scalars())
    if is_handed_in(session, period):
        raise AlreadyHandedIn
    if len(begun) != body.drafts:
        raise DraftsChanged(f"Nay có {len(begun)} biểu đang nhập dở; hãy xem lại rồi rút kỳ.")
    _remove_contents(session, period)
    session.delete(period)
    session.flush()
    _note_recall(session, scope, period, body)


def _note_recall(session: Session, scope: Scope, period: ReportPeriod, body: PeriodTakeBack) -> None:
    """The line of the period's timeline and of the audit log."""
    actor = scope.actor
    session.add(
        ReportingEvent(
            ward_id=period.ward_id,
            subject_id=period.id,
            unit_path=ward_path_of(session, period.ward_id),
            step="take_back",
            from_state=PeriodState.OPEN,
            to_state="taken_back",
            reason=body.reason,
            actor_id=actor.user_id,
            actor_name=actor.full_name,
            acting_for_id=actor.acting_for(scope.action),
        )
    )
    record(
        session,
        actor,
        scope.action,
        "report_period",
        period.id,
        ward_id=period.ward_id,
        fields=["code"],
        note={"code": period.code, "step": "take_back", "drafts": body.drafts},
    )


def _remove_contents(session: Session, period: ReportPeriod) -> None:
    of_period = col(Submission.ward_id) == period.ward_id, col(Submission.period_id) == period.id
    ids = sa.select(col(Submission.id)).where(*of_period)
    for table in (SubmissionFigure, SubmissionSection, LedgerFigure):
        session.execute(sa.delete(table).where(col(table.ward_id) == period.ward_id, col(table.submission_id).in_(ids)))
    session.execute(sa.delete(Submission).where(*of_period))
    session.execute(
        sa.delete(Workbook).where(col(Workbook.ward_id) == period.ward_id, col(Workbook.period_id) == period.id)
    )
    session.execute(
        sa.delete(PeriodExemption).where(
            col(PeriodExemption.ward_id) == period.ward_id, col(PeriodExemption.period_id) == period.id
        )
    )
