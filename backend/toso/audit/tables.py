"""Audit rows and the head of each ward's chain; a trigger refuses to change or delete a row."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Field

from toso.core.columns import Table, enum_column, instant, json_column, unit_path
from toso.kit.clock import system_now
from toso.kit.labels import Labelled


class AuditEvent(Table, table=True):
    """One act. `fields` are names only, never values; `object_version`: that of its object once it was done, where it
    has one; `chain` = HMAC(key, previous chain + this row).
    """

    ward_id: UUID = Field(primary_key=True)
    seq: int = Field(primary_key=True)
    at: datetime = instant(default_factory=system_now, nullable=False)
    actor_id: UUID | None = Field(default=None, index=True)
    acting_for_id: UUID | None = None
    action: str = Field(max_length=80, nullable=False)
    object_kind: str = Field(max_length=40, nullable=False)
    object_id: UUID | None = Field(default=None, index=True)
    object_version: int | None = None
    unit_path: str = unit_path(default="", nullable=False)
    fields: list[str] = json_column()
    note: dict[str, Any] = json_column()
    ip: str = Field(default="", max_length=64)
    request_id: str = Field(default="", max_length=64)
    chain: str = Field(max_length=64, nullable=False)


class AuditHead(Table, table=True):
    """The last sequence number and chain value of a ward; locked while events are appended."""

    ward_id: UUID = Field(primary_key=True)
    seq: int = Field(default=0, nullable=False)
    chain: str = Field(default="", max_length=64, nullable=False)


class ProgressPurpose(Labelled):
    CHECK = "check", "Kiểm tra chuỗi"
    SYSLOG = "syslog", "Gửi sang máy chủ nhật ký"
    NOTICES = "notices", "Thông báo cho từng người"


class AuditProgress(Table, table=True):
    """How far a ward's log was checked, sent, or told to persons, at `at`: up to row `seq`.

    A check began at the first row at `since`, has `signed` as the head that it verified last (a line of
    `audit.heads`, so that who owns the database cannot move it) and found `faults`, a Vietnamese sentence each.
    """

    ward_id: UUID = Field(primary_key=True)
    purpose: ProgressPurpose = enum_column(ProgressPurpose, primary_key=True)
    seq: int = Field(default=0, nullable=False)
    at: datetime = instant(default_factory=system_now, nullable=False)
    since: datetime = instant(default_factory=system_now, nullable=False)
    signed: str = Field(default="", max_length=600, nullable=False)
    faults: list[str] = json_column()
