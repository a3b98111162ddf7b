"""Units of the demonstration ward in two periods: the ward of the plan (2024) and today's larger ward (1/7/2025).

The khu phố of 2024 are invented and marked so, as many as there are today. Names of the ward, its desks and its
superiors are those of plan 62/KH-UBND; since 1/7/2025 the ward answers to UBND tỉnh Quảng Ninh and has 12 khu phố.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session

from toso.demo.members import add_members
from toso.organisation.tables import (
    GroupMember,
    Letterhead,
    Signer,
    Team,
    Unit,
    UnitKind,
    UnitLineage,
    UnitPeriod,
)

BEGIN = date(2024, 1, 1)
REFORM = date(2025, 7, 1)
EVE = REFORM - timedelta(days=1)
DECISION = "Nghị quyết sắp xếp đơn vị hành chính cấp xã năm 2025"
NEIGHBOURHOODS = 12

# code, kind, name, short name, further spellings in plans, hands in monthly figures
DESKS: tuple[tuple[str, UnitKind, str, str, tuple[str, ...], bool], ...] = (
    (
        "bcd",
        UnitKind.STEERING_COMMITTEE,
        "Ban chỉ đạo số phường",
        "BCĐ CĐS phường",
        ("Ban chỉ đạo chuyển đổi số", "BCĐ CDS phường", "Ban Chỉ đạo số phường"),
        False,
    ),
    ("vhtt", UnitKind.DESK, "Bộ phận Văn hóa - Thông tin", "VHTT", ("Văn hóa - Thông tin",), False),
    (
        "vptk",
        UnitKind.DESK,
        "Bộ phận Văn phòng - Thống kê",
        "VPTK",
        ("Văn phòng – Thống kê", "Văn phòng - Thống kê"),
        False,
    ),
    ("ca", UnitKind.POLICE, "Công an phường", "CAP", (), True),
    ("motcua", UnitKind.ONE_STOP, "Bộ phận Một cửa hiện đại", "Một cửa", ("Bộ phận Một cửa",), True),
    ("tckt", UnitKind.DESK, "Bộ phận Tài chính - Kế toán", "TCKT", ("Tài chính - Kế toán",), False),
    ("truonghoc", UnitKind.SCHOOL, "Các trường học trên địa bàn", "Trường học", ("Các trường học",), True),
    (
        "bplq",
        UnitKind.DESK,
        "Các bộ phận liên quan",
        "Bộ phận liên quan",
        ("Các đơn vị, bộ phận liên quan", "Các đơn vị liên quan", "Các đơn vị"),
        False,
    ),
    (
        "doantn",
        UnitKind.UNION,
        "Đoàn TNCS Hồ Chí Minh phường",
        "Đoàn TN",
        ("Đoàn TNCS Hồ Chí Minh", "Đoàn thanh niên"),
        True,
    ),
)


@dataclass(frozen=True)
class Ward:
    """Ids of the units that people, plans and reports of the demonstration hang on."""

    province_id: UUID
    ward_id: UUID
    desks: dict[str, UUID]
    neighbourhoods: list[UUID]
    paths: tuple[str, ...]  # of the places, in their order


def build_ward(session: Session, neighbourhoods: int = NEIGHBOURHOODS) -> Ward:
    """Adds the units, letterheads, signers, teams and the management group; nothing may be there yet.

    `neighbourhoods`: how many khu phố the ward of 2024 has.
    """
    province = _unit(session, "qn", "qn", UnitKind.PROVINCE, None, None, "Tỉnh Quảng Ninh", "tỉnh Quảng Ninh")
    city = _unit(
        session, "hl", "qn.hl", UnitKind.CITY, province.id, None, "Thành phố Hạ Long", "thành phố Hạ Long", end=EVE
    )
    ward = _ward(session, province, city)
    desks = {}
    for position, (code, kind, name, short, aliases, reports) in enumerate(DESKS):
        desk = _unit(session, code, f"qn.hg.{code}", kind, ward.id, ward.id, name, short, aliases, position=position)
        desk.reports = reports
        desks[code] = desk.id
    places = _neighbourhoods(session, ward.id, neighbourhoods)
    found = Ward(province.id, ward.id, desks, [one.id for one in places], tuple(one.path for one in places))
    _letterheads(session, ward.id)
    _teams(session, found)
    session.flush()
    return found


def _ward(session: Session, province: Unit, city: Unit) -> Unit:
    """The ward under the city until the reform, under the province from then on."""
    ward = Unit(
        code="hg",
        path="qn.hg",
        kind=UnitKind.WARD,
        parent_id=province.id,
        valid_from=BEGIN,
        aliases=["UBND phường", "UBND phường Hồng Gai"],
    )
    session.add(ward)
    session.flush()
    ward.ward_id = ward.id
    for superior, start, end, note in ((city, BEGIN, EVE, ""), (province, REFORM, None, DECISION)):
        session.add(
            UnitPeriod(
                unit_id=ward.id,
                name="Phường Hồng Gai",
                short_name="phường Hồng Gai",
                superior_id=superior.id,
                note=note,
                valid_from=start,
                valid_to=end,
            )
        )
    return ward


def _unit(
    session: Session,
    code: str,
    path: str,
    kind: UnitKind,
    parent_id: UUID | None,
    ward_id: UUID | None,
    name: str,
    short: str,
    aliases: tuple[str, ...] = (),
    *,
    start: date = BEGIN,
    end: date | None = None,
    position: int = 0,
    sample: bool = False,
) -> Unit:
    unit = Unit(
        code=code,
        path=path,
        kind=kind,
        parent_id=parent_id,
        ward_id=ward_id,
        aliases=list(aliases),
        position=position,
        sample=sample,
        valid_from=start,
        valid_to=end,
    )
    session.add(unit)
    session.flush()
    session.add(
        UnitPeriod(unit_id=unit.id, name=name, short_name=short, superior_id=parent_id, valid_from=start, valid_to=end)
    )
    return unit


def _neighbourhoods(session: Session, ward_id: UUID, count: int) -> list[Unit]:
    """`count` invented khu phố until 30/6/2025, then today's twelve; the lineage says which went into which."""
    old = [_neighbourhood(session, ward_id, n, "", BEGIN, EVE) for n in range(1, count + 1)]
    new = [_neighbourhood(session, ward_id, n, "m", REFORM, None) for n in range(1, NEIGHBOURHOODS + 1)]
    for before, after in zip(old, new, strict=False):
        session.add(UnitLineage(from_unit_id=before.id, to_unit_id=after.id, happened_on=REFORM, decision=DECISION))
    return old


def _neighbourhood(session: Session, ward_id: UUID, number: int, mark: str, start: date, end: date | None) -> Unit:
    code = f"kp{number}{mark}"
    position = (200 if mark else 100) + number
    unit = _unit(
        session,
        code,
        f"qn.hg.{code}",
        UnitKind.NEIGHBOURHOOD,
        ward_id,
        ward_id,
        f"Khu phố {number}",
        f"KP{number}",
        (f"Khu {number}",),
        start=start,
        end=end,
        position=position,
        sample=True,
    )
    unit.reports = True
    return unit


def _letterheads(session: Session, ward_id: UUID) -> None:
    shared = {
        "unit_id": ward_id,
        "superior_lines": [],
        "agency_lines": ["ỦY BAN NHÂN DÂN", "PHƯỜNG HỒNG GAI"],
        "place": "Hồng Gai",
        "symbol": "UBND",
        "full_name": "Ủy ban nhân dân phường Hồng Gai",
        "archive": "VT, VHTT",
    }
    own = [
        {"name": "Thường trực Đảng ủy phường", "purpose": "B/cáo"},
        {"name": "Thường trực HĐND phường", "purpose": "B/cáo"},
        {"name": "Thường trực UBND phường", "purpose": "Chỉ đạo"},
        {"name": "BCĐ CĐS phường", "purpose": "T/h"},
    ]
    city = {"superior_name": "Ủy ban nhân dân thành phố Hạ Long", "valid_from": BEGIN, "valid_to": EVE}
    session.add(Letterhead(**shared, **city, recipients=[{"name": "Phòng VH&TT thành phố", "purpose": ""}, *own]))
    province = {"superior_name": "Ủy ban nhân dân tỉnh Quảng Ninh", "valid_from": REFORM, "valid_to": None}
    session.add(Letterhead(**shared, **province, recipients=own))
    session.add(
        Signer(
            unit_id=ward_id,
            full_name="Vũ Mạnh Hải",
            lines=["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            is_default=True,
            valid_from=BEGIN,
            valid_to=EVE,
        )
    )
    session.add(
        Signer(
            unit_id=ward_id,
            full_name="Nguyễn Thị Lan",
            lines=["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            is_default=True,
            valid_from=REFORM,
        )
    )


def _teams(session: Session, ward: Ward) -> None:
    """One team a khu phố with 7–9 members; most have finished the courses of target 9 by 29/6/2024."""
    for index, (unit_id, path) in enumerate(zip(ward.neighbourhoods, ward.paths, strict=True)):
        team = Team(
            ward_id=ward.ward_id,
            unit_id=unit_id,
            unit_path=path,
            sample=True,
            valid_from=date(2024, 6, 14),
            name=f"Tổ công nghệ số cộng đồng khu phố {index + 1}",
            decision="Quyết định kiện toàn tháng 6/2024 (mẫu)",
        )
        session.add(team)
        session.flush()
        for number, member in add_members(session, team, index):
            member.courses_finished_on = date(2024, 6, 20) + timedelta(days=number % 10) if number % 7 else None
    session.add(
        GroupMember(
            ward_id=ward.ward_id,
            full_name="Vũ Mạnh Hải",
            position="Phó Chủ tịch UBND phường, Trưởng nhóm quản lý",
            duty="Phụ trách chung hoạt động của các Tổ CNSCĐ",
            joined_on=date(2024, 6, 14),
        )
    )
