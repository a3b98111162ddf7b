"""Composing and logging reminders: one row a unit, so that no unit reads what its neighbour is told."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.identity.queries import unit_names
from toso.kit.clock import now
from toso.organisation.queries import in_unit_order
from toso.organisation.tables import Unit
from toso.outbox.emit import emit
from toso.plans.audit_notes import note
from toso.plans.progress import WorkState
from toso.plans.queries import deadline_of
from toso.plans.reminders.schemas import ReminderTarget, ReminderText, ReminderWrite
from toso.plans.reminders.tables import Channel, Reminder
from toso.plans.reminders.wording import Due, reminder_text
from toso.plans.tables import Plan, PlanTask
from toso.plans.tasks.reach import LATE, owed, status_on, within
from toso.plans.tasks.tables import TaskAssignment
from toso.plans.tasks.views import assignment_rows
from toso.plans.timeliness import StatusCode


@dataclass
class _Letter:
    """A reminder to one unit: its path and the assignments concerned."""

    path: str
    assignment_ids: list[UUID] = field(default_factory=list)
    tasks: list[Due] = field(default_factory=list)


def compose(session: Session, scope: Scope, body: ReminderTarget, today: date) -> list[ReminderText]:
    """The proposed words for each unit meant; of work that is done or stopped there are none. Raises Malformed naming
    what is out of reach.
    """
    return _texts(session, scope, _letters(session, scope, body, today), today)


def _texts(session: Session, scope: Scope, letters: dict[UUID, _Letter], today: date) -> list[ReminderText]:
    names = unit_names(session, letters)
    return [
        ReminderText(
            unit_id=unit_id,
            unit_name=names.get(unit_id, ""),
            assignment_ids=letter.assignment_ids,
            text=reminder_text(names.get(unit_id, ""), letter.tasks, scope.actor.full_name, today),
        )
        for unit_id, letter in letters.items()
    ]


def add_reminders(session: Session, scope: Scope, body: ReminderWrite, today: date) -> list[Reminder]:
    """Logs one reminder for each unit meant; sending it (Zalo, telephone, paper) is the person's."""
    letters = _letters(session, scope, body, today)
    return [
        log_reminder(
            session,
            scope,
            (text.unit_id, letters[text.unit_id].path),
            body.channel,
            body.text or text.text,
            text.assignment_ids,
        )
        for text in _texts(session, scope, letters, today)
    ]


def log_reminder(
    session: Session,
    scope: Scope,
    unit: tuple[UUID, str],
    channel: Channel,
    text: str,
    assignment_ids: Sequence[UUID],
) -> Reminder:
    """One line of the log: a unit (id, path) was reminded with these words; no assignment: of something else."""
    row = Reminder(
        ward_id=scope.ward_id,
        at=now(),
        by_id=scope.user_id,
        channel=channel,
        unit_id=unit[0],
        unit_path=unit[1],
        assignment_ids=[str(i) for i in assignment_ids],
        text=text,
    )
    session.add(row)
    session.flush()
    noted = {"channel": channel.value, "assignments": len(assignment_ids)}
    note(session, scope, "task.remind", "reminder", row, row.unit_path, note=noted)
    emit(session, row.ward_id, "task.reminded", row.id, {"channel": channel.value})
    return row


def _letters(session: Session, scope: Scope, body: ReminderTarget, today: date) -> dict[UUID, _Letter]:
    units = _units(session, scope, body.unit_ids)
    letters = {unit_id: _Letter(path) for unit_id, path in units.items()}
    named = col(TaskAssignment.id).in_(body.assignment_ids)
    urgent = sa.and_(col(TaskAssignment.unit_id).in_(list(units)), status_on(today).in_([*LATE, StatusCode.DUE_SOON]))
    standing = {row.id: row.status_label for row in assignment_rows(session, scope, sa.or_(named, urgent), today)}
    query = (
        sa.select(TaskAssignment, PlanTask)
        .join(
            PlanTask, sa.and_(col(PlanTask.ward_id) == scope.ward_id, col(PlanTask.id) == col(TaskAssignment.task_id))
        )
        .join(Plan, sa.and_(col(Plan.ward_id) == scope.ward_id, col(Plan.id) == col(PlanTask.plan_id)))
        .where(within(scope), sa.or_(named, urgent), owed(today))
        .order_by(*in_unit_order(col(TaskAssignment.unit_path)), col(PlanTask.position))
    )
    met: set[UUID] = set()
    for row, task in session.execute(query):
        met.add(row.id)
        if row.state in (WorkState.DONE, WorkState.STOPPED):
            continue
        letter = letters.setdefault(row.unit_id, _Letter(row.unit_path))
        letter.assignment_ids.append(row.id)
        letter.tasks.append(Due(task.ref, task.text or task.heading, deadline_of(task).text, standing.get(row.id, "")))
    if set(body.assignment_ids) - met:
        raise Malformed(fields={"assignment_ids": "Có việc không tìm thấy, hoặc ngoài phạm vi của bạn."})
    return letters


def _units(session: Session, scope: Scope, unit_ids: list[UUID]) -> dict[UUID, str]:
    """The paths of units that the scope reaches; which others exist is not told."""
    if not unit_ids:
        return {}
    query = sa.select(col(Unit.id), col(Unit.path)).where(
        col(Unit.id).in_(unit_ids), col(Unit.ward_id) == scope.ward_id, scope.where(Unit.path)
    )
    found = {row.id: row.path for row in session.execute(query.order_by(col(Unit.position), col(Unit.path)))}
    if set(unit_ids) - set(found):
        raise Malformed(fields={"unit_ids": "Có đơn vị không tìm thấy, hoặc ngoài phạm vi của bạn."})
    return found
