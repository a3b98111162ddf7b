"""Request and response schemas of years."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from toso.core.schemas import OptionalText, Read, Write
from toso.years.tables import YearState


class YearStepWrite(Write):
    """`reason`: needed to reopen, and to close while something is open that may stay open."""

    reason: Annotated[OptionalText, StringConstraints(max_length=1_000)] = ""


class YearRow(Read):
    year: int
    state: YearState
    state_label: str


class YearLineRead(Read):
    """Something that is looked at before a year is closed. `count`: how much of it waits; `must`: nothing may wait;
    `href`: where it is done.
    """

    code: str
    label: str
    count: int
    must: bool
    href: str


class YearStepRead(Read):
    id: UUID
    at: datetime
    by_name: str
    label: str
    note: str


class YearRead(YearRow):
    """`version`: 0 while it was never closed. `over`: its last day has passed. `lines`: as it stands now. `actions`:
    close, reopen.
    """

    version: int
    over: bool
    lines: list[YearLineRead]
    steps: list[YearStepRead]
    actions: list[str]
