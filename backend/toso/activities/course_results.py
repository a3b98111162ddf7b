"""Whether a member of a team has finished all courses of a year, which their line in the team says (target 9)."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import HELD, OWN_PACE, ActivityState, AttendanceState
from toso.activities.tables import Activity, Attendance
from toso.core.row_versions import touch
from toso.organisation.tables import TeamMember

_BEGUN = (ActivityState.OPEN, *HELD)


def settle_courses(session: Session, row: Activity, gone: Collection[UUID] = ()) -> None:
    """Sets on which day each member asked to this course finished the last that they had to, none while one is left.

    Courses of the same year that have begun; a member whom none of them has to come keeps what a person wrote. `gone`:
    members who are asked to it no more.
    """
    if row.kind not in OWN_PACE:
        return
    session.flush()
    a = Attendance
    here = sa.select(col(a.member_id)).where(
        col(a.ward_id) == row.ward_id, col(a.activity_id) == row.id, col(a.member_id).is_not(None)
    )
    asked = [*session.execute(here).scalars(), *gone]
    # Locked before they are counted: of two courses finished at one moment neither would know of the other.
    rows = sa.select(TeamMember).where(col(TeamMember.ward_id) == row.ward_id, col(TeamMember.id).in_(asked))
    members = session.execute(rows.order_by(col(TeamMember.id)).with_for_update()).scalars().all()
    days = _days(session, row, asked)
    for member in members:
        if member.id in days and member.courses_finished_on != days[member.id]:
            member.courses_finished_on = days[member.id]
            touch(member)
            session.add(member)
    session.flush()


def _days(session: Session, row: Activity, asked: Collection[UUID]) -> dict[UUID, date | None]:
    """By member of those asked when they had finished every course of the year of this one."""
    a = Attendance
    left = sa.func.sum(sa.case((col(a.state) == AttendanceState.ATTENDED, 0), else_=1))
    query = (
        sa.select(col(a.member_id), left, sa.func.max(col(a.attended_on)))
        .join(Activity, sa.and_(col(Activity.ward_id) == col(a.ward_id), col(Activity.id) == col(a.activity_id)))
        .where(
            col(a.ward_id) == row.ward_id,
            col(a.member_id).in_(asked),
            col(a.required).is_(True),
            col(Activity.kind).in_(OWN_PACE),
            col(Activity.state).in_(_BEGUN),
            col(Activity.first_on) >= date(row.first_on.year, 1, 1),
            col(Activity.first_on) <= date(row.first_on.year, 12, 31),
        )
        .group_by(col(a.member_id))
    )
    return {member: None if missing else day for member, missing, day in session.execute(query)}
