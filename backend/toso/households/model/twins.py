"""Twins: persons and households that were entered a second time, and each person's days at every home they had.

A twin keeps its rows under its own id, so that whoever asks for all of a person asks for the twins too.
"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.kinds import MoveReason
from toso.households.model.tables import FOREVER, Household, HouseholdLineage, HouseholdStay, Person, PersonStay
from toso.kit.clock import local_date

Lived = tuple[UUID, date, date]
"""A household with the first day there and the day before which it ended."""


def standing(session: Session, person: Person) -> Person:
    """As whom somebody stands now."""
    while person.merged_into_id is not None:
        into = session.get(Person, (person.ward_id, person.merged_into_id))
        if into is None:
            return person
        person = into
    return person


def twins_of(session: Session, person: Person) -> list[Person]:
    """Everybody as whom a person was entered besides, erased ones too."""
    rows = session.execute(
        sa.select(Person).where(
            col(Person.ward_id) == person.ward_id,
            col(Person.id).in_(merged_into(session, person.ward_id, [person.id], Person)),
        )
    )
    return list(rows.scalars())


def ids_of(session: Session, ward_id: UUID, person_id: UUID) -> list[UUID]:
    """The ids under which anything of a person stands."""
    return [person_id, *merged_into(session, ward_id, [person_id], Person)]


def residents_of(session: Session, household: Household) -> list[Person]:
    """Who lives in a household or lived there last."""
    query = sa.select(Person).where(col(Person.ward_id) == household.ward_id, col(Person.household_id) == household.id)
    return list(session.execute(query.order_by(col(Person.id))).scalars())


def merged_into(
    session: Session, ward_id: UUID, ids: Collection[UUID], table: type[Person] | type[Household] = Household
) -> dict[UUID, UUID]:
    """Rows that became part of these, however often, each with the row that it went into."""
    found: dict[UUID, UUID] = {}
    asked = set(ids)
    while asked:
        query = sa.select(col(table.id), col(table.merged_into_id)).where(
            col(table.ward_id) == ward_id, col(table.merged_into_id).in_(asked)
        )
        new = {one: into for one, into in session.execute(query) if one not in found and into is not None}
        found |= new
        asked = set(new)
    return found


def twin_homes(session: Session, ward_id: UUID, ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Of what became part of these households those that never were households of their own."""
    found = merged_into(session, ward_id, ids)
    stay = HouseholdStay
    days = sa.select(col(stay.household_id)).where(
        col(stay.ward_id) == ward_id, col(stay.household_id).in_(found), col(stay.until_on) > col(stay.from_on)
    )
    own = set(session.execute(days).scalars()) if found else set[UUID]()
    return {one: into for one, into in found.items() if one not in own}


def standing_homes(session: Session, ward_id: UUID, ids: Collection[UUID]) -> set[UUID]:
    """The households that these became part of, however often."""
    found, asked = set[UUID](), set(ids)
    while asked:
        query = sa.select(col(Household.merged_into_id)).where(
            col(Household.ward_id) == ward_id, col(Household.id).in_(asked), col(Household.merged_into_id).is_not(None)
        )
        asked = {into for into in session.execute(query).scalars() if into is not None} - found
        found |= asked
    return found


def ever_into(session: Session, ward_id: UUID, ids: Collection[UUID]) -> dict[UUID, set[UUID]]:
    """By household all that it ever became part of, also by mergers that were taken back."""
    line, lines, asked = HouseholdLineage, dict[UUID, set[UUID]](), set(ids)
    while asked:
        query = sa.select(col(line.from_id), col(line.to_id)).where(
            col(line.ward_id) == ward_id,
            col(line.from_id).in_(asked),
            col(line.kind).in_((MoveReason.MERGE, MoveReason.MISTAKE)),
        )
        lines |= {one: set[UUID]() for one in asked}
        for one, into in session.execute(query).all():
            lines[one].add(into)
        asked = {into for one in asked for into in lines[one]} - lines.keys()
    return {one: _followed(lines, one) for one in ids}


def _followed(lines: dict[UUID, set[UUID]], one: UUID) -> set[UUID]:
    found, asked = set[UUID](), {one}
    while asked:
        asked = {into for home in asked for into in lines[home]} - found
        found |= asked
    return found


def homes_of(session: Session, person: Person) -> set[UUID]:
    """Every household in which a person stood, under whatever id."""
    lived = lived_in(session, [person, *twins_of(session, person)])
    return {person.household_id, *(household_id for household_id, _, _ in lived)}


def lived_in(session: Session, persons: Sequence[Person]) -> list[Lived]:
    """The homes of one person, given with the twins, and since when until when.

    Days that were taken back as a mistake leave no end behind: where the household is over, all that came later is
    theirs; of a merger that was taken back, what came until that day. What was written at a household's twin was
    written in the same days.
    """
    ward_id, stay = persons[0].ward_id, PersonStay
    home = sa.and_(col(Household.ward_id) == col(stay.ward_id), col(Household.id) == col(stay.household_id))
    query = sa.select(
        col(stay.household_id),
        col(stay.from_on),
        col(stay.until_on),
        col(Household.closed_on),
        col(stay.left_by),
        col(stay.updated_at),
    )
    own = col(stay.ward_id) == ward_id, col(stay.person_id).in_([person.id for person in persons])
    rows = session.execute(query.join(Household, home).where(*own).order_by(col(stay.from_on))).all()
    found = [(row.household_id, row.from_on, _end(row)) for row in rows]
    for one, into in twin_homes(session, ward_id, {one for one, _, _ in found}).items():
        found += [(one, since, until) for lived, since, until in found if lived == into]
    return found


def _end(row: Any) -> date:
    if row.from_on != row.until_on:
        return row.until_on
    if row.closed_on is not None:
        return FOREVER
    return local_date(row.updated_at) + timedelta(days=1) if row.left_by is MoveReason.SPLIT else row.until_on
