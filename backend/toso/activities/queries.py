"""Reading of activities: page by page, the people asked, and the figures with the lists behind them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities import schemas
from toso.activities.figures import FIGURES
from toso.activities.kinds import KINDS, ActivityState
from toso.activities.log_lines import line_reads
from toso.activities.quotas import monthly_quotas
from toso.activities.reach import get_activity, people_within, within
from toso.activities.rules import Range, Rule, count_rows, counted_rows
from toso.activities.tables import Activity, Attendance
from toso.activities.views import attendance_reads, row_reads, show_activity
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import Malformed, NotFound
from toso.core.schemas import Page
from toso.organisation.queries import page_by_units
from toso.organisation.tables import Unit


@dataclass(frozen=True)
class Wanted:
    """Filters of a list; None leaves one out."""

    since: date | None = None
    until: date | None = None
    kind: str | None = None
    state: ActivityState | None = None
    unit_id: UUID | None = None


def list_kinds(scope: Scope) -> list[schemas.ActivityKindRead]:
    return [
        schemas.ActivityKindRead(
            code=one.code,
            label=one.label,
            allowed=scope.actor.may(one.action),
            has=sorted(one.has),
            required=one.required,
            longest=one.longest,
            items=list(one.items),
        )
        for one in KINDS.values()
    ]


def page_of_activities(
    session: Session,
    scope: Scope,
    criteria: Wanted,
    *,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.ActivityRow]:
    """The latest first. Raises Malformed for a kind that there is not."""
    if criteria.kind and criteria.kind not in KINDS:
        raise Malformed(fields={"kind": "Không có loại hoạt động này."})
    query = sa.select(Activity).where(within(scope), *_conditions(criteria))
    order = Order.newest(col(Activity.last_on), col(Activity.id), name="day")
    return page(session, query, order, cursor, limit, lambda rows: row_reads(session, rows), since=updated_since)


def _conditions(criteria: Wanted) -> list[Any]:
    found: list[Any] = [col(Activity.last_on) >= criteria.since] if criteria.since else []
    found += [col(Activity.first_on) <= criteria.until] if criteria.until else []
    found += [col(Activity.kind) == criteria.kind] if criteria.kind else []
    found += [col(Activity.state) == criteria.state] if criteria.state else []
    return found + ([col(Activity.unit_id) == criteria.unit_id] if criteria.unit_id else [])


def show_one(session: Session, scope: Scope, activity_id: UUID) -> schemas.ActivityRead:
    """Raises NotFound for one out of reach."""
    return show_activity(session, scope.actor, get_activity(session, scope, activity_id))


def page_of_attendance(
    session: Session, scope: Scope, activity_id: UUID, *, cursor: str | None, limit: int
) -> Page[schemas.AttendanceRead]:
    """Who is asked: for the unit that organises it all of them, for others those of their own unit, or themselves."""
    row = get_activity(session, scope, activity_id)
    query = sa.select(Attendance).where(col(Attendance.ward_id) == row.ward_id, col(Attendance.activity_id) == row.id)
    if not scope.covers(row.unit_path):
        query = query.where(people_within(scope))
    return page_by_units(session, query, Attendance, cursor, limit, lambda rows: attendance_reads(session, rows))


def list_figures(
    session: Session, scope: Scope, since: date, until: date, unit_id: UUID | None
) -> list[schemas.LogFigureRead]:
    """Every figure of the log in the days asked, both inclusive, in the units of the scope or in one of them."""
    asked, quotas = _range(session, scope, since, until, unit_id), monthly_quotas(session, scope.ward_id)
    return [
        schemas.LogFigureRead(
            code=one.code,
            label=one.label,
            of=one.rule.of,
            value=count_rows(session, one.rule, asked),
            monthly_quota=quotas[one.code].number if one.code in quotas else None,
        )
        for one in FIGURES.values()
    ]


def page_behind(
    session: Session, scope: Scope, code: str, days: tuple[date, date, UUID | None], *, cursor: str | None, limit: int
) -> Page[schemas.LogLineRead]:
    """The list of a figure by the same condition as its number, the latest first. Raises NotFound."""
    figure = FIGURES.get(code)
    if figure is None:
        raise NotFound("Không có số liệu này.")
    return page_by_rule(session, figure.rule, _range(session, scope, *days), cursor=cursor, limit=limit)


def page_by_rule(
    session: Session, rule: Rule, asked: Range, *, cursor: str | None, limit: int
) -> Page[schemas.LogLineRead]:
    """The rows that a rule counts, the latest first; of a person or unit the latest row."""
    rows = counted_rows(rule, asked).subquery()
    query = sa.select(rows.c.on, rows.c.row_id, rows.c.row_id.label("id"), rows.c.unit_path)
    order = Order.newest(rows.c.on, rows.c.row_id, name="counted")
    total = session.execute(sa.select(sa.func.count()).select_from(rows)).scalar_one()
    return page(session, query, order, cursor, limit, lambda lines: line_reads(session, rule, lines), total=total)


def _range(session: Session, scope: Scope, since: date, until: date, unit_id: UUID | None) -> Range:
    """The units whose rows this person reads, or one of them with all below it."""
    if since > until:
        raise Malformed(fields={"until": "Ngày sau phải từ ngày trước trở đi."})
    if unit_id is None:
        return Range(scope.ward_id, since, until, (*scope.subtrees, *scope.units))
    unit = session.get(Unit, unit_id)
    if unit is None or not scope.covers(unit.path):
        raise NotFound
    return Range(scope.ward_id, since, until, (unit.path,))
