"""Response schemas of the register's figures; request schemas of thresholds."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import Read, Write

Percent = Annotated[int, Field(ge=1, le=100)]


class IndicatorPeriodRead(Read):
    code: str
    title: str
    label: str
    first_day: date
    last_day: date


class IndicatorCellRead(Read):
    """`counted` up to the day, `in_period` what the period added; `percent` of the measure's population, of which `of`
    are known by now, null for 0 of 0; of `base` people (households) it is known of `known` whether they count.
    `expected`: the population as those who were asked let expect. Not `known_here`: the register counts it, and has no
    household of the place, so that 0 says nothing.
    """

    counted: int
    in_period: int
    percent: float | None
    percent_text: str
    known: int
    base: int
    of: int
    expected: int
    known_here: bool


class IndicatorRowRead(Read):
    """A measure at all places, in their order. `goal_text`: the goal that binds it as printed; `reached`: whether it
    is reached in total; `listed`: the register's people or households stand behind it, `logged`: the log's activities.
    """

    code: str
    label: str
    short: str
    noun: str
    kind: str
    of: str | None
    stock: bool
    bound: bool
    goal_percent: float | None
    goal_text: str
    reached: bool | None
    listed: bool
    logged: bool
    total: IndicatorCellRead
    places: list[IndicatorCellRead]


class IndicatorGroupRead(Read):
    """A target with its measures, or the populations and other counts around the targets.

    `origin`: where its figures come from; of what units type each month there are no `rows` here.
    """

    key: str
    ref: str | None
    title: str
    goal_text: str | None
    origin: str
    rows: list[IndicatorRowRead]


class SurveyRead(Read):
    """Open households, how many were met and how many are settled this year (met, refused, moved, imported)."""

    households: int
    visited: int
    settled: int
    percent_text: str


class IndicatorPlaceRead(Read):
    """A khu phố, or a street or tổ dân of one (`unit_id` null). `survey` is null inside a khu phố."""

    key: str
    unit_id: UUID | None
    name: str
    survey: SurveyRead | None


class IndicatorsRead(Read):
    """`actions`: "inside" when the streets of the khu phố may be seen, "households" when the register may. `notes`: the
    places that the figures leave out, and that they begin anew with the year.
    """

    on: date
    period: IndicatorPeriodRead
    unit_id: UUID | None
    unit_name: str | None
    places: list[IndicatorPlaceRead]
    survey: SurveyRead
    groups: list[IndicatorGroupRead]
    notes: list[str]
    actions: list[str]


class PartCountRead(Read):
    """A part of a figure; `code` "others" joins parts that are too small to be shown alone."""

    code: str
    label: str
    count: int


class EvidenceSplitRead(Read):
    """A figure told apart by where its evidence was seen, and how strong it is; the strongest of a person counts."""

    channels: list[PartCountRead]
    grades: list[PartCountRead]


class IndicatorRead(Read):
    """One measure: by place, by evidence, inside one khu phố by street and tổ dân. Parts under five people are joined.

    `reachable` of its `total.counted` lines this person may see one by one; null: figures only.
    """

    on: date
    period: IndicatorPeriodRead
    unit_id: UUID | None
    unit_name: str | None
    row: IndicatorRowRead
    places: list[IndicatorPlaceRead]
    split: EvidenceSplitRead | None
    streets: list[PartCountRead]
    groups: list[PartCountRead]
    reachable: int | None


class IndicatorSubjectRead(Read):
    """A person with their household, or a household; telephone numbers are masked."""

    household_id: UUID
    person_id: UUID | None
    household_code: str
    household_name: str
    full_name: str | None
    birth_year: int | None
    phone: str | None
    house_no: str
    place_note: str
    street: str | None
    channel_label: str | None
    grade_label: str | None


class LedgerAccountRead(Read):
    """Opening + entered − left = closing, with why."""

    opening: int
    entered: list[PartCountRead]
    left: list[PartCountRead]
    closing: int


class LedgerLineRead(Read):
    """One population at all places, in their order."""

    code: str
    label: str
    noun: str
    total: LedgerAccountRead
    places: list[LedgerAccountRead]


class LedgerRead(Read):
    first_day: date
    on: date
    period: IndicatorPeriodRead
    unit_id: UUID | None
    unit_name: str | None
    places: list[IndicatorPlaceRead]
    lines: list[LedgerLineRead]


class CoveragePlaceRead(Read):
    """`percent`: from which share of settled households on the register speaks for the unit; `own`: its own."""

    unit_id: UUID
    path: str
    name: str
    survey: SurveyRead
    percent: int
    own: bool
    speaks: bool


class CoverageRead(Read):
    """`version` is that of the threshold, to change it with; null: there is no reporting regime yet."""

    on: date
    period: IndicatorPeriodRead
    percent: int
    places: list[CoveragePlaceRead]
    survey: SurveyRead
    actions: list[str]
    version: int | None


class PlaceThresholdWrite(Write):
    unit_id: UUID
    percent: Percent


class ThresholdWrite(Write):
    """From which percent of settled households on the register speaks for a unit: the ward's, and units' own."""

    percent: Percent
    places: list[PlaceThresholdWrite] = Field(default_factory=list, max_length=100)


MeasureCode = Annotated[str, StringConstraints(max_length=60)]
