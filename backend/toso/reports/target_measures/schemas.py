"""Request and response schemas of the catalogue of measures and of what the targets of a plan bind."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.activities.log_counts import LogCount, LogCountOf
from toso.activities.schemas import Code as Kind
from toso.core.schemas import OptionalText, Read, ShortText, Write
from toso.reports.figures.measures import MeasureKind, Unit

Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_.]{0,59}$")]


_NO_BRACES = r"^[^{}]*$"  # all of it is printed in reports, where braces mark figures
Words = Annotated[OptionalText, StringConstraints(max_length=300, pattern=_NO_BRACES)]
# The paper form has a narrow column for it.
Noun = Annotated[OptionalText, StringConstraints(max_length=20, pattern=_NO_BRACES)]


class LogCountRead(Read):
    """A count from the log of activities; `label`: in words."""

    kinds: list[str]
    what: LogCountOf
    label: str


class MeasureRead(Read):
    """A measure that may be counted. `population`: the code of what it is a part of; `count`: it has none; `log`: it is
    counted there; `group`: the target of the catalogue that it stands under; `own`: defined by the ward; `apart`:
    whoever chooses it says who types it.
    """

    code: str
    label: str
    unit: Unit
    unit_label: str
    noun: str
    kind: MeasureKind
    kind_label: str
    population: str | None
    population_label: str | None
    count: bool
    log: LogCountRead | None
    group: str
    own: bool
    apart: bool


class OwnMeasureRead(Read):
    """A result that the ward defines (see OwnMeasureWrite), which has no code before its plan is approved."""

    unit: Unit
    noun: str
    phrase: str
    population: str | None
    population_label: str
    count: bool
    stock: bool
    log: LogCountRead | None


class AskersRead(Read):
    """Who types what the ward defined for a target. `places`: whether every khu phố does; `units`: which others; `who`:
    all of them in words.
    """

    places: bool
    units: list[UUID]
    who: str


class TargetMeasuresRead(Read):
    """A target of the plan with the codes that it binds, or the reason why it has no statistic (`uncounted`).

    `title`: what reports print, where that is shorter than its text. `own`: results defined for it that have no code
    yet. `goal_count`: how many the whole ward is to reach of what has no population. `tied`: a person said so;
    `proposed`, `proposed_own`, `proposed_goal_count`: the codes that its words seem to be about, or else a result read
    from its sentence, counted once a person has chosen them. `asked`: who types what the ward defined, None where it
    defined nothing or the log counts. `each_place`: what its number for each khu phố comes to in the whole ward, and
    whether that is the ward's number; empty where it names none.
    """

    lineage_id: UUID
    ref: str
    text: str
    goal_percent: float | None
    measures: list[str]
    own: list[OwnMeasureRead]
    title: str
    uncounted: str
    goal_count: int | None
    asked: AskersRead | None
    tied: bool
    proposed: list[str]
    proposed_own: OwnMeasureRead | None
    proposed_goal_count: int | None
    each_place: str


class PlanMeasuresRead(Read):
    """The measures that a person settled for the targets of a plan: in the making they wait for its approval.

    `version`: of the plan in the making, once it is in force of the coming regime. `period_title`: from which period a
    change holds. `counted_plan`: the plan whose targets are counted now; `counting`: whether it is this one.
    """

    plan_id: UUID
    version: int
    period_code: str
    period_title: str
    counted_plan: str
    counting: bool
    targets: list[TargetMeasuresRead]
    actions: list[str]


class LogCountWrite(Write):
    """Kinds of activities (see /activities/kinds), and what of those that were held is counted."""

    kinds: list[Kind] = Field(min_length=1, max_length=10)
    what: LogCountOf

    @property
    def counted(self) -> LogCount:
        return LogCount(tuple(dict.fromkeys(self.kinds)), self.what)

    @property
    def label(self) -> str:
        return self.counted.label


class OwnMeasureWrite(Write):
    """A result that the ward defines: of a known population of the same unit, of a new one with its label, or a `count`
    without any, measured by the goal of its target for the whole ward.

    `phrase` continues a sentence ("120 hộ …"), in which `noun` stands for the unit's own word ("24 buổi …"); `stock`: a
    level on a day, otherwise counted up over the year. `log`: counted up from the log of activities, typed by nobody.
    """

    unit: Unit
    noun: Noun = ""
    phrase: Annotated[ShortText, StringConstraints(min_length=3, max_length=120, pattern=_NO_BRACES)]
    population: Code | None = None
    population_label: Annotated[OptionalText, StringConstraints(max_length=120, pattern=_NO_BRACES)] = ""
    count: bool = False
    stock: bool = True
    log: LogCountWrite | None = None


class AskersWrite(Write):
    """Who types what the ward defined for a target. `places`: whether every khu phố does; `units`: which others, of
    those that hand in each month.
    """

    places: bool = True
    units: list[UUID] = Field(default_factory=list, max_length=100)


class TargetMeasuresWrite(Write):
    """How a target is counted: by these measures, or not at all for a reason (`uncounted`); neither leaves it open.

    `title`: what reports print instead of its text; empty: the text. `goal_count`: how many the whole ward is to reach
    of a measure without a population. `asked`: who types what the ward defined for it; null: as the regime has it.
    """

    lineage_id: UUID
    title: Words = ""
    uncounted: Words = ""
    goal_count: Annotated[int, Field(ge=1, le=1_000_000)] | None = None
    measures: list[Code] = Field(default_factory=list, max_length=40)
    own: list[OwnMeasureWrite] = Field(default_factory=list, max_length=10)
    asked: AskersWrite | None = None

    @property
    def settled(self) -> bool:
        return bool(self.measures or self.own or self.uncounted)


class PlanMeasuresWrite(Write):
    """The whole choice; while a target is left out, or is neither counted nor left uncounted, no month opens."""

    targets: list[TargetMeasuresWrite] = Field(max_length=100)
