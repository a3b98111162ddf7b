"""Documents that came from other agencies in a package."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, json_column, unit_path


class ReceivedDocument(WardRow, table=True):
    """A document of another agency as its package tells of it; taken once for each sender and `external_id`.
    A sender without a code (`organ_id`) is its name.

    `files`: what was in it, {name, file_id, sha256, reason}; of a file that is not kept `file_id` is null and `reason`
    says why. `package_sha256` is that of the whole. `year` and `number` are those of the register of incoming
    documents, null until somebody takes it in.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "organ_id", "organ_name", "external_id"),
        sa.Index("ix_received_document_number", "ward_id", "year", "number", unique=True),
    )
    unit_path: str = unit_path(nullable=False)
    by_id: UUID = Field(nullable=False)
    external_id: str = Field(max_length=200, nullable=False)
    organ_id: str = Field(max_length=35, nullable=False)
    organ_name: str = Field(max_length=200, nullable=False)
    code: str = Field(max_length=100, nullable=False)
    kind_name: str = Field(max_length=100, nullable=False)
    issued_on: date | None = None
    summary: str = Field(max_length=2000, nullable=False)
    signer_name: str = Field(max_length=300, nullable=False)
    package_sha256: str = Field(max_length=64, nullable=False)
    files: list[dict[str, Any]] = json_column()
    year: int | None = None
    number: int | None = None
    arrived_on: date | None = None
    handed_to: str = Field(default="", max_length=200, nullable=False)
    note: str = Field(default="", max_length=500, nullable=False)
