"""Request and response schemas of money; amounts are whole đồng."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import OptionalText, Read, Reason, ShortText, Write
from toso.files.schemas import FileRead
from toso.money.kinds import LARGEST, EntryType
from toso.plans.tasks.schemas import TaskLinkRead

Amount = Annotated[int, Field(ge=1, le=LARGEST)]
Year = Annotated[int, Field(ge=2000, le=2100)]


class BudgetLineWrite(Write):
    """`unit_id` null: one's own unit. `source_id`: a source of money of the catalogue. `estimate`: the first entry."""

    year: Year
    title: ShortText
    unit_id: UUID | None = None
    task_id: UUID | None = None
    source_id: UUID | None = None
    estimate: Amount


class BudgetSheetWrite(Write):
    year: Year
    format: Literal["pdf", "xlsx"] = "pdf"


class BudgetPaperWrite(Write):
    """`proposal`: to the superior; `decision`: of the ward itself. Of the lines that were not given all."""

    year: Year
    paper: Literal["proposal", "decision"]


class EstimateWrite(Write):
    """More of the estimate of a line."""

    amount: Amount
    on: date
    document_no: Annotated[OptionalText, StringConstraints(max_length=100)] = ""
    reason: Annotated[OptionalText, StringConstraints(max_length=1_000)] = ""


class MoneyEntryWrite(Write):
    """`reason`: needed where a spending with what was spent before exceeds the allocation."""

    type: EntryType
    amount: Amount
    on: date
    document_no: Annotated[OptionalText, StringConstraints(max_length=100)] = ""
    reason: Annotated[OptionalText, StringConstraints(max_length=1_000)] = ""
    file_id: UUID | None = None


class MoneyCorrection(Write):
    """Takes a whole entry away; what is right is entered anew."""

    reason: Reason


class BalanceRead(Read):
    """Sums of the entries. `remaining`: what is allocated and not spent; below zero it is overspent."""

    estimate: int
    allocation: int
    commitment: int
    spending: int
    remaining: int


class BudgetLineRead(Read):
    """`actions`: estimate (more of it), enter (an entry of every type), correct."""

    id: UUID
    version: int
    year: int
    title: str
    unit_id: UUID
    unit_name: str
    task: TaskLinkRead | None
    source_id: UUID | None
    source_name: str
    balance: BalanceRead
    actions: list[str]


class BudgetRead(Read):
    """The lines of a year in reach, the first 500 of them; `count` and `total` are of all. `actions`: plan, for whoever
    may add a line.
    """

    year: int
    lines: list[BudgetLineRead]
    count: int
    total: BalanceRead
    actions: list[str]


class MoneyEntryRead(Read):
    """`corrected`: it was taken away by a later entry."""

    id: UUID
    type: EntryType
    type_label: str
    amount: int
    on: date
    document_no: str
    reason: str
    file: FileRead | None
    corrects_id: UUID | None
    corrected: bool
    by_name: str
    created_at: datetime
