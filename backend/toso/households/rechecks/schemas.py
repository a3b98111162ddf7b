"""Request and response schemas of re-checks."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import OptionalText, Read, Write
from toso.households.model.items import Item
from toso.households.rechecks.kinds import DrawKind, Question, RecheckResult
from toso.kit.periods import PERIOD_PATTERN

CLAIMS = 300


class DrawWrite(Write):
    """For which period, area and kind, and which share. Without `unit_id` the whole ward, each khu phố by itself."""

    period: Annotated[str, StringConstraints(max_length=10, pattern=PERIOD_PATTERN)]
    unit_id: UUID | None = None
    kind: DrawKind = DrawKind.VISITS
    percent: Annotated[int, Field(ge=1, le=100)] = 5


class Outcome(StrEnum):
    CHECKED = "checked"
    UNREACHABLE = "unreachable"


class ClaimAnswer(Write):
    """Whether a claim holds, or yes to what is asked of it; `found`: what was found instead, where it does not hold and
    that is known.
    """

    subject_id: UUID
    item: Item
    asks: Question = Question.HOLDS
    right: bool
    found: Annotated[str, StringConstraints(min_length=1, max_length=40)] | None = None


class RecheckWrite(Write):
    """The result for one household. `checked` takes an answer to every claim, `unreachable` none."""

    outcome: Outcome
    checked_on: date
    answers: list[ClaimAnswer] = Field(default_factory=list, max_length=CLAIMS)
    note: Annotated[OptionalText, StringConstraints(max_length=500)] = ""


class ShareRead(Read):
    """Households checked and how many of them were right, with the interval at 95 % in percent; null before any."""

    drawn: int
    checked: int
    right: int
    unreachable: int
    waiting: int
    percent: float | None
    low: float | None
    high: float | None


class DrawRow(Read):
    """A sample in the list, counted as far as this person's scope reaches."""

    id: UUID
    kind: DrawKind
    kind_label: str
    period: str
    period_title: str
    unit_id: UUID
    unit_name: str
    percent: int
    drawn_on: date
    drawn_by: str
    share: ShareRead


class RecheckPlaceRead(Read):
    """A khu phố beside what it reported: `visited` of `households` were met in the period."""

    unit_id: UUID
    name: str
    households: int
    visited: int
    visited_percent: float | None
    share: ShareRead


class RecheckItemRead(Read):
    """Claims of one item that were checked, by what was asked of them."""

    item: Item
    asks: Question
    label: str
    checked: int
    right: int
    percent: float
    low: float
    high: float


class DrawRead(DrawRow):
    """A sample with its results; `seed` draws the same households again from the same list."""

    period_label: str
    first_day: date
    last_day: date
    seed: str
    households: int
    visited: int
    visited_percent: float | None
    places: list[RecheckPlaceRead]
    items: list[RecheckItemRead]


class CaseRow(Read):
    """A household to check again. `draw_id`: the sample, for who draws samples alone."""

    id: UUID
    version: int
    draw_id: UUID | None
    kind: DrawKind
    period: str
    household_id: UUID
    name: str
    place: str
    street: str
    unit_name: str
    visited_on: date
    visitor: str
    assigned_to: str | None
    mine: bool
    may_record: bool
    result: RecheckResult | None
    result_label: str | None
    checked_on: date | None


class ClaimRead(Read):
    """A reported answer, in words; `right` and `found` once it was checked. `values`: what can be found instead."""

    subject_id: UUID
    subject_name: str
    item: Item
    asks: Question
    asks_label: str
    label: str
    value: str
    value_label: str
    values: dict[str, str]
    right: bool | None
    found: str | None


class CaseRead(CaseRow):
    claims: list[ClaimRead]
    note: str
    checked_by: str | None
    checked_at: datetime | None
    today: date
