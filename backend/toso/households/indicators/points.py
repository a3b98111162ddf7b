"""The series of the register's figures: what they were at the ends of months and on Fridays of the reporting year.

A past day is counted by the same rules as today; the last four weeks are counted anew each day, since phones send late.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache, partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import insert_rows
from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.households.indicators.counts import Area, Tally, count
from toso.households.indicators.summary_check import wards_with_a_register
from toso.households.indicators.tables import IndicatorPoint
from toso.kit.clock import today
from toso.kit.periods import PeriodKind, period_of, periods_between
from toso.organisation.tables import Unit

_LATE = timedelta(days=28)  # so long after a day sheets of that day still come
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_FRIDAY = 4
Series = dict[date, dict[str, Mapping[str, Sequence[int]]]]


def month_ends(on: date) -> list[date]:
    """The evening before the reporting year of `on`, and the last days of its months that are over."""
    year = period_of(on, PeriodKind.YEAR)
    ended = [p.last_day for p in periods_between(year.first_day, on) if p.last_day < on]
    return [year.first_day - _DAY, *ended]


def fridays(on: date) -> Iterator[date]:
    """The Fridays of the reporting year of `on` that are over, oldest first."""
    day = period_of(on, PeriodKind.YEAR).first_day
    day += timedelta(days=(_FRIDAY - day.weekday()) % 7)
    while day < on:
        yield day
        day += _WEEK


def keep_points(_settings: Settings, engines: Engines) -> None:
    """A chore: counts the days of the series that are missing or may have changed since they were counted."""
    for ward_id in in_transaction(engines.read, wards_with_a_register):
        for on in in_transaction(engines.read, partial(_due, ward_id=ward_id)):
            rows = in_transaction(engines.read, partial(_counted, ward_id=ward_id, on=on))
            in_transaction(engines.write, partial(_put, ward_id=ward_id, on=on, rows=rows))


def _due(session: Session, ward_id: UUID) -> list[date]:
    now = today()
    point = IndicatorPoint
    query = sa.select(col(point.on), sa.func.max(col(point.counted_on))).where(col(point.ward_id) == ward_id)
    kept: dict[date, date] = dict(session.execute(query.group_by(col(point.on))).all())
    days = sorted({*month_ends(now), *fridays(now)})
    return [day for day in days if day not in kept or kept[day] < min(day + _LATE, now)]


def _counted(session: Session, ward_id: UUID, on: date) -> Mapping[str, Mapping[str, Tally]]:
    area = Area(ward_id, (session.get_one(Unit, ward_id).path,))
    return count(session, area, on, period_of(on).cumulative_from)


def _put(session: Session, ward_id: UUID, on: date, rows: Mapping[str, Mapping[str, Tally]]) -> None:
    point = IndicatorPoint
    session.execute(sa.delete(point).where(col(point.ward_id) == ward_id, col(point.on) == on))
    made = [
        {
            "ward_id": ward_id,
            "on": on,
            "unit_path": path,
            "counted_on": today(),
            "sums": {code: list(tally) for code, tally in sums.items()},
        }
        for path, sums in (rows or {"": {}}).items()  # a day without anybody is counted too
    ]
    insert_rows(session, point, made)


def series(session: Session, area: Area, first: date) -> Series:
    """The kept figures of an area from a day on: by day, unit path and measure the numbers of a tally."""
    found: Series = {}
    for on, path, sums in session.connection().execute(_series(), {"ward": area.ward_id, "first": first}):
        day = found.setdefault(on, {})
        if area.covers(path):
            day[path] = sums
    return found


@cache
def _series() -> sa.Select[*tuple[Any, ...]]:
    point = IndicatorPoint
    query = sa.select(col(point.on), col(point.unit_path), col(point.sums))
    query = query.where(col(point.ward_id) == sa.bindparam("ward"), col(point.on) >= sa.bindparam("first"))
    return query.order_by(col(point.on))
