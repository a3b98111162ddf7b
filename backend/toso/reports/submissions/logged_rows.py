"""The rows of the log behind a frozen figure, one a line, for whoever may see the activities of that unit."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import HELD, AttendanceState
from toso.activities.rules import Rule
from toso.activities.schemas import LogLineRead
from toso.activities.tables import Activity, Attendance
from toso.activities.views import attendance_reads
from toso.authz.actor import Scope
from toso.identity.queries import unit_names

_PART = 500  # SQLite binds at most 32,766 values


def logged_lines(
    session: Session, scope: Scope, ward_id: UUID, rule: Rule, ids: Collection[UUID]
) -> dict[UUID, LogLineRead]:
    """By the id that counts: an activity or a unit as of its latest one, an attendance or a person as of their latest
    one, of the kinds that the rule names.
    """
    listed, found = list(ids), dict[UUID, LogLineRead]()
    for n in range(0, len(listed), _PART):
        part = listed[n : n + _PART]
        of_people = rule.of == "attendance"
        found |= (_people if of_people else _activities)(session, scope, ward_id, rule, part)
    return found


def _of_kinds(rule: Rule) -> Any:
    return col(Activity.kind).in_(rule.where["kind"]) if "kind" in rule.where else sa.true()


def _activities(session: Session, scope: Scope, ward_id: UUID, rule: Rule, ids: list[UUID]) -> dict[UUID, LogLineRead]:
    a, by_unit = Activity, rule.what == "units"
    query = sa.select(a).where(
        col(a.ward_id) == ward_id, col(a.unit_id if by_unit else a.id).in_(ids), scope.where(a.unit_path)
    )
    if by_unit:
        query = query.where(_of_kinds(rule), col(a.state).in_(HELD)).order_by(col(a.last_on), col(a.id))
    rows = session.execute(query).scalars().all()
    names = unit_names(session, {row.unit_id for row in rows})
    return {
        (row.unit_id if by_unit else row.id): LogLineRead(
            id=row.id, text=row.title, on=row.last_on, unit_name=names.get(row.unit_id, ""), activity_id=row.id
        )
        for row in rows
    }


def _people(session: Session, scope: Scope, ward_id: UUID, rule: Rule, ids: list[UUID]) -> dict[UUID, LogLineRead]:
    a, each = Attendance, rule.what == "rows"
    query = (
        sa.select(a, col(Activity.last_on))
        .join(Activity, sa.and_(col(Activity.ward_id) == col(a.ward_id), col(Activity.id) == col(a.activity_id)))
        .where(
            col(a.ward_id) == ward_id,
            col(a.id if each else a.person_id).in_(ids),
            sa.true() if each else col(a.state) == AttendanceState.ATTENDED,
            _of_kinds(rule),
            scope.where(a.unit_path),
        )
        .order_by(col(a.attended_on), col(a.id))
    )
    rows = session.execute(query).all()
    latest = {(row.id if each else row.person_id): (row, day) for row, day in rows}  # the last wins
    told = {one.id: one for one in attendance_reads(session, [row for row, _ in latest.values()])}
    return {
        person: LogLineRead(
            id=person,
            text=told[row.id].full_name,
            on=row.attended_on or day,
            unit_name=told[row.id].unit_name,
            activity_id=row.activity_id,
        )
        for person, (row, day) in latest.items()
    }
