"""Lines of the budget, and what was estimated, allocated, committed and spent on each."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, unit_path
from toso.money.kinds import EntryType


class BudgetLine(WardRow, table=True):
    """A line of the year's budget of a unit. `lineage_id`: of the plan's task that it pays for, through all editions;
    `source_id`: the source of the money, an entry of the catalogue.
    """

    __table_args__ = (sa.Index("ix_budget_line_year", "ward_id", "year", "unit_path", "id"),)
    year: int = Field(nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    title: str = Field(max_length=200, nullable=False)
    lineage_id: UUID | None = None
    source_id: UUID | None = None


class MoneyEntry(WardRow, table=True):
    """An amount on a line, in đồng; only added to. What was wrong is taken away by one of the same type below zero,
    with `corrects_id` and a reason.

    `document_no`: of the paper that shows it; `reason`: also why a spending went over the allocation.
    """

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "line_id"], ["budget_line.ward_id", "budget_line.id"]),
        sa.UniqueConstraint("ward_id", "corrects_id"),
        sa.Index("ix_money_entry_line", "ward_id", "line_id", "type", "id"),
    )
    line_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    type: EntryType = enum_column(EntryType, nullable=False)
    amount: int = Field(sa_type=sa.BigInteger, nullable=False)
    on: date = Field(nullable=False)
    document_no: str = Field(default="", max_length=100, nullable=False)
    reason: str = Field(default="", max_length=1_000, nullable=False)
    file_id: UUID | None = None
    corrects_id: UUID | None = None
    by_id: UUID = Field(nullable=False)
