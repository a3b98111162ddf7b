"""Copies that were made of issued documents."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.documents.copy_content import CopyForm

KIND = "document.copy"  # of the job that makes the file


class DocumentCopy(WardRow, table=True):
    """One copy. `content` is a documents.copy_content.Copy; `pages`: those of an extract, empty for the whole.

    `of_copy_id`: the copy that a sao lục copies. `file_id` is null until the worker has made the file, which is never
    made again; the original's file stays as it is. `check_code` is what its QR code asks about.
    """

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "document_id"], ["document.ward_id", "document.id"]),
        sa.UniqueConstraint("ward_id", "unit_id", "year", "number"),
        sa.Index("ix_document_copy_document", "ward_id", "document_id", "id"),
        sa.Index("ix_document_copy_sha256", "sha256"),
    )
    document_id: UUID = Field(nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    form: CopyForm = enum_column(CopyForm, nullable=False)
    electronic: bool = Field(default=False, nullable=False)
    number: int = Field(nullable=False)
    symbol: str = Field(max_length=60, nullable=False)
    year: int = Field(nullable=False)
    made_on: date = Field(nullable=False)
    made_at: datetime = instant(nullable=False)
    by_id: UUID = Field(nullable=False)
    signer_name: str = Field(max_length=300, nullable=False)
    pages: list[int] = json_column()
    of_copy_id: UUID | None = None
    check_code: str | None = Field(default=None, max_length=20, index=True)
    content: dict[str, Any] = json_column()
    file_id: UUID | None = None
    sha256: str = Field(default="", max_length=64, nullable=False)
