"""People in the search: found by name alone, and the page that shows one to who may open it."""

from collections.abc import Iterable, Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.identity.tables import Assignment, UserAccount
from toso.identity.users.queries import Filters, page_of_people, visible
from toso.kit.clock import today
from toso.organisation.queries import in_force
from toso.organisation.tables import TeamMember
from toso.organisation.teams.queries import member_on

_MOST = 5


def rows(session: Session, scope: Scope, words: Sequence[str]) -> Iterable[tuple[UUID | str, str, str]]:
    """By name: whoever knows a number does not learn here whose it is."""
    if any(character.isdecimal() for word in words for character in word):
        return ()
    found = page_of_people(session, scope, Filters(q=" ".join(words)), None, _MOST).items
    return ((one.id, one.full_name, ", ".join(role.role_label for role in one.roles)) for one in found)


def pages(session: Session, actor: Actor, ids: Sequence[UUID]) -> dict[UUID, str]:
    """Their account, else their line in the list of their team, else the unit where they work; one's own page.

    Addresses hold ids alone. Who is out of reach in all of these has no page.
    """
    own = {id_: "/tai-khoan" for id_ in ids if id_ == actor.user_id}
    return _units(session, actor, ids) | _teams(session, actor, ids) | own | _accounts(session, actor, ids)


def _accounts(session: Session, actor: Actor, ids: Sequence[UUID]) -> dict[UUID, str]:
    if actor.user_id is None or not actor.may(Action.USER_READ):
        return {}
    query = sa.select(col(UserAccount.id)).where(col(UserAccount.id).in_(ids), visible(actor.scope(Action.USER_READ)))
    return {id_: f"/nguoi-dung/{id_}" for id_ in session.execute(query).scalars()}


def _teams(session: Session, actor: Actor, ids: Sequence[UUID]) -> dict[UUID, str]:
    if not actor.may(Action.TEAM_READ):
        return {}
    m = TeamMember
    query = sa.select(col(m.user_id), col(m.team_id), col(m.id)).where(
        col(m.user_id).in_(ids), actor.scope(Action.TEAM_READ).where(m.unit_path), member_on(today())
    )
    return {user: f"/don-vi/to/{team}?nguoi={member}" for user, team, member in session.execute(query)}


def _units(session: Session, actor: Actor, ids: Sequence[UUID]) -> dict[UUID, str]:
    if not actor.may(Action.UNIT_READ):
        return {}
    a = Assignment
    query = sa.select(col(a.user_id), col(a.unit_id)).where(
        col(a.user_id).in_(ids), actor.scope(Action.UNIT_READ).where(a.unit_path), in_force(a, today())
    )
    return {user: f"/don-vi/{unit}" for user, unit in session.execute(query)}
