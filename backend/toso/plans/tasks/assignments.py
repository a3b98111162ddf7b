"""Giving out the tasks of an approved plan: one assignment a lead unit; an amended plan carries them along."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.row_versions import touch
from toso.kit.clock import today
from toso.organisation.queries import day_of_units, in_force, neighbourhoods
from toso.organisation.tables import Team, Unit
from toso.plans.content import PlanContent, TaskContent
from toso.plans.fanout import fan_out
from toso.plans.outlook import outlook
from toso.plans.progress import WorkState
from toso.plans.queries import deadline_of, folded, last_note, logs_of, tasks_of
from toso.plans.tables import Plan, PlanTask
from toso.plans.tasks.tables import ProgressEntry, TaskAssignment

DROPPED = "Kế hoạch sửa đổi không còn giao việc này cho đơn vị."
MISTAKEN = "Chọn nhầm đơn vị, đã sửa: việc này không còn giao cho đơn vị."
TAKEN_UP = "Kế hoạch giao lại việc này cho đơn vị."


def assign_tasks(session: Session, scope: Scope, plan: Plan, content: PlanContent, before: Plan | None) -> int:
    """Adds the assignments that the edition asks for and carries those of the edition before; how many it then has.

    Carried by lineage: state, people and log stay with the assignment. One that the new edition no longer asks for is
    stopped by an entry in its log; nothing is deleted.
    """
    on = _day_of_giving(session, plan)
    areas = [unit.id for unit in neighbourhoods(session, plan.ward_id, on)]
    teams = _with_team(session, plan.ward_id, on)
    tasks = {task.lineage_id: task for task in tasks_of(session, plan.ward_id, plan.id)}
    old = _assignments_of(session, before) if before else {}
    wanted: list[tuple[PlanTask, UUID]] = []
    for task, row in zip(content.tasks, tasks.values(), strict=True):
        wanted += [(row, unit_id) for unit_id in _units_for(task, areas, teams)]
    paths = _paths(session, {unit_id for _, unit_id in wanted})
    kept: list[TaskAssignment] = []
    for row, unit_id in wanted:
        kept.append(_give(session, scope, row, unit_id, paths[unit_id], old.pop((row.lineage_id, unit_id), None)))
    for dropped in old.values():
        following = tasks.get(dropped.lineage_id)
        dropped.task_id = following.id if following else dropped.task_id
        _drop(session, scope, dropped)
    session.add_all(kept)
    session.flush()
    refresh(session, plan.ward_id, [*kept, *old.values()])
    return len(kept)


def move_tasks(
    session: Session, scope: Scope, plan: Plan, rows: Sequence[PlanTask], before: PlanContent, after: PlanContent
) -> int:
    """Within one edition: gives tasks to units that now lead them, stops them for those that do not; how many it gives.

    Assignments of units that lead before and after stay as they are.
    """
    on = _day_of_giving(session, plan)
    areas, teams = [u.id for u in neighbourhoods(session, plan.ward_id, on)], _with_team(session, plan.ward_id, on)
    old = _assignments_of(session, plan)
    given: list[TaskAssignment] = []
    stopped: list[TaskAssignment] = []
    for row, was, now_is in zip(rows, before.tasks, after.tasks, strict=True):
        led, leads = _units_for(was, areas, teams), _units_for(now_is, areas, teams)
        paths = _paths(session, set(leads) - set(led)) if set(leads) - set(led) else {}
        for unit_id, path in paths.items():
            found = old.get((row.lineage_id, unit_id))
            given.append(_give(session, scope, row, unit_id, path, found))
        stopped += [old[row.lineage_id, u] for u in led if u not in leads and (row.lineage_id, u) in old]
    for dropped in stopped:
        _drop(session, scope, dropped, MISTAKEN)
    session.add_all(given)
    session.flush()
    refresh(session, plan.ward_id, [*given, *stopped])
    return len(given)


def _give(
    session: Session, scope: Scope, row: PlanTask, unit_id: UUID, path: str, assignment: TaskAssignment | None
) -> TaskAssignment:
    """The unit's assignment of a task: the one it had, taken up again, or a new one."""
    if assignment is not None:
        _take_up(session, scope, assignment, row)
        return assignment
    return TaskAssignment(
        ward_id=row.ward_id, task_id=row.id, lineage_id=row.lineage_id, unit_id=unit_id, unit_path=path
    )


def _day_of_giving(session: Session, plan: Plan) -> date:
    """Whoever is a khu phố or has a team on this day gets the work: also one that began after the plan's date."""
    return max(day_of_units(session, plan.ward_id, plan.in_force_from or today()), today())


def _units_for(task: TaskContent, areas: Sequence[UUID], teams: Sequence[UUID]) -> list[UUID]:
    return fan_out(task.leads, areas, teams)


def _with_team(session: Session, ward_id: UUID, on: date) -> list[UUID]:
    query = (
        sa.select(col(Unit.id))
        .join(Team, col(Team.unit_id) == col(Unit.id))
        .where(col(Team.ward_id) == ward_id, in_force(Team, on), in_force(Unit, on))
        .order_by(col(Unit.position), col(Unit.path))
    )
    return list(dict.fromkeys(session.execute(query).scalars()))


def _paths(session: Session, unit_ids: Iterable[UUID]) -> dict[UUID, str]:
    rows = session.execute(sa.select(col(Unit.id), col(Unit.path)).where(col(Unit.id).in_(list(unit_ids))))
    return {row.id: row.path for row in rows}


def _assignments_of(session: Session, plan: Plan) -> dict[tuple[UUID, UUID], TaskAssignment]:
    lineages = sa.select(col(PlanTask.lineage_id)).where(
        col(PlanTask.ward_id) == plan.ward_id, col(PlanTask.plan_id) == plan.id
    )
    query = sa.select(TaskAssignment).where(
        col(TaskAssignment.ward_id) == plan.ward_id, col(TaskAssignment.lineage_id).in_(lineages)
    )
    rows = session.execute(query.with_for_update()).scalars()
    return {(row.lineage_id, row.unit_id): row for row in rows}


def _take_up(session: Session, scope: Scope, row: TaskAssignment, task: PlanTask) -> None:
    """Continues an assignment under the new edition; one that was dropped by an earlier edition begins again."""
    row.task_id = task.id
    touch(row)
    if row.state is WorkState.STOPPED:
        _write(session, scope, row, WorkState.NOT_STARTED, TAKEN_UP)


def _drop(session: Session, scope: Scope, row: TaskAssignment, why: str = DROPPED) -> None:
    touch(row)
    session.add(row)
    if row.state not in {WorkState.STOPPED, WorkState.DONE}:
        _write(session, scope, row, WorkState.STOPPED, why)


def _write(session: Session, scope: Scope, row: TaskAssignment, state: WorkState, note: str) -> None:
    session.add(
        ProgressEntry(
            ward_id=row.ward_id,
            assignment_id=row.id,
            unit_path=row.unit_path,
            on=today(),
            by_id=scope.user_id,
            state=state,
            note=note,
        )
    )


def refresh(session: Session, ward_id: UUID, rows: Sequence[TaskAssignment]) -> None:
    """Folds the logs into the kept columns of assignments (state, percent, days)."""
    session.flush()
    day = today()
    logs = logs_of(session, ward_id, [row.id for row in rows])
    query = sa.select(PlanTask).where(
        col(PlanTask.ward_id) == ward_id, col(PlanTask.id).in_({row.task_id for row in rows})
    )
    tasks = {task.id: task for task in session.execute(query).scalars()}
    for row in rows:
        log = logs.get(row.id, [])
        progress = folded(log, day)
        ahead = outlook(deadline_of(tasks[row.task_id], row.created_at), progress, day)
        row.state, row.done_on, row.last_on = progress.state, progress.done_on, progress.last_beat_on
        row.percent = None if progress.percent is None else int(progress.percent)
        row.last_note = last_note(log, day)
        row.due_on, row.soon_on, row.gap_until = ahead.due_on, ahead.soon_on, ahead.gap_until
        session.add(row)
    session.flush()
