"""Estimated reach of Zalo groups and loudspeakers: kept, listed, and the one number a khu phố may report of it.

The same people are in the group and hear the loudspeaker, month after month: estimates are never added up. A khu phố
reports the largest single audience, in its own column, and no person is ever marked by it.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import Conflict, NotFound
from toso.core.row_versions import check_version, touch
from toso.core.schemas import Page
from toso.households.assistance import reach_schemas
from toso.households.assistance.events import unit_in_reach
from toso.households.model.assistance_tables import ReachEstimate
from toso.households.register.household_change import checked_day
from toso.identity.queries import names_of, unit_names

MEASURE = "t7.reach"


class Withdrawn(Conflict):
    code, title = "reach-withdrawn", "Ước tính này đã được rút lại."


def add_estimate(session: Session, scope: Scope, body: reach_schemas.ReachEstimateWrite) -> ReachEstimate:
    unit = unit_in_reach(session, scope, body.unit_id)
    checked_day(body.on)
    own = body.model_dump(exclude={"unit_id"})
    row = ReachEstimate(ward_id=scope.ward_id, unit_id=unit.id, unit_path=unit.path, by_id=scope.user_id, **own)
    session.add(row)
    session.flush()
    _record(session, scope, row)
    return row


def withdraw(session: Session, scope: Scope, estimate_id: UUID, expected_version: int, reason: str) -> ReachEstimate:
    """Takes an estimate back; it stays in the list and no longer counts."""
    query = sa.select(ReachEstimate).where(col(ReachEstimate.id) == estimate_id, _reached(scope)).with_for_update()
    row = session.execute(query).scalar_one_or_none()
    if row is None:
        raise NotFound("Không tìm thấy ước tính này trong phạm vi của bạn.")
    check_version(row, expected_version)
    if row.withdrawn_reason is not None:
        raise Withdrawn
    row.withdrawn_reason = reason
    touch(row)
    session.add(row)
    _record(session, scope, row)
    return row


def _record(session: Session, scope: Scope, row: ReachEstimate) -> None:
    record_row(
        session,
        scope,
        "reach_estimate",
        row,
        action="reach.record",
        note={"channel": row.channel.value, "withdrawn": row.withdrawn_reason is not None},
    )


def _reached(scope: Scope) -> sa.ColumnElement[bool]:
    return sa.and_(col(ReachEstimate.ward_id) == scope.ward_id, scope.where(ReachEstimate.unit_path))


def page_of_estimates(
    session: Session, scope: Scope, cursor: str | None, limit: int, *, updated_since: datetime | None = None
) -> Page[reach_schemas.ReachEstimateRead]:
    """The newest first."""
    query = sa.select(ReachEstimate).where(_reached(scope))
    order = Order.newest(ReachEstimate.on, ReachEstimate.id, name="reach")
    return page(
        session, query, order, cursor, limit, lambda rows: estimate_reads(session, scope, rows), since=updated_since
    )


def estimate_reads(
    session: Session, scope: Scope, rows: Sequence[ReachEstimate]
) -> list[reach_schemas.ReachEstimateRead]:
    units, people = unit_names(session, {r.unit_id for r in rows}), names_of(session, [r.by_id for r in rows])
    own = {"id", "version", "unit_id", "channel", "on", "audience", "basis", "topic", "link", "withdrawn_reason"}
    return [
        reach_schemas.ReachEstimateRead(
            **row.model_dump(include=own),
            unit_name=units[row.unit_id],
            channel_label=row.channel.label,
            by_name=people.get(row.by_id, "") if row.by_id else "",
            actions=["withdraw"] if row.withdrawn_reason is None and scope.covers(row.unit_path) else [],
        )
        for row in rows
    ]


def largest_audience(session: Session, ward_id: UUID, paths: Sequence[str], first: date, last: date) -> int | None:
    """The largest single audience under these paths between two days, both included; None when nothing was sent."""
    asked = {"ward": ward_id, "paths": list(paths), "first": first, "last": last}
    return session.execute(_largest(), asked).scalar()


@cache
def _largest() -> Any:
    one = ReachEstimate
    return sa.select(sa.func.max(col(one.audience))).where(
        col(one.ward_id) == sa.bindparam("ward"),
        col(one.unit_path).in_(sa.bindparam("paths", expanding=True)),
        col(one.on).between(sa.bindparam("first"), sa.bindparam("last")),
        col(one.withdrawn_reason).is_(None),
    )
