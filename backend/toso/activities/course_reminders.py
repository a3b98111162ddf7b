"""Reminding who has not finished a course 14, 7 and 1 day before its last day."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import CHANGEABLE, OWN_PACE, AttendanceState
from toso.activities.reminders import remind_at
from toso.activities.tables import Activity, Attendance
from toso.kit.clock import today
from toso.notices.service import notify

MARKS = (14, 7, 1)


def remind(session: Session) -> int:
    """A chore: tells everybody with an account who has to finish a course and has not; how many were told."""
    return remind_at(
        session,
        MARKS,
        col(Activity.last_on),
        _tell,
        col(Activity.kind).in_(OWN_PACE),
        col(Activity.state).in_(CHANGEABLE),
        col(Activity.first_on) <= today(),
    )


def behind(*columns: Any) -> Any:
    """These columns of who has to finish a course that has begun, and has not."""
    a = Attendance
    of_activity = sa.and_(col(Activity.ward_id) == col(a.ward_id), col(Activity.id) == col(a.activity_id))
    return (
        sa.select(*columns)
        .select_from(a)
        .join(Activity, of_activity)
        .where(
            col(Activity.kind).in_(OWN_PACE),
            col(Activity.state).in_(CHANGEABLE),
            col(a.required).is_(True),
            col(a.state).in_((AttendanceState.ASKED, AttendanceState.ABSENT)),
        )
    )


def _tell(session: Session, row: Activity) -> int:
    users = behind(col(Attendance.user_id)).where(
        col(Attendance.ward_id) == row.ward_id,
        col(Attendance.activity_id) == row.id,
        col(Attendance.user_id).is_not(None),
    )
    found = session.execute(users.order_by(col(Attendance.id))).scalars().all()
    for user_id in found:
        said = {"day": row.last_on.isoformat()}
        notify(session, row.ward_id, user_id, "course.due", ("activity", row.id), said, by=None)
    return len(found)
