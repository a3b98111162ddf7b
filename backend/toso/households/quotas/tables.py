"""Quotas of one measure until a day: what each team was proposed, answered, was issued, and who does how many."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, unit_path
from toso.kit.clock import now
from toso.kit.labels import Labelled


class QuotaState(Labelled):
    PROPOSED = "proposed", "Chờ khu phố trả lời"
    ACCEPTED = "accepted", "Khu phố nhất trí"
    COUNTERED = "countered", "Khu phố đề nghị số khác"
    ISSUED = "issued", "Đã giao"
    WITHDRAWN = "withdrawn", "Đã thôi"


def _of(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", column], [f"{table}.ward_id", f"{table}.id"])


class Quota(WardRow, table=True):
    """One negotiation: a measure (indicators.rules) from one day to another, its words and goal as they were then."""

    __table_args__ = (sa.Index("ix_quota_due", "ward_id", "due_on", "id"),)
    unit_path: str = unit_path(nullable=False)
    measure: str = Field(max_length=40, nullable=False)
    label: str = Field(max_length=300, nullable=False)
    noun: str = Field(max_length=60, nullable=False)
    goal_percent: float = Field(nullable=False)
    starts_on: date = Field(nullable=False)
    due_on: date = Field(nullable=False)
    answer_by: date = Field(nullable=False)
    note: str = Field(default="", max_length=1_000, nullable=False)
    by_id: UUID = Field(nullable=False)


class QuotaTeam(WardRow, table=True):
    """One team's number to add. `answered`: the number of the khu phố; `basis_*`: the register it was proposed from."""

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "quota_id", "team_id"),
        _of("quota_id", "quota"),
        sa.Index("ix_quota_team_path", "ward_id", "unit_path", "state"),
        sa.Index("ix_quota_team_team", "ward_id", "team_id", "state"),
    )
    quota_id: UUID = Field(nullable=False)
    team_id: UUID = Field(foreign_key="team.id", nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    state: QuotaState = enum_column(QuotaState, nullable=False)
    proposed: int = Field(nullable=False)
    answered: int | None = None
    issued: int | None = None
    basis_on: date = Field(nullable=False)
    basis_counted: int = Field(nullable=False)
    basis_known: int = Field(nullable=False)
    basis_base: int = Field(nullable=False)


class QuotaStep(WardRow, table=True):
    """One step of a negotiation; only added to. `number`: the number that it named."""

    __table_args__ = (_of("row_id", "quota_team"), sa.Index("ix_quota_step_row", "ward_id", "row_id", "id"))
    row_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    name: str = Field(max_length=20, nullable=False)
    state: QuotaState = enum_column(QuotaState, nullable=False)
    number: int | None = None
    reason: str = Field(default="", max_length=1_000, nullable=False)
    by_id: UUID = Field(nullable=False)
    at: datetime = instant(default_factory=now, nullable=False)


class QuotaShare(WardRow, table=True):
    """How many of a team's quota one member takes on."""

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "row_id", "member_id"),
        _of("row_id", "quota_team"),
        _of("member_id", "team_member"),
        sa.Index("ix_quota_share_member", "ward_id", "member_id"),
    )
    row_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    member_id: UUID = Field(nullable=False)
    number: int = Field(nullable=False)
