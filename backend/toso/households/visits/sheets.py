"""The sheets that a phone sends after a round; one that cannot be read stands alone."""

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
from toso.core.schemas import OptionalText, Phone, Reason, Write
from toso.households.model.items import Item
from toso.households.model.kinds import Relation, Sex, VisitResult
from toso.households.model.visit_kinds import Keep
from toso.kit.clock import today
from toso.kit.text import one_line

ASKED = 300
BATCH, ANSWERS, PERSONS, PHOTOS, NEEDS, WARNINGS = 50, 300, 40, 3, 10, 20
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

    any_year = True

    id: UUID
    reason: LeavingReason
    on: date


class ResolveWrite(Write):
    """Which of two values holds."""

    keep: Keep


class ResolveOneWrite(ResolveWrite):
    conflict_id: UUID


class HeldDecision(StrEnum):
    TAKE = "take"
    DECLINE = "decline"


class HeldDecisionWrite(Write):
    """`visited_on`: the day of the visit where the phone's clock was wrong; `reason`: told to the sender."""

    decision: HeldDecision
    visited_on: date | None = None
    reason: Reason | None = None


class VisitDayWrite(Write):
    """The day on which a visit was, as the household or its visitor says."""

    visited_on: date


class PhotoConsentWrite(Write):
    """Who of the household let photos be taken, and which version of the question was read out."""

    person_id: UUID
    text_number: Annotated[int, Field(ge=1, le=100_000)]


class ClockPairWrite(Write):
    """One instant by two clocks: the server's as an answer told it, the phone's when that answer came."""

    server_at: Instant
    phone_at: Instant


class VisitWrite(Write):
    """One sheet. `visited_at` is the phone's instant, wrong clock and all; `photo_ids` were uploaded before.

    `needs`: what the household asked for, `warned`: of which kinds of fraud it was warned, by codes of the round.
    `clock`: the last pair of instants before the sheet was saved; `written_on`: the day that the phone held for that
    day, from which its other days were reckoned. Applications of before send neither.
    """

    any_year = True
    id: UUID
    household_id: UUID
    base_version: Annotated[int, Field(ge=0, le=2**31 - 1)]
    visited_at: Instant
    clock: ClockPairWrite | None = None
    written_on: date | None = None
    result: VisitResult
    revisit_on: date | None = None
    note: Annotated[OptionalText, StringConstraints(max_length=500)] = ""
    needs: list[Value] = Field(default_factory=list, max_length=NEEDS)
    warned: list[Value] = Field(default_factory=list, max_length=WARNINGS)
    photo_ids: list[UUID] = Field(default_factory=list, max_length=PHOTOS)
    photo_consent: PhotoConsentWrite | None = None
    answers: list[AnswerWrite] = Field(default_factory=list, max_length=ANSWERS)
    new_persons: list[NewPersonWrite] = Field(default_factory=list, max_length=PERSONS)
    left_persons: list[LeftPersonWrite] = Field(default_factory=list, max_length=PERSONS)
    resolves: list[ResolveOneWrite] = Field(default_factory=list, max_length=BATCH)


class MalformedVisit:
    """A sheet of a batch that is no `VisitWrite`; the others of its batch are not touched by that."""

    def __init__(self, id_: UUID | None, fields: dict[str, str]) -> None:
        self.id = id_
        self.fields = fields


def _or_unreadable(value: Any, read: core_schema.ValidatorFunctionWrapHandler) -> Any:
    try:
        return read(value)
    except ValidationError as error:
        given = value.get("id") if isinstance(value, dict) else None
        return MalformedVisit(_uuid(given), from_validation(error.errors(include_input=False)).fields)


def _uuid(given: object) -> UUID | None:
    try:
        return UUID(given) if isinstance(given, str) else None
    except ValueError:
        return None


class SyncWrite(Write):
    """Sheets in the order in which they were written; `device_now` is the phone's clock at the moment of sending.

    `owner_id`: whose sheets these are, refused from anybody else. `asked`: sheets that waited for a decision when
    they were sent.
    """

    device_now: Instant
    owner_id: UUID | None = None
    asked: list[UUID] = Field(default_factory=list, max_length=ASKED)
    visits: list[Annotated[VisitWrite, WrapValidator(_or_unreadable)]] = Field(max_length=BATCH)
