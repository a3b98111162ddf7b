"""Breaches of personal data: when one was discovered, what and whose it is, what was done, who was told."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, unit_path
from toso.kit.labels import Labelled


class BreachState(Labelled):
    OPEN = "open", "Chưa báo cơ quan có thẩm quyền"
    REPORTED = "reported", "Đã báo, đang khắc phục"
    CLOSED = "closed", "Đã xong"


class DataBreach(WardRow, table=True):
    """`unit_path` is the ward's. `discovered_at` and `due_at` are set once and never changed.

    `reminded`: hours after the discovery of the last mark that was told (0: none). The texts name no resident.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "year", "number"),
        sa.Index("ix_data_breach_state", "state", "due_at"),
    )
    unit_path: str = unit_path(nullable=False)
    year: int = Field(nullable=False)
    number: int = Field(nullable=False)
    state: BreachState = enum_column(BreachState, nullable=False)
    discovered_at: datetime = instant(nullable=False)
    due_at: datetime = instant(nullable=False)
    happened: str = Field(max_length=2000, nullable=False)
    whose: str = Field(max_length=1000, nullable=False)
    people: int | None = None
    measures: str = Field(default="", max_length=2000, nullable=False)
    reminded: int = Field(default=0, nullable=False)
    told_at: datetime | None = instant(default=None)
    told_whom: str = Field(default="", max_length=500, nullable=False)
    closed_at: datetime | None = instant(default=None)
    outcome: str = Field(default="", max_length=500, nullable=False)
    by_id: UUID | None = None


def code_of(row: DataBreach) -> str:
    """The code of a breach: "VP-2026-0003"."""
    return f"VP-{row.year}-{row.number:04d}"
