"""Activities, the steps taken on each, and who was asked to one."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.activities.kinds import ActivityState, AttendanceMeans, AttendanceState, ItemState, ItemType
from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.kit.clock import now


def _of_activity(column: str = "activity_id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", column], ["activity.ward_id", "activity.id"])


class Activity(WardRow, table=True):
    """Something that a unit organises on a day or on several, both inclusive; it counts on its last day.

    `kind`: a code of data/kinds.json. `starts`: the hour on the first day ("19:30"), "" where none is told.
    `lineage_id`: of the plan's task that it serves, through all editions. `parent_id`: the activity whose absentees are
    asked to this one (buổi bù). `goals`: of a campaign, as {"code", "by", "value"} (see campaign_goals).
    `reminded`: how many days before its first day, of a course its last, people were reminded at last.
    `guests`: without an account, as {"full_name", "position", "organisation", "entry_id", "came"} (see guests).
    `feedback`: what who came answered, as sums by question (see feedback).
    """

    __table_args__ = (
        _of_activity("parent_id"),
        sa.Index("ix_activity_last_on", "ward_id", "last_on", "id"),
        sa.Index("ix_activity_path", "ward_id", "unit_path", "last_on"),
        sa.Index("ix_activity_parent", "ward_id", "parent_id"),
    )
    kind: str = Field(max_length=30, nullable=False)
    state: ActivityState = enum_column(ActivityState, default=ActivityState.PLANNED, nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    title: str = Field(max_length=200, nullable=False)
    place: str = Field(default="", max_length=200, nullable=False)
    starts: str = Field(default="", max_length=5, nullable=False)
    first_on: date = Field(nullable=False)
    last_on: date = Field(nullable=False)
    content: str = Field(default="", max_length=2_000, nullable=False)
    partners: str = Field(default="", max_length=200, nullable=False)
    others: int | None = None
    lineage_id: UUID | None = None
    parent_id: UUID | None = None
    planned_by_id: UUID = Field(nullable=False)
    goals: list[dict[str, Any]] = json_column(default_factory=list)
    reminded: int | None = None
    guests: list[dict[str, Any]] = json_column(default_factory=list)
    feedback: list[dict[str, Any]] = json_column(default_factory=list)


class ActivityPlace(WardRow, table=True):
    """A unit in which a campaign has its goals."""

    __table_args__ = (_of_activity(), sa.UniqueConstraint("ward_id", "activity_id", "unit_id"))
    activity_id: UUID = Field(nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)


class ActivityStep(WardRow, table=True):
    """One step: who took it, when, why; only added to."""

    __table_args__ = (_of_activity(), sa.Index("ix_activity_step_activity", "ward_id", "activity_id", "id"))
    activity_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    name: str = Field(max_length=20, nullable=False)
    state: ActivityState = enum_column(ActivityState, nullable=False)
    note: str = Field(default="", max_length=1_000, nullable=False)
    by_id: UUID = Field(nullable=False)
    at: datetime = instant(default_factory=now, nullable=False)


class Attendance(WardRow, table=True):
    """Somebody asked to an activity. `unit_path` is that of the person's own unit; `attended_on`: the day they came;
    `file_id`: what proves it, as the certificate of a course. `answered`: whether they gave feedback, never what.

    `person_id` is the same in all activities: the account, or for a member of a team without one the member.
    """

    __table_args__ = (
        _of_activity(),
        sa.UniqueConstraint("ward_id", "activity_id", "person_id"),
        sa.Index("ix_attendance_person", "ward_id", "person_id", "attended_on"),
        sa.Index("ix_attendance_user", "ward_id", "user_id"),
        sa.Index("ix_attendance_path", "ward_id", "unit_path", "attended_on", "person_id"),
    )
    activity_id: UUID = Field(nullable=False)
    person_id: UUID = Field(nullable=False)
    user_id: UUID | None = None
    member_id: UUID | None = None
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    required: bool = Field(default=True, nullable=False)
    state: AttendanceState = enum_column(AttendanceState, default=AttendanceState.ASKED, nullable=False)
    attended_on: date | None = None
    means: AttendanceMeans | None = enum_column(AttendanceMeans, default=None, nullable=True)
    file_id: UUID | None = None
    answered: bool = Field(default=False, nullable=False)


class CompletionUpload(WardRow, table=True):
    """A sheet of who has finished a course, its owner's alone, until its lines are taken, thrown away or a week old.

    `lines`: those that are not taken yet, as {"number", "cells"}. `taken`: how many were.
    """

    __table_args__ = (_of_activity(), sa.Index("ix_completion_upload_activity", "ward_id", "activity_id", "owner_id"))
    activity_id: UUID = Field(nullable=False)
    owner_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    file_name: str = Field(max_length=200, nullable=False)
    lines: list[dict[str, Any]] = json_column(default_factory=list)
    taken: int = Field(default=0, nullable=False)


class ActivityItem(WardRow, table=True):
    """An item: what an activity was about (topic, agenda), found (finding) or asked somebody to do (action).

    `unit_path`: that of the unit named, which has to act; of topics and agendas the organiser's. `due_on`: until when
    it has to act. `entry_id`: the topic or platform of the catalogue. `closed_on`: when it was verified.
    """

    __table_args__ = (
        _of_activity(),
        sa.ForeignKeyConstraint(["ward_id", "entry_id"], ["catalogue_entry.ward_id", "catalogue_entry.id"]),
        sa.ForeignKeyConstraint(["ward_id", "difficulty_id"], ["difficulty.ward_id", "difficulty.id"]),
        sa.Index("ix_activity_item_activity", "ward_id", "activity_id", "id"),
        sa.Index("ix_activity_item_path", "ward_id", "unit_path", "state"),
    )
    activity_id: UUID = Field(nullable=False)
    type: ItemType = enum_column(ItemType, nullable=False)
    state: ItemState = enum_column(ItemState, default=ItemState.OPEN, nullable=False)
    text: str = Field(max_length=1_000, nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    due_on: date | None = None
    entry_id: UUID | None = None
    difficulty_id: UUID | None = None
    closed_on: date | None = None


class ActivityItemStep(WardRow, table=True):
    """One step of an item: who took it, when, and what they said was done; only added to."""

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "item_id"], ["activity_item.ward_id", "activity_item.id"]),
        sa.Index("ix_activity_item_step_item", "ward_id", "item_id", "id"),
    )
    item_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    name: str = Field(max_length=20, nullable=False)
    state: ItemState = enum_column(ItemState, nullable=False)
    note: str = Field(default="", max_length=1_000, nullable=False)
    by_id: UUID = Field(nullable=False)
    at: datetime = instant(default_factory=now, nullable=False)
