"""Payment lists, their lines and the steps taken on each."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.kit.clock import now
from toso.money.payments.kinds import PaymentState


def _of_list() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", "list_id"], ["payment_list.ward_id", "payment_list.id"])


class PaymentList(WardRow, table=True):
    """Pay of the teams of a unit for a calendar month ("2024-07") by one rate.

    `rate`: the entry of the catalogue as it was confirmed: {name, amount, per, cap, least, basis}. `line_id`: the line
    of the budget that pays, named by who checks; `spending_id`: the entry on it once settled. `document_no`: of the
    paper by which it was settled.
    """

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "rate_id"], ["catalogue_entry.ward_id", "catalogue_entry.id"]),
        sa.ForeignKeyConstraint(["ward_id", "line_id"], ["budget_line.ward_id", "budget_line.id"]),
        sa.Index("ix_payment_list_path", "ward_id", "unit_path", "period", "id"),
        sa.Index("ix_payment_list_rate", "ward_id", "period", "rate_id"),
    )
    period: str = Field(max_length=7, nullable=False)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    rate_id: UUID = Field(nullable=False)
    rate: dict[str, Any] = json_column()
    state: PaymentState = enum_column(PaymentState, default=PaymentState.OPEN, nullable=False)
    line_id: UUID | None = None
    document_no: str = Field(default="", max_length=100, nullable=False)
    spending_id: UUID | None = None
    made_by_id: UUID = Field(nullable=False)


class PaymentLine(WardRow, table=True):
    """Who is paid, called as they were then; `member_id` None: the team as a whole.

    `days`: {"2024-07-03": ["visit:<id>", …]}, each day once however many rows prove it. `left_out`: days that were
    proven and are not paid by decision of who made the list.
    """

    __table_args__ = (
        _of_list(),
        sa.UniqueConstraint("ward_id", "list_id", "team_id", "member_id"),
        sa.Index("ix_payment_line_member", "ward_id", "member_id"),
        sa.Index("ix_payment_line_team", "ward_id", "team_id"),
    )
    list_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    team_id: UUID = Field(foreign_key="team.id", nullable=False)
    member_id: UUID | None = None
    name: str = Field(max_length=200, nullable=False)
    days: dict[str, list[str]] = json_column()
    left_out: list[str] = json_column()
    amount: int = Field(sa_type=sa.BigInteger, nullable=False)
    note: str = Field(default="", max_length=500, nullable=False)


class PaymentStep(WardRow, table=True):
    """One step: who took it, when, why; only added to."""

    __table_args__ = (_of_list(), sa.Index("ix_payment_step_list", "ward_id", "list_id", "id"))
    list_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    name: str = Field(max_length=20, nullable=False)
    state: PaymentState = enum_column(PaymentState, nullable=False)
    note: str = Field(default="", max_length=1_000, nullable=False)
    by_id: UUID = Field(nullable=False)
    at: datetime = instant(default_factory=now, nullable=False)
