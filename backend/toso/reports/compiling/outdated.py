"""Whether a report still says what the submissions say."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.reports.compiling.tables import Report, ReportSubmission
from toso.reports.submissions.tables import Submission
from toso.reports.submissions.workflow import COUNTED


def what_is_outdated(session: Session, report: Report) -> list[str]:
    """In words what changed since compiling: units corrected, reopened or accepted afterwards; empty when nothing."""
    names = {unit["place"]: unit["name"] for unit in report.units}
    used = (
        sa.select(col(ReportSubmission.submission_id), col(ReportSubmission.accepted_at))
        .where(col(ReportSubmission.ward_id) == report.ward_id, col(ReportSubmission.report_id) == report.id)
        .subquery()
    )
    query = (
        sa.select(
            col(Submission.place),
            col(Submission.state),
            col(Submission.accepted_at),
            used.c.submission_id,
            used.c.accepted_at,
        )
        .outerjoin(used, used.c.submission_id == col(Submission.id))
        .where(
            col(Submission.ward_id) == report.ward_id,
            sa.or_(
                used.c.submission_id.is_not(None),
                sa.and_(
                    col(Submission.period_id) == report.period_id,
                    col(Submission.state).in_(COUNTED),
                    col(Submission.carried).is_(False),
                ),
            ),
        )
        .order_by(col(Submission.unit_path))
    )
    found: list[str] = []
    for place, state, accepted_at, used_id, used_at in session.execute(query).all():
        name = names.get(place, place)
        if used_id is None:
            found.append(f"{name} được tiếp nhận sau khi tổng hợp.")
        elif state not in COUNTED:
            found.append(f"{name} đã được mở lại.")
        elif accepted_at != used_at:
            found.append(f"{name} đã thay đổi.")
    return found
