"""Request and response schemas of compiled reports."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import OptionalText, Read, Write
from toso.kit.periods import PERIOD_PATTERN
from toso.plans.progress import WorkState
from toso.reports.compilation.part_schemas import (
    AnnexNamedRead,
    AnnexRead,
    ChangeRead,
    MonthRead,
    MonthRowRead,
    OfferedRead,
    PrintedTableRead,
    RunRead,
)
from toso.reports.model.report_tables import ReportState
from toso.reports.model.submission_tables import SubmissionState
from toso.reports.model.timeline import StepRead
from toso.reports.submissions.ledger import LedgerCellRead
from toso.reports.submissions.schemas import PeriodBrief


class ReportRow(Read):
    """A report in lists; one of an edition above 0 corrects another (`corrects_id`) for a `reason`, or `replaces` it
    since it was recalled. `later_codes`: in the list of periods the numbers of those, in their order.
    """

    id: UUID
    period: PeriodBrief
    state: ReportState
    state_label: str
    data_until: date | None
    compiled_at: datetime
    approved_at: datetime | None
    document_id: UUID | None
    document_code: str | None
    edition: int
    corrects_id: UUID | None
    replaces: bool
    later_codes: list[str]
    reason: str
    version: int


class ReportUnitRead(Read):
    """A unit that was asked, and whether its figures are in the report."""

    unit_id: UUID
    place: str
    name: str
    kind: str
    status: str
    status_label: str
    note: str


class ReportSectionRead(Read):
    """A section: `text` with its figures as {{marks}} for editing, `lines` with them filled in, `tables` as they print
    between them; `drafted` is what compiling made of the figures as they are now, `changes` how an edited text differs
    from it (else empty); `offered`: of a longer period what was written into it by hand in its months.
    """

    code: str
    numeral: str
    title: str
    level: int
    text: str
    lines: list[list[RunRead]]
    tables: list[PrintedTableRead]
    drafted: str
    changes: list[list[ChangeRead]]
    offered: list[OfferedRead]
    edited: bool
    edited_by: str | None
    edited_at: datetime | None
    version: int


class FigureRow(Read):
    """A figure of the ward; `name` is its label where there is room for few words. `reported` of `expected` units
    are in it; `late`: of what the period added, what came after the cut-off of the period before.
    """

    id: str
    code: str
    aspect: str
    label: str
    name: str
    text: str
    reported: int
    expected: int
    late: int


class AttainmentRead(Read):
    """A target's bound measure: goal, percentage, and whether it is reached (null: cannot be said)."""

    ref: str
    title: str
    code: str
    label: str
    goal_text: str
    figure_id: str
    text: str
    attained: bool | None


class TaskRowRead(Read):
    """One task of the annex of tasks; `done` of `units` have finished, `late` are behind."""

    task_id: UUID
    ref: str
    text: str
    deadline_text: str
    units: int
    done: int
    late: int
    state: WorkState
    label: str


class SplitChannelRead(Read):
    code: str
    label: str
    count: int


class SplitRead(Read):
    """How many of a measure were seen where; everybody counts once."""

    code: str
    label: str
    channels: list[SplitChannelRead]


class HelpLineRead(Read):
    """The counts of one unit's help outside homes; null where too few to tell."""

    unit_name: str
    given: int
    guests: int
    matched: int | None
    waiting: int | None


class MissingUnitRead(Read):
    """A unit whose figures are not in the report, and why it was laid before the leader without them (by whom)."""

    unit_id: UUID
    name: str
    status_label: str
    reason: str
    by: str | None


class ReportRead(ReportRow):
    """A whole report on the screen. `approved_for`: who lent the right to approve it. `outdated`: why its figures no
    longer are those of the submissions; empty when they are. `moved`: what its sentences say of tasks and difficulties
    that is not so any more; they may stay as of the day on which it was made. `doubts`: sums of the whole ward that are
    larger than the plan's own number, or than the people and households known; nothing is refused for them.
    """

    actions: list[str]
    compiled_by: str | None
    approved_by: str | None
    approved_for: str | None
    coverage: str
    missing: list[str]
    missing_units: list[MissingUnitRead]
    outdated: list[str]
    moved: list[str]
    doubts: list[str]
    units: list[ReportUnitRead]
    sections: list[ReportSectionRead]
    figures: list[FigureRow]
    targets: list[AttainmentRead]
    annexes: list[AnnexNamedRead]
    annex: AnnexRead
    split: list[SplitRead]
    help: list[HelpLineRead]
    tables: list[PrintedTableRead]
    tasks: list[TaskRowRead]
    months: list[MonthRead]
    by_month: list[MonthRowRead]
    timeline: list[StepRead]


class FigureSourceRead(Read):
    """One submission behind a figure, with who entered its value and when, as it was frozen. `surveyed`: where the
    register gave the value, how many of the unit's households were settled; `listed`: who counted can be opened;
    `late_in`, `late_out`: who of the value came in, went out after the cut-off of the period before; `addition`: of
    the value what the unit typed beside its register, explained by `remark`; `ledger`: the cell of a workbook that the
    unit's figure was taken from.
    """

    submission_id: UUID
    unit_id: UUID
    unit_name: str
    unit_path: str
    value: int
    origin: str
    origin_label: str
    state: SubmissionState
    state_label: str
    data_until: date | None
    surveyed: str | None
    submitted_at: datetime | None
    entered_by: str | None
    entered_at: datetime | None
    remark: str
    late_in: int
    late_out: int
    listed: bool
    addition: int
    ledger: LedgerCellRead | None


class FigurePartRead(Read):
    """A figure that this one was worked out from; a task has no id of its own here."""

    figure_id: str | None
    label: str
    text: str


class FigureRead(Read):
    """A figure and the list it was summed from. `value` has all its digits, `text` is as printed. `total` is the sum of
    the whole list (null for percentages); `hidden`: lines that this person may not see.
    """

    figure_id: str
    label: str
    aspect: str
    place: str
    place_name: str
    text: str
    value: int | float | None
    total: int | None
    reported: int
    expected: int
    coverage: str
    sources: list[FigureSourceRead]
    hidden: int
    parts: list[FigurePartRead]


class ReportCreate(Write):
    """Compiles the report of an open period."""

    period: Annotated[str, StringConstraints(pattern=PERIOD_PATTERN)]


class ExceptionWrite(Write):
    """A unit that is missing, and why the report is laid before the leader all the same."""

    unit_id: UUID
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=300)]


class ReportSubmit(Write):
    """Every missing unit by name; nothing when all are in."""

    exceptions: Annotated[list[ExceptionWrite], Field(max_length=200)] = Field(default_factory=list)


class ReportDocumentWrite(Write):
    """`signer_id`: who signs an approved report that waits for its number; null: the unit's usual signer."""

    signer_id: UUID | None = None


class SectionWrite(Write):
    """The text of a section; figures as {{marks}}. Null gives the drafted text back."""

    text: OptionalText | None
