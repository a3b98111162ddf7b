"""Households of a round: all that a phone shows of each, and the tag that changes with any of it."""

import base64
import hashlib
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.schemas import Read
from toso.households.assistance.round_requests import wishes_of
from toso.households.model.assistance_tables import HelpRequest
from toso.households.model.items import TOPICS
from toso.households.model.needs import needs
from toso.households.model.tables import FOREVER, Household, HouseholdSpan, Person, PersonSpan
from toso.households.model.visit_tables import Visit
from toso.households.visits import round_schemas as schemas
from toso.households.visits.field_merge import words
from toso.kit.clock import today

_PERSON_COLUMNS = (
    col(Person.id),
    col(Person.version),
    col(Person.household_id),
    col(Person.full_name),
    col(Person.sex),
    col(Person.birth_year),
    col(Person.relation),
    col(Person.adult_on),
    col(PersonSpan.phone),
    col(PersonSpan.sim),
    col(PersonSpan.services),
    col(PersonSpan.topics),
    col(PersonSpan.account),
    col(PersonSpan.apps),
    col(PersonSpan.informed_on),
    col(PersonSpan.sim_mobilised_on),
    col(PersonSpan.phone_mobilised_on),
    col(PersonSpan.vneid_on),
    col(PersonSpan.vssid_on),
    col(PersonSpan.health_on),
    col(PersonSpan.safety_on),
)


def current_span(day: date) -> sa.ColumnElement[bool]:
    """The join of a household to its state at the end of a day.

    By days, not by the open end: for that SQLite would go through the open spans of the whole ward for each row.
    """
    span = HouseholdSpan
    return sa.and_(
        col(span.ward_id) == col(Household.ward_id),
        col(span.household_id) == col(Household.id),
        col(span.from_on) <= day,
        col(span.until_on) > day,
    )


def tag_of(shown: Read, length: int = schemas.TAG, *, without: Collection[str] = ("tag",)) -> str:
    """A mark of what an answer's part shows, some fields left out: letters of a hash of its JSON."""
    digest = hashlib.sha256(shown.model_dump_json(exclude=set(without)).encode()).digest()
    return base64.urlsafe_b64encode(digest).decode()[:length]


def read_households(session: Session, ward_id: UUID, which: sa.ColumnElement[bool]) -> list[schemas.RoundHouseholdRead]:
    """Households in the order of the streets, each with its people, what is known of them and what they asked for."""
    h, span = Household, HouseholdSpan
    current = current_span(today())
    columns = (
        h.id,
        h.version,
        h.street_id,
        h.kind,
        h.code,
        h.name,
        h.house_no,
        h.place_note,
        h.phone,
        h.position,
        h.last_visited_on,
        h.last_result,
        h.revisit_on,
        span.visited_on,
        span.guided_on,
        span.opened,
        span.transacting,
        span.local,
        span.young_payer,
    )
    query = sa.select(*(col(column) for column in columns), _last_note().label("note"))
    query = query.join(span, current, isouter=True).where(which)
    rows = session.execute(query.order_by(col(h.unit_path), col(h.street_id), col(h.position), col(h.id))).all()
    homes = [row.id for row in rows]
    persons, wishes = _persons(session, ward_id, homes), wishes_of(session, ward_id, homes)
    return [_household(row, persons.get(row.id, []), wishes.get(row.id, [])) for row in rows]


@cache
def _last_note() -> Any:
    """The note of the last visit that left one."""
    own = sa.and_(col(Visit.ward_id) == col(Household.ward_id), col(Visit.household_id) == col(Household.id))
    query = sa.select(col(Visit.note)).where(own, col(Visit.note) != "").correlate(Household)
    return query.order_by(col(Visit.visited_on).desc(), col(Visit.id).desc()).limit(1).scalar_subquery()


def _household(
    row: Any, persons: list[schemas.RoundPersonRead], wishes: list[HelpRequest]
) -> schemas.RoundHouseholdRead:
    state = schemas.HouseholdStateRead(
        visited_on=row.visited_on,
        guided_on=row.guided_on,
        opened=words(row.opened),
        transacting=words(row.transacting),
        local=words(row.local),
        young_payer=words(row.young_payer),
    )
    shown = schemas.RoundHouseholdRead(
        tag="",
        id=row.id,
        version=row.version,
        street_id=row.street_id,
        kind=row.kind,
        code=row.code,
        name=row.name,
        house_no=row.house_no,
        place_note=row.place_note,
        phone=row.phone,
        position=row.position,
        last_visited_on=row.last_visited_on,
        last_result=row.last_result,
        revisit_on=row.revisit_on,
        closed=False,
        state=state,
        notes=row.note or "",
        wishes=[_wish(wish) for wish in wishes],
        persons=persons,
    )
    return shown.model_copy(update={"tag": tag_of(shown)})


def _wish(row: HelpRequest) -> schemas.RoundWishRead:
    return schemas.RoundWishRead(
        full_name=row.full_name,
        phone=row.phone,
        need=needs().get(row.need, row.need),
        note=row.note,
        asked_at=row.created_at,
    )


def _persons(session: Session, ward_id: UUID, homes: Sequence[UUID]) -> dict[UUID, list[schemas.RoundPersonRead]]:
    """Who lives in the households, in the order in which they were entered."""
    found: dict[UUID, list[schemas.RoundPersonRead]] = defaultdict(list)
    day = today()
    rows = session.execute(_residents(), {"ward": ward_id, "homes": homes})
    for row in sorted(rows, key=lambda row: row.id):
        found[row.household_id].append(_person(row, day))
    return found


@cache
def _residents() -> sa.Select[*tuple[Any, ...]]:
    p, span = Person, PersonSpan
    # By household too: without it SQLite takes the index of the figures and reads the whole ward for each person.
    current = sa.and_(
        col(span.ward_id) == col(p.ward_id),
        col(span.person_id) == col(p.id),
        col(span.household_id) == col(p.household_id),
        col(span.until_on) == FOREVER,
    )
    query = sa.select(*_PERSON_COLUMNS).join(span, current, isouter=True)
    homes = col(p.household_id).in_(sa.bindparam("homes", expanding=True))
    return query.where(col(p.ward_id) == sa.bindparam("ward"), homes, col(p.left_on).is_(None))


def _person(row: Any, day: date) -> schemas.RoundPersonRead:
    return schemas.RoundPersonRead(
        id=row.id,
        version=row.version,
        full_name=row.full_name,
        sex=row.sex,
        birth_year=row.birth_year,
        relation=row.relation,
        adult=None if row.adult_on is None else row.adult_on <= day,
        state=_person_state(row),
    )


def _person_state(row: Any) -> schemas.PersonStateRead:
    return schemas.PersonStateRead(
        phone=row.phone,
        sim=row.sim,
        services=row.services,
        topics=_topics(row.topics or 0),
        account=words(row.account),
        apps=words(row.apps),
        informed_on=row.informed_on,
        sim_mobilised_on=row.sim_mobilised_on,
        phone_mobilised_on=row.phone_mobilised_on,
        vneid_on=row.vneid_on,
        vssid_on=row.vssid_on,
        health_on=row.health_on,
        safety_on=row.safety_on,
    )


def _topics(mask: int) -> list[str]:
    return [topic for topic, bit in TOPICS.items() if mask & bit]
