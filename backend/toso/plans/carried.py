"""The plan of the year before, carried on by a new one: how its tasks stood, and who serves on."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.identity.grants import people_of_ward
from toso.kit.clock import today
from toso.organisation.tables import TeamMember
from toso.plans.content import PlanContent, TaskContent
from toso.plans.deadlines import RECURRING
from toso.plans.progress import WorkState
from toso.plans.queries import tasks_of
from toso.plans.schemas import CarriedTaskRead, RolledRead
from toso.plans.tables import Plan, PlanState, PlanTask
from toso.plans.tasks.tables import AssignmentPerson, TaskAssignment

_MAKING = frozenset({PlanState.DRAFT, PlanState.SUBMITTED, PlanState.RETURNED})


def carried_lines(session: Session, old: Plan, lineages: dict[UUID, UUID]) -> Iterator[dict[str, Any]]:
    """One line a task: {lineage_id, from_id (its lineage before), total, done, recurring}."""
    work = TaskAssignment
    counts = {
        lineage_id: (total, done)
        for lineage_id, total, done in session.execute(
            sa.select(col(work.lineage_id), sa.func.count(), sa.func.count().filter(col(work.state) == WorkState.DONE))
            .where(
                col(work.ward_id) == old.ward_id,
                col(work.lineage_id).in_(lineages),
                col(work.state) != WorkState.STOPPED,
            )
            .group_by(col(work.lineage_id))
        )
    }
    for row in tasks_of(session, old.ward_id, old.id):
        total, done = counts.get(row.lineage_id, (0, 0))
        yield {
            "lineage_id": str(lineages[row.lineage_id]),
            "from_id": str(row.lineage_id),
            "total": total,
            "done": done,
            "recurring": row.kind in RECURRING,
        }


def serving(session: Session, plan: Plan) -> list[tuple[UUID, AssignmentPerson, UUID]]:
    """(new lineage, who was named, their unit) for everybody of the plan before who still serves in the ward today."""
    new_of = {UUID(line["from_id"]): UUID(line["lineage_id"]) for line in plan.carried}
    work, person, on = TaskAssignment, AssignmentPerson, today()
    query = (
        sa.select(person, col(work.lineage_id), col(work.unit_id))
        .join(work, sa.and_(col(work.ward_id) == col(person.ward_id), col(work.id) == col(person.assignment_id)))
        .where(
            col(person.ward_id) == plan.ward_id,
            col(work.lineage_id).in_(new_of),
            col(work.state) != WorkState.STOPPED,
            sa.or_(col(person.to_on).is_(None), col(person.to_on) >= on),
        )
        .order_by(col(person.id))
    )
    rows = [(row, lineage_id, unit_id) for row, lineage_id, unit_id in session.execute(query)] if new_of else []
    users = people_of_ward(session, plan.ward_id, {row.user_id for row, *_ in rows if row.user_id})
    members = _members(session, plan.ward_id, on, {row.member_id for row, *_ in rows if row.member_id})
    return [
        (new_of[lineage_id], row, unit_id)
        for row, lineage_id, unit_id in rows
        if (row.member_id in members if row.member_id else row.user_id in users)
    ]


def _members(session: Session, ward_id: UUID, on: date, ids: set[UUID]) -> set[UUID]:
    stays = sa.or_(col(TeamMember.left_on).is_(None), col(TeamMember.left_on) >= on)
    query = sa.select(col(TeamMember.id)).where(col(TeamMember.ward_id) == ward_id, col(TeamMember.id).in_(ids), stays)
    return set(session.execute(query).scalars()) if ids else set()


def name_again(session: Session, plan: Plan) -> int:
    """Names for the tasks of an approved plan who had them in the plan before and still serves; how many it named."""
    work = TaskAssignment
    lineages = [UUID(line["lineage_id"]) for line in plan.carried]
    rows = session.execute(
        sa.select(work).where(col(work.ward_id) == plan.ward_id, col(work.lineage_id).in_(lineages))
    ).scalars()
    given = {(row.lineage_id, row.unit_id): row for row in rows}
    found = [
        (given[lineage_id, unit_id], row)
        for lineage_id, row, unit_id in serving(session, plan)
        if (lineage_id, unit_id) in given
    ]
    session.add_all(
        AssignmentPerson(
            ward_id=plan.ward_id,
            assignment_id=assignment.id,
            unit_path=assignment.unit_path,
            user_id=row.user_id,
            member_id=row.member_id,
            responsibility=row.responsibility,
            from_on=plan.in_force_from or today(),
        )
        for assignment, row in found
    )
    session.flush()
    return len(found)


def show_rolled(session: Session, plan: Plan, content: PlanContent) -> RolledRead | None:
    """Shown of a plan in the making; None for one in force, and for one that was made of no other."""
    if plan.rolled_from_id is None or plan.state not in _MAKING:
        return None
    lines = {UUID(line["lineage_id"]): line for line in plan.carried}
    before = {row.lineage_id: row for row in tasks_of(session, plan.ward_id, plan.rolled_from_id)}
    unfinished = [
        CarriedTaskRead(
            ref=task.ref, text=_said(before.get(UUID(line["from_id"])) or task), total=line["total"], done=line["done"]
        )
        for task in content.tasks
        if task.lineage_id and (line := lines.get(task.lineage_id))
        if not line["recurring"] and line["done"] < line["total"]
    ]
    return RolledRead(
        plan_id=plan.rolled_from_id,
        year=plan.year - 1,
        unfinished=unfinished,
        people=len({row.member_id or row.user_id for _, row, _ in serving(session, plan)}),
    )


def _said(task: PlanTask | TaskContent) -> str:
    """As the year before has it, so that the list speaks of that year."""
    return task.text or task.heading
