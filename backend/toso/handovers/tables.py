"""Hand-overs: who gave which work to whom, as it was called that day; only added to."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, json_column, unit_path


class Handover(WardRow, table=True):
    """Work of a member of a team that others took over. `on`: their first day. `leaves`: the member left the team.

    `moved`: by kind of work and receiver, [{holding, to, rows}], rows in words; `unsent`: what stayed with the giver,
    in words (sheets of a phone, printed sheets).
    """

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "member_id"], ["team_member.ward_id", "team_member.id"]),
        sa.Index("ix_handover_path", "ward_id", "unit_path", "id"),
        sa.Index("ix_handover_member", "ward_id", "member_id"),
    )
    unit_path: str = unit_path(nullable=False)
    team_id: UUID = Field(foreign_key="team.id", nullable=False)
    member_id: UUID = Field(nullable=False)
    on: date = Field(nullable=False)
    leaves: bool = Field(nullable=False)
    reason: str = Field(default="", max_length=1_000, nullable=False)
    moved: list[dict[str, Any]] = json_column()
    unsent: list[str] = json_column()
    by_id: UUID = Field(nullable=False)
