"""Planned changes of units."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.kit.labels import Labelled


class ChangeKind(Labelled):
    MERGE = "merge", "Nhập"
    SPLIT = "split", "Tách"
    RENAME = "rename", "Đổi tên"
    REFORM = "reform", "Sắp xếp đơn vị hành chính"


class ChangeState(Labelled):
    PLANNED = "planned", "Đã lên lịch"
    BEGUN = "begun", "Đang thực hiện"
    CARRIED_OUT = "carried_out", "Đã thực hiện"
    CANCELLED = "cancelled", "Đã hủy"


class UnitChange(WardRow, table=True):
    """One change, of the ward that goes on: `content` is a content.ChangeContent, what goes where, from `starts_on` on.

    `outcome`: what was moved, {code: number}, once it was carried out. `hindrance`: why it could not be on its day.
    """

    __table_args__ = (sa.Index("ix_unit_change_state", "ward_id", "state", "starts_on", "id"),)
    unit_path: str = unit_path(nullable=False)
    kind: ChangeKind = enum_column(ChangeKind, nullable=False)
    state: ChangeState = enum_column(ChangeState, default=ChangeState.PLANNED, nullable=False)
    starts_on: date = Field(nullable=False)
    decision: str = Field(max_length=200, nullable=False)
    content: dict[str, Any] = json_column()
    outcome: dict[str, int] = json_column(default_factory=dict)
    hindrance: str = Field(default="", max_length=500, nullable=False)
    planned_by_id: UUID = Field(nullable=False)
    carried_out_at: datetime | None = instant(default=None, nullable=True)
