"""The persons of a ward with their roles of today, asked by right and unit."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Grant
from toso.authz.roles import Reach
from toso.identity.grants import in_force
from toso.identity.tables import Assignment, Delegation, UserAccount
from toso.kit.clock import now, today
from toso.organisation.ended_units import ended_units
from toso.organisation.tables import Unit

_ALONE = (None, Reach.OWN)


class Holders:
    """Everybody who holds a role in a ward today, of their own or lent; accounts that are disabled apart."""

    def __init__(self, session: Session, ward_id: UUID) -> None:
        grants: dict[UUID, list[Grant]] = {}
        path = session.get_one(Unit, ward_id).path
        for row in session.execute(_own(ward_id)):
            grants.setdefault(row.user_id, []).append(Grant(row.role, row.unit_id, row.unit_path, ward_id, path))
        own = {(user_id, g.role, g.unit_id) for user_id, held in grants.items() for g in held}
        for row in session.execute(_lent(ward_id)):
            if (row.from_user_id, row.role, row.unit_id) in own:
                lent = Grant(row.role, row.unit_id, row.unit_path, ward_id, path, row.from_user_id)
                grants.setdefault(row.to_user_id, []).append(lent)
        self._into = {path: successor for _, path, successor in ended_units(session, ward_id)}
        self.actors = [Actor(user_id, "", tuple(held)) for user_id, held in grants.items()]

    def reaching(self, action: Action, path: str) -> set[UUID]:
        """Whose right reaches a unit."""
        return {a.user_id for a in self.actors if a.user_id and a.scope(action).covers(path)}

    def belonging(self, action: Action, path: str) -> set[UUID]:
        """Who has the right by a role in the very unit, for more than their own rows."""
        return {
            actor.user_id
            for actor in self.actors
            if actor.user_id and any(g.unit_path == path and g.reach(action) not in _ALONE for g in actor.grants)
        }

    def answering(self, action: Action, path: str) -> set[UUID]:
        """The same, and where the unit went into another who has the right there: what comes back is theirs to mend."""
        successor = self._into.get(path)
        there = {
            actor.user_id
            for actor in self.actors
            if actor.user_id and any(g.unit_id == successor and g.reach(action) not in _ALONE for g in actor.grants)
        }
        return self.belonging(action, path) | there

    def known(self, user_ids: set[UUID | None]) -> set[UUID]:
        """Those of these persons who hold any role here."""
        return {a.user_id for a in self.actors if a.user_id and a.user_id in user_ids}


def _own(ward_id: UUID) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(col(Assignment.user_id), col(Assignment.role), col(Assignment.unit_id), col(Assignment.unit_path))
        .join(UserAccount, col(UserAccount.id) == col(Assignment.user_id))
        .where(
            col(Assignment.ward_id) == ward_id,
            in_force(Assignment, today()),
            col(UserAccount.disabled_at).is_(None),
        )
        .order_by(col(Assignment.user_id), col(Assignment.unit_path))
    )


def _lent(ward_id: UUID) -> sa.Select[*tuple[Any, ...]]:
    d = Delegation
    return (
        sa.select(col(d.to_user_id), col(d.from_user_id), col(d.role), col(d.unit_id), col(d.unit_path))
        .join(UserAccount, col(UserAccount.id) == col(d.to_user_id))
        .where(
            col(d.ward_id) == ward_id,
            col(d.revoked_at).is_(None),
            col(d.starts_at) <= now(),
            col(d.ends_at) > now(),
            col(UserAccount.disabled_at).is_(None),
        )
        .order_by(col(d.to_user_id), col(d.id))
    )
