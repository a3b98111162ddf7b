"""The gate before an account: whose it is to manage, and how an account is found by its telephone number.

Whatever is done to an account (a role, a link, a reset, the end of a session, a membership) goes through here first,
whichever road led to it.
"""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.authz.roles import Role
from toso.core.changing import check_version
from toso.core.problems import Conflict, Forbidden, NotFound
from toso.identity.grants import grants_from, held_now, people_of_ward
from toso.identity.tables import Assignment, Delegation, OneTimeCode, UserAccount
from toso.identity.users import rules
from toso.identity.users.queries import get_account, still_counts
from toso.kit.clock import now, system_now


class ManagedElsewhere(Forbidden):
    code, title = "managed-elsewhere", "Người này còn giữ vai trò ở phường khác nên không đổi được tài khoản ở đây."


class NotToGive(Forbidden):
    code, title = "role-not-to-give", "Bạn không có quyền giao hoặc thu vai trò này."


class SignsInElsewhere(Conflict):
    """Says no more than that the number is a sign-in name: not whose, where, nor what the account is like."""

    code, title = "phone-signs-in-elsewhere", "Số điện thoại này đang dùng để đăng nhập ở một tài khoản ngoài phường."


def account_to_manage(session: Session, scope: Scope, user_id: UUID, seen: int | None) -> UserAccount:
    """The account, locked, when all of it is this scope's to manage.

    Raises NotFound, StaleVersion, ManagedElsewhere, NotToGive; a role lent to the person counts as one of theirs.
    """
    user = get_account(session, scope, user_id, for_change=True)
    if seen is not None:
        check_version(user, seen)
    refusal = refusals(session, scope, [user.id]).get(user.id)
    if refusal is not None:
        raise refusal
    return user


def account_to_free(session: Session, scope: Scope, user_id: UUID, seen: int) -> UserAccount:
    """The account, locked, of somebody who is to lose a role in this scope: a ward takes back what it gave, also from
    a person who works elsewhere too. Raises NotFound, StaleVersion, NotToGive.
    """
    user = get_account(session, scope, user_id, for_change=True)
    check_version(user, seen)
    here = {role for role, path in _roles(session, [user.id])[user.id] if scope.covers(path)}
    if not here <= rules.may_give(scope.actor):
        raise NotToGive
    return user


def refusals(session: Session, scope: Scope, user_ids: Collection[UUID]) -> dict[UUID, Forbidden]:
    """Of these accounts those that are not the scope's to manage, each with the reason; three queries for any number.

    An account that never held a role in the scope is as much another ward's as one that holds roles there too.
    """
    roles, may_give = _roles(session, user_ids), rules.may_give(scope.actor)
    held = sa.select(col(Assignment.user_id)).where(
        col(Assignment.user_id).in_(user_ids), scope.where(Assignment.unit_path, Assignment.user_id)
    )
    known = set(session.execute(held).scalars())
    found: dict[UUID, Forbidden] = {}
    for user_id in user_ids:
        if user_id not in known or not all(scope.covers(path) for _, path in roles[user_id]):
            found[user_id] = ManagedElsewhere()
        elif not {role for role, _ in roles[user_id]} <= may_give:
            found[user_id] = NotToGive()
    return found


def account_of_phone(session: Session, scope: Scope, phone: str) -> UserAccount | None:
    """The account that signs in with a number, to be managed; None when the number is free.

    Raises SignsInElsewhere, NotToGive.
    """
    user_id = session.execute(
        sa.select(col(UserAccount.id)).where(col(UserAccount.phone) == phone)
    ).scalar_one_or_none()
    if user_id is None:
        return None
    try:
        return account_to_manage(session, scope, user_id, None)
    except (NotFound, ManagedElsewhere):
        raise SignsInElsewhere from None


def void_weaker_codes(session: Session, user_id: UUID, role: Role, ward_id: UUID) -> None:
    """Codes that were given out by somebody who may not give `role` in the ward buy nothing once the person holds it:
    nobody keeps a key to more than they could give.
    """
    unused = sa.and_(
        col(OneTimeCode.user_id) == user_id, col(OneTimeCode.used_at).is_(None), col(OneTimeCode.issued_by).is_not(None)
    )
    for code in session.execute(sa.select(OneTimeCode).where(unused)).scalars():
        assert code.issued_by is not None  # asked for
        grants = [g for g in grants_from(held_now(session, code.issued_by)) if g.ward_id == ward_id]
        if role not in rules.may_give(Actor(user_id=code.issued_by, full_name="", grants=tuple(grants))):
            code.used_at = system_now()
            session.add(code)


def _roles(session: Session, user_ids: Collection[UUID]) -> defaultdict[UUID, list[tuple[Role, str]]]:
    """By person the roles and unit paths from today on: their own, and those lent to them."""
    own = sa.select(col(Assignment.user_id), col(Assignment.role), col(Assignment.unit_path)).where(
        col(Assignment.user_id).in_(user_ids), still_counts()
    )
    lent = sa.select(col(Delegation.to_user_id), col(Delegation.role), col(Delegation.unit_path)).where(
        col(Delegation.to_user_id).in_(user_ids), col(Delegation.revoked_at).is_(None), col(Delegation.ends_at) > now()
    )
    found: defaultdict[UUID, list[tuple[Role, str]]] = defaultdict(list)
    for user_id, role, path in session.execute(own.union_all(lent)):
        found[user_id].append((Role(role), path))
    return found


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
