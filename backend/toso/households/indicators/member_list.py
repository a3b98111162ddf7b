"""The list behind a figure: the persons or households that count, as far as the asking person may see them."""

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.households.indicators.counts import NAMED, Area, under
from toso.households.indicators.rules import RULES, SPANS, Rule, standing
from toso.households.model.items import Subject
from toso.households.model.reach import within
from toso.households.model.tables import Household, Person, Street
from toso.kit.cursors import Cursor


class Listed(NamedTuple):
    """One line: a person with their household, or a household alone. `evidence`: items.evidence_code."""

    unit_path: str
    position: int
    household_id: UUID
    person_id: UUID | None
    code: str
    household_name: str
    house_no: str
    place_note: str
    street: str | None
    full_name: str | None
    birth_year: int | None
    phone: str | None
    evidence: int | None

    @property
    def id(self) -> UUID:
        return self.person_id or self.household_id


def listed(
    session: Session, scope: Scope, area: Area, code: str, on: date, year: date, after: Cursor | None, limit: int
) -> list[Listed]:
    """The lines of a measure in an area after a cursor, along the streets; those that the scope (of household.read)
    does not reach are left out.
    """
    rule = RULES[code]
    query = _lines(rule, len(area.paths)).where(within(scope)).limit(limit)
    if after is not None:
        query = query.where(_key(rule) > sa.tuple_(*(sa.literal(k) for k in after.keys), sa.literal(after.id)))
    rows = session.execute(query, {**area.values(), "day": on, "year": year}).all()
    return [Listed(*row) for row in rows]


def count_listed(session: Session, scope: Scope, area: Area, code: str, on: date, year: date) -> int:
    """How many lines the scope reaches in all."""
    query = sa.select(sa.func.count()).select_from(_lines(RULES[code], len(area.paths)).where(within(scope)).subquery())
    return session.execute(query, {**area.values(), "day": on, "year": year}).scalar_one()


def _key(rule: Rule) -> Any:
    span = SPANS[rule.subject]
    own = span.person_id if rule.subject is Subject.PERSON else span.household_id
    return sa.tuple_(span.unit_path, col(Household.position), col(Household.id), own)


def _person_columns(rule: Rule) -> tuple[Any, Any, Any, Any]:
    """Id, name, birth year and telephone of a line; of a household alone, its telephone."""
    if rule.subject is Subject.PERSON:
        return SPANS[rule.subject].person_id, col(Person.full_name), col(Person.birth_year), col(Person.phone)
    return sa.null(), sa.null(), sa.null(), col(Household.phone)


def _lines(rule: Rule, paths: int) -> Any:
    span = SPANS[rule.subject]
    evidence = getattr(span, rule.evidence) if rule.evidence else sa.null()
    person_id, name, born, phone = _person_columns(rule)
    household = sa.and_(col(Household.ward_id) == span.ward_id, col(Household.id) == span.household_id)
    street = sa.and_(col(Street.ward_id) == col(Household.ward_id), col(Street.id) == col(Household.street_id))
    query = (
        sa.select(
            span.unit_path,
            col(Household.position),
            col(Household.id),
            person_id,
            col(Household.code),
            col(Household.name),
            col(Household.house_no),
            col(Household.place_note),
            col(Street.name),
            name,
            born,
            phone,
            evidence,
        )
        .select_from(span)
        .join(Household, household)
        .outerjoin(Street, street)
        .where(
            span.ward_id == sa.bindparam("ward", type_=sa.Uuid()),
            standing(span, NAMED),
            rule.counted(span, NAMED),
            under(span.unit_path, paths),
        )
        .order_by(*_key(rule).clauses)
    )
    if rule.subject is Subject.PERSON:
        query = query.join(Person, sa.and_(col(Person.ward_id) == span.ward_id, col(Person.id) == span.person_id))
    return query
