"""Regimes, periods and exemptions; the log of what happened to submissions and reports."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import ReferenceRow, Table, WardRow, enum_column, instant, json_column, unit_path
from toso.kit.clock import now
from toso.kit.ids import new_id
from toso.kit.labels import Labelled
from toso.kit.periods import Period, PeriodKind
from toso.reports.figures.deadline_schedule import Shift


class ReportRegime(ReferenceRow, table=True):
    """A reporting regime: the eleven fields of NĐ 09/2019/NĐ-CP, Điều 8, with what a machine needs to keep them.

    `deadline` is the rule as printed ("trước ngày 14 hàng tháng"), `deadline_day`, `deadline_before` and `shift` the
    same rule as values. `outline` and `forms` are lists of sections and of forms, `annexes` what is printed behind the
    report (see regimes.AnnexForm), `measures` the catalogue of what is counted (that of the monthly regime holds),
    `rungs` the levels of the ladder. `register_rule` is from which share of settled households on the register speaks
    for a unit: {"percent": 100, "places": {"qn.hg.kp3": 90}}; `log_rule` which codes are counted from the log of
    activities (see submissions.log_figures). Days of validity are inclusive; an open end is None. A
    ward has one regime a kind of period, in versions; every reporting year begins with a version of its own.
    """

    __table_args__ = (sa.UniqueConstraint("ward_id", "code", "valid_from"),)
    ward_id: UUID = Field(foreign_key="unit.id", nullable=False)
    code: str = Field(max_length=40, nullable=False)
    name: str = Field(max_length=300, nullable=False)
    content: str = Field(default="", max_length=2000, nullable=False)
    reporters: str = Field(default="", max_length=500, nullable=False)
    receivers: str = Field(default="", max_length=500, nullable=False)
    means: str = Field(default="", max_length=500, nullable=False)
    deadline: str = Field(max_length=200, nullable=False)
    deadline_day: int = Field(nullable=False)
    deadline_before: bool = Field(default=True, nullable=False)
    shift: Shift = enum_column(Shift, default=Shift.NONE, nullable=False)
    frequency: PeriodKind = enum_column(PeriodKind, default=PeriodKind.MONTH, nullable=False)
    cut_off: str = Field(default="", max_length=500, nullable=False)
    outline: list[dict[str, Any]] = json_column()
    forms: list[dict[str, Any]] = json_column()
    annexes: list[dict[str, Any]] = json_column(default_factory=list)
    process: str = Field(default="", max_length=2000, nullable=False)
    measures: dict[str, Any] = json_column()
    rungs: list[dict[str, Any]] = json_column()
    register_rule: dict[str, Any] = json_column()
    log_rule: dict[str, Any] = json_column(default_factory=dict)
    valid_from: date = Field(nullable=False)
    valid_to: date | None = None


class PeriodState(Labelled):
    OPEN = "open", "Đang mở"
    CLOSED = "closed", "Đã đóng"


class ReportPeriod(WardRow, table=True):
    """One period of a regime in a ward, both days inclusive. `code` is that of kit.periods ("2024-07", "2024-Q3").

    `steps` are the days of the ladder as they hold ({key, label, due_on, moved, own_on, off}, see
    deadline_schedule.Step), `working_days` the ward's own decisions for this period (day → whether it is worked).
    """

    __table_args__ = (sa.UniqueConstraint("ward_id", "code"),)
    regime_id: UUID = Field(foreign_key="report_regime.id", nullable=False)
    code: str = Field(max_length=10, nullable=False)
    kind: PeriodKind = enum_column(PeriodKind, default=PeriodKind.MONTH, nullable=False)
    first_day: date = Field(nullable=False)
    last_day: date = Field(nullable=False)
    state: PeriodState = enum_column(PeriodState, default=PeriodState.OPEN, nullable=False)
    steps: list[dict[str, Any]] = json_column()
    working_days: dict[str, bool] = json_column()

    @property
    def as_period(self) -> Period:
        """The period of the calendar that the code names."""
        return Period.parse(self.code)


class PeriodExemption(WardRow, table=True):
    """A unit that need not report in a period, and why."""

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "period_id", "unit_id"),
        sa.ForeignKeyConstraint(["ward_id", "period_id"], ["report_period.ward_id", "report_period.id"]),
    )
    period_id: UUID = Field(nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    reason: str = Field(max_length=1000, nullable=False)
    granted_by_id: UUID | None = None


class ReportingEvent(Table, table=True):
    """One step of a submission or a report: who, when, from which state to which, and why. Never changed."""

    ward_id: UUID = Field(primary_key=True)
    id: UUID = Field(default_factory=new_id, primary_key=True)
    subject_id: UUID = Field(nullable=False, index=True)
    unit_path: str = unit_path(nullable=False)
    step: str = Field(max_length=40, nullable=False)
    from_state: str = Field(max_length=40, nullable=False)
    to_state: str = Field(max_length=40, nullable=False)
    reason: str = Field(default="", max_length=1000, nullable=False)
    actor_id: UUID | None = None
    actor_name: str = Field(default="", max_length=100, nullable=False)
    acting_for_id: UUID | None = None
    at: datetime = instant(default_factory=now, nullable=False)
