"""Request and response schemas of breaches."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from toso.core.schemas import LongText, OptionalText, Read, Write
from toso.households.privacy.breaches.tables import BreachState
from toso.households.privacy.schemas import RequestStepRead
from toso.households.privacy.writes import Words

People = Annotated[int, Field(ge=0, le=1_000_000)]


class BreachChange(Write):
    """`happened`: what; `whose`: which kinds of people and data, no names; `people`: how many, null while unknown."""

    happened: Annotated[LongText, StringConstraints(max_length=2000)]
    whose: Annotated[LongText, StringConstraints(max_length=1000)]
    people: People | None = None
    measures: Annotated[OptionalText, StringConstraints(max_length=2000)] = ""


class BreachCreate(BreachChange):
    """`discovered_at`: now unless given; from then the 72 hours run, and it cannot be changed afterwards."""

    discovered_at: AwareDatetime | None = None


class BreachReport(Write):
    """Whom the ward told, and when: now unless given."""

    told_whom: Words
    told_at: AwareDatetime | None = None


class BreachRow(Read):
    """A breach in the register. `hours_left` to `due_at` while nobody was told, below zero: late; null afterwards.

    `late`: the authority was told after `due_at`, or still is not.
    """

    id: UUID
    version: int
    code: str
    state: BreachState
    state_label: str
    discovered_at: datetime
    due_at: datetime
    told_at: datetime | None
    hours_left: int | None
    late: bool
    happened: str


class BreachRead(BreachRow):
    """One breach whole, with the steps open to this person."""

    whose: str
    people: int | None
    measures: str
    told_whom: str
    closed_at: datetime | None
    outcome: str
    by_name: str
    may_change: bool
    steps: list[RequestStepRead]
