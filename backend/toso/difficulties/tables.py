"""Difficulties and the steps taken on each."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, unit_path
from toso.difficulties.kinds import DifficultyKind, DifficultyState
from toso.kit.clock import now


def _of(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", column], [f"{table}.ward_id", f"{table}.id"])


class Difficulty(WardRow, table=True):
    """A difficulty of a unit, in the unit's own words, with its state; its past is in its steps.

    `due_on`: until when the present state may last. `lineage_id` is that of `task_id` through the editions of a plan.
    `escalated_on` is the day of the first letter upwards, its number that of the latest. `answered_on` is the day from
    which it counts as answered (that of the document), `recorded_on` when that was entered. A reopened one has none of
    these again.
    """

    __table_args__ = (
        _of("task_id", "plan_task"),
        _of("visit_id", "visit"),
        sa.Index("ix_difficulty_state", "ward_id", "state", "id"),
        sa.Index("ix_difficulty_path", "ward_id", "unit_path", "id"),
        sa.Index("ix_difficulty_lineage", "ward_id", "lineage_id"),
        sa.Index("ix_difficulty_visit", "ward_id", "visit_id"),
    )
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    kind: DifficultyKind = enum_column(DifficultyKind, nullable=False)
    state: DifficultyState = enum_column(DifficultyState, default=DifficultyState.RAISED, nullable=False)
    content: str = Field(max_length=500, nullable=False)
    cause: str = Field(default="", max_length=1_000, nullable=False)
    proposal: str = Field(default="", max_length=1_000, nullable=False)
    raised_by_id: UUID = Field(nullable=False)
    raised_on: date = Field(nullable=False)
    handler_id: UUID | None = None
    due_on: date | None = None
    task_id: UUID | None = None
    lineage_id: UUID | None = None
    visit_id: UUID | None = None
    escalated_on: date | None = None
    escalated_to: str = Field(default="", max_length=200, nullable=False)
    escalated_number: str = Field(default="", max_length=100, nullable=False)
    escalated_document_on: date | None = None
    answered_on: date | None = None
    recorded_on: date | None = None
    answer_number: str = Field(default="", max_length=100, nullable=False)
    answer_document_on: date | None = None
    answer: str = Field(default="", max_length=2_000, nullable=False)
    ended_on: date | None = None


class DifficultyStep(WardRow, table=True):
    """One step: who took it, when, why; only added to. `document_number`, `document_on`, `due_on`: what it named."""

    __table_args__ = (
        _of("difficulty_id", "difficulty"),
        sa.Index("ix_difficulty_step_difficulty", "ward_id", "difficulty_id", "id"),
    )
    difficulty_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    name: str = Field(max_length=20, nullable=False)
    state: DifficultyState = enum_column(DifficultyState, nullable=False)
    note: str = Field(default="", max_length=2_000, nullable=False)
    document_number: str = Field(default="", max_length=100, nullable=False)
    document_on: date | None = None
    due_on: date | None = None
    by_id: UUID = Field(nullable=False)
    at: datetime = instant(default_factory=now, nullable=False)
