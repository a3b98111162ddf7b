"""Response schemas of what has to be settled before a month is opened, and of who would type what."""

from datetime import date
from uuid import UUID

from toso.core.schemas import Read
from toso.plans.report_days import ReportDayRead


class RungRead(Read):
    """A level of the ladder; `day`: a day of the month of its own (`before`: that day itself is too late)."""

    key: str
    label: str
    working_days_before: int
    day: int | None = None
    before: bool = True


class StepDayRead(Read):
    """A level of the ladder with its day; `moved`: set by hand for this period. `own_on`: the rule's own last day,
    where nobody works on it (`off` says why) and `due_on` is therefore another.
    """

    key: str
    label: str
    due_on: date
    weekday: str
    moved: bool
    own_on: date | None
    off: str


class LadderOfferRead(Read):
    """The deadline and the levels that the plan's days make, and the days of the month asked for with them."""

    deadline: str
    rungs: list[RungRead]
    steps: list[StepDayRead]


class UnsettledTargetRead(Read):
    ref: str
    text: str


class EnteredTargetRead(Read):
    """A result of which the ward says who types it each month, or that no form asks for; `who`: by which units, in
    words; `nobody`: none is asked.
    """

    ref: str
    label: str
    who: str
    nobody: bool


class ReadinessRead(Read):
    """Whether the next month may be opened; `sentence` says what has to be done first, on the page of that plan.
    `warning`: the month would be opened on a plan of an earlier year, and what is missing of its own year's; or targets
    would have no figure, since nobody is asked for it. `entered`: who would type what such targets count.
    `report_days`: what the plan says about its monthly reports; `steps`: the days that the month asked for would have;
    `offer`: those of the plan, where they are others; `usual`: the ladder is the one that comes with the system, in no
    period yet.
    """

    ready: bool
    sentence: str
    warning: str
    plan_id: UUID | None
    plan_code: str
    targets: list[UnsettledTargetRead]
    entered: list[EnteredTargetRead]
    report_days: list[ReportDayRead]
    steps: list[StepDayRead]
    offer: LadderOfferRead | None
    usual: bool
