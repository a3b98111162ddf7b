"""The people between whom work passes: members of teams with the roles of their accounts, and who else holds a role."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.roles import Role, is_more_than_member
from toso.identity.grants import in_force as held_on
from toso.identity.queries import names_of
from toso.identity.tables import Assignment, UserAccount
from toso.organisation.holdings import Holder
from toso.organisation.queries import in_force, in_unit_order
from toso.organisation.tables import Team, TeamMember
from toso.organisation.teams.queries import member_on

_Roles = dict[UUID, tuple[tuple[Role, str], ...]]


def members_on(session: Session, ward_id: UUID, reached: sa.ColumnElement[bool], on: date) -> list[TeamMember]:
    """The members on a day of the teams in force then that meet a condition on Team."""
    query = (
        sa.select(TeamMember)
        .join(Team, col(Team.id) == col(TeamMember.team_id))
        .where(col(TeamMember.ward_id) == ward_id, member_on(on), in_force(Team, on), reached)
        .order_by(*in_unit_order(col(TeamMember.unit_path)), col(TeamMember.full_name), col(TeamMember.id))
    )
    return list(session.execute(query).scalars())


def holders_of(session: Session, members: Iterable[TeamMember], on: date) -> list[Holder]:
    rows = list(members)
    roles = _roles(session, {row.ward_id for row in rows}, {row.user_id for row in rows if row.user_id}, on)
    return [
        Holder(
            r.ward_id,
            r.full_name,
            r.unit_path,
            r.id,
            r.team_id,
            r.user_id,
            roles.get(r.user_id, ()) if r.user_id else (),
        )
        for r in rows
    ]


def as_leaver(holder: Holder) -> Holder:
    """Work of another role than that of a member stays with its holder, so the account gives nothing away then."""
    other = any(is_more_than_member(role) for role, _ in holder.roles)
    return Holder(holder.ward_id, holder.name, holder.unit_path, holder.member_id, holder.team_id) if other else holder


def receivers_for(session: Session, giver: Holder, on: date) -> list[Holder]:
    """The other members of teams of the unit and above, then who holds a role in the ward without being one of them."""
    parts = giver.unit_path.split(".")
    above = [".".join(parts[:n]) for n in range(1, len(parts) + 1)]
    members = members_on(session, giver.ward_id, col(Team.unit_path).in_(above), on)
    found = holders_of(session, (m for m in members if m.id != giver.member_id), on)
    known = {one.user_id for one in found} | {giver.user_id}
    roles = {user: held for user, held in _roles(session, {giver.ward_id}, None, on).items() if user not in known}
    able = {user: held for user, held in roles.items() if any(is_more_than_member(role) for role, _ in held)}
    names = names_of(session, able)
    others = [Holder(giver.ward_id, names[u], held[0][1], user_id=u, roles=held) for u, held in able.items()]
    return [*found, *sorted(others, key=lambda one: (one.name, one.key))]


def _roles(session: Session, ward_ids: Collection[UUID], user_ids: Collection[UUID] | None, on: date) -> _Roles:
    """Own roles in force on a day of active accounts in these wards; None: of everybody there."""
    query = (
        sa.select(col(Assignment.user_id), col(Assignment.role), col(Assignment.unit_path))
        .join(UserAccount, col(UserAccount.id) == col(Assignment.user_id))
        .where(col(Assignment.ward_id).in_(ward_ids), held_on(Assignment, on), col(UserAccount.disabled_at).is_(None))
        .order_by(*in_unit_order(col(Assignment.unit_path)), col(Assignment.role))
    )
    if user_ids is not None:
        query = query.where(col(Assignment.user_id).in_(user_ids))
    found: dict[UUID, list[tuple[Role, str]]] = defaultdict(list)
    for user_id, role, path in session.execute(query):
        found[user_id].append((role, path))
    return {user_id: tuple(held) for user_id, held in found.items()}
