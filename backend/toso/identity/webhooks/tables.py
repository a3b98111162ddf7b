"""Addresses to which a service client has its events sent, and what was sent to each."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import Table, WardRow, enum_column, instant, json_column
from toso.kit.clock import system_now
from toso.kit.ids import new_id
from toso.kit.labels import Labelled


class OffReason(Labelled):
    """Why nothing is sent any more."""

    FAILING = "failing", "Ba ngày liền không nhận được tin nào"
    GONE = "gone", "Hệ thống kia trả lời địa chỉ này không còn (410)"


class DeliveryState(Labelled):
    WAITING = "waiting", "Chờ gửi"
    DELIVERED = "delivered", "Đã nhận"
    DEAD = "dead", "Không gửi được"


class DeliveryFault(Labelled):
    """Why a try failed."""

    STATUS = "status", "Hệ thống kia trả lời lỗi"
    REDIRECT = "redirect", "Hệ thống kia chuyển sang địa chỉ khác"
    REFUSED = "refused", "Địa chỉ không được phép gửi tới"
    ADDRESS = "address", "Không tìm thấy máy chủ"
    TIME = "time", "Quá 5 giây không trả lời"
    SEAL = "seal", "Chứng thư của máy chủ không đúng"
    CONNECTION = "connection", "Không kết nối được"


class Webhook(WardRow, table=True):
    """`types`: the events wanted, none for all. `secret`, `previous_secret` are sealed; the previous one signs too
    until `previous_until`. `seq`: the number of the last line of the log that was looked at. `failing_since`: when the
    first of tries that all failed was made.
    """

    client_id: UUID = Field(foreign_key="service_client.id", nullable=False, index=True)
    url: str = Field(max_length=500, nullable=False)
    types: list[str] = json_column()
    secret: bytes = Field(sa_type=sa.LargeBinary, nullable=False)
    previous_secret: bytes | None = Field(default=None, sa_type=sa.LargeBinary)
    previous_until: datetime | None = instant(default=None, nullable=True)
    seq: int = Field(nullable=False)
    failing_since: datetime | None = instant(default=None, nullable=True)
    off_at: datetime | None = instant(default=None, nullable=True)
    off_reason: OffReason | None = enum_column(OffReason, default=None, nullable=True)


class WebhookDelivery(Table, table=True):
    """One event for one address; `seq` is its line of the log, None for a test. `next_at`: when it is tried (again)."""

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "webhook_id", "seq"),
        sa.Index("ix_webhook_delivery_due", "ward_id", "webhook_id", "state", "next_at"),
    )
    ward_id: UUID = Field(primary_key=True)
    id: UUID = Field(default_factory=new_id, primary_key=True)
    webhook_id: UUID = Field(nullable=False)
    seq: int | None = Field(default=None)
    state: DeliveryState = enum_column(DeliveryState, default=DeliveryState.WAITING, nullable=False)
    tries: int = Field(default=0, nullable=False)
    at: datetime = instant(default_factory=system_now, nullable=False)
    next_at: datetime | None = instant(default_factory=system_now, nullable=True)
    status: int | None = None
    fault: DeliveryFault | None = enum_column(DeliveryFault, default=None, nullable=True)
