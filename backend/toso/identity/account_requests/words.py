"""Vietnamese phrase for the act that a request asks for; units under today's names."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from toso.authz.roles import Role
from toso.identity.account_requests.tables import AccountRequest, RequestKind


def units_named(rows: Iterable[AccountRequest]) -> set[UUID]:
    """The units whose names the words need."""
    return {UUID(row.params["unit_id"]) for row in rows if "unit_id" in row.params}


def words(row: AccountRequest, units: Mapping[UUID, str]) -> str:
    """A phrase: "giao vai trò Trường học ở Trường A"."""
    if row.kind is RequestKind.CERTIFICATE:
        holder, issuer, serial = (row.params[name] for name in ("holder", "issuer", "serial"))
        return f"dùng chứng thư số «{holder}» (nơi cấp: {issuer}; số {serial}) làm con dấu của cơ quan"
    if row.kind is RequestKind.CLIENT:
        return f"kết nối hệ thống «{row.params['called']}» ({row.params['scopes']})"
    place = units.get(UUID(row.params["unit_id"]), "") if "unit_id" in row.params else ""
    if row.kind is RequestKind.RESET:
        return "cấp mã đặt lại mật khẩu"
    if row.kind is RequestKind.FACTORS:
        return "gỡ mọi cách xác thực thứ hai"
    role = Role(row.params["role"])
    given = f"giao vai trò {role.label} ở {place}"
    if row.kind is not RequestKind.MEMBERSHIP:
        return given
    joined = f"thêm vào tổ công nghệ số ở {place}"
    return joined if role is Role.TEAM_MEMBER else f"{given}, {joined}"
