"""Schemas of the round: everything that a phone takes along, and what changed of it since."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from toso.core.schemas import Read, Write
from toso.households.model.kinds import Relation, Sex, VisitResult
from toso.households.quotas.schemas import MyQuotaRead

TAG = 6  # letters of a household's tag: 36 bits, so that one change in 10⁸ of a round of 700 would go unnoticed


class NeedRead(Read):
    code: str
    label: str


class WarningRead(NeedRead):
    """A kind of fraud; `advice`: what is said about it at the door."""

    advice: str


class PhotoQuestionRead(Read):
    """The text that is read out before a photo is taken, and its version."""

    text_number: int
    text: str


class VisitorRead(Read):
    """Whose round it is. `left_on`: the last day in a team of who goes along no street and is in no team any more."""

    user_id: UUID
    name: str
    left_on: date | None


class RoundStreetRead(Read):
    id: UUID
    name: str
    group_name: str
    unit_name: str
    households: int


class ItemRead(Read):
    """An item with its values. `asked`: the ward asks it now; of another one what is known is shown all the same."""

    subject: str
    label: str
    effort: bool
    many: bool
    values: dict[str, str]
    asked: bool


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
    vneid_on: date | None
    vssid_on: date | None
    health_on: date | None
    safety_on: date | None


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
    """A household as the sheet shows it; `notes` is the last note of a visit.

    `tag` changes with anything else in here: what a phone that has this tag shows is what stands.
    """

    tag: str
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


class WorkRead(Read):
    """My visits between two days: how many, to how many households, how many of those were met."""

    first_day: date
    last_day: date
    visits: int
    households: int
    met: int


class RoundWorkRead(Read):
    """Work of a person, today and this week; a phone adds the sheets written since it was told."""

    today: WorkRead
    week: WorkRead


class RoundHeadRead(Read):
    """All of a round but its households. `pick_streets`: more than a phone may carry; choose by `street_id`.

    `tag` changes with anything in here but `taken_at`.
    """

    tag: str
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
    warnings: list[WarningRead]
    quotas: list[MyQuotaRead]
    work: RoundWorkRead
    photo_question: PhotoQuestionRead


class RoundRead(RoundHeadRead):
    """The round a phone takes along."""

    households: list[RoundHouseholdRead]


class RoundChangesWrite(Write):
    """The copy on a phone: the tag of the head, the tags of its households one after another, the streets it chose."""

    tag: Annotated[str, StringConstraints(max_length=40)]
    tags: Annotated[str, StringConstraints(max_length=TAG * 6_000, pattern=rf"^([A-Za-z0-9_-]{{{TAG}}})*$")]
    street_id: list[UUID] = Field(default_factory=list, max_length=100)


class RoundChangesRead(RoundHeadRead):
    """The round beside what the phone has: `households` are new or changed, those tagged as in `gone` go out first."""

    households: list[RoundHouseholdRead]
    gone: list[str]
