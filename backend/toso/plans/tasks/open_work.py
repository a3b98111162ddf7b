"""Work that a person has: the assignments given lately, and those that are late or due soon."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.kit.clock import now
from toso.plans.progress import WorkState
from toso.plans.tables import Plan, PlanTask
from toso.plans.tasks.reach import LATE, names_person, status_on, within
from toso.plans.tasks.tables import TaskAssignment
from toso.plans.timeliness import StatusCode


@dataclass(frozen=True)
class OpenWork:
    """One line of a person's start page."""

    assignment_id: UUID
    task_id: UUID
    task_ref: str
    text: str
    unit_id: UUID
    unit_path: str
    state: WorkState
    status: StatusCode
    due_on: date | None
    deadline_text: str


NEW_DAYS = 7


def not_ended(today: date) -> sa.ColumnElement[bool]:
    """Joins the plan of a task while it is in force: what it asks for is owed no longer than that."""
    of_task = sa.and_(col(Plan.ward_id) == col(PlanTask.ward_id), col(Plan.id) == col(PlanTask.plan_id))
    return sa.and_(of_task, sa.or_(col(Plan.in_force_to).is_(None), col(Plan.in_force_to) >= today))


def new_work_for(session: Session, actor: Actor, today: date, own: Sequence[str]) -> list[tuple[UUID, str, str]]:
    """Assignments given in the last week on which nothing was written yet and nothing presses, the newest first: id of
    the task, its ref and text. Those of the units `own`, and those that name the person since then.
    """
    scope = actor.scope(Action.TASK_PROGRESS)
    if not scope.ward_ids:
        return []
    work, since = TaskAssignment, now() - timedelta(days=NEW_DAYS)
    of_units = sa.and_(col(work.unit_path).in_(own), col(work.created_at) >= since)
    query = (
        sa.select(col(PlanTask.id), col(PlanTask.ref), col(PlanTask.text))
        .join(work, sa.and_(col(PlanTask.ward_id) == col(work.ward_id), col(PlanTask.id) == col(work.task_id)))
        .join(Plan, not_ended(today))
        .where(
            within(scope),
            sa.or_(of_units, names_person(scope, since)),
            col(work.state) == WorkState.NOT_STARTED,
            col(work.last_on).is_(None),
            status_on(today).in_([StatusCode.NOT_DUE, StatusCode.LAPSED]),
        )
        .order_by(col(PlanTask.position))
        .limit(_MOST_NEW)
    )
    return [(task_id, ref, text) for task_id, ref, text in session.execute(query).all()]


_MOST_NEW = 200


def open_work_for(session: Session, actor: Actor, today: date, limit: int = 20) -> list[OpenWork]:
    """Assignments late or due soon on which the person may write progress, the latest first."""
    scope = actor.scope(Action.TASK_PROGRESS)
    if not scope.ward_ids:
        return []
    work, code = TaskAssignment, status_on(today)
    query = (
        sa.select(
            col(work.id),
            col(PlanTask.id),
            col(PlanTask.ref),
            col(PlanTask.text),
            col(work.unit_id),
            col(work.unit_path),
            col(work.state),
            code,
            col(work.due_on),
            col(PlanTask.printed),
        )
        .join(PlanTask, sa.and_(col(PlanTask.ward_id) == col(work.ward_id), col(PlanTask.id) == col(work.task_id)))
        .join(Plan, not_ended(today))
        .where(within(scope), code.in_([*LATE, StatusCode.DUE_SOON]))
        .order_by(col(work.due_on), col(PlanTask.position), col(work.unit_path))
        .limit(limit)
    )
    return [
        OpenWork(a, t, ref, text, unit_id, path, state, StatusCode(now), due_on, printed)
        for a, t, ref, text, unit_id, path, state, now, due_on, printed in session.execute(query).all()
    ]
