"""Roles that a person holds now: own assignments, and delegations whose lender still holds the role in that unit."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.authz.actor import Grant
from toso.authz.roles import Role
from toso.core.columns import UTCDateTime
from toso.identity.tables import Assignment, Delegation, UserAccount
from toso.kit.clock import now, today
from toso.kit.place_words import NEUTRAL, PlaceWords
from toso.organisation.tables import Unit


def in_force(table: Any, day: Any) -> sa.ColumnElement[bool]:
    """The SQL condition "an assignment that counts on that day"."""
    return sa.and_(table.valid_from <= day, sa.or_(table.valid_to.is_(None), table.valid_to >= day))


def leaders_of(session: Session, ward_id: UUID) -> set[UUID]:
    """The accounts that hold the role of a leader of the ward today, in their own right."""
    query = sa.select(col(Assignment.user_id)).where(
        col(Assignment.ward_id) == ward_id, col(Assignment.role) == Role.WARD_LEADER, in_force(Assignment, today())
    )
    return set(session.execute(query).scalars())


def held(user_id: Any, day: Any, instant: Any) -> sa.CompoundSelect[*tuple[Any, ...]]:
    """Roles of a person on `day` (own) and at `instant` (lent), as a query; the arguments are SQL expressions."""
    own = sa.select(
        col(Assignment.id).label("id"),
        col(Assignment.role).label("role"),
        col(Assignment.unit_id).label("unit_id"),
        col(Assignment.unit_path).label("unit_path"),
        col(Assignment.ward_id).label("ward_id"),
        sa.cast(sa.null(), sa.Uuid).label("delegated_from"),
    ).where(col(Assignment.user_id) == user_id, in_force(Assignment, day))
    lender: Any = aliased(UserAccount)
    source: Any = aliased(Assignment)
    still_held = sa.exists().where(
        source.user_id == col(Delegation.from_user_id),
        source.role == col(Delegation.role),
        source.unit_id == col(Delegation.unit_id),
        in_force(source, day),
    )
    lent = (
        sa.select(
            col(Delegation.id),
            col(Delegation.role),
            col(Delegation.unit_id),
            col(Delegation.unit_path),
            col(Delegation.ward_id),
            col(Delegation.from_user_id),
        )
        .join(lender, sa.and_(lender.id == col(Delegation.from_user_id), lender.disabled_at.is_(None)))
        .where(
            col(Delegation.to_user_id) == user_id,
            col(Delegation.revoked_at).is_(None),
            col(Delegation.starts_at) <= instant,
            col(Delegation.ends_at) > instant,
            still_held,
        )
    )
    return own.union_all(lent)


def held_now(session: Session, user_id: UUID) -> Sequence[Any]:
    """Rows (id, role, unit_id, unit_path, ward_id, delegated_from, and `ward_columns`) of the roles held now."""
    rows = session.execute(_held_now(), {"user_id": user_id, "day": today(), "instant": now()}).all()
    return sorted(rows, key=_own_first)


@cache
def _held_now() -> sa.Select[*tuple[Any, ...]]:
    day, instant = sa.bindparam("day", type_=sa.Date), sa.bindparam("instant", type_=UTCDateTime)
    roles = held(sa.bindparam("user_id", type_=sa.Uuid), day, instant).subquery()
    return sa.select(*roles.c, *ward_columns()).join(Unit, col(Unit.id) == roles.c.ward_id)


def ward_columns() -> tuple[Any, ...]:
    """The columns of the ward of a role that are read beside the role itself."""
    named = {"ward_path": Unit.path, "ward_words": Unit.words, "ward_to": Unit.valid_to}
    return tuple(col(column).label(name) for name, column in named.items())


def people_of_ward(session: Session, ward_id: UUID, user_ids: Collection[UUID]) -> set[UUID]:
    """Who of these accounts is active and holds a role of their own in the ward today."""
    query = (
        sa.select(col(UserAccount.id))
        .join(Assignment, col(Assignment.user_id) == col(UserAccount.id))
        .where(
            col(UserAccount.id).in_(user_ids),
            col(UserAccount.disabled_at).is_(None),
            col(Assignment.ward_id) == ward_id,
            in_force(Assignment, today()),
        )
    )
    return set(session.execute(query).scalars()) if user_ids else set()


def ended_on_last_day(session: Session, user_id: UUID, ward_id: UUID) -> list[Assignment]:
    """The own roles in a ward that ended with the last day on which somebody held one; for who holds none any more."""
    own = col(Assignment.user_id) == user_id, col(Assignment.ward_id) == ward_id, col(Assignment.valid_to) < today()
    last = sa.select(sa.func.max(col(Assignment.valid_to))).where(*own).scalar_subquery()
    query = sa.select(Assignment).where(*own, col(Assignment.valid_to) == last)
    return list(session.execute(query.order_by(col(Assignment.id))).scalars())


def administrating_units(session: Session, ward_id: UUID) -> list[UUID]:
    """The units of a ward in which active people hold the role that gives roles today."""
    query = (
        sa.select(col(Assignment.unit_id))
        .join(UserAccount, col(UserAccount.id) == col(Assignment.user_id))
        .where(
            col(Assignment.ward_id) == ward_id,
            col(Assignment.role) == Role.ADMINISTRATOR,
            in_force(Assignment, today()),
            col(UserAccount.disabled_at).is_(None),
        )
    )
    return list(session.execute(query.distinct()).scalars())


def held_since(session: Session, user_id: UUID, day: date) -> bool:
    """Whether a person held a role of their own on a day or after it, until now."""
    begun = col(Assignment.user_id) == user_id, col(Assignment.valid_from) <= today()
    lasted = sa.or_(col(Assignment.valid_to).is_(None), col(Assignment.valid_to) >= day)
    return session.execute(sa.select(col(Assignment.id)).where(*begun, lasted).limit(1)).first() is not None


def grants_from(rows: Sequence[Any]) -> tuple[Grant, ...]:
    """Grants of such rows, own roles and wards that go on first: they name the ward in which a person works."""
    return tuple(
        Grant(row.role, row.unit_id, row.unit_path, row.ward_id, row.ward_path, row.delegated_from)
        for row in sorted(rows, key=_own_first)
    )


def words_from(rows: Sequence[Any]) -> PlaceWords:
    """The words of the ward in which a person with such rows works."""
    return PlaceWords.of(min(rows, key=_own_first).ward_words) if rows else NEUTRAL


def _own_first(row: Any) -> tuple[bool, bool, str, str]:
    """A ward that has ended comes after the one in which people work now."""
    ended = row.ward_to is not None and row.ward_to < today()
    return row.delegated_from is not None, ended, row.unit_path, row.role
