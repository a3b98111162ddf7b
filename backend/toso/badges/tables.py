"""The badge of a member: on which phone it lies, until when, and whether it was taken away."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, instant, unit_path
from toso.kit.clock import system_now


class Badge(WardRow, table=True):
    """One a person and ward; another phone that takes it ends it on the first.

    `handle`: ten random letters by which a code is looked up; they name nobody, and another phone gets others.
    `session_id`: the session in which it was taken last; its end ends the badge. `revoked_at`: it was taken away, and
    no phone gets another until it is given back.
    """

    __table_args__ = (
        sa.Index("ix_badge_user", "ward_id", "user_id", unique=True),
        sa.Index("ix_badge_handle", "handle", unique=True),
        sa.Index("ix_badge_path", "ward_id", "unit_path", "id"),
    )
    user_id: UUID = Field(nullable=False)
    member_id: UUID = Field(nullable=False)
    team_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    handle: str = Field(max_length=20, nullable=False)
    phone_id: UUID = Field(nullable=False)
    session_id: UUID | None = Field(default=None)
    taken_at: datetime = instant(default_factory=system_now, nullable=False)
    ends_at: datetime = instant(nullable=False)
    revoked_at: datetime | None = instant(default=None, nullable=True)
    reason: str = Field(default="", max_length=1_000, nullable=False)
