"""Request and response schemas of guests of activities."""

from uuid import UUID

from pydantic import Field, model_validator

from toso.activities.schemas import Line
from toso.core.schemas import Write


class GuestWrite(Write):
    """A person, an organisation, or a person of one. `entry_id`: the organisation as the catalogue has it."""

    full_name: Line = ""
    position: Line = ""
    organisation: Line = ""
    entry_id: UUID | None = None
    came: bool = False

    @model_validator(mode="after")
    def _named(self) -> "GuestWrite":
        if not (self.full_name or self.organisation or self.entry_id):
            raise ValueError("Hãy ghi tên khách hoặc tên đơn vị.")
        return self


class GuestsWrite(Write):
    """All guests of an activity; replaces what there was."""

    guests: list[GuestWrite] = Field(max_length=60)
