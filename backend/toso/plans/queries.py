"""Reading of plans: the one in force on a day, its targets, how its assignments stand, what is open for a person."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.kit.clock import local_date
from toso.organisation.queries import in_unit_order
from toso.plans.deadlines import Deadline
from toso.plans.outlook import outlook
from toso.plans.progress import Entry, Progress, WorkState, fold_log
from toso.plans.tables import Plan, PlanDuty, PlanOrigin, PlanState, PlanTarget, PlanTask
from toso.plans.tasks.tables import ProgressEntry, TaskAssignment
from toso.plans.timeliness import Status, StatusCode, status

IN_FORCE = (PlanState.APPROVED, PlanState.SUPERSEDED)


def is_for(year: Any) -> sa.ColumnElement[bool]:
    """Plans of that year, and those of several years that it lies in."""
    return sa.and_(col(Plan.year) <= year, col(Plan.last_year) >= year)


def plan_in_force(session: Session, ward_id: UUID, on: date, year: int | None = None) -> Plan | None:
    """The edition in force on a day; of several plans the one that began last, one for that year (that of the day, or
    `year`) before others.
    """
    values = {"ward": ward_id, "on": on, "year": year or on.year}
    return session.execute(_newest_in_force(), values).scalar_one_or_none()


@cache
def _newest_in_force() -> sa.Select[Plan]:
    query = _in_force(sa.bindparam("ward"), sa.bindparam("on"))
    return query.order_by(*_newest(sa.bindparam("year"))).limit(1)


def plans_in_force(session: Session, ward_id: UUID, on: date) -> list[Plan]:
    """All that are in force on a day and for its year, the newest first; where none is for it, the one that is left."""
    rows = list(session.execute(_in_force(ward_id, on).order_by(*_newest(on.year))).scalars())
    return [row for row in rows if row.is_for(on.year)] or rows[:1]


def _in_force(ward_id: Any, on: Any) -> sa.Select[Plan]:
    end = col(Plan.in_force_to)
    return sa.select(Plan).where(
        col(Plan.ward_id) == ward_id,
        col(Plan.state).in_(IN_FORCE),
        col(Plan.in_force_from) <= on,
        sa.or_(end.is_(None), end >= on),
    )


def editions_until(session: Session, ward_id: UUID, on: date) -> list[tuple[UUID, frozenset[str]]]:
    """Every edition that was in force by a day, the newest first, with the lineages of its targets."""
    found: dict[UUID, set[str]] = {}
    for plan_id, lineage_id in session.execute(_editions(), {"ward": ward_id, "on": on, "year": on.year}).all():
        found.setdefault(plan_id, set()).update([str(lineage_id)] if lineage_id else [])
    return [(plan_id, frozenset(lineages)) for plan_id, lineages in found.items()]


@cache
def _editions() -> sa.Select[*tuple[Any, ...]]:
    ward, on = sa.bindparam("ward"), sa.bindparam("on")
    return (
        sa.select(col(Plan.id), col(PlanTarget.lineage_id))
        .outerjoin(
            PlanTarget,
            sa.and_(col(PlanTarget.ward_id) == col(Plan.ward_id), col(PlanTarget.plan_id) == col(Plan.id)),
        )
        .where(col(Plan.ward_id) == ward, col(Plan.state).in_(IN_FORCE), col(Plan.in_force_from) <= on)
        .order_by(*_newest(sa.bindparam("year")))
    )


def _newest(year: Any) -> tuple[sa.ColumnElement[Any], ...]:
    """Of several plans the one for that year before others, then the one that began last."""
    same_year = sa.case((is_for(year), 0), else_=1)
    return same_year, col(Plan.in_force_from).desc(), col(Plan.edition).desc(), col(Plan.id).desc()


def visible(scope: Scope) -> sa.ColumnElement[bool]:
    """Plans that a person may read: approved ones, and those in the making for those who make or approve them."""
    making = [scope.actor.scope(a).where(Plan.unit_path) for a in (Action.PLAN_DRAFT, Action.PLAN_APPROVE)]
    return sa.and_(
        col(Plan.ward_id).in_(scope.ward_ids),
        col(Plan.origin) == PlanOrigin.PLAN,
        scope.where(Plan.unit_path),
        sa.or_(col(Plan.state).in_(IN_FORCE), *making),
    )


def get_plan(session: Session, scope: Scope, plan_id: UUID) -> Plan:
    """The edition, if the person may read it; NotFound otherwise, Forbidden when it may be read but not changed."""
    query = sa.select(Plan).where(col(Plan.id) == plan_id, visible(scope.actor.scope(Action.PLAN_READ)))
    plan = session.execute(query).scalar_one_or_none()
    if plan is None:
        raise NotFound
    scope.require(plan.unit_path)
    return plan


def targets_of(session: Session, ward_id: UUID, plan_id: UUID) -> list[PlanTarget]:
    """The targets of an edition in the plan's order."""
    return list(session.execute(_targets(), {"ward": ward_id, "plan": plan_id}).scalars())


@cache
def _targets() -> sa.Select[PlanTarget]:
    own = col(PlanTarget.ward_id) == sa.bindparam("ward"), col(PlanTarget.plan_id) == sa.bindparam("plan")
    return sa.select(PlanTarget).where(*own).order_by(col(PlanTarget.position))


def tasks_of(session: Session, ward_id: UUID, plan_id: UUID) -> list[PlanTask]:
    """The tasks of an edition in the plan's order."""
    query = sa.select(PlanTask).where(col(PlanTask.ward_id) == ward_id, col(PlanTask.plan_id) == plan_id)
    return list(session.execute(query.order_by(col(PlanTask.position))).scalars())


def deadline_of(task: PlanTask, given_at: datetime | None = None) -> Deadline:
    """The deadline that the columns of a task hold; for who was given it at an instant it binds from that day."""
    on = local_date(given_at) if given_at else None
    return Deadline(task.kind, task.printed, task.starts_on, task.ends_on, task.quota, task.day, on)


@dataclass(frozen=True)
class AssignmentTimeliness:
    """How one unit's share of a task stood at the end of a day. `percent` None: not reported (missing ≠ zero).

    `due_on`: the last day of what was missed, or else of what is owed next; None: nothing is.
    """

    assignment_id: UUID
    task_id: UUID
    task_ref: str
    heading: str
    text: str
    deadline_text: str
    unit_id: UUID
    unit_path: str
    state: WorkState
    percent: int | None
    last_note: str
    done_on: date | None
    status: StatusCode | None
    label: str
    recurring: bool
    due_on: date | None


def assignment_standing(session: Session, ward_id: UUID, plan_id: UUID, cutoff: date) -> list[AssignmentTimeliness]:
    """Every assignment of an edition's tasks as it stood at the end of `cutoff`, folded from what was written by then.

    The order is that of the plan, then of the unit paths. An amended plan carries assignments by lineage, so an old
    edition finds them too.
    """
    tasks, work = tasks_of(session, ward_id, plan_id), TaskAssignment
    query = (
        sa.select(col(work.id), col(work.lineage_id), col(work.unit_id), col(work.unit_path), col(work.created_at))
        .where(col(work.ward_id) == ward_id, col(work.lineage_id).in_([task.lineage_id for task in tasks]))
        .order_by(*in_unit_order(col(work.unit_path)))
    )
    of_task: dict[UUID, list[sa.Row[Any]]] = {}
    for row in session.execute(query).all():
        of_task.setdefault(row.lineage_id, []).append(row)
    logs = logs_of(session, ward_id, [row.id for rows in of_task.values() for row in rows])
    return [s for task in tasks for s in _standings(task, of_task.get(task.lineage_id, []), logs, cutoff)]


@dataclass(frozen=True)
class Given:
    """To whom the plans of a year, in force or before, give anything: `paths` of units with a task, ids of those with a
    duty of their own.
    """

    paths: frozenset[str]
    ids: frozenset[str]

    def reaches(self, unit_id: UUID, path: str) -> bool:
        return str(unit_id) in self.ids or any(f"{one}.".startswith(f"{path}.") for one in self.paths)


def given_work(session: Session, ward_id: UUID, year: int) -> Given:
    """The units to which plans for a year give a task or a duty of their own; two queries."""
    work, task = TaskAssignment, PlanTask
    counted = sa.and_(col(Plan.ward_id) == ward_id, col(Plan.state).in_(IN_FORCE), is_for(year))
    tasks = (
        sa.select(col(work.unit_path))
        .join(task, sa.and_(col(task.ward_id) == col(work.ward_id), col(task.lineage_id) == col(work.lineage_id)))
        .join(Plan, sa.and_(col(Plan.ward_id) == col(task.ward_id), col(Plan.id) == col(task.plan_id)))
    )
    duties = sa.select(col(PlanDuty.units)).join(
        Plan, sa.and_(col(Plan.ward_id) == col(PlanDuty.ward_id), col(Plan.id) == col(PlanDuty.plan_id))
    )
    named = (one["unit_id"] for units in session.execute(duties.where(counted)).scalars() for one in units)
    paths = session.execute(tasks.where(counted).distinct()).scalars()
    return Given(frozenset(paths), frozenset(one for one in named if one))


def logs_of(session: Session, ward_id: UUID, assignment_ids: Iterable[UUID]) -> dict[UUID, list[ProgressEntry]]:
    """The logs of assignments, oldest entry first."""
    query = sa.select(ProgressEntry).where(
        col(ProgressEntry.ward_id) == ward_id, col(ProgressEntry.assignment_id).in_(list(assignment_ids))
    )
    found: dict[UUID, list[ProgressEntry]] = {}
    for entry in session.execute(query.order_by(col(ProgressEntry.at), col(ProgressEntry.id))).scalars():
        found.setdefault(entry.assignment_id, []).append(entry)
    return found


def folded(log: Iterable[ProgressEntry], cutoff: date) -> Progress:
    """The progress that a log adds up to at the end of a day."""
    return fold_log((_entry(e) for e in log), cutoff)


def _entry(e: ProgressEntry) -> Entry:
    return Entry(e.id, e.at, on=e.on, state=e.state, percent=e.percent, count=e.count, cancels=e.corrects_id)


def last_note(log: Iterable[ProgressEntry], cutoff: date) -> str:
    """The newest remark that was not taken back by the end of a day."""
    known = [e for e in log if local_date(e.at) <= cutoff]
    taken_back = {e.corrects_id for e in known}
    return next((e.note for e in reversed(known) if e.note and e.id not in taken_back), "")


def _standings(
    task: PlanTask, work: Iterable[sa.Row[Any]], logs: Mapping[UUID, list[ProgressEntry]], cutoff: date
) -> Iterator[AssignmentTimeliness]:
    silent: dict[Deadline, tuple[Progress, Status | None]] = {}  # mostly one a task: units were given it together
    for row in work:
        log, deadline = logs.get(row.id, []), deadline_of(task, row.created_at)
        found = None if log else silent.get(deadline)
        progress, where = found or _stand(deadline, log, cutoff)
        if not log:
            silent[deadline] = progress, where
        yield AssignmentTimeliness(
            assignment_id=row.id,
            task_id=task.id,
            task_ref=task.ref,
            heading=task.heading,
            text=task.text,
            deadline_text=deadline.text,
            unit_id=row.unit_id,
            unit_path=row.unit_path,
            state=progress.state,
            percent=None if progress.percent is None else int(progress.percent),
            last_note=last_note(log, cutoff),
            done_on=progress.done_on,
            status=where.code if where else None,
            label=label_of(where),
            recurring=deadline.recurring,
            due_on=where.missing.last_day if where and where.missing else outlook(deadline, progress, cutoff).due_on,
        )


def _stand(deadline: Deadline, log: Iterable[ProgressEntry], cutoff: date) -> tuple[Progress, Status | None]:
    progress = folded(log, cutoff)
    return progress, None if progress.state is WorkState.STOPPED else status(deadline, progress, cutoff)


def label_of(where: Status | None) -> str:
    return where.label if where else "Dừng thực hiện"
