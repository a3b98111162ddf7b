"""Request and response schemas of teams and members."""

from datetime import date
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, model_validator

from toso.core.schemas import Phone, Read, ShortText, Write
from toso.organisation.schemas import Dated, Line, PersonName
from toso.organisation.tables import MemberKind, MemberOrigin, MemberSkill


class TeamRead(Read):
    """A team with its member count on the asked day."""

    id: UUID
    unit_id: UUID
    unit_path: str
    unit_name: str
    name: str
    decision: str
    renewed_on: date | None
    project06_on: date | None
    sample: bool
    valid_from: date
    valid_to: date | None
    member_count: int
    version: int


class TeamWrite(Dated):
    unit_id: UUID
    name: ShortText
    decision: Line = ""
    renewed_on: date | None = None
    project06_on: date | None = None


class MemberRead(Read):
    """`lacking`: what the plan asks of the core of a team and is not said of this member, in words."""

    id: UUID
    team_id: UUID
    user_id: UUID | None
    full_name: str
    phone: str | None
    kind: MemberKind
    kind_label: str
    courses_finished_on: date | None
    birth_year: int | None
    skills: list[MemberSkill]
    origin: MemberOrigin | None
    origin_label: str
    core_on: date | None
    lacking: list[str]
    joined_on: date
    left_on: date | None
    version: int


class MemberWrite(Write):
    full_name: PersonName
    phone: Phone | None = None
    kind: MemberKind
    user_id: UUID | None = None
    courses_finished_on: date | None = None
    birth_year: Annotated[int, Field(ge=1920, le=2100)] | None = None
    skills: Annotated[list[MemberSkill], Field(max_length=10, default_factory=list)]
    origin: MemberOrigin | None = None
    core_on: date | None = None
    joined_on: date
    left_on: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "MemberWrite":
        if self.left_on is not None and self.left_on < self.joined_on:
            raise ValueError("Ngày rời tổ phải từ ngày vào tổ trở đi.")
        if self.core_on is not None and self.core_on < self.joined_on:
            raise ValueError("Ngày là nòng cốt phải từ ngày vào tổ trở đi.")
        return self


class ListFormat(StrEnum):
    PDF = "pdf"
    XLSX = "xlsx"


class TeamListWrite(Write):
    """`on`: the day of the list; null: today."""

    format: ListFormat = ListFormat.PDF
    on: date | None = None


class MemberCountRead(Read):
    """Members of the teams of one unit on a day, and how many have finished all courses (target 9)."""

    unit_id: UUID
    unit_name: str
    teams: int
    members: int
    finished_courses: int
