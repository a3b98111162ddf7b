"""Request and response schemas of workload and hand-overs."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from toso.core.schemas import OptionalText, Read, Write
from toso.handovers.workload import Load

MOST_ROWS = 2_000


class HoldingRead(Read):
    code: str
    label: str


class MemberLoadRead(Read):
    """Today's work of a member: `counts` in the order of the holdings; `load`: beside the others of the team."""

    member_id: UUID
    team_id: UUID
    team_name: str
    unit_name: str
    full_name: str
    kind_label: str
    counts: list[int]
    total: int
    load: Load
    load_label: str


class WorkloadRead(Read):
    """`idle`, `heavy`: members without work, members with far more than the others of their team."""

    on: date
    holdings: list[HoldingRead]
    members: list[MemberLoadRead]
    idle: int
    heavy: int


class ReceiverRead(Read):
    """`id`: the member, or the account of somebody who is in no team."""

    id: UUID
    name: str


class HeldRead(Read):
    """`receivers`: who may take it over."""

    id: UUID
    text: str
    receivers: list[UUID]


class HeldKindRead(Read):
    code: str
    label: str
    rows: list[HeldRead]


class HoldingsRead(Read):
    """All that a member holds. `unsent`: what may still be with them, in words; `stays`: their account keeps another
    role, whose work stays with it.
    """

    member_id: UUID
    full_name: str
    team_id: UUID
    team_name: str
    version: int
    left_on: date | None
    stays: bool
    kinds: list[HeldKindRead]
    receivers: list[ReceiverRead]
    unsent: list[str]
    may_hand_over: bool


class MoveWrite(Write):
    """To whom a kind of work passes; `row_ids`: those of it alone, null: all that no other line names."""

    holding: Annotated[str, Field(max_length=30)]
    receiver_id: UUID
    row_ids: Annotated[list[UUID], Field(max_length=MOST_ROWS)] | None = None


class HandoverWrite(Write):
    leaves: bool = True
    reason: Annotated[OptionalText, Field(max_length=1_000)] = ""
    moves: Annotated[list[MoveWrite], Field(max_length=500)]


class MovedRead(Read):
    label: str
    to: str
    rows: list[str]


class HandoverRow(Read):
    """`on`: the first day of those who took over."""

    id: UUID
    version: int
    team_id: UUID
    team_name: str
    unit_name: str
    member_id: UUID
    full_name: str
    on: date
    leaves: bool
    rows: int
    by_name: str
    created_at: datetime


class HandoverRead(HandoverRow):
    reason: str
    moved: list[MovedRead]
    unsent: list[str]
