"""Service clients and the credentials by which they prove who they are."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import ReferenceRow, instant, json_column


class ServiceClient(ReferenceRow, table=True):
    """Another system. It acts through the account `id`, which has its name and no way to sign in.

    `units`: [{"id", "path"}], each with all below it. `scopes`: authz.client_scopes. `confirmed_at`: None while a
    second person has not agreed. `used_today`: requests counted on `used_on`.
    """

    id: UUID = Field(primary_key=True, foreign_key="user_account.id")
    ward_id: UUID = Field(foreign_key="unit.id", nullable=False, index=True)
    name: str = Field(max_length=100, nullable=False)
    owner_id: UUID = Field(foreign_key="user_account.id", nullable=False)
    units: list[dict[str, str]] = json_column()
    scopes: list[str] = json_column()
    per_minute: int = Field(nullable=False)
    per_day: int = Field(nullable=False)
    expires_at: datetime = instant(nullable=False)
    confirmed_at: datetime | None = instant(default=None, nullable=True)
    revoked_at: datetime | None = instant(default=None, nullable=True)
    last_used_at: datetime | None = instant(default=None, nullable=True)
    used_on: date | None = None
    used_today: int = Field(default=0, nullable=False)


class ClientCredential(ReferenceRow, table=True):
    """A secret (`digest`) or a public key (`public_key`, a JWK); a client has two at most, while it changes over."""

    client_id: UUID = Field(foreign_key="service_client.id", nullable=False, index=True)
    digest: str | None = Field(default=None, max_length=64)
    public_key: dict[str, Any] | None = json_column(nullable=True, default=None)
    last_used_at: datetime | None = instant(default=None, nullable=True)

    __table_args__ = (sa.CheckConstraint("digest IS NOT NULL OR public_key IS NOT NULL", name="kind"),)
