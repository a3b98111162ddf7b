"""Reading of badges: the one behind a code, those of a team."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.matrix import ALLOW
from toso.badges import schemas
from toso.badges.codes import is_fresh, secret_of
from toso.badges.schemas import BadgeState
from toso.badges.tables import Badge
from toso.identity.tables import Assignment, AuthSession, UserAccount
from toso.kit.clock import system_now, today
from toso.kit.half_minute_codes import slot_at
from toso.organisation.queries import in_force
from toso.organisation.tables import Team, TeamMember
from toso.organisation.teams.queries import get_team, member_on

_VISITORS = list(ALLOW[Action.VISIT_RECORD])


def check_badge(session: Session, key: bytes, body: schemas.BadgeCheck) -> schemas.BadgeCheckRead:
    """Whose badge a code is, now; whatever is wrong with it costs the same and is answered alike."""
    at = system_now()
    query = _of_members(col(TeamMember.full_name), col(Team.name)).where(col(Badge.handle) == body.handle, *_holds())
    found = session.execute(query).first()
    fresh = is_fresh(secret_of(key, body.handle), body.code, slot_at(at.timestamp()))
    name, team = found if found and fresh else (None, None)
    return schemas.BadgeCheckRead(valid=name is not None, full_name=name, team_name=team, today=today())


def list_badges(session: Session, scope: Scope, team_id: UUID) -> list[schemas.BadgeRead]:
    """The badges of a team, by name. Raises NotFound."""
    team = get_team(session, scope, team_id)
    return _reads(session, scope, col(Badge.ward_id) == team.ward_id, col(Badge.team_id) == team.id)


def show_badge(session: Session, scope: Scope, badge: Badge) -> schemas.BadgeRead:
    return _reads(session, scope, col(Badge.ward_id) == badge.ward_id, col(Badge.id) == badge.id)[0]


def memberships(session: Session, ward_id: UUID, user_id: UUID) -> Sequence[tuple[TeamMember, Team]]:
    """Where somebody is a member today, the longest first."""
    query = (
        sa.select(TeamMember, Team)
        .join(Team, col(Team.id) == col(TeamMember.team_id))
        .where(
            col(TeamMember.ward_id) == ward_id,
            col(TeamMember.user_id) == user_id,
            member_on(today()),
            in_force(Team, today()),
        )
        .order_by(col(TeamMember.joined_on), col(TeamMember.id))
    )
    return [(member, team) for member, team in session.execute(query)]


def _of_members(*columns: Any) -> Any:
    of_member = sa.and_(col(TeamMember.ward_id) == col(Badge.ward_id), col(TeamMember.id) == col(Badge.member_id))
    return (
        sa.select(*columns)
        .select_from(Badge)
        .join(TeamMember, of_member)
        .join(Team, col(Team.id) == col(Badge.team_id))
    )


def _holds() -> tuple[sa.ColumnElement[bool], ...]:
    """Conditions under which a badge holds: whatever ends a member's work ends it with the next check."""
    at, day = system_now(), today()
    s, a = AuthSession, Assignment
    return (
        col(Badge.revoked_at).is_(None),
        col(Badge.ends_at) > at,
        col(TeamMember.user_id) == col(Badge.user_id),
        member_on(day),
        in_force(Team, day),
        sa.exists().where(col(UserAccount.id) == col(Badge.user_id), col(UserAccount.disabled_at).is_(None)),
        sa.exists().where(
            col(s.id) == col(Badge.session_id),
            col(s.ended_at).is_(None),
            col(s.idle_until) > at,
            col(s.absolute_until) > at,
        ),
        sa.exists().where(
            col(a.user_id) == col(Badge.user_id),
            col(a.ward_id) == col(Badge.ward_id),
            col(a.role).in_(_VISITORS),
            in_force(a, day),
        ),
    )


def _reads(session: Session, scope: Scope, *where: sa.ColumnElement[bool]) -> list[schemas.BadgeRead]:
    holds = sa.case((sa.and_(*_holds()), True), else_=False).label("holds")
    query = _of_members(Badge, col(TeamMember.full_name), holds).where(*where)
    manages = scope.actor.scope(Action.TEAM_MANAGE)
    return [
        _read(badge, name, bool(valid), manages=manages.covers(badge.unit_path))
        for badge, name, valid in session.execute(query.order_by(col(TeamMember.full_name), col(Badge.id)))
    ]


def _read(badge: Badge, full_name: str, valid: bool, *, manages: bool) -> schemas.BadgeRead:
    revoked = badge.revoked_at is not None
    state = BadgeState.REVOKED if revoked else BadgeState.VALID if valid else BadgeState.ENDED
    return schemas.BadgeRead(
        id=badge.id,
        version=badge.version,
        member_id=badge.member_id,
        full_name=full_name,
        taken_at=badge.taken_at,
        ends_at=badge.ends_at,
        state=state,
        state_label=state.label,
        reason=badge.reason,
        actions=[] if not manages else ["allow"] if revoked else ["revoke"],
    )
