"""Telling the tasks of the plan, by a job, that a material was approved, posted, read or taken back."""

from sqlmodel import Session

from toso.jobs.claim import enqueue
from toso.kit.clock import today
from toso.materials.tables import Material
from toso.plans.queries import plan_in_force

KIND = "task.feed"


def tell_tasks(session: Session, row: Material) -> None:
    """Nothing where the plan in force lets nothing move its tasks."""
    plan = plan_in_force(session, row.ward_id, today())
    if plan is not None and plan.task_feeds:
        enqueue(session, row.ward_id, KIND, None, {"material_id": str(row.id)}, one_per_owner=False)
