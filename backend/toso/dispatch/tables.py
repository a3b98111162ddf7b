"""How a person is told outside the application: the verified address, phones, what was sent."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import ReferenceRow, instant, json_column


class NoticeSetting(ReferenceRow, table=True):
    """One a person. `address` gets letters once `verified_at` is set; `mail_off`, `push_off`: kinds that letters and
    push messages leave out.

    `code_sha256`: of the code that was sent to the address, good until `code_until` for `tries` more tries; `codes`
    were sent since `codes_from`. `digest_on`: the last day whose digest is settled; `told_at`: notices up to then were
    told of.
    """

    __table_args__ = (sa.UniqueConstraint("user_id"),)
    user_id: UUID = Field(nullable=False)
    ward_id: UUID = Field(foreign_key="unit.id", nullable=False)
    address: str = Field(default="", max_length=254, nullable=False)
    verified_at: datetime | None = instant(default=None, nullable=True)
    mail_off: list[str] = json_column(default_factory=list)
    push_off: list[str] = json_column(default_factory=list)
    code_sha256: str = Field(default="", max_length=64, nullable=False)
    code_until: datetime | None = instant(default=None, nullable=True)
    tries: int = Field(default=0, nullable=False)
    codes: int = Field(default=0, nullable=False)
    codes_from: datetime | None = instant(default=None, nullable=True)
    digest_on: date | None = None
    told_at: datetime | None = instant(default=None, nullable=True)


class PushSubscription(ReferenceRow, table=True):
    """One browser of a person that wants push messages. `endpoint`: where its push service takes them, known to nobody
    else; notices up to `told_at` were told of.
    """

    __table_args__ = (sa.UniqueConstraint("endpoint_sha256"), sa.Index("ix_push_subscription_user_id", "user_id"))
    user_id: UUID = Field(nullable=False)
    ward_id: UUID = Field(foreign_key="unit.id", nullable=False)
    endpoint: str = Field(max_length=1_000, nullable=False)
    endpoint_sha256: str = Field(max_length=64, nullable=False)
    told_at: datetime = instant(nullable=False)
