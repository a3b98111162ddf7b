"""Acts by which people take data out of the register, kept as long as they count for an alarm."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import Table, enum_column, instant
from toso.kit.clock import system_now
from toso.kit.ids import new_id
from toso.kit.labels import Labelled


class WatchedKind(Labelled):
    REVEAL = "reveal", "Xem số bị che"
    EXPORT = "export", "Xuất sổ hộ"
    SHEET = "sheet", "In phiếu giấy"
    DEVICE = "device", "Đăng nhập trên thiết bị mới"
    ALARM = "alarm", "Báo động"


class AlarmCode(StrEnum):
    """Alarms about the acts of one person, each told as the event `alarm.<code>`."""

    REVEALS_HOUR = "reveals_hour"
    REVEALS_DAY = "reveals_day"
    REVEALS_STOPPED = "reveals_stopped"
    EXPORTS_DAY = "exports_day"
    EXPORT_FULL = "export_full"
    SHEETS_DAY = "sheets_day"
    NEW_DEVICE = "new_device"
    NIGHT = "night"


class WatchedAct(Table, table=True):
    """One act of a person. `alarm`: of an alarm its code."""

    __table_args__ = (sa.Index("ix_watched_act_user", "ward_id", "user_id", "kind", "at"),)
    ward_id: UUID = Field(primary_key=True)
    id: UUID = Field(default_factory=new_id, primary_key=True)
    user_id: UUID = Field(nullable=False)
    kind: WatchedKind = enum_column(WatchedKind, nullable=False)
    at: datetime = instant(default_factory=system_now, nullable=False)
    alarm: str = Field(default="", max_length=40, nullable=False)
