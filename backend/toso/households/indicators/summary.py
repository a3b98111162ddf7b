"""Today's figures kept beside the register, so that a large database need not count: deltas, recount, comparison.

Whoever folds spans anew calls `before_change` first. Just before the commit the same rules are evaluated once more for
the subjects that were touched, and the difference is added, in the same transaction. Sums hold for a day and for the
evening before its month, from which the month's growth is told; with the next day they are counted anew by the worker,
and until then figures are counted. Beside the measures of the day stand the streets of each unit (their open
households, and how many of them were met this reporting year) and how far it is surveyed.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event as sa_event
from sqlmodel import Session, col

from toso.core.columns import insert_or_ignore
from toso.households.indicators.counts import (
    NAMED,
    Area,
    count,
    named_pairs,
    sum_columns,
)
from toso.households.indicators.coverage import survey_columns
from toso.households.indicators.rules import SPANS, When, standing
from toso.households.indicators.tables import SETTLED, STREET, IndicatorHead, IndicatorSum
from toso.households.model.items import Subject
from toso.households.model.tables import Household, HouseholdSpan, PersonSpan, PersonStay
from toso.kit.clock import today
from toso.kit.periods import period_of
from toso.organisation.tables import Unit

_PENDING = "indicator_sums"
_PART = 500  # ids bound to one statement
Sums = dict[tuple[date, str], dict[str, list[int]]]  # by day and unit path


def days_of(on: date) -> tuple[date, date]:
    """The evening before the month of a day, and the day: for both the sums are kept."""
    return period_of(on).first_day - timedelta(days=1), on


@dataclass
class _Pending:
    """The share of a ward's sums of `as_of` that the touched subjects had before they were touched."""

    as_of: date | None
    before: Sums = field(default_factory=dict)
    touched: dict[Subject, set[UUID]] = field(default_factory=lambda: {subject: set() for subject in Subject})


def before_change(
    session: Session, ward_id: UUID, subject: Subject, ids: Collection[UUID], *, new: bool = False
) -> None:
    """Notes what these subjects count for now, `new` ones for nothing; called before their spans are folded anew, and
    before a household goes to another street, is visited, or is named in an import. With persons their homes: those
    they leave and those they come to.
    """
    if not ids:
        return
    if subject is Subject.PERSON and not new:
        before_change(session, ward_id, Subject.HOUSEHOLD, homes_of(session, ward_id, ids))
    waiting: dict[UUID, _Pending] = session.info.setdefault(_PENDING, {})
    if ward_id not in waiting:
        as_of = session.execute(sa.select(col(IndicatorHead.as_of)).where(col(IndicatorHead.ward_id) == ward_id))
        waiting[ward_id] = _Pending(as_of.scalar_one_or_none())
    pending = waiting[ward_id]
    fresh = set(ids) - pending.touched[subject]
    pending.touched[subject] |= fresh
    if pending.as_of is not None and not new:
        _add(pending.before, _sums_of(session, ward_id, subject, fresh, pending.as_of))


def homes_of(session: Session, ward_id: UUID, person_ids: Collection[UUID]) -> set[UUID]:
    """The households of their spans and of their stays, which a change writes first."""
    found: set[UUID] = set()
    listed = sorted(person_ids)
    for start in range(0, len(listed), _PART):
        part = listed[start : start + _PART]
        rows = (
            sa.select(col(row.household_id)).where(col(row.ward_id) == ward_id, col(row.person_id).in_(part))
            for row in (PersonSpan, PersonStay)
        )
        found |= set(session.execute(sa.union(*rows)).scalars())
    return found


@sa_event.listens_for(Session, "before_commit", insert=True)  # in every process before the audit log takes its lock
def _keep(session: Session) -> None:
    """Adds the difference to the sums, units in the order of their paths."""
    waiting: dict[UUID, _Pending] = session.info.pop(_PENDING, {})
    for ward_id in sorted(waiting):
        _keep_ward(session, ward_id, waiting[ward_id])


@sa_event.listens_for(Session, "after_rollback")
def _forget(session: Session) -> None:
    session.info.pop(_PENDING, None)


def _keep_ward(session: Session, ward_id: UUID, pending: _Pending) -> None:
    """Recounting locks the head alone, writers share it: whichever comes second sees the other's work."""
    session.flush()
    head = _head(session, ward_id, read=True)
    if head.as_of is None:
        return
    if head.as_of != pending.as_of:
        head.as_of = None  # counted anew meanwhile, for another day than the one that was noted
        session.add(head)
        session.flush()
        return
    delta: Sums = {}
    _add(delta, pending.before, -1)
    for subject, ids in pending.touched.items():
        _add(delta, _sums_of(session, ward_id, subject, ids, head.as_of))
    _put(session, ward_id, {place: sums for place, sums in sorted(delta.items()) if any(map(any, sums.values()))})


def _head(session: Session, ward_id: UUID, *, read: bool = False) -> IndicatorHead:
    insert_or_ignore(session, IndicatorHead, {"ward_id": ward_id})
    query = sa.select(IndicatorHead).where(col(IndicatorHead.ward_id) == ward_id).with_for_update(read=read)
    return session.execute(query).scalar_one()


def _put(session: Session, ward_id: UUID, delta: Sums) -> None:
    """Rows are made if they are missing, then locked in order, then changed."""
    for on, path in delta:
        insert_or_ignore(session, IndicatorSum, {"ward_id": ward_id, "on": on, "unit_path": path, "sums": {}})
    places = sa.tuple_(col(IndicatorSum.on), col(IndicatorSum.unit_path))
    query = (
        sa.select(IndicatorSum)
        .where(col(IndicatorSum.ward_id) == ward_id, places.in_(list(delta)))
        .order_by(col(IndicatorSum.on), col(IndicatorSum.unit_path))
        .with_for_update()
    )
    for row in session.execute(query).scalars():
        place = row.on, row.unit_path
        sums: Sums = {place: {code: list(pair) for code, pair in row.sums.items()}}
        _add(sums, {place: delta[place]})
        row.sums = sums[place]
        session.add(row)
    session.flush()


def _add(total: Sums, more: Mapping[tuple[date, str], Mapping[str, Collection[int]]], sign: int = 1) -> None:
    for place, sums in more.items():
        own = total.setdefault(place, {})
        for code, (counted, known) in sums.items():
            kept = own.setdefault(code, [0, 0])
            kept[0] += sign * counted
            kept[1] += sign * known


def _sums_of(session: Session, ward_id: UUID, subject: Subject, ids: Iterable[UUID], on: date) -> Sums:
    """The shares of these subjects in the sums that are kept with those of a day."""
    total: Sums = {}
    listed = sorted(ids)
    eve, _day = days_of(on)
    values = {"ward": ward_id, "eve": eve, "day": on, "year": period_of(on).cumulative_from}
    for start in range(0, len(listed), _PART):
        part = {**values, "ids": listed[start : start + _PART]}
        for day, path, *sums in session.execute(_statement_of(subject), part).all():
            _add(total, {(day, path): dict(named_pairs(_statement_of(subject), sums))})
        if subject is Subject.HOUSEHOLD:
            _add(total, _along_streets(session, part))
    return total


def _along_streets(session: Session, values: Mapping[str, Any]) -> Sums:
    """Of each street the households that stand open and how many of them were met, of each unit how many are settled:
    all of a ward, or of `ids`.
    """
    found: Sums = {}
    for path, street_id, households, met, settled in session.execute(_streets(some="ids" in values), values):
        street = {f"{STREET}{street_id}": [households, int(met)], SETTLED: [int(settled), households]}
        _add(found, {(values["day"], path): street})
    return found


@cache
def _streets(*, some: bool) -> Any:
    span = HouseholdSpan
    home = sa.and_(col(Household.ward_id) == span.ward_id, col(Household.id) == span.household_id)
    query = (
        sa.select(col(span.unit_path), col(Household.street_id), *survey_columns())
        .join_from(span, Household, home)
        .where(col(span.ward_id) == sa.bindparam("ward", type_=sa.Uuid()), standing(span, NAMED))
        .group_by(col(span.unit_path), col(Household.street_id))
    )
    return query.where(col(span.household_id).in_(sa.bindparam("ids", expanding=True))) if some else query


@cache
def _statement_of(subject: Subject) -> Any:
    span = SPANS[subject]
    own = span.person_id if subject is Subject.PERSON else span.household_id
    eve = sa.bindparam("eve", type_=sa.Date())
    days = sa.union_all(sa.select(eve.label("on")), sa.select(NAMED.day.label("on"))).subquery()
    when = When(days.c.on, NAMED.year)
    return (
        sa.select(days.c.on, span.unit_path, *sum_columns(subject, span, when))
        .join_from(span, days, standing(span, when))
        .where(span.ward_id == sa.bindparam("ward", type_=sa.Uuid()), own.in_(sa.bindparam("ids", expanding=True)))
        .group_by(days.c.on, span.unit_path)
    )


def _counted(session: Session, ward_id: UUID, on: date) -> Sums:
    area = Area(ward_id, (session.get_one(Unit, ward_id).path,))
    year = period_of(on).cumulative_from
    sums: Sums = {
        (day, path): {code: [t.counted, t.known] for code, t in own.items()}
        for day in days_of(on)
        for path, own in count(session, area, day, year).items()
    }
    _add(sums, _along_streets(session, {"ward": ward_id, "day": on, "year": year}))
    return sums


def recount(session: Session, ward_id: UUID) -> None:
    """Counts the sums of a ward anew, for today."""
    head = _head(session, ward_id)
    sums = _counted(session, ward_id, today())
    session.execute(sa.delete(IndicatorSum).where(col(IndicatorSum.ward_id) == ward_id))
    session.add_all(
        IndicatorSum(ward_id=ward_id, on=on, unit_path=path, sums=own) for (on, path), own in sorted(sums.items())
    )
    head.as_of = today()
    session.add(head)
    session.flush()


def differences(
    session: Session, ward_id: UUID, *, for_change: bool = False
) -> list[tuple[date, str, str, list[int], list[int]]]:
    """Where the kept sums of a ward are not what counting says: day, unit path, measure, kept, counted. For a day that
    is over there is nothing to compare. `for_change`: nobody writes until the transaction ends.
    """
    head = _head(session, ward_id) if for_change else session.get(IndicatorHead, ward_id, populate_existing=True)
    if head is None or head.as_of is None or head.as_of != today():
        return []
    counted = _counted(session, ward_id, head.as_of)
    row = IndicatorSum
    query = sa.select(col(row.on), col(row.unit_path), col(row.sums)).where(col(row.ward_id) == ward_id)
    kept: Sums = {(on, path): sums for on, path, sums in session.execute(query)}
    none: list[int] = [0, 0]
    return [
        (*place, code, kept.get(place, {}).get(code, none), counted.get(place, {}).get(code, none))
        for place in sorted(kept.keys() | counted.keys())
        for code in sorted(kept.get(place, {}).keys() | counted.get(place, {}).keys())
        if list(kept.get(place, {}).get(code, none)) != counted.get(place, {}).get(code, none)
    ]
