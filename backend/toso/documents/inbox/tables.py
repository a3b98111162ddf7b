"""Issued documents on their way to units of the ward."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, instant, unit_path


class Delivery(WardRow, table=True):
    """An issued document in the inbox of one unit; who opened it first, who acknowledged it and when.

    `named_as` holds the lines of Nơi nhận by which the unit was found, empty when the office added it by hand;
    `unit_name` is what the unit was called that day.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "document_id", "unit_id"),
        sa.ForeignKeyConstraint(["ward_id", "document_id"], ["document.ward_id", "document.id"]),
        sa.Index("ix_delivery_path", "ward_id", "unit_path", "id"),
        sa.Index("ix_delivery_waiting", "ward_id", "acknowledged_at"),
    )
    document_id: UUID = Field(nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    unit_name: str = Field(max_length=200, nullable=False)
    named_as: str = Field(default="", sa_type=sa.Text, nullable=False)
    purpose: str = Field(default="", max_length=60, nullable=False)
    opened_at: datetime | None = instant(default=None, nullable=True)
    opened_by_id: UUID | None = None
    acknowledged_at: datetime | None = instant(default=None, nullable=True)
    acknowledged_by_id: UUID | None = None
