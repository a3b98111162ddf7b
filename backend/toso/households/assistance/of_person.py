"""Whose an entry or a request is: what a desk matched, else by its number; of a shared number, by its name."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.assistance_tables import HelpEntry, HelpRequest
from toso.households.model.tables import Person
from toso.households.model.twins import ids_of
from toso.households.observations.search_text import folded_words


def entries_of(session: Session, person: Person, phone: str | None) -> list[UUID]:
    """Entries matched with a person, and those that nobody is matched with under a number of theirs."""
    e, here = HelpEntry, col(HelpEntry.ward_id) == person.ward_id
    own = sa.select(col(e.id)).where(here, col(e.person_id) == person.id)
    unmatched = sa.select(col(e.id), col(e.full_name)).where(here, col(e.phone) == phone, col(e.person_id).is_(None))
    return [*session.execute(own).scalars(), *_own(session, person, phone, unmatched)]


def requests_of(session: Session, person: Person, phone: str | None) -> list[UUID]:
    """Requests by QR code under a number of theirs."""
    r = HelpRequest
    asked = sa.select(col(r.id), col(r.full_name)).where(col(r.ward_id) == person.ward_id, col(r.phone) == phone)
    return _own(session, person, phone, asked)


def _own(session: Session, person: Person, phone: str | None, query: sa.Select[UUID, str]) -> list[UUID]:
    """The ids of those rows of id and full name under a number that are the person's."""
    if phone is None:
        return []
    shared = _is_shared(session, person, phone)
    rows = session.execute(query).all()
    return [id_ for id_, full_name in rows if not shared or folded_words(full_name) == person.name_search]


def _is_shared(session: Session, person: Person, phone: str) -> bool:
    """Whether anybody else has the number; whoever is the same person, entered twice, is nobody else."""
    same = {*ids_of(session, person.ward_id, person.id), person.merged_into_id}
    query = sa.select(col(Person.id)).where(col(Person.ward_id) == person.ward_id, col(Person.phone) == phone)
    return bool(set(session.execute(query).scalars()) - same)
