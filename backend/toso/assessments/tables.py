"""Sets of criteria, assessments by them, and the steps taken on each."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.assessments.kinds import AssessmentState, SubjectKind
from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.kit.clock import now


class CriteriaSet(WardRow, table=True):
    """An edition of a set, never changed: what is different is the next edition of its code.

    `criteria`: [{code, text, type, weight, choices, rule, need}], see scores.Criterion; `grades`: [{from_percent,
    label}], the highest first. `sample`: it came with the system as an example and binds nobody.
    """

    __table_args__ = (sa.UniqueConstraint("ward_id", "code", "edition"),)
    unit_path: str = unit_path(nullable=False)
    code: str = Field(max_length=30, nullable=False)
    edition: int = Field(nullable=False)
    name: str = Field(max_length=200, nullable=False)
    purpose: str = Field(default="", max_length=1_000, nullable=False)
    subject: SubjectKind = enum_column(SubjectKind, nullable=False)
    valid_from: date = Field(nullable=False)
    sample: bool = Field(default=False, nullable=False)
    criteria: list[dict[str, Any]] = json_column()
    grades: list[dict[str, Any]] = json_column()


class Assessment(WardRow, table=True):
    """Scores of a unit or a member of a team for a period ("2024-07", "2024-Q3", "2024"), by one edition of a set.

    `subject_id`: the unit or the member; `user_id`: the member's account. `scores`: by code of the criterion {self,
    reviewed, reason, evidence}; `evidence` {count, need, rows, report_id}: what the issued report of the period, else
    the log said when it was sent.
    """

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "set_id"], ["criteria_set.ward_id", "criteria_set.id"]),
        sa.UniqueConstraint("ward_id", "set_id", "period", "subject_id"),
        sa.Index("ix_assessment_path", "ward_id", "unit_path", "id"),
    )
    set_id: UUID = Field(nullable=False)
    period: str = Field(max_length=7, nullable=False)
    subject: SubjectKind = enum_column(SubjectKind, nullable=False)
    subject_id: UUID = Field(nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    user_id: UUID | None = None
    name: str = Field(max_length=200, nullable=False)
    state: AssessmentState = enum_column(AssessmentState, default=AssessmentState.OPEN, nullable=False)
    scores: dict[str, dict[str, Any]] = json_column()


class AssessmentStep(WardRow, table=True):
    """One step: who took it, when, why; only added to."""

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "assessment_id"], ["assessment.ward_id", "assessment.id"]),
        sa.Index("ix_assessment_step_assessment", "ward_id", "assessment_id", "id"),
    )
    assessment_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    name: str = Field(max_length=20, nullable=False)
    state: AssessmentState = enum_column(AssessmentState, nullable=False)
    note: str = Field(default="", max_length=1_000, nullable=False)
    by_id: UUID = Field(nullable=False)
    at: datetime = instant(default_factory=now, nullable=False)
