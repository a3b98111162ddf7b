"""Plans in their editions, with targets, tasks, the units that lead and help, and duties."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.kit.ids import new_id
from toso.kit.labels import Labelled
from toso.plans.deadlines import DeadlineKind


class PlanState(Labelled):
    DRAFT = "draft", "Dự thảo"
    SUBMITTED = "submitted", "Chờ duyệt"
    RETURNED = "returned", "Bị trả lại"
    APPROVED = "approved", "Đã duyệt"
    SUPERSEDED = "superseded", "Đã thay bằng bản mới"


class UnitClass(StrEnum):
    """Class of units that a plan names in place of one unit."""

    NEIGHBOURHOODS = "neighbourhoods"  # "các khu phố": each khu phố
    TEAMS = "teams"  # "Tổ công nghệ số cộng đồng": each unit that has a team
    OUTSIDE = "outside"  # printed only: works outside this system, gets no assignment


class PlanOrigin(StrEnum):
    """A plan of the ward, or the year's collection of tasks that units made of documents they received."""

    PLAN = "plan"
    RECEIVED = "received"


class TaskRole(StrEnum):
    LEAD = "lead"
    COORDINATOR = "coordinator"


class Plan(WardRow, table=True):
    """One edition of a plan. `lineage_id` is the same in all editions; texts stand as printed. It is for the years from
    `year` to `last_year`, as its title says.

    It is in force from `in_force_from` to `in_force_to` (both inclusive; open end = None), set on approval.
    `signature`: {lines, name}; `recipients`: [{name, purpose}]; `doubts`: what the import flagged and how a person
    settled it; `corrections`: units put right since it is in force [{name, before, after, reason, by_id, at}], units as
    {unit_ids, unit_class}; `target_choices`: what a person settled that each target counts, one line a lineage, in the
    shape that the choice has on its way in, beside the words it was made for; `task_feeds`: what moves each task by
    itself, [{lineage_id, feeds: [{code, need, weight}]}], a task that nobody settled has no line. `number` is the
    printed number without the symbol ("15"), `symbol` what follows it ("KH-UBND"). `rolled_from_id`: the plan of the
    year before that it was made of; `carried`: how its tasks stood then, [{lineage_id, from_id, total, done,
    recurring}].
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "lineage_id", "edition"),
        sa.ForeignKeyConstraint(["ward_id", "supersedes_id"], ["plan.ward_id", "plan.id"]),
        sa.ForeignKeyConstraint(["ward_id", "source_file_id"], ["stored_file.ward_id", "stored_file.id"]),
    )
    unit_path: str = unit_path(nullable=False)
    origin: PlanOrigin = enum_column(PlanOrigin, default=PlanOrigin.PLAN, nullable=False)
    lineage_id: UUID = Field(default_factory=new_id, nullable=False)
    edition: int = Field(default=1, nullable=False)
    supersedes_id: UUID | None = None
    amend_reason: str = Field(default="", max_length=1000)
    state: PlanState = enum_column(PlanState, default=PlanState.DRAFT, nullable=False)
    year: int = Field(nullable=False)
    last_year: int = Field(nullable=False)
    number: str = Field(default="", max_length=20)
    symbol: str = Field(default="", max_length=40)
    title: str = Field(default="", sa_type=sa.Text)
    issued_on: date | None = None
    place: str = Field(default="", max_length=200)
    issuer: str = Field(default="", max_length=300)
    introduction: str = Field(default="", sa_type=sa.Text)
    legal_bases: list[str] = json_column()
    purposes: list[str] = json_column()
    requirements: list[str] = json_column()
    funding: str = Field(default="", sa_type=sa.Text)
    closing: str = Field(default="", sa_type=sa.Text)
    recipients: list[dict[str, str]] = json_column()
    archive: str = Field(default="", max_length=200)
    signature: dict[str, Any] = json_column()
    source_file_id: UUID | None = None
    doubts: list[dict[str, Any]] = json_column(default_factory=list)
    corrections: list[dict[str, Any]] = json_column(default_factory=list)
    target_choices: list[dict[str, Any]] = json_column(default_factory=list)
    task_feeds: list[dict[str, Any]] = json_column(default_factory=list)
    rolled_from_id: UUID | None = None
    carried: list[dict[str, Any]] = json_column(default_factory=list)
    in_force_from: date | None = None
    in_force_to: date | None = None
    submitted_by: UUID | None = None
    submitted_at: datetime | None = instant(default=None, nullable=True)
    approved_by: UUID | None = None
    approved_at: datetime | None = instant(default=None, nullable=True)
    return_reason: str = Field(default="", max_length=1000)

    def is_for(self, year: int) -> bool:
        return self.year <= year <= self.last_year


def _of_plan() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", "plan_id"], ["plan.ward_id", "plan.id"], ondelete="CASCADE")


class PlanTarget(WardRow, table=True):
    """A target of one edition; `measure_code` ("t5"): what an older version read it to be about, which the months that
    it opened count; None since what a target counts is chosen.
    """

    __table_args__ = (_of_plan(), sa.Index("ix_plan_target_plan", "ward_id", "plan_id", "position"))
    plan_id: UUID = Field(nullable=False)
    lineage_id: UUID = Field(default_factory=new_id, nullable=False)
    position: int = Field(nullable=False)
    ref: str = Field(max_length=30, nullable=False)
    text: str = Field(sa_type=sa.Text, nullable=False)
    goal_percent: float | None = None
    deadline_on: date | None = None
    measure_code: str | None = Field(default=None, max_length=40)


class PlanTask(WardRow, table=True):
    """A task of one edition; `lineage_id` is stable across editions and carries its assignments along.

    The deadline's columns are those of deadlines.Deadline. `leads_text` and `helpers_text` name the units as printed;
    `search` is the folded text that lists are searched by. `delivery_id`: the received document that it was made of.
    """

    __table_args__ = (
        _of_plan(),
        sa.Index("ix_plan_task_plan", "ward_id", "plan_id", "position"),
        sa.Index("ix_plan_task_delivery", "ward_id", "delivery_id"),
    )
    plan_id: UUID = Field(nullable=False)
    lineage_id: UUID = Field(default_factory=new_id, nullable=False)
    position: int = Field(nullable=False)
    ref: str = Field(max_length=30, nullable=False)
    heading: str = Field(default="", sa_type=sa.Text)
    text: str = Field(default="", sa_type=sa.Text)
    items: list[str] = json_column()
    leads_text: str = Field(default="", sa_type=sa.Text)
    helpers_text: str = Field(default="", sa_type=sa.Text)
    search: str = Field(default="", sa_type=sa.Text)
    kind: DeadlineKind = enum_column(DeadlineKind, nullable=False)
    printed: str = Field(default="", max_length=500)
    starts_on: date | None = None
    ends_on: date | None = None
    quota: int | None = None
    day: int | None = None
    delivery_id: UUID | None = None


class TaskUnit(WardRow, table=True):
    """A unit, or class of units, that leads or helps with a task, under the name printed."""

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "task_id"], ["plan_task.ward_id", "plan_task.id"], ondelete="CASCADE"),
        sa.Index("ix_task_unit_task", "ward_id", "task_id"),
    )
    task_id: UUID = Field(nullable=False)
    role: TaskRole = enum_column(TaskRole, nullable=False)
    position: int = Field(nullable=False)
    name: str = Field(max_length=300, nullable=False)
    unit_id: UUID | None = Field(default=None, foreign_key="unit.id")
    unit_class: UnitClass | None = enum_column(UnitClass, default=None, nullable=True)


class PlanDuty(WardRow, table=True):
    """A duty of units (part IV); `asked`: the plan asks (đề nghị), it does not order.

    `name` is the heading as printed, `units` the units meant by it: [{name, unit_id, unit_class}].
    """

    __table_args__ = (_of_plan(), sa.Index("ix_plan_duty_plan", "ward_id", "plan_id", "position"))
    plan_id: UUID = Field(nullable=False)
    position: int = Field(nullable=False)
    name: str = Field(max_length=300, nullable=False)
    units: list[dict[str, Any]] = json_column()
    items: list[str] = json_column()
    asked: bool = Field(default=False, nullable=False)
