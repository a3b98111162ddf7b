"""Reach of a person over streets and households: those of the units of the scope, and always those of "my streets"."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.households.model.tables import Household, StreetAssignment
from toso.kit.clock import today
from toso.organisation.tables import TeamMember


def my_streets(scope: Scope, on: Any) -> sa.Select[Any]:
    """The ids of the streets along which the person of the scope goes on a day, as a team member."""
    return streets_of(scope.ward_id, scope.actor.user_id, on)


def streets_of(ward_id: Any, user_id: Any, on: Any) -> sa.Select[Any]:
    """The same of anybody in a ward."""
    return _assigned(ward_id, on).where(col(TeamMember.user_id) == user_id)


def _assigned(ward_id: Any, on: Any) -> sa.Select[Any]:
    """The ids of the streets along which members go on a day."""
    mine = sa.and_(
        col(TeamMember.ward_id) == col(StreetAssignment.ward_id),
        col(TeamMember.id) == col(StreetAssignment.member_id),
        col(TeamMember.joined_on) <= on,
        sa.or_(col(TeamMember.left_on).is_(None), col(TeamMember.left_on) >= on),
    )
    return (
        sa.select(col(StreetAssignment.street_id))
        .join(TeamMember, mine)
        .where(
            col(StreetAssignment.ward_id) == ward_id,
            col(StreetAssignment.from_on) <= on,
            sa.or_(col(StreetAssignment.to_on).is_(None), col(StreetAssignment.to_on) >= on),
        )
    )


@cache
def _along_streets() -> sa.Select[*tuple[Any, ...]]:
    """The streets of some people on a day, each with who goes there."""
    along = _assigned(sa.bindparam("ward"), sa.bindparam("on")).add_columns(col(TeamMember.user_id))
    return along.where(col(TeamMember.user_id).in_(sa.bindparam("going", expanding=True)))


def within(scope: Scope, table: Any = Household, street: Any = None, on: Any = None) -> sa.ColumnElement[bool]:
    """Rows of `table` (with `ward_id`, `unit_path`) that the scope reaches; `street` is its column of street ids.

    `on`: the day of the assignments, today unless given; a statement that is kept names it.
    """
    street = col(Household.street_id) if street is None else street
    reached = scope.where(table.unit_path)
    day = today() if on is None else on
    mine = [street.in_(my_streets(scope, day))] if scope.own and scope.actor.user_id is not None else []
    return sa.and_(col(table.ward_id) == scope.ward_id, sa.or_(reached, *mine))


def reached_by(
    session: Session, ward_id: UUID, scopes: Sequence[Scope], households: Collection[Household]
) -> list[set[UUID]]:
    """Of loaded households of a ward the ids of those that each of the scopes reaches, as `within` says of rows."""
    going = {scope.actor.user_id for scope in scopes if scope.own and scope.actor.user_id is not None}
    streets: dict[UUID | None, set[UUID | None]] = defaultdict(set)
    if going and households:
        values = {"ward": ward_id, "on": today(), "going": list(going)}
        for street_id, user_id in session.execute(_along_streets(), values):
            streets[user_id].add(street_id)
    return [
        {
            home.id
            for home in households
            if scope.covers(home.unit_path) or (scope.own and home.street_id in streets[scope.actor.user_id])
        }
        for scope in scopes
    ]


def find_household(session: Session, scope: Scope, household_id: UUID) -> Household | None:
    """The household, if the scope reaches it."""
    found = session.execute(sa.select(Household).where(col(Household.id) == household_id, within(scope)))
    return found.scalar_one_or_none()


def get_household(session: Session, scope: Scope, household_id: UUID) -> Household:
    """The household, if the scope reaches it; NotFound otherwise."""
    household = find_household(session, scope, household_id)
    if household is None:
        raise NotFound("Không tìm thấy hộ này trong phạm vi của bạn.")
    return household


def get_household_for_update(session: Session, scope: Scope, household_id: UUID) -> Household:
    """As `get_household`, with its row locked until the transaction ends."""
    get_household(session, scope, household_id)
    return session.get_one(Household, (scope.ward_id, household_id), with_for_update=True)
