"""Roles that go with their units: held in another unit from a day on, by the same people, or ended on its eve."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.roles import Role
from toso.core.row_versions import touch
from toso.identity.accounts import add_assignment
from toso.identity.announcements import tell_of_role
from toso.identity.tables import Assignment, Delegation, UserAccount
from toso.kit.clock import now
from toso.organisation.queries import in_unit_order
from toso.organisation.tables import Unit


def roles_on(session: Session, unit_ids: Collection[UUID], on: date) -> list[Assignment]:
    """The roles held in these units on a day or later, by unit and person."""
    still = sa.or_(col(Assignment.valid_to).is_(None), col(Assignment.valid_to) >= on)
    query = sa.select(Assignment).where(col(Assignment.unit_id).in_(unit_ids), still)
    return list(
        session.execute(query.order_by(*in_unit_order(col(Assignment.unit_path)), col(Assignment.id))).scalars()
    )


def goes_round(row: Assignment) -> bool:
    """Whether it is a role of a team's member, who hands in and approves nothing."""
    return row.role is Role.TEAM_MEMBER


def follow(
    session: Session, row: Assignment, unit: Unit, on: date, *, by: UUID | None, kept_until: date | None = None
) -> None:
    """The role is held in `unit` from the day on; in its old unit until the eve, or still until `kept_until`.

    Delegations of it go along. Its holder is told, and access tokens that are out learn of it.
    """
    user = session.get_one(UserAccount, row.user_id, with_for_update=True)
    if not _held(session, row, unit, on):
        new = add_assignment(session, user, row.role, unit, max(on, row.valid_from), row.valid_to, given_by=by)
        tell_of_role(session, by, new, "role.given")
    lent = Delegation
    going_on = col(lent.revoked_at).is_(None), col(lent.ends_at) > now()
    same = col(lent.from_user_id) == row.user_id, col(lent.role) == row.role, col(lent.unit_id) == row.unit_id
    session.execute(
        sa.update(lent).where(*same, *going_on).values(unit_id=unit.id, unit_path=unit.path, ward_id=unit.ward_id)
    )
    end(session, row, kept_until or on - timedelta(days=1), by=by, announced=False)


def end(session: Session, row: Assignment, last_day: date, *, by: UUID | None, announced: bool = True) -> None:
    """The role counts up to and including a day; one that ends earlier stays as it is."""
    if row.valid_to is not None and row.valid_to <= last_day:
        return
    row.valid_to = last_day
    touch(row)
    user = session.get_one(UserAccount, row.user_id)
    user.token_epoch += 1
    session.add_all([row, user])
    session.flush()
    if announced:
        tell_of_role(session, by, row, "role.ended", last_day)


def _held(session: Session, row: Assignment, unit: Unit, on: date) -> bool:
    """Whether the person has the same role there already, for as long."""
    still = sa.or_(col(Assignment.valid_to).is_(None), col(Assignment.valid_to) >= (row.valid_to or date.max))
    query = sa.select(col(Assignment.id)).where(
        col(Assignment.user_id) == row.user_id,
        col(Assignment.role) == row.role,
        col(Assignment.unit_id) == unit.id,
        col(Assignment.valid_from) <= on,
        still,
    )
    return session.execute(query.limit(1)).first() is not None
