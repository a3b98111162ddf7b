"""Confirmations: observations that say of a subject what is known already, so that its spans need not be folded anew.

Most visits are such: folding reads everything ever seen of a subject, here it is enough that nothing was seen later and
that each new observation leaves the open span's state as it is. An item has columns of its own, so that only what was
seen of the same item counts.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any, cast
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.items import ITEMS, Item, Subject
from toso.households.model.tables import FOREVER, HouseholdSpan, Observation, PersonSpan
from toso.households.observations.spans import HouseholdState, PersonState, Seen, confirms
from toso.households.observations.store import NewSight

_NOT_KEPT = "topics_on"
_Place = tuple[date, int]  # of an observation among those of its subject: day and grade


def unconfirmed(session: Session, ward_id: UUID, sights: Sequence[NewSight], since: datetime) -> set[UUID]:
    """Of the subjects of sights that were just added, those whose spans may have become others. `since`: an instant
    before the first was added. The caller has folded whoever moved.
    """
    told: dict[Subject, dict[UUID, list[NewSight]]] = {subject: defaultdict(list) for subject in Subject}
    for sight in sights:
        told[ITEMS[sight.item].subject][sight.subject_id].append(sight)
    found: set[UUID] = set()
    for subject, own in told.items():
        states = _open(session, ward_id, subject, list(own)) if own else {}
        same = {i: its for i, its in own.items() if i in states and _confirm(states[i], its)}
        found |= own.keys() - same.keys()
        found |= _overtaken(session, ward_id, same, since) if same else set()
    return found


def _confirm(open_span: tuple[date, Any], sights: Sequence[NewSight]) -> bool:
    """Whether none of them, in whatever order, changes the state of a span that is open since a day."""
    since, state = open_span
    return all(
        s.retracts_id is None and s.on >= since and confirms(state, Seen(s.on, "", s.item, s.value, s.grade, s.channel))
        for s in sights
    )


def _overtaken(session: Session, ward_id: UUID, told: Mapping[UUID, Sequence[NewSight]], since: datetime) -> set[UUID]:
    """Those of whom something was seen that is folded after one of these sights of the same item, whose columns no
    other item touches, or that was added beside them.
    """
    fresh = Counter((i, s.item, (s.on, int(s.grade))) for i, its in told.items() for s in its)
    first: dict[tuple[UUID, Item], _Place] = {}
    for subject_id, item, place in fresh:
        first[subject_id, item] = min(place, first.get((subject_id, item), place))
    o, late = Observation, sa.func.sum(sa.case((col(Observation.at) >= since, 1), else_=0))
    group = (col(o.subject_id), col(o.item), col(o.on), col(o.grade))
    query = sa.select(*group, sa.func.count(), late).where(
        col(o.ward_id) == ward_id,
        col(o.subject_id).in_(list(told)),
        col(o.on) >= min(on for on, _ in first.values()),
        col(o.retracts_id).is_(None),
    )
    found: set[UUID] = set()
    for subject_id, item, on, grade, number, new in session.connection().execute(query.group_by(*group)).all():
        own, place = (subject_id, item), (on, grade)
        if new != fresh[*own, place] or (number > new and own in first and place > first[own]):
            found.add(subject_id)
    return found


def _open(session: Session, ward_id: UUID, subject: Subject, ids: list[UUID]) -> dict[UUID, tuple[date, Any]]:
    """Since when the open span of each subject lasts, and its state; what no span keeps of one is left blank."""
    kind: Any = PersonState if subject is Subject.PERSON else HouseholdState
    blank = {_NOT_KEPT: None} if _NOT_KEPT in kind._fields else {}
    names = [name for name in kind._fields if name not in blank]
    rows: Any = session.connection().execute(_spans_of(subject), {"ward": ward_id, "ids": ids}).all()
    return {
        subject_id: (since, kind(**dict(zip(names, values, strict=True)), **blank))
        for subject_id, until, since, *values in rows
        if until == FOREVER
    }


@cache
def _spans_of(subject: Subject) -> Any:
    """All spans of some subjects, their days and states; for the open ones alone SQLite would read the whole ward."""
    person = subject is Subject.PERSON
    span: Any = PersonSpan if person else HouseholdSpan
    key = span.person_id if person else span.household_id
    fields = cast(Any, PersonState if person else HouseholdState)._fields
    return sa.select(
        key, span.until_on, span.from_on, *(getattr(span, name) for name in fields if name != _NOT_KEPT)
    ).where(
        span.ward_id == sa.bindparam("ward", type_=sa.Uuid()),
        key.in_(sa.bindparam("ids", type_=sa.Uuid(), expanding=True)),
    )
