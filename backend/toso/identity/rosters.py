"""The people of units, teams and roles on a day, each person once: whom an activity asks, who has a rule to read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.roles import Role
from toso.identity.grants import in_force as held_on
from toso.identity.queries import names_of
from toso.identity.tables import Assignment, UserAccount
from toso.organisation.queries import in_force
from toso.organisation.tables import Team, TeamMember, Unit
from toso.organisation.teams.queries import member_on


@dataclass(frozen=True)
class Roster:
    """Everybody of these units with all below them, of these teams, or with these roles."""

    unit_ids: Sequence[UUID] = ()
    team_ids: Sequence[UUID] = ()
    roles: Sequence[Role] = ()


def people_of(session: Session, scope: Scope, roster: Roster, on: date) -> list[dict[str, Any]]:
    """Members of teams and holders of roles in force on a day, as {person_id, member_id, user_id, unit_id, unit_path};
    a member as of their team's unit. `person_id` is the account, or the member where there is none.
    """
    paths = _paths(session, scope, roster.unit_ids)
    found: dict[UUID, dict[str, Any]] = {}
    teams = col(Team.id).in_(roster.team_ids)
    holders = col(Assignment.role).in_(roster.roles)
    if paths:
        teams = sa.or_(teams, _below(Team.unit_path, paths))
        holders = sa.or_(holders, _below(Assignment.unit_path, paths))
    if roster.team_ids or paths:
        for one in _members(session, scope, on, teams):
            found.setdefault(one["person_id"], one)
    if roster.roles or paths:
        for one in _holders(session, scope, on, holders):
            found.setdefault(one["person_id"], one)
    return list(found.values())


def _members(session: Session, scope: Scope, on: date, teams: Any) -> Iterable[dict[str, Any]]:
    query = (
        sa.select(col(TeamMember.id), col(TeamMember.user_id), col(Team.unit_id), col(Team.unit_path))
        .join(Team, col(Team.id) == col(TeamMember.team_id))
        .where(
            col(TeamMember.ward_id) == scope.ward_id,
            member_on(on),
            in_force(Team, on),
            teams,
            _reached(scope, Team.unit_path),
        )
        .order_by(col(TeamMember.id))
    )
    for member_id, user_id, unit_id, path in session.execute(query):
        own = {"member_id": member_id, "user_id": user_id, "unit_id": unit_id, "unit_path": path}
        yield {"person_id": user_id or member_id, **own}


def _holders(session: Session, scope: Scope, on: date, holders: Any) -> Iterable[dict[str, Any]]:
    query = (
        sa.select(col(Assignment.user_id), col(Assignment.unit_id), col(Assignment.unit_path))
        .join(UserAccount, col(UserAccount.id) == col(Assignment.user_id))
        .where(
            col(Assignment.ward_id) == scope.ward_id,
            held_on(Assignment, on),
            holders,
            _reached(scope, Assignment.unit_path),
        )
        .order_by(col(Assignment.user_id), col(Assignment.unit_path))
    )
    for user_id, unit_id, path in session.execute(query):
        yield {"person_id": user_id, "member_id": None, "user_id": user_id, "unit_id": unit_id, "unit_path": path}


def _reached(scope: Scope, path: Any) -> sa.ColumnElement[bool]:
    """People of the units in which one acts, and of those whose teams one sees."""
    return sa.or_(scope.where(path), scope.actor.scope(Action.TEAM_READ).where(path))


def _paths(session: Session, scope: Scope, unit_ids: Sequence[UUID]) -> list[str]:
    query = sa.select(col(Unit.path)).where(col(Unit.ward_id) == scope.ward_id, col(Unit.id).in_(unit_ids))
    return list(session.execute(query).scalars()) if unit_ids else []


def _below(column: Any, paths: list[str]) -> sa.ColumnElement[bool]:
    return sa.or_(*(sa.or_(column == p, sa.and_(column > f"{p}.", column < f"{p}/")) for p in paths))


def people_names(session: Session, rows: Sequence[Any]) -> dict[UUID, str]:
    """By the id of each row what its person is called: by the team where they are members, else by the account."""
    members = [row.member_id for row in rows if row.member_id]
    m = TeamMember
    named = sa.select(col(m.id), col(m.full_name)).where(
        col(m.ward_id).in_({row.ward_id for row in rows}), col(m.id).in_(members)
    )
    names: dict[UUID | None, str] = {**names_of(session, {row.user_id for row in rows})}
    names |= dict(session.execute(named).all()) if members else {}
    return {row.id: names.get(row.member_id) or names.get(row.user_id, "") for row in rows}
