"""The round: everything a phone needs for a week of visits along its streets without a network."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.execution import after_read
from toso.households.assistance.round_requests import wishes_of
from toso.households.consents.consents import PHOTO
from toso.households.consents.purposes import purposes_of
from toso.households.model import reach
from toso.households.model.assistance_tables import HelpRequest
from toso.households.model.items import ITEMS, TOPICS
from toso.households.model.kinds import Relation, VisitResult
from toso.households.model.needs import needs
from toso.households.model.tables import FOREVER, Household, HouseholdSpan, Person, PersonSpan, Street
from toso.households.model.visit_tables import Visit
from toso.households.quotas import member_quotas
from toso.households.register.handouts import KEPT_DAYS, hand_out
from toso.households.visits import schemas
from toso.households.visits.field_merge import words
from toso.identity.queries import unit_names
from toso.kit.clock import now, today

MOST = 3_000
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
)


def fingerprint(session: Session, scope: Scope, street_ids: Sequence[UUID]) -> str:
    """A tag that changes whenever the round would: another day, street, household, or version of one."""
    h = Household
    id_ = sa.cast(col(h.id), sa.String)
    counted = sa.select(
        sa.func.count(),
        sa.func.sum(col(h.version)),
        sa.func.max(col(h.updated_at)),
        sa.func.count(col(h.street_id).distinct()),
        sa.func.min(id_),
        sa.func.max(id_),
    ).where(_open(scope, street_ids))
    seen = [*session.execute(counted).one(), *_street_versions(session, scope), *member_quotas.versions(session, scope)]
    seen.append(_photo_question(session, scope).text_number)
    text = f"{scope.user_id} {today()} {sorted(map(str, street_ids))} {seen}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _street_versions(session: Session, scope: Scope) -> list[Any]:
    query = sa.select(sa.func.count(), sa.func.sum(col(Street.version)), sa.func.max(col(Street.updated_at)))
    return [*session.execute(query.where(reach.within(scope, Street, col(Street.id)))).one()]


def _open(scope: Scope, street_ids: Sequence[UUID]) -> sa.ColumnElement[bool]:
    chosen = [col(Household.street_id).in_(street_ids)] if street_ids else []
    return sa.and_(reach.within(scope), col(Household.closed_on).is_(None), *chosen)


def take_round(session: Session, scope: Scope, street_ids: Sequence[UUID]) -> schemas.RoundRead:
    """The streets in reach and the households along them (or along those chosen), at most 3,000."""
    streets = _streets(session, scope)
    chosen = [s for s in streets if not street_ids or s.id in street_ids]
    too_many = sum(s.households for s in chosen) > MOST
    households = [] if too_many else _households(session, scope, street_ids)
    if households:
        after_read(session, partial(hand_out, scope=scope, household_ids=[home.id for home in households]))
    day, at = today(), now()
    return schemas.RoundRead(
        taken_at=at,
        expires_on=day + timedelta(days=KEPT_DAYS),
        today=day,
        me=schemas.VisitorRead(user_id=scope.user_id, name=scope.actor.full_name),
        pick_streets=too_many,
        streets=streets,
        items={
            item: schemas.ItemRead(
                subject=spec.subject, label=spec.label, effort=spec.effort, many=spec.many, values=dict(spec.values)
            )
            for item, spec in ITEMS.items()
        },
        results=VisitResult.labels(),
        relations=Relation.labels(),
        needs=[schemas.NeedRead(code=code, label=label) for code, label in needs().items()],
        quotas=member_quotas.my_quotas(session, scope),
        photo_question=_photo_question(session, scope),
        households=households,
    )


def _photo_question(session: Session, scope: Scope) -> schemas.PhotoQuestionRead:
    purpose = purposes_of(session, scope.ward_id)[PHOTO]
    return schemas.PhotoQuestionRead(text_number=purpose.version, text=purpose.text)


def _streets(session: Session, scope: Scope) -> list[schemas.RoundStreetRead]:
    here = sa.and_(
        col(Household.ward_id) == col(Street.ward_id),
        col(Household.street_id) == col(Street.id),
        col(Household.closed_on).is_(None),
    )
    query = (
        sa.select(
            col(Street.id),
            col(Street.name),
            col(Street.group_name),
            col(Street.unit_id),
            sa.func.count(col(Household.id)).label("households"),
        )
        .join(Household, here, isouter=True)
        .where(reach.within(scope, Street, col(Street.id)))
        .group_by(col(Street.ward_id), col(Street.id))
        .order_by(col(Street.unit_path), col(Street.position), col(Street.id))
    )
    rows = session.execute(query).all()
    names = unit_names(session, {row.unit_id for row in rows})
    return [
        schemas.RoundStreetRead(
            id=row.id, name=row.name, group_name=row.group_name, unit_name=names[row.unit_id], households=row.households
        )
        for row in rows
    ]


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


def _households(session: Session, scope: Scope, street_ids: Sequence[UUID]) -> list[schemas.RoundHouseholdRead]:
    """Households in the order of the streets, each with its people, what is known of them and what they asked for."""
    which = _open(scope, street_ids)
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
    persons, wishes = _persons(session, scope.ward_id, homes), wishes_of(session, scope.ward_id, homes)
    return [_household(row, persons.get(row.id, []), wishes.get(row.id, [])) for row in rows]


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
    return schemas.RoundHouseholdRead(
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
    p, span = Person, PersonSpan
    # By household too: without it SQLite takes the index of the figures and reads the whole ward for each person.
    current = sa.and_(
        col(span.ward_id) == col(p.ward_id),
        col(span.person_id) == col(p.id),
        col(span.household_id) == col(p.household_id),
        col(span.until_on) == FOREVER,
    )
    query = sa.select(*_PERSON_COLUMNS).join(span, current, isouter=True)
    query = query.where(col(p.ward_id) == ward_id, col(p.household_id).in_(homes), col(p.left_on).is_(None))
    found: dict[UUID, list[schemas.RoundPersonRead]] = defaultdict(list)
    day = today()
    for row in sorted(session.execute(query), key=lambda row: row.id):
        found[row.household_id].append(_person(row, day))
    return found


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
    )


def _topics(mask: int) -> list[str]:
    return [topic for topic, bit in TOPICS.items() if mask & bit]
