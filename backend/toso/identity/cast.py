"""The fixed cast of the demonstration ward, also the cast of the tests: people, their roles and units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.roles import Role
from toso.identity.accounts import add_account, add_assignment
from toso.identity.passwords import hash_password
from toso.organisation.tables import Unit

# Shown on the sign-in page of the demonstration; it follows our own rules for passwords.
CAST_PASSWORD = "nang-som-ben-vinh"  # noqa: S105 — not a secret: these accounts exist in the demonstration only
CAST_FROM = date(2024, 1, 1)
ABOVE = "^"


@dataclass(frozen=True)
class Member:
    """One person; `roles` are pairs of role and unit, the unit as the end of its path: "" is the ward itself, `ABOVE`
    the province over it.
    """

    username: str
    full_name: str
    phone: str
    roles: tuple[tuple[Role, str], ...]


CAST: tuple[Member, ...] = (
    Member("lan", "Nguyễn Thị Lan", "+84912000001", ((Role.WARD_LEADER, ""),)),
    Member("minh", "Trần Văn Minh", "+84912000002", ((Role.CULTURE_DESK, "vhtt"),)),
    Member("ha", "Lê Thu Hà", "+84912000003", ((Role.OFFICE_DESK, "vptk"), (Role.ADMINISTRATOR, ""))),
    Member("dung", "Phạm Tiến Dũng", "+84912000004", ((Role.POLICE, "ca"),)),
    Member("hoa", "Hoàng Thị Hoa", "+84912000005", ((Role.NEIGHBOURHOOD_HEAD, "kp1"),)),
    Member("son", "Vũ Ngọc Sơn", "+84912000006", ((Role.TEAM_MEMBER, "kp1"),)),
    Member("nga", "Đặng Thúy Nga", "+84912000007", ((Role.NEIGHBOURHOOD_HEAD, "kp2"),)),
)


# Who else signs in to the demonstration, so that every role has somebody: desks, units of others, who only reads.
AT_DESKS: tuple[Member, ...] = (
    Member("ngoc", "Bùi Minh Ngọc", "+84912000008", ((Role.SCHOOL, "truonghoc"),)),
    Member("thao", "Lý Phương Thảo", "+84912000009", ((Role.ONE_STOP, "motcua"),)),
    Member("hung", "Đinh Quang Hùng", "+84912000010", ((Role.PARTY_COMMITTEE, ""),)),
    Member("mai", "Tạ Tuyết Mai", "+84912000011", ((Role.COUNCIL, ""),)),
    Member("binh", "Mạc Thanh Bình", "+84912000012", ((Role.FRONT, ""),)),
    Member("loan", "Đỗ Minh Loan", "+84912000013", ((Role.FINANCE, "tckt"),)),
    Member("quang", "Trịnh Đức Quang", "+84912000014", ((Role.DEPARTMENT, "bplq"),)),
    Member("vy", "Hồ Tường Vy", "+84912000015", ((Role.YOUTH_UNION, "doantn"),)),
    Member("khanh", "Phan Gia Khánh", "+84912000016", ((Role.AUDITOR, ""),)),
    Member("trung", "Ngô Thành Trung", "+84912000017", ((Role.SUPERIOR, ABOVE),)),
)


def make_cast(
    session: Session,
    ward_path: str = "qn.hg",
    places: Mapping[str, str] = MappingProxyType({}),
    members: Sequence[Member] = CAST,
) -> dict[str, UUID]:
    """Adds the cast to a ward whose units are there; the user ids by user name. One hash serves them all.

    `places`: the codes of the units there that stand for "kp1" and "kp2"; `members`: who comes.
    """
    hashed = hash_password(CAST_PASSWORD)
    ends = {end for member in members for _, end in member.roles}
    path_of = {end: f"{ward_path}.{places.get(end, end)}".rstrip(".") for end in ends}
    path_of[ABOVE] = ward_path.rpartition(".")[0]
    paths = set(path_of.values())
    units = {u.path: u for u in session.execute(sa.select(Unit).where(col(Unit.path).in_(paths))).scalars()}
    ids: dict[str, UUID] = {}
    for member in members:
        user = add_account(session, member.username, member.full_name, phone=member.phone, password_hash=hashed)
        for role, end in member.roles:
            add_assignment(session, user, role, units[path_of[end]], CAST_FROM)
        ids[member.username] = user.id
    session.flush()
    return ids
