"""Which leader answers for what of a plan."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, unit_path


class PlanCharge(WardRow, table=True):
    """A leader answers for a target, or for a khu phố, of a plan through its editions, from a day to a day (both
    inclusive, open end = None).

    `decision`: the document that says so, as it is cited. `ended_reason`: why it ended before its time.
    """

    __table_args__ = (sa.Index("ix_plan_charge_plan", "ward_id", "plan_lineage_id", "id"),)
    plan_lineage_id: UUID = Field(nullable=False)
    target_lineage_id: UUID | None = None
    unit_id: UUID | None = Field(default=None, foreign_key="unit.id")
    unit_path: str = unit_path(nullable=False)
    user_id: UUID = Field(foreign_key="user_account.id", nullable=False)
    since: date = Field(nullable=False)
    until: date | None = None
    decision: str = Field(default="", max_length=200, nullable=False)
    ended_reason: str = Field(default="", max_length=1_000, nullable=False)
