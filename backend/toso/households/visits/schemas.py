"""What a phone sends after a round, and what it is told."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    Field,
    StringConstraints,
    ValidationError,
    WrapValidator,
)
from pydantic_core import core_schema

from toso.core.problems import from_validation
from toso.core.schemas import FieldProblem, OptionalText, Phone, Read, Write
from toso.households.items import Item
from toso.households.kinds import Relation, Sex, VisitResult
from toso.households.visits.merging import Keep
from toso.kit.clock import today
from toso.kit.text import one_line

BATCH, ANSWERS, PERSONS, PHOTOS, NEEDS = 50, 300, 40, 3, 10
_FIRST_YEAR, _LAST_YEAR, _FIRST_BIRTH = 2000, 2200, 1900


def _sane(instant: datetime) -> datetime:
    if not _FIRST_YEAR <= instant.year <= _LAST_YEAR:
        raise ValueError("Thời điểm chưa đúng.")
    return instant


def _birth_year(year: int) -> int:
    if not _FIRST_BIRTH <= year <= today().year:
        raise ValueError("Năm sinh chưa đúng.")
    return year


def _line(value: Any) -> Any:
    return one_line(value) if isinstance(value, str) else value


Instant = Annotated[AwareDatetime, AfterValidator(_sane)]
Value = Annotated[str, StringConstraints(min_length=1, max_length=40)]
PersonName = Annotated[str, BeforeValidator(_line), StringConstraints(min_length=2, max_length=100)]


class LeavingReason(StrEnum):
    """Those of kinds.MoveReason that a visitor can tell."""

    MOVED = "moved"
    DEATH = "death"
    MISTAKE = "mistake"


class AnswerWrite(Write):
    """One item of a person or of the household itself. `base`: what the phone showed before; `seen`: with own eyes."""

    subject_id: UUID
    item: Item
    value: Value
    base: Value | None = None
    seen: bool = False


class NewPersonWrite(Write):
    """Somebody who lives here and was not in the round; `id` is made on the phone."""

    id: UUID
    full_name: PersonName
    sex: Sex | None = None
    birth_year: Annotated[int, AfterValidator(_birth_year)] | None = None
    relation: Relation
    phone: Phone | None = None


class LeftPersonWrite(Write):
    """Somebody of the round who no longer lives here; `on` is the first day that no longer counts."""

    id: UUID
    reason: LeavingReason
    on: date


class ResolveWrite(Write):
    """Which of two values holds."""

    keep: Keep


class ResolveOneWrite(ResolveWrite):
    conflict_id: UUID


class VisitWrite(Write):
    """One sheet. `visited_at` is the phone's instant, wrong clock and all; `photo_ids` were uploaded before."""

    id: UUID
    household_id: UUID
    base_version: Annotated[int, Field(ge=0, le=2**31 - 1)]
    visited_at: Instant
    result: VisitResult
    revisit_on: date | None = None
    note: Annotated[OptionalText, StringConstraints(max_length=500)] = ""
    needs: list[Value] = Field(default_factory=list, max_length=NEEDS)
    photo_ids: list[UUID] = Field(default_factory=list, max_length=PHOTOS)
    answers: list[AnswerWrite] = Field(default_factory=list, max_length=ANSWERS)
    new_persons: list[NewPersonWrite] = Field(default_factory=list, max_length=PERSONS)
    left_persons: list[LeftPersonWrite] = Field(default_factory=list, max_length=PERSONS)
    resolves: list[ResolveOneWrite] = Field(default_factory=list, max_length=BATCH)


class Unreadable:
    """A sheet of a batch that is no `VisitWrite`; the others of its batch are not touched by that."""

    def __init__(self, id_: UUID | None, fields: dict[str, str]) -> None:
        self.id = id_
        self.fields = fields


def _or_unreadable(value: Any, read: core_schema.ValidatorFunctionWrapHandler) -> Any:
    try:
        return read(value)
    except ValidationError as error:
        given = value.get("id") if isinstance(value, dict) else None
        return Unreadable(_uuid(given), from_validation(error.errors(include_input=False)).fields)


def _uuid(given: object) -> UUID | None:
    try:
        return UUID(given) if isinstance(given, str) else None
    except ValueError:
        return None


class SyncWrite(Write):
    """Sheets in the order in which they were written; `device_now` is the phone's clock at the moment of sending."""

    device_now: Instant
    visits: list[Annotated[VisitWrite, WrapValidator(_or_unreadable)]] = Field(max_length=BATCH)


class SyncState(StrEnum):
    STORED = "stored"
    REPEATED = "repeated"
    CONFLICT = "conflict"
    REJECTED = "rejected"


class ConflictRead(Read):
    """Two values of one item, and whose they are. `kept`: null while nobody has said which holds."""

    id: UUID
    visit_id: UUID
    household_id: UUID
    household_name: str
    subject_id: UUID
    subject_name: str
    item: Item
    item_label: str
    mine: str
    mine_label: str
    mine_by: str
    mine_on: date
    theirs: str
    theirs_label: str
    theirs_by: str
    theirs_at: datetime
    kept: Keep | None


class SyncedRead(Read):
    """What became of one sheet. `errors` of a stored one name what was left out of it."""

    id: UUID | None
    state: SyncState
    code: str | None
    message: str | None
    errors: list[FieldProblem]
    household_version: int | None
    conflicts: list[ConflictRead]


class SyncRead(Read):
    """The results in the order of the sheets; `clock_skew_seconds` is 0 while the phone's clock is right enough."""

    server_now: datetime
    clock_skew_seconds: int
    results: list[SyncedRead]


class PhotoRead(Read):
    id: UUID


class PhoneKeyWrite(Write):
    """`phone_id` is made on the phone when its first PIN is set."""

    phone_id: UUID


class PhoneKeyRead(Read):
    key: str


class NeedRead(Read):
    code: str
    label: str


class VisitorRead(Read):
    user_id: UUID
    name: str


class RoundStreetRead(Read):
    id: UUID
    name: str
    group_name: str
    unit_name: str
    households: int


class ItemRead(Read):
    subject: str
    label: str
    effort: bool
    many: bool
    values: dict[str, str]


class PersonStateRead(Read):
    """What is known now; null: not known. Days are those on which an effort was made last in its reporting year."""

    phone: str | None
    sim: str | None
    services: str | None
    topics: list[str]
    account: str | None
    apps: str | None
    informed_on: date | None
    sim_mobilised_on: date | None
    phone_mobilised_on: date | None


class RoundPersonRead(Read):
    """`adult`: null while the age is not known."""

    id: UUID
    version: int
    full_name: str
    sex: Sex | None
    birth_year: int | None
    relation: Relation
    adult: bool | None
    state: PersonStateRead


class HouseholdStateRead(Read):
    visited_on: date | None
    guided_on: date | None
    opened: str | None
    transacting: str | None
    local: str | None
    young_payer: str | None


class RoundHouseholdRead(Read):
    """A household as the sheet shows it; `notes` is the last note of a visit."""

    id: UUID
    version: int
    street_id: UUID
    kind: str
    code: str
    name: str
    house_no: str
    place_note: str
    phone: str | None
    position: int
    last_visited_on: date | None
    last_result: VisitResult | None
    revisit_on: date | None
    closed: bool
    state: HouseholdStateRead
    notes: str
    persons: list[RoundPersonRead]


class RoundRead(Read):
    """What a phone takes along. `pick_streets`: more than it may carry; choose by `street_id` from `streets`."""

    taken_at: datetime
    expires_on: date
    today: date
    me: VisitorRead
    pick_streets: bool
    streets: list[RoundStreetRead]
    items: dict[str, ItemRead]
    results: dict[str, str]
    relations: dict[str, str]
    needs: list[NeedRead]
    households: list[RoundHouseholdRead]


class VisitRead(Read):
    """One visit in the history of a household."""

    id: UUID
    household_id: UUID
    visited_at: datetime
    visited_on: date
    received_at: datetime
    visitor_id: UUID
    visitor_name: str
    result: VisitResult
    result_label: str
    revisit_on: date | None
    note: str
    needs: list[NeedRead]
    photo_ids: list[UUID]
    conflicts: int


class WorkRead(Read):
    """My visits between two days: how many, to how many households, how many of those were met."""

    first_day: date
    last_day: date
    visits: int
    households: int
    met: int


class StreetProgressRead(Read):
    """`visited`: met at least once since the reporting year began, by whomever."""

    id: UUID
    name: str
    group_name: str
    households: int
    visited: int
    left: int


class MyProgressRead(Read):
    """`revisit_due`: households of my streets whose day to come again has arrived."""

    today: WorkRead
    week: WorkRead
    period: WorkRead
    streets: list[StreetProgressRead]
    households: int
    visited: int
    left: int
    revisit_due: int
    conflicts: int
