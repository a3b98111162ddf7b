"""The days kept with assignments that the plan's words let recur by quarters, half-years or years, computed anew.

They are written with every entry of the log, so that a unit that has told nothing since keeps what an older reading of
the words made of them.
"""

from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.kit.clock import today
from toso.kit.periods import PeriodKind
from toso.plans.deadlines import DeadlineKind, rhythm_of
from toso.plans.outlook import outlook
from toso.plans.progress import WorkState
from toso.plans.queries import deadline_of, folded, logs_of
from toso.plans.tables import Plan, PlanTask
from toso.plans.tasks.open_work import not_ended
from toso.plans.tasks.tables import TaskAssignment

_SETTLED = (WorkState.DONE, WorkState.STOPPED)


def keep_days(_settings: Settings, engines: Engines) -> None:
    """A chore of the worker: a transaction for each ward where something is to be put right."""
    for ward_id in in_transaction(engines.read, _wards):
        if in_transaction(engines.read, partial(_other, ward_id=ward_id)):
            in_transaction(engines.write, partial(_put_right, ward_id=ward_id))


def _wards(session: Session) -> list[UUID]:
    query = sa.select(col(PlanTask.ward_id)).where(col(PlanTask.kind) == DeadlineKind.CONTINUOUS).distinct()
    return sorted(session.execute(query).scalars())


def _other(
    session: Session, ward_id: UUID, *, for_change: bool = False
) -> list[tuple[TaskAssignment, dict[str, object]]]:
    """The open assignments of plans in force whose days would be others if they were told of today."""
    work = TaskAssignment
    query = (
        sa.select(work, PlanTask)
        .join(PlanTask, sa.and_(col(PlanTask.ward_id) == col(work.ward_id), col(PlanTask.id) == col(work.task_id)))
        .join(Plan, not_ended(today()))
        .where(
            col(work.ward_id) == ward_id,
            col(work.state).not_in(_SETTLED),
            col(PlanTask.kind) == DeadlineKind.CONTINUOUS,
            col(PlanTask.quota).is_(None),
        )
        .order_by(col(work.id))
    )
    if for_change:
        query = query.with_for_update(of=work)
    given = ((row, deadline_of(task, row.created_at)) for row, task in session.execute(query).all())
    rare = [(row, deadline) for row, deadline in given if rhythm_of(deadline) is not PeriodKind.MONTH]
    logs = logs_of(session, ward_id, [row.id for row, _ in rare]) if rare else {}
    found = []
    for row, deadline in rare:
        days = vars(outlook(deadline, folded(logs.get(row.id, []), today()), today()))
        if any(getattr(row, name) != day for name, day in days.items()):
            found.append((row, days))
    return found


def _put_right(session: Session, ward_id: UUID) -> None:
    """The rows stay at their version: nothing that somebody wrote changes."""
    work = TaskAssignment
    for row, days in _other(session, ward_id, for_change=True):
        own = col(work.ward_id) == ward_id, col(work.id) == row.id
        session.execute(sa.update(work).where(*own).values(**days).execution_options(synchronize_session=False))
