"""Secret addresses of calendars."""

from uuid import UUID

from sqlmodel import Field

from toso.core.columns import ReferenceRow


class CalendarFeed(ReferenceRow, table=True):
    """The secret address of a person's calendar, known by its SHA-256 only; one a person. `epoch`: the one their tokens
    had when it was made; what ends every token ends the address too.
    """

    user_id: UUID = Field(nullable=False, unique=True)
    ward_id: UUID = Field(foreign_key="unit.id", nullable=False)
    sha256: str = Field(max_length=64, nullable=False, unique=True)
    epoch: int | None = None
