"""A year of a ward that was closed once, and the steps taken on it."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.kit.clock import now
from toso.kit.labels import Labelled


class YearState(Labelled):
    OPEN = "open", "Đang mở"
    CLOSED = "closed", "Đã khép"


class WardYear(WardRow, table=True):
    """`year`: a reporting year, 15/12 to 14/12. `left`: what was still open when it was closed, {code: how many}."""

    __table_args__ = (sa.UniqueConstraint("ward_id", "year"),)
    year: int = Field(nullable=False)
    state: YearState = enum_column(YearState, default=YearState.OPEN, nullable=False)
    unit_path: str = unit_path(nullable=False)
    left: dict[str, Any] = json_column(default_factory=dict)


class WardYearStep(WardRow, table=True):
    """One step: who took it, when, why; only added to."""

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "year_id"], ["ward_year.ward_id", "ward_year.id"]),
        sa.Index("ix_ward_year_step_year", "ward_id", "year_id", "id"),
    )
    year_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    name: str = Field(max_length=20, nullable=False)
    state: YearState = enum_column(YearState, nullable=False)
    note: str = Field(default="", max_length=1_000, nullable=False)
    by_id: UUID = Field(nullable=False)
    at: datetime = instant(default_factory=now, nullable=False)
