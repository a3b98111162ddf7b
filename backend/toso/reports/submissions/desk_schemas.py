"""Request and response schemas of a desk that looks at many submissions, or acts on them, at once."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import OptionalText, Read, SeenRow, Write
from toso.kit.periods import MONTH_PATTERN
from toso.plans.reminders.tables import Channel
from toso.reports.model.period_tables import PeriodState
from toso.reports.model.submission_tables import SubmissionState
from toso.reports.submissions.schemas import LatenessRead

PeriodCode = Annotated[str, StringConstraints(pattern=MONTH_PATTERN)]


class AcceptancesWrite(Write):
    rows: Annotated[list[SeenRow], Field(min_length=1, max_length=200)]


class AcceptanceRead(Read):
    """The answer for one submission: accepted, or why it was left as it is."""

    id: UUID
    unit_name: str
    accepted: bool
    reason: str


class LateUnitsWrite(Write):
    """Units that have not handed in; empty: all of the period in reach."""

    period: PeriodCode
    unit_ids: list[UUID] = Field(default_factory=list, max_length=200)


class HandInReminderWrite(LateUnitsWrite):
    """Without `text` each unit gets the words made ready for it."""

    channel: Channel
    text: Annotated[OptionalText, StringConstraints(max_length=5_000)] = ""


class HandInText(Read):
    """Words ready to be copied for one unit that has not handed in."""

    unit_id: UUID
    unit_name: str
    due_on: date
    text: str


class HandInTextsRead(Read):
    """The words for each unit, and one text to all of them for a group that they share."""

    together: str
    units: list[HandInText]


class MatrixCellRead(Read):
    """`expected` false: the unit did not exist at the period's end."""

    period_code: str
    submission_id: UUID | None
    expected: bool
    state: SubmissionState | Literal["not_submitted"]
    state_label: str
    lateness: LatenessRead


class MatrixRowRead(Read):
    unit_id: UUID
    unit_name: str
    unit_path: str
    kind: str
    cells: list[MatrixCellRead]


class MatrixPeriodRead(Read):
    id: UUID
    code: str
    title: str
    state: PeriodState


class MatrixRead(Read):
    """Who reported when: units down, the months of a reporting year across."""

    year: int
    periods: list[MatrixPeriodRead]
    rows: list[MatrixRowRead]
