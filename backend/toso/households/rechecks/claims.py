"""Claims of the last visit of a period to a household: its observations that stand, to be checked one by one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.items import ITEMS, Channel, Item, Subject
from toso.households.model.tables import Observation
from toso.households.model.visit_tables import Visit
from toso.households.rechecks.kinds import FOLLOWED_UP

GUIDANCE = frozenset({Item.TOPICS, Item.GUIDED, Item.VNEID, Item.VSSID, Item.HEALTH})
_PART = 500  # of ids in one statement
_PLACES = {item: place for place, item in enumerate(ITEMS)}


@dataclass
class Told:
    """A visit as far as a re-check needs it: when, by whom, and its claims (subject, item, value)."""

    visited_on: date
    visit_id: UUID | None = None
    visitor_id: UUID | None = None
    entered_by_id: UUID | None = None
    claims: list[dict[str, str]] = field(default_factory=list)

    def took_part(self) -> set[UUID | None]:
        return {self.visitor_id, self.entered_by_id}

    def columns(self) -> dict[str, Any]:
        return {
            "visited_on": self.visited_on,
            "visit_id": self.visit_id,
            "visitor_id": self.visitor_id,
            "entered_by_id": self.entered_by_id,
            "claims": self.claims,
        }


def at_home(rows: Sequence[Any], first: date, last: date) -> list[Any]:
    """Of observations those made at a door between two days that nobody took back."""
    return [row for row in standing(rows, first, last) if row.channel in {Channel.VISIT, Channel.PAPER}]


def standing(rows: Sequence[Any], first: date, last: date) -> list[Any]:
    """Of observations those between two days that nobody took back."""
    gone = {row.retracts_id for row in rows}
    return [row for row in rows if row.retracts_id is None and row.id not in gone and first <= row.on <= last]


def told_of(
    session: Session, ward_id: UUID, household_ids: Sequence[UUID], first: date, last: date
) -> dict[UUID, Told]:
    """By household the last visit at home between two days; claims of the household first, then person by person."""
    found: dict[UUID, Told] = {}
    for start in range(0, len(household_ids), _PART):
        rows = _standing(session, ward_id, household_ids[start : start + _PART], first, last)
        by_household: dict[UUID, list[Any]] = defaultdict(list)
        for row in rows:
            by_household[row.household_id].append(row)
        found |= {household_id: _told(own) for household_id, own in by_household.items()}
    _name_visitors(session, ward_id, found.values())
    return found


def _standing(session: Session, ward_id: UUID, ids: Sequence[UUID], first: date, last: date) -> list[Any]:
    """The observations made at the doors of these households, in the order in which they were made."""
    return at_home(session.execute(_observed(ward_id, ids)).all(), first, last)


def _observed(ward_id: UUID, ids: Sequence[UUID]) -> Any:
    o = Observation
    query = sa.select(
        col(o.id),
        col(o.household_id),
        col(o.subject),
        col(o.subject_id),
        col(o.item),
        col(o.value),
        col(o.on),
        col(o.channel),
        col(o.event_id),
        col(o.by_id),
        col(o.retracts_id),
    ).where(col(o.ward_id) == ward_id, col(o.household_id).in_(ids))
    return query.order_by(col(o.on), col(o.at), col(o.id))


def _told(rows: Sequence[Any]) -> Told:
    visit = [row for row in rows if row.item is Item.VISITED][-1]
    same = [row for row in rows if row.on == visit.on and row.event_id == visit.event_id]
    last = {(row.subject_id, row.item): row for row in same}  # of two answers of one visit the later holds
    ordered = sorted(last.values(), key=lambda r: (r.subject is Subject.PERSON, str(r.subject_id), _PLACES[r.item]))
    claims = [{"subject_id": str(row.subject_id), "item": row.item.value, "value": row.value} for row in ordered]
    return Told(visit.on, visit.event_id, visit.by_id, visit.by_id, claims)


def guided_of(
    session: Session, ward_id: UUID, household_ids: Sequence[UUID], first: date, last: date
) -> dict[UUID, Told]:
    """By household what its people were guided in between two days, at the door or elsewhere, with the two questions of
    each; day and guide are those of the last of it.
    """
    found: dict[UUID, Told] = {}
    for start in range(0, len(household_ids), _PART):
        by_household: dict[UUID, list[Any]] = defaultdict(list)
        for row in _guidance(session, ward_id, household_ids[start : start + _PART], first, last):
            by_household[row.household_id].append(row)
        found |= {household_id: _followed(own) for household_id, own in by_household.items()}
    _name_visitors(session, ward_id, found.values())
    return found


def _followed(rows: Sequence[Any]) -> Told:
    last = {(row.subject_id, row.item): row for row in rows}
    ordered = sorted(last.values(), key=lambda r: (r.subject is Subject.PERSON, str(r.subject_id), _PLACES[r.item]))
    claims = [
        {"subject_id": str(row.subject_id), "item": row.item.value, "value": row.value, "asks": asks.value}
        for row in ordered
        for asks in FOLLOWED_UP
    ]
    newest = rows[-1]
    return Told(newest.on, newest.event_id, newest.by_id, newest.by_id, claims)


def _guidance(session: Session, ward_id: UUID, ids: Sequence[UUID], first: date, last: date) -> list[Any]:
    rows = session.execute(_observed(ward_id, ids).where(col(Observation.item).in_(GUIDANCE))).all()
    return standing(rows, first, last)


def _name_visitors(session: Session, ward_id: UUID, tolds: Iterable[Told]) -> None:
    """Who was at the door may be another person than who wrote it down."""
    by_id = {told.visit_id: told for told in tolds if told.visit_id is not None}
    ids = list(by_id)
    for start in range(0, len(ids), _PART):
        query = sa.select(col(Visit.id), col(Visit.visitor_id), col(Visit.entered_by_id)).where(
            col(Visit.ward_id) == ward_id, col(Visit.id).in_(ids[start : start + _PART])
        )
        for visit_id, visitor_id, entered_by_id in session.execute(query):
            by_id[visit_id].visitor_id, by_id[visit_id].entered_by_id = visitor_id, entered_by_id


def value_label(item: Item, value: str) -> str:
    """A value in words; several at once joined."""
    labels = ITEMS[item].values
    return "; ".join(labels.get(one, one) for one in value.split("+"))
