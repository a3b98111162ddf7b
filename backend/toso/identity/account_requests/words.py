"""What a request asks for, in words; read with today's names."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from toso.authz.roles import ROLE_LABELS, Role
from toso.identity.account_requests.tables import AccountRequest, RequestKind


def units_named(rows: Iterable[AccountRequest]) -> set[UUID]:
    """The units whose names the words need."""
    return {UUID(row.params["unit_id"]) for row in rows if "unit_id" in row.params}


def words(row: AccountRequest, units: Mapping[UUID, str]) -> str:
    """A phrase: "giao vai trò Trường học ở Trường A"."""
    place = units.get(UUID(row.params["unit_id"]), "") if "unit_id" in row.params else ""
    if row.kind is RequestKind.RESET:
        return "cấp mã đặt lại mật khẩu"
    if row.kind is RequestKind.MEMBERSHIP:
        return f"thêm vào tổ công nghệ số ở {place}"
    return f"giao vai trò {ROLE_LABELS[Role(row.params['role'])]} ở {place}"
