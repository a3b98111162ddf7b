"""Sources of the calendar: of each kind what falls within some days, by the rules of its own lists.

No event names a person: titles are those of tasks, reports, activities, materials.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.difficulties import reach as difficulties
from toso.difficulties.tables import Difficulty
from toso.households.privacy.breaches.queries import open_breaches
from toso.households.privacy.breaches.tables import code_of
from toso.households.privacy.views import page_of_requests
from toso.households.quotas.queries import reached as quota_teams
from toso.households.quotas.tables import Quota, QuotaState, QuotaTeam
from toso.kit.clock import local_date
from toso.kit.text import shortened
from toso.organisation.queries import in_force
from toso.organisation.tables import Unit
from toso.plans.calendars.queries import list_due_days
from toso.plans.queries import visible as plans_visible
from toso.plans.tables import Plan, PlanState, PlanTarget
from toso.plans.tasks.queries import TaskQuery
from toso.plans.tasks.reach import LATE
from toso.reports.agenda.kinds import AgendaKind
from toso.reports.agenda.programme import activities, entries, findings, postings, readings
from toso.reports.agenda.windows import MOST, Event, Window
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.periods.regimes import rung_of

_OPEN_REQUESTS = 100


@dataclass(frozen=True)
class AgendaSource:
    """One kind: the right under which its rows are read, and the events of its rows in some days."""

    kind: AgendaKind
    action: Action
    events: Callable[[Session, Scope, Window], Iterable[Event]]


def tasks(session: Session, scope: Scope, window: Window) -> Iterator[Event]:
    for item in list_due_days(session, scope, TaskQuery(), window.first, window.last, window.today):
        done = f"Hoàn thành {item.done}/{item.total} đơn vị" if item.total > 1 else ""
        label = item.label if item.label != item.deadline else ""
        notes = (f"Thời hạn: {item.deadline}", label, f"Chủ trì: {item.leads}", done)
        yield Event(
            key=f"{item.task_id}-{item.due_on.isoformat()}",
            title=f"Hạn nhiệm vụ {item.ref}: {shortened(item.text)}",
            first_on=item.due_on,
            note=". ".join(filter(None, dict.fromkeys(notes))),
            path=f"/nhiem-vu/{item.task_id}",
            late=item.status in LATE and item.due_on < window.today,
        )


def targets(session: Session, scope: Scope, window: Window) -> Iterator[Event]:
    """Last days of the targets of plans in force."""
    t, of = PlanTarget, sa.and_(col(Plan.ward_id) == col(PlanTarget.ward_id), col(Plan.id) == col(PlanTarget.plan_id))
    query = sa.select(col(t.position), col(t.ref), col(t.text), col(t.deadline_on), col(Plan.id)).join(Plan, of)
    query = query.where(
        plans_visible(scope), col(Plan.state) == PlanState.APPROVED, window.holds(col(t.deadline_on))
    ).order_by(col(t.deadline_on), col(t.position))
    for position, ref, text, on, plan_id in session.execute(query.limit(MOST)):
        yield Event(
            key=f"{plan_id}-{position}", title=f"Hạn mục tiêu {ref} {text}", first_on=on, path=f"/ke-hoach/{plan_id}"
        )


def reporting(session: Session, scope: Scope, window: Window) -> Iterator[Event]:
    """Days of the ladder: all of them to who sees the ward's report, else those on which one's own units hand in."""
    whole = scope.actor.may(Action.REPORT_READ)
    own = frozenset[str]() if whole else _own_rungs(session, scope, window.today)
    query = sa.select(ReportPeriod).where(
        col(ReportPeriod.ward_id) == scope.ward_id,
        col(ReportPeriod.first_day) <= window.last,
        col(ReportPeriod.last_day) >= window.reaching_back,
    )
    for period in session.execute(query.order_by(col(ReportPeriod.last_day)).limit(MOST)).scalars():
        named = period.as_period.title
        for step in period.steps:
            on = date.fromisoformat(step["due_on"])
            if window.first <= on <= window.last and (whole or step["key"] in own):
                handing_in = step["key"] in _HANDING_IN
                yield Event(
                    key=f"{period.id}-{step['key']}",
                    title=f"{step['label']}: báo cáo {named}",
                    first_on=on,
                    path=f"/{'so-lieu' if handing_in else 'bao-cao'}?ky={period.code}",
                )


_HANDING_IN = frozenset({"neighbourhood", "desk"})


def _own_rungs(session: Session, scope: Scope, on: date) -> frozenset[str]:
    handing = scope.actor.scope(Action.SUBMISSION_READ)
    query = sa.select(col(Unit.kind)).where(
        handing.where(Unit.path), col(Unit.ward_id) == scope.ward_id, col(Unit.reports).is_(True), in_force(Unit, on)
    )
    return frozenset(rung_of(kind) for kind in session.execute(query.distinct()).scalars())


def difficulty_days(session: Session, scope: Scope, window: Window) -> Iterator[Event]:
    d = Difficulty
    query = sa.select(col(d.id), col(d.content), col(d.due_on)).where(
        difficulties.within(scope), col(d.ended_on).is_(None), window.holds(col(d.due_on))
    )
    for row_id, content, on in _in_order(session, query, col(d.due_on), col(d.id)):
        title = f"Hạn giải quyết: {content}"
        yield Event(key=f"{row_id}", title=title, first_on=on, path=f"/kho-khan/{row_id}", late=on < window.today)


def quotas(session: Session, scope: Scope, window: Window) -> Iterator[Event]:
    """Until when a number has to be reached, and until when its teams are asked to answer."""
    q = Quota
    teams = sa.exists().where(quota_teams(scope), col(QuotaTeam.quota_id) == col(q.id), _stands())
    asked = sa.exists().where(
        quota_teams(scope), col(QuotaTeam.quota_id) == col(q.id), col(QuotaTeam.state) == QuotaState.PROPOSED
    )
    query = sa.select(col(q.id), col(q.label), col(q.due_on), col(q.answer_by), asked).where(
        col(q.ward_id) == scope.ward_id, teams, sa.or_(window.holds(col(q.due_on)), window.holds(col(q.answer_by)))
    )
    for row_id, label, due_on, answer_by, waits in _in_order(session, query, col(q.due_on), col(q.id)):
        path = f"/chi-tieu-giao/{row_id}"
        if window.has(due_on):
            yield Event(key=f"{row_id}-due", title=f"Hạn chỉ tiêu giao: {label}", first_on=due_on, path=path)
        if window.has(answer_by) and waits:
            title = f"Trả lời đề xuất chỉ tiêu: {label}"
            yield Event(
                key=f"{row_id}-answer", title=title, first_on=answer_by, path=path, late=answer_by < window.today
            )


def _stands() -> sa.ColumnElement[bool]:
    return col(QuotaTeam.state) != QuotaState.WITHDRAWN


def requests(session: Session, scope: Scope, window: Window) -> Iterator[Event]:
    """Open requests about personal data by their code; no name of a resident."""
    for row in page_of_requests(session, scope, is_open=True, cursor=None, limit=_OPEN_REQUESTS).items:
        on = row.next_due
        if on is not None and window.has(on):
            title, path = f"{row.kind_label} ({row.code})", f"/du-lieu-ca-nhan/yeu-cau/{row.id}"
            yield Event(key=f"{row.id}", title=title, first_on=on, path=path, late=on < window.today)


def breaches(session: Session, scope: Scope, window: Window) -> Iterator[Event]:
    """Breaches of personal data of which the authority was not told yet, on the day on which 72 hours end."""
    for row in open_breaches(session, scope, _OPEN_REQUESTS):
        on = local_date(row.due_at)
        if window.has(on):
            title, path = f"Báo vụ vi phạm {code_of(row)}", f"/vi-pham-du-lieu/{row.id}"
            yield Event(key=f"{row.id}", title=title, first_on=on, path=path, late=on < window.today)


def _in_order(session: Session, query: Any, *order: Any) -> Iterable[Any]:
    return (tuple(row) for row in session.execute(query.order_by(*order).limit(MOST)))


SOURCES = (
    AgendaSource(AgendaKind.TASK, Action.TASK_READ, tasks),
    AgendaSource(AgendaKind.TARGET, Action.PLAN_READ, targets),
    AgendaSource(AgendaKind.REPORTING, Action.PERIOD_READ, reporting),
    AgendaSource(AgendaKind.ACTIVITY, Action.ACTIVITY_READ, activities),
    AgendaSource(AgendaKind.FINDING, Action.ACTIVITY_ROSTER, findings),
    AgendaSource(AgendaKind.POSTING, Action.MATERIAL_READ, postings),
    AgendaSource(AgendaKind.READING, Action.ACTIVITY_ATTEND, readings),
    AgendaSource(AgendaKind.DIFFICULTY, Action.DIFFICULTY_READ, difficulty_days),
    AgendaSource(AgendaKind.QUOTA, Action.QUOTA_READ, quotas),
    AgendaSource(AgendaKind.PRIVACY, Action.PRIVACY_MANAGE, requests),
    AgendaSource(AgendaKind.BREACH, Action.BREACH_MANAGE, breaches),
    AgendaSource(AgendaKind.CATALOGUE, Action.CATALOGUE_READ, entries),
)
