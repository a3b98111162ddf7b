"""Request and response schemas of regimes, periods, the ladder and exemptions."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import OptionalText, Read, Reason, ShortText, Write
from toso.kit.periods import PERIOD_PATTERN, PeriodKind
from toso.organisation.tables import UnitKind
from toso.reports.figures.deadline_schedule import Shift
from toso.reports.model.period_tables import PeriodState
from toso.reports.model.report_tables import ReportState
from toso.reports.periods.readiness_schemas import ReadinessRead, RungRead, StepDayRead

# Plans begin in 2000; a typing slip in the year must not open a period of another century.
PeriodCode = Annotated[str, StringConstraints(pattern=PERIOD_PATTERN)]
StepKey = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,30}$")]


SectionCode = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
# What a section may show; compilation.drafts has a rule for each.
DraftRule = Literal[
    "organisation",
    "lateness",
    "targets",
    "targets_table",
    "extremes",
    "tasks",
    "next_tasks",
    "communication",
    "visits",
    "assessment",
    "difficulties",
    "requests",
    "texts",
]
AnnexTable = Literal["figures", "activities", "months", "tasks"]
AnnexColumn = Literal["in", "cum", "pct"]
MeasureCode = Annotated[str, StringConstraints(max_length=60)]
Words = Annotated[OptionalText, StringConstraints(max_length=500)]
ManyWords = Annotated[OptionalText, StringConstraints(max_length=2_000)]


class OutlineSectionRead(Read):
    """A section of the report; see regimes.OutlineSection."""

    code: str
    numeral: str
    title: str
    level: int
    ask: str | None
    shows: list[str]
    measures: list[str]
    text: str
    paper: bool
    hidden: bool


class ReportFormRead(Read):
    """Which measures a kind of unit is asked for; null: all kinds that no other form names, or all measures. With
    `units`: a line of these alone, beside the form of their kind.
    """

    kinds: list[str] | None
    units: list[UUID]
    measures: list[str] | None


class AnnexFormRead(Read):
    """An annex of the report: its table, its measures (null: all), and which columns of each are printed."""

    table: str
    measures: list[str] | None
    columns: list[str]


class RegimeFields(Read):
    """The eleven fields of a reporting regime (NĐ 09/2019/NĐ-CP, Điều 8) with its ladder.

    `deadline_day` and `deadline_before` are read from the words of `deadline`. `log_rule`: {"since": {code: the first
    period in which it is counted from the log of activities}, "rest": the path of the unit that takes what units
    without a form did}.
    """

    code: str
    name: str
    content: str
    reporters: str
    receivers: str
    means: str
    deadline: str
    deadline_day: int
    deadline_before: bool
    shift: str
    frequency: str
    cut_off: str
    outline: list[OutlineSectionRead]
    forms: list[ReportFormRead]
    annexes: list[AnnexFormRead]
    process: str
    rungs: list[RungRead]
    log_rule: dict[str, Any]
    valid_from: date
    valid_to: date | None
    version: int


class RegimeRead(RegimeFields):
    """One version of a ward's regime."""

    id: UUID


class FormMeasureRead(Read):
    """A measure that a form may ask for, under its group (a target, or "Số liệu chung")."""

    code: str
    label: str
    group: str


class ComingRegimeRead(RegimeFields):
    """The regime of the periods that are not open yet; `version` 0: the one that comes with the system, unsaved.

    `valid_from` is the day from which a change holds: that of the period named. `years` may be settled now: the one of
    the next period and the one after. `log_proposed`: codes that the log of activities already holds this year, while
    the ward has not chosen what is counted there.
    """

    period_code: str
    period_title: str
    year: int
    years: list[int]
    measures: list[FormMeasureRead]
    log_proposed: list[str]
    readiness: ReadinessRead
    actions: list[str]


class OutlineSectionWrite(Write):
    """A section in its place; its numeral follows from order and level. Empty `ask`: units are not asked. `text` is
    printed first, then what `shows` names, then a sentence for each of `measures`. `hidden`: kept for later.
    """

    code: SectionCode
    title: ShortText
    level: int = Field(ge=1, le=2)
    ask: Annotated[OptionalText, StringConstraints(max_length=160)] = ""
    shows: list[DraftRule] = Field(default_factory=list, max_length=10)
    measures: list[MeasureCode] = Field(default_factory=list, max_length=40)
    text: ManyWords = ""
    paper: bool = False
    hidden: bool = False


class ReportFormWrite(Write):
    """The measures that kinds of units are asked for; with `units`: of these alone, beside the form of their kind."""

    kinds: list[UnitKind] | None = Field(max_length=20)
    units: list[UUID] = Field(default_factory=list, max_length=100)
    measures: list[MeasureCode] | None = Field(max_length=200)


class AnnexFormWrite(Write):
    table: AnnexTable
    measures: Annotated[list[MeasureCode] | None, Field(max_length=200)] = None
    columns: list[AnnexColumn] = Field(default_factory=lambda: ["in", "cum", "pct"], min_length=1, max_length=3)


class RungWrite(Write):
    """A level of the ladder; `day`: a day of the month of its own, which holds instead of the working days."""

    key: StepKey
    label: ShortText
    working_days_before: int
    day: Annotated[int, Field(ge=1, le=28)] | None = None
    before: bool = True


class RegimeWrite(Write):
    """The eleven fields, the annexes and the ladder for the coming periods of a kind."""

    name: Annotated[ShortText, StringConstraints(max_length=200)]
    content: ManyWords
    reporters: Words
    receivers: Words
    means: Words
    deadline: ShortText
    shift: Shift = Shift.NONE
    frequency: PeriodKind = PeriodKind.MONTH
    cut_off: Words
    outline: list[OutlineSectionWrite] = Field(min_length=1, max_length=20)
    forms: list[ReportFormWrite] = Field(min_length=1, max_length=50)
    annexes: list[AnnexFormWrite] = Field(
        default_factory=lambda: [AnnexFormWrite(table="figures"), AnnexFormWrite(table="tasks")], max_length=5
    )
    process: ManyWords
    rungs: list[RungWrite] = Field(min_length=1, max_length=10)


class ExemptionRead(Read):
    unit_id: UUID
    unit_name: str
    reason: str


class SendingRead(Read):
    """How far an approved report has come on its way out, in words; `signed`: with signature and seal, or as a scan."""

    label: str
    signed: bool
    document_id: UUID


class PeriodRow(Read):
    """A period in lists. `report_state` is None while nothing has been compiled, "recalled" while the report
    was recalled and none replaces it; `sending`: where the document of an approved report
    stands; `handed_in`: a unit has, or a report was compiled, so that the period is not taken
    back any more.
    """

    id: UUID
    code: str
    kind: str
    title: str
    label: str
    first_day: date
    last_day: date
    state: PeriodState
    state_label: str
    steps: list[StepDayRead]
    report_id: UUID | None
    report_state: ReportState | Literal["recalled"] | None
    sending: SendingRead | None
    handed_in: bool
    version: int


class PeriodRead(PeriodRow):
    """A period with its exemptions, the ward's own working days and what this person may do.

    `begun`: the units whose forms were begun, handed in or not.
    """

    regime: RegimeRead
    working_days: dict[date, bool]
    exemptions: list[ExemptionRead]
    begun: list[str]
    actions: list[str]


class PeriodCreate(Write):
    """Opens a period; days off or worked that only this ward knows go into `working_days`. `plan_days`: with the days
    that the plan names for its reports, from this period on.
    """

    code: PeriodCode
    working_days: dict[date, bool] = Field(default_factory=dict, max_length=31)
    plan_days: bool = False


class PeriodTakeBack(Write):
    """Why an open period is taken back. `drafts`: how many begun forms are lost with it, as the person was told."""

    reason: Reason
    drafts: int = Field(ge=0, le=10_000)


class StepDayWrite(Write):
    """The day of one level; null gives it back to the rule."""

    key: StepKey
    due_on: date | None


class LadderWrite(Write):
    steps: list[StepDayWrite] = Field(default_factory=list, max_length=10)
    working_days: dict[date, bool] | None = Field(None, max_length=31)


class ExemptionWrite(Write):
    unit_id: UUID
    reason: Reason
