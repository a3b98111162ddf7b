"""Forms that came too late for the report of their own period: the next report takes them up."""

import sqlalchemy as sa
from sqlmodel import col

from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import ReportSubmission
from toso.reports.model.submission_tables import Submission
from toso.reports.submissions.workflow import COUNTED


def late_ones() -> sa.ColumnElement[bool]:
    """Of periods (joined) that begin before `first_day`, what came too late for their own report and stands in none but
    the `report`, of the `ward`.
    """
    taken = sa.select(col(ReportSubmission.submission_id)).where(
        col(ReportSubmission.ward_id) == sa.bindparam("ward"),
        col(ReportSubmission.carried_from).is_not(None),
        col(ReportSubmission.report_id) != sa.bindparam("report"),
    )
    return sa.and_(
        col(Submission.carried).is_(True),
        col(Submission.state).in_(COUNTED),
        col(ReportPeriod.first_day) < sa.bindparam("first_day"),
        col(Submission.id).not_in(taken),
    )
