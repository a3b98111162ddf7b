"""Response schemas of the phone: the round, results of its sheets, waiting answers, history and progress."""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from toso.core.schemas import FieldProblem, Read, Write
from toso.households.model.items import Item
from toso.households.model.kinds import Relation, Sex, VisitResult
from toso.households.model.visit_kinds import HeldReason, HeldState, Keep
from toso.households.quotas.schemas import MyQuotaRead


class SyncState(StrEnum):
    """`held`: kept for the head of the khu phố to decide on; `taken`, `declined`: what was decided."""

    STORED = "stored"
    REPEATED = "repeated"
    CONFLICT = "conflict"
    HELD = "held"
    TAKEN = "taken"
    DECLINED = "declined"
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
    """The result of one sheet. `errors` of a stored one name what was left out of it."""

    id: UUID | None
    state: SyncState
    code: str | None
    message: str | None
    errors: list[FieldProblem]
    household_version: int | None
    conflicts: list[ConflictRead]


class SyncRead(Read):
    """The results in the order of the sheets; `clock_skew_seconds` is 0 while the phone's clock is right enough.

    `asked`: what became of the sheets that were asked about; one that the server does not have is left out.
    """

    server_now: datetime
    clock_skew_seconds: int
    results: list[SyncedRead]
    asked: list[SyncedRead]


class HeldAnswerRead(Read):
    subject_name: str
    item_label: str
    value_label: str


class HeldVisitRead(Read):
    """A sheet that waits for a decision, in words. `household_id`: null where the ward has no such household.

    `takeable`: whether it can still become a visit; one whose household was erased holds nothing any more.
    """

    id: UUID
    household_id: UUID | None
    household_name: str
    household_code: str
    house_no: str
    sender_name: str
    visited_at: datetime
    visited_on: date
    received_at: datetime
    reason: HeldReason
    reason_label: str
    result_label: str
    note: str
    needs: list[str]
    answers: list[HeldAnswerRead]
    new_persons: list[str]
    left_persons: list[str]
    photos: int
    state: HeldState
    why: str
    decided_by: str
    decided_at: datetime | None
    takeable: bool


class PhotoRead(Read):
    id: UUID


class PhoneKeyWrite(Write):
    """`phone_id` is made on the phone when its first PIN is set."""

    phone_id: UUID


class PhoneKeyRead(Read):
    secret: ClassVar[bool] = True
    key: str


class NeedRead(Read):
    code: str
    label: str


class PhotoQuestionRead(Read):
    """The text that is read out before a photo is taken, and its version."""

    text_number: int
    text: str


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
    """The facts known now; null: not known. Days are those on which an effort was made last in its reporting year."""

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


class RoundWishRead(Read):
    """A request of somebody of the household by the QR code at the nhà văn hóa, until somebody was met there."""

    full_name: str
    phone: str
    need: str
    note: str
    asked_at: datetime


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
    wishes: list[RoundWishRead]
    persons: list[RoundPersonRead]


class RoundRead(Read):
    """The round a phone takes along. `pick_streets`: more than it may carry; choose by `street_id` from `streets`."""

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
    quotas: list[MyQuotaRead]
    photo_question: PhotoQuestionRead
    households: list[RoundHouseholdRead]


class VisitRead(Read):
    """One visit in the history of a household: who was at the door, by which channel it came, who sent or typed it."""

    id: UUID
    household_id: UUID
    visited_at: datetime
    visited_on: date
    received_at: datetime
    visitor_id: UUID
    visitor_name: str
    channel: int
    channel_label: str
    entered_by: str
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
