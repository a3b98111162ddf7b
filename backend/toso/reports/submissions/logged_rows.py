"""The rows of the log behind a frozen figure, one a line, for whoever may see the activities of that unit."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.figures import FIGURES
from toso.activities.kinds import AttendanceState
from toso.activities.schemas import LogLineRead
from toso.activities.tables import Activity, Attendance
from toso.activities.views import attendance_reads
from toso.authz.actor import Scope
from toso.identity.queries import unit_names

_PART = 500  # SQLite binds at most 32,766 values


def logged_lines(
    session: Session, scope: Scope, ward_id: UUID, code: str, ids: Collection[UUID]
) -> dict[UUID, LogLineRead]:
    """By the id that counts: an activity, or a person as of the latest activity that they came to."""
    listed, found = list(ids), dict[UUID, LogLineRead]()
    for n in range(0, len(listed), _PART):
        part = listed[n : n + _PART]
        of_people = FIGURES[code].rule.of == "attendance"
        found |= (_people if of_people else _activities)(session, scope, ward_id, part)
    return found


def _activities(session: Session, scope: Scope, ward_id: UUID, ids: list[UUID]) -> dict[UUID, LogLineRead]:
    a = Activity
    query = sa.select(a).where(col(a.ward_id) == ward_id, col(a.id).in_(ids), scope.where(a.unit_path))
    rows = session.execute(query).scalars().all()
    names = unit_names(session, {row.unit_id for row in rows})
    return {
        row.id: LogLineRead(
            id=row.id, text=row.title, on=row.last_on, unit_name=names.get(row.unit_id, ""), activity_id=row.id
        )
        for row in rows
    }


def _people(session: Session, scope: Scope, ward_id: UUID, ids: list[UUID]) -> dict[UUID, LogLineRead]:
    a = Attendance
    query = (
        sa.select(a)
        .where(
            col(a.ward_id) == ward_id,
            col(a.person_id).in_(ids),
            col(a.state) == AttendanceState.ATTENDED,
            scope.where(a.unit_path),
        )
        .order_by(col(a.attended_on), col(a.id))
    )
    rows: list[Any] = list(session.execute(query).scalars())
    latest = {row.person_id: row for row in rows}  # the last wins
    told = {one.id: one for one in attendance_reads(session, list(latest.values()))}
    return {
        person: LogLineRead(
            id=person,
            text=told[row.id].full_name,
            on=row.attended_on,
            unit_name=told[row.id].unit_name,
            activity_id=row.activity_id,
        )
        for person, row in latest.items()
    }
