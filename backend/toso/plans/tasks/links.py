"""Links from other domains to a task of the plan: kept by its lineage, shown as the newest edition has it."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.plans.tables import PlanTask
from toso.plans.tasks.reach import within
from toso.plans.tasks.schemas import TaskLinkRead
from toso.plans.tasks.tables import TaskAssignment

_LONGEST = 160


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
    if lineage_id is None:
        return None
    newest = sa.select(col(TaskAssignment.task_id)).where(
        col(TaskAssignment.ward_id) == ward_id, col(TaskAssignment.lineage_id) == lineage_id
    )
    task = session.get(PlanTask, (ward_id, session.execute(newest.limit(1)).scalar()))
    if task is None:
        return None
    text = task.text or task.heading
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]}…"
    return TaskLinkRead(id=task.id, text=f"{task.ref}. {short}")
