"""Storing of observations: they are added and the spans of their subjects are folded anew, in one transaction."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import islice
from typing import Any, cast
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.authz.actor import Actor
from toso.core.columns import bind_rows, insert_bound, insert_rows
from toso.households.indicators.summary import before_change, homes_of
from toso.households.model.items import ITEMS, Channel, Grade, Item, Subject
from toso.households.model.tables import (
    Household,
    HouseholdSpan,
    HouseholdStay,
    Observation,
    Person,
    PersonSpan,
    PersonStay,
)
from toso.households.observations.spans import Seen, Span, Stay, household_spans, person_spans, span_row
from toso.kit.clock import now
from toso.kit.ids import new_id

# SQLite binds at most 32,766 values, PostgreSQL 65,535: lists of subjects are taken in parts of this size.
_PART = 500


@dataclass(frozen=True)
class NewSight:
    """A new observation: `subject_id` is a person of the household, or the household itself."""

    household_id: UUID
    unit_path: str
    subject_id: UUID
    item: Item
    value: str
    on: date
    channel: Channel
    grade: Grade
    event_id: UUID | None = None
    retracts_id: UUID | None = None


def retraction_of(row: Observation) -> NewSight:
    """The sight that takes an observation back, as it was seen and with its event."""
    return NewSight(
        row.household_id,
        row.unit_path,
        row.subject_id,
        row.item,
        row.value,
        row.on,
        Channel(row.channel),
        Grade(row.grade),
        event_id=row.event_id,
        retracts_id=row.id,
    )


def retractions_of(session: Session, ward_id: UUID, event_id: UUID) -> list[NewSight]:
    """Sights that take back each observation of an event (a visit, a help entry) that still stands, oldest first."""
    back, o = aliased(Observation), Observation
    gone = sa.exists().where(
        col(back.ward_id) == ward_id,
        col(back.subject_id) == col(o.subject_id),
        col(back.retracts_id) == col(o.id),
    )
    query = sa.select(o).where(
        col(o.ward_id) == ward_id, col(o.event_id) == event_id, col(o.retracts_id).is_(None), sa.not_(gone)
    )
    return [retraction_of(row) for row in session.execute(query.order_by(col(o.at), col(o.id))).scalars()]


def observe(session: Session, actor: Actor, ward_id: UUID, sights: Sequence[NewSight]) -> list[UUID]:
    """Adds observations and folds the spans of their subjects anew; the ids in the order given.

    The caller has checked scope, values and dates, holds the households for change, and records the act.
    """
    ids = add_sights(session, actor, ward_id, sights)
    refold(
        session,
        ward_id,
        persons={s.subject_id for s in sights if ITEMS[s.item].subject is Subject.PERSON},
        households={s.subject_id for s in sights if ITEMS[s.item].subject is Subject.HOUSEHOLD},
    )
    return ids


def add_sights(session: Session, actor: Actor, ward_id: UUID, sights: Sequence[NewSight]) -> list[UUID]:
    """The half of `observe` that only adds; the caller folds anew once it has added everything.

    Of two sights of one day the later in the list holds: each is marked a microsecond after the one before it.
    """
    if not sights:
        return []
    begun = now()
    rows = [
        {
            "ward_id": ward_id,
            "id": new_id(),
            "version": 1,
            "created_at": begun,
            "updated_at": begun,
            "at": begun + timedelta(microseconds=place),
            "subject": ITEMS[s.item].subject,
            "subject_id": s.subject_id,
            "household_id": s.household_id,
            "unit_path": s.unit_path,
            "item": s.item,
            "value": s.value,
            "on": s.on,
            "channel": int(s.channel),
            "grade": int(s.grade),
            "event_id": s.event_id,
            "by_id": actor.user_id,
            "retracts_id": s.retracts_id,
        }
        for place, s in enumerate(sights)
    ]
    session.flush()
    listed = [s for s in sights if s.channel is Channel.IMPORT]
    of_persons = {s.subject_id for s in listed if ITEMS[s.item].subject is Subject.PERSON}
    homes = {s.household_id for s in listed} | homes_of(session, ward_id, of_persons)
    before_change(session, ward_id, Subject.HOUSEHOLD, homes)
    insert_rows(session, Observation, rows)
    return [row["id"] for row in rows]


def refold(
    session: Session, ward_id: UUID, *, persons: Collection[UUID] = (), households: Collection[UUID] = ()
) -> None:
    """Folds the spans of these subjects anew from their stays and observations."""
    session.flush()
    before_change(session, ward_id, Subject.PERSON, persons)
    before_change(session, ward_id, Subject.HOUSEHOLD, households)
    for fold, ids in ((_PERSONS, persons), (_HOUSEHOLDS, households)):
        for part in _parts(ids):
            _refold(session, fold, ward_id, part)


@dataclass(frozen=True)
class _Fold:
    """How the spans of one kind of subject are made: from which stays, by which rule, into which rows.

    `fixed`: the column of the subject's own row that each of its spans repeats.
    """

    subject: type[Person | Household]
    fixed: str
    stays: type[PersonStay | HouseholdStay]
    spans: type[PersonSpan | HouseholdSpan]
    own: str
    rule: Callable[[Sequence[Stay], Iterable[Seen]], Sequence[Span[Any]]]


_PERSONS = _Fold(Person, "adult_on", PersonStay, PersonSpan, "person_id", person_spans)
_HOUSEHOLDS = _Fold(Household, "kind", HouseholdStay, HouseholdSpan, "household_id", household_spans)


def _refold(session: Session, fold: _Fold, ward_id: UUID, ids: list[UUID]) -> None:
    stays = _stays(session, fold, ward_id, ids)
    seen = _seen(session, ward_id, ids)
    row = fold.subject
    fixed = sa.select(col(row.id), getattr(row, fold.fixed)).where(col(row.ward_id) == ward_id, col(row.id).in_(ids))
    values = dict(session.execute(fixed).all())
    folded = {
        i: [
            {**span_row(ward_id, span), "household_id": span.household_id, fold.own: i, fold.fixed: values.get(i)}
            for span in fold.rule(stays[i], seen[i])
        ]
        for i in ids
    }
    _write(session, fold, ward_id, folded)


def _write(session: Session, fold: _Fold, ward_id: UUID, folded: dict[UUID, list[dict[str, Any]]]) -> None:
    """Writes the spans of those subjects whose rows do not stand there just so: most visits confirm what is known, and
    every row of spans lies in several wide indexes.

    Rows are compared as the driver takes and gives them, since reading values costs more than the rest.
    """
    rows = [row for own in folded.values() for row in own]
    bound = bind_rows(session.get_bind().dialect, fold.spans, rows)
    lines, standing = iter(bound.rows), defaultdict[UUID, set[tuple[Any, ...]]](set)
    query = _as_written(cast(Any, fold.spans), fold.own)
    for row in session.connection().execute(query, {"ward": ward_id, "ids": list(folded)}).all():
        standing[row[0]].add(tuple(row[1:]))
    made = {i: list(islice(lines, len(own))) for i, own in folded.items()}
    changed = [i for i, own in made.items() if set(own) != standing[i]]
    gone = [i for i in changed if i in standing]
    if gone:
        own = col(fold.spans.ward_id) == ward_id, getattr(fold.spans, fold.own).in_(gone)
        session.execute(sa.delete(fold.spans).where(*own).execution_options(synchronize_session=False))
    insert_bound(session, replace(bound, rows=[row for i in changed for row in made[i]]))


@cache
def _as_written(spans: type[PersonSpan | HouseholdSpan], own: str) -> Any:
    """The rows of some subjects, column by column as they are bound; the subject's id comes first, as it is read."""
    subject, columns = getattr(spans, own), sa.inspect(spans).local_table.columns
    return sa.select(
        subject.label("subject_id"), *(sa.type_coerce(c, sa.types.NullType()).label(f"_{c.name}") for c in columns)
    ).where(
        col(spans.ward_id) == sa.bindparam("ward", type_=sa.Uuid()),
        subject.in_(sa.bindparam("ids", type_=sa.Uuid(), expanding=True)),
    )


def _stays(session: Session, fold: _Fold, ward_id: UUID, ids: list[UUID]) -> dict[UUID, list[Stay]]:
    found: dict[UUID, list[Stay]] = defaultdict(list)
    stay, own = fold.stays, getattr(fold.stays, fold.own)
    query = sa.select(own, col(stay.household_id), col(stay.unit_path), col(stay.from_on), col(stay.until_on))
    rows = session.connection().execute(query.where(col(stay.ward_id) == ward_id, own.in_(ids))).all()
    for subject_id, household_id, unit_path, from_on, until_on in rows:
        found[subject_id].append(Stay(household_id, unit_path, from_on, until_on))
    return found


def _seen(session: Session, ward_id: UUID, ids: list[UUID]) -> dict[UUID, list[Seen]]:
    """The observations of each subject that were not taken back.

    Columns are read as the database writes them where that is enough, since a visited household has dozens of rows: of
    ids the subject's alone, an item by its word, an instant only to be put in order with others.
    """
    o, found = Observation, defaultdict[UUID, list[Seen]](list)
    grades, channels = {int(g): g for g in Grade}, {int(c): c for c in Channel}
    items = {item.value: item for item in Item}
    own = col(o.ward_id) == ward_id, col(o.subject_id).in_(ids)
    taken_back = sa.select(col(o.retracts_id)).where(*own, col(o.retracts_id).is_not(None))
    query = sa.select(
        sa.type_coerce(col(o.subject_id), sa.String),
        col(o.on),
        sa.type_coerce(col(o.at), sa.String),
        sa.type_coerce(col(o.item), sa.String),
        col(o.value),
        col(o.grade),
        col(o.channel),
    ).where(*own, col(o.retracts_id).is_(None), col(o.id).not_in(taken_back))
    subjects = {**{i.hex: found[i] for i in ids}, **{i: found[i] for i in ids}}
    for written, on, at, item, value, grade, channel in session.connection().execute(query).all():
        subjects[written].append(Seen(on, at, items[item], value, grades[grade], channels[channel]))
    return found


def standing_observations(session: Session, ward_id: UUID, ids: Collection[UUID]) -> Sequence[Any]:
    """Rows (id, subject_id, on, at, item, value, grade, channel, by_id) of these subjects that nobody took back."""
    o = Observation
    own = (col(o.id), col(o.subject_id), col(o.on), col(o.at), col(o.item), col(o.value))
    query = sa.select(*own, col(o.grade), col(o.channel), col(o.by_id), col(o.retracts_id))
    rows = session.execute(query.where(col(o.ward_id) == ward_id, col(o.subject_id).in_(ids))).all()
    taken_back = {row.retracts_id for row in rows if row.retracts_id is not None}
    if not taken_back:
        return rows
    return [row for row in rows if row.id not in taken_back and row.retracts_id is None]


def _parts(ids: Iterable[UUID]) -> Iterable[list[UUID]]:
    listed = sorted(ids)
    return (listed[n : n + _PART] for n in range(0, len(listed), _PART))
