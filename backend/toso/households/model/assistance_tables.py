"""Help entries and what became of them, events, estimated reach, residents' requests."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.households.model.assistance_kinds import (
    EventKind,
    HelpAct,
    HelpPlace,
    HelpRequestState,
    HelpState,
    ReachChannel,
)


def _of(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", column], [f"{table}.ward_id", f"{table}.id"])


class HelpEntry(WardRow, table=True):
    """Somebody was helped by a unit (`from_*`). `unit_path` is whose list it waits in: the khu phố that it points to,
    or the ward when nobody can tell. What was typed of the person stays as it came; of a `guest` nothing was typed.
    `external_id`: the number of the system `by_id` that pushed it.
    """

    __table_args__ = (
        sa.Index("ix_help_entry_path", "ward_id", "unit_path", "state", "id"),
        sa.Index("ix_help_entry_from", "ward_id", "from_path", "on"),
        sa.Index("ix_help_entry_external", "ward_id", "by_id", "external_id", unique=True),
    )
    from_id: UUID = Field(foreign_key="unit.id", nullable=False)
    from_path: str = unit_path(nullable=False)
    unit_path: str = unit_path(nullable=False)
    place: HelpPlace = enum_column(HelpPlace, nullable=False)
    grade: int = Field(nullable=False, sa_type=sa.SmallInteger)
    on: date = Field(nullable=False)
    helps: list[str] = json_column()
    document_no: str = Field(default="", max_length=60, nullable=False)
    state: HelpState = enum_column(HelpState, nullable=False)
    guest: bool = Field(nullable=False)
    full_name: str = Field(default="", max_length=100, nullable=False)
    birth_year: int | None = None
    address: str = Field(default="", max_length=200, nullable=False)
    phone: str | None = Field(default=None, max_length=20)
    citizen_key: str | None = Field(default=None, max_length=32)
    person_id: UUID | None = None
    household_id: UUID | None = None
    by_id: UUID | None = None
    external_id: str | None = Field(default=None, max_length=100)


class HelpStep(WardRow, table=True):
    """One line of the history of an entry; only added to. `by_id` None: the system matched by itself."""

    __table_args__ = (_of("entry_id", "help_entry"), sa.Index("ix_help_step_entry", "ward_id", "entry_id", "id"))
    entry_id: UUID = Field(nullable=False)
    act: HelpAct = enum_column(HelpAct, nullable=False)
    reason: str = Field(default="", max_length=500, nullable=False)
    by_id: UUID | None = None


class HelpEvent(WardRow, table=True):
    """A meeting or event of a khu phố. Who of the register was there stands in observations with this `event_id`;
    `others` is how many more came: counted apart, never as persons of the register.
    """

    __table_args__ = (sa.Index("ix_help_event_path", "ward_id", "unit_path", "on", "id"),)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    kind: EventKind = enum_column(EventKind, nullable=False)
    on: date = Field(nullable=False)
    place: str = Field(max_length=200, nullable=False)
    topic: str = Field(max_length=200, nullable=False)
    attendees: int = Field(nullable=False)
    others: int = Field(default=0, nullable=False)
    cancelled_reason: str | None = Field(default=None, max_length=500)
    by_id: UUID | None = None


class ReachEstimate(WardRow, table=True):
    """How many persons a message by Zalo or loudspeaker may have reached, and how that was estimated."""

    __table_args__ = (sa.Index("ix_reach_estimate_path", "ward_id", "unit_path", "on", "id"),)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    channel: ReachChannel = enum_column(ReachChannel, nullable=False)
    on: date = Field(nullable=False)
    audience: int = Field(nullable=False)
    basis: str = Field(max_length=300, nullable=False)
    topic: str = Field(max_length=200, nullable=False)
    link: str = Field(default="", max_length=500, nullable=False)
    withdrawn_reason: str | None = Field(default=None, max_length=500)
    by_id: UUID | None = None


class HelpRequest(WardRow, table=True):
    """A resident asks for help by the QR code at the nhà văn hóa. `address_key` is a keyed hash of the network address
    and `asked_at` the real instant, both for the limit on requests; `consent` names the text that was agreed to.
    """

    __table_args__ = (
        sa.Index("ix_help_request_path", "ward_id", "unit_path", "state", "id"),
        sa.Index("ix_help_request_address", "address_key", "asked_at"),
    )
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    full_name: str = Field(max_length=100, nullable=False)
    phone: str = Field(max_length=20, nullable=False)
    need: str = Field(max_length=30, nullable=False)
    note: str = Field(default="", max_length=300, nullable=False)
    consent: str = Field(max_length=40, nullable=False)
    asked_at: datetime = instant(nullable=False)
    address_key: str = Field(max_length=64, nullable=False)
    state: HelpRequestState = enum_column(HelpRequestState, default=HelpRequestState.OPEN, nullable=False)
    household_id: UUID | None = None
    closed_reason: str = Field(default="", max_length=500, nullable=False)
    by_id: UUID | None = None
