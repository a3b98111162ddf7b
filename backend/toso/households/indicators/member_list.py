"""The list behind a figure: the persons or households that count, as far as the asking person may see them."""

from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope, placeholder
from toso.households.indicators.counts import NAMED, Area, under
from toso.households.indicators.kept_sums import kept_figures
from toso.households.indicators.rules import RULES, SPANS, Rule, standing
from toso.households.model.items import Subject
from toso.households.model.reach import within
from toso.households.model.tables import FOREVER, Household, HouseholdStay, Person, PersonStay, Street
from toso.kit.clock import today
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
    dialect = None if _moved(session, area, code, on) else session.get_bind().dialect.name
    values = {**area.values(), **scope.values(), "day": on, "year": year, "today": today(), "rows": limit}
    values |= {"lowest": min(area.paths, default=""), "highest": max((f"{path}/" for path in area.paths), default="")}
    if after is not None:
        keys = (*after.keys, *([after.id] if RULES[code].subject is Subject.PERSON else []))
        values |= {f"after_{n}": key for n, key in enumerate(keys)}
    query = _page(code, len(area.paths), scope.shape, dialect, following=after is not None)
    return [Listed(*row) for row in session.execute(query, values).all()]


def count_listed(session: Session, scope: Scope, area: Area, code: str, on: date, year: date) -> int:
    """How many lines the scope reaches in all: of a scope that holds the area, and whoever has gone from it since,
    what the figure says.
    """
    whole = all(any(f"{path}.".startswith(f"{above}.") for above in scope.subtrees) for path in area.paths)
    gone = _moved(session, area, code, on)
    whole = whole and (area.ward_id in scope.whole_wards or not gone)
    kept = kept_figures(session, area, on, year) if whole and on == today() else None
    if kept is not None:
        return sum(tallies[code].counted for tallies in kept.values())
    values = {**area.values(), **scope.values(), "day": on, "year": year, "today": today()}
    return session.execute(_count(code, len(area.paths), None if whole else scope.shape), values).scalar_one()


def _moved(session: Session, area: Area, code: str, on: date) -> bool:
    """Whether a household has gone to another unit since a day: spans of that day then lie elsewhere than it does."""
    return session.execute(_stays_elsewhere(RULES[code].subject), {"ward": area.ward_id, "day": on}).scalar_one()


@cache
def _stays_elsewhere(subject: Subject) -> Any:
    """Whether a subject's stay has ended since in another unit than that of its household today."""
    stay: Any = PersonStay if subject is Subject.PERSON else HouseholdStay
    here = sa.and_(col(Household.ward_id) == stay.ward_id, col(Household.id) == stay.household_id)
    gone = sa.select(sa.literal(1)).select_from(stay).join(Household, here)
    return sa.select(
        gone.where(
            stay.ward_id == sa.bindparam("ward", type_=sa.Uuid()),
            stay.until_on > NAMED.day,
            stay.until_on < FOREVER,
            stay.unit_path != col(Household.unit_path),
        ).exists()
    )


_TODAY = sa.bindparam("today", type_=sa.Date())


@lru_cache(maxsize=256)
def _count(code: str, paths: int, shape: tuple[int, int, bool] | None) -> Any:
    """Of a whole area the spans alone are looked at, all of it in their index."""
    span = SPANS[RULES[code].subject]
    query = sa.select(sa.func.count()).select_from(span).where(*_counting(RULES[code], paths))
    if shape is None:
        return query
    home = sa.and_(col(Household.ward_id) == span.ward_id, col(Household.id) == span.household_id)
    return query.join(Household, home).where(within(placeholder(shape), on=_TODAY))


def _counting(rule: Rule, paths: int) -> list[sa.ColumnElement[bool]]:
    span = SPANS[rule.subject]
    ours = span.ward_id == sa.bindparam("ward", type_=sa.Uuid())
    return [ours, standing(span, NAMED), rule.counted(span, NAMED), under(span.unit_path, paths)]


@lru_cache(maxsize=512)
def _page(code: str, paths: int, shape: tuple[int, int, bool], dialect: str | None, *, following: bool) -> Any:
    """Along the households, as far as a page needs, where each stands in the unit of its spans; `dialect` is None
    where some have moved since, so that all lines are found and then put in order.
    """
    rule = RULES[code]
    span = SPANS[rule.subject]
    place = span.unit_path if dialect is None else col(Household.unit_path)
    keys = [place, col(Household.position), col(Household.id)]
    keys += [span.person_id] if rule.subject is Subject.PERSON else []
    reached = within(placeholder(shape), Household if dialect is None else span, col(Household.street_id), on=_TODAY)
    query = _lines(rule, dialect).where(*_counting(rule, paths), reached)
    if dialect is not None:
        ward = col(Household.ward_id) == sa.bindparam("ward", type_=sa.Uuid())
        # What says nothing new lets the walk begin and end where it should: at the area, or the household reached.
        lowest, highest = (sa.bindparam(name, type_=span.unit_path.type) for name in ("lowest", "highest"))
        query = query.where(
            ward, place == span.unit_path, place < highest if following else place.between(lowest, highest)
        )
    if following:
        after = [sa.bindparam(f"after_{n}", type_=key.type) for n, key in enumerate(keys)]
        query = query.where(sa.tuple_(*keys) > sa.tuple_(*after))
        if dialect is not None:
            query = query.where(sa.tuple_(*keys[:3]) >= sa.tuple_(*after[:3]))
    return query.order_by(*keys).limit(sa.bindparam("rows", type_=sa.Integer()))


def _person_columns(rule: Rule) -> tuple[Any, Any, Any, Any]:
    """Id, name, birth year and telephone of a line; of a household alone, its telephone."""
    if rule.subject is Subject.PERSON:
        return SPANS[rule.subject].person_id, col(Person.full_name), col(Person.birth_year), col(Person.phone)
    return sa.null(), sa.null(), sa.null(), col(Household.phone)


def _lines(rule: Rule, dialect: str | None) -> Any:
    """The columns of `Listed`. In SQLite a household cannot be looked up by the id in a span, so it comes first."""
    span = SPANS[rule.subject]
    evidence = getattr(span, rule.evidence) if rule.evidence else sa.null()
    person_id, name, born, phone = _person_columns(rule)
    own = sa.func.coalesce(col(Household.id), col(Household.id)) if dialect == "sqlite" else col(Household.id)
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
        .join(Household, sa.and_(col(Household.ward_id) == span.ward_id, own == span.household_id))
        .outerjoin(Street, street)
    )
    if rule.subject is Subject.PERSON:
        query = query.join(Person, sa.and_(col(Person.ward_id) == span.ward_id, col(Person.id) == span.person_id))
    return query
