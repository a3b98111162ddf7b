"""Ties between accounts and members of teams: one person added as both is one, in whichever order they were added."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.identity.grants import in_force
from toso.identity.tables import Assignment, UserAccount
from toso.kit.clock import today
from toso.kit.text import spelling
from toso.organisation.service import note
from toso.organisation.tables import Team, TeamMember
from toso.organisation.teams.ties import tie


def tie_member(session: Session, scope: Scope, user: UserAccount, unit_id: UUID) -> None:
    """Whoever takes a role in a unit becomes the account of the one member of its teams with the same name, if that
    member has none: streets and tasks given to the member then reach the person.
    """
    members = _members_of(session, unit_id)
    if any(member.user_id == user.id for member in members):
        return
    alike = [m for m in members if m.user_id is None and spelling(m.full_name) == spelling(user.full_name)]
    if len(alike) == 1:
        tie(session, alike[0], user.id)
        note(session, scope, "team.manage", "team_member", alike[0], alike[0].unit_path, {"user_id"})


def account_named(session: Session, unit_id: UUID, full_name: str) -> UUID | None:
    """The one account with a role in a unit today that has this name and is no member of its teams yet."""
    taken = {member.user_id for member in _members_of(session, unit_id)}
    query = sa.select(col(UserAccount.id), col(UserAccount.full_name)).where(
        col(UserAccount.disabled_at).is_(None),
        col(UserAccount.id).in_(
            sa.select(col(Assignment.user_id)).where(col(Assignment.unit_id) == unit_id, in_force(Assignment, today()))
        ),
    )
    named = [i for i, name in session.execute(query) if i not in taken and spelling(name) == spelling(full_name)]
    return named[0] if len(named) == 1 else None


def _members_of(session: Session, unit_id: UUID) -> Sequence[TeamMember]:
    own = sa.and_(col(Team.ward_id) == col(TeamMember.ward_id), col(Team.id) == col(TeamMember.team_id))
    query = sa.select(TeamMember).join(Team, own).where(col(Team.unit_id) == unit_id, col(TeamMember.left_on).is_(None))
    return session.execute(query).scalars().all()
