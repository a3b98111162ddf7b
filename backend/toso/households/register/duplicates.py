"""Likeness of households: the score of two, and those in the register that are like a new one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.households.model.reach import within
from toso.households.model.tables import Household, Person, Street
from toso.households.observations.search_text import folded_words
from toso.households.register.doors import door_of, road_of
from toso.households.register.near_names import near
from toso.kit.labels import Labelled

LIKELY = 60  # from here on a new household is held up until somebody says that it is another


class Likeness(Labelled):
    CITIZEN_ID = "citizen_id", "trùng số định danh"
    PHONE = "phone", "trùng số điện thoại"
    PERSON = "person", "trùng họ tên, năm sinh và địa chỉ"
    NEAR_PERSON_AND_HOUSE = "near_person_and_house", "họ tên gần giống, cùng năm sinh, cùng số nhà"
    NEAR_PERSONS = "near_persons", "nhiều người họ tên gần giống, cùng năm sinh, cùng tuyến phố"
    NEAR_NAME_AND_HOUSE = "near_name_and_house", "tên gần giống, cùng số nhà"
    NAME_AND_HOUSE = "name_and_house", "trùng tên và số nhà"
    NAME_AND_STREET = "name_and_street", "trùng tên trên cùng tuyến phố"
    TAX_CODE = "tax_code", "trùng mã số thuế"


_POINTS: dict[Likeness, int] = {
    Likeness.CITIZEN_ID: 100,
    Likeness.TAX_CODE: 100,
    Likeness.NAME_AND_HOUSE: 80,
    Likeness.PERSON: 70,
    Likeness.NEAR_PERSON_AND_HOUSE: 70,
    Likeness.NEAR_PERSONS: 65,
    Likeness.NEAR_NAME_AND_HOUSE: 60,
    Likeness.PHONE: 60,
    Likeness.NAME_AND_STREET: 40,
}


@dataclass(frozen=True)
class Someone:
    """A member as far as likeness goes; `name` is folded."""

    name: str
    birth_year: int | None = None
    phone: str | None = None
    citizen_key: str | None = None


@dataclass(frozen=True)
class LikenessKey:
    """A household as far as likeness goes; `name` is folded, phones are E.164; `street`: its name, in the unit of that
    path; without it doors are compared along one street alone.
    """

    street_id: UUID
    name: str
    house_no: str = ""
    phone: str | None = None
    tax_code: str | None = None
    persons: tuple[Someone, ...] = field(default=())
    place_note: str = ""
    street: str = ""
    unit_path: str = ""

    @property
    def phones(self) -> set[str]:
        return {phone for phone in (self.phone, *(p.phone for p in self.persons)) if phone}

    @cached_property
    def house(self) -> tuple[str, ...]:
        return door_of(self.house_no, self.place_note, self.street)

    @cached_property
    def road(self) -> Any:
        """The road that a street is, or leaves as an alley."""
        return road_key(self.street_id, self.street, self.unit_path)


def road_key(street_id: UUID, street: str, unit_path: str) -> Any:
    name = road_of(street)
    return (unit_path, name) if name else street_id


def likenesses(one: LikenessKey, other: LikenessKey) -> list[Likeness]:
    """The attributes that two households share, the weightiest first."""
    found = set[Likeness]()
    same_house = one.road == other.road and bool(one.house) and one.house == other.house
    same_street = same_house or one.street_id == other.street_id
    if {p.citizen_key for p in one.persons if p.citizen_key} & {p.citizen_key for p in other.persons}:
        found.add(Likeness.CITIZEN_ID)
    if one.tax_code and one.tax_code == other.tax_code:
        found.add(Likeness.TAX_CODE)
    if one.phones & other.phones:
        found.add(Likeness.PHONE)
    if same_street:
        found |= _of_persons(one, other, same_house=same_house)
        found |= _of_names(one, other, same_house=same_house)
    return sorted(found, key=lambda likeness: (-_POINTS[likeness], likeness))


def _of_persons(one: LikenessKey, other: LikenessKey, *, same_house: bool) -> set[Likeness]:
    """Of two households in a street: a member in common, or members whose names are near and birth years equal."""
    mine, theirs = _dated(one.persons), _dated(other.persons)
    if mine & theirs:
        return {Likeness.PERSON}
    found = {a for a, born in mine for b, same in theirs if born == same and near(a, b)}
    if found and same_house:
        return {Likeness.NEAR_PERSON_AND_HOUSE}
    return {Likeness.NEAR_PERSONS} if len(found) > 1 else set()


def _of_names(one: LikenessKey, other: LikenessKey, *, same_house: bool) -> set[Likeness]:
    """Of two households in a street: their own names; near ones are two where both heads' ages say so."""
    if one.name == other.name:
        return {Likeness.NAME_AND_HOUSE if same_house else Likeness.NAME_AND_STREET}
    if not same_house or not near(one.name, other.name):
        return set()
    years, others = _born(one), _born(other)
    apart = years and others and min(abs(year - same) for year in years for same in others) > 1
    return set() if apart else {Likeness.NEAR_NAME_AND_HOUSE}


def _born(home: LikenessKey) -> set[int]:
    """The birth years of who bears the household's name."""
    return {p.birth_year for p in home.persons if p.name == home.name and p.birth_year is not None}


def score(candidates: Iterable[Likeness]) -> int:
    """From 0 (nothing in common) to 100: the weightiest likeness, and 10 for each further one."""
    points = sorted((_POINTS[likeness] for likeness in candidates), reverse=True)
    return min(100, points[0] + 10 * (len(points) - 1)) if points else 0


def _dated(persons: Iterable[Someone]) -> set[tuple[str, int]]:
    return {(p.name, p.birth_year) for p in persons if p.birth_year is not None}


MOST_ALIKE = 10
_MOST_LOOKED_AT = 300


class PossibleDuplicate(Conflict):
    """Fields are named "duplicate.<id of the household>"; the messages hold its code and what is alike, no name."""

    code, title = "possible-duplicate", "Có hộ trong sổ giống hộ này. Hãy xem lại, hoặc xác nhận đây là hộ khác."


def alike(
    session: Session, scope: Scope, new: LikenessKey, *, besides: UUID | None = None
) -> list[tuple[Household, list[Likeness]]]:
    """Open households in reach that are too like a new one, with what they share."""
    shared = [(household, likenesses(new, home)) for household, home in _candidates(session, scope, new, besides)]
    return [(household, found) for household, found in shared if score(found) >= LIKELY]


def refuse_duplicates(session: Session, scope: Scope, new: LikenessKey, *, besides: UUID | None = None) -> None:
    """Raises PossibleDuplicate when households in reach are too like a new one."""
    found = alike(session, scope, new, besides=besides)[:MOST_ALIKE]
    if found:
        raise PossibleDuplicate(fields={f"duplicate.{h.id}": f"{h.code}: {_words(shared)}." for h, shared in found})


def _words(candidates: Iterable[Likeness]) -> str:
    return "; ".join(likeness.label for likeness in candidates)


def _candidates(
    session: Session, scope: Scope, new: LikenessKey, besides: UUID | None
) -> list[tuple[Household, LikenessKey]]:
    """Open households that share a phone, a tax code or the name with a new one, or may be like it in its street."""
    shared: list[sa.ColumnElement[bool]] = []
    if new.phones:
        shared += [col(Household.phone).in_(new.phones), _member(scope, col(Person.phone).in_(new.phones))]
    if new.tax_code:
        shared.append(col(Household.tax_code) == new.tax_code)
    if new.name:
        named = col(Household.names_search).startswith(new.name, autoescape=True)
        shared.append(sa.and_(col(Household.street_id) == new.street_id, named))
    like = [*_open(session, scope, shared), *_in_the_street(session, scope, new)]
    found = list({h.id: h for h in like if h.id != besides}.values())
    return list(zip(found, homes_of(session, scope.ward_id, found), strict=True))


def _open(session: Session, scope: Scope, shared: list[sa.ColumnElement[bool]]) -> Sequence[Household]:
    if not shared:
        return []
    query = sa.select(Household).where(within(scope), col(Household.closed_on).is_(None), sa.or_(*shared))
    return session.execute(query.limit(_MOST_LOOKED_AT)).scalars().all()


def streets_along(session: Session, ward_id: UUID, roads: set[Any]) -> set[UUID]:
    """The streets of these roads, and the alleys that leave them."""
    query = sa.select(col(Street.id), col(Street.name), col(Street.unit_path)).where(col(Street.ward_id) == ward_id)
    return {row.id for row in session.execute(query) if road_key(row.id, row.name, row.unit_path) in roads}


def _in_the_street(session: Session, scope: Scope, new: LikenessKey) -> Sequence[Household]:
    """Households along the road that have the numbers of the door in their address, or a member of an equal age."""
    some: list[sa.ColumnElement[bool]] = []
    if years := {p.birth_year for p in new.persons if p.birth_year is not None}:
        lives = sa.and_(
            col(Person.ward_id) == col(Household.ward_id),
            col(Person.household_id) == col(Household.id),
            col(Person.left_on).is_(None),
        )
        some.append(sa.exists().where(lives, col(Person.birth_year).in_(years)))
    if new.house:
        words = sa.literal(" ") + col(Household.place_search) + " "
        some.append(sa.and_(*(words.contains(f" {number} ") for number in new.house)))
    if not some:
        return []
    along = streets_along(session, scope.ward_id, {new.road})
    return _open(session, scope, [sa.and_(col(Household.street_id).in_(along), sa.or_(*some))])


def _member(scope: Scope, condition: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    query = sa.select(col(Person.household_id)).where(
        col(Person.ward_id) == scope.ward_id, col(Person.left_on).is_(None), condition
    )
    return col(Household.id).in_(query)


def homes_of(session: Session, ward_id: UUID, households: Sequence[Household]) -> list[LikenessKey]:
    """Households as far as likeness goes; one statement for their members, one for their streets."""
    query = sa.select(
        col(Person.household_id),
        col(Person.name_search),
        col(Person.birth_year),
        col(Person.phone),
        col(Person.citizen_key),
    ).where(
        col(Person.ward_id) == ward_id,
        col(Person.household_id).in_([h.id for h in households]),
        col(Person.left_on).is_(None),
    )
    members = defaultdict[UUID, list[Someone]](list)
    for row in session.execute(query):
        members[row.household_id].append(Someone(row.name_search, row.birth_year, row.phone, row.citizen_key))
    row = Street
    named = sa.select(col(row.id), col(row.name), col(row.unit_path)).where(
        col(row.ward_id) == ward_id, col(row.id).in_({h.street_id for h in households})
    )
    streets = {street.id: street for street in session.execute(named)}
    return [
        LikenessKey(
            h.street_id,
            folded_words(h.name),
            h.house_no,
            h.phone,
            h.tax_code,
            tuple(members[h.id]),
            h.place_note,
            streets[h.street_id].name,
            streets[h.street_id].unit_path,
        )
        for h in households
    ]
