"""Lines of the register of outgoing documents, links between documents, searches that a person keeps."""

from datetime import date
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, json_column, unit_path


class RelationKind(StrEnum):
    """Effect of a document on an earlier one (NĐ 30/2020, Điều 18): it mends its form, or takes its place."""

    CORRECTS = "corrects"
    REPLACES = "replaces"


def _of(column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", column], ["document.ward_id", "document.id"])


class RegisterLine(WardRow, table=True):
    """The register's line of a numbered document: the columns that people fill, beside the document itself.

    `search` is folded text that the register is searched by; `pages` are those of the issued PDF, once it is made.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "document_id"),
        _of("document_id"),
        sa.Index("ix_register_line_dossier", "ward_id", "dossier_id"),
    )
    document_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    kept_by: str = Field(default="", max_length=200, nullable=False)
    copies: int | None = None
    handed_on: date | None = None
    received_by: str = Field(default="", max_length=200, nullable=False)
    note: str = Field(default="", max_length=500, nullable=False)
    search: str = Field(default="", sa_type=sa.Text, nullable=False)
    pages: int | None = None
    dossier_id: UUID | None = None


class DocumentRelation(WardRow, table=True):
    """`source_id` corrects or replaces `target_id`; it counts once the source is issued."""

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "source_id", "target_id"),
        _of("source_id"),
        _of("target_id"),
        sa.Index("ix_document_relation_target", "ward_id", "target_id"),
    )
    source_id: UUID = Field(nullable=False)
    target_id: UUID = Field(nullable=False)
    kind: RelationKind = enum_column(RelationKind, nullable=False)


class SavedSearch(WardRow, table=True):
    """A search of the register that a person keeps under a name; `query` holds the filters as the page sends them."""

    __table_args__ = (sa.UniqueConstraint("ward_id", "owner_id", "name"),)
    owner_id: UUID = Field(nullable=False)
    name: str = Field(max_length=100, nullable=False)
    query: dict[str, str] = json_column()
