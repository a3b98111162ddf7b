"""Telling who is asked to an activity three days and one day before it; after it who was absent that it was written
down, and who came that they may say what they think of it.
"""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.feedback import takes_feedback
from toso.activities.kinds import HELD, OWN_PACE, ActivityState, AttendanceState
from toso.activities.reminders import remind_at
from toso.activities.tables import Activity, Attendance
from toso.notices.service import notify
from toso.notices.tables import Notice

MARKS = (3, 1)
_ABSENT, _FEEDBACK = "activity.absent", "activity.feedback"


def remind(session: Session) -> int:
    """A chore: tells everybody with an account who is asked to what begins within three days; how many were told."""
    return remind_at(
        session,
        MARKS,
        col(Activity.first_on),
        _tell,
        col(Activity.kind).not_in(OWN_PACE),
        col(Activity.state) == ActivityState.PLANNED,
    )


def _tell(session: Session, row: Activity) -> int:
    found = _accounts(session, row, AttendanceState.ASKED)
    said = {"day": row.first_on.isoformat(), "unit_id": str(row.unit_id)}
    for user_id in found:
        notify(session, row.ward_id, user_id, "activity.soon", ("activity", row.id), said, by=None)
    return len(found)


def untold_absentees(session: Session, row: Activity) -> Sequence[UUID]:
    """Accounts of who had to come, was absent without leave and was never told of it."""
    return _accounts(session, row, AttendanceState.ABSENT, col(Attendance.required).is_(True), _untold(row, _ABSENT))


def untold_attendees(session: Session, row: Activity) -> Sequence[UUID]:
    """Accounts of who came, may give feedback, has given none and was never told of it."""
    if not takes_feedback(row) or (row.state not in HELD and row.kind not in OWN_PACE):
        return []  # who is still there is not asked
    left = col(Attendance.answered).is_(False)
    return _accounts(session, row, AttendanceState.ATTENDED, left, _untold(row, _FEEDBACK))


def _untold(row: Activity, event: str) -> sa.ColumnElement[bool]:
    return sa.not_(
        sa.exists().where(
            col(Notice.ward_id) == row.ward_id,
            col(Notice.user_id) == col(Attendance.user_id),
            col(Notice.object_id) == row.id,
            col(Notice.event) == event,
        )
    )


def _accounts(session: Session, row: Activity, state: AttendanceState, *more: sa.ColumnElement[bool]) -> Sequence[UUID]:
    a = Attendance
    of_row = (col(a.ward_id) == row.ward_id, col(a.activity_id) == row.id, col(a.state) == state)
    query = sa.select(col(a.user_id)).where(*of_row, col(a.user_id).is_not(None), *more)
    return session.execute(query.order_by(col(a.id))).scalars().all()
