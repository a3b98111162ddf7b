"""Checking of a read spreadsheet against what the ward already has: a message per cell, nothing stored; pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from toso.authz.roles import Role
from toso.identity.accounts import fault_of_username
from toso.identity.user_import.role_words import find_kind, find_role
from toso.identity.users.rules import is_placed
from toso.kit.phones import find_phone
from toso.kit.place_words import worded
from toso.kit.text import fold, one_line, spelling
from toso.organisation.tables import MemberKind, UnitKind

ERROR, WARNING = "error", "warning"
CREATE, ADD_ROLE, ASK, NOTHING = "create", "add_role", "ask", "nothing"
_NOT_A_NAME = re.compile(r"[\d=@<>{}\[\]+*/\\|]")


@dataclass(frozen=True)
class UnitTarget:
    """A unit that people can be put into, with its teams in force."""

    id: UUID
    name: str
    kind: UnitKind
    teams: tuple[UUID, ...]
    of_ward: bool  # the ward itself, or directly in it


class Right(StrEnum):
    """Rights that the person who imports has over an account that exists already."""

    MANAGE = "manage"
    NONE = "none"
    ELSEWHERE = "elsewhere"  # another ward's, at least in part: nothing of it is said


@dataclass(frozen=True)
class Account:
    """An account that signs in with a number of the sheet."""

    id: UUID
    full_name: str
    disabled: bool
    right: Right


@dataclass(frozen=True)
class Known:
    """The ward's data: units by folded spelling (None where two share it), accounts by phone and by user name."""

    units: Mapping[str, UnitTarget | None]
    by_phone: Mapping[str, "Account"]
    usernames: frozenset[str]
    held: frozenset[tuple[UUID, Role, UUID]]
    gives: frozenset[Role]
    awaited: frozenset[Role]  # given by this person they wait for a second one
    self_id: UUID


@dataclass
class Checked:
    """One line: what it means, what is wrong with which cell, what accepting it would do."""

    number: int
    cells: dict[str, str]
    full_name: str = ""
    phone: str | None = None
    role: Role | None = None
    unit: UnitTarget | None = None
    username: str | None = None
    member_kind: MemberKind | None = None
    user_id: UUID | None = None
    action: str = CREATE
    may_manage: bool = True
    messages: list[tuple[str, str, str]] = field(default_factory=list)

    def say(self, level: str, field_: str, message: str) -> None:
        self.messages.append((level, field_, worded(message)))

    @property
    def refused(self) -> bool:
        return any(level == ERROR for level, _, _ in self.messages)


def check_rows(rows: list[tuple[int, dict[str, str]]], known: Known) -> list[Checked]:
    """Each line (its number in the sheet, its cells by field) checked by itself and against the others."""
    checked = [_check(number, cells, known) for number, cells in rows]
    _against_each_other(checked)
    return checked


def _check(number: int, cells: dict[str, str], known: Known) -> Checked:
    line = Checked(number, cells)
    line.full_name = one_line(cells.get("full_name", ""))
    if len(line.full_name) < 2 or len(line.full_name) > 100 or _NOT_A_NAME.search(line.full_name):
        line.say(ERROR, "full_name", "Họ và tên trống hoặc có ký tự lạ.")
    _check_phone(line, cells.get("phone", ""))
    _check_role(line, cells.get("role", ""), known)
    _check_unit(line, cells.get("unit", ""), known)
    _check_account(line, cells.get("username", ""), known)
    refused = any(level == ERROR and about == "role" for level, about, _ in line.messages)
    if line.role in known.awaited and line.action != NOTHING and not refused:
        line.say(WARNING, "role", "Vai trò này chờ người thứ hai xác nhận rồi mới có hiệu lực.")
    _check_kind(line, cells.get("member_kind", ""))
    return line


def _check_phone(line: Checked, text: str) -> None:
    if not text:
        line.say(WARNING, "phone", "Không có số điện thoại: người này đăng nhập bằng tên đăng nhập.")
        return
    line.phone = find_phone(text)
    if line.phone is None:
        line.say(ERROR, "phone", "Số điện thoại không hợp lệ.")


def _check_role(line: Checked, text: str, known: Known) -> None:
    line.role = find_role(text)
    if line.role is None:
        line.say(ERROR, "role", "Không rõ vai trò; xem danh sách vai trò trong tệp mẫu.")
    elif line.role not in known.gives:
        line.say(ERROR, "role", "Bạn không có quyền giao vai trò này.")


def _check_unit(line: Checked, text: str, known: Known) -> None:
    key = fold(text)
    if key not in known.units:
        line.say(ERROR, "unit", "Không có đơn vị này trong phường.")
        return
    line.unit = known.units[key]
    if line.unit is None:
        line.say(ERROR, "unit", "Có nhiều đơn vị mang tên này; hãy ghi tên đầy đủ.")
    elif line.role is not None and not is_placed(line.role, line.unit.kind, of_ward=line.unit.of_ward):
        line.say(ERROR, "unit", "Vai trò này không giữ ở loại đơn vị này.")
    elif key == fold(line.unit.name) and spelling(text) not in {spelling(line.unit.name), key}:  # other marks
        line.say(WARNING, "unit", f"Không có “{one_line(text)}”; hiểu là “{line.unit.name}”.")


def _check_account(line: Checked, text: str, known: Known) -> None:
    if line.phone is not None and line.phone in known.by_phone:
        _check_known(line, known.by_phone[line.phone], known)
        return
    line.username = fold(text) or None
    if line.username is not None and (fault := fault_of_username(line.username)):
        line.say(ERROR, "username", fault)
    elif line.username in known.usernames:
        line.say(ERROR, "username", "Tên đăng nhập này đã có người dùng.")


def _check_known(line: Checked, account: Account, known: Known) -> None:
    held = line.role is not None and line.unit is not None and (account.id, line.role, line.unit.id) in known.held
    if account.right is Right.ELSEWHERE and not held:
        line.user_id, line.action, line.may_manage = account.id, ASK, False
        line.say(WARNING, "phone", "Số điện thoại này đang dùng để đăng nhập ở nơi khác; người đó sẽ được hỏi ý kiến.")
        return
    if spelling(account.full_name) != spelling(line.full_name):
        line.say(ERROR, "phone", "Số điện thoại này đã thuộc về một tài khoản mang tên khác.")
        return
    if account.disabled:
        line.say(ERROR, "phone", "Tài khoản mang số điện thoại này đang bị khóa.")
    if not held and account.id == known.self_id:
        line.say(ERROR, "role", "Không tự đổi vai trò của mình.")
    elif account.right is Right.NONE and not held:
        line.say(ERROR, "phone", "Bạn không có quyền giao vai trò cho tài khoản mang số điện thoại này.")
    line.user_id, line.action = account.id, NOTHING if held else ADD_ROLE
    line.may_manage = account.right is Right.MANAGE
    already = "đã giữ vai trò này" if held else "đã có tài khoản, chỉ thêm vai trò"
    line.say(WARNING, "full_name", f"Người này {already}.")


def _check_kind(line: Checked, text: str) -> None:
    if text:
        line.member_kind = find_kind(text)
        if line.member_kind is None:
            line.say(ERROR, "member_kind", "Không rõ loại thành viên; xem tệp mẫu.")
    elif line.role is Role.TEAM_MEMBER:
        line.member_kind = MemberKind.MEMBER
    if line.member_kind is not None and line.unit is not None and len(line.unit.teams) != 1:
        many = "có nhiều tổ" if line.unit.teams else "chưa có tổ"
        line.say(ERROR, "unit", f"Đơn vị này {many}; hãy thêm thành viên ở trang Tổ công nghệ số.")


def _against_each_other(lines: list[Checked]) -> None:
    names: dict[str, Checked] = {}
    phones: dict[str, Checked] = {}
    roles: set[tuple[str, Role | None, UUID | None]] = set()
    for line in lines:
        if line.username is not None:
            first = names.setdefault(line.username, line)
            if first is not line and first.phone != line.phone:
                line.say(ERROR, "username", f"Tên đăng nhập trùng với dòng {first.number}.")
        if line.phone is None:
            continue
        first = phones.setdefault(line.phone, line)
        if first is not line and spelling(first.full_name) != spelling(line.full_name):
            line.say(ERROR, "phone", f"Số điện thoại trùng với dòng {first.number} nhưng tên khác.")
        key = (line.phone, line.role, line.unit.id if line.unit else None)
        if key in roles:
            line.say(ERROR, "role", "Dòng này lặp lại một dòng trước.")
        roles.add(key)
