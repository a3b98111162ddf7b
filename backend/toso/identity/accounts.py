"""Adding accounts and assignments: what every road to a new person (page, invitation, spreadsheet, set-up) shares."""

import re
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from toso.authz.roles import Role
from toso.core.problems import Conflict
from toso.identity.tables import Assignment, UserAccount
from toso.kit.phones import find_phone, national
from toso.kit.text import fold
from toso.organisation.tables import Unit


class NameTaken(Conflict):
    code, title = "user-name-taken", "Tên đăng nhập hoặc số điện thoại này đã có người dùng."


_USERNAME = re.compile(r"^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$")


LEAST_LETTERS, MOST_LETTERS = 2, 60


def fault_of_username(name: str) -> str:
    """Why a user name, folded, may not be given, to be said to who typed it; "" where it may."""
    if not LEAST_LETTERS <= len(name) <= MOST_LETTERS:
        return f"Tên đăng nhập dài từ {LEAST_LETTERS} đến {MOST_LETTERS} ký tự."
    if not _USERNAME.match(name):
        return "Tên đăng nhập gồm chữ không dấu, chữ số, dấu chấm, gạch; bắt đầu và kết thúc bằng chữ hoặc số."
    return "Tên đăng nhập không được là một số điện thoại." if find_phone(name) else ""


def search_text(username: str, full_name: str, phone: str | None) -> str:
    """Text that lists search in: folded name, user name, phone as dialled."""
    dialled = national(phone).replace(" ", "") if phone else ""
    return f"{fold(full_name)} {username} {dialled}".strip()[:240]


# What stands before a name and is no part of it: ranks, degrees, forms of address that are no surname as well.
_TITLE = re.compile(
    r"^(?:(?:(?:thieu|trung|thuong|dai) (?:uy|ta|tuong)|(?:ha|trung|thuong) si|dong chi|d/c"
    r"|(?:ths|pgs|gs|ts|bs|ks|cn)\.)\s*)+"
)


def free_username(session: Session, full_name: str, taken: set[str] | None = None) -> str:
    """A user name made from a name ("Nguyễn Thị Hoa" → "hoa.nt", "Đại úy Trần Văn Sơn" → "son.tv"), with a number when
    it is taken.

    `taken` are names already given in this transaction and not yet flushed; the result is added to it.
    """
    folded = fold(full_name)
    parts = re.findall(r"[a-z0-9]+", _TITLE.sub("", folded) or folded) or ["nguoidung"]
    initials = "".join(part[0] for part in parts[:-1])
    stem = f"{parts[-1]}.{initials}"[:50] if initials else parts[-1][:50]
    query = sa.select(col(UserAccount.username)).where(col(UserAccount.username).startswith(stem, autoescape=True))
    used = set(session.execute(query).scalars()) | (taken or set())
    name, number = stem, 1
    while name in used:
        number += 1
        name = f"{stem}{number}"
    if taken is not None:
        taken.add(name)
    return name


def add_account(
    session: Session,
    username: str,
    full_name: str,
    *,
    phone: str | None = None,
    password_hash: str | None = None,
    must_change_password: bool = False,
) -> UserAccount:
    """A new account, flushed. Raises NameTaken; who can name the field has checked before."""
    user = UserAccount(
        username=username,
        full_name=full_name,
        phone=phone,
        password_hash=password_hash,
        must_change_password=must_change_password,
        search=search_text(username, full_name, phone),
    )
    session.add(user)
    flush_names(session)
    return user


def flush_names(session: Session) -> None:
    """Writes accounts; two requests that take one name at the same moment meet here. Raises NameTaken."""
    try:
        session.flush()
    except IntegrityError as error:
        raise NameTaken from error


def add_assignment(
    session: Session,
    user: UserAccount,
    role: Role,
    unit: Unit,
    valid_from: date,
    valid_to: date | None = None,
    *,
    given_by: UUID | None = None,
) -> Assignment:
    """A role in a unit, flushed; a province is where a superior works. Access tokens already out learn of it: their
    epoch ends.
    """
    if (unit.ward_id is None) is not (role is Role.SUPERIOR):
        raise ValueError("a superior's role is held above wards, every other inside one")
    row = Assignment(
        user_id=user.id,
        role=role,
        unit_id=unit.id,
        unit_path=unit.path,
        ward_id=unit.ward_id or unit.id,
        valid_from=valid_from,
        valid_to=valid_to,
        given_by=given_by,
    )
    user.token_epoch += 1
    session.add_all([row, user])
    session.flush()
    return row
