"""The rules of retention: which rows each is about, since when their time runs in calendar months, what is done then.

Rows of a household on legal hold stay; a hold of the whole ward stops every rule.
"""

import json
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import SYSTEM
from toso.households.assistance import anonymisation
from toso.households.consents.kinds import RequestState
from toso.households.consents.tables import LegalHold, SubjectRequest
from toso.households.model.tables import Household, Person
from toso.households.model.twins import standing_homes, twin_homes
from toso.households.model.visit_tables import Visit, VisitPhoto
from toso.households.observations.photos import delete_photos
from toso.households.privacy.erasure import erase
from toso.households.register.tables import HouseholdChange
from toso.households.visits import held_cleanup as forgetting_visits
from toso.kit.clock import VIETNAM
from toso.notices.queries import is_unread
from toso.notices.tables import Notice

_FILE = Path(__file__).with_name("data") / "retention.json"
BATCH = 500

Due = Callable[[UUID, date], Any]  # ward, last day whose time is over → ids with their household
Do = Callable[[Session, UUID, list[UUID], Path], None]


@dataclass(frozen=True)
class RetentionRule:
    """`months` came with the system; a ward may choose others."""

    code: str
    label: str
    act: str
    months: int
    due: Due
    do: Do


def _notes(ward_id: UUID, day: date) -> Any:
    return sa.select(col(Visit.id), col(Visit.household_id)).where(
        col(Visit.ward_id) == ward_id, col(Visit.visited_on) <= day, col(Visit.note) != ""
    )


def _photos(ward_id: UUID, day: date) -> Any:
    at = sa.and_(col(Visit.ward_id) == col(VisitPhoto.ward_id), col(Visit.id) == col(VisitPhoto.visit_id))
    query = sa.select(col(VisitPhoto.id), col(VisitPhoto.household_id)).join(Visit, at)
    return query.where(col(VisitPhoto.ward_id) == ward_id, col(Visit.visited_on) <= day)


def _end_of(day: date) -> datetime:
    """The first instant after a day."""
    return datetime.combine(day + timedelta(days=1), time(), VIETNAM)


def _reasons(ward_id: UUID, day: date) -> Any:
    return sa.select(col(HouseholdChange.id), col(HouseholdChange.household_id)).where(
        col(HouseholdChange.ward_id) == ward_id,
        col(HouseholdChange.created_at) < _end_of(day),
        col(HouseholdChange.reason) != "",
    )


def _left(ward_id: UUID, day: date) -> Any:
    return sa.select(col(Person.id), col(Person.household_id)).where(
        col(Person.ward_id) == ward_id, col(Person.left_on) <= day, col(Person.erased_on).is_(None)
    )


def _closed(ward_id: UUID, day: date) -> Any:
    return sa.select(col(Household.id), col(Household.id).label("household_id")).where(
        col(Household.ward_id) == ward_id, col(Household.closed_on) <= day, col(Household.erased_on).is_(None)
    )


def _requests(ward_id: UUID, day: date) -> Any:
    request = SubjectRequest
    worded = sa.or_(col(request.note) != "", col(request.outcome) != "", col(request.extension_reason) != "")
    over = col(request.state).in_([RequestState.DONE, RequestState.REFUSED]), col(request.closed_on) <= day
    return sa.select(col(request.id), col(request.household_id)).where(col(request.ward_id) == ward_id, *over, worded)


def _settled_notices(ward_id: UUID, day: date) -> Any:
    """Since it was read; of one that nobody had to read any more since it was done."""
    read, done = col(Notice.read_at), col(Notice.done_at)
    return _notices(ward_id, sa.or_(read < _end_of(day), sa.and_(read.is_(None), done < _end_of(day))))


def _unread_notices(ward_id: UUID, day: date) -> Any:
    return _notices(ward_id, sa.and_(is_unread(), col(Notice.at) < _end_of(day)))


def _notices(ward_id: UUID, over: sa.ColumnElement[bool]) -> Any:
    """Of no household. A rung of a deadline holds for two weeks at most, so that none is told again."""
    of_none = sa.cast(sa.null(), sa.Uuid).label("household_id")
    return sa.select(col(Notice.id), of_none).where(col(Notice.ward_id) == ward_id, over)


def _delete_notices(session: Session, ward_id: UUID, ids: list[UUID], _path: Path) -> None:
    session.execute(sa.delete(Notice).where(col(Notice.ward_id) == ward_id, col(Notice.id).in_(ids)))


def _blanking(table: Any, *columns: str) -> Do:
    def blank(session: Session, ward_id: UUID, ids: list[UUID], _path: Path) -> None:
        rows = sa.update(table).where(col(table.ward_id) == ward_id, col(table.id).in_(ids))
        session.execute(rows.values(dict.fromkeys(columns, "")))

    return blank


def _delete_photos(session: Session, ward_id: UUID, ids: list[UUID], _path: Path) -> None:
    delete_photos(session, ward_id, ids)


def _forget_entries(session: Session, ward_id: UUID, ids: list[UUID], _path: Path) -> None:
    anonymisation.blank_entries(session, ward_id, ids)


def _forget_requests(session: Session, ward_id: UUID, ids: list[UUID], _path: Path) -> None:
    anonymisation.blank_requests(session, ward_id, ids)


def _erasing(table: type[Person] | type[Household]) -> Do:
    def each(session: Session, ward_id: UUID, ids: list[UUID], path: Path) -> None:
        for one in ids:
            subject = session.get_one(table, (ward_id, one), with_for_update=True)
            if subject.erased_on is None:
                erase(session, SYSTEM, subject, path, because="retention")

    return each


_PARTS: dict[str, tuple[Due, Do]] = {
    "visit_notes": (_notes, _blanking(Visit, "note")),
    "visit_photos": (_photos, _delete_photos),
    "change_reasons": (_reasons, _blanking(HouseholdChange, "reason", "source")),
    "left_persons": (_left, _erasing(Person)),
    "closed_households": (_closed, _erasing(Household)),
    "help_entries": (anonymisation.settled_entries, _forget_entries),
    "help_requests": (anonymisation.ended_requests, _forget_requests),
    "held_visits": (forgetting_visits.waiting_too_long, forgetting_visits.give_up),
    "handouts": (forgetting_visits.old_handouts, forgetting_visits.delete_handouts),
    "settled_notices": (_settled_notices, _delete_notices),
    "unread_notices": (_unread_notices, _delete_notices),
    "closed_requests": (_requests, _blanking(SubjectRequest, "note", "outcome", "extension_reason")),
}
RULES: dict[str, RetentionRule] = {
    r["code"]: RetentionRule(r["code"], r["label"], r["act"], r["months"], *_PARTS[r["code"]])
    for r in json.loads(_FILE.read_text(encoding="utf-8"))["rules"]
}


def held_households(session: Session, ward_id: UUID) -> set[UUID] | None:
    """Households on legal hold now, with those that they became part of and their twins; None: the whole ward."""
    query = sa.select(col(LegalHold.household_id)).where(
        col(LegalHold.ward_id) == ward_id, col(LegalHold.lifted_on).is_(None)
    )
    held = set(session.execute(query).scalars())
    if None in held:
        return None
    named = {one for one in held if one is not None}
    family = named | standing_homes(session, ward_id, named)
    return family | twin_homes(session, ward_id, family).keys()


def months_later(day: date, months: int) -> date:
    """The same day of a later month, its last day where there is none: 31/8 and six months are 28/2."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_over(since: date, months: int, today: date) -> bool:
    """Whether what began its time on `since` is no longer kept today."""
    return months_later(since, months) <= today


def last_day_over(months: int, today: date) -> date:
    """The latest beginning whose time is over today: rows that began on it or before are chosen.

    Looks back from the same day of the earlier month, whose successors may end on the same last day of a month.
    """
    day = months_later(today, -months)
    while is_over(day + timedelta(days=1), months, today):
        day += timedelta(days=1)
    while not is_over(day, months, today):
        day -= timedelta(days=1)
    return day
