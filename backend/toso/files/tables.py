"""Rows of stored files."""

from uuid import UUID

from sqlmodel import Field

from toso.core.columns import WardRow, unit_path


class StoredFile(WardRow, table=True):
    """One stored file; `sha256` names its bytes in the store. `secret` rows open only to their owner's unit."""

    sha256: str = Field(max_length=64, nullable=False, index=True)
    size: int = Field(nullable=False)
    media_type: str = Field(max_length=100, nullable=False)
    name: str = Field(max_length=200, nullable=False)
    unit_path: str = unit_path(nullable=False)
    owner_id: UUID | None = Field(default=None, index=True)
    purpose: str = Field(max_length=40, nullable=False)
