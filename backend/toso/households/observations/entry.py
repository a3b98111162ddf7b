"""Putting streets, households and persons into the register, and ending their stays: rows only.

Whoever calls has checked scope, dates and duplicates, holds the households for change, folds the spans of persons anew
(`store.refold`) once everything is entered, and records the act.
"""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.row_versions import touch
from toso.households.model.kinds import HouseholdKind, MoveReason, Relation, Sex
from toso.households.model.tables import FOREVER, Household, HouseholdStay, Person, PersonStay, Street
from toso.households.observations.search_text import folded_words, names_key, place_key
from toso.households.observations.spans import adult_from
from toso.households.observations.store import refold
from toso.kit.ids import new_id
from toso.organisation.tables import Unit

STEP = 10  # between positions, so that one can be put in between


def add_street(session: Session, unit: Unit, name: str, *, group_name: str = "", position: int | None = None) -> Street:
    """A street at the end of its khu phố, or at the position given. The unit belongs to a ward."""
    if unit.ward_id is None:
        raise ValueError("a street belongs to a unit of a ward")
    place = position
    if place is None:
        last = sa.select(sa.func.max(col(Street.position))).where(
            col(Street.ward_id) == unit.ward_id, col(Street.unit_path) == unit.path
        )
        place = int(session.execute(last).scalar() or 0) + STEP
    street = Street(
        ward_id=unit.ward_id, unit_id=unit.id, unit_path=unit.path, name=name, group_name=group_name, position=place
    )
    session.add(street)
    session.flush()
    return street


def add_household(
    session: Session,
    street: Street,
    *,
    code: str,
    kind: HouseholdKind,
    name: str,
    on: date,
    came_by: MoveReason = MoveReason.SURVEY,
    **more: Any,
) -> Household:
    """A household that lives (works) in a street from `on`; `more`: its other columns. Folds its first span."""
    values = {"position": next_position(session, street.ward_id, street.id), **more}
    household = Household(
        ward_id=street.ward_id,
        unit_id=street.unit_id,
        unit_path=street.unit_path,
        street_id=street.id,
        kind=kind,
        code=code,
        name=name,
        names_search=names_key(name),
        place_search="",
        **values,
    )
    refresh_place(household, street)
    session.add(household)
    session.flush()
    session.add(
        HouseholdStay(
            ward_id=street.ward_id, household_id=household.id, unit_path=street.unit_path, from_on=on, came_by=came_by
        )
    )
    refold(session, street.ward_id, households=[household.id])
    return household


def next_position(session: Session, ward_id: UUID, street_id: UUID) -> int:
    """The place after the last household of a street."""
    last = sa.select(sa.func.max(col(Household.position))).where(
        col(Household.ward_id) == ward_id, col(Household.street_id) == street_id
    )
    return (session.execute(last).scalar() or 0) + STEP


def add_person(
    session: Session,
    household: Household,
    *,
    full_name: str,
    relation: Relation,
    on: date,
    came_by: MoveReason = MoveReason.SURVEY,
    sex: Sex | None = None,
    birth_on: date | None = None,
    birth_year: int | None = None,
    phone: str | None = None,
    person_id: UUID | None = None,
) -> Person:
    """A person who lives in a household from `on`; `phone` is E.164. Call `refresh_names` after the last one."""
    year = birth_on.year if birth_on is not None else birth_year
    person = Person(
        ward_id=household.ward_id,
        id=person_id or new_id(),
        household_id=household.id,
        unit_path=household.unit_path,
        full_name=full_name,
        name_search=folded_words(full_name),
        sex=sex,
        birth_on=birth_on,
        birth_year=year,
        adult_on=adult_from(birth_on, year),
        relation=relation,
        phone=phone,
    )
    session.add(person)
    session.flush()
    settle(session, person, household, on, came_by)
    return person


def settle(session: Session, person: Person, household: Household, on: date, came_by: MoveReason) -> None:
    """Adds the stay of a person in a household from a day on."""
    session.add(
        PersonStay(
            ward_id=household.ward_id,
            person_id=person.id,
            household_id=household.id,
            unit_path=household.unit_path,
            from_on=on,
            came_by=came_by,
        )
    )
    person.household_id, person.unit_path, person.left_on = household.id, household.unit_path, None


def leave(session: Session, person: Person, reason: MoveReason, on: date) -> None:
    """Ends the stay of a person: the day `on` no longer counts. A mistake never counted: its stays have no days.

    Call `refresh_names` for the household.
    """
    stays = _open_stays(session, PersonStay, col(PersonStay.person_id) == person.id, person.ward_id)
    if reason is MoveReason.MISTAKE:
        stays = _all_stays(session, PersonStay, col(PersonStay.person_id) == person.id, person.ward_id)
        on = min((s.from_on for s in stays), default=on)
    _end(stays, reason, on)
    person.left_on = on
    touch(person)
    session.add_all([*stays, person])


def end_stays_of_household(session: Session, household: Household, reason: MoveReason, on: date) -> None:
    """Ends the stay of the household itself, as `leave` does for a person; its persons are the caller's business."""
    own = col(HouseholdStay.household_id) == household.id
    mistaken = reason is MoveReason.MISTAKE
    stays = (_all_stays if mistaken else _open_stays)(session, HouseholdStay, own, household.ward_id)
    _end(stays, reason, on)
    session.add_all(stays)


def _end(stays: Collection[Any], reason: MoveReason, on: date) -> None:
    for stay in stays:
        stay.until_on = stay.from_on if reason is MoveReason.MISTAKE else max(on, stay.from_on)
        stay.left_by = reason
        touch(stay)


def _all_stays(session: Session, table: Any, own: Any, ward_id: UUID) -> list[Any]:
    return list(session.execute(sa.select(table).where(col(table.ward_id) == ward_id, own)).scalars())


def _open_stays(session: Session, table: Any, own: Any, ward_id: UUID) -> list[Any]:
    still = col(table.until_on) == FOREVER
    return list(session.execute(sa.select(table).where(col(table.ward_id) == ward_id, own, still)).scalars())


def refresh_names(session: Session, household: Household) -> None:
    """Writes anew what the household is found by after its name or its members changed."""
    session.flush()
    query = sa.select(col(Person.full_name)).where(
        col(Person.ward_id) == household.ward_id,
        col(Person.household_id) == household.id,
        col(Person.left_on).is_(None),
    )
    household.names_search = names_key(household.name, session.execute(query.order_by(col(Person.id))).scalars())
    session.add(household)


def refresh_place(household: Household, street: Street) -> None:
    """Writes anew what the household is found by after its address changed."""
    household.place_search = place_key(
        household.code, household.house_no, street.name, street.group_name, household.place_note
    )
