"""Workbooks of sums on their way into forms, names that a ward has chosen, and the references that stay."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import Table, WardRow, enum_column, instant, json_column, unit_path
from toso.reports.figures.figures import Aspect


class Workbook(WardRow, table=True):
    """One uploaded workbook of sums; only its owner sees it, for a week.

    `sheets`: as read (files.sheet_grid.Grid); `names`: {folded words: {sense, code, aspect, unit_id}} as chosen for it;
    `answers`: {cell: number, or None for one that is left}.
    """

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "period_id"], ["report_period.ward_id", "report_period.id"]),
        sa.Index("ix_workbook_owner", "ward_id", "owner_id"),
    )
    owner_id: UUID = Field(nullable=False)
    file_id: UUID | None = None
    file_name: str = Field(max_length=200, nullable=False)
    sha256: str = Field(max_length=64, nullable=False)
    period_id: UUID = Field(nullable=False)
    sheets: list[dict[str, Any]] = json_column()
    names: dict[str, dict[str, Any]] = json_column(default_factory=dict)
    answers: dict[str, int | None] = json_column(default_factory=dict)
    taken_at: datetime | None = instant(default=None, nullable=True)


class LedgerName(Table, table=True):
    """A meaning that somebody of a ward chose for a name of a row or column; it holds for everybody there from then on.

    `meaning`: as in `Workbook.names`.
    """

    ward_id: UUID = Field(primary_key=True)
    words: str = Field(max_length=500, primary_key=True)
    meaning: dict[str, Any] = json_column()


class LedgerFigure(WardRow, table=True):
    """The cell that a typed figure of a submission was taken from; never changed. `raw`: what stood in the cell."""

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "submission_id"], ["submission.ward_id", "submission.id"]),
        sa.Index("ix_ledger_figure_submission", "ward_id", "submission_id"),
    )
    unit_path: str = unit_path(nullable=False)
    submission_id: UUID = Field(nullable=False)
    code: str = Field(max_length=60, nullable=False)
    aspect: Aspect = enum_column(Aspect, nullable=False)
    cell: str = Field(max_length=60, nullable=False)
    raw: str = Field(max_length=60, nullable=False)
    value: int = Field(nullable=False)
    file_sha256: str = Field(max_length=64, nullable=False)
    file_name: str = Field(max_length=200, nullable=False)
    taken_by_id: UUID = Field(nullable=False)
    taken_at: datetime = instant(nullable=False)
