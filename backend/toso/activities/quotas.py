"""How many a month the plan in force asks for of what a figure counts."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.figures import FIGURES
from toso.kit.clock import today
from toso.kit.text import fold
from toso.plans.deadlines import DeadlineKind
from toso.plans.queries import plan_in_force
from toso.plans.tables import PlanTask

_EACH_MONTH = (DeadlineKind.MONTHLY, DeadlineKind.CONTINUOUS)


def monthly_quotas(session: Session, ward_id: UUID) -> dict[str, int]:
    """By code of a figure the quota of the task that has the figure's words; none where the plan says none."""
    plan = plan_in_force(session, ward_id, today())
    if plan is None:
        return {}
    query = (
        sa.select(col(PlanTask.search), col(PlanTask.quota))
        .where(
            col(PlanTask.ward_id) == ward_id,
            col(PlanTask.plan_id) == plan.id,
            col(PlanTask.kind).in_(_EACH_MONTH),
            col(PlanTask.quota).is_not(None),
        )
        .order_by(col(PlanTask.position).desc())
    )
    tasks = session.execute(query).all()
    return {
        one.code: quota
        for one in FIGURES.values()
        if one.task
        for search, quota in tasks  # the first of the plan wins
        if fold(one.task) in search
    }
