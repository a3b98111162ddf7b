"""Printed sheets and their rows: what was on paper, in which order, and what was typed in from it."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, instant, json_column, unit_path


def _of(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", column], [f"{table}.ward_id", f"{table}.id"])


class PaperSheet(WardRow, table=True):
    """One sheet of a street: `part` of `parts`, for a member of a team to fill in by pen. `items`: what it asks, as on
    the day of printing; `entered`: rows typed in.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "code"),
        _of("street_id", "street"),
        sa.Index("ix_paper_sheet_path", "ward_id", "unit_path", "id"),
    )
    code: str = Field(max_length=8, nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    street_id: UUID = Field(nullable=False)
    part: int = Field(nullable=False)
    parts: int = Field(nullable=False)
    member_id: UUID | None = None
    printed_by_id: UUID = Field(nullable=False)
    printed_on: date = Field(nullable=False)
    households: int = Field(nullable=False)
    items: list[str] = json_column()
    entered: int = Field(default=0, nullable=False)


class PaperRow(WardRow, table=True):
    """A household on a sheet. `persons`: who stood there, in order; `printed`: subject id → item → value as printed.

    `entry` is what was typed last and `visit_id` the visit that it became.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "sheet_id", "position"),
        _of("sheet_id", "paper_sheet"),
        _of("household_id", "household"),
        sa.Index("ix_paper_row_household", "ward_id", "household_id"),
    )
    sheet_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    position: int = Field(nullable=False)
    code: str = Field(max_length=4, nullable=False)
    household_id: UUID = Field(nullable=False)
    household_version: int = Field(nullable=False)
    persons: list[str] = json_column()
    printed: dict[str, dict[str, str]] = json_column()
    entry: dict[str, Any] | None = json_column(default=None, nullable=True)
    visit_id: UUID | None = None
    entered_by_id: UUID | None = None
    entered_at: datetime | None = instant(default=None, nullable=True)
