"""Submissions of units with their figures and texts."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import Table, WardRow, enum_column, instant, json_column, unit_path
from toso.kit.labels import Labelled
from toso.reports.figures.cells import Origin


class SubmissionState(Labelled):
    DRAFT = "draft", "Đang nhập"
    SUBMITTED = "submitted", "Đã nộp"
    RETURNED = "returned", "Trả lại"
    ACCEPTED = "accepted", "Đã tiếp nhận"
    LOCKED = "locked", "Đã khóa"


class EntrySource(Labelled):
    UNIT = "unit", "Đơn vị tự nhập"
    PAPER = "paper", "Bộ phận nhập từ bản giấy"


class Submission(WardRow, table=True):
    """The form that one unit reports for one period; there is at most one for each unit and period.

    `place` is the unit's path below its ward ("kp1"), the place of its figures. `due_on`, `first_submitted_at` and
    `late_days` are the server's own, set when it is first handed in; a unit's day counts once, a return does not move
    it. `tasks` is the standing of its tasks frozen at the latest handing in. `carried`: it was accepted after the
    report of its own period had been approved, so the next report takes it up. `surveyed` is how far the unit's
    households were surveyed when it was handed in ({households, visited, settled, percent}); None without a register.
    `split` is where those were seen whom the register then counted, {code: {channel: count}}; empty unless it spoke.
    `correction_id`: it is open for that correction (a report), or waits for its approval; until then what was frozen in
    the snapshot `standing_id` holds.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "period_id", "unit_id"),
        sa.ForeignKeyConstraint(["ward_id", "period_id"], ["report_period.ward_id", "report_period.id"]),
        sa.Index("ix_submission_ward_unit", "ward_id", "unit_id"),
    )
    period_id: UUID = Field(nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    place: str = Field(max_length=200, nullable=False)
    state: SubmissionState = enum_column(SubmissionState, default=SubmissionState.DRAFT, nullable=False)
    source: EntrySource = enum_column(EntrySource, default=EntrySource.UNIT, nullable=False)
    paper_file_id: UUID | None = None
    entered_by_id: UUID | None = None
    data_until: date | None = None
    due_on: date | None = None
    first_submitted_at: datetime | None = instant(default=None, nullable=True)
    submitted_at: datetime | None = instant(default=None, nullable=True)
    submitted_by_id: UUID | None = None
    late_days: int | None = None
    accepted_at: datetime | None = instant(default=None, nullable=True)
    tasks: list[dict[str, Any]] = json_column()
    surveyed: dict[str, int] | None = json_column(default=None, nullable=True)
    split: dict[str, dict[str, int]] = json_column(default_factory=dict)
    carried: bool = Field(default=False, nullable=False)
    correction_id: UUID | None = None
    standing_id: UUID | None = None


def _of_submission() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", "submission_id"], ["submission.ward_id", "submission.id"])


class SubmissionFigure(Table, table=True):
    """One measure of a submission. None is "not reported", which is not 0.

    `in_period_typed` is what was typed, `in_period` what the period added: typed or worked out from the period
    before when it was handed in, and kept from then on. `late_in`, `late_out`: of `in_period` what by its day belongs
    to the period before but came after that was frozen (phát sinh sau chốt): who came in, who went out. `last_in`,
    `last_out`: no part of the figures, but of last year's, and came after its last month was frozen. `addition`: of
    `cumulative` what was typed beside the register's own number, None "nothing typed"; `addition_in`: of `in_period`.
    """

    __table_args__ = (_of_submission(),)
    ward_id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(primary_key=True)
    code: str = Field(max_length=60, primary_key=True)
    cumulative: int | None = None
    in_period_typed: int | None = None
    in_period: int | None = None
    remark: str = Field(default="", max_length=1000, nullable=False)
    origin: Origin = enum_column(Origin, default=Origin.AGGREGATE, nullable=False)
    entered_by_id: UUID | None = None
    entered_at: datetime = instant(nullable=False)
    late_in: int = Field(default=0, nullable=False)
    late_out: int = Field(default=0, nullable=False)
    last_in: int = Field(default=0, nullable=False)
    last_out: int = Field(default=0, nullable=False)
    addition: int | None = None
    addition_in: int = Field(default=0, nullable=False)


class SubmissionSection(Table, table=True):
    """The text of a unit in one section of the outline."""

    __table_args__ = (_of_submission(),)
    ward_id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(primary_key=True)
    code: str = Field(max_length=40, primary_key=True)
    text: str = Field(default="", max_length=10_000, nullable=False)
    entered_by_id: UUID | None = None
    entered_at: datetime = instant(nullable=False)


class SubmissionSnapshot(WardRow, table=True):
    """A submission as it was handed in, one edition a handing in; never changed.

    `figures` {code: {cumulative, in_period, typed, remark, origin, late_in, late_out, last_in, last_out, addition,
    addition_in, by, at}}, `sections` {code: text}; `base_id`: the snapshot that the period went on from; `members`: who
    counted (submissions.members), None where no register spoke; `digest`: SHA-256 of all of it.
    """

    __table_args__ = (sa.UniqueConstraint("ward_id", "submission_id", "edition"), _of_submission())
    submission_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    edition: int = Field(nullable=False)
    data_until: date | None = None
    taken_at: datetime = instant(nullable=False)
    taken_by_id: UUID | None = None
    base_id: UUID | None = None
    correction_id: UUID | None = None
    figures: dict[str, dict[str, Any]] = json_column()
    sections: dict[str, str] = json_column()
    surveyed: dict[str, int] | None = json_column(default=None, nullable=True)
    split: dict[str, dict[str, int]] = json_column(default_factory=dict)
    members: bytes | None = Field(default=None, sa_type=sa.LargeBinary)
    digest: str = Field(max_length=64, nullable=False)
