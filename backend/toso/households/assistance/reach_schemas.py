"""Request and response schemas of meetings, of estimated reach and of posters."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import OptionalText, Read, ShortText, Write
from toso.households.assistance.schemas import Line
from toso.households.model.assistance_kinds import EventKind, ReachChannel

People = Annotated[int, Field(ge=0, le=100_000)]
Link = Annotated[OptionalText, StringConstraints(max_length=500, pattern=r"^$|^https?://\S+$")]


class HelpEventWrite(Write):
    unit_id: UUID
    kind: EventKind
    on: date
    place: Annotated[ShortText, Line]
    topic: Annotated[ShortText, Line]
    person_ids: list[UUID] = Field(default_factory=list, max_length=500)
    others: People = 0


class HelpEventRead(Read):
    """`attendees`: residents of the register, each informed in person; `others`: how many more, counted apart."""

    id: UUID
    version: int
    unit_id: UUID
    unit_name: str
    kind: EventKind
    kind_label: str
    on: date
    place: str
    topic: str
    attendees: int
    others: int
    by_name: str
    cancelled_reason: str | None
    actions: list[str]


class ReachEstimateWrite(Write):
    """`basis`: how the audience was estimated; `link`: where it was posted, if it can be opened."""

    unit_id: UUID
    channel: ReachChannel
    on: date
    audience: Annotated[int, Field(ge=1, le=100_000)]
    basis: Annotated[ShortText, StringConstraints(max_length=300), Line]
    topic: Annotated[ShortText, Line]
    link: Link = ""


class ReachEstimateRead(Read):
    id: UUID
    version: int
    unit_id: UUID
    unit_name: str
    channel: ReachChannel
    channel_label: str
    on: date
    audience: int
    basis: str
    topic: str
    link: str
    by_name: str
    withdrawn_reason: str | None
    actions: list[str]


class HelpPosterWrite(Write):
    unit_id: UUID
