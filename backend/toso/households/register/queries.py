"""Lists of households: filters, order, keyset pages and search, each a fixed number of statements."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.core.schemas import Page
from toso.households.items import ITEMS, Item, Subject
from toso.households.kinds import HouseholdKind, VisitResult
from toso.households.reach import within
from toso.households.register.rows import household_rows
from toso.households.register.schemas import HouseholdRow, HouseholdSort, HouseholdStatus
from toso.households.searching import search_terms
from toso.households.tables import FOREVER, Household, HouseholdSpan, Person, PersonSpan, Street
from toso.kit import paging
from toso.kit.clock import today
from toso.kit.periods import PeriodKind, period_of
from toso.kit.phones import find_phone
from toso.organisation.tables import Unit

_LONG_AGO = date(1, 1, 1)
_FARTHEST = 10_000
_PHONE_DIGITS = 9
_NOWHERE = UUID(int=0)
# Columns of PersonSpan and HouseholdSpan that hold the answer to an item; efforts cannot be missing.
ANSWERED: dict[Item, Any] = {
    Item.PHONE: col(PersonSpan.phone),
    Item.SIM: col(PersonSpan.sim),
    Item.SERVICES: col(PersonSpan.services),
    Item.ACCOUNT: col(PersonSpan.account),
    Item.APPS: col(PersonSpan.apps),
    Item.OPENED: col(HouseholdSpan.opened),
    Item.TRANSACTING: col(HouseholdSpan.transacting),
    Item.LOCAL: col(HouseholdSpan.local),
    Item.YOUNG_PAYER: col(HouseholdSpan.young_payer),
}


@dataclass(frozen=True)
class Filters:
    """What a list of households is narrowed to; None leaves a filter out."""

    unit_id: UUID | None = None
    street_id: UUID | None = None
    group_name: str | None = None
    kind: HouseholdKind | None = None
    status: HouseholdStatus | None = None
    missing: Item | None = None


def year_begins(day: date) -> date:
    """The first day of the reporting year (15/12–14/12) that a day lies in."""
    return period_of(day, PeriodKind.YEAR).first_day


def page_of_households(
    session: Session, scope: Scope, wanted: Filters, sort: HouseholdSort, cursor: str | None, limit: int
) -> Page[HouseholdRow]:
    """A page of the households in reach; the count comes with the first page. The cursor holds an id only."""
    query = _chosen(scope, wanted)
    total = None
    if cursor is None:
        total = session.execute(query.with_only_columns(sa.func.count())).scalar_one()
    keys = _keys(sort)
    if cursor is not None:
        query = query.where(_after(session, scope, sort, cursor))
    found = session.execute(query.order_by(*keys).limit(limit + 1)).all()
    more = paging.encode(sort.value, [], found[limit - 1][0].id) if len(found) > limit else None
    return Page(items=household_rows(session, scope.ward_id, found[:limit]), next=more, total=total)


def _chosen(scope: Scope, wanted: Filters) -> Any:
    """Households with their streets, within reach and filters."""
    here = sa.and_(col(Street.ward_id) == col(Household.ward_id), col(Street.id) == col(Household.street_id))
    return sa.select(Household, Street).join(Street, here).where(within(scope), *_conditions(wanted, today()))


def _conditions(wanted: Filters, day: date) -> list[sa.ColumnElement[bool]]:
    found: list[sa.ColumnElement[bool]] = []
    if wanted.unit_id is not None:
        path = sa.select(col(Unit.path)).where(col(Unit.id) == wanted.unit_id).scalar_subquery()
        own = col(Household.unit_path)
        found.append(sa.or_(own == path, sa.and_(own > path + ".", own < path + "/")))
    if wanted.street_id is not None:
        found.append(col(Household.street_id) == wanted.street_id)
    if wanted.group_name is not None:
        found.append(col(Street.group_name) == wanted.group_name)
    if wanted.kind is not None:
        found.append(col(Household.kind) == wanted.kind)
    if wanted.missing is not None:
        found.append(_missing(wanted.missing, day))
    return [*found, _standing(wanted.status, day)]


def _standing(status: HouseholdStatus | None, day: date) -> sa.ColumnElement[bool]:
    is_open, begin = col(Household.closed_on).is_(None), year_begins(day)
    this_year = col(Household.last_visited_on) >= begin
    match status:
        case None:
            return is_open
        case HouseholdStatus.CLOSED:
            return sa.not_(is_open)
        case HouseholdStatus.NOT_VISITED:
            return sa.and_(is_open, sa.not_(_open_span(HouseholdSpan, col(HouseholdSpan.visited_on) >= begin)))
        case HouseholdStatus.ABSENT:
            return sa.and_(is_open, this_year, col(Household.last_result) == VisitResult.ABSENT)
        case HouseholdStatus.REFUSED:
            return sa.and_(is_open, this_year, col(Household.last_result) == VisitResult.REFUSED)
        case HouseholdStatus.REVISIT_DUE:
            return sa.and_(is_open, col(Household.revisit_on) <= day)


def _open_span(table: Any, condition: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    """Whether a span of today, of the household or of one of its persons, meets a condition."""
    return sa.exists().where(
        col(table.ward_id) == col(Household.ward_id), col(table.household_id) == col(Household.id),
        col(table.until_on) == FOREVER, condition,
    )  # fmt: skip


def _missing(item: Item, day: date) -> sa.ColumnElement[bool]:
    if item not in ANSWERED:
        raise Malformed(fields={"missing": "Mục này không có trạng thái “chưa biết”."})
    unknown = ANSWERED[item].is_(None)
    if ITEMS[item].subject is Subject.HOUSEHOLD:
        families = col(Household.kind) == HouseholdKind.FAMILY
        span = _open_span(HouseholdSpan, unknown)
        return sa.and_(families, span) if item is Item.YOUNG_PAYER else span
    adults = col(PersonSpan.adult_on) <= day
    return _open_span(PersonSpan, sa.and_(unknown, adults) if item in {Item.ACCOUNT, Item.APPS} else unknown)


def _keys(sort: HouseholdSort) -> list[Any]:
    match sort:
        case HouseholdSort.PLACE:
            street = col(Street.unit_path), col(Street.position), col(Street.id)
            return [*street, col(Household.position), col(Household.id)]
        case HouseholdSort.NAME:
            return [col(Household.names_search), col(Household.id)]
        case HouseholdSort.VISIT:
            return [sa.func.coalesce(col(Household.last_visited_on), _LONG_AGO), col(Household.id)]


def _after(session: Session, scope: Scope, sort: HouseholdSort, cursor: str) -> sa.ColumnElement[bool]:
    """The rows after the household that the cursor names, by the values it has now: no name stands in an address."""
    last = paging.decode(cursor, sort.value, 0).id
    keys = _keys(sort)
    here = sa.and_(col(Street.ward_id) == col(Household.ward_id), col(Street.id) == col(Household.street_id))
    query = sa.select(*keys).select_from(Household).join(Street, here)
    row = session.execute(query.where(col(Household.id) == last, within(scope))).one_or_none()
    if row is None:
        raise paging.BadCursor
    return sa.tuple_(*keys) > sa.tuple_(*(sa.literal(v, k.type) for v, k in zip(row, keys, strict=True)))


def search_households(
    session: Session, scope: Scope, text: str, wanted: Filters, cursor: str | None, limit: int
) -> Page[HouseholdRow]:
    """Households whose names or address hold every term, hits in names before hits in addresses.

    A term is found where a word begins with it. A whole telephone number finds the household that has it.
    """
    terms = search_terms(text)
    if not terms:
        raise Malformed(fields={"text": "Hãy nhập ít nhất một chữ hoặc số."})
    skipped = _offset(cursor)
    phone = find_phone(text) if sum(map(str.isdigit, text)) >= _PHONE_DIGITS else None
    matched = _has_phone(phone) if phone else _matches(session, scope.ward_id, terms)
    rank = sum((sa.case((_begins(Household.names_search, term), 1), else_=0) for term in terms), sa.literal(0))
    order = rank.desc(), *_keys(HouseholdSort.PLACE)
    query = _chosen(scope, wanted).where(matched).order_by(*order).limit(limit + 1).offset(skipped)
    found = session.execute(query).all()
    following = skipped + limit
    more = len(found) > limit and following <= _FARTHEST
    return Page(
        items=household_rows(session, scope.ward_id, found[:limit]),
        next=paging.encode("search", [following], _NOWHERE) if more else None,
        total=None,
    )


def _offset(cursor: str | None) -> int:
    if cursor is None:
        return 0
    (place,) = paging.decode(cursor, "search", 1).keys
    if not isinstance(place, int) or not 0 <= place <= _FARTHEST:
        raise paging.BadCursor
    return place


def _has_phone(phone: str) -> sa.ColumnElement[bool]:
    member = sa.exists().where(
        col(Person.ward_id) == col(Household.ward_id), col(Person.household_id) == col(Household.id),
        col(Person.phone) == phone, col(Person.left_on).is_(None),
    )  # fmt: skip
    return sa.or_(col(Household.phone) == phone, member)


def _begins(column: Any, term: str) -> sa.ColumnElement[bool]:
    """Whether a word of the column begins with the term; the blank before makes the first word like any other."""
    return sa.literal_column("' '").op("||")(col(column)).like(f"% {term}%")


def _matches(session: Session, ward_id: UUID, terms: list[str]) -> sa.ColumnElement[bool]:
    """The full-text table of SQLite, the trigram indexes of PostgreSQL (revision 0009): the same rows by both."""
    if session.get_bind().dialect.name != "sqlite":
        either = (sa.or_(_begins(Household.names_search, t), _begins(Household.place_search, t)) for t in terms)
        return sa.and_(*either)
    text, key = (
        sa.table("household_search", sa.column("rowid")),
        sa.table(
            "household_search_key",
            sa.column("docid"),
            sa.column("ward_id", sa.Uuid),
            sa.column("household_id", sa.Uuid),
        ),
    )
    wanted = " AND ".join(f'"{term}"*' for term in terms)
    hits = (
        sa.select(key.c.household_id)
        .select_from(text.join(key, key.c.docid == text.c.rowid))
        .where(sa.literal_column("household_search").op("MATCH")(wanted), key.c.ward_id == ward_id)
    )
    return col(Household.id).in_(hits)
