"""Assignments of tasks to units and persons, and their log of progress."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.kit.clock import now
from toso.plans.progress import WorkState


class TaskAssignment(WardRow, table=True):
    """One unit's share of a task. `task_id` is the task in the newest approved edition, `lineage_id` its lineage.

    `state`, `percent`, `done_on`, `last_on`, `last_note` are the log folded to now; `due_on`, `soon_on`, `gap_until`
    are its schedule.Outlook. They are written with every entry, so that a list needs no log. Standings at a past day
    are folded from the log itself.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "lineage_id", "unit_id"),
        sa.ForeignKeyConstraint(["ward_id", "task_id"], ["plan_task.ward_id", "plan_task.id"]),
        sa.Index("ix_task_assignment_task", "ward_id", "task_id", "unit_path"),
        sa.Index("ix_task_assignment_path", "ward_id", "unit_path"),
    )
    task_id: UUID = Field(nullable=False)
    lineage_id: UUID = Field(nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    state: WorkState = enum_column(WorkState, default=WorkState.NOT_STARTED, nullable=False)
    percent: int | None = None
    done_on: date | None = None
    last_on: date | None = None
    last_note: str = Field(default="", max_length=2000)
    due_on: date | None = None
    soon_on: date | None = None
    gap_until: date | None = None


def _of_assignment() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", "assignment_id"], ["task_assignment.ward_id", "task_assignment.id"])


class AssignmentPerson(WardRow, table=True):
    """Who answers for an assignment and for what, between two dates (open end = None): a user or a team member."""

    __table_args__ = (
        _of_assignment(),
        sa.ForeignKeyConstraint(["ward_id", "member_id"], ["team_member.ward_id", "team_member.id"]),
        sa.Index("ix_assignment_person_assignment", "ward_id", "assignment_id"),
        sa.Index("ix_assignment_person_user", "ward_id", "user_id"),
        sa.Index("ix_assignment_person_member", "ward_id", "member_id"),
        sa.CheckConstraint("user_id IS NOT NULL OR member_id IS NOT NULL", name="somebody"),
    )
    assignment_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    user_id: UUID | None = None
    member_id: UUID | None = None
    responsibility: str = Field(max_length=500, nullable=False)
    from_on: date = Field(nullable=False)
    to_on: date | None = None


class ProgressEntry(WardRow, table=True):
    """One line of the log; never changed. `corrects_id` takes back an earlier entry, its own values stand instead.

    `on` is the day of the work. None means not reported. `by_id` None: written by the system (amended plan).
    `source_kind`, `source_id`: the row elsewhere that wrote it ("activity"); `withdrawn`: it only takes back what
    that row wrote.
    """

    __table_args__ = (
        _of_assignment(),
        sa.ForeignKeyConstraint(["ward_id", "corrects_id"], ["progress_entry.ward_id", "progress_entry.id"]),
        sa.Index("ix_progress_entry_assignment", "ward_id", "assignment_id", "at"),
        sa.Index("ix_progress_entry_source", "ward_id", "source_id"),
    )
    assignment_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    at: datetime = instant(default_factory=now, nullable=False)
    on: date = Field(nullable=False)
    by_id: UUID | None = None
    state: WorkState | None = enum_column(WorkState, default=None, nullable=True)
    percent: int | None = None
    count: int | None = None
    note: str = Field(default="", max_length=2000)
    corrects_id: UUID | None = None
    file_ids: list[str] = json_column(default_factory=list)
    document_number: str = Field(default="", max_length=100)
    link: str = Field(default="", max_length=500)
    attendance: int | None = None
    source_kind: str = Field(default="", max_length=20)
    source_id: UUID | None = None
    withdrawn: bool = Field(default=False, nullable=False)
