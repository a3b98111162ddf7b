"""Units, their names over time, letterheads, signers, teams, members and the management group."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import ReferenceRow, WardRow, enum_column, json_column, unit_path
from toso.kit.labels import Labelled


class UnitKind(Labelled):
    PROVINCE = "province", "Tỉnh"
    CITY = "city", "Thành phố, huyện"
    WARD = "ward", "Phường"
    NEIGHBOURHOOD = "neighbourhood", "Khu phố"
    RESIDENT_GROUP = "resident_group", "Tổ dân"
    DESK = "desk", "Bộ phận chuyên môn"
    STEERING_COMMITTEE = "steering_committee", "Ban chỉ đạo"
    POLICE = "police", "Công an"
    SCHOOL = "school", "Trường học"
    ONE_STOP = "one_stop", "Bộ phận Một cửa"
    UNION = "union", "Tổ chức chính trị - xã hội"


class Unit(ReferenceRow, table=True):
    """A node of the tree. `path` is the dotted codes from the root and never changes; names do, see UnitPeriod.

    `ward_id` is the ward a unit belongs to (a ward's own id for itself, None above wards).
    `aliases` are spellings under which plans name the unit. `sample` marks demonstration data. `words` are what a ward
    calls itself and its parts where it differs from the words of the code (`kit.place_words`). `place_code`: the
    state's code of the area; empty where none was entered or there is none.
    """

    __table_args__ = (sa.Index("ix_unit_order", "ward_id", "position", "path", unique=True),)
    code: str = Field(max_length=30, nullable=False)
    path: str = unit_path(nullable=False, unique=True)
    kind: UnitKind = enum_column(UnitKind, nullable=False)
    parent_id: UUID | None = Field(default=None, foreign_key="unit.id")
    ward_id: UUID | None = Field(default=None, foreign_key="unit.id", index=True)
    position: int = Field(default=0, nullable=False)
    aliases: list[str] = json_column()
    words: dict[str, str] = json_column(default_factory=dict)
    place_code: str = Field(default="", max_length=12, nullable=False)
    reports: bool = Field(default=False, nullable=False)
    sample: bool = Field(default=False, nullable=False)
    valid_from: date = Field(nullable=False)
    valid_to: date | None = None


class UnitPeriod(ReferenceRow, table=True):
    """Name and superior of a unit between two dates (both inclusive; open end = None)."""

    __table_args__ = (sa.UniqueConstraint("unit_id", "valid_from"),)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    name: str = Field(max_length=200, nullable=False)
    short_name: str = Field(max_length=100, nullable=False)
    superior_id: UUID | None = Field(default=None, foreign_key="unit.id")
    note: str = Field(default="", max_length=500)
    valid_from: date = Field(nullable=False)
    valid_to: date | None = None


class UnitShape(WardRow, table=True):
    """Where a unit lies on the map that holds from a day: all rows of one ward and day are one map.

    `geometry`: {"rings": …} in steps of 1e-5 degrees of WGS 84, not closed, {"point": …} or {"tile": [column, row]}.
    """

    __table_args__ = (sa.UniqueConstraint("ward_id", "from_on", "unit_id"),)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    geometry: dict[str, Any] = json_column()
    source: str = Field(max_length=200, nullable=False)
    from_on: date = Field(nullable=False)


class UnitLineage(ReferenceRow, table=True):
    """A merge, split or renaming: `from_unit_id` went into `to_unit_id` on a day, by a decision."""

    from_unit_id: UUID = Field(foreign_key="unit.id", nullable=False, index=True)
    to_unit_id: UUID = Field(foreign_key="unit.id", nullable=False, index=True)
    happened_on: date = Field(nullable=False)
    decision: str = Field(default="", max_length=200)


class Letterhead(ReferenceRow, table=True):
    """How a unit's documents are headed between two dates (NĐ 30/2020, Phụ lục I, ô 2–4).

    `superior_lines` upper line(s), not bold, may be empty; `agency_lines` bold; `symbol` is the abbreviation after
    the document type ("UBND"); `archive` is the "Lưu" entry ("VT, VHTT").
    """

    __table_args__ = (sa.UniqueConstraint("unit_id", "valid_from"),)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    superior_lines: list[str] = json_column()
    agency_lines: list[str] = json_column()
    place: str = Field(max_length=100, nullable=False)
    symbol: str = Field(max_length=30, nullable=False)
    full_name: str = Field(max_length=200, nullable=False)
    superior_name: str = Field(default="", max_length=200)
    archive: str = Field(default="VT", max_length=100)
    recipients: list[dict[str, str]] = json_column()
    valid_from: date = Field(nullable=False)
    valid_to: date | None = None


class Signer(ReferenceRow, table=True):
    """Who may sign a unit's documents and with which lines (TM./KT./TL./TUQ./Q., NĐ 30/2020 Điều 13)."""

    unit_id: UUID = Field(foreign_key="unit.id", nullable=False, index=True)
    user_id: UUID | None = Field(default=None, index=True)
    full_name: str = Field(max_length=100, nullable=False)
    lines: list[str] = json_column()
    is_default: bool = Field(default=False, nullable=False)
    valid_from: date = Field(nullable=False)
    valid_to: date | None = None


class Team(ReferenceRow, table=True):
    """A Tổ công nghệ số cộng đồng; a neighbourhood may have several, a team may serve several.

    `renewed_on`: the day of the decision that renewed its members (kiện toàn); `project06_on`: on which the local group
    of Đề án 06 was merged into it.
    """

    ward_id: UUID = Field(foreign_key="unit.id", nullable=False, index=True)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False, index=True)
    unit_path: str = unit_path(nullable=False)
    name: str = Field(max_length=200, nullable=False)
    decision: str = Field(default="", max_length=200)
    renewed_on: date | None = None
    project06_on: date | None = None
    sample: bool = Field(default=False, nullable=False)
    valid_from: date = Field(nullable=False)
    valid_to: date | None = None


class MemberKind(Labelled):
    LEAD = "lead", "Tổ trưởng"
    DEPUTY = "deputy", "Tổ phó"
    MEMBER = "member", "Thành viên"
    AREA_POLICE = "area_police", "Cảnh sát khu vực"
    YOUTH = "youth", "Đoàn viên thanh niên"


class MemberOrigin(Labelled):
    YOUTH = "youth", "Đoàn Thanh niên"
    POLICE = "police", "Công an"
    PROJECT_06 = "project_06", "Tổ công tác triển khai Đề án 06"
    ASSOCIATION = "association", "Hội, đoàn thể"
    SCHOOL = "school", "Trường học"
    OFFICIAL = "official", "Cán bộ cơ sở"
    RESIDENT = "resident", "Người dân"


class MemberSkill(Labelled):
    IT = "it", "Có kiến thức, kỹ năng công nghệ thông tin"
    INTERNET = "internet", "Am hiểu Internet"
    SMARTPHONE = "smartphone", "Dùng thành thạo điện thoại thông minh"
    OUTREACH = "outreach", "Có kỹ năng tuyên truyền, hướng dẫn người dân"


class TeamMember(WardRow, table=True):
    """A person in a team between two dates; `courses_finished_on` answers target 9 (all MOOC courses).

    `phone` is E.164, as in accounts. `skills`: codes of MemberSkill. `core_on`: since when one of the core (nòng cốt).
    """

    team_id: UUID = Field(foreign_key="team.id", nullable=False, index=True)
    unit_path: str = unit_path(nullable=False, index=True)
    user_id: UUID | None = Field(default=None, index=True)
    full_name: str = Field(max_length=100, nullable=False)
    phone: str | None = Field(default=None, max_length=20)
    kind: MemberKind = enum_column(MemberKind, nullable=False)
    courses_finished_on: date | None = None
    birth_year: int | None = None
    skills: list[str] = json_column(default_factory=list)
    origin: MemberOrigin | None = enum_column(MemberOrigin, default=None, nullable=True)
    core_on: date | None = None
    joined_on: date = Field(nullable=False)
    left_on: date | None = None


class GroupMember(WardRow, table=True):
    """A leader of the ward in the group that manages the teams (nhóm quản lý)."""

    user_id: UUID | None = None
    full_name: str = Field(max_length=100, nullable=False)
    position: str = Field(max_length=150, nullable=False)
    duty: str = Field(default="", max_length=500)
    joined_on: date = Field(nullable=False)
    left_on: date | None = None
