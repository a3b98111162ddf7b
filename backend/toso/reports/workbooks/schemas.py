"""Request and response schemas of workbooks of sums."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import Read, Write
from toso.kit.periods import MONTH_PATTERN
from toso.reports.figures.cells import LARGEST
from toso.reports.figures.figures import Aspect
from toso.reports.submissions.schemas import Code, PeriodBrief
from toso.reports.workbooks.counts import CellEnd, CellReason


class WorkbookRow(Read):
    id: UUID
    file_name: str
    period_code: str
    sent_at: datetime
    taken_at: datetime | None


class WorkbookCellRead(Read):
    """One filled cell; `at`: its address, as answers name it; `reason`: `why` in words."""

    column: int
    at: str
    text: str
    end: CellEnd
    why: CellReason
    reason: str


class WorkbookLineRead(Read):
    number: int
    cells: list[WorkbookCellRead]


class WorkbookSheetRead(Read):
    """One sheet as it looks; `merged`: [row, column, last row, last column] from 0. `left`: why it was not read."""

    name: str
    left: str
    rows: list[WorkbookLineRead]
    merged: list[list[int]]


class WorkbookNameRead(Read):
    """A name of a row or column that numbers hang on. `kind`: what it should name; `sure`: chosen, or the ward's own
    name for it; else `code` or `unit_id` is proposed, or nothing is known.
    """

    words: str
    text: str
    kind: Literal["measure", "unit"]
    code: str | None
    aspect: Aspect
    unit_id: UUID | None
    left: bool
    sure: bool
    chosen: bool
    cells: int
    example: str


class WorkbookFigureRead(Read):
    """One number of a unit: `before` is what its form says (typed, or counted by the register or the log)."""

    at: str
    code: str
    label: str
    aspect: Aspect
    aspect_label: str
    raw: str
    value: int
    before: int | None
    end: CellEnd
    reason: str


class WorkbookDraftRead(Read):
    """The form of one unit beside what the workbook says. `version` is null while nobody has begun it; `taken`: how
    many numbers the form takes; `changed`: how many of the workbook's differ from it, taken or compared alone.
    """

    unit_id: UUID
    unit_name: str
    submission_id: UUID | None
    version: int | None
    state_label: str
    figures: list[WorkbookFigureRead]
    taken: int
    changed: int


class WorkbookSumRead(Read):
    """A sum that differs: what the cell says, and what its parts come to."""

    at: str
    says: int
    adds: int


class WorkbookAnswerRead(Read):
    at: str
    value: int | None


class WorkbookOptionRead(Read):
    value: str
    label: str


class WorkbookEndsRead(Read):
    """How many filled cells came to each end; the four add up to `filled`."""

    filled: int
    taken: int
    noted: int
    asked: int
    aside: int


class WorkbookRead(Read):
    """A workbook as it is read with what was chosen so far. `said_period`: another month that its titles name."""

    id: UUID
    file_name: str
    sha256: str
    period: PeriodBrief
    said_period: str | None
    taken_at: datetime | None
    ends: WorkbookEndsRead
    sheets: list[WorkbookSheetRead]
    names: list[WorkbookNameRead]
    answers: list[WorkbookAnswerRead]
    sums: list[WorkbookSumRead]
    drafts: list[WorkbookDraftRead]
    measures: list[WorkbookOptionRead]
    units: list[WorkbookOptionRead]
    actions: list[str]
    version: int


NameWords = Annotated[str, StringConstraints(min_length=1, max_length=500)]
CellName = Annotated[str, StringConstraints(min_length=2, max_length=60)]


class WorkbookNameWrite(Write):
    """The meaning of a name: a measure, a unit, or (neither) something to be left."""

    words: NameWords
    code: Code | None = None
    aspect: Literal[Aspect.CUMULATIVE, Aspect.IN_PERIOD] = Aspect.CUMULATIVE
    unit_id: UUID | None = None


class WorkbookAnswerWrite(Write):
    """The number that a cell stands for; null leaves it."""

    at: CellName
    value: Annotated[int, Field(ge=0, le=LARGEST)] | None = None


class WorkbookWrite(Write):
    """All that was chosen for a workbook: what is left out is as the system reads it."""

    period: Annotated[str, StringConstraints(pattern=MONTH_PATTERN)]
    names: list[WorkbookNameWrite] = Field(default_factory=list, max_length=400)
    cells: list[WorkbookAnswerWrite] = Field(default_factory=list, max_length=1_000)


class WorkbookDraftSeen(Write):
    """The form of a unit in the version in which it was seen; null: nobody had begun it."""

    unit_id: UUID
    version: Annotated[int, Field(ge=1)] | None = None


class WorkbookTake(Write):
    """The units whose figures are taken."""

    drafts: list[WorkbookDraftSeen] = Field(min_length=1, max_length=200)
