"""Activities within a scope: those of its units, those to which somebody of its units, or the person, is asked, and
those that ask one of its units to do something, campaigns with goals in a unit whose figures the person reads.
"""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import KINDS
from toso.activities.tables import Activity, ActivityItem, ActivityPlace, Attendance
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.problems import NotFound
from toso.core.row_versions import check_version

MISSING = "Không tìm thấy hoạt động này trong phạm vi của bạn."


def people_within(scope: Scope) -> sa.ColumnElement[bool]:
    """The condition on who is asked: people of its units, and the person."""
    return sa.and_(col(Attendance.ward_id) == scope.ward_id, scope.where(Attendance.unit_path, col(Attendance.user_id)))


def within(scope: Scope) -> sa.ColumnElement[bool]:
    asked = sa.exists().where(
        col(Attendance.ward_id) == col(Activity.ward_id),
        col(Attendance.activity_id) == col(Activity.id),
        people_within(scope),
    )
    named = sa.exists().where(
        col(ActivityItem.ward_id) == col(Activity.ward_id),
        col(ActivityItem.activity_id) == col(Activity.id),
        scope.where(ActivityItem.unit_path),
    )
    aimed = sa.exists().where(
        col(ActivityPlace.ward_id) == col(Activity.ward_id),
        col(ActivityPlace.activity_id) == col(Activity.id),
        scope.actor.scope(Action.INDICATOR_READ).where(ActivityPlace.unit_path),
    )
    reached = scope.where(Activity.unit_path, col(Activity.planned_by_id))
    return sa.and_(col(Activity.ward_id) == scope.ward_id, sa.or_(reached, asked, named, aimed))


def shows_file(session: Session, actor: Actor, file_id: UUID) -> bool:
    """Whether the person sees somebody on a roster whom this file proves to have come."""
    scope = actor.scope(Action.ACTIVITY_ROSTER)
    if not scope.ward_ids:
        return False
    own = sa.and_(col(Activity.ward_id) == col(Attendance.ward_id), col(Activity.id) == col(Attendance.activity_id))
    seen = sa.or_(scope.where(Activity.unit_path), people_within(scope))
    query = sa.select(sa.literal(1)).select_from(Attendance).join(Activity, own)
    query = query.where(col(Attendance.ward_id) == scope.ward_id, col(Attendance.file_id) == file_id, seen)
    return session.execute(query.limit(1)).first() is not None


def get_activity(session: Session, scope: Scope, activity_id: UUID) -> Activity:
    """Raises NotFound for one out of reach."""
    query = sa.select(Activity).where(col(Activity.id) == activity_id, within(scope))
    row = session.execute(query).scalar_one_or_none()
    if row is None:
        raise NotFound(MISSING)
    return row


def row_for_change(session: Session, scope: Scope, activity_id: UUID, expected_version: int) -> Activity:
    """The row in the version that was seen, locked, for whoever may change one of its kind in its unit.

    Raises NotFound, Forbidden (it may be read only), StaleVersion.
    """
    row = locked_row(session, scope, activity_id)
    check_version(row, expected_version)
    return row


def locked_row(session: Session, scope: Scope, activity_id: UUID) -> Activity:
    """The same in whatever version it is. Raises NotFound, Forbidden."""
    return changeable_row(session, scope, activity_id, locked=True)


def changeable_row(session: Session, scope: Scope, activity_id: UUID, *, locked: bool = False) -> Activity:
    """The row for whoever may change it. Raises NotFound, Forbidden."""
    reading = scope.actor.scope(Action.ACTIVITY_READ)
    query = sa.select(Activity).where(col(Activity.id) == activity_id, within(reading))
    if locked:
        query = query.with_for_update()
    row = session.execute(query).scalar_one_or_none()
    if row is None:
        raise NotFound(MISSING)
    scope.require(row.unit_path)
    scope.actor.scope(KINDS[row.kind].action).require(row.unit_path)
    return row
