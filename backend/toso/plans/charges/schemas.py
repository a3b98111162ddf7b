"""Request and response schemas of who answers for what, and of what targets rest on."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from toso.core.schemas import OptionalText, Read, Reason, Write


class ChargeWrite(Write):
    """A leader answers for a target or for a khu phố, one of the two, from a day on. `until` null: open."""

    target_id: UUID | None = None
    unit_id: UUID | None = None
    user_id: UUID
    since: date
    until: date | None = None
    decision: Annotated[OptionalText, StringConstraints(max_length=200)] = ""

    @model_validator(mode="after")
    def _one(self) -> "ChargeWrite":
        if (self.target_id is None) == (self.unit_id is None):
            raise ValueError("Hãy chọn một mục tiêu hoặc một khu phố.")
        if self.until and self.until < self.since:
            raise ValueError("Ngày cuối phải từ ngày đầu trở đi.")
        return self


class ChargeEnd(Write):
    """`until`: the last day, inclusive."""

    until: date
    reason: Reason


class ChargeRead(Read):
    """`target_ref`, `target_text`: as the edition asked for has it, "" where it is a khu phố or is no more.
    `current`: today. `actions`: end, for whoever may.
    """

    id: UUID
    version: int
    target_id: UUID | None
    target_ref: str
    target_text: str
    unit_id: UUID | None
    unit_name: str
    user_id: UUID
    full_name: str
    since: date
    until: date | None
    decision: str
    ended_reason: str
    current: bool
    actions: list[str]


class LeaderRead(Read):
    id: UUID
    full_name: str


class BasesWrite(Write):
    """The superior's targets on which a target rests, of the catalogue; those that are not named are taken away."""

    entry_ids: list[UUID] = Field(max_length=20)


class BaseRead(Read):
    """A superior's target. `lower`: the ward's goal is below it; `later`: the ward's day comes after its day."""

    id: UUID
    name: str
    plan_name: str
    percent: int | None
    due_on: date | None
    lower: bool
    later: bool


class TargetBasesRead(Read):
    """`version`: of the target, for a change of its bases."""

    target_id: UUID
    version: int
    ref: str
    text: str
    goal_percent: float | None
    deadline_on: date | None
    bases: list[BaseRead]


class PlanAnswersRead(Read):
    """Who answers for what of a plan, on what its targets rest, and whom it may charge. `actions`: charge, base."""

    charges: list[ChargeRead]
    targets: list[TargetBasesRead]
    leaders: list[LeaderRead]
    actions: list[str]
