"""Staged proposals of the plan import."""

from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, json_column, unit_path


class DraftState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"


class PlanDraft(WardRow, table=True):
    """A plan text with what was read from it; it becomes a plan only when a person accepts.

    `source`: paragraphs; `spans`: element (JSON pointer) → places in the source; `blocks`: the source in reading
    order; `content`: the elements as they are now (content.PlanContent); `doubts`: [{id, code, text, reason, pointer,
    spans, blocking, state, note}].
    """

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "file_id"], ["stored_file.ward_id", "stored_file.id"]),
        sa.ForeignKeyConstraint(["ward_id", "plan_id"], ["plan.ward_id", "plan.id"]),
    )
    unit_path: str = unit_path(nullable=False)
    owner_id: UUID = Field(nullable=False, index=True)
    file_id: UUID | None = None
    file_name: str = Field(default="", max_length=200)
    title: str = Field(default="", sa_type=sa.Text)
    state: DraftState = enum_column(DraftState, default=DraftState.OPEN, nullable=False)
    plan_id: UUID | None = None
    source: list[dict[str, Any]] = json_column()
    spans: dict[str, Any] = json_column()
    blocks: list[dict[str, Any]] = json_column()
    content: dict[str, Any] = json_column()
    doubts: list[dict[str, Any]] = json_column()
    open_doubts: int = Field(default=0, nullable=False)
