"""The monthly task of the plan to send figures: an accepted submission is its sign of life, nobody reports it twice."""

import re
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.kit.clock import local_date
from toso.kit.text import fold
from toso.plans.deadlines import DeadlineKind
from toso.plans.progress import WorkState
from toso.plans.queries import plan_in_force
from toso.plans.tables import PlanTask
from toso.plans.tasks.source_entries import Said, add_entry, live_entries
from toso.plans.tasks.tables import TaskAssignment
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.submission_tables import Submission

_SENDING = re.compile(
    r"\b(?:gui|nop|chot|cung cap) (?:\w+ ){0,3}?(?:so lieu|bao cao)\b"
    r"|\bbao cao (?:\w+ ){0,2}?(?:so lieu|ket qua|tinh hinh)\b"
)
_SETTLED = (WorkState.STOPPED, WorkState.DONE)


def tell_tasks(session: Session, scope: Scope, row: Submission, period: ReportPeriod) -> None:
    """Writes, once, into the log of the unit's monthly tasks of sending figures the day of handing in. A task whose
    feeds a person settled is moved by those alone.
    """
    if row.first_submitted_at is None:
        return
    named, on = period.as_period, local_date(row.first_submitted_at)
    plan = plan_in_force(session, row.ward_id, on, named.year)
    if plan is None or not plan.is_for(named.year):
        return
    settled = {line["lineage_id"] for line in plan.task_feeds}
    written = live_entries(session, row.ward_id, "submission", row.id)
    said = Said(on=on, note=f"Đã nộp số liệu {named.title}", state=WorkState.IN_PROGRESS)
    for assignment in _sending(session, row, plan.id):
        if str(assignment.lineage_id) not in settled and assignment.id not in written:
            add_entry(session, scope.actor, assignment, said, ("submission", row.id), corrects=None)


def _sending(session: Session, row: Submission, plan_id: UUID) -> list[TaskAssignment]:
    w, t = TaskAssignment, PlanTask
    query = (
        sa.select(w, col(t.heading), col(t.text), col(t.items))
        .join(t, sa.and_(col(t.ward_id) == col(w.ward_id), col(t.id) == col(w.task_id)))
        .where(
            col(w.ward_id) == row.ward_id,
            col(w.unit_id) == row.unit_id,
            col(w.state).not_in(_SETTLED),
            col(t.plan_id) == plan_id,
            col(t.kind) == DeadlineKind.MONTHLY,
        )
        .order_by(col(w.id))
        .with_for_update(of=w)
    )
    rows = session.execute(query).all()
    return [one for one, heading, text, items in rows if _SENDING.search(fold(" ".join((heading, text, *items))))]
