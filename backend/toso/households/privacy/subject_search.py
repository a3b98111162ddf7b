"""Finding whom a request concerns: by a whole number or a full name with its year, never by a part of one."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.households.model import citizen_ids
from toso.households.model.tables import Household, Person
from toso.households.model.twins import standing
from toso.households.observations.search_text import folded_words
from toso.households.privacy import schemas, writes
from toso.households.register.masking import mask_phone
from toso.identity.queries import unit_names

_MOST = 10


def find_persons(session: Session, scope: Scope, body: writes.FindWrite) -> schemas.FoundRead:
    """At most ten persons of the ward; each that is shown is one line of the audit log."""
    home = sa.and_(col(Household.ward_id) == col(Person.ward_id), col(Household.id) == col(Person.household_id))
    query = sa.select(Person, Household).join(Household, home).where(*_conditions(scope, body))
    rows = _as_they_stand(session, session.execute(query.order_by(col(Person.id)).limit(_MOST)).all())
    names = unit_names(session, {household.unit_id for _, household in rows})
    for person, household in rows:
        record(
            session,
            scope.actor,
            scope.action,
            "person",
            person.id,
            ward_id=scope.ward_id,
            unit_path=household.unit_path,
            note={"act": "find"},
        )
    return schemas.FoundRead(
        items=[
            schemas.FoundPersonRead(
                person_id=person.id,
                household_id=household.id,
                household_code=household.code,
                unit_name=names.get(household.unit_id, ""),
                full_name=person.full_name,
                birth_year=person.birth_year,
                phone=mask_phone(person.phone),
                left_on=person.left_on,
            )
            for person, household in rows
        ]
    )


def _as_they_stand(session: Session, rows: Sequence[Any]) -> list[tuple[Person, Household]]:
    """Each once, also who was found as the twin that they were entered as."""
    persons = {person.id: person for person in (standing(session, found) for found, _ in rows)}
    known = [person for person in persons.values() if person.erased_on is None]
    return [(one, session.get_one(Household, (one.ward_id, one.household_id))) for one in known]


def _conditions(scope: Scope, body: writes.FindWrite) -> list[Any]:
    """All that was given must fit."""
    found: list[Any] = [col(Person.ward_id) == scope.ward_id, col(Person.erased_on).is_(None)]
    if body.full_name is not None:
        found.append(col(Person.name_search) == folded_words(body.full_name))
    if body.birth_year is not None:
        found.append(col(Person.birth_year) == body.birth_year)
    if body.phone is not None:
        found.append(col(Person.phone) == body.phone)
    if body.citizen_id is not None:
        found.append(col(Person.citizen_key) == citizen_ids.key_of(body.citizen_id, scope.ward_id))
    return found
