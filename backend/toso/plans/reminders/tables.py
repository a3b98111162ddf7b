"""The log of reminders."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.kit.clock import now
from toso.kit.labels import Labelled


class Channel(Labelled):
    ZALO = "zalo", "Zalo"
    PHONE = "phone", "Điện thoại"
    PAPER = "paper", "Văn bản giấy"
    SYSTEM = "system", "Trên hệ thống"


class Reminder(WardRow, table=True):
    """One đôn đốc of one unit: who, how, with which words, about which assignments (none: the unit in general).

    A reminder of several units is several rows, so that no unit reads what was written to its neighbour.
    """

    __table_args__ = (sa.Index("ix_reminder_path", "ward_id", "unit_path", "at"),)
    at: datetime = instant(default_factory=now, nullable=False)
    by_id: UUID = Field(nullable=False)
    channel: Channel = enum_column(Channel, nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    assignment_ids: list[str] = json_column(default_factory=list)
    text: str = Field(sa_type=sa.Text, nullable=False)
