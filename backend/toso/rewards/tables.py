"""Rewards of units and of members of teams."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, unit_path
from toso.rewards.kinds import RewardForm, RewardState


class Reward(WardRow, table=True):
    """A reward proposed for a unit, or for a member of a team of it; `name`: as they were called then.

    `assessment_id`: the assessment on which it rests; `decided_on`: the day from which it counts; `document_no`: of the
    decision; `amount`: đồng, None where no money goes with it. `answer`: why it was refused or withdrawn.
    """

    __table_args__ = (
        sa.Index("ix_reward_path", "ward_id", "unit_path", "id"),
        sa.Index("ix_reward_decided", "ward_id", "decided_on"),
    )
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    member_id: UUID | None = None
    user_id: UUID | None = None
    name: str = Field(max_length=200, nullable=False)
    form: RewardForm = enum_column(RewardForm, nullable=False)
    reason: str = Field(max_length=1_000, nullable=False)
    assessment_id: UUID | None = None
    state: RewardState = enum_column(RewardState, default=RewardState.PROPOSED, nullable=False)
    proposed_on: date = Field(nullable=False)
    proposed_by_id: UUID = Field(nullable=False)
    decided_on: date | None = None
    decided_by_id: UUID | None = None
    document_no: str = Field(default="", max_length=100, nullable=False)
    amount: int | None = Field(default=None, sa_type=sa.BigInteger)
    answer: str = Field(default="", max_length=1_000, nullable=False)
