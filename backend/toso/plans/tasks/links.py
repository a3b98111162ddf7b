"""Links from other domains to a task of the plan: kept by its lineage, shown as the newest edition has it."""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.kit.text import shortened
from toso.plans.tables import PlanTask
from toso.plans.tasks.reach import within
from toso.plans.tasks.schemas import TaskLinkRead
from toso.plans.tasks.tables import TaskAssignment


def lineage_of(session: Session, scope: Scope, task_id: UUID | None) -> UUID | None:
    """The lineage of a task that this person sees. Raises Malformed naming `task_id`."""
    if task_id is None:
        return None
    task = session.get(PlanTask, (scope.ward_id, task_id))
    if task is not None and scope.actor.may(Action.TASK_READ):
        seen = sa.select(col(TaskAssignment.lineage_id)).where(
            col(TaskAssignment.lineage_id) == task.lineage_id, within(scope.actor.scope(Action.TASK_READ))
        )
        if found := session.execute(seen.limit(1)).scalar():
            return found
    raise Malformed(fields={"task_id": "Không tìm thấy nhiệm vụ này trong phạm vi của bạn."})


def task_link(session: Session, ward_id: UUID, lineage_id: UUID | None) -> TaskLinkRead | None:
    """The task as the newest edition of its plan has it."""
    return task_links(session, ward_id, {lineage_id}).get(lineage_id) if lineage_id else None


def task_links(session: Session, ward_id: UUID, lineage_ids: Collection[UUID]) -> dict[UUID, TaskLinkRead]:
    """The same of several, by lineage, in one statement; one without units at work has none."""
    if not lineage_ids:
        return {}
    given = sa.select(col(TaskAssignment.task_id)).where(
        col(TaskAssignment.ward_id) == ward_id, col(TaskAssignment.lineage_id).in_(lineage_ids)
    )
    query = sa.select(PlanTask).where(col(PlanTask.ward_id) == ward_id, col(PlanTask.id).in_(given))
    found = session.execute(query.order_by(col(PlanTask.id))).scalars()
    return {task.lineage_id: _link(task) for task in found}


def _link(task: PlanTask) -> TaskLinkRead:
    return TaskLinkRead(id=task.id, text=f"{task.ref}. {shortened(task.text or task.heading)}")
