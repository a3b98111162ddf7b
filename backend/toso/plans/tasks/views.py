"""One task, one assignment and its log, as the API shows them."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import Forbidden, NotFound
from toso.core.schemas import Page
from toso.documents.inbox.tables import Delivery
from toso.files.schemas import FileRead
from toso.files.service import get_files
from toso.identity.queries import names_of, unit_names
from toso.kit.calendar import WorkingCalendar
from toso.kit.dates import earliest, running
from toso.organisation.queries import in_unit_order
from toso.organisation.tables import TeamMember
from toso.organisation.teams.queries import left_days
from toso.plans.citation import code_of_plan
from toso.plans.deadlines import DeadlineKind
from toso.plans.progress import WorkState, attainments
from toso.plans.queries import deadline_of, folded, label_of, logs_of
from toso.plans.tables import Plan, PlanState, PlanTask
from toso.plans.tasks import schemas
from toso.plans.tasks.queries import TaskQuery, issued_for, row_values, rows_query
from toso.plans.tasks.reach import status_on, within
from toso.plans.tasks.tables import AssignmentPerson, ProgressEntry, TaskAssignment
from toso.plans.timeliness import StatusCode, status


def get_assignment(session: Session, scope: Scope, assignment_id: UUID) -> TaskAssignment:
    """The assignment within the scope; Forbidden when the person may only read it, else NotFound."""
    query = sa.select(TaskAssignment).where(col(TaskAssignment.id) == assignment_id)
    found = session.execute(query.where(within(scope))).scalar_one_or_none() if scope.ward_ids else None
    if found is not None:
        return found
    reading = scope.actor.scope(Action.TASK_READ)
    if reading.ward_ids and session.execute(query.where(within(reading))).scalar_one_or_none() is not None:
        raise Forbidden
    raise NotFound


def get_task(session: Session, ward_id: UUID, task_id: UUID) -> tuple[PlanTask, Plan]:
    """A task with its plan, for one who has already been allowed to see it."""
    query = (
        sa.select(PlanTask, Plan)
        .join(Plan, sa.and_(col(Plan.ward_id) == col(PlanTask.ward_id), col(Plan.id) == col(PlanTask.plan_id)))
        .where(col(PlanTask.ward_id) == ward_id, col(PlanTask.id) == task_id)
    )
    found = session.execute(query).one_or_none()
    if found is None:
        raise NotFound
    return found


def show_task(session: Session, scope: Scope, task_id: UUID, today: date) -> schemas.TaskRead:
    """A task with the assignments in scope; NotFound when none of them is."""
    query, _ = rows_query(scope, TaskQuery(task_id=task_id), today)
    row = session.execute(query).one_or_none()
    if row is None:
        raise NotFound
    task, plan = get_task(session, scope.ward_id, task_id)
    last = deadline_of(task).last_valid_day
    managing = scope.actor.scope(Action.TASK_MANAGE).covers(plan.unit_path) and plan.state is PlanState.APPROVED
    return schemas.TaskRead(
        **row_values(row, issued_for(session, [row])),
        items=task.items,
        helpers=task.helpers_text,
        starts_on=task.starts_on,
        ends_on=task.ends_on,
        last_valid_on=last,
        last_working_on=WorkingCalendar().previous_working(last) if last else None,
        quota=task.quota,
        document_id=_made_of(session, task),
        assignments=assignment_rows(session, scope, col(TaskAssignment.task_id) == task_id, today),
        actions=["add_unit"] if managing else [],
    )


def _made_of(session: Session, task: PlanTask) -> UUID | None:
    delivery = session.get(Delivery, (task.ward_id, task.delivery_id)) if task.delivery_id else None
    return delivery.document_id if delivery else None


def assignment_rows(
    session: Session, scope: Scope, condition: sa.ColumnElement[bool], today: date
) -> list[schemas.AssignmentRow]:
    """Assignments in scope by unit, each with how many people answer for it; two queries. What was noted last is for
    whoever sees the people.
    """
    followed = scope.actor.may(Action.TASK_PEOPLE)
    work = TaskAssignment
    people = (
        sa.select(sa.func.count())
        .where(col(AssignmentPerson.ward_id) == col(work.ward_id), col(AssignmentPerson.assignment_id) == col(work.id))
        .scalar_subquery()
    )
    query = (
        sa.select(work, col(PlanTask.kind), status_on(today), people)
        .join(PlanTask, sa.and_(col(PlanTask.ward_id) == col(work.ward_id), col(PlanTask.id) == col(work.task_id)))
        .where(within(scope), condition)
        .order_by(*in_unit_order(col(work.unit_path)))
        .limit(500)
    )
    rows = session.execute(query).all()
    names = unit_names(session, {row.unit_id for row, _, _, _ in rows})
    return [
        schemas.AssignmentRow(
            **{
                **_values(row, kind, StatusCode(code) if code else None, count, names, today),
                **({} if followed else {"last_note": ""}),
            }
        )
        for row, kind, code, count in rows
    ]


def _values(
    row: TaskAssignment, kind: DeadlineKind, code: StatusCode | None, people: int, names: dict[UUID, str], today: date
) -> dict[str, Any]:
    own = {"id", "task_id", "unit_id", "state", "percent", "due_on", "done_on", "last_on", "last_note", "version"}
    return {
        **row.model_dump(include=own),
        "unit_name": names.get(row.unit_id, ""),
        "state_label": row.state.label,
        "status": code,
        "status_label": _sentence(row, kind, code, today),
        "people": people,
    }


def _sentence(row: TaskAssignment, kind: DeadlineKind, code: StatusCode | None, today: date) -> str:
    """The badge: days over, left or late where they say more than the standing alone."""
    if code is None:
        return WorkState.STOPPED.label
    if row.due_on is not None and code is StatusCode.OVERDUE:
        return f"Quá hạn {(today - row.due_on).days} ngày"
    if row.due_on is not None and code is StatusCode.DUE_SOON:
        left = (row.due_on - today).days
        noun = "cập nhật" if kind in {DeadlineKind.CONTINUOUS, DeadlineKind.MONTHLY, DeadlineKind.WEEKLY} else "đến hạn"
        return f"Còn {left} ngày ({noun} {running(row.due_on)})" if left else "Đến hạn hôm nay"
    if row.due_on is not None and row.done_on is not None and code is StatusCode.DONE_LATE:
        return f"Hoàn thành, trễ {(row.done_on - row.due_on).days} ngày"
    return code.label


def show_assignment(session: Session, scope: Scope, assignment_id: UUID, today: date) -> schemas.AssignmentRead:
    """One assignment with its people and, for a recurring task, each month or week begun."""
    row = get_assignment(session, scope, assignment_id)
    task, plan = get_task(session, row.ward_id, row.task_id)
    deadline, progress = (
        deadline_of(task, row.created_at),
        folded(logs_of(session, row.ward_id, [row.id]).get(row.id, []), today),
    )
    where = None if progress.state is WorkState.STOPPED else status(deadline, progress, today)
    persons = people_of(session, row)
    values = _values(row, task.kind, None, len(persons), unit_names(session, {row.unit_id}), today)
    return schemas.AssignmentRead(
        **{**values, "status": where.code if where else None, "status_label": label_of(where)},
        plan_id=plan.id,
        plan_code=code_of_plan(session, plan),
        ref=task.ref,
        heading=task.heading,
        text=task.text,
        items=task.items,
        leads=task.leads_text,
        helpers=task.helpers_text,
        kind=task.kind,
        deadline=deadline.text,
        quota=task.quota,
        persons=persons,
        attainments=[
            schemas.AttainmentRead(
                label=a.occurrence.label,
                first_day=a.occurrence.first_day,
                last_day=a.occurrence.last_day,
                count=a.count,
                need=a.need,
                met=a.met,
            )
            for a in attainments(deadline, progress.beats, today)
        ],
        actions=_actions(session, scope, row),
    )


_STEPS = {
    "assign": Action.TASK_ASSIGN,
    "progress": Action.TASK_PROGRESS,
    "remind": Action.TASK_REMIND,
    "stop": Action.TASK_MANAGE,
}


def _actions(session: Session, scope: Scope, row: TaskAssignment) -> list[str]:
    """The buttons of this person; work that was stopped has none, of what is done nobody is reminded."""
    if row.state is WorkState.STOPPED:
        return []
    mine = sa.select(col(TaskAssignment.id)).where(col(TaskAssignment.id) == row.id)
    found = []
    for name, action in _STEPS.items():
        if name == "remind" and row.state is WorkState.DONE:
            continue
        other = scope.actor.scope(action)
        reached = bool(other.ward_ids) and (
            other.covers(row.unit_path) or session.execute(mine.where(within(other))).first() is not None
        )
        found += [name] if reached else []
    return found


def people_of(session: Session, row: TaskAssignment) -> list[schemas.PersonRead]:
    """The people of an assignment in the order they began."""
    query = sa.select(AssignmentPerson).where(
        col(AssignmentPerson.ward_id) == row.ward_id, col(AssignmentPerson.assignment_id) == row.id
    )
    rows = session.execute(query.order_by(col(AssignmentPerson.from_on), col(AssignmentPerson.id))).scalars().all()
    users = names_of(session, {p.user_id for p in rows})
    ids = {p.member_id for p in rows if p.member_id}
    members, left = member_names(session, row.ward_id, ids), left_days(session, row.ward_id, ids)
    return [
        schemas.PersonRead(
            id=p.id,
            user_id=p.user_id,
            member_id=p.member_id,
            responsibility=p.responsibility,
            from_on=p.from_on,
            to_on=earliest(p.to_on, left.get(p.member_id)),
            full_name=members.get(p.member_id, "") if p.member_id else users.get(p.user_id, ""),  # pyright: ignore[reportArgumentType] — one of both is set
        )
        for p in rows
    ]


def member_names(session: Session, ward_id: UUID, member_ids: Iterable[UUID]) -> dict[UUID, str]:
    query = sa.select(col(TeamMember.id), col(TeamMember.full_name)).where(
        col(TeamMember.ward_id) == ward_id, col(TeamMember.id).in_(list(member_ids))
    )
    return {row.id: row.full_name for row in session.execute(query)}


def page_of_progress(
    session: Session, scope: Scope, assignment_id: UUID, *, cursor: str | None, limit: int
) -> Page[schemas.ProgressRead]:
    """The log of an assignment, the newest line first."""
    row = get_assignment(session, scope, assignment_id)
    entry = ProgressEntry
    query = sa.select(entry).where(col(entry.ward_id) == row.ward_id, col(entry.assignment_id) == row.id)
    return page(session, query, Order.newest(entry.id), cursor, limit, lambda rows: progress_reads(session, row, rows))


def progress_reads(
    session: Session, row: TaskAssignment, entries: Iterable[ProgressEntry]
) -> list[schemas.ProgressRead]:
    """Lines of one log with names, files and whether they were taken back; three queries."""
    listed = list(entries)
    names = names_of(session, {e.by_id for e in listed})
    files = get_files(session, row.ward_id, [UUID(i) for e in listed for i in e.file_ids])
    by_id = {str(f.id): FileRead.model_validate(f) for f in files}
    corrected = sa.select(col(ProgressEntry.corrects_id)).where(
        col(ProgressEntry.ward_id) == row.ward_id,
        col(ProgressEntry.assignment_id) == row.id,
        col(ProgressEntry.corrects_id).is_not(None),
    )
    back = set(session.execute(corrected).scalars())
    own = {
        "id",
        "at",
        "on",
        "state",
        "percent",
        "count",
        "note",
        "corrects_id",
        "document_number",
        "link",
        "attendance",
        "source_kind",
        "source_id",
    }
    return [
        schemas.ProgressRead(
            **e.model_dump(include=own),
            by=names.get(e.by_id, "Hệ thống") if e.by_id else "Hệ thống",
            state_label=e.state.label if e.state else None,
            taken_back=e.id in back,
            files=[by_id[i] for i in e.file_ids if i in by_id],
        )
        for e in listed
    ]
