"""Sheets of the visits that invented registers tell of: who was at which door, and when the sheet came."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.columns import insert_rows
from toso.demo.stage import Stage
from toso.households.model.items import Channel
from toso.households.model.kinds import VisitResult
from toso.households.model.tables import Household, Observation
from toso.households.model.visit_tables import Visit
from toso.kit.ids import new_id

_A_DAY = 12  # sheets of one evening, a quarter of an hour or less apart


def hand_in_sheets(stage: Stage, day: date, path: str, visitors: Sequence[str]) -> None:
    """A sheet for every home of a place that was gone to, the visitors by turns of days; without them a place is
    surveyed and nobody was ever at a door.
    """
    users = [stage.users[who] for who in visitors]
    stage.act("hoa", Action.STREET_ASSIGN, day, partial(_hand_in, path=path, visitors=users))


def _hand_in(session: Session, scope: Scope, path: str, visitors: Sequence[UUID]) -> None:
    h = Household
    query = (
        sa.select(col(h.id), col(h.last_visited_on), col(h.last_result), col(h.revisit_on))
        .where(col(h.ward_id) == scope.ward_id, col(h.unit_path) == path, col(h.last_visited_on).is_not(None))
        .order_by(col(h.last_visited_on), col(h.id))
    )
    write(
        session,
        scope.ward_id,
        [
            sheet(scope.ward_id, path, visitors[home.last_visited_on.toordinal() % len(visitors)], home, number)
            | {"result": home.last_result, "revisit_on": home.revisit_on}
            for number, home in enumerate(session.execute(query).all())
        ],
    )


def sheet(ward_id: UUID, path: str, visitor: UUID, home: Any, number: int) -> dict[str, Any]:
    """The sheet of a home that was met on its last visit, the so-many-th of its place; it came within five minutes."""
    on: date = home.last_visited_on
    visited = datetime.combine(on, time(10, 0), UTC) + timedelta(minutes=12 * (number % _A_DAY))
    came = visited + timedelta(minutes=5)
    return {
        "ward_id": ward_id,
        "id": new_id(),
        "version": 1,
        "created_at": came,
        "updated_at": came,
        "household_id": home.id,
        "unit_path": path,
        "visitor_id": visitor,
        "member_id": None,
        "entered_by_id": visitor,
        "channel": int(Channel.VISIT),
        "visited_at": visited,
        "visited_on": on,
        "skew_seconds": 0,
        "day_doubtful": False,
        "base_version": 1,
        "result": VisitResult.MET,
        "revisit_on": None,
        "note": "",
        "needs": [],
        "warned": [],
        "persons": {},
        "left_out": {},
    }


def write(session: Session, ward_id: UUID, rows: list[dict[str, Any]]) -> None:
    """Inserts sheets; what was seen at a home on that day is the sheet's."""
    insert_rows(session, Visit, rows)
    o = Observation
    for row in rows:
        session.execute(
            sa.update(o)
            .where(
                col(o.ward_id) == ward_id,
                col(o.household_id) == row["household_id"],
                col(o.on) == row["visited_on"],
                col(o.channel) == int(Channel.VISIT),
            )
            .values(event_id=row["id"], by_id=row["visitor_id"])
            .execution_options(synchronize_session=False)
        )
