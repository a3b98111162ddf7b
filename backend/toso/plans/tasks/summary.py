"""The work of a whole scope counted: by tasks as the list shows them, and by the shares of units in them."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.identity.queries import unit_names
from toso.plans.progress import WorkState
from toso.plans.tables import Plan, PlanTask
from toso.plans.tasks import schemas
from toso.plans.tasks.queries import TaskQuery, conditions_on, rows_query
from toso.plans.tasks.reach import LATE, owed, status_on, within
from toso.plans.tasks.schemas import TaskFilter
from toso.plans.tasks.tables import TaskAssignment
from toso.plans.timeliness import StatusCode

_NOTHING = {"total": 0, "done": 0, "late": 0, "due_soon": 0}


def show_summary(session: Session, scope: Scope, today: date, plan_id: UUID | None) -> schemas.SummaryRead:
    """Counts over tasks and assignments in scope of plans in force (or of one plan): three queries."""
    work, code = TaskAssignment, status_on(today).label("code")
    of_plan = col(Plan.id) == plan_id if plan_id else owed(today)
    query = (
        sa.select(col(work.unit_id), col(work.state), code, sa.func.count())
        .join(PlanTask, sa.and_(col(PlanTask.ward_id) == col(work.ward_id), col(PlanTask.id) == col(work.task_id)))
        .join(Plan, sa.and_(col(Plan.ward_id) == col(PlanTask.ward_id), col(Plan.id) == col(PlanTask.plan_id)))
        .where(within(scope), of_plan)
        .group_by(col(work.unit_id), col(work.state), code)
    )
    states, codes = dict.fromkeys(WorkState, 0), dict.fromkeys(StatusCode, 0)
    whole, units = dict(_NOTHING), {}
    for unit_id, state, found, count in session.execute(query):
        states[state] += count
        if found:
            codes[StatusCode(found)] += count
        for counts in (whole, units.setdefault(unit_id, dict(_NOTHING))):
            counts["total"] += count if state is not WorkState.STOPPED else 0
            counts["done"] += count if state is WorkState.DONE else 0
            counts["late"] += count if found in LATE else 0
            counts["due_soon"] += count if found == StatusCode.DUE_SOON else 0
    names = unit_names(session, units)
    return schemas.SummaryRead(
        tasks=count_tasks(session, scope, today, plan_id),
        assignments=schemas.WorkCountRead(**whole),
        assignments_by_state=[schemas.CountRead(code=s, label=s.label, count=n) for s, n in states.items()],
        assignments_by_status=[schemas.CountRead(code=s, label=s.label, count=n) for s, n in codes.items()],
        assignments_by_unit=[
            schemas.UnitCountRead(unit_id=unit_id, unit_name=name, **units[unit_id]) for unit_id, name in names.items()
        ],
    )


def count_tasks(session: Session, scope: Scope, today: date, plan_id: UUID | None = None) -> schemas.WorkCountRead:
    """Tasks of plans in force (or of one plan), by the very conditions that the list filters with."""
    query, counts = rows_query(scope, TaskQuery(plan_id=plan_id), today)
    condition = conditions_on(counts)
    counted = query.with_only_columns(
        sa.func.count().label("total"),
        *(sa.func.count().filter(condition[f]).label(f.value) for f in _COUNTED),
        maintain_column_froms=True,
    )
    return schemas.WorkCountRead(**session.execute(counted).mappings().one())


_COUNTED = (TaskFilter.DONE, TaskFilter.LATE, TaskFilter.DUE_SOON)
