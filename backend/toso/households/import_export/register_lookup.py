"""Lookup in the register of the households that a file names: their rows and states, and those like new ones."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.households.import_export.cell_context import CellContext, Neighbourhood
from toso.households.import_export.difference import (
    HOUSEHOLD_COLUMNS,
    PERSON_COLUMNS,
    STATE_COLUMNS,
    Old,
    OldPerson,
    written_values,
)
from toso.households.model.items import ITEMS, Item, Subject
from toso.households.model.reach import within
from toso.households.model.tables import Household, HouseholdSpan, Person, PersonSpan, Street
from toso.households.observations.search_text import folded_words
from toso.households.register.duplicates import LIKELY, LikenessKey, homes_of, likenesses, score, streets_along
from toso.kit.clock import today
from toso.kit.unit_names import UnitNames
from toso.organisation.queries import ward_units
from toso.organisation.tables import UnitKind


def ground_of(
    session: Session, scope: Scope, data_on: date, *, new_streets: bool, street_groups: bool = False
) -> CellContext:
    """Khu phố and streets of the ward as cells may name them."""
    places: list[tuple[Neighbourhood, list[str]]] = []
    own: list[Neighbourhood] = []
    for unit in ward_units(session, scope.ward_id, today()):
        if unit.kind is not UnitKind.NEIGHBOURHOOD:
            continue
        place = Neighbourhood(unit.id, unit.path, unit.name)
        places.append((place, [unit.name, unit.short_name or "", unit.code, *unit.aliases]))
        if scope.covers(unit.path):
            own.append(place)
    query = sa.select(col(Street.id), col(Street.unit_path), col(Street.name), col(Street.group_name)).where(
        within(scope, Street, col(Street.id))
    )
    rows = session.execute(query).all()
    return CellContext(
        units=UnitNames(places),
        covered=frozenset(p.path for p in own),
        only=own[0] if len(own) == 1 else None,
        streets={(row.unit_path, folded_words(row.name)): row.id for row in rows},
        street_names=frozenset(row.name for row in rows),
        groups={(row.unit_path, folded_words(row.name)): row.group_name for row in rows},
        street_groups=street_groups,
        new_streets=new_streets,
        data_on=data_on,
        today=today(),
    )


def by_code(session: Session, scope: Scope, codes: Collection[str]) -> dict[str, tuple[UUID, bool]]:
    """Households of the ward by code: id, and whether the scope reaches it and it is open."""
    reached = sa.case((open_in_reach(scope), 1), else_=0).label("reached")
    query = sa.select(col(Household.code), col(Household.id), reached).where(
        col(Household.ward_id) == scope.ward_id, col(Household.code).in_(codes)
    )
    return {code: (household_id, bool(open_)) for code, household_id, open_ in session.execute(query)}


def open_in_reach(scope: Scope) -> sa.ColumnElement[bool]:
    return sa.and_(within(scope), col(Household.closed_on).is_(None))


def load_old(session: Session, ward_id: UUID, ids: Collection[UUID], on: date) -> dict[UUID, Old]:
    """Households with members and their states on a day (of the first day, for whoever came later)."""
    if not ids:
        return {}
    households = sa.select(Household).where(col(Household.ward_id) == ward_id, col(Household.id).in_(ids))
    states = _states(session, HouseholdSpan, col(HouseholdSpan.household_id), Subject.HOUSEHOLD, ward_id, ids, on)
    members = _members(session, ward_id, ids, on)
    return {
        h.id: Old(
            h.id,
            h.code,
            h.street_id,
            written_values(h, HOUSEHOLD_COLUMNS.values()),
            states.get(h.id, {}),
            members[h.id],
        )
        for h in session.execute(households).scalars()
    }


def _members(session: Session, ward_id: UUID, ids: Collection[UUID], on: date) -> Mapping[UUID, list[OldPerson]]:
    states = _states(session, PersonSpan, col(PersonSpan.person_id), Subject.PERSON, ward_id, ids, on)
    query = sa.select(Person).where(
        col(Person.ward_id) == ward_id, col(Person.household_id).in_(ids), col(Person.left_on).is_(None)
    )
    found = defaultdict[UUID, list[OldPerson]](list)
    for p in session.execute(query.order_by(col(Person.id))).scalars():
        values = written_values(p, PERSON_COLUMNS.values())
        found[p.household_id].append(OldPerson(p.id, p.name_search, values, states.get(p.id, {})))
    return found


def _states(
    session: Session, table: Any, subject_id: Any, subject: Subject, ward_id: UUID, ids: Collection[UUID], on: date
) -> dict[UUID, dict[Item, Any]]:
    items = {item: getattr(table, STATE_COLUMNS[item]) for item in Item if ITEMS[item].subject is subject}
    query = sa.select(subject_id.label("subject_id"), *(c.label(item.value) for item, c in items.items())).where(
        col(table.ward_id) == ward_id, col(table.household_id).in_(ids), col(table.until_on) > on
    )
    found: dict[UUID, dict[Item, Any]] = {}
    for row in session.execute(query.order_by(subject_id, col(table.from_on))):
        if row.subject_id not in found:
            found[row.subject_id] = {item: getattr(row, item.value) for item in items}
    return found


NOWHERE = UUID(int=0)  # the street of a household whose street is not in the register yet


class Register:
    """Open households in reach by what makes them like a new one; roads are loaded when first named."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._roads: set[Any] = set()
        self._loaded: set[UUID] = set()
        self._by: dict[Any, dict[UUID, tuple[str, LikenessKey]]] = defaultdict(dict)

    def prepare(self, session: Session, homes: Sequence[LikenessKey]) -> None:
        """Loads whatever the new homes could be like: their streets, and who has one of their numbers."""
        wanted = {i for query in self._sought(session, homes) for i in session.execute(query).scalars()} - self._loaded
        if not wanted:
            return
        query = sa.select(Household).where(open_in_reach(self._scope), col(Household.id).in_(wanted))
        found = session.execute(query).scalars().all()
        for start in range(0, len(found), 1000):
            part = found[start : start + 1000]
            for row, home in zip(part, homes_of(session, self._scope.ward_id, part), strict=True):
                self._loaded.add(row.id)
                for key in _keys(home):
                    self._by[key][row.id] = (row.code, home)

    def _sought(self, session: Session, homes: Sequence[LikenessKey]) -> Iterator[sa.Select[Any]]:
        """Ids by one index each: together in one statement the database would look at every household."""
        ward = col(Household.ward_id) == self._scope.ward_id
        roads = {home.road for home in homes} - self._roads - {NOWHERE}
        phones = {phone for home in homes for phone in home.phones}
        self._roads |= roads
        if roads and (streets := streets_along(session, self._scope.ward_id, roads)):
            yield sa.select(col(Household.id)).where(ward, col(Household.street_id).in_(streets))
        if phones:
            yield sa.select(col(Household.id)).where(ward, col(Household.phone).in_(phones))
            yield sa.select(col(Person.household_id)).where(
                col(Person.ward_id) == self._scope.ward_id, col(Person.phone).in_(phones), col(Person.left_on).is_(None)
            )
        if codes := {home.tax_code for home in homes if home.tax_code}:
            yield sa.select(col(Household.id)).where(ward, col(Household.tax_code).in_(codes))

    def alike(self, new: LikenessKey) -> tuple[UUID, str, str] | None:
        """The household most like a new one: id, code, and why in words; None when none is too like it."""
        best, points = None, LIKELY - 1
        for household_id, (code, home) in {
            i: h for key in _keys(new) for i, h in self._by.get(key, {}).items()
        }.items():
            shared = likenesses(new, home)
            if score(shared) > points:
                best, points = (household_id, code, "; ".join(s.label for s in shared)), score(shared)
        return best


def _keys(home: LikenessKey) -> Iterable[Any]:
    yield from home.phones
    if home.tax_code:
        yield "tax", home.tax_code
    yield home.street_id, home.name
    if home.house:
        yield home.road, home.house
    for person in home.persons:
        if person.birth_year is not None:
            yield home.street_id, person.birth_year
