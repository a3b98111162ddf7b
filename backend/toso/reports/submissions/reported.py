"""The report of a period that is out without a unit's figures: said to unit and desk, with what is left to do."""

from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.queries import code_of
from toso.documents.tables import Document
from toso.kit.dates import running
from toso.kit.place_words import worded
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState, ReportSubmission
from toso.reports.model.submission_tables import Submission, SubmissionState
from toso.reports.submissions.workflow import EDITABLE

_LATER = "Số liệu nộp bây giờ được đưa vào báo cáo {period} và ghi rõ là nộp sau; muốn có ngay trong báo cáo kỳ này thì"
_ONLY = "Đã hết năm báo cáo: số liệu nộp bây giờ chỉ vào được khi"


def words_of_report(session: Session, period: ReportPeriod) -> str:
    """That the first report of a period was approved or has its number, and how figures still get in; else empty."""
    asked = {"ward": period.ward_id, "period": period.id}
    found = session.execute(_statement(), asked).first()
    if found is None:
        return ""
    document = found[1]
    named, now = period.as_period, "đã được duyệt, đang chờ cấp số"
    if document and document.number is not None:
        day = f" ngày {running(document.issued_on)}" if document.issued_on else ""
        now = f"đã có số {code_of(document)}{day}"
    ahead = named.next()
    way = _LATER.format(period=ahead.title.lower()) if ahead.year == named.year else _ONLY
    said = f"Báo cáo {named.title.lower()} {now}, không có số liệu này. {way}"
    return f"{said} {worded('Bộ phận Văn hóa - Thông tin lập báo cáo bổ sung, đính chính.')}"


def held_in(session: Session, ward_id: UUID, period_id: UUID) -> dict[UUID, set[ReportState]]:
    """The submissions of a period that stand in a report which waits for approval or has it; the states of these."""
    here = sa.and_(
        col(ReportSubmission.ward_id) == col(Report.ward_id), col(ReportSubmission.report_id) == col(Report.id)
    )
    of_period = sa.and_(
        col(Submission.ward_id) == col(Report.ward_id), col(Submission.id) == col(ReportSubmission.submission_id)
    )
    query = (
        sa.select(col(Submission.id), col(Report.state))
        .select_from(Report)
        .join(ReportSubmission, here)
        .join(Submission, of_period)
        .where(
            col(Report.ward_id) == ward_id,
            col(Submission.period_id) == period_id,
            col(Report.state).in_((ReportState.APPROVED, ReportState.SUBMITTED)),
        )
    )
    found: dict[UUID, set[ReportState]] = {}
    for submission_id, state in session.execute(query):
        found.setdefault(submission_id, set()).add(state)
    return found


def comes_after(row: Submission | None) -> bool:
    """Whether a submission is not in a report that is out: not handed in, waiting, or taken over for the next one."""
    if row is None or row.correction_id is not None:
        return row is None
    return row.state in EDITABLE or row.state is SubmissionState.SUBMITTED or row.carried


@cache
def _statement() -> Any:
    of_report = sa.and_(
        col(Document.ward_id) == col(Report.ward_id),
        col(Document.source_kind) == "report",
        col(Document.source_id) == col(Report.id),
    )
    return (
        sa.select(Report, Document)
        .outerjoin(Document, of_report)
        .where(
            col(Report.ward_id) == sa.bindparam("ward"),
            col(Report.period_id) == sa.bindparam("period"),
            col(Report.edition) == 0,
            col(Report.state) == ReportState.APPROVED,
        )
        .order_by(col(Document.id).desc())
        .limit(1)
    )
