"""Lists of people after a member of a team got an account: one person stands in them once, and sees them."""

from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.feed_entries import follow_activity
from toso.activities.tables import Activity, Attendance
from toso.authz.actor import SYSTEM
from toso.core.row_versions import touch
from toso.jobs.claim import JobContext
from toso.materials.tables import MaterialReceipt
from toso.organisation.tables import TeamMember

# By table what a person may stand in once, and the day that says that they came or read.
_LISTS: dict[type[Any], tuple[tuple[str, ...], str]] = {
    Attendance: (("activity_id",), "attended_on"),
    MaterialReceipt: (("material_id", "number"), "confirmed_on"),
}


def follow_tie(context: JobContext) -> dict[str, Any]:
    """The job behind a tie."""
    context.in_write(partial(_follow, ward_id=context.ward_id, member_id=UUID(context.payload["member_id"])))
    return {}


def _follow(session: Session, ward_id: UUID, member_id: UUID) -> None:
    member = session.get(TeamMember, (ward_id, member_id))
    if member is None or member.user_id is None:
        return
    for table in _LISTS:
        for row in _become(session, table, member):
            activity = session.get(Activity, (ward_id, row.activity_id)) if isinstance(row, Attendance) else None
            if activity is not None:
                follow_activity(session, SYSTEM, activity)


def follow_untold(session: Session) -> int:
    """A chore: ties of before there was the job; how many."""
    member, found = TeamMember, set[tuple[UUID, UUID]]()
    for table in _LISTS:
        same = sa.and_(col(member.ward_id) == col(table.ward_id), col(member.id) == col(table.member_id))
        query = sa.select(col(member.ward_id), col(member.id)).join(table, same).distinct()
        found |= {
            (ward, own) for ward, own in session.execute(query.where(col(member.user_id) != col(table.person_id)))
        }
    for ward_id, member_id in sorted(found):
        _follow(session, ward_id, member_id)
    return len(found)


def _become(session: Session, table: type[Any], member: TeamMember) -> list[Any]:
    """The rows of a member, now those of the account; where it stands beside them, of the two who came is kept."""
    place, day = _LISTS[table]
    ours, theirs = col(table.member_id) == member.id, col(table.person_id) == member.user_id
    query = sa.select(table).where(col(table.ward_id) == member.ward_id, sa.or_(ours, theirs)).order_by(col(table.id))
    rows = session.execute(query.with_for_update()).scalars().all()
    beside = {tuple(getattr(row, name) for name in place): row for row in rows if row.person_id == member.user_id}
    mine = [row for row in rows if row.member_id == member.id and row.person_id != member.user_id]
    kept: list[Any] = []
    for row in mine:
        other = beside.get(tuple(getattr(row, name) for name in place))
        stays, goes = (other, row) if other is not None and getattr(other, day) is not None else (row, other)
        if goes is not None:
            session.delete(goes)
            session.flush()  # before the other takes its place
        stays.person_id = stays.user_id = member.user_id
        stays.member_id = member.id
        touch(stays)
        kept.append(stays)
    session.flush()
    return kept
