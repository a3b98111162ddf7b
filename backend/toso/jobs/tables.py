"""Job rows."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlmodel import Field

from toso.core.columns import Table, WardRow, enum_column, instant, json_column


class JobState(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Lane(StrEnum):
    """Jobs wait for others of their lane alone: each has a process of its own (`jobs.lanes`: which kinds stand where).

    QUICK: a person waits for what is made of our own rows. FOREIGN: a file of somebody else is opened. OUTSIDE: another
    machine has to answer. BULK: nobody waits for it.
    """

    QUICK = "quick"
    FOREIGN = "foreign"
    OUTSIDE = "outside"
    BULK = "bulk"


class Job(WardRow, table=True):
    """One piece of long work. `payload` and `result` hold ids and numbers, never personal data.

    `claimed_by` names the worker process that runs it; `lane`: which of them may take it.
    """

    kind: str = Field(max_length=60, nullable=False, index=True)
    lane: Lane = enum_column(Lane, default=Lane.QUICK, nullable=False)
    state: JobState = enum_column(JobState, default=JobState.QUEUED, nullable=False, index=True)
    owner_id: UUID | None = Field(default=None, index=True)
    payload: dict[str, Any] = json_column()
    result: dict[str, Any] | None = json_column(default=None, nullable=True)
    progress: int = Field(default=0, nullable=False)
    message: str | None = Field(default=None, max_length=300)
    error: str | None = Field(default=None, max_length=500)
    attempts: int = Field(default=0, nullable=False)
    cancel_wanted: bool = Field(default=False, nullable=False)
    run_after: datetime | None = instant(default=None, nullable=True)
    leased_until: datetime | None = instant(default=None, nullable=True)
    claimed_by: str | None = Field(default=None, max_length=40)


class ChoreRun(Table, table=True):
    """When a regular chore last began and ended; `failure` is the kind of its error, "" when it went well."""

    name: str = Field(primary_key=True, max_length=80)
    began_at: datetime = instant(nullable=False)
    ended_at: datetime | None = instant(default=None, nullable=True)
    failure: str = Field(default="", max_length=80, nullable=False)
