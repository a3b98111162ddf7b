"""Streets, households, persons, where they live and lived, what was seen of them, and the spans folded from that.

Observations and stays are the truth and are only added to; spans are derived from them (spans.py), one row for
each stretch of days with the same state, so that a figure at any day is one range of one index.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from toso.core.columns import Table, WardRow, enum_column, instant, json_column, unit_path
from toso.households.model.items import Item, Subject
from toso.households.model.kinds import HouseholdKind, MoveReason, Relation, Sex, VisitResult
from toso.kit.clock import now

FOREVER = date(9999, 12, 31)
_AGAIN = sa.text("revisit_on IS NOT NULL AND closed_on IS NULL")


class Street(WardRow, table=True):
    """A street, alley or building of a khu phố, or of its tổ dân (`group_name`): what a member goes along."""

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "unit_path", "name"),
        sa.Index("ix_street_path", "ward_id", "unit_path", "position", "id", unique=True),
    )
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    name: str = Field(max_length=150, nullable=False)
    group_name: str = Field(default="", max_length=60, nullable=False)
    position: int = Field(default=0, nullable=False)
    sample: bool = Field(default=False, nullable=False)


def _of(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", column], [f"{table}.ward_id", f"{table}.id"])


class StreetAssignment(WardRow, table=True):
    """Which member goes along which street between two days (both inclusive; open end = None): "my streets"."""

    __table_args__ = (
        _of("street_id", "street"),
        _of("member_id", "team_member"),
        sa.Index("ix_street_assignment_street", "ward_id", "street_id"),
        sa.Index("ix_street_assignment_member", "ward_id", "member_id"),
    )
    street_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    member_id: UUID = Field(nullable=False)
    from_on: date = Field(nullable=False)
    to_on: date | None = None


class Household(WardRow, table=True):
    """A family, a production/business household or an enterprise at an address. `version` rises with every change.

    `name` is the head's full name or the business's name; `names_search` folds it and its members' names,
    `place_search` code and address. `position` is the order along the street, as on the paper sheet.
    `last_*` repeat the newest visit for lists. `erased_on`: who lived there is no longer known (privacy.erasure).
    """

    __table_args__ = (
        sa.UniqueConstraint("ward_id", "code"),
        _of("street_id", "street"),
        sa.Index("ix_household_path", "ward_id", "unit_path", "closed_on", "position", "id"),
        sa.Index("ix_household_walk", "ward_id", "unit_path", "position", "id"),
        sa.Index("ix_household_name", "ward_id", "names_search", "id"),
        sa.Index("ix_household_visited", "ward_id", "last_visited_on", "id"),
        sa.Index("ix_household_street", "ward_id", "street_id", "position", "id"),
        sa.Index("ix_household_phone", "ward_id", "phone"),
        sa.Index("ix_household_revisit", "ward_id", "street_id", sqlite_where=_AGAIN, postgresql_where=_AGAIN),
    )
    unit_id: UUID = Field(foreign_key="unit.id", nullable=False)
    unit_path: str = unit_path(nullable=False)
    street_id: UUID = Field(nullable=False)
    kind: HouseholdKind = enum_column(HouseholdKind, nullable=False)
    code: str = Field(max_length=30, nullable=False)
    name: str = Field(max_length=150, nullable=False)
    house_no: str = Field(default="", max_length=40, nullable=False)
    place_note: str = Field(default="", max_length=200, nullable=False)
    phone: str | None = Field(default=None, max_length=20)
    tax_code: str | None = Field(default=None, max_length=20)
    position: int = Field(default=0, nullable=False)
    names_search: str = Field(max_length=2000, nullable=False)
    place_search: str = Field(max_length=600, nullable=False)
    last_visited_on: date | None = None
    last_result: VisitResult | None = enum_column(VisitResult, default=None, nullable=True)
    last_visitor_id: UUID | None = None
    revisit_on: date | None = None
    closed_on: date | None = None
    closed_reason: MoveReason | None = enum_column(MoveReason, default=None, nullable=True)
    merged_into_id: UUID | None = None
    erased_on: date | None = None


class Person(WardRow, table=True):
    """A resident. Age is a birth date or a birth year, whichever is known; `adult_on` follows from it.

    `citizen_id` is encrypted, `citizen_key` its blind index; both stay empty unless the ward needs them.
    `merged_into_id`: somebody entered twice, as whom they stand now.
    `erased_on`: who this was is no longer known; stays and observations remain for the figures (privacy.erasure).
    """

    __table_args__ = (
        _of("household_id", "household"),
        sa.Index("ix_person_household", "ward_id", "household_id"),
        sa.Index("ix_person_phone", "ward_id", "phone"),
        sa.Index("ix_person_citizen", "ward_id", "citizen_key"),
        sa.Index("ix_person_name", "ward_id", "name_search", "birth_year"),
    )
    household_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    full_name: str = Field(max_length=100, nullable=False)
    name_search: str = Field(max_length=120, nullable=False)
    sex: Sex | None = enum_column(Sex, default=None, nullable=True)
    birth_on: date | None = None
    birth_year: int | None = None
    adult_on: date | None = None
    relation: Relation = enum_column(Relation, nullable=False)
    phone: str | None = Field(default=None, max_length=20)
    citizen_id: bytes | None = Field(default=None, sa_type=sa.LargeBinary)
    citizen_key: str | None = Field(default=None, max_length=32)
    left_on: date | None = None
    merged_into_id: UUID | None = None
    erased_on: date | None = None


class HouseholdStay(WardRow, table=True):
    """A household in a khu phố from one day until before another (`until_on` FOREVER: still)."""

    __table_args__ = (
        _of("household_id", "household"),
        sa.Index("ix_household_stay", "ward_id", "household_id"),
        sa.Index("ix_household_stay_until", "ward_id", "until_on"),
    )
    household_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    from_on: date = Field(nullable=False)
    until_on: date = Field(default=FOREVER, nullable=False)
    came_by: MoveReason = enum_column(MoveReason, nullable=False)
    left_by: MoveReason | None = enum_column(MoveReason, default=None, nullable=True)


class PersonStay(WardRow, table=True):
    """A person in a household from one day until before another (`until_on` FOREVER: still)."""

    __table_args__ = (
        _of("person_id", "person"),
        _of("household_id", "household"),
        sa.Index("ix_person_stay", "ward_id", "person_id"),
        sa.Index("ix_person_stay_until", "ward_id", "until_on"),
        sa.Index("ix_person_stay_household", "ward_id", "household_id"),
    )
    person_id: UUID = Field(nullable=False)
    household_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    from_on: date = Field(nullable=False)
    until_on: date = Field(default=FOREVER, nullable=False)
    came_by: MoveReason = enum_column(MoveReason, nullable=False)
    left_by: MoveReason | None = enum_column(MoveReason, default=None, nullable=True)


class HouseholdLineage(WardRow, table=True):
    """A household split off from, or merged into, another; MISTAKE: taken back. `changed`: register.merger_trace."""

    __table_args__ = (
        _of("from_id", "household"),
        _of("to_id", "household"),
        sa.Index("ix_household_lineage_from", "ward_id", "from_id"),
        sa.Index("ix_household_lineage_to", "ward_id", "to_id"),
    )
    unit_path: str = unit_path(nullable=False)
    from_id: UUID = Field(nullable=False)
    to_id: UUID = Field(nullable=False)
    kind: MoveReason = enum_column(MoveReason, nullable=False)
    happened_on: date = Field(nullable=False)
    changed: dict[str, Any] | None = json_column(default=None, nullable=True)


class Observation(WardRow, table=True):
    """One item seen of one person or household on a day; never changed. `retracts_id` takes an earlier one back.

    `subject_id` is the person, or the household itself. `channel`, `grade`: items.Channel, items.Grade.
    `event_id` is what it came with: a visit, a counter entry, an import. `at` is when it reached the server.
    """

    __table_args__ = (
        sa.Index("ix_observation_subject", "ward_id", "subject_id", "on"),
        sa.Index("ix_observation_household", "ward_id", "household_id", "item"),
        sa.Index("ix_observation_event", "ward_id", "event_id"),
    )
    subject: Subject = enum_column(Subject, nullable=False)
    subject_id: UUID = Field(nullable=False)
    household_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    item: Item = enum_column(Item, nullable=False)
    value: str = Field(max_length=40, nullable=False)
    on: date = Field(nullable=False)
    at: datetime = instant(default_factory=now, nullable=False)
    channel: int = Field(nullable=False, sa_type=sa.SmallInteger)
    grade: int = Field(nullable=False, sa_type=sa.SmallInteger)
    event_id: UUID | None = None
    by_id: UUID | None = None
    retracts_id: UUID | None = None


# All that a figure, and that a list of households asks of a span, so that both read an index alone.
_PERSON_FIGURES = (
    "ward_id until_on unit_path from_on adult_on phone sim services guided_on account apps informed_on "
    "sim_mobilised_on phone_mobilised_on left_2g_on got_smart_on vneid_on vssid_on health_on safety_on"
)
_HOUSEHOLD_FIGURES = (
    "ward_id until_on unit_path from_on kind visited_on guided_on opened transacting local young_payer ev_transacting"
)
_PERSON_ANSWERS = "ward_id household_id until_on adult_on phone sim services account apps"
_HOUSEHOLD_ANSWERS = "ward_id household_id until_on visited_on opened transacting local young_payer"


def _small() -> int | None:
    return Field(default=None, sa_type=sa.SmallInteger)


class PersonSpan(Table, table=True):
    """The state of a person from one day until before another. None means not known; codes are those of items.py.

    `*_on` are the day on which an effort was made last in its reporting year, or on which a cohort was left;
    `ev_*` the strongest evidence (items.evidence_code). `topics` is a bit mask, `guided_on` the day it became whole.
    """

    __table_args__ = (
        sa.Index("ix_person_span_figures", *_PERSON_FIGURES.split()),
        sa.Index("ix_person_span_from", "ward_id", "from_on"),
        sa.Index("ix_person_span_adult", "ward_id", "adult_on"),
        sa.Index("ix_person_span_household", *_PERSON_ANSWERS.split()),
    )
    ward_id: UUID = Field(primary_key=True)
    person_id: UUID = Field(primary_key=True)
    from_on: date = Field(primary_key=True)
    until_on: date = Field(nullable=False)
    household_id: UUID = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    adult_on: date | None = None
    phone: str | None = Field(default=None, max_length=5)
    sim: str | None = Field(default=None, max_length=4)
    services: str | None = Field(default=None, max_length=7)
    topics: int = Field(default=0, nullable=False, sa_type=sa.SmallInteger)
    guided_on: date | None = None
    account: bool | None = None
    apps: bool | None = None
    informed_on: date | None = None
    sim_mobilised_on: date | None = None
    phone_mobilised_on: date | None = None
    left_2g_on: date | None = None
    got_smart_on: date | None = None
    ev_topics: int | None = _small()
    ev_account: int | None = _small()
    ev_apps: int | None = _small()
    ev_informed: int | None = _small()
    ev_sim: int | None = _small()
    ev_phone: int | None = _small()
    vneid_on: date | None = None
    vssid_on: date | None = None
    health_on: date | None = None
    safety_on: date | None = None
    ev_vneid: int | None = _small()
    ev_vssid: int | None = _small()
    ev_health: int | None = _small()
    ev_safety: int | None = _small()


class HouseholdSpan(Table, table=True):
    """The state of a household from one day until before another; see PersonSpan."""

    __table_args__ = (
        sa.Index("ix_household_span_figures", *_HOUSEHOLD_FIGURES.split()),
        sa.Index("ix_household_span_from", "ward_id", "from_on"),
        sa.Index("ix_household_span_household", *_HOUSEHOLD_ANSWERS.split()),
    )
    ward_id: UUID = Field(primary_key=True)
    household_id: UUID = Field(primary_key=True)
    from_on: date = Field(primary_key=True)
    until_on: date = Field(nullable=False)
    unit_path: str = unit_path(nullable=False)
    kind: HouseholdKind = enum_column(HouseholdKind, nullable=False)
    visited_on: date | None = None
    guided_on: date | None = None
    opened: bool | None = None
    transacting: bool | None = None
    local: bool | None = None
    young_payer: bool | None = None
    ev_visited: int | None = _small()
    ev_guided: int | None = _small()
    ev_opened: int | None = _small()
    ev_transacting: int | None = _small()
    ev_local: int | None = _small()
    ev_young: int | None = _small()
