"""Evenings of visits: one person going from door to door on one day, and how many homes it met for the first time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.counts import Area
from toso.households.model.kinds import VisitResult
from toso.households.model.visit_tables import Visit

_LAST, _PULL = 10, 3  # evenings that tell a unit's gain; as many of the ward's are mixed in


@dataclass(frozen=True)
class Evening:
    """`new`: homes met for the first time in the year; of one visitor in one unit."""

    on: date
    new: int


def evenings_since(session: Session, area: Area, first: date) -> dict[str, list[Evening]]:
    """The evenings of an area by unit path, oldest first."""
    found: dict[str, list[Evening]] = defaultdict(list)
    for path, on, new in session.connection().execute(_evenings(), {"ward": area.ward_id, "first": first}):
        if area.covers(path):
            found[path].append(Evening(on, int(new)))
    return found


@cache
def _evenings() -> sa.Select[*tuple[Any, ...]]:
    met = sa.case((col(Visit.result) == VisitResult.MET, 1), else_=0)
    turn = sa.func.sum(met).over(
        partition_by=col(Visit.household_id), order_by=(col(Visit.visited_on), col(Visit.id)), rows=(None, 0)
    )
    visits = (
        sa.select(
            col(Visit.unit_path),
            col(Visit.visitor_id),
            col(Visit.visited_on),
            sa.case((sa.and_(met == 1, turn == 1), 1), else_=0).label("new"),
        )
        .where(col(Visit.ward_id) == sa.bindparam("ward"), col(Visit.visited_on) >= sa.bindparam("first"))
        .subquery()
    )
    query = sa.select(visits.c.unit_path, visits.c.visited_on, sa.func.sum(visits.c.new)).group_by(
        visits.c.unit_path, visits.c.visited_on, visits.c.visitor_id
    )
    return query.order_by(visits.c.visited_on)


def gains(evenings: Mapping[str, Sequence[Evening]]) -> dict[str, float]:
    """How many new homes one more evening is likely to meet in each place: its last ten, with three of the ward's."""
    every = [evening.new for own in evenings.values() for evening in own[-_LAST:]]
    mean = sum(every) / len(every) if every else 0.0
    return {
        place: (sum(e.new for e in own[-_LAST:]) + _PULL * mean) / (len(own[-_LAST:]) + _PULL)
        for place, own in evenings.items()
    }
