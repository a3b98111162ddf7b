"""Drafts of documents, and every version and step of each."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.documents.kinds import DocumentKind
from toso.drafts.kinds import Template
from toso.kit.clock import now
from toso.kit.labels import Labelled


class DraftState(Labelled):
    WRITING = "writing", "Đang soạn"
    SUBMITTED = "submitted", "Chờ duyệt"
    RETURNED = "returned", "Bị trả lại"
    APPROVED = "approved", "Đã duyệt"


class WrittenDraft(WardRow, table=True):
    """A document that somebody writes for a unit; `content` is a DraftContent, `summary` stands apart for lists.

    Approved, it has become an official document (source_kind "draft") that waits for its number.
    """

    __table_args__ = (sa.Index("ix_written_draft_state", "ward_id", "state", "id"),)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    template: Template = enum_column(Template, nullable=False)
    kind: DocumentKind = enum_column(DocumentKind, nullable=False)
    state: DraftState = enum_column(DraftState, default=DraftState.WRITING, nullable=False)
    summary: str = Field(default="", max_length=2_000, nullable=False)
    content: dict[str, Any] = json_column()
    author_id: UUID = Field(nullable=False)


class DraftStep(WardRow, table=True):
    """A step taken or a version saved, only added to; `content`: what a save replaced the text by."""

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "draft_id"], ["written_draft.ward_id", "written_draft.id"]),
        sa.Index("ix_draft_step_draft", "ward_id", "draft_id", "id"),
    )
    draft_id: UUID = Field(nullable=False)
    name: str = Field(max_length=20, nullable=False)
    note: str = Field(default="", max_length=1_000, nullable=False)
    content: dict[str, Any] | None = json_column(default=None, nullable=True)
    by_id: UUID = Field(nullable=False)
    at: datetime = instant(default_factory=now, nullable=False)
