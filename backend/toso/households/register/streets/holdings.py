"""Streets as work that members hold: from a day on somebody else goes along them."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.row_versions import touch
from toso.households.model.tables import Street, StreetAssignment
from toso.organisation.holdings import HandingOn, HeldRow, Holder, HoldersOn, Holding, is_below


def _open_on(on: date) -> sa.ColumnElement[bool]:
    return sa.or_(col(StreetAssignment.to_on).is_(None), col(StreetAssignment.to_on) >= on)


def _rows(session: Session, asked: HoldersOn) -> list[HeldRow]:
    going = StreetAssignment
    query = (
        sa.select(col(going.member_id), col(going.id), col(going.unit_path), col(Street.name))
        .join(Street, sa.and_(col(Street.ward_id) == col(going.ward_id), col(Street.id) == col(going.street_id)))
        .where(col(going.ward_id) == asked.ward_id, col(going.member_id).in_(asked.members), _open_on(asked.on))
        .order_by(col(Street.position), col(going.id))
    )
    return [HeldRow(*row) for row in session.execute(query)]


def _takes(receiver: Holder, row: HeldRow) -> bool:
    """As when a street is assigned: a member of a team of its khu phố, or of a unit above."""
    return receiver.member_id is not None and is_below(row.unit_path, receiver.unit_path)


def _hand_on(session: Session, scope: Scope, act: HandingOn) -> None:
    """The giver's last day is the day before; who goes there already goes on alone."""
    going = StreetAssignment
    assert act.receiver.member_id is not None, "streets are taken by members"
    for row in act.rows:
        old = session.get_one(going, (act.giver.ward_id, row.id), with_for_update=True)
        same = col(going.street_id) == old.street_id, col(going.member_id) == act.receiver.member_id
        there = sa.select(col(going.id)).where(col(going.ward_id) == old.ward_id, *same, _open_on(act.on)).limit(1)
        if session.execute(there).first() is None:
            session.add(_next(old, act.receiver.member_id, act.on))
        record_row(session, scope, "street_assignment", old, fields=["to_on"])
        if old.from_on > act.last_on:
            session.delete(old)
        else:
            old.to_on = act.last_on
            touch(old)
            session.add(old)
        session.flush()


def _next(old: StreetAssignment, member_id: UUID, on: date) -> StreetAssignment:
    return StreetAssignment(
        ward_id=old.ward_id,
        street_id=old.street_id,
        unit_path=old.unit_path,
        member_id=member_id,
        from_on=max(old.from_on, on),
        to_on=old.to_on,
    )


STREETS = Holding("streets", "Tuyến phụ trách", frozenset({"street_assignment.member_id"}), _rows, _takes, _hand_on)
