"""Request and response schemas of printed sheets."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import FieldProblem, OptionalText, Read, Write
from toso.households.model.items import Item
from toso.households.model.kinds import HouseholdKind, VisitResult
from toso.households.visits.schemas import ConflictRead
from toso.jobs.schemas import JobRead

STREETS, ROWS, ANSWERS = 20, 50, 300


class Which(StrEnum):
    """All households of a street, or those that nobody met yet in this reporting year."""

    UNVISITED = "unvisited"
    ALL = "all"


class SheetsWrite(Write):
    """Which sheets to print. `kind`: of one kind of households alone; `member_id`: whose name stands on them; else
    whoever alone goes along the street.
    """

    street_ids: list[UUID] = Field(min_length=1, max_length=STREETS)
    which: Which = Which.UNVISITED
    kind: HouseholdKind | None = None
    member_id: UUID | None = None


class TypedAnswer(Write):
    subject_id: UUID
    item: Item
    value: Annotated[str, StringConstraints(min_length=1, max_length=40)]


class EntryWrite(Write):
    """One row as the pen filled it in; `code` is the row's, answers are what differs from what was printed."""

    code: Annotated[str, StringConstraints(min_length=3, max_length=4, pattern=r"^\d{2}[A-Z]$")]
    visited_on: date
    result: VisitResult
    note: Annotated[OptionalText, StringConstraints(max_length=500)] = ""
    answers: list[TypedAnswer] = Field(default_factory=list, max_length=ANSWERS)


class EntriesWrite(Write):
    """Rows of one sheet; each is stored or refused by itself."""

    rows: list[EntryWrite] = Field(min_length=1, max_length=ROWS)


class RowsUndo(Write):
    """Codes of the rows to be taken back."""

    codes: list[Annotated[str, StringConstraints(pattern=r"^\d{2}[A-Z]$")]] = Field(min_length=1, max_length=ROWS)


class SheetRow(Read):
    """A sheet in the list."""

    id: UUID
    version: int
    code: str
    unit_id: UUID
    unit_name: str
    street_id: UUID
    street_name: str
    group_name: str
    part: int
    parts: int
    member_id: UUID | None
    member_name: str | None
    printed_on: date
    printed_by: str
    households: int
    entered: int


class PrintRead(Read):
    """The sheets that were made, and the job that prints them; its result names the file."""

    sheets: list[SheetRow]
    job: JobRead


class KeyRead(Read):
    value: str
    key: str
    label: str


class ColumnRead(Read):
    """An item with the key of each value: the boxes on paper bear the same."""

    item: Item
    subject: str
    label: str
    short: str
    many: bool
    adults: bool
    keys: list[KeyRead]


class SheetPersonRead(Read):
    """`child`: the paper has no boxes for what only adults are asked."""

    id: UUID
    full_name: str
    about: str
    child: bool
    printed: dict[str, str]


class EntryRead(Read):
    """The entry typed in last. `note` is that of its visit."""

    visited_on: date
    result: VisitResult
    note: str
    answers: list[TypedAnswer]
    entered_by: str
    entered_at: datetime
    conflicts: int


class SheetHouseholdRead(Read):
    """A row in the order of the paper; `gone` when the household is no longer in reach: its name is not shown."""

    code: str
    position: int
    household_id: UUID
    gone: bool
    kind: str
    name: str
    place: str
    printed: dict[str, str]
    persons: list[SheetPersonRead]
    entry: EntryRead | None


class SheetRead(SheetRow):
    """A sheet with everything that the grid needs to be typed in by keys alone."""

    results: list[KeyRead]
    columns: list[ColumnRead]
    for_all: Item
    today: date
    rows: list[SheetHouseholdRead]


class EntryState(StrEnum):
    STORED = "stored"
    UPDATED = "updated"
    REPEATED = "repeated"
    CONFLICT = "conflict"
    REJECTED = "rejected"


class EnteredRead(Read):
    """The result of one row. `errors` of a stored one name what was left out of it."""

    code: str
    state: EntryState
    message: str | None
    errors: list[FieldProblem]
    conflicts: list[ConflictRead]


class EntriesRead(Read):
    """The results in the order of the rows, and how much of the sheet is typed in now."""

    results: list[EnteredRead]
    households: int
    entered: int
