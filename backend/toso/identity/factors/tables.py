"""Second factors and recovery codes of accounts."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import ReferenceRow, Table, enum_column, instant
from toso.kit.labels import Labelled


class FactorKind(Labelled):
    TOTP = "totp", "Ứng dụng xác thực"
    PASSKEY = "passkey", "Khóa truy cập (passkey)"


class SecondFactor(ReferenceRow, table=True):
    """One second factor of a person; until `confirmed_at` it counts for nothing.

    An authenticator app has `secret` (base 32, sealed in the vault) and `last_counter`, the 30-second step of the last
    code that was taken: neither it nor an older one is taken again. A passkey has `credential_id` (base64url),
    `public_key` (COSE) and `sign_count`.
    """

    user_id: UUID = Field(foreign_key="user_account.id", nullable=False, index=True)
    kind: FactorKind = enum_column(FactorKind, nullable=False)
    label: str = Field(max_length=60, nullable=False)
    confirmed_at: datetime | None = instant(default=None, nullable=True)
    used_at: datetime | None = instant(default=None, nullable=True)
    secret: bytes | None = Field(default=None, sa_type=sa.LargeBinary)
    last_counter: int | None = None
    credential_id: str | None = Field(default=None, max_length=1400, unique=True)
    public_key: bytes | None = Field(default=None, sa_type=sa.LargeBinary)
    sign_count: int = Field(default=0, nullable=False, sa_type=sa.BigInteger)


class RecoveryCode(Table, table=True):
    """A code that stands in for a lost factor once, known by its SHA-256 only (80 random bits need no slow hash)."""

    sha256: str = Field(primary_key=True, max_length=64)
    user_id: UUID = Field(foreign_key="user_account.id", nullable=False, index=True)
    used_at: datetime | None = instant(default=None, nullable=True)


class SpentChallenge(Table, table=True):
    """A challenge of a passkey that was answered, until it would be refused for its age."""

    sha256: str = Field(primary_key=True, max_length=64)
    expires_at: datetime = instant(nullable=False, index=True)
