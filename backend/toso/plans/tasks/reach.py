"""Conditions for queries on assignments: which ones a person sees, and their status on a day."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.kit.clock import today
from toso.organisation.tables import TeamMember
from toso.plans.deadlines import RECURRING
from toso.plans.outlook import LAPSED
from toso.plans.progress import WorkState
from toso.plans.tables import Plan, PlanState, PlanTask
from toso.plans.tasks.tables import AssignmentPerson, ProgressEntry, TaskAssignment
from toso.plans.timeliness import StatusCode

LATE = (StatusCode.OVERDUE, StatusCode.HEARTBEAT_MISSING)


def names_person(scope: Scope, since: datetime | None = None, on: Any = None) -> sa.ColumnElement[bool]:
    """Assignments that name the person of the scope on a day or later, as a user or as a member of a team that they
    have not left; `since`: named not earlier; `on`: today unless given, a statement that is kept names it.
    """
    me, day = scope.actor.user_id, today() if on is None else on
    member = sa.select(col(TeamMember.id)).where(
        col(TeamMember.ward_id) == col(AssignmentPerson.ward_id),
        col(TeamMember.user_id) == me,
        sa.or_(col(TeamMember.left_on).is_(None), col(TeamMember.left_on) >= day),
    )
    return (
        sa.select(sa.literal(1))
        .where(
            col(AssignmentPerson.ward_id) == col(TaskAssignment.ward_id),
            col(AssignmentPerson.assignment_id) == col(TaskAssignment.id),
            sa.or_(col(AssignmentPerson.user_id) == me, col(AssignmentPerson.member_id).in_(member)),
            sa.or_(col(AssignmentPerson.to_on).is_(None), col(AssignmentPerson.to_on) >= day),
            sa.true() if since is None else col(AssignmentPerson.created_at) >= since,
        )
        .exists()
    )


def within(scope: Scope, on: Any = None) -> sa.ColumnElement[bool]:
    """Assignments that the scope reaches: of its units, and always those that name the person (`on`: see there)."""
    reached = scope.where(TaskAssignment.unit_path)
    mine = [names_person(scope, on=on)] if scope.own and scope.actor.user_id is not None else []
    return sa.and_(col(TaskAssignment.ward_id) == scope.ward_id, sa.or_(reached, *mine))


def shows_file(session: Session, actor: Actor, file_id: UUID) -> bool:
    """Whether the person reads a line of progress that names this file."""
    scope, entry = actor.scope(Action.TASK_PEOPLE), ProgressEntry
    if not scope.ward_ids:
        return False
    own = sa.and_(col(TaskAssignment.ward_id) == col(entry.ward_id), col(TaskAssignment.id) == col(entry.assignment_id))
    named = sa.cast(col(entry.file_ids), sa.Text).contains(str(file_id))
    query = sa.select(sa.literal(1)).select_from(entry).join(TaskAssignment, own)
    return session.execute(query.where(within(scope), named).limit(1)).first() is not None


def owed(on: Any) -> sa.ColumnElement[bool]:
    """Plans whose tasks are asked for on a day: one that ended with its year is closed, and nobody owes it anything."""
    return sa.and_(
        col(Plan.state) == PlanState.APPROVED, sa.or_(col(Plan.in_force_to).is_(None), col(Plan.in_force_to) >= on)
    )


def word(value: StrEnum) -> sa.ColumnElement[Any]:
    """An enum's value as part of the statement's text: nothing to bind and expand each time a list is read."""
    return sa.literal_column(f"'{value.value}'", sa.String)


def status_on(today: date) -> sa.ColumnElement[Any]:
    """The StatusCode of an assignment (joined with its task) on a day from its last entry on; NULL when stopped."""
    work, recurring = TaskAssignment, col(PlanTask.kind).in_([word(kind) for kind in sorted(RECURRING)])
    overdue = col(work.due_on) < today
    done = col(work.state) == word(WorkState.DONE)
    return sa.case(
        (col(work.state) == word(WorkState.STOPPED), sa.null()),
        (sa.and_(done, sa.not_(recurring), col(work.done_on) > col(work.due_on)), word(StatusCode.DONE_LATE)),
        (done, word(StatusCode.DONE_ON_TIME)),
        (col(work.gap_until) >= today, word(StatusCode.HEARTBEAT_MISSING)),
        (sa.and_(overdue, recurring), word(StatusCode.HEARTBEAT_MISSING)),
        (overdue, word(StatusCode.OVERDUE)),
        (col(work.soon_on) <= today, word(StatusCode.DUE_SOON)),
        (sa.and_(col(work.due_on).is_(None), col(work.soon_on) == LAPSED.soon_on), word(StatusCode.LAPSED)),
        (sa.and_(recurring, col(work.due_on).is_(None), col(PlanTask.ends_on) < today), word(StatusCode.DONE_ON_TIME)),
        else_=word(StatusCode.NOT_DUE),
    )


def standings_on(today: date) -> dict[str, sa.ColumnElement[bool]]:
    """Conditions that tell assignments apart as `status_on` does, each by itself and without the task, which a page of
    tasks has beside their counts: there done late means nothing where the task recurs.
    """
    work = TaskAssignment
    going = col(work.state).not_in([word(WorkState.DONE), word(WorkState.STOPPED)])
    late = sa.or_(col(work.gap_until) >= today, col(work.due_on) < today)
    lapsed = sa.and_(col(work.due_on).is_(None), col(work.soon_on) == LAPSED.soon_on)
    return {
        "late": sa.and_(going, late),
        "done_late": sa.and_(col(work.state) == word(WorkState.DONE), col(work.done_on) > col(work.due_on)),
        "due_soon": sa.and_(going, col(work.soon_on) <= today, late.is_not(sa.true())),
        "lapsed": sa.and_(going, lapsed, late.is_not(sa.true())),
    }


def changed_in(scope: Scope, since: datetime, on: Any = None) -> sa.ColumnElement[bool]:
    """Tasks that changed since an instant, or one of whose assignments in scope did."""
    work = TaskAssignment
    here = sa.and_(col(work.ward_id) == col(PlanTask.ward_id), col(work.task_id) == col(PlanTask.id), within(scope, on))
    return sa.or_(col(PlanTask.updated_at) >= since, sa.exists().where(here, col(work.updated_at) >= since))
