"""Today's figures kept beside the register, so that a large database need not count: deltas, recount, comparison.

Whoever folds spans anew calls `before_change` first. Just before the commit the same rules are evaluated once more for
the subjects that were touched, and the difference is added, in the same transaction. A sum holds for one day; with the
next day it is counted anew by the worker, and until then figures are counted. Beside the measures stand the streets of
each unit (their open households, and how many of them were met this reporting year) and how far it is surveyed.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
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
    Tally,
    count,
    run_sums,
    sum_columns,
    under,
    with_bases,
)
from toso.households.indicators.coverage import Survey, count_survey, survey_columns
from toso.households.indicators.rules import SPANS, standing
from toso.households.indicators.tables import SETTLED, STREET, IndicatorHead, IndicatorSum
from toso.households.model.items import Subject
from toso.households.model.tables import Household, HouseholdSpan
from toso.kit.clock import today
from toso.kit.periods import period_of
from toso.organisation.tables import Unit

_PENDING = "indicator_sums"
_PART = 500  # ids bound to one statement
Sums = dict[str, dict[str, list[int]]]


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
    before a household goes to another street, is visited, or is named in an import.
    """
    if not ids:
        return
    waiting: dict[UUID, _Pending] = session.info.setdefault(_PENDING, {})
    if ward_id not in waiting:
        as_of = session.execute(sa.select(col(IndicatorHead.as_of)).where(col(IndicatorHead.ward_id) == ward_id))
        waiting[ward_id] = _Pending(as_of.scalar_one_or_none())
    pending = waiting[ward_id]
    fresh = set(ids) - pending.touched[subject]
    pending.touched[subject] |= fresh
    if pending.as_of is not None and not new:
        _add(pending.before, _sums_of(session, ward_id, subject, fresh, pending.as_of))


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
    _put(session, ward_id, {path: sums for path, sums in sorted(delta.items()) if any(map(any, sums.values()))})


def _head(session: Session, ward_id: UUID, *, read: bool = False) -> IndicatorHead:
    insert_or_ignore(session, IndicatorHead, {"ward_id": ward_id})
    query = sa.select(IndicatorHead).where(col(IndicatorHead.ward_id) == ward_id).with_for_update(read=read)
    return session.execute(query.execution_options(populate_existing=True)).scalar_one()


def _put(session: Session, ward_id: UUID, delta: Sums) -> None:
    """Rows are made if they are missing, then locked in order, then changed."""
    for path in delta:
        insert_or_ignore(session, IndicatorSum, {"ward_id": ward_id, "unit_path": path, "sums": {}})
    query = (
        sa.select(IndicatorSum)
        .where(col(IndicatorSum.ward_id) == ward_id, col(IndicatorSum.unit_path).in_(list(delta)))
        .order_by(col(IndicatorSum.unit_path))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    for row in session.execute(query).scalars():
        sums: Sums = {row.unit_path: {code: list(pair) for code, pair in row.sums.items()}}
        _add(sums, {row.unit_path: delta[row.unit_path]})
        row.sums = sums[row.unit_path]
        session.add(row)
    session.flush()


def _add(total: Sums, more: Mapping[str, Mapping[str, Collection[int]]], sign: int = 1) -> None:
    for path, sums in more.items():
        place = total.setdefault(path, {})
        for code, (counted, known) in sums.items():
            kept = place.setdefault(code, [0, 0])
            kept[0] += sign * counted
            kept[1] += sign * known


def _sums_of(session: Session, ward_id: UUID, subject: Subject, ids: Iterable[UUID], on: date) -> Sums:
    """The shares of these subjects in the sums of a day, by unit path."""
    total: Sums = {}
    listed = sorted(ids)
    values = {"ward": ward_id, "day": on, "year": period_of(on).cumulative_from}
    for start in range(0, len(listed), _PART):
        part = {**values, "ids": listed[start : start + _PART]}
        found = dict(run_sums(session, _statement_of(subject), part))
        _add(total, {p: {code: [t.counted, t.known] for code, t in sums.items()} for p, sums in found.items()})
        if subject is Subject.HOUSEHOLD:
            _add(total, _along_streets(session, part))
    return total


def _along_streets(session: Session, values: Mapping[str, Any]) -> Sums:
    """Of each street the households that stand open and how many of them were met, of each unit how many are settled:
    all of a ward, or of `ids`.
    """
    found: Sums = {}
    for path, street_id, households, met, settled in session.execute(_streets(some="ids" in values), values):
        street: Sums = {path: {f"{STREET}{street_id}": [households, int(met)], SETTLED: [int(settled), households]}}
        _add(found, street)
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
    return (
        sa.select(span.unit_path, *sum_columns(subject, span))
        .where(
            span.ward_id == sa.bindparam("ward", type_=sa.Uuid()),
            own.in_(sa.bindparam("ids", expanding=True)),
            standing(span, NAMED),
        )
        .group_by(span.unit_path)
    )


def kept_figures(session: Session, area: Area, on: date) -> dict[str, dict[str, Tally]] | None:
    """As `counts.count` by unit for a day, if the sums of the ward hold for it; None otherwise."""
    rows = session.execute(_kept(len(area.paths)), {**area.values(), "day": on}).all()
    if not rows:
        return None
    return with_bases(
        {
            path: {code: Tally(*pair) for code, pair in sums.items()}
            for path, sums in rows
            if any(map(any, sums.values()))
        }
    )


def kept_streets(session: Session, ward_id: UUID, on: date) -> dict[UUID, tuple[int, int]] | None:
    """The open households of each street of a ward and how many of them were met, if the sums of the ward hold for the
    day; None otherwise. Streets without anybody are left out.
    """
    path = session.execute(sa.select(col(Unit.path)).where(col(Unit.id) == ward_id)).scalar_one()
    rows = session.execute(_kept(1), {**Area(ward_id, (path,)).values(), "day": on}).all()
    if not rows:
        return None
    listed = ((code, pair) for _path, sums in rows for code, pair in sums.items() if code.startswith(STREET))
    return {UUID(code.removeprefix(STREET)): (pair[0], pair[1]) for code, pair in listed if pair[0]}


def survey(session: Session, area: Area, on: date, year: date) -> Mapping[str, Survey]:
    """By unit path, at the end of a day, since the first day of its reporting year: kept, or counted. Units without an
    open household are left out.
    """
    of_year = year == period_of(on).cumulative_from
    rows = session.execute(_kept(len(area.paths)), {**area.values(), "day": on}).all() if of_year else ()
    if not rows:
        return count_survey(session, area, on, year)
    return {path: kept for path, sums in rows if (kept := _kept_survey(sums)).households}


def _kept_survey(sums: Mapping[str, Sequence[int]]) -> Survey:
    settled, households = sums.get(SETTLED, (0, 0))
    return Survey(households, sum(pair[1] for code, pair in sums.items() if code.startswith(STREET)), settled)


@cache
def _kept(paths: int) -> Any:
    ward = sa.bindparam("ward", type_=sa.Uuid())
    held = sa.exists().where(col(IndicatorHead.ward_id) == ward, col(IndicatorHead.as_of) == NAMED.day)
    return sa.select(col(IndicatorSum.unit_path), col(IndicatorSum.sums)).where(
        col(IndicatorSum.ward_id) == ward, held, under(col(IndicatorSum.unit_path), paths)
    )


def _counted(session: Session, ward_id: UUID, on: date) -> Sums:
    area = Area(ward_id, (session.get_one(Unit, ward_id).path,))
    year = period_of(on).cumulative_from
    found = count(session, area, on, year)
    sums = {path: {code: [t.counted, t.known] for code, t in own.items()} for path, own in found.items()}
    _add(sums, _along_streets(session, {"ward": ward_id, "day": on, "year": year}))
    return sums


def recount(session: Session, ward_id: UUID) -> None:
    """Counts the sums of a ward anew, for today."""
    head = _head(session, ward_id)
    sums = _counted(session, ward_id, today())
    session.execute(sa.delete(IndicatorSum).where(col(IndicatorSum.ward_id) == ward_id))
    session.add_all(IndicatorSum(ward_id=ward_id, unit_path=path, sums=own) for path, own in sorted(sums.items()))
    head.as_of = today()
    session.add(head)
    session.flush()


def differences(
    session: Session, ward_id: UUID, *, for_change: bool = False
) -> list[tuple[str, str, list[int], list[int]]]:
    """Where the kept sums of a ward are not what counting says: unit path, measure, kept, counted. For a day that is
    over there is nothing to compare. `for_change`: nobody writes until the transaction ends.
    """
    head = _head(session, ward_id) if for_change else session.get(IndicatorHead, ward_id, populate_existing=True)
    if head is None or head.as_of is None or head.as_of != today():
        return []
    counted = _counted(session, ward_id, head.as_of)
    query = sa.select(col(IndicatorSum.unit_path), col(IndicatorSum.sums)).where(col(IndicatorSum.ward_id) == ward_id)
    kept: Sums = dict(session.execute(query).all())
    none: list[int] = [0, 0]
    return [
        (path, code, kept.get(path, {}).get(code, none), counted.get(path, {}).get(code, none))
        for path in sorted(kept.keys() | counted.keys())
        for code in sorted(kept.get(path, {}).keys() | counted.get(path, {}).keys())
        if list(kept.get(path, {}).get(code, none)) != counted.get(path, {}).get(code, none)
    ]
