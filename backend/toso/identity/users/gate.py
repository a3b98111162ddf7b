"""Access check before an act on an account: who may manage it; and lookup of an account by its telephone number.

Whatever is done to an account (a role, a link, a reset, the end of a session, a membership) goes through here first,
whichever road led to it.
"""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.authz.roles import Role
from toso.core.problems import Forbidden, NotFound
from toso.core.row_versions import check_version
from toso.identity.account_requests import confirmers
from toso.identity.grants import grants_from, held_now, people_of_ward
from toso.identity.memberships import account_named
from toso.identity.tables import OneTimeCode, UserAccount
from toso.identity.users import rules
from toso.identity.users.queries import get_account, visible
from toso.kit.clock import system_now


class ManagedElsewhere(Forbidden):
    code, title = "managed-elsewhere", "Người này còn giữ vai trò ở phường khác nên không đổi được tài khoản ở đây."


class NotToGive(Forbidden):
    code, title = "role-not-to-give", "Bạn không có quyền giao hoặc thu vai trò này."


def account_to_manage(session: Session, scope: Scope, user_id: UUID, expected_version: int | None) -> UserAccount:
    """The account, locked, when all of it is this scope's to manage.

    Its roles are those from today on, those lent to it, and those that wait for a second person. Raises NotFound,
    StaleVersion, ManagedElsewhere, NotToGive.
    """
    user = get_account(session, scope, user_id, for_change=True)
    if expected_version is not None:
        check_version(user, expected_version)
    refusal = refusals(session, scope, [user.id]).get(user.id)
    if refusal is not None:
        raise refusal
    return user


def account_to_free(session: Session, scope: Scope, user_id: UUID, expected_version: int) -> UserAccount:
    """The account, locked, of somebody who is to gain or lose a role in this scope alone: what the person holds in
    another ward is left aside. Raises NotFound, StaleVersion, NotToGive.
    """
    user = get_account(session, scope, user_id, for_change=True)
    check_version(user, expected_version)
    held = confirmers.held_roles(session, [user.id]).get(user.id, [])
    if not rules.may_give_all(scope.actor, [one for one in held if scope.covers(one.path)]):
        raise NotToGive
    return user


def refusals(session: Session, scope: Scope, user_ids: Collection[UUID]) -> dict[UUID, Forbidden]:
    """Of these accounts those that are not the scope's to manage, each with the reason; few queries for any number.

    An account that never held a role in the scope is as much another ward's as one that holds roles there too.
    """
    held, pending = confirmers.held_roles(session, user_ids), confirmers.pending_roles(session, user_ids)
    query = sa.select(col(UserAccount.id)).where(col(UserAccount.id).in_(user_ids), visible(scope))
    known = set(session.execute(query).scalars())
    found: dict[UUID, Forbidden] = {}
    for user_id in user_ids:
        roles = held.get(user_id, [])
        if user_id not in known or not all(scope.covers(one.path) for one in roles):
            found[user_id] = ManagedElsewhere()
        elif not rules.may_give_all(scope.actor, [*roles, *pending.get(user_id, [])]):
            found[user_id] = NotToGive()
    return found


def account_of_phone(session: Session, scope: Scope, phone: str) -> tuple[UserAccount, bool] | None:
    """The account that signs in with a number, and whether it is the scope's to manage; else nothing of it may be told,
    and its owner is asked. None when the number is free. Raises NotToGive for an account of one's own ward.
    """
    user = session.execute(sa.select(UserAccount).where(col(UserAccount.phone) == phone)).scalar_one_or_none()
    if user is None:
        return None
    try:
        return account_to_manage(session, scope, user.id, None), True
    except (NotFound, ManagedElsewhere):
        return user, False


def void_weaker_codes(session: Session, user_id: UUID, role: Role, path: str, giver: UUID | None = None) -> None:
    """Codes that somebody else gave out buy nothing once the person holds a role that weighs, or one that whoever gave
    them out may not give in the unit at `path`: nobody keeps a key to more than they could give.
    """
    unused = sa.and_(
        col(OneTimeCode.user_id) == user_id, col(OneTimeCode.used_at).is_(None), col(OneTimeCode.issued_by).is_not(None)
    )
    for code in session.execute(sa.select(OneTimeCode).where(unused)).scalars():
        if code.issued_by is None or code.issued_by == giver:
            continue
        issuer = Actor(code.issued_by, "", grants_from(held_now(session, code.issued_by)))
        if role in rules.CONFIRMED or role not in rules.may_give(issuer, path):
            code.used_at = system_now()
            session.add(code)


class AccountGate:
    """Answers `toso.organisation.accounts`; installed by toso.main."""

    def works_in(self, session: Session, ward_id: UUID, user_id: UUID) -> bool:
        return bool(people_of_ward(session, ward_id, [user_id]))

    def may_manage(self, session: Session, actor: Actor, user_id: UUID) -> bool:
        if user_id == actor.user_id:
            return True
        try:
            account_to_manage(session, actor.scope(Action.INVITE), user_id, None)
        except (NotFound, Forbidden):
            return False
        return True

    def named_in(self, session: Session, unit_id: UUID, full_name: str) -> UUID | None:
        return account_named(session, unit_id, full_name)
