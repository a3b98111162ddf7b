"""Tasks as work that members of teams and accounts hold while they are open."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.row_versions import touch
from toso.organisation.holdings import HandingOn, HeldRow, Holder, HoldersOn, Holding, is_below
from toso.plans.progress import WorkState
from toso.plans.tables import PlanTask
from toso.plans.tasks.tables import AssignmentPerson, TaskAssignment

_OPEN = (WorkState.NOT_STARTED, WorkState.IN_PROGRESS)
_SHOWN = 160  # letters of a task in a list


def _rows(session: Session, asked: HoldersOn) -> list[HeldRow]:
    person, work, task = AssignmentPerson, TaskAssignment, PlanTask
    query = (
        sa.select(
            sa.func.coalesce(col(person.member_id), col(person.user_id)),
            col(person.id),
            col(person.unit_path),
            col(task.ref),
            col(task.text),
            col(task.heading),
            col(person.responsibility),
        )
        .join(work, sa.and_(col(work.ward_id) == col(person.ward_id), col(work.id) == col(person.assignment_id)))
        .join(task, sa.and_(col(task.ward_id) == col(work.ward_id), col(task.id) == col(work.task_id)))
        .where(
            col(person.ward_id) == asked.ward_id,
            _names(asked),
            sa.or_(col(person.to_on).is_(None), col(person.to_on) >= asked.on),
            col(work.state).in_(_OPEN),
        )
        .order_by(col(task.position), col(person.id))
    )
    return [
        HeldRow(holder, own, path, f"{ref} {text or heading}"[:_SHOWN] + f" ({duty})")
        for holder, own, path, ref, text, heading, duty in session.execute(query)
    ]


def _names(asked: HoldersOn) -> sa.ColumnElement[bool]:
    person = AssignmentPerson
    by_account = sa.and_(col(person.member_id).is_(None), col(person.user_id).in_(asked.accounts))
    return sa.or_(col(person.member_id).in_(asked.members), by_account)


def _takes(receiver: Holder, row: HeldRow) -> bool:
    return receiver.member_id is None or is_below(receiver.unit_path, row.unit_path)


def _hand_on(session: Session, scope: Scope, act: HandingOn) -> None:
    """The giver's line ends the day before, the receiver's begins with the same duty; nobody has it twice."""
    person = AssignmentPerson
    for row in act.rows:
        old = session.get_one(person, (act.giver.ward_id, row.id), with_for_update=True)
        work = session.get_one(TaskAssignment, (old.ward_id, old.assignment_id), with_for_update=True)
        new = person(
            ward_id=old.ward_id,
            assignment_id=old.assignment_id,
            unit_path=old.unit_path,
            member_id=act.receiver.member_id,
            user_id=None if act.receiver.member_id else act.receiver.user_id,
            responsibility=old.responsibility,
            from_on=max(old.from_on, act.on),
            to_on=old.to_on,
        )
        if old.from_on > act.last_on:
            session.delete(old)
        else:
            old.to_on = act.last_on
            touch(old)
        if not _has_it(session, new):
            session.add(new)
        touch(work)
        record_row(session, scope, "task_assignment", work, fields=["people"])
        session.flush()


def _has_it(session: Session, new: AssignmentPerson) -> bool:
    person = AssignmentPerson
    query = sa.select(col(person.id)).where(
        col(person.ward_id) == new.ward_id,
        col(person.assignment_id) == new.assignment_id,
        col(person.responsibility) == new.responsibility,
        col(person.member_id) == new.member_id if new.member_id else col(person.user_id) == new.user_id,
        sa.or_(col(person.to_on).is_(None), col(person.to_on) >= new.from_on),
    )
    return session.execute(query.limit(1)).first() is not None


TASKS = Holding(
    "tasks",
    "Nhiệm vụ",
    frozenset({"assignment_person.user_id", "assignment_person.member_id"}),
    _rows,
    _takes,
    _hand_on,
)
