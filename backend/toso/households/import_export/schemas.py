"""Request and response schemas of imports of the register."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import OptionalText, Read, Write
from toso.households.import_export.tables import Decision, ImportState, LineState
from toso.households.register.writes import WhyText

ColumnPlace = Annotated[int, Field(ge=0, le=79)]
FieldCode = Annotated[str, StringConstraints(max_length=40, pattern=r"^[a-z_]+(\.[a-z0-9_]+)?$")]


class ImportFieldRead(Read):
    """A field that a column can be chosen for; `kept` is false for what is checked but not stored."""

    code: str
    label: str
    subject: str
    expected: str
    kept: bool


class ImportColumnRead(Read):
    """A column of the sheet: letter, heading, the first filled cells, hidden in the workbook or not, chosen field."""

    place: int
    letter: str
    heading: str
    samples: list[str]
    hidden: bool
    field: str | None


class ImportAsideRead(Read):
    """A part that is not read: a whole sheet (`row` None) or a row of one. `why`: other columns, hidden, a sum, the
    heading of a group, the headings again.
    """

    sheet: str
    row: int | None
    why: str
    why_label: str


class ImportSheetRead(Read):
    """`read`: the sheets whose rows are taken together, since their columns are the same."""

    name: str
    read: list[str]
    aside: list[ImportAsideRead]
    sheets: int
    heading_row: int
    rows: int
    merged: int
    faulty: int
    remembered: bool


class ImportTaking(Read):
    """Counts of what acceptance would write now: households new and changed, new persons."""

    new: int
    changed: int
    persons: int


class ImportUnknownRead(Read):
    """A name of a khu phố that the ward does not have, as the file writes it, and how many households name it."""

    name: str
    homes: int


class ImportCounts(Read):
    """Rows, households by what happens to them, persons, cells refused and noted, new streets, duplicates undecided.

    `persons`: in the whole file; `taking`: what goes in, with the decisions on duplicates so far.
    """

    lines: int
    homes: int
    persons: int
    new: int
    changed: int
    unchanged: int
    duplicate: int
    refused: int
    errors: int
    notes: int
    streets: int
    street_names: list[str]
    unknown_units: list[ImportUnknownRead]
    left_out: int
    undecided: int
    taking: ImportTaking


class ImportTaken(Read):
    """Counts of what acceptance wrote into the register."""

    new: int
    changed: int
    persons: int
    observations: int
    streets: int


class ImportUndone(Read):
    """Counts of what left the register when the upload was taken back, and of the households that stayed."""

    new: int
    changed: int
    persons: int
    staying: int


class ImportStayReason(Read):
    why: str
    label: str
    homes: int


class ImportStayRead(Read):
    household_id: UUID
    code: str
    name: str
    why_label: str


class ImportReversalRead(Read):
    """The effect of taking an accepted upload back now: households that it entered and changed, people whom it brought;
    `staying`: households to which something came since, of which the first hundred in reach are named. `streets`: those
    that it entered, which stay.
    """

    id: UUID
    version: int
    new: int
    changed: int
    persons: int
    streets: int
    staying: int
    reasons: list[ImportStayReason]
    stays: list[ImportStayRead]


HeldState = ImportState | Literal["failed"]


class HouseholdImportRead(Read):
    """An upload. `state` also is "failed"; `sheet`, `columns`, `counts` and `job_id` are told to its sender alone."""

    id: UUID
    version: int
    state: HeldState
    file_name: str
    data_on: date
    sender: str
    new_streets: bool
    street_groups: bool
    job_id: UUID | None
    problem: str | None
    sheet: ImportSheetRead | None
    columns: list[ImportColumnRead]
    fields: list[ImportFieldRead]
    missing: list[str]
    counts: ImportCounts | None
    taken: ImportTaken | None
    undone: ImportUndone | None
    actions: list[str]


class HouseholdImportRow(Read):
    """`sender`: who sent the file; another's is listed for who may take it back."""

    id: UUID
    state: HeldState
    file_name: str
    data_on: date
    sender: str


class HouseholdImportMessage(Read):
    """A fault of one cell: `cell` as in the workbook ("C5", of several sheets "KP1!C5"), its heading and field, and
    what it says; the message does not repeat it. `mendable`: it may be given other words here.
    """

    level: str
    column: str
    cell: str
    heading: str
    field: str
    value: str
    mendable: bool
    message: str


class HouseholdImportLineRead(Read):
    """One row of the sheet: what it is about, what accepting would do, what was said about its cells.

    `number` counts through all sheets that are read, `row` within its `sheet`. `home`: number of the first row of its
    household. `like`: the household of the register that it is like, on the first row of a possible duplicate.
    """

    number: int
    row: int
    sheet: str
    home: int
    state: LineState
    name: str
    place: str
    person: str
    messages: list[HouseholdImportMessage]
    like_id: UUID | None
    like_code: str | None
    like_why: str | None
    decision: Decision | None


class ImportCheckWrite(Write):
    """The chosen columns by field code, and the day up to which the data are true. `street_groups`: rows that name
    another group (tổ) than their street's are taken with that of the street; otherwise they are asked.
    """

    columns: dict[FieldCode, ColumnPlace] = Field(min_length=1, max_length=60)
    data_on: date
    new_streets: bool = True
    street_groups: bool = False


class ImportCellWrite(Write):
    """A cell of a read row, and what it is to say; empty: nothing."""

    number: Annotated[int, Field(ge=1, le=2_000_000)]
    field: FieldCode
    value: Annotated[OptionalText, StringConstraints(max_length=300)]


class ImportWordWrite(Write):
    """The meaning of a word in every cell of a field: "Nậm Khao" is "Thôn Nậm Khao"."""

    field: FieldCode
    word: Annotated[OptionalText, StringConstraints(min_length=1, max_length=300)]
    value: Annotated[OptionalText, StringConstraints(max_length=300)]


class ImportMendWrite(Write):
    """`leave_out`: rows that are not taken; with the first row of a household goes all of it. `bring_back`: all rows
    that were left out are read again.
    """

    cells: list[ImportCellWrite] = Field(default_factory=list, max_length=200)
    words: list[ImportWordWrite] = Field(default_factory=list, max_length=200)
    leave_out: list[Annotated[int, Field(ge=1, le=2_000_000)]] = Field(default_factory=list, max_length=200)
    bring_back: bool = False


class ImportDecideWrite(Write):
    """Households by the number of their first row; without numbers all possible duplicates."""

    homes: list[Annotated[int, Field(ge=1, le=2_000_000)]] | None = Field(default=None, min_length=1, max_length=500)
    decision: Decision


class ImportUndoWrite(Write):
    """Why an accepted upload is taken back."""

    reason: WhyText
