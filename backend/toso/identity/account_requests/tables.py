"""Requests about accounts: the act asked for, the account, who has to agree, the outcome."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column
from toso.kit.labels import Labelled


class RequestKind(StrEnum):
    ROLE = "role"
    RESET = "reset"
    FACTORS = "factors"
    MEMBERSHIP = "membership"
    CERTIFICATE = "certificate"
    CLIENT = "client"


class Decider(StrEnum):
    """Who has to agree: the account's owner, or another person who could have done the same."""

    OWNER = "owner"
    SECOND_PERSON = "second_person"


class RequestState(Labelled):
    WAITING = "waiting", "Chờ trả lời"
    DONE = "done", "Đã đồng ý"
    REFUSED = "refused", "Bị từ chối"
    WITHDRAWN = "withdrawn", "Đã rút"
    EXPIRED = "expired", "Hết hạn"


class AccountRequest(WardRow, table=True):
    """One act on the account `user_id` that waits; `ward_id` is the ward that asks.

    `params` holds ids, codes and days, by kind, for an owner elsewhere the name by which the ward knows them, and what
    an organisation's certificate says of itself; such a certificate, or another system that is to be connected, belongs
    to no account: `user_id` is who asks.
    `not_before`: the instant at which it takes effect by itself, where nobody could confirm it. `used_at`: when what
    was agreed to was used up (a one-time code was made).
    """

    __table_args__ = (
        sa.Index("ix_account_request_state", "ward_id", "state", "id"),
        sa.Index("ix_account_request_user", "user_id", "state"),
    )
    user_id: UUID = Field(foreign_key="user_account.id", nullable=False)
    kind: RequestKind = enum_column(RequestKind, nullable=False)
    params: dict[str, Any] = json_column()
    decider: Decider = enum_column(Decider, nullable=False)
    state: RequestState = enum_column(RequestState, default=RequestState.WAITING, nullable=False)
    asked_by: UUID = Field(foreign_key="user_account.id", nullable=False)
    asked_at: datetime = instant(nullable=False)
    expires_at: datetime = instant(nullable=False)
    not_before: datetime | None = instant(default=None, nullable=True)
    decided_by: UUID | None = None
    decided_at: datetime | None = instant(default=None, nullable=True)
    used_at: datetime | None = instant(default=None, nullable=True)
    reason: str | None = Field(default=None, max_length=1000)
