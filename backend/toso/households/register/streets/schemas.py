"""Request and response schemas of streets and of who goes along them."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from toso.core.schemas import OptionalText, Read, ShortText, Write
from toso.kit.text import one_line

StreetName = Annotated[ShortText, StringConstraints(max_length=150), AfterValidator(one_line)]
GroupName = Annotated[OptionalText, StringConstraints(max_length=60), AfterValidator(one_line)]


class StreetAssignmentRead(Read):
    """A member and the days on which they go along the street; an open end is null."""

    id: UUID
    version: int
    member_id: UUID
    full_name: str
    from_on: date
    to_on: date | None


class StreetRead(Read):
    """A street with its open households, how many were met this reporting year, and who goes along it.

    `revisits`: open households for which a day to come again is set, past or not.
    """

    id: UUID
    version: int
    unit_id: UUID
    unit_name: str
    name: str
    group_name: str
    position: int
    sample: bool
    households: int
    visited: int
    revisits: int
    assignments: list[StreetAssignmentRead]
    actions: list[str]


class StreetCreate(Write):
    unit_id: UUID
    name: StreetName
    group_name: GroupName = ""


class StreetPatch(Write):
    name: StreetName | None = None
    group_name: GroupName | None = None


class StreetOrder(Write):
    """All streets of a khu phố in the order in which they are gone along."""

    unit_id: UUID
    street_ids: list[UUID] = Field(min_length=1, max_length=1000)


class HouseholdOrder(Write):
    """All households that are there along a street, in the order in which they are gone along."""

    household_ids: list[UUID] = Field(min_length=1, max_length=5000)


class StreetAssignmentWrite(Write):
    """Both days count; an open end is null. Without `from_on` it begins today."""

    member_id: UUID
    from_on: date | None = None
    to_on: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "StreetAssignmentWrite":
        if self.from_on is not None and self.to_on is not None and self.to_on < self.from_on:
            raise ValueError("Ngày kết thúc phải từ ngày bắt đầu trở đi.")
        return self
