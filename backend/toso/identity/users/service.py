"""Changing people: accounts, roles, one-time links; what would lock the ward out of itself is refused."""

from datetime import timedelta
from uuid import UUID

import segno
import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.authz.roles import Role
from toso.core.changing import touch
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.settings import Settings
from toso.identity import codes
from toso.identity.accounts import NameTaken, add_account, add_assignment, flush_names, free_username, search_text
from toso.identity.grants import in_force
from toso.identity.redeeming import issue_code
from toso.identity.service import void_codes
from toso.identity.sessions import end_all
from toso.identity.tables import Assignment, CodePurpose, UserAccount
from toso.identity.users import rules
from toso.identity.users.gate import NotToGive, account_to_free, account_to_manage, void_weaker_codes
from toso.identity.users.queries import read_users
from toso.identity.users.schemas import AssignmentWrite, EndWrite, LinkRead, UserCreate, UserPatch, UserRead
from toso.kit.clock import system_now, today
from toso.organisation.tables import Unit


class RoleTaken(Conflict):
    code, title = "role-already-held", "Người này đã giữ vai trò đó ở đơn vị đó trong thời gian này."


class LastAdministrator(Conflict):
    code, title = "last-administrator", "Đây là quản trị hệ thống cuối cùng của phường nên không bỏ được."


class AccountDisabled(Conflict):
    code, title = "account-disabled", "Tài khoản đang bị khóa."


def create_user(session: Session, scope: Scope, wanted: UserCreate, hashed: str | None) -> UserAccount:
    """A new account with its roles; `hashed` is the hash of a temporary password, to be changed at first sign-in."""
    check_free(session, wanted.username, wanted.phone)
    username = wanted.username or free_username(session, wanted.full_name)
    user = add_account(
        session, username, wanted.full_name, phone=wanted.phone, password_hash=hashed,
        must_change_password=hashed is not None,
    )  # fmt: skip
    for place, assignment in enumerate(wanted.assignments):
        give_role(session, scope, user, assignment, field=f"assignments.{place}.")
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


def give_role(
    session: Session, scope: Scope, user: UserAccount, wanted: AssignmentWrite, field: str = ""
) -> Assignment:
    """Raises Malformed (unit_id), NotToGive, RoleTaken; `field` prefixes the names of refused fields."""
    if wanted.role not in rules.may_give(scope.actor):
        raise NotToGive
    unit = session.get(Unit, wanted.unit_id)
    if unit is None or unit.ward_id is None or not scope.covers(unit.path):
        raise Malformed(fields={f"{field}unit_id": "Không có đơn vị này trong phạm vi của bạn."})
    if not rules.fits(wanted.role, unit.kind):
        raise Malformed(fields={f"{field}unit_id": "Vai trò này không giữ ở loại đơn vị này."})
    start = wanted.valid_from or today()
    same = sa.select(col(Assignment.id)).where(
        col(Assignment.user_id) == user.id, col(Assignment.role) == wanted.role, col(Assignment.unit_id) == unit.id,
        sa.or_(col(Assignment.valid_to).is_(None), col(Assignment.valid_to) >= start),
        col(Assignment.valid_from) <= wanted.valid_to if wanted.valid_to else sa.true(),
    )  # fmt: skip
    if session.execute(same).first():
        raise RoleTaken(fields={f"{field}role": RoleTaken.title})
    void_weaker_codes(session, user.id, wanted.role, unit.ward_id)
    return add_assignment(session, user, wanted.role, unit, start, wanted.valid_to)


def change_user(session: Session, scope: Scope, user_id: UUID, seen: int, wanted: UserPatch) -> UserAccount:
    user = account_to_manage(session, scope, user_id, seen)
    given = wanted.model_dump(exclude_unset=True)
    changed = {n for n, v in given.items() if v != getattr(user, n) and (v is not None or n == "phone")}
    check_free(session, wanted.username, wanted.phone, but=user.id)
    for name in changed:
        setattr(user, name, given[name])
    user.search = search_text(user.username, user.full_name, user.phone)
    _done(session, scope, user, "change", tuple(changed))
    return user


def disable_user(session: Session, scope: Scope, user_id: UUID, seen: int, reason: str) -> UserAccount:
    """Ends every session at once; the reason stays with the account."""
    user = account_to_manage(session, scope, user_id, seen)
    if user.disabled_at is not None:
        raise AccountDisabled
    if user.id == scope.user_id:
        raise Conflict("Không tự khóa tài khoản của mình.")
    administers = session.execute(_administrators(scope.ward_id).where(col(UserAccount.id) == user.id)).first()
    user.disabled_at, user.disabled_reason = system_now(), reason
    if administers:
        _keep_an_administrator(session, scope)
    end_all(session, user, "disabled")
    void_codes(session, user)
    _done(session, scope, user, "disable", ("disabled_at",))
    return user


def enable_user(session: Session, scope: Scope, user_id: UUID, seen: int) -> UserAccount:
    user = account_to_manage(session, scope, user_id, seen)
    if user.disabled_at is None:
        raise Conflict("Tài khoản đang hoạt động.")
    user.disabled_at = user.disabled_reason = None
    _done(session, scope, user, "enable", ("disabled_at",))
    return user


def end_sessions(session: Session, scope: Scope, user_id: UUID, seen: int) -> UserAccount:
    user = account_to_manage(session, scope, user_id, seen)
    end_all(session, user, "ended-by-administrator")
    _done(session, scope, user, "end_sessions")
    return user


def reset_password(
    session: Session, scope: Scope, settings: Settings, user_id: UUID, seen: int
) -> tuple[UserAccount, LinkRead]:
    """The old password and every session end at once; the link sets a new one within a day."""
    user = account_to_manage(session, scope, user_id, seen)
    if user.disabled_at is not None:
        raise AccountDisabled
    user.password_hash = None
    end_all(session, user, "reset")
    link = make_link(session, settings, user, CodePurpose.RESET, scope.user_id)
    _done(session, scope, user, "reset", ("password",))
    return user, link


def assign_role(session: Session, scope: Scope, user_id: UUID, seen: int, wanted: AssignmentWrite) -> UserAccount:
    user = account_to_manage(session, scope, user_id, seen)
    _no_self_service(scope, user)
    give_role(session, scope, user, wanted)
    _done(session, scope, user, "assign", ("assignments",), role=wanted.role)
    return user


def end_role(
    session: Session, scope: Scope, user_id: UUID, assignment_id: UUID, seen: int, wanted: EndWrite
) -> UserAccount:
    """The role counts up to and including `last_day`; a day before its beginning means it never counts."""
    user = account_to_free(session, scope, user_id, seen)
    row = session.get(Assignment, assignment_id, with_for_update=True)
    if row is None or row.user_id != user.id or not scope.covers(row.unit_path):
        raise NotFound
    if row.role not in rules.may_give(scope.actor):
        raise NotToGive
    _no_self_service(scope, user)
    if wanted.last_day < row.valid_from - timedelta(days=1):
        raise Malformed(fields={"last_day": "Ngày cuối phải từ ngày bắt đầu trở đi."})
    row.valid_to = wanted.last_day
    touch(row)
    user.token_epoch += 1
    session.add(row)
    if row.role is Role.ADMINISTRATOR and wanted.last_day < today():
        _keep_an_administrator(session, scope)
    _done(session, scope, user, "end_role", ("assignments",), role=row.role)
    return user


def _no_self_service(scope: Scope, user: UserAccount) -> None:
    """Only who may give every role may change their own."""
    if user.id == scope.user_id and Role.ADMINISTRATOR not in rules.may_give(scope.actor):
        raise NotToGive("Không tự đổi vai trò của mình.")


def _keep_an_administrator(session: Session, scope: Scope) -> None:
    """Raises LastAdministrator when the change (flushed) left nobody to manage the ward, whose row is the lock."""
    session.flush()
    ward = session.get_one(Unit, scope.ward_id, with_for_update=True)
    if not session.execute(_administrators(ward.id)).first():
        raise LastAdministrator


def _administrators(ward_id: UUID) -> sa.Select[UUID]:
    """Who administers the ward today, as a query for user ids."""
    return (
        sa.select(col(UserAccount.id))
        .join(Assignment, col(Assignment.user_id) == col(UserAccount.id))
        .where(
            col(Assignment.ward_id) == ward_id,
            col(Assignment.role) == Role.ADMINISTRATOR,
            in_force(Assignment, today()),
            col(UserAccount.disabled_at).is_(None),
        )
    )


def make_link(
    session: Session, settings: Settings, user: UserAccount, purpose: CodePurpose, issued_by: UUID | None
) -> LinkRead:
    """A fresh one-time code of a person as code, link and QR (SVG); earlier codes are void."""
    code, row = issue_code(session, user, purpose, issued_by)
    link = codes.link_of(settings, code)
    qr = segno.make(link, micro=False, error="m").svg_inline(scale=4, border=2)
    return LinkRead(code=code, link=link, qr_svg=qr, expires_at=row.expires_at)


def first_link(session: Session, settings: Settings, user: UserAccount, issued_by: UUID) -> LinkRead | None:
    """The link of a new account that has no password yet."""
    if user.password_hash is not None:
        return None
    return make_link(session, settings, user, CodePurpose.INVITATION, issued_by)


def _done(
    session: Session, scope: Scope, user: UserAccount, act: str, fields: tuple[str, ...] = (), **codes_: str
) -> None:
    touch(user)
    session.add(user)
    flush_names(session)
    _note(session, scope, user, act, fields, **codes_)


def _note(session: Session, scope: Scope, user: UserAccount, act: str, fields: tuple[str, ...], **codes_: str) -> None:
    record(
        session, scope.actor, "user.manage", "user", user.id, ward_id=scope.ward_id, fields=fields,
        note={"act": act, **codes_},
    )  # fmt: skip


def show(session: Session, scope: Scope, user: UserAccount) -> UserRead:
    """The account after a change, as its manager sees it."""
    return read_users(session, scope, [user])[0]
