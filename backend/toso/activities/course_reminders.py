"""Reminding who has not finished a course 14, 7 and 1 day before its last day."""

from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import CHANGEABLE, OWN_PACE, AttendanceState
from toso.activities.tables import Activity, Attendance
from toso.kit.clock import today
from toso.notices.service import notify

MARKS = (14, 7, 1)


def remind(session: Session) -> int:
    """A chore: tells everybody with an account who has to finish a course and has not; how many were told.

    Each mark once, the nearest one alone: a server that was off tells late and once.
    """
    on, told = today(), 0
    query = sa.select(Activity).where(
        col(Activity.kind).in_(OWN_PACE),
        col(Activity.state).in_(CHANGEABLE),
        col(Activity.first_on) <= on,
        col(Activity.last_on) >= on,
        col(Activity.last_on) <= on + timedelta(days=MARKS[0]),
        sa.or_(col(Activity.reminded).is_(None), col(Activity.reminded) > MARKS[-1]),
    )
    for row in session.execute(query.order_by(col(Activity.id)).with_for_update()).scalars().all():
        mark = _mark(row.last_on, on)
        if row.reminded is None or mark < row.reminded:
            row.reminded = mark
            session.add(row)
            told += _tell(session, row)
    return told


def _mark(last: date, on: date) -> int:
    """The nearest mark that has passed."""
    return min(mark for mark in MARKS if (last - on).days <= mark)


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
