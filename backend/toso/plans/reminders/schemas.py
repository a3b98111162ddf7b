"""Request and response schemas of reminders."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from toso.core.schemas import OptionalText, Read, Write
from toso.plans.reminders.tables import Channel


class ReminderTarget(Write):
    """Whom a reminder is for: assignments, or whole units (then about all that is late or due soon there)."""

    assignment_ids: list[UUID] = Field(default_factory=list, max_length=200)
    unit_ids: list[UUID] = Field(default_factory=list, max_length=100)

    @model_validator(mode="after")
    def _name_somebody(self) -> "ReminderTarget":
        if not (self.assignment_ids or self.unit_ids):
            raise ValueError("Hãy chọn việc hoặc đơn vị cần đôn đốc.")
        return self


class ReminderWrite(ReminderTarget):
    """Without `text` each unit gets the proposed words about its own tasks."""

    channel: Channel
    text: Annotated[OptionalText, StringConstraints(max_length=5_000)] = ""


class ReminderText(Read):
    """Words ready to be copied for one unit."""

    unit_id: UUID
    unit_name: str
    assignment_ids: list[UUID]
    text: str


class ReminderRead(ReminderText):
    """One line of the log of reminders."""

    id: UUID
    at: datetime
    by: str
    channel: Channel
    channel_label: str
