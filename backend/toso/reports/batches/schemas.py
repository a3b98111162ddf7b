"""Request and response schemas of batches of files."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import Read, Write
from toso.jobs.schemas import JobRead
from toso.kit.periods import PERIOD_PATTERN
from toso.reports.batches.kinds import BatchContent

PeriodCode = Annotated[str, StringConstraints(pattern=PERIOD_PATTERN)]


class BatchItemRead(Read):
    title: str
    name: str
    reason: str


class BatchRead(Read):
    """A batch: `made` and `failed` of `total` files; `failures` with the reason of each. `file_id`: the ZIP."""

    id: UUID
    created_at: datetime
    periods: list[str]
    contents: list[str]
    job: JobRead
    total: int
    made: int
    failed: int
    failures: list[BatchItemRead]
    file_id: UUID | None
    version: int


class BatchCreate(Write):
    """Files of each content for each period and, where a content is one a unit, each unit (none: all of them)."""

    periods: Annotated[tuple[PeriodCode, ...], Field(min_length=1, max_length=24)]
    contents: Annotated[tuple[BatchContent, ...], Field(min_length=1, max_length=3)]
    formats: Annotated[tuple[Literal["pdf", "docx", "xlsx"], ...], Field(min_length=1, max_length=3)] = ("pdf",)
    unit_ids: Annotated[tuple[UUID, ...], Field(max_length=200)] = ()


class BatchUnitRead(Read):
    id: UUID
    name: str
    rung: str


class BatchPeriodRead(Read):
    """A period that files can be made of; `report_state_label` None: its report is not compiled yet."""

    code: str
    title: str
    report_state_label: str | None


class BatchChoicesRead(Read):
    """The choices of a batch: periods, newest first, and the units that any of them asked."""

    periods: list[BatchPeriodRead]
    units: list[BatchUnitRead]
