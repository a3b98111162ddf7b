"""The work of somebody whose account is locked or whose role ends: what waits for them, and who is left."""

from collections import Counter
from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Actor, Scope
from toso.authz.roles import Role
from toso.handovers.inventory import HOLDINGS
from toso.handovers.people import holders_of
from toso.handovers.queries import held_by
from toso.identity.absent_writers import absent_writer
from toso.identity.grants import in_force
from toso.identity.queries import unit_names
from toso.identity.tables import Assignment, UserAccount
from toso.identity.users.queries import get_account
from toso.kit.clock import today
from toso.organisation.tables import TeamMember
from toso.reports.home.queries import items_of
from toso.reports.home.schemas import HeldRoleRead, OpenKindRead, OpenWorkRead


def show_open_work(session: Session, scope: Scope, user_id: UUID) -> OpenWorkRead:
    """Kinds and numbers alone: whoever manages accounts need not see the work itself. Raises NotFound."""
    get_account(session, scope, user_id)
    found = absent_writer(session, user_id, scope.actor)
    if found is None:
        return OpenWorkRead(roles=[], waiting=[], held=[])
    grants = (one for one in found.grants if one.ward_id in scope.ward_ids and one.delegated_from is None)
    actor = replace(found, grants=tuple(grants))
    waiting = items_of(session, actor, today()) if actor.grants else ()
    return OpenWorkRead(
        roles=_roles(session, actor),
        waiting=_kinds(Counter(item.kind for item in waiting if not item.owed)),
        held=_kinds(_held(session, scope, user_id)),
    )


def _kinds(counts: Counter[str]) -> list[OpenKindRead]:
    return [OpenKindRead(label=label, number=number) for label, number in counts.items() if number]


def _held(session: Session, scope: Scope, user_id: UUID) -> Counter[str]:
    """The number of rows that name them as a member of teams, by kind."""
    m, on = TeamMember, today()
    going = sa.or_(col(m.left_on).is_(None), col(m.left_on) >= on)
    query = sa.select(m).where(col(m.ward_id).in_(scope.ward_ids), col(m.user_id) == user_id, going)
    holders, counts = holders_of(session, session.execute(query).scalars(), on), Counter[str]()
    for ward_id in sorted({one.ward_id for one in holders}):
        rows = held_by(session, [one for one in holders if one.ward_id == ward_id], on)
        counts.update({one.label: len({row.id for row in rows[one.code]}) for one in HOLDINGS})
    return counts


def _roles(session: Session, actor: Actor) -> list[HeldRoleRead]:
    """Each role with the others who hold it in the same unit, can sign in, and so go on with its work."""
    a, u = Assignment, UserAccount
    query = (
        sa.select(col(a.role), col(a.unit_id), col(u.full_name))
        .join(u, col(u.id) == col(a.user_id))
        .where(
            col(a.unit_id).in_({one.unit_id for one in actor.grants}),
            col(a.user_id) != actor.user_id,
            col(u.disabled_at).is_(None),
            col(u.password_hash).is_not(None),
            in_force(a, today()),
        )
        .order_by(col(u.full_name), col(u.id))
    )
    others: dict[tuple[Role, UUID], list[str]] = {}
    for role, unit_id, name in session.execute(query):
        others.setdefault((role, unit_id), []).append(name)
    names = unit_names(session, {one.unit_id for one in actor.grants})
    return [
        HeldRoleRead(
            role=one.role,
            role_label=one.role.label,
            unit_id=one.unit_id,
            unit_name=names.get(one.unit_id, ""),
            others=others.get((one.role, one.unit_id), []),
        )
        for one in actor.grants
        if one.role is not None
    ]
