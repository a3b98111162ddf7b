"""Households and their persons as rows of text, in the columns of the template, some hundred households at a time."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.households.import_export.difference import STATE_COLUMNS
from toso.households.import_export.fields import FIELDS
from toso.households.import_export.template import COLUMNS
from toso.households.model.items import ITEMS, TOPICS, Item, Subject
from toso.households.model.kinds import Relation, Sex
from toso.households.model.tables import FOREVER, Household, HouseholdSpan, Person, PersonSpan
from toso.households.register import queries
from toso.households.register.masking import mask_phone
from toso.households.register.schemas import HouseholdRow, HouseholdSort
from toso.kit.dates import numeric
from toso.kit.phones import national

_PAGE = 200
Read = Callable[[Callable[[Session], Any]], Any]


def headings() -> tuple[str, ...]:
    return tuple(FIELDS[code].label for code in COLUMNS)


def rows_of(read: Read, scope: Scope, filters: queries.Filters, *, full: bool) -> Iterator[list[list[str]]]:
    """Parts of the list in its order; `read` runs each in a short transaction of its own. `full`: numbers unmasked."""
    cursor: str | None = None
    while True:
        part, cursor = read(lambda session, at=cursor: _part(session, scope, filters, at, full=full))
        if part:
            yield part
        if cursor is None:
            return


def _part(
    session: Session, scope: Scope, filters: queries.Filters, cursor: str | None, *, full: bool
) -> tuple[list[list[str]], str | None]:
    page = queries.page_of_households(session, scope, filters, HouseholdSort.PLACE, cursor, _PAGE)
    ids = [row.id for row in page.items]
    numbers = _numbers(session, scope.ward_id, ids)
    spans = _spans(session, HouseholdSpan, col(HouseholdSpan.household_id), scope.ward_id, ids)
    states = _spans(session, PersonSpan, col(PersonSpan.person_id), scope.ward_id, ids)
    persons = _persons(session, scope.ward_id, ids)
    rows: list[list[str]] = []
    for home in page.items:
        own = _household(home, *numbers.get(home.id, (None, None)), spans.get(home.id), full=full)
        members = [_person(person, states.get(person.id), full=full) for person in persons[home.id]]
        rows += [[({**own, **member}).get(code, "") for code in COLUMNS] for member in members or [{}]]
    return rows, page.next


def _numbers(session: Session, ward_id: UUID, ids: list[UUID]) -> dict[UUID, tuple[str | None, str | None]]:
    query = sa.select(col(Household.id), col(Household.phone), col(Household.tax_code)).where(
        col(Household.ward_id) == ward_id, col(Household.id).in_(ids)
    )
    return {household_id: (phone, tax_code) for household_id, phone, tax_code in session.execute(query)}


def _persons(session: Session, ward_id: UUID, ids: list[UUID]) -> dict[UUID, list[Any]]:
    columns = (
        col(Person.id),
        col(Person.household_id),
        col(Person.full_name),
        col(Person.relation),
        col(Person.sex),
        col(Person.birth_on),
        col(Person.birth_year),
        col(Person.phone),
    )
    query = sa.select(*columns).where(
        col(Person.ward_id) == ward_id, col(Person.household_id).in_(ids), col(Person.left_on).is_(None)
    )
    found = defaultdict[UUID, list[Any]](list)
    for person in session.execute(query.order_by(col(Person.id))):
        found[person.household_id].append(person)
    return found


def _spans(session: Session, table: Any, subject_id: Any, ward_id: UUID, ids: list[UUID]) -> dict[UUID, Any]:
    query = sa.select(table).where(
        col(table.ward_id) == ward_id, col(table.household_id).in_(ids), col(table.until_on) == FOREVER
    )
    return {getattr(span, subject_id.key): span for span in session.execute(query).scalars()}


def _household(home: HouseholdRow, phone: str | None, tax_code: str | None, span: Any, *, full: bool) -> dict[str, str]:
    return {
        "code": home.code,
        "unit": home.unit_name,
        "group_name": home.group_name,
        "street": home.street_name,
        "house_no": home.house_no,
        "place_note": home.place_note,
        "kind": home.kind_label,
        "name": home.name,
        "phone": _phone(phone, full=full),
        "tax_code": tax_code or "",
        **_state(Subject.HOUSEHOLD, span),
    }


def _person(person: Any, span: Any, *, full: bool) -> dict[str, str]:
    return {
        "full_name": person.full_name,
        "relation": Relation(person.relation).label,
        "sex": Sex(person.sex).label if person.sex else "",
        "birth_on": numeric(person.birth_on) if person.birth_on and full else "",
        "birth_year": str(person.birth_year or ""),
        "person_phone": _phone(person.phone, full=full),
        **_state(Subject.PERSON, span),
    }


def _phone(phone: str | None, *, full: bool) -> str:
    if phone is None:
        return ""
    return national(phone) if full else mask_phone(phone) or ""


def _state(subject: Subject, span: Any) -> dict[str, str]:
    if span is None:
        return {}
    items = (item for item in Item if ITEMS[item].subject is subject)
    return {f"{item.value}_state": _words(item, getattr(span, STATE_COLUMNS[item])) for item in items}


def _words(item: Item, value: Any) -> str:
    """A state in words that an import reads again; not known is an empty cell."""
    labels = ITEMS[item].values
    if value is None:
        return ""
    if item is Item.TOPICS:
        return "; ".join(labels[topic] for topic, bit in TOPICS.items() if value & bit)
    if isinstance(value, date):
        return numeric(value)
    return labels[("yes" if value else "no") if isinstance(value, bool) else value]
