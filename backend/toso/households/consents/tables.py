"""Purposes in their versions, consents, requests of citizens, erasures, legal holds, and what a ward has chosen."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import Table, WardRow, enum_column, instant, json_column, unit_path
from toso.households.consents.kinds import (
    Answer,
    ErasedKind,
    How,
    RequestChannel,
    RequestKind,
    RequestState,
)
from toso.kit.clock import now


class PurposeVersion(WardRow, table=True):
    """A purpose of processing as the ward wrote it; only added to. Number 1 of each code came with the system."""

    __table_args__ = (sa.UniqueConstraint("ward_id", "code", "number"),)
    code: str = Field(max_length=40, nullable=False)
    number: int = Field(nullable=False)
    content: dict[str, Any] = json_column()
    by_id: UUID | None = None


class Consent(WardRow, table=True):
    """The answer of one person about one purpose, to which version of its text; only added to, the newest holds."""

    __table_args__ = (
        sa.ForeignKeyConstraint(["ward_id", "person_id"], ["person.ward_id", "person.id"]),
        sa.Index("ix_consent_person", "ward_id", "person_id", "purpose", "id"),
    )
    person_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    purpose: str = Field(max_length=40, nullable=False)
    text_number: int = Field(nullable=False)
    answer: Answer = enum_column(Answer, nullable=False)
    how: How = enum_column(How, nullable=False)
    given_on: date = Field(nullable=False)
    by_id: UUID | None = None


class SubjectRequest(WardRow, table=True):
    """A request of a citizen about their data. `unit_path` is the ward's; `note` and `outcome` are the desk's words.

    `acknowledge_by` and `due_on` are set when it is received, from clocks.json as it stood.
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "year", "number"),
        sa.Index("ix_subject_request_state", "ward_id", "state", "due_on", "id"),
        sa.Index("ix_subject_request_person", "ward_id", "person_id"),
    )
    unit_path: str = unit_path(nullable=False)
    year: int = Field(nullable=False)
    number: int = Field(nullable=False)
    kind: RequestKind = enum_column(RequestKind, nullable=False)
    channel: RequestChannel = enum_column(RequestChannel, nullable=False)
    third_party: bool = Field(default=False, nullable=False)
    person_id: UUID | None = None
    household_id: UUID | None = None
    note: str = Field(default="", max_length=500, nullable=False)
    state: RequestState = enum_column(RequestState, nullable=False)
    received_on: date = Field(nullable=False)
    acknowledge_by: date = Field(nullable=False)
    due_on: date = Field(nullable=False)
    extended: bool = Field(default=False, nullable=False)
    extension_reason: str = Field(default="", max_length=500, nullable=False)
    acknowledged_on: date | None = None
    closed_on: date | None = None
    outcome: str = Field(default="", max_length=500, nullable=False)
    by_id: UUID | None = None


def code_of(row: SubjectRequest) -> str:
    """The code of a request: "YC-2026-0007"."""
    return f"YC-{row.year}-{row.number:04d}"


class Erasure(WardRow, table=True):
    """One line of the erasure list: ids alone. A copy of it lies beside the database (privacy.erasure_list)."""

    unit_path: str = unit_path(nullable=False)
    kind: ErasedKind = enum_column(ErasedKind, nullable=False)
    subject_id: UUID = Field(nullable=False, index=True)
    request_id: UUID | None = None
    erased_at: datetime = instant(default_factory=now, nullable=False)
    by_id: UUID | None = None


class LegalHold(WardRow, table=True):
    """Data that must stay although its time is over: of one household, or (None) of the whole ward."""

    household_id: UUID | None = None
    unit_path: str = unit_path(nullable=False)
    reason: str = Field(max_length=500, nullable=False)
    from_on: date = Field(nullable=False)
    lifted_on: date | None = None
    by_id: UUID | None = None


class PrivacyChoice(Table, table=True):
    """The choices of a ward; empty parts are the system's own.

    `retention`: months by code of rule; `phone`: as `consents.choices.PhonePolicy`.
    """

    ward_id: UUID = Field(primary_key=True)
    version: int = Field(default=1, nullable=False)
    keep_citizen_ids: bool = Field(default=False, nullable=False)
    retention: dict[str, int] = json_column(default_factory=dict)
    phone: dict[str, Any] = json_column(default_factory=dict)
    ran_on: date | None = None
