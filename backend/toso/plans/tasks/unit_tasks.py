"""Tasks of units that change: they go to the unit into which another went, and a new unit gets those of its class."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.row_versions import touch
from toso.kit.clock import today
from toso.organisation.tables import Unit, UnitKind
from toso.plans.progress import WorkState
from toso.plans.tables import Plan, PlanTask, TaskRole, TaskUnit, UnitClass
from toso.plans.tasks.assignments import refresh
from toso.plans.tasks.open_work import not_ended
from toso.plans.tasks.tables import AssignmentPerson, ProgressEntry, TaskAssignment

_SILENT = {"synchronize_session": False}


def open_tasks(session: Session, unit_ids: list[UUID]) -> int:
    """The number of open tasks of these units."""
    query = sa.select(sa.func.count()).where(col(TaskAssignment.unit_id).in_(unit_ids), _goes_on())
    return session.execute(query).scalar_one()


def is_open() -> sa.ColumnElement[bool]:
    """An assignment that is neither done nor stopped."""
    return col(TaskAssignment.state).not_in([WorkState.DONE, WorkState.STOPPED])


def _goes_on() -> sa.ColumnElement[bool]:
    """An open assignment of a plan that has not ended: what ended with its year is closed and written no more."""
    running = sa.select(col(PlanTask.id)).join(Plan, not_ended(today()))
    return sa.and_(is_open(), col(TaskAssignment.task_id).in_(running))


def hand_over(session: Session, old: Unit, unit: Unit, reason: str) -> int:
    """The open tasks of a unit that ends are its successor's, with people and log. What the successor has as well is
    stopped in the old unit, with the reason, and goes on there: as under way where it was in one of them, again where
    the successor was done with its own part or had been let off; with the people named. How many went over.
    """
    mine = sa.select(TaskAssignment).where(col(TaskAssignment.unit_id) == old.id, _goes_on())
    rows = session.execute(mine.with_for_update()).scalars().all()
    lineages = [row.lineage_id for row in rows]
    theirs = sa.select(TaskAssignment).where(
        col(TaskAssignment.unit_id) == unit.id, col(TaskAssignment.lineage_id).in_(lineages)
    )
    known = {row.lineage_id: row for row in session.execute(theirs.with_for_update()).scalars()}
    logged: list[TaskAssignment] = []
    for row in rows:
        touch(row)
        session.add(row)
        if (other := known.get(row.lineage_id)) is not None:
            _people_join(session, row, other)
            session.add_all(_go_on_together(row, other, reason))
            touch(other)
            session.add(other)
            logged += [row, other]
        else:
            row.unit_id, row.unit_path = unit.id, unit.path
            _people_follow(session, row)
    session.flush()
    if logged:
        refresh(session, logged[0].ward_id, logged)
    return len(rows) - len(logged) // 2


def _go_on_together(row: TaskAssignment, other: TaskAssignment, reason: str) -> list[ProgressEntry]:
    """The lines that stop a task in a unit that ends and, where its successor's stands otherwise, take it up there."""
    begun = row.state is not WorkState.NOT_STARTED
    said = [_line(row, WorkState.STOPPED, reason)]
    if not begun and other.state is WorkState.STOPPED:
        said.append(_line(other, WorkState.NOT_STARTED, f"Nhận tiếp: {reason}"))
    elif other.state is WorkState.DONE or (begun and other.state is not WorkState.IN_PROGRESS):
        told = f"Nhận tiếp: {reason} {row.last_note}".strip()[:2000]
        said.append(_line(other, WorkState.IN_PROGRESS, told, row.last_on))
    return said


def _line(row: TaskAssignment, state: WorkState, note: str, on: date | None = None) -> ProgressEntry:
    return ProgressEntry(
        ward_id=row.ward_id, assignment_id=row.id, unit_path=row.unit_path, on=on or today(), state=state, note=note
    )


def _people_follow(session: Session, row: TaskAssignment) -> None:
    person = AssignmentPerson
    own = col(person.ward_id) == row.ward_id, col(person.assignment_id) == row.id
    session.execute(sa.update(person).where(*own).values(unit_path=row.unit_path).execution_options(**_SILENT))


def _people_join(session: Session, row: TaskAssignment, other: TaskAssignment) -> None:
    """Who is named in one is named in the other from today on."""
    person, on = AssignmentPerson, today()
    named = sa.select(person).where(
        col(person.ward_id) == row.ward_id,
        col(person.assignment_id).in_([row.id, other.id]),
        sa.or_(col(person.to_on).is_(None), col(person.to_on) >= on),
    )
    people = session.execute(named).scalars().all()
    there = {(one.user_id, one.member_id) for one in people if one.assignment_id == other.id}
    for one in people:
        if one.assignment_id == row.id and (one.user_id, one.member_id) not in there:
            kept = one.model_dump(include={"ward_id", "user_id", "member_id", "responsibility", "to_on"})
            begins = max(one.from_on, on)
            session.add(person(**kept, assignment_id=other.id, unit_path=other.unit_path, from_on=begins))


def give_to_new(session: Session, old: Unit, unit: Unit) -> int:
    """A khu phố split off from another gets a task of its own for each that plans give to every khu phố or team and
    that is still open in the other; how many.
    """
    if unit.kind is not UnitKind.NEIGHBOURHOOD:
        return 0
    rows = [
        TaskAssignment(ward_id=task.ward_id, task_id=task.id, lineage_id=lineage, unit_id=unit.id, unit_path=unit.path)
        for task, lineage in session.execute(of_everybody(old).where(_goes_on())).all()
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
