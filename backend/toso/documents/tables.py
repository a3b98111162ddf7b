"""Official documents, their rendered files and the number series of the register of outgoing documents."""

from datetime import date, datetime
from typing import Any
from uuid import UUID
from zlib import crc32

import orjson
import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import Table, WardRow, enum_column, instant, json_column, unit_path
from toso.documents.kinds import DocumentKind
from toso.kit.labels import Labelled


class DocumentState(Labelled):
    DRAFT = "draft", "Dự thảo"
    APPROVED = "approved", "Chờ cấp số"
    ISSUED = "issued", "Đã phát hành"
    RECALLED = "recalled", "Đã thu hồi"


class Document(WardRow, table=True):
    """One official document. `content` is an OfficialDocument; once issued neither it nor the files ever change.

    `source_kind` and `source_id` name what it was made from (a report, a plan). `number_given_by` says whether the
    number came from our register or from the office's own system. `check_code` is what its QR code asks about.
    """

    __table_args__ = (sa.UniqueConstraint("ward_id", "unit_id", "year", "series", "number"),)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    kind: DocumentKind = enum_column(DocumentKind, nullable=False)
    state: DocumentState = enum_column(DocumentState, default=DocumentState.DRAFT, nullable=False)
    source_kind: str = Field(max_length=40, nullable=False)
    source_id: UUID = Field(nullable=False, index=True)
    summary: str = Field(max_length=2000, nullable=False)
    symbol: str = Field(max_length=60, nullable=False)
    series: str = Field(max_length=60, nullable=False)
    year: int = Field(nullable=False)
    number: int | None = None
    number_given_by: str = Field(default="register", max_length=20, nullable=False)
    issued_on: date | None = None
    issued_at: datetime | None = instant(default=None, nullable=True)
    issued_by_id: UUID | None = None
    signer_name: str = Field(default="", max_length=300)
    recipients: list[str] = json_column()
    recall_reason: str = Field(default="", max_length=1000)
    recalled_on: date | None = None
    check_code: str | None = Field(default=None, max_length=20, index=True)
    content: dict[str, Any] = json_column()


class DocumentFile(WardRow, table=True):
    """A rendered file of a document; `final` files belong to the issued document and are made once."""

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "document_id", "format", "edition"),
        sa.Index("ix_document_file_sha256", "sha256"),
    )
    document_id: UUID = Field(nullable=False, index=True)
    format: str = Field(max_length=10, nullable=False)
    edition: int = Field(nullable=False)
    final: bool = Field(default=False, nullable=False)
    file_id: UUID = Field(nullable=False)
    sha256: str = Field(max_length=64, nullable=False)


class NumberSeries(Table, table=True):
    """The last number given in one series of one agency and year; the row is locked while a number is given."""

    ward_id: UUID = Field(primary_key=True)
    unit_id: UUID = Field(primary_key=True)
    year: int = Field(primary_key=True)
    series: str = Field(primary_key=True, max_length=60)
    last: int = Field(default=0, nullable=False)


class NumberScheme(Table, table=True):
    """Whether an agency numbers every type of document apart or all in one series (its head decides).

    Beside it what else belongs to the register: the agency's identification code (`organ_id`, QĐ 20/2020/QĐ-TTg),
    after how many days units that have not acknowledged a document are named on the start page, and whether what it
    issues carries the QR code by which anybody can check it.
    """

    ward_id: UUID = Field(primary_key=True)
    unit_id: UUID = Field(primary_key=True)
    one_series: bool = Field(default=False, nullable=False)
    organ_id: str = Field(default="", max_length=35, nullable=False)
    remind_days: int = Field(default=3, nullable=False)
    prints_check_code: bool = Field(default=True, nullable=False)

    @property
    def version(self) -> int:
        """That of what it says: a sum of its values, since nothing counts its changes."""
        return crc32(orjson.dumps(self.model_dump(exclude={"ward_id", "unit_id"}), option=orjson.OPT_SORT_KEYS))
