"""Lists of households: order, keyset pages and search, each a fixed number of kept statements."""

from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import cut
from toso.core.problems import Malformed
from toso.core.schemas import Page
from toso.households.indicators.kept_sums import kept_streets
from toso.households.model.items import Item
from toso.households.model.reach import within
from toso.households.model.tables import FOREVER, Household, Person, Street
from toso.households.observations.search_text import search_terms
from toso.households.register.filters import Filters, Form, form_of, unknown_answers
from toso.households.register.rows import household_rows
from toso.households.register.schemas import HouseholdRow, HouseholdSort, HouseholdStatus
from toso.kit import cursors
from toso.kit.phones import LEAST_DIGITS, find_phone
from toso.organisation.tables import Unit

_FARTHEST = 10_000
_MOST_COUNTED = 3_000
_NOWHERE = UUID(int=0)
_HERE = sa.and_(col(Street.ward_id) == col(Household.ward_id), col(Street.id) == col(Household.street_id))
_THERE = col(Unit.path) == col(Street.unit_path)
_KEYS: dict[HouseholdSort, list[Any]] = {
    HouseholdSort.PLACE: [
        col(Unit.position),
        col(Unit.path),
        col(Street.position),
        col(Street.id),
        col(Household.position),
        col(Household.id),
    ],
    HouseholdSort.NAME: [col(Household.names_search), col(Household.id)],
    HouseholdSort.VISIT: [col(Household.last_visited_on), col(Household.id)],
}


def page_of_households(
    session: Session, scope: Scope, filters: Filters, sort: HouseholdSort, cursor: str | None, limit: int
) -> Page[HouseholdRow]:
    """A page of the households in reach; the count comes with the first page, unless it is large and costly.

    The cursor holds an id only.
    """
    form, values = form_of(session, scope, filters)
    total = None
    if cursor is None:
        total = _total(session, scope, form, values)
    else:
        values |= _after(session, scope, sort, cursor)
    never = cursor is not None and sort is HouseholdSort.VISIT and values["after_0"] is None
    query = _page(form, sort, session.get_bind().dialect.name, following=cursor is not None, never=never)
    found = session.execute(query, {**values, "rows": limit + 1}).scalars().all()
    return cut(
        found,
        limit,
        lambda ids: household_rows(session, scope.ward_id, ids),
        lambda last: cursors.encode(sort.value, [], last),
        total=total,
    )


def count_of(session: Session, scope: Scope, status: HouseholdStatus) -> int:
    """How many households in reach are of a standing."""
    form, values = form_of(session, scope, Filters(status=status))
    return session.execute(_count(form), values).scalar_one()


def _total(session: Session, scope: Scope, form: Form, values: dict[str, Any]) -> int | None:
    """How many there are, from the kept sums of streets where those tell it; None of more than `_MOST_COUNTED` whose
    state has to be looked at one by one.
    """
    kept = kept_streets(session, scope.ward_id, values["day"]) if form.whole_streets else None
    if kept is None:
        total = session.execute(_count(form), values).scalar_one()
        return None if form.looks_at_state and total > _MOST_COUNTED else total
    streets = session.execute(_streets(form), values).scalars()
    found = [kept[street_id] for street_id in streets if street_id in kept]
    households, met = sum(pair[0] for pair in found), sum(pair[1] for pair in found)
    match form.status:
        case HouseholdStatus.VISITED:
            return met
        case HouseholdStatus.NOT_VISITED:
            return households - met
        case _:
            return households


@lru_cache(maxsize=64)
def _streets(form: Form) -> Any:
    return sa.select(col(Street.id)).where(*form.place(Street))


@lru_cache(maxsize=128)
def _count(form: Form) -> Any:
    """How many there are; of those whose state has to be looked at, one more than `_MOST_COUNTED` at most."""
    if form.missing is not None and form.whole_ward:
        return sa.select(sa.func.count()).select_from(_along_spans(form, form.missing).subquery())
    query = sa.select(sa.func.count() if not form.looks_at_state else sa.literal(1)).select_from(Household)
    if "group_name" in form.given:
        query = query.join(Street, _HERE)
    query = query.where(*form.conditions())
    if not form.looks_at_state:
        return query
    return sa.select(sa.func.count()).select_from(query.limit(_MOST_COUNTED + 1).subquery())


def _along_spans(form: Form, missing: Item) -> Any:
    """Households of a whole ward with an answer missing: spans lie beside each other in their index, in another order
    than households by place, so that looking them up from there costs three times as much.

    No span reaches beyond FOREVER; asked as a range, it keeps SQLite from going along the days instead.
    """
    table, unknown = unknown_answers(missing)
    ward, held = sa.bindparam("scope_ward", type_=sa.Uuid()), col(table.until_on) >= FOREVER
    ids = sa.select(col(table.household_id)).where(col(table.ward_id) == ward, held, *unknown).distinct().subquery()
    own = col(Household.ward_id) == ward, col(Household.id) == ids.c.household_id
    home = sa.exists(sa.literal_column("1")).where(*own, *form.conditions_beside()).correlate(ids)
    return sa.select(sa.literal(1)).select_from(ids).where(home).limit(_MOST_COUNTED + 1)


@lru_cache(maxsize=256)
def _page(form: Form, sort: HouseholdSort, dialect: str, *, following: bool, never: bool) -> Any:
    """Ids of a page in order: what has to be sorted is small.

    By last visit those who never had one come first; `never`: the page goes on after such a one.

    By place, SQLite goes along the units and their streets in their order and stops as soon as the page is full: no
    street can be looked up by the id of a household there and no unit by the path of a street, so they have to come
    first.
    """
    keys = _KEYS[sort]
    by_place = sort is HouseholdSort.PLACE
    query = sa.select(col(Household.id)).where(*form.conditions(Street if by_place else Household))
    if by_place:
        along, under = (
            sa.func.coalesce(key, key) if dialect == "sqlite" else key for key in (col(Street.id), col(Unit.path))
        )
        query = query.join(Street, sa.and_(col(Street.ward_id) == col(Household.ward_id), along == Household.street_id))
        ward = sa.bindparam("scope_ward", type_=sa.Uuid())
        query = query.join(Unit, under == Street.unit_path).where(
            col(Street.ward_id) == ward, col(Unit.ward_id) == ward
        )
    elif "group_name" in form.given:
        query = query.join(Street, _HERE)
    if following:
        after = [sa.bindparam(f"after_{n}", type_=key.type) for n, key in enumerate(keys)]
        later = sa.tuple_(*keys) > sa.tuple_(*after)
        if never:
            later = sa.or_(keys[0].is_not(None), keys[1] > after[1])
        query = query.where(later)
        if by_place:  # says nothing new, and begins at the unit and the street reached
            for known in (2, 3):
                query = query.where(sa.tuple_(*keys[:known]) >= sa.tuple_(*after[:known]))
    order = [keys[0].nulls_first(), *keys[1:]] if sort is HouseholdSort.VISIT else keys
    return query.order_by(*order).limit(sa.bindparam("rows", type_=sa.Integer()))


def _after(session: Session, scope: Scope, sort: HouseholdSort, cursor: str) -> dict[str, Any]:
    """The place of the household that the cursor names, by the values it has now: no name stands in an address."""
    last = cursors.decode(cursor, sort.value).id
    query = sa.select(*_KEYS[sort]).select_from(Household).join(Street, _HERE).join(Unit, _THERE)
    row = session.execute(query.where(col(Household.id) == last, within(scope))).one_or_none()
    if row is None:
        raise cursors.BadCursor
    return {f"after_{n}": value for n, value in enumerate(row)}


def search_households(
    session: Session, scope: Scope, text: str, filters: Filters, cursor: str | None, limit: int
) -> Page[HouseholdRow]:
    """Households whose names or address hold every term, hits in names before hits in addresses.

    A term is found where a word begins with it. A whole telephone number finds the household that has it, for those
    who may see whole numbers.
    """
    terms = search_terms(text)
    if not terms:
        raise Malformed(fields={"text": "Hãy nhập ít nhất một chữ hoặc số."})
    skipped = _offset(cursor)
    form, values = form_of(session, scope, filters)
    asks_phone = scope.actor.may(Action.HOUSEHOLD_REVEAL) and sum(map(str.isdecimal, text)) >= LEAST_DIGITS
    phone = find_phone(text) if asks_phone else None
    query = _hits(form, 0 if phone else len(terms), session.get_bind().dialect.name)
    values |= {"phone": phone, "match": " AND ".join(f'"{term}"*' for term in terms)}
    values |= {f"term_{n}": f"% {term}%" for n, term in enumerate(terms)}
    values |= {"rows": limit + 1, "skipped": skipped}
    found = session.execute(query, values).scalars().all()
    following = skipped + limit
    more = len(found) > limit and following <= _FARTHEST
    return Page(
        items=household_rows(session, scope.ward_id, found[:limit]),
        next=cursors.encode("search", [following], _NOWHERE) if more else None,
        total=None,
    )


def _offset(cursor: str | None) -> int:
    if cursor is None:
        return 0
    place: Any = cursors.decode(cursor, "search", int).keys[0]
    if not 0 <= place <= _FARTHEST:
        raise cursors.BadCursor
    return place


@lru_cache(maxsize=256)
def _hits(form: Form, terms: int, dialect: str) -> Any:
    """Ids of a page of hits; without terms, of the households that have the telephone number."""
    query = sa.select(col(Household.id))
    if not terms:
        query = query.where(_has_phone())
    elif dialect == "sqlite":
        query = _in_full_text(query)
    else:
        query = query.where(*_in_columns(terms))
    rank = sum((sa.case((_begins(Household.names_search, n), 1), else_=0) for n in range(terms)), sa.literal(0))
    query = query.join(Street, _HERE).join(Unit, _THERE).where(*form.conditions())
    query = query.order_by(rank.desc(), *_KEYS[HouseholdSort.PLACE])
    return query.limit(sa.bindparam("rows", type_=sa.Integer())).offset(sa.bindparam("skipped", type_=sa.Integer()))


def _has_phone() -> sa.ColumnElement[bool]:
    phone = sa.bindparam("phone", type_=sa.String())
    ward, own = sa.bindparam("scope_ward", type_=sa.Uuid()), aliased(Household)
    homes = sa.select(col(own.id)).where(col(own.ward_id) == ward, col(own.phone) == phone)
    members = sa.select(col(Person.household_id)).where(
        col(Person.ward_id) == ward, col(Person.phone) == phone, col(Person.left_on).is_(None)
    )
    return col(Household.id).in_(sa.union_all(homes, members))


def _begins(column: Any, number: int) -> sa.ColumnElement[bool]:
    """Whether a word of the column begins with a term; the blank before makes the first word like any other."""
    return sa.literal_column("' '").op("||")(col(column)).like(sa.bindparam(f"term_{number}", type_=sa.String()))


def _in_columns(terms: int) -> list[sa.ColumnElement[bool]]:
    """The trigram indexes of PostgreSQL (revision 0009); finds the same rows as the full-text table of SQLite."""
    names, places = col(Household.names_search), col(Household.place_search)
    return [sa.or_(_begins(names, n), _begins(places, n)) for n in range(terms)]


def _in_full_text(query: Any) -> Any:
    """Joined with the full-text table of SQLite (revision 0009), which then leads: each hit is looked up once."""
    text = sa.table("household_search", sa.column("rowid"))
    ids = sa.column("ward_id", sa.Uuid), sa.column("household_id", sa.Uuid)
    key = sa.table("household_search_key", sa.column("docid"), *ids)
    same = sa.and_(col(Household.ward_id) == key.c.ward_id, col(Household.id) == key.c.household_id)
    found = text.join(key, key.c.docid == text.c.rowid).join(Household, same)
    return query.select_from(found).where(
        sa.literal_column("household_search").op("MATCH")(sa.bindparam("match", type_=sa.String())),
        key.c.ward_id == sa.bindparam("scope_ward", type_=sa.Uuid()),
    )
