"""Help entries and requests that go along when two persons, or two households, of the register become one."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.help.tables import HelpEntry, HelpRequest


def follow_person(session: Session, ward_id: UUID, person_id: UUID, into_id: UUID) -> None:
    _point(session, HelpEntry, ward_id, col(HelpEntry.person_id) == person_id, person_id=into_id)


def follow_household(session: Session, ward_id: UUID, household_id: UUID, into_id: UUID) -> None:
    for table in (HelpEntry, HelpRequest):
        _point(session, table, ward_id, col(table.household_id) == household_id, household_id=into_id)


def _point(session: Session, table: Any, ward_id: UUID, which: Any, **values: UUID) -> None:
    statement = sa.update(table).where(col(table.ward_id) == ward_id, which).values(**values)
    session.execute(statement.execution_options(synchronize_session="fetch"))
