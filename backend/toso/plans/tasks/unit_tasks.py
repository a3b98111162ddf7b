"""Tasks of units that change: they go to the unit into which another went, and a new unit gets those of its class."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.row_versions import touch
from toso.kit.clock import today
from toso.organisation.tables import Unit, UnitKind
from toso.plans.progress import WorkState
from toso.plans.tables import PlanTask, TaskRole, TaskUnit, UnitClass
from toso.plans.tasks.assignments import refresh
from toso.plans.tasks.tables import AssignmentPerson, ProgressEntry, TaskAssignment

_SILENT = {"synchronize_session": False}


def open_tasks(session: Session, unit_ids: list[UUID]) -> int:
    """The number of tasks of these units that are neither done nor stopped."""
    query = sa.select(sa.func.count()).where(col(TaskAssignment.unit_id).in_(unit_ids), is_open())
    return session.execute(query).scalar_one()


def is_open() -> sa.ColumnElement[bool]:
    """An assignment that is neither done nor stopped."""
    return col(TaskAssignment.state).not_in([WorkState.DONE, WorkState.STOPPED])


def hand_over(session: Session, old: Unit, unit: Unit, reason: str) -> int:
    """The open tasks of a unit that ends are its successor's, with people and log; what the successor has to do anyway
    is stopped in the old unit, with the reason. How many went over.
    """
    mine = sa.select(TaskAssignment).where(col(TaskAssignment.unit_id) == old.id, is_open())
    rows = session.execute(mine.with_for_update()).scalars().all()
    theirs = sa.select(col(TaskAssignment.lineage_id)).where(col(TaskAssignment.unit_id) == unit.id)
    known = set(session.execute(theirs).scalars())
    stopped: list[TaskAssignment] = []
    for row in rows:
        touch(row)
        session.add(row)
        if row.lineage_id in known:
            session.add(_stop(row, reason))
            stopped.append(row)
        else:
            row.unit_id, row.unit_path = unit.id, unit.path
            _people_follow(session, row)
    session.flush()
    if stopped:
        refresh(session, stopped[0].ward_id, stopped)
    return len(rows) - len(stopped)


def _stop(row: TaskAssignment, reason: str) -> ProgressEntry:
    return ProgressEntry(
        ward_id=row.ward_id,
        assignment_id=row.id,
        unit_path=row.unit_path,
        on=today(),
        state=WorkState.STOPPED,
        note=reason,
    )


def _people_follow(session: Session, row: TaskAssignment) -> None:
    person = AssignmentPerson
    own = col(person.ward_id) == row.ward_id, col(person.assignment_id) == row.id
    session.execute(sa.update(person).where(*own).values(unit_path=row.unit_path).execution_options(**_SILENT))


def give_to_new(session: Session, old: Unit, unit: Unit) -> int:
    """A khu phố split off from another gets a task of its own for each that plans give to every khu phố or team and
    that is still open in the other; how many.
    """
    if unit.kind is not UnitKind.NEIGHBOURHOOD:
        return 0
    rows = [
        TaskAssignment(ward_id=task.ward_id, task_id=task.id, lineage_id=lineage, unit_id=unit.id, unit_path=unit.path)
        for task, lineage in session.execute(of_everybody(old)).all()
    ]
    session.add_all(rows)
    session.flush()
    if rows:
        refresh(session, rows[0].ward_id, rows)
    return len(rows)


def of_everybody(old: Unit) -> sa.Select[PlanTask, UUID]:
    """Tasks that plans give to every khu phố or team and that are open in a unit, each with its lineage."""
    leads = sa.exists().where(
        col(TaskUnit.ward_id) == col(PlanTask.ward_id),
        col(TaskUnit.task_id) == col(PlanTask.id),
        col(TaskUnit.role) == TaskRole.LEAD,
        col(TaskUnit.unit_class).in_([UnitClass.NEIGHBOURHOODS, UnitClass.TEAMS]),
    )
    work = TaskAssignment
    task = sa.and_(col(PlanTask.ward_id) == col(work.ward_id), col(PlanTask.id) == col(work.task_id))
    query = sa.select(PlanTask, col(work.lineage_id)).join(work, task)
    return query.where(col(work.unit_id) == old.id, is_open(), leads)
