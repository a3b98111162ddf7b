"""Succession of charges where units come together: one leader at a time answers for a unit.

Who has answered the longest goes on. Who comes after begins when that ends, and not at all where it does not end.
"""

from collections.abc import Hashable, Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.plans.charges.tables import PlanCharge


class Turn(NamedTuple):
    """A charge and for `what` it answers, from a day to a day (inclusive, None: open)."""

    charge_id: UUID
    what: Hashable
    since: date
    until: date | None


def take_turns(turns: Iterable[Turn], standing: Iterable[Turn] = ()) -> dict[UUID, date | None]:
    """By charge the day from which it holds, None: not at all. An earlier turn goes before a later one, those
    `standing` before all.
    """
    placed: dict[Hashable, list[Turn]] = {}
    for one in standing:
        placed.setdefault(one.what, []).append(one)
    found: dict[UUID, date | None] = {}
    for turn in turns:
        taken = placed.setdefault(turn.what, [])
        since = found[turn.charge_id] = _free_from(turn, taken)
        if since is not None:
            taken.append(turn._replace(since=since))
    return found


def _free_from(turn: Turn, taken: Iterable[Turn]) -> date | None:
    since, until = turn.since, turn.until or date.max
    for other in sorted(taken, key=lambda one: one.since):
        end = other.until or date.max
        if other.since <= until and end >= since:
            if end >= until:
                return None
            since = end + timedelta(days=1)
    return since


def successions(
    session: Session, ward_id: UUID, old_ids: Sequence[UUID], into_id: UUID | None, on: date, *, lock: bool = False
) -> list[tuple[PlanCharge, date | None]]:
    """The charges of units that end on the eve, the longest first, each with the day from which it holds for the unit
    into which they go (None: one that begins), or None where another's does.
    """
    c = PlanCharge
    still = col(c.ward_id) == ward_id, sa.or_(col(c.until).is_(None), col(c.until) >= on)
    query = sa.select(c).where(*still).order_by(col(c.since), col(c.id))
    leaving = query.where(col(c.unit_id).in_(old_ids))
    rows = session.execute(leaving.with_for_update() if lock else leaving).scalars().all()
    there = session.execute(query.where(col(c.unit_id) == into_id)).scalars().all() if into_id else ()
    standing = [Turn(one.id, one.plan_lineage_id, one.since, one.until) for one in there]
    days = take_turns((Turn(r.id, r.plan_lineage_id, max(r.since, on), r.until) for r in rows), standing)
    return [(row, days[row.id]) for row in rows]
