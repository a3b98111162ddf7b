"""Compiled reports: the submissions in them, their figures with the list behind each, their sections."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import Table, WardRow, enum_column, instant, json_column, unit_path
from toso.kit.labels import Labelled
from toso.reports.figures.cells import Origin
from toso.reports.figures.figures import Aspect


class Exact(sa.TypeDecorator[Decimal]):
    """A decimal number kept digit for digit on both databases (SQLite would make a float of it)."""

    impl = sa.String(40)
    cache_ok = True

    def process_bind_param(self, value: Decimal | int | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002 — SQLAlchemy's signature
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> Decimal | None:  # noqa: ARG002 — as above
        return None if value is None else Decimal(value)


class ReportState(Labelled):
    """ISSUED is never stored: a report is issued when its document has its number."""

    DRAFT = "draft", "Đang tổng hợp"
    SUBMITTED = "submitted", "Chờ duyệt"
    RETURNED = "returned", "Lãnh đạo trả lại"
    APPROVED = "approved", "Đã duyệt"
    ISSUED = "issued", "Đã phát hành"
    WITHDRAWN = "withdrawn", "Đã bỏ"  # a correction that was taken back


class Report(WardRow, table=True):
    """The report of a ward for a period; the figures stand as they were at `compiled_at`.

    Edition 0 is the monthly report; the next ones correct it (`corrects_id`) for a `reason`, or say everything anew in
    the place of a recalled one (`replaces`). `exceptions`: the units that it was laid before the leader without,
    {unit_id, name, reason, by, at}.

    `units` is who was asked, as named then: {unit_id, place, name, kind, status, note}. `tasks` is the standing of
    the plan's tasks, `split` where what the register counts was seen (compilation.split), `difficulties` those open or
    answered (compilation.difficulties), `help` what each unit gave outside homes (compilation.assistance),
    `tables` what is told of the whole ward (compilation.ward_tables).
    `months`: of a report over several months, the reports that it was made from and the months that have none.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "period_id", "edition"),
        sa.ForeignKeyConstraint(["ward_id", "period_id"], ["report_period.ward_id", "report_period.id"]),
    )
    period_id: UUID = Field(nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    state: ReportState = enum_column(ReportState, default=ReportState.DRAFT, nullable=False)
    data_until: date | None = None
    units: list[dict[str, Any]] = json_column()
    tasks: list[dict[str, Any]] = json_column()
    split: list[dict[str, Any]] = json_column(default_factory=list)
    help: list[dict[str, Any]] = json_column(default_factory=list)
    tables: list[dict[str, Any]] = json_column(default_factory=list)
    months: list[dict[str, Any]] = json_column(default_factory=list)
    difficulties: list[dict[str, Any]] = json_column(default_factory=list)
    plan_id: UUID | None = None
    compiled_at: datetime = instant(nullable=False)
    compiled_by_id: UUID | None = None
    submitted_at: datetime | None = instant(default=None, nullable=True)
    approved_at: datetime | None = instant(default=None, nullable=True)
    approved_by_id: UUID | None = None
    edition: int = Field(default=0, nullable=False)
    corrects_id: UUID | None = None
    replaces: bool = Field(default=False, nullable=False)
    reason: str = Field(default="", max_length=1000, nullable=False)
    exceptions: list[dict[str, Any]] = json_column(default_factory=list)

    @property
    def is_correction(self) -> bool:
        """Whether it tells changes alone, not a whole period."""
        return self.edition > 0 and not self.replaces


def _of_report(**options: Any) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", "report_id"], ["report.ward_id", "report.id"], **options)


class ReportSubmission(WardRow, table=True):
    """A submission as it went into a report: `accepted_at` tells the acceptance that it went in with, since a reopened
    one gets another. `carried_from` is the code of its own earlier period, `snapshot_id` what it said then.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "report_id", "submission_id"),
        _of_report(),
        sa.ForeignKeyConstraint(["ward_id", "submission_id"], ["submission.ward_id", "submission.id"]),
    )
    report_id: UUID = Field(nullable=False)
    submission_id: UUID = Field(nullable=False, index=True)
    accepted_at: datetime | None = instant(default=None, nullable=True)
    carried_from: str | None = Field(default=None, max_length=10)
    snapshot_id: UUID | None = None


class ReportFigure(Table, table=True):
    """One figure of the ward: `figure_id` as in figures.figures ("t1.done.cum@ward"). Those of a khu phố are its lines
    in ReportFigureSource, and shares of these; nothing is kept twice.

    `value` is a whole number, or a percentage in points with all its digits; None is shown as "—". `parts` are the
    ids of the figures that it was worked out from.
    """

    __table_args__ = (_of_report(),)
    ward_id: UUID = Field(primary_key=True)
    report_id: UUID = Field(primary_key=True)
    figure_id: str = Field(max_length=200, primary_key=True)
    code: str = Field(max_length=60, nullable=False)
    aspect: Aspect = enum_column(Aspect, nullable=False)
    place: str = Field(max_length=200, nullable=False)
    value: Decimal | None = Field(default=None, sa_type=Exact)
    text: str = Field(max_length=40, nullable=False)
    reported: int = Field(nullable=False)
    expected: int = Field(nullable=False)
    parts: list[str] = json_column()


class ReportFigureSource(Table, table=True):
    """One line of the list behind figures: what a unit's submission put into the total of a measure.

    `aspect` is cumulative or in-period. The figure of a place is the sum of its lines, that of the ward of all. Of an
    in-period line `late_in` came in and `late_out` went out by days of the period before, known only after its cut-off.
    `addition`: of the value what the unit typed beside its register.
    A line of last year (Aspect.LAST_YEAR) is part of no figure: it came after the last month of that year was frozen.
    """

    __table_args__ = (
        _of_report(),
        sa.ForeignKeyConstraint(["ward_id", "submission_id"], ["submission.ward_id", "submission.id"]),
    )
    ward_id: UUID = Field(primary_key=True)
    report_id: UUID = Field(primary_key=True)
    code: str = Field(max_length=60, primary_key=True)
    aspect: Aspect = enum_column(Aspect, primary_key=True)
    place: str = Field(max_length=200, primary_key=True)
    submission_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    value: int = Field(nullable=False)
    origin: Origin = enum_column(Origin, nullable=False)
    late_in: int = Field(default=0, nullable=False)
    late_out: int = Field(default=0, nullable=False)
    addition: int = Field(default=0, nullable=False)


class ReportSection(WardRow, table=True):
    """One section of a report. `drafted` is what compiling made, `text` what is printed; `edited` once a hand changed
    it: compiling again then leaves `text` alone. Figures stand in both as {{figure id}}.
    """

    __table_args__ = (sa.UniqueConstraint("ward_id", "report_id", "code"), _of_report())
    report_id: UUID = Field(nullable=False)
    code: str = Field(max_length=40, nullable=False)
    title: str = Field(max_length=300, nullable=False)
    level: int = Field(default=1, nullable=False)
    numeral: str = Field(default="", max_length=10, nullable=False)
    position: int = Field(nullable=False)
    drafted: str = Field(default="", sa_type=sa.Text, nullable=False)
    text: str = Field(default="", sa_type=sa.Text, nullable=False)
    edited: bool = Field(default=False, nullable=False)
    edited_by_id: UUID | None = None
    edited_at: datetime | None = instant(default=None, nullable=True)
