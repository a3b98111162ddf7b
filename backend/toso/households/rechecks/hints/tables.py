"""Hints: which member's sheets of which days differ in what, what was asked, answered and decided."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.households.rechecks.hints.kinds import HintAnswer, HintState, Indicator


class RecheckHint(WardRow, table=True):
    """One indicator of one member over some weeks; it says what is unusual and accuses nobody.

    `member_id`: the account that went from door to door. `own_rate`, `ward_rate`: shares from 0 to 1, the ward's is its
    median. `counted` occasions, of which `striking` are behind the own rate. `sheets`: of the window; `visits`: ids of
    those behind the hint. `answer`, `answer_text` are the member's, `reason` of whoever closed or decided.
    `decided_by_id`: the leader, after an objection. `quiet_until`: no new hint of this kind before that day.
    """

    __table_args__ = (
        sa.Index("ix_recheck_hint_state", "ward_id", "state", "id"),
        sa.Index("ix_recheck_hint_member", "ward_id", "member_id", "id"),
    )
    unit_path: str = unit_path(nullable=False)
    member_id: UUID = Field(nullable=False)
    indicator: Indicator = enum_column(Indicator, nullable=False)
    first_day: date = Field(nullable=False)
    last_day: date = Field(nullable=False)
    own_rate: float = Field(nullable=False)
    ward_rate: float = Field(nullable=False)
    striking: int = Field(nullable=False)
    counted: int = Field(nullable=False)
    sheets: int = Field(nullable=False)
    visits: list[str] = json_column()
    state: HintState = enum_column(HintState, default=HintState.OPEN, nullable=False)
    asked_at: datetime | None = instant(default=None, nullable=True)
    answer: HintAnswer | None = enum_column(HintAnswer, default=None, nullable=True)
    answer_text: str = Field(default="", max_length=500, nullable=False)
    answered_at: datetime | None = instant(default=None, nullable=True)
    decided_by_id: UUID | None = None
    reason: str = Field(default="", max_length=1_000, nullable=False)
    explained: bool | None = None
    closed_at: datetime | None = instant(default=None, nullable=True)
    quiet_until: date | None = None
