"""How many a month the plan in force asks for of what a figure counts, and of which units."""

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.figures import FIGURES
from toso.kit.clock import today
from toso.kit.text import fold
from toso.plans.deadlines import DeadlineKind
from toso.plans.queries import plan_in_force
from toso.plans.tables import PlanTask
from toso.plans.tasks.tables import TaskAssignment

_EACH_MONTH = (DeadlineKind.MONTHLY, DeadlineKind.CONTINUOUS)


@dataclass(frozen=True)
class MonthlyQuota:
    """`number`: so many a month, of each of the units that lead the task (`paths`); where one leads it alone, that
    one answers for the ward's own number.
    """

    number: int
    paths: frozenset[str]

    def counted_under(self, path: str, ward_path: str) -> str:
        """The part of the ward in which is counted what a unit has of it."""
        return ward_path if len(self.paths) == 1 else path


def monthly_quotas(session: Session, ward_id: UUID) -> dict[str, MonthlyQuota]:
    """By code of a figure the quota of the task that has the figure's words; none where the plan says none."""
    plan = plan_in_force(session, ward_id, today())
    if plan is None:
        return {}
    query = (
        sa.select(col(PlanTask.search), col(PlanTask.quota), col(PlanTask.lineage_id))
        .where(
            col(PlanTask.ward_id) == ward_id,
            col(PlanTask.plan_id) == plan.id,
            col(PlanTask.kind).in_(_EACH_MONTH),
            col(PlanTask.quota).is_not(None),
        )
        .order_by(col(PlanTask.position).desc())
    )
    tasks = session.execute(query).all()
    found = {
        one.code: (quota, lineage_id)
        for one in FIGURES.values()
        if one.task
        for search, quota, lineage_id in tasks  # the first of the plan wins
        if fold(one.task) in search
    }
    led = _led(session, ward_id, {lineage_id for _, lineage_id in found.values()})
    return {code: MonthlyQuota(quota, led.get(lineage_id, frozenset())) for code, (quota, lineage_id) in found.items()}


def _led(session: Session, ward_id: UUID, lineages: set[UUID]) -> dict[UUID, frozenset[str]]:
    """By task the paths of the units that it was given to: those that lead it."""
    work, found = TaskAssignment, dict[UUID, frozenset[str]]()
    query = sa.select(col(work.lineage_id), col(work.unit_path)).where(
        col(work.ward_id) == ward_id, col(work.lineage_id).in_(lineages)
    )
    for lineage_id, path in session.execute(query).all() if lineages else ():
        found[lineage_id] = found.get(lineage_id, frozenset()) | {path}
    return found
