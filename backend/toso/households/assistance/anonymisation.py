"""Anonymisation of help entries and requests; that somebody was helped, by whom and with what, stays."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.assistance_kinds import HelpRequestState, HelpState
from toso.households.model.assistance_tables import HelpEntry, HelpRequest, HelpStep
from toso.households.model.tables import Person
from toso.households.observations.search_text import folded_words
from toso.kit.clock import VIETNAM

NOBODY, NO_PHONE = "(đã xóa)", ""
_ENDED = (HelpRequestState.DONE, HelpRequestState.DROPPED)


def forget_person(session: Session, person: Person, phone: str | None) -> None:
    """Blanks what desks typed of a person, still named, and what they asked for themselves under a number.

    Of a number that a family shares they give up what bears their name alone.
    """
    ward_id, e, r = person.ward_id, HelpEntry, HelpRequest
    own = sa.select(col(e.id)).where(col(e.ward_id) == ward_id, col(e.person_id) == person.id)
    entries = list(session.execute(own).scalars())
    if phone is not None:
        unmatched = sa.select(col(e.id), col(e.full_name)).where(
            col(e.ward_id) == ward_id, col(e.phone) == phone, col(e.person_id).is_(None)
        )
        asked = sa.select(col(r.id), col(r.full_name)).where(col(r.ward_id) == ward_id, col(r.phone) == phone)
        shared = _is_shared(session, person, phone)
        entries += _of_name(session, unmatched, person.name_search if shared else None)
        blank_requests(session, ward_id, _of_name(session, asked, person.name_search if shared else None))
    blank_entries(session, ward_id, entries)


def _is_shared(session: Session, person: Person, phone: str) -> bool:
    query = sa.select(col(Person.id)).where(
        col(Person.ward_id) == person.ward_id,
        col(Person.phone) == phone,
        col(Person.id) != person.id,
        col(Person.merged_into_id).is_distinct_from(person.id),
    )
    return session.execute(query.limit(1)).first() is not None


def _of_name(session: Session, query: sa.Select[UUID, str], name: str | None) -> list[UUID]:
    """The ids among rows of id and full name that bear a folded name; None: any."""
    rows = session.execute(query).all()
    return [id_ for id_, full_name in rows if name is None or folded_words(full_name) == name]


def forget_household(session: Session, ward_id: UUID, household_id: UUID) -> None:
    asked = sa.select(col(HelpRequest.id)).where(
        col(HelpRequest.ward_id) == ward_id, col(HelpRequest.household_id) == household_id
    )
    blank_requests(session, ward_id, list(session.execute(asked).scalars()))


def blank_entries(session: Session, ward_id: UUID, ids: list[UUID]) -> None:
    """One that still waits ends with it: nobody could match it any more."""
    here = sa.and_(col(HelpEntry.ward_id) == ward_id, col(HelpEntry.id).in_(ids))
    waits = sa.and_(here, col(HelpEntry.state) == HelpState.WAITING)
    _set(session, HelpEntry, waits, {"state": HelpState.ELSEWHERE})
    nobody = {"full_name": NOBODY, "address": "", "phone": None, "citizen_key": None, "birth_year": None}
    _set(session, HelpEntry, here, nobody)
    own = sa.and_(col(HelpStep.ward_id) == ward_id, col(HelpStep.entry_id).in_(ids))
    _set(session, HelpStep, own, {"reason": ""})


def blank_requests(session: Session, ward_id: UUID, ids: list[UUID]) -> None:
    """A request that nobody has answered ends with it."""
    own = sa.and_(col(HelpRequest.ward_id) == ward_id, col(HelpRequest.id).in_(ids))
    _set(session, HelpRequest, sa.and_(own, col(HelpRequest.state).not_in(_ENDED)), {"state": HelpRequestState.DROPPED})
    nobody = {"full_name": NOBODY, "phone": NO_PHONE, "note": "", "closed_reason": "", "address_key": ""}
    _set(session, HelpRequest, own, nobody)


def _set(session: Session, table: Any, which: Any, values: dict[str, Any]) -> None:
    session.execute(sa.update(table).where(which).values(**values).execution_options(synchronize_session="fetch"))


def settled_entries(ward_id: UUID, day: date) -> Any:
    """Entries, with their household, that nobody waits for any more and whose help lies on or before a day."""
    named = sa.or_(col(HelpEntry.full_name).not_in(("", NOBODY)), col(HelpEntry.phone).is_not(None))
    return sa.select(col(HelpEntry.id), col(HelpEntry.household_id)).where(
        col(HelpEntry.ward_id) == ward_id, col(HelpEntry.on) <= day, col(HelpEntry.state) != HelpState.WAITING, named
    )


def ended_requests(ward_id: UUID, day: date) -> Any:
    """Requests, with their household, that ended and were sent on or before a day."""
    before = datetime.combine(day + timedelta(days=1), time(), VIETNAM)
    return sa.select(col(HelpRequest.id), col(HelpRequest.household_id)).where(
        col(HelpRequest.ward_id) == ward_id,
        col(HelpRequest.asked_at) < before,
        col(HelpRequest.state).in_(_ENDED),
        col(HelpRequest.phone) != NO_PHONE,
    )
