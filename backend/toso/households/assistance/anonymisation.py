"""Anonymisation of help entries and requests; that somebody was helped, by whom and with what, stays."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.assistance.of_person import entries_of, requests_of
from toso.households.model.assistance_kinds import HelpRequestState, HelpState
from toso.households.model.assistance_tables import HelpEntry, HelpRequest, HelpStep
from toso.households.model.tables import Person
from toso.kit.clock import VIETNAM

NOBODY, NO_PHONE = "(đã xóa)", ""
_ENDED = (HelpRequestState.DONE, HelpRequestState.DROPPED)


def forget_person(session: Session, person: Person, phone: str | None) -> None:
    """Blanks what desks typed of a person, still named, and what they asked for themselves under a number.

    Of a number that a family shares they give up what bears their name alone.
    """
    blank_requests(session, person.ward_id, requests_of(session, person, phone))
    blank_entries(session, person.ward_id, entries_of(session, person, phone))


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
