"""Request and response schemas of teams and members."""

from datetime import date
from uuid import UUID

from pydantic import model_validator

from toso.core.schemas import Phone, Read, ShortText, Write
from toso.organisation.schemas import Dated, Line, PersonName
from toso.organisation.tables import MemberKind


class TeamRead(Read):
    """A team with its member count on the asked day."""

    id: UUID
    unit_id: UUID
    unit_path: str
    unit_name: str
    name: str
    decision: str
    sample: bool
    valid_from: date
    valid_to: date | None
    member_count: int
    version: int


class TeamWrite(Dated):
    unit_id: UUID
    name: ShortText
    decision: Line = ""


class MemberRead(Read):
    id: UUID
    team_id: UUID
    user_id: UUID | None
    full_name: str
    phone: str | None
    kind: MemberKind
    kind_label: str
    courses_finished_on: date | None
    joined_on: date
    left_on: date | None
    version: int


class MemberWrite(Write):
    full_name: PersonName
    phone: Phone | None = None
    kind: MemberKind
    user_id: UUID | None = None
    courses_finished_on: date | None = None
    joined_on: date
    left_on: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "MemberWrite":
        if self.left_on is not None and self.left_on < self.joined_on:
            raise ValueError("Ngày rời tổ phải từ ngày vào tổ trở đi.")
        return self


class MemberCountRead(Read):
    """Members of the teams of one unit on a day, and how many have finished all courses (target 9)."""

    unit_id: UUID
    unit_name: str
    teams: int
    members: int
    finished_courses: int
