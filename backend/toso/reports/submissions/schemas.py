"""Request and response schemas of submissions."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints, WithJsonSchema

from toso.activities.schemas import LogLineRead
from toso.core.schemas import OptionalText, Page, Read, Write
from toso.households.assistance.schemas import HelpedRead
from toso.kit.periods import MONTH_PATTERN
from toso.reports.model.period_tables import PeriodState
from toso.reports.model.submission_tables import SubmissionState
from toso.reports.model.timeline import StepRead
from toso.reports.submissions.ledger import LedgerCellRead

# Read cell by cell (figures.cells), so that a slip is told beside its own cell.
Typed = Annotated[
    Any,
    WithJsonSchema(
        {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "maxLength": 20}, {"type": "null"}]}
    ),
]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$", max_length=60)]


class LatenessRead(Read):
    """`code`: not_submitted, on_time, late or exempt; `days` late or overdue."""

    code: str
    label: str
    days: int


class SubmissionRow(Read):
    """One unit that is asked to report in a period; `id` is null while it has not begun. `rung`: the step of the ladder
    that it hands in by; `reminded_at`: when it was last reminded of figures since the period began, told to those who
    read the log of reminders; `looks`: how many of its cells fell, are remarked or checked, told to who may accept it.
    `after_report`: that the report of the period is out without it, and how its figures still get in.
    """

    id: UUID | None
    unit_id: UUID
    unit_name: str
    unit_path: str
    kind: str
    state: SubmissionState | Literal["not_submitted"]
    state_label: str
    lateness: LatenessRead
    rung: str
    due_on: date
    data_until: date | None
    submitted_at: datetime | None
    reminded_at: datetime | None
    source: str | None
    source_label: str | None
    carried: bool
    after_report: str
    looks: int | None
    exempt_reason: str | None
    actions: list[str]
    version: int | None


class CellIssueRead(Read):
    """A remark on a cell. `severity`: error or warning; `needs_remark`: a remark in the cell answers it."""

    severity: str
    rule: str
    field: str
    text: str
    needs_remark: bool


class CellRead(Read):
    """One measure of the form. None is "not reported". `in_period`: as typed; `added`: what the period added, typed
    or worked out; `proposed`: what the lists of teams and members say; `counted`: what the register of households
    says, also where it does not speak for the unit, and `taking_fault` why that cannot be typed; `typed`: what the
    unit wrote, also where the register does; `addition`: of `cumulative` what was typed beside the register's number,
    for who is not in its books; `fell`: it lies below the figure that the period goes on from; `late_in`, `late_out`:
    of `added` what by its day belongs to the period before but came after that was frozen; `ledger`: the cell of a
    workbook that the typed figure was taken from. `previous`: 0 of a count that starts anew with the year, of which
    `last_year` says how it ended the one before.
    """

    code: str
    label: str
    noun: str
    kind: str
    of: str | None
    stock: bool
    required: bool
    cumulative: int | None
    in_period: int | None
    added: int | None
    previous: int | None
    last_year: int | None
    previous_in_period: int | None
    proposed: int | None
    remark: str
    origin: str
    origin_label: str
    counted: int | None
    taking_fault: str | None
    typed: int | None
    typed_in_period: int | None
    addition: int | None
    fell: bool
    late_in: int
    late_out: int
    entered_by: str | None
    entered_at: datetime | None
    ledger: LedgerCellRead | None
    messages: list[CellIssueRead]


class GroupRead(Read):
    """The cells of one target, or of the populations and other counts around them."""

    key: str
    title: str
    goal_text: str | None
    cells: list[CellRead]


class SectionRead(Read):
    code: str
    numeral: str
    title: str
    ask: str
    text: str
    entered_by: str | None
    entered_at: datetime | None


class UnitBrief(Read):
    id: UUID
    name: str
    path: str
    kind: str


class PeriodBrief(Read):
    id: UUID
    code: str
    title: str
    label: str
    first_day: date
    last_day: date
    state: PeriodState


class SurveyedRead(Read):
    """Of the open households of a unit how many were met and how many are settled (met, refused, moved, imported);
    from `percent` settled on the register speaks for the unit.
    """

    households: int
    visited: int
    settled: int
    percent: int
    speaks: bool


class SnapshotRead(Read):
    """The frozen form of one handing in. `late`: what came after the cut-off of the period before, of all measures;
    `listed`: who counted can be opened; `correction`: handed in for a correction; `digest`: SHA-256 of all of it.
    """

    id: UUID
    edition: int
    data_until: date | None
    taken_at: datetime
    taken_by: str | None
    figures: int
    late: int
    listed: bool
    correction: bool
    holds: bool
    digest: str


class CountedLineRead(Read):
    """Somebody behind a frozen figure. `counts`: 1, or −1 for who no longer counts; `late`: known only after the
    cut-off of the period before, to which they belong by their day. `logged`: of a figure of the log its activity or
    person; then nothing of the register stands beside it.
    """

    household_id: UUID | None
    person_id: UUID | None
    household_code: str
    household_name: str
    full_name: str | None
    birth_year: int | None
    phone: str | None
    house_no: str
    street: str | None
    counts: int
    late: bool
    logged: LogLineRead | None


class CountedRead(Page[CountedLineRead]):
    """The list behind a frozen figure: `counted` is what all its lines add up to, also the `hidden` ones out of reach;
    `less`: what the unit had typed for the period before, where the register took over since; `addition`: what was
    typed beside the register, with its `note` (figure = counted − less + addition).
    """

    hidden: int
    counted: int
    less: int | None
    addition: int
    note: str


class SubmissionRead(Read):
    """A submission as its form. `help`: what the unit gave at its counter, school or events, counted from the entries
    it made (null where it made none). `since`: the period that `previous` figures come from; `restart_text`: that
    yearly counts start anew in this form, "" where they go on; `surveyed`: how far the register of households is
    surveyed, null where the unit has none; `figures_on`: the day its figures are of; `after_report`: that the report of
    the period is out without it, and how its figures still get in.
    """

    id: UUID
    period: PeriodBrief
    unit: UnitBrief
    state: SubmissionState
    state_label: str
    actions: list[str]
    source: str
    source_label: str
    paper_file_id: UUID | None
    entered_by: str | None
    data_until: date | None
    proposed_data_until: date
    due_on: date
    lateness: LatenessRead
    submitted_at: datetime | None
    submitted_by: str | None
    accepted_at: datetime | None
    carried: bool
    after_report: str
    since: str | None
    restart_text: str
    surveyed: SurveyedRead | None
    help: HelpedRead | None
    figures_on: date
    groups: list[GroupRead]
    sections: list[SectionRead]
    tasks: list[dict[str, Any]]
    messages: list[CellIssueRead]
    snapshots: list[SnapshotRead]
    correction_id: UUID | None
    timeline: list[StepRead]
    version: int


class SubmissionCreate(Write):
    """Begins the submission of a unit for a period."""

    period: Annotated[str, StringConstraints(pattern=MONTH_PATTERN)]
    unit_id: UUID


class FigureWrite(Write):
    """Figures as typed: whole numbers, also "1.234"; null or blank is "not reported". `addition` goes on top of the
    register's number where the register speaks, and needs a remark.
    """

    cumulative: Typed = None
    in_period: Typed = None
    addition: Typed = None
    remark: Annotated[OptionalText, StringConstraints(max_length=1_000)] = ""


class SubmissionWrite(Write):
    """The whole form: what is left out is empty."""

    data_until: date | None = None
    paper_file_id: UUID | None = None
    figures: dict[Code, FigureWrite] = Field(default_factory=dict, max_length=200)
    sections: dict[Code, OptionalText] = Field(default_factory=dict, max_length=30)
