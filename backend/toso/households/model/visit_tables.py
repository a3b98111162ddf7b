"""Visits, their photos, what rounds handed out, and what waits for a decision: single answers and whole sheets."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.households.model.items import Channel, Item, Subject
from toso.households.model.kinds import VisitResult
from toso.households.model.visit_kinds import HeldReason, HeldState, Keep


def _of(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", column], [f"{table}.ward_id", f"{table}.id"])


class Visit(WardRow, table=True):
    """One sheet of one visit, as it came; `id` was made on the phone, `created_at` is when it reached the server.

    `visitor_id` was at the door, `entered_by_id` sent or typed the sheet; `member_id` is the team member whom a printed
    sheet named. `channel`: items.Channel, of a phone or of paper.

    `visited_at` is the phone's instant corrected by its clock's error, `skew_seconds`; `day_doubtful`: the clock
    jumped, perhaps it was another day. `persons` maps the ids that the phone gave to persons it added to those under
    which they stand in the register, where the two differ. `needs`, `warned`: codes of visit_words. `left_out`: by
    field what its sender was told of it.
    """

    __table_args__ = (
        _of("household_id", "household"),
        sa.Index("ix_visit_household", "ward_id", "household_id", "visited_on", "id"),
        sa.Index("ix_visit_visitor", "ward_id", "visitor_id", "visited_on"),
        sa.Index(
            "ix_visit_doubtful",
            "ward_id",
            "id",
            sqlite_where=sa.text("day_doubtful = 1"),
            postgresql_where=sa.text("day_doubtful"),
        ),
    )
    household_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    visitor_id: UUID = Field(nullable=False)
    member_id: UUID | None = None
    entered_by_id: UUID | None = None
    channel: int = Field(
        default=int(Channel.VISIT), nullable=False, sa_type=sa.SmallInteger, sa_column_kwargs={"server_default": "1"}
    )
    visited_at: datetime = instant(nullable=False)
    visited_on: date = Field(nullable=False)
    skew_seconds: int = Field(nullable=False)
    day_doubtful: bool = Field(default=False, nullable=False, sa_column_kwargs={"server_default": sa.false()})
    base_version: int = Field(nullable=False)
    result: VisitResult = enum_column(VisitResult, nullable=False)
    revisit_on: date | None = None
    note: str = Field(default="", max_length=500, nullable=False)
    needs: list[str] = json_column()
    warned: list[str] = json_column(default_factory=list)
    persons: dict[str, str] = json_column()
    left_out: dict[str, str] = json_column(default_factory=dict)


class VisitPhoto(WardRow, table=True):
    """A photo of a visit; `id` is that of the stored file, whose bytes were drawn anew without what a camera adds."""

    __table_args__ = (_of("visit_id", "visit"), sa.Index("ix_visit_photo_visit", "ward_id", "visit_id"))
    visit_id: UUID = Field(nullable=False)
    household_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)


class VisitConflict(WardRow, table=True):
    """An answer of a visit that waits: the item had got another value since the phone took its round.

    `kept` stays empty until somebody says which of the two holds. `theirs_id` is the observation that stood.
    """

    __table_args__ = (
        _of("visit_id", "visit"),
        _of("household_id", "household"),
        sa.Index("ix_visit_conflict_visit", "ward_id", "visit_id"),
        sa.Index("ix_visit_conflict_open", "ward_id", "unit_path", "kept", "id"),
    )
    visit_id: UUID = Field(nullable=False)
    household_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    subject: Subject = enum_column(Subject, nullable=False)
    subject_id: UUID = Field(nullable=False)
    item: Item = enum_column(Item, nullable=False)
    base: str | None = Field(default=None, max_length=40)
    mine: str = Field(max_length=40, nullable=False)
    mine_grade: int = Field(nullable=False, sa_type=sa.SmallInteger)
    mine_by_id: UUID = Field(nullable=False)
    mine_on: date = Field(nullable=False)
    theirs: str = Field(max_length=40, nullable=False)
    theirs_id: UUID = Field(nullable=False)
    theirs_by_id: UUID | None = None
    theirs_channel: int = Field(nullable=False, sa_type=sa.SmallInteger)
    theirs_at: datetime = instant(nullable=False)
    kept: Keep | None = enum_column(Keep, default=None, nullable=True)
    resolved_by_id: UUID | None = None
    resolved_at: datetime | None = instant(default=None, nullable=True)


class Handout(WardRow, table=True):
    """A household that rounds handed to somebody from one day to another, in the street and khu phố where it stood.

    It says whose visit of which day is taken after an assignment has ended; it opens nothing for reading.
    `assigned_until`: the last day of an assignment that went with its street, so that nothing else tells of it.
    """

    __table_args__ = (sa.Index("ix_handout_user", "user_id", "household_id", "last_on"),)
    user_id: UUID = Field(nullable=False)
    household_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    street_id: UUID = Field(nullable=False)
    first_on: date = Field(nullable=False)
    last_on: date = Field(nullable=False)
    assigned_until: date | None = None


class HeldVisit(WardRow, table=True):
    """A sheet that the register could not take and that waits for the head of the khu phố; `id` is that of the sheet.

    `sheet` is what the phone sent, {} once it was decided on, erased or kept long enough. `household_id` is what the
    phone named, so perhaps nothing that the ward has. `why`: the reason told to the sender with a refusal.
    """

    __table_args__ = (
        sa.Index("ix_held_visit_open", "ward_id", "state", "unit_path", "id"),
        sa.Index("ix_held_visit_household", "ward_id", "household_id"),
        sa.Index("ix_held_visit_sender", "sender_id", "state"),
    )
    household_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    sender_id: UUID = Field(nullable=False)
    visited_at: datetime = instant(nullable=False)
    visited_on: date = Field(nullable=False)
    skew_seconds: int = Field(nullable=False)
    reason: HeldReason = enum_column(HeldReason, nullable=False)
    sheet: dict[str, Any] = json_column()
    state: HeldState = enum_column(HeldState, default=HeldState.WAITING, nullable=False)
    why: str = Field(default="", max_length=1000, nullable=False)
    decided_by_id: UUID | None = None
    decided_at: datetime | None = instant(default=None, nullable=True)
