"""Changing people: accounts, their state, one-time links; what would lock the ward out of itself is refused."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.core.row_versions import touch
from toso.core.settings import Settings
from toso.identity.accounts import NameTaken, add_account, flush_names, free_username, search_text
from toso.identity.announcements import tell_of_disabled, tell_owner
from toso.identity.service import void_codes
from toso.identity.sessions import end_all
from toso.identity.tables import Assignment, CodePurpose, UserAccount
from toso.identity.users import links, roles
from toso.identity.users.gate import account_to_manage
from toso.identity.users.queries import read_users, still_counts
from toso.identity.users.schemas import AssignmentWrite, EndWrite, LinkRead, UserCreate, UserPatch, UserRead
from toso.kit.clock import system_now


class AccountDisabled(Conflict):
    code, title = "account-disabled", "Tài khoản đang bị khóa."


class NoFactor(Conflict):
    code, title = "no-factor", "Tài khoản này không có lớp xác thực thứ hai."


# What the owner of an account is told of, by act.
_TOLD = {
    "reset": "account.reset",
    "end_sessions": "account.sessions_ended",
    "disable": "account.disabled",
    "enable": "account.enabled",
    "change": "account.changed",
}


def create_user(session: Session, scope: Scope, body: UserCreate, hashed: str | None) -> UserAccount:
    """A new account with its roles; `hashed` is the hash of a temporary password, to be changed at first sign-in."""
    check_free(session, body.username, body.phone)
    username = body.username or free_username(session, body.full_name)
    user = add_account(
        session,
        username,
        body.full_name,
        phone=body.phone,
        password_hash=hashed,
        must_change_password=hashed is not None,
    )
    for place, assignment in enumerate(body.assignments):
        roles.give_role(session, scope, user, assignment, field=f"assignments.{place}.")
    _note(session, scope, user, "create", ("username", "full_name", "phone", "assignments"))
    return user


def check_free(session: Session, username: str | None, phone: str | None, but: UUID | None = None) -> None:
    """Raises NameTaken naming the field whose value another account has."""
    fields: dict[str, str] = {}
    taken = sa.select(col(UserAccount.id)).where(col(UserAccount.id) != but if but else sa.true())
    if username and session.execute(taken.where(col(UserAccount.username) == username)).first():
        fields["username"] = "Tên đăng nhập này đã có người dùng."
    if phone and session.execute(taken.where(col(UserAccount.phone) == phone)).first():
        fields["phone"] = "Số điện thoại này đã có người dùng."
    if fields:
        raise NameTaken(fields=fields)


def change_user(session: Session, scope: Scope, user_id: UUID, expected_version: int, body: UserPatch) -> UserAccount:
    user = account_to_manage(session, scope, user_id, expected_version)
    given = body.model_dump(exclude_unset=True)
    changed = {n for n, v in given.items() if v != getattr(user, n) and (v is not None or n == "phone")}
    check_free(session, body.username, body.phone, but=user.id)
    for name in changed:
        setattr(user, name, given[name])
    user.search = search_text(user.username, user.full_name, user.phone)
    _done(session, scope, user, "change", tuple(changed))
    return user


def disable_user(session: Session, scope: Scope, user_id: UUID, expected_version: int, reason: str) -> UserAccount:
    """Ends every session at once; the reason stays with the account."""
    user = account_to_manage(session, scope, user_id, expected_version)
    if user.disabled_at is not None:
        raise AccountDisabled
    if user.id == scope.user_id:
        raise Conflict("Không tự khóa tài khoản của mình.")
    is_user = col(UserAccount.id) == user.id
    led = [own for own in scope.ward_ids if session.execute(roles.administrators(own).where(is_user)).first()]
    user.disabled_at, user.disabled_reason = system_now(), reason
    for ward_id in led:
        roles.keep_an_administrator(session, ward_id)
    end_all(session, user, "disabled")
    void_codes(session, user)
    tell_of_disabled(session, scope.user_id, user.id)
    _done(session, scope, user, "disable", ("disabled_at",))
    return user


def enable_user(session: Session, scope: Scope, user_id: UUID, expected_version: int) -> UserAccount:
    user = account_to_manage(session, scope, user_id, expected_version)
    if user.disabled_at is None:
        raise Conflict("Tài khoản đang hoạt động.")
    user.disabled_at = user.disabled_reason = user.idle_told_at = None
    _done(session, scope, user, "enable", ("disabled_at",))
    return user


def end_sessions(session: Session, scope: Scope, user_id: UUID, expected_version: int) -> UserAccount:
    user = account_to_manage(session, scope, user_id, expected_version)
    end_all(session, user, "ended-by-administrator")
    _done(session, scope, user, "end_sessions")
    return user


def reset_password(
    session: Session, scope: Scope, settings: Settings, user_id: UUID, expected_version: int
) -> tuple[UserAccount, LinkRead | None]:
    """The old password and every session end at once; the link sets a new one within a day.

    Without a link it waits for a second person; nothing of the account has changed.
    """
    user = account_to_manage(session, scope, user_id, expected_version)
    if user.disabled_at is not None:
        raise AccountDisabled
    try:
        link = links.make_link(session, settings, user, CodePurpose.RESET, scope.user_id)
    except links.NeedsSecondPerson:
        links.ask_for_reset(session, scope, user)
        return user, None
    user.password_hash = None
    end_all(session, user, "reset")
    _done(session, scope, user, "reset", ("password",))
    return user, link


def ask_to_forget_factors(session: Session, scope: Scope, user_id: UUID, expected_version: int) -> UserAccount:
    """Of somebody who lost telephone and codes: asked of a second person; until then nothing of the account changes."""
    user = account_to_manage(session, scope, user_id, expected_version)
    if user.disabled_at is not None:
        raise AccountDisabled
    if user.factor_at is None:
        raise NoFactor
    links.ask_to_forget_factors(session, scope, user)
    return user


def assign_role(
    session: Session, scope: Scope, user_id: UUID, expected_version: int, body: AssignmentWrite
) -> UserAccount:
    """Given at once, or asked of a second person."""
    user, given = roles.assign_role(session, scope, user_id, expected_version, body)
    if given is not None:
        _done(session, scope, user, "assign", ("assignments",), role=body.role)
    return user


def end_role(
    session: Session, scope: Scope, user_id: UUID, assignment_id: UUID, expected_version: int, body: EndWrite
) -> UserAccount:
    user, ended = roles.end_role(session, scope, user_id, assignment_id, expected_version, body)
    _done(session, scope, user, "end_role", ("assignments",), role=ended.role)
    return user


def _done(
    session: Session, scope: Scope, user: UserAccount, act: str, fields: tuple[str, ...] = (), **codes_: str
) -> None:
    if act in _TOLD:
        tell_owner(session, scope.user_id, wards_of(session, scope, user)[0], user.id, _TOLD[act])
    touch(user)
    session.add(user)
    flush_names(session)
    _note(session, scope, user, act, fields, **codes_)


def wards_of(session: Session, scope: Scope, user: UserAccount) -> list[UUID]:
    """The wards of the scope in which the person holds a role from today on, else held one, else that of the scope."""
    held = sa.select(col(Assignment.ward_id)).where(
        col(Assignment.user_id) == user.id,
        scope.where(Assignment.unit_path),
        col(Assignment.ward_id).in_(scope.ward_ids),
    )
    order = held.distinct().order_by(col(Assignment.ward_id))
    now_or_then = (session.execute(query).scalars().all() for query in (order.where(still_counts()), order))
    return list(next(filter(None, now_or_then), [scope.ward_id]))


def _note(session: Session, scope: Scope, user: UserAccount, act: str, fields: tuple[str, ...], **codes_: str) -> None:
    """In the log of each ward of the person that the scope covers."""
    note = {"act": act, **codes_}
    for ward_id in wards_of(session, scope, user):
        record(session, scope.actor, "user.manage", "user", user.id, ward_id=ward_id, fields=fields, note=note)


def show(session: Session, scope: Scope, user: UserAccount) -> UserRead:
    """The account after a change, as its manager sees it."""
    return read_users(session, scope, [user])[0]
