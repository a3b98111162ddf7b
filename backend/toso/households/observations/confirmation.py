"""Confirmations: observations that say of a subject what is known already, so that its spans need not be folded anew.

Most visits are such, and folding reads everything ever seen of a subject. Where an observation falls on a day of the
open span and leaves its state as it is, all that was seen with it makes the same spans: what it comes before on its day
has a higher grade, and what is said again keeps its first day (`tests/unit/test_timeline.py`).
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, cast
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.items import ITEMS, Subject
from toso.households.model.tables import FOREVER, HouseholdSpan, Observation, PersonSpan
from toso.households.observations.spans import LEFT, HouseholdState, PersonState, Seen, confirms
from toso.households.observations.store import NewSight

_NOT_KEPT = "topics_on"


def unconfirmed(session: Session, ward_id: UUID, sights: Sequence[NewSight]) -> set[UUID]:
    """Of the subjects of sights that were just added, those whose spans may have become others. The caller has those
    folded who moved.
    """
    told: dict[Subject, dict[UUID, list[NewSight]]] = {subject: defaultdict(list) for subject in Subject}
    for sight in sights:
        told[ITEMS[sight.item].subject][sight.subject_id].append(sight)
    found: set[UUID] = set()
    for subject, own in told.items():
        states = _open(session, ward_id, subject, list(own)) if own else {}
        found |= {i for i, its in own.items() if i not in states or not _confirm(states[i], its)}
    return found | _come_before(session, ward_id, [s for s in sights if s.item in LEFT])


def _come_before(session: Session, ward_id: UUID, sights: Sequence[NewSight]) -> set[UUID]:
    """Those whose sights may be folded before others of their day, and leave a value that nobody left."""
    if not sights:
        return set()
    on, grade = min(s.on for s in sights), min(int(s.grade) for s in sights)
    values = {"ward": ward_id, "ids": list({s.subject_id for s in sights}), "on": on, "grade": grade}
    return set(session.execute(_seen_later(), values).scalars())


@cache
def _seen_later() -> sa.Select[UUID]:
    o = Observation
    return sa.select(col(o.subject_id)).where(
        col(o.ward_id) == sa.bindparam("ward"),
        col(o.subject_id).in_(sa.bindparam("ids", expanding=True)),
        col(o.on) >= sa.bindparam("on"),
        col(o.item).in_(LEFT),
        col(o.grade) > sa.bindparam("grade"),
    )


def _confirm(open_span: tuple[date, Any], sights: Sequence[NewSight]) -> bool:
    """Whether none of them, in whatever order, changes the state of a span that is open since a day."""
    since, state = open_span
    return all(
        s.retracts_id is None and s.on >= since and confirms(state, Seen(s.on, "", s.item, s.value, s.grade, s.channel))
        for s in sights
    )


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
