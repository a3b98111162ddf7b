"""Matching of typed persons to the register: the one person that everything typed agrees with, or nobody for sure."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.assistance.address_match import fits
from toso.households.model.tables import Household, Person
from toso.households.observations.search_text import folded_words

_MOST = 50


@dataclass(frozen=True)
class TypedPerson:
    """A person as typed; `name` is folded, `phone` E.164, `citizen_key` the blind index of the number."""

    name: str = ""
    birth_year: int | None = None
    address: str = ""
    phone: str | None = None
    citizen_key: str | None = None


@dataclass(frozen=True)
class Known:
    """A resident of an open household as far as matching goes; `place` is Household.place_search."""

    person_id: UUID
    household_id: UUID
    unit_path: str
    name: str
    birth_year: int | None
    phone: str | None
    household_phone: str | None
    citizen_key: str | None
    place: str


def typed_of(full_name: str, birth_year: int | None, address: str, phone: str | None, key: str | None) -> TypedPerson:
    return TypedPerson(folded_words(full_name), birth_year, address, phone, key)


def candidates(session: Session, ward_id: UUID, typed: TypedPerson, *conditions: sa.ColumnElement[bool]) -> list[Known]:
    """Residents who share the number, the phone (also that of their household) or the name; at most fifty."""
    shared: list[sa.ColumnElement[bool]] = []
    if typed.citizen_key:
        shared.append(col(Person.citizen_key) == typed.citizen_key)
    if typed.phone:
        shared += [col(Person.phone) == typed.phone, col(Household.phone) == typed.phone]
    if typed.name:
        shared.append(col(Person.name_search) == typed.name)
    if not shared:
        return []
    home = sa.and_(col(Household.ward_id) == col(Person.ward_id), col(Household.id) == col(Person.household_id))
    query = (
        sa.select(
            col(Person.id),
            col(Household.id),
            col(Household.unit_path),
            col(Person.name_search),
            col(Person.birth_year),
            col(Person.phone),
            col(Household.phone),
            col(Person.citizen_key),
            col(Household.place_search),
        )
        .join(Household, home)
        .where(
            col(Person.ward_id) == ward_id,
            col(Person.left_on).is_(None),
            col(Household.closed_on).is_(None),
            sa.or_(*shared),
            *conditions,
        )
        .order_by(col(Person.id))
        .limit(_MOST)
    )
    return [Known(*row) for row in session.execute(query)]


def the_one(typed: TypedPerson, knowns: Sequence[Known]) -> Known | None:
    """The only resident who has the number, or else the phone, or else name, birth year and address; nothing typed may
    speak against it. None: nobody, or more than one.
    """
    agreeing = [k for k in knowns if _agrees(typed, k)]
    for same in (_same_number, _same_phone, _same_name_year_place):
        named = [k for k in agreeing if same(typed, k)]
        if named:
            return named[0] if len(named) == 1 and len(knowns) < _MOST else None
    return None


def _agrees(typed: TypedPerson, known: Known) -> bool:
    other_name = bool(typed.name) and typed.name != known.name
    other_year = None not in {typed.birth_year, known.birth_year} and typed.birth_year != known.birth_year
    other_number = None not in {typed.citizen_key, known.citizen_key} and typed.citizen_key != known.citizen_key
    return not (other_name or other_year or other_number)


def _same_number(typed: TypedPerson, known: Known) -> bool:
    return typed.citizen_key is not None and typed.citizen_key == known.citizen_key


def _same_phone(typed: TypedPerson, known: Known) -> bool:
    return typed.phone is not None and typed.phone == known.phone


def _same_name_year_place(typed: TypedPerson, known: Known) -> bool:
    same = typed.birth_year is not None and typed.birth_year == known.birth_year and typed.name == known.name
    return same and bool(typed.name) and fits(typed.address, known.place)


def likeness(typed: TypedPerson, known: Known) -> list[str]:
    """The attributes that a resident shares with what was typed, in words, the weightiest first."""
    shared = (
        (_same_number(typed, known), "trùng số định danh"),
        (_same_phone(typed, known), "trùng số điện thoại"),
        (typed.phone is not None and typed.phone == known.household_phone != known.phone, "trùng điện thoại của hộ"),
        (bool(typed.name) and typed.name == known.name, "trùng họ tên"),
        (typed.birth_year is not None and typed.birth_year == known.birth_year, "trùng năm sinh"),
        (bool(typed.address) and fits(typed.address, known.place), "trùng địa chỉ"),
    )
    return [words for true, words in shared if true]
