"""Batches of files and each file in them."""

from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, json_column
from toso.reports.batches.kinds import BatchContent


class ItemState(StrEnum):
    WAITING = "waiting"
    MADE = "made"
    FAILED = "failed"


class FileBatch(WardRow, table=True):
    """One order of many files; its job's id tells how far it is. `wanted` is the order as it was sent.

    `file_id`: the ZIP, once everything has been tried; the owner's alone, gone after a week like the batch itself.
    """

    owner_id: UUID = Field(nullable=False, index=True)
    job_id: UUID = Field(nullable=False, index=True)
    wanted: dict[str, Any] = json_column()
    file_id: UUID | None = None


class FileBatchItem(WardRow, table=True):
    """One file of a batch. While the batch runs `file_id` names the file alone, so that a killed worker goes on after
    it; in the end it stands in the ZIP under `name`. `reason`: why it could not be made.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "batch_id", "position"),
        sa.ForeignKeyConstraint(["ward_id", "batch_id"], ["file_batch.ward_id", "file_batch.id"]),
    )
    batch_id: UUID = Field(nullable=False)
    position: int = Field(nullable=False)
    content: BatchContent = enum_column(BatchContent, nullable=False)
    format: str = Field(max_length=10, nullable=False)
    period_code: str = Field(max_length=10, nullable=False)
    unit_id: UUID | None = None
    title: str = Field(max_length=300, nullable=False)
    name: str = Field(max_length=200, nullable=False)
    state: ItemState = enum_column(ItemState, default=ItemState.WAITING, nullable=False)
    reason: str = Field(default="", max_length=500, nullable=False)
    file_id: UUID | None = None
