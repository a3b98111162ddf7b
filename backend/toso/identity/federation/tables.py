"""Identities elsewhere that people have linked with their accounts."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import ReferenceRow, instant


class FederatedIdentity(ReferenceRow, table=True):
    """One identity of a provider, known by issuer and subject alone: neither mail nor telephone is looked at."""

    __table_args__ = (sa.UniqueConstraint("issuer", "subject", name="uq_federated_identity_issuer"),)
    user_id: UUID = Field(foreign_key="user_account.id", nullable=False, index=True)
    issuer: str = Field(max_length=300, nullable=False)
    subject: str = Field(max_length=255, nullable=False)
    used_at: datetime | None = instant(default=None, nullable=True)
