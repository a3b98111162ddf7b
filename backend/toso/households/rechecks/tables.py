"""Samples that were drawn and the households in them: who checks each, what was reported, what was found."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import WardRow, enum_column, instant, json_column, unit_path
from toso.households.rechecks.kinds import CaseReason, DrawKind, RecheckResult


class RecheckDraw(WardRow, table=True):
    """A sample of the households met in a period in an area, or of those where somebody was guided so many days before
    it (`kind`), drawn once: what was drawn cannot be drawn anew.

    `first_day`, `last_day`: of the visits, or of the guidance. `places`: of each khu phố its open households, those
    that were met or guided, those drawn, as they were that day.
    """

    __table_args__ = (sa.UniqueConstraint("ward_id", "unit_path", "period", "kind"),)
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    period: str = Field(max_length=10, nullable=False)
    kind: DrawKind = enum_column(
        DrawKind, default=DrawKind.VISITS, nullable=False, sa_column_kwargs={"server_default": "visits"}
    )
    first_day: date = Field(nullable=False)
    last_day: date = Field(nullable=False)
    seed: str = Field(max_length=32, nullable=False)
    percent: int = Field(nullable=False)
    drawn_by_id: UUID = Field(nullable=False)
    drawn_on: date = Field(nullable=False)
    places: list[dict[str, Any]] = json_column()


class RecheckCase(WardRow, table=True):
    """A household of a sample. `claims`: what its last visit of the period reported (subject, item, value), frozen
    when it was drawn, or what was guided there, each with its question (`asks`); a visit that came without a sheet has
    no `visit_id`.

    `visitor_id` was at the door, `entered_by_id` sent or typed the sheet: neither checks it. `answers` are those to
    the claims, in their order. `reason`: a random case belongs to a sample, a chosen one to a hint and to no sample.
    """

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "draw_id"], ["recheck_draw.ward_id", "recheck_draw.id"]),
        sa.ForeignKeyConstraint(["ward_id", "household_id"], ["household.ward_id", "household.id"]),
        sa.Index("ix_recheck_case_draw", "ward_id", "draw_id", "unit_path"),
        sa.Index("ix_recheck_case_assigned", "ward_id", "assigned_to_id", "result"),
        sa.Index("ix_recheck_case_hint", "ward_id", "hint_id"),
        sa.Index("ix_recheck_case_household", "ward_id", "household_id"),
    )
    draw_id: UUID | None = None
    reason: CaseReason = enum_column(
        CaseReason, default=CaseReason.RANDOM, nullable=False, sa_column_kwargs={"server_default": "random"}
    )
    hint_id: UUID | None = None
    household_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    visit_id: UUID | None = None
    visited_on: date = Field(nullable=False)
    visitor_id: UUID | None = None
    entered_by_id: UUID | None = None
    claims: list[dict[str, str]] = json_column()
    assigned_to_id: UUID | None = None
    result: RecheckResult | None = enum_column(RecheckResult, default=None, nullable=True)
    answers: list[dict[str, Any]] | None = json_column(default=None, nullable=True)
    note: str = Field(default="", max_length=500, nullable=False)
    checked_on: date | None = None
    checked_by_id: UUID | None = None
    checked_at: datetime | None = instant(default=None, nullable=True)
