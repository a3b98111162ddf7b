"""Response schemas of the phone: results of its sheets, waiting answers, history and progress."""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from toso.core.schemas import FieldProblem, Read, Write
from toso.households.consents.schemas import PhonePolicyRead
from toso.households.model.items import Item
from toso.households.model.kinds import VisitResult
from toso.households.model.visit_kinds import HeldReason, HeldState, Keep
from toso.households.visits.round_schemas import NeedRead, RoundHouseholdRead, RoundWorkRead, WorkRead


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
    """The result of one sheet. `errors` of a stored one name what was left out of it, and days that were put right."""

    id: UUID | None
    state: SyncState
    code: str | None
    message: str | None
    errors: list[FieldProblem]
    household_version: int | None
    conflicts: list[ConflictRead]


class SyncRead(Read):
    """The results in the order of the sheets; `clock_skew_seconds` is 0 while the phone's clock is right enough.

    `epoch`: another text once the server was put back from a copy: what was sent in the last days is sent again.
    `asked`: what became of the sheets that were asked about; one that the server does not have is left out.
    `households`: those of the stored sheets as a round would hold them now; one no longer the sender's is left out.
    """

    server_now: datetime
    epoch: str
    clock_skew_seconds: int
    results: list[SyncedRead]
    asked: list[SyncedRead]
    households: list[RoundHouseholdRead]


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
    warned: list[str]
    answers: list[HeldAnswerRead]
    new_persons: list[str]
    left_persons: list[str]
    photos: int
    state: HeldState
    why: str
    decided_by: str
    decided_at: datetime | None
    takeable: bool


class DoubtfulRead(Read):
    """A visit whose day is in doubt: the phone's clock jumped between two days."""

    id: UUID
    version: int
    household_id: UUID
    household_name: str
    household_code: str
    visitor_name: str
    visited_on: date
    received_at: datetime
    result_label: str


class PhotoRead(Read):
    id: UUID


class PhoneKeyWrite(Write):
    """`phone_id` is made on the phone when its first PIN is set. `start`: only to open what the PIN locks."""

    phone_id: UUID
    start: bool = False


class PhoneKeyRead(Read):
    """`key` opens what lies on the phone without its PIN; empty for a start. `share`: what the PIN opens together with,
    kept in memory alone; empty where the ward's phones start without the server. `policy`: how the ward locks phones.
    """

    secret: ClassVar[bool] = True
    key: str
    share: str
    policy: PhonePolicyRead


class ParcelKeyRead(Read):
    """The keys with which a phone seals sheets that never find a network, in base64.

    `public_key`: the ward's, a point of P-256; `writer_key`: this person's secret, which proves whose sheets they are.
    """

    secret: ClassVar[bool] = True
    ward_id: UUID
    public_key: str
    writer_key: str


class RefusedSheetRead(Read):
    """A sheet that was not taken: its place in the parcel, its day where that can be read, and why."""

    number: int
    visited_on: date | None
    reason: str
    details: list[str]


class ParcelRead(Read):
    """The outcome of a parcel's sheets. `known`: those there already; `held`: those that wait for a decision."""

    writer_name: str
    sheets: int
    stored: int
    held: int
    known: int
    lost_photos: int
    refused: list[RefusedSheetRead]


class VisitRead(Read):
    """One visit in the history of a household: who was at the door, by which channel it came, who sent or typed it.

    `day_doubtful`: the phone's clock jumped, so `visited_on` may be another day.
    """

    id: UUID
    household_id: UUID
    visited_at: datetime
    visited_on: date
    day_doubtful: bool
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
    warned: list[NeedRead]
    photo_ids: list[UUID]
    conflicts: int


class StreetProgressRead(Read):
    """`visited`: met at least once since the reporting year began, by whomever."""

    id: UUID
    name: str
    group_name: str
    households: int
    visited: int
    left: int


class MyProgressRead(RoundWorkRead):
    """`revisit_due`: households of my streets whose day to come again has arrived."""

    period: WorkRead
    streets: list[StreetProgressRead]
    households: int
    visited: int
    left: int
    revisit_due: int
    conflicts: int
