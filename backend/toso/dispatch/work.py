"""Telling units of the tasks that an approved plan gives them: one notice a unit with their number."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from toso.authz.actions import Action
from toso.dispatch.cases import Case
from toso.notices.service import notify
from toso.plans.progress import WorkState
from toso.plans.tables import PlanTask
from toso.plans.tasks.tables import TaskAssignment


def tell_of_plan(case: Case) -> None:
    """Whoever reports progress in a unit that the plan gives tasks to."""
    for unit_id, path, count in _units_given(case):
        for user_id in sorted(case.holders.belonging(Action.TASK_PROGRESS, path)):
            notify(
                case.session,
                case.line.ward_id,
                user_id,
                "plan.given",
                ("plan", case.row.id),
                {"unit_id": str(unit_id)},
                by=case.line.actor_id,
                group=f"{case.row.id}:{unit_id}",
                count=count,
            )


def _units_given(case: Case) -> list[tuple[UUID, str, int]]:
    work = TaskAssignment
    query = (
        sa.select(col(work.unit_id), col(work.unit_path), sa.func.count())
        .join(PlanTask, sa.and_(col(PlanTask.ward_id) == col(work.ward_id), col(PlanTask.id) == col(work.task_id)))
        .where(
            col(work.ward_id) == case.line.ward_id,
            col(PlanTask.plan_id) == case.row.id,
            col(work.state) != WorkState.STOPPED,
        )
        .group_by(col(work.unit_id), col(work.unit_path))
        .order_by(col(work.unit_path))
    )
    return [(unit_id, path, count) for unit_id, path, count in case.session.execute(query).all()]
