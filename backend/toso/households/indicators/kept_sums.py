"""Reading of the kept sums: what counting would say, where sums of the ward hold for the day that is asked about."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.counts import NAMED, Area, Tally, count, under, with_bases
from toso.households.indicators.coverage import Survey, count_survey
from toso.households.indicators.tables import SETTLED, STREET, IndicatorHead, IndicatorSum
from toso.kit.periods import period_of
from toso.organisation.tables import Unit


def kept_figures(session: Session, area: Area, on: date, year: date) -> dict[str, dict[str, Tally]] | None:
    """As `counts.count` by unit at the end of a day, if sums of the ward hold for it; None otherwise."""
    rows = _kept_rows(session, area, on, year)
    if not rows:
        return None
    return with_bases(
        {
            path: {code: Tally(*pair) for code, pair in sums.items()}
            for path, sums in rows
            if any(map(any, sums.values()))
        }
    )


def figures_of(session: Session, area: Area, on: date, year: date) -> dict[str, dict[str, Tally]]:
    """As `counts.count` by unit: kept, or counted."""
    kept = kept_figures(session, area, on, year)
    return count(session, area, on, year) if kept is None else kept


def kept_streets(session: Session, ward_id: UUID, on: date) -> dict[UUID, tuple[int, int]] | None:
    """The open households of each street of a ward and how many of them were met, if the sums of the ward hold for the
    day; None otherwise. Streets without anybody are left out.
    """
    path = session.execute(sa.select(col(Unit.path)).where(col(Unit.id) == ward_id)).scalar_one()
    rows = _kept_rows(session, Area(ward_id, (path,)), on, period_of(on).cumulative_from)
    if not _with_streets(rows):
        return None
    listed = ((code, pair) for _path, sums in rows for code, pair in sums.items() if code.startswith(STREET))
    return {UUID(code.removeprefix(STREET)): (pair[0], pair[1]) for code, pair in listed if pair[0]}


def survey(session: Session, area: Area, on: date, year: date) -> Mapping[str, Survey]:
    """By unit path, at the end of a day, since the first day of its reporting year: kept, or counted. Units without an
    open household are left out.
    """
    rows = _kept_rows(session, area, on, year)
    if not _with_streets(rows):
        return count_survey(session, area, on, year)
    return {path: kept for path, sums in rows if (kept := _kept_survey(sums)).households}


def _with_streets(rows: Sequence[tuple[str, Mapping[str, Sequence[int]]]]) -> bool:
    """Of an evening the measures alone are kept."""
    return any(SETTLED in sums for _path, sums in rows)


def _kept_survey(sums: Mapping[str, Sequence[int]]) -> Survey:
    settled, households = sums.get(SETTLED, (0, 0))
    return Survey(households, sum(pair[1] for code, pair in sums.items() if code.startswith(STREET)), settled)


def _kept_rows(session: Session, area: Area, on: date, year: date) -> list[tuple[str, dict[str, list[int]]]]:
    """Unit path and sums, where they hold for the end of a day seen in the reporting year that begins on `year`."""
    rows = session.execute(_kept(len(area.paths)), {**area.values(), "day": on}).all()
    return [(path, sums) for as_of, path, sums in rows if period_of(as_of).cumulative_from == year]


@cache
def _kept(paths: int) -> Any:
    kept, head = IndicatorSum, IndicatorHead
    return (
        sa.select(col(head.as_of), col(kept.unit_path), col(kept.sums))
        .join_from(kept, head, col(head.ward_id) == col(kept.ward_id))
        .where(
            col(kept.ward_id) == sa.bindparam("ward", type_=sa.Uuid()),
            col(kept.on) == NAMED.day,
            col(head.as_of).is_not(None),
            under(col(kept.unit_path), paths),
        )
    )
