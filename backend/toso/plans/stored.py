"""Conversion between a plan's content as one value and its rows."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, SQLModel, col

from toso.kit.ids import new_id
from toso.kit.text import fold
from toso.plans.content import (
    DeadlineContent,
    DutyContent,
    PlanContent,
    RecipientContent,
    SignatureContent,
    TargetContent,
    TaskContent,
    UnitRef,
)
from toso.plans.queries import targets_of, tasks_of
from toso.plans.tables import Plan, PlanDuty, PlanTarget, PlanTask, TaskRole, TaskUnit
from toso.plans.text_import.plan_years import last_year_of

# Fields of the plan's own row that the content carries.
_OWN = (
    "year",
    "number",
    "symbol",
    "title",
    "issued_on",
    "place",
    "issuer",
    "introduction",
    "legal_bases",
    "purposes",
    "requirements",
    "funding",
    "closing",
    "archive",
)


def load_content(session: Session, plan: Plan) -> PlanContent:
    """The content that the rows of an edition hold; five queries."""
    units: dict[tuple[UUID, TaskRole], list[UnitRef]] = {}
    for row in _units_of(session, plan):
        ref = UnitRef(name=row.name, unit_id=row.unit_id, unit_class=row.unit_class)
        units.setdefault((row.task_id, row.role), []).append(ref)
    tasks = tasks_of(session, plan.ward_id, plan.id)
    return PlanContent(
        **{name: getattr(plan, name) for name in _OWN},
        recipients=[RecipientContent.model_validate(r) for r in plan.recipients],
        signature=SignatureContent.model_validate(plan.signature or {}),
        targets=[_target(row) for row in targets_of(session, plan.ward_id, plan.id)],
        tasks=[_task(row, units) for row in tasks],
        duties=[
            DutyContent(
                name=row.name, units=[UnitRef.model_validate(u) for u in row.units], items=row.items, asked=row.asked
            )
            for row in _duties_of(session, plan)
        ],
    )


def _units_of(session: Session, plan: Plan) -> list[TaskUnit]:
    query = (
        sa.select(TaskUnit)
        .join(PlanTask, sa.and_(col(PlanTask.ward_id) == plan.ward_id, col(PlanTask.id) == col(TaskUnit.task_id)))
        .where(col(TaskUnit.ward_id) == plan.ward_id, col(PlanTask.plan_id) == plan.id)
        .order_by(col(TaskUnit.position))
    )
    return list(session.execute(query).scalars())


def _target(row: PlanTarget) -> TargetContent:
    return TargetContent(
        lineage_id=row.lineage_id,
        ref=row.ref,
        text=row.text,
        goal_percent=row.goal_percent,
        deadline_on=row.deadline_on,
        measure_code=row.measure_code,
    )


def _task(row: PlanTask, units: dict[tuple[UUID, TaskRole], list[UnitRef]]) -> TaskContent:
    return TaskContent(
        lineage_id=row.lineage_id,
        ref=row.ref,
        heading=row.heading,
        text=row.text,
        items=row.items,
        leads=units.get((row.id, TaskRole.LEAD), []),
        coordinators=units.get((row.id, TaskRole.COORDINATOR), []),
        deadline=DeadlineContent(
            kind=row.kind,
            printed=row.printed,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            quota=row.quota,
            day=row.day,
        ),
    )


def store_content(session: Session, plan: Plan, content: PlanContent) -> None:
    """Replaces what the rows of an edition hold. Nothing may refer to its tasks yet (it is not approved)."""
    for name in _OWN:
        setattr(plan, name, getattr(content, name))
    plan.last_year = last_year_of(content.title, content.year)
    plan.recipients = [r.model_dump() for r in content.recipients]
    plan.signature = content.signature.model_dump()
    session.add(plan)
    _clear(session, plan)
    rows: list[SQLModel] = []
    units: list[SQLModel] = []
    for position, target in enumerate(content.targets):
        values = target.model_dump(exclude={"lineage_id"})
        rows.append(PlanTarget(**_place(plan, position), lineage_id=target.lineage_id or new_id(), **values))
    for position, task in enumerate(content.tasks):
        row = _task_row(plan, position, task)
        rows.append(row)
        units += _unit_rows(row, task)
    for position, duty in enumerate(content.duties):
        rows.append(
            PlanDuty(
                **_place(plan, position),
                name=duty.name,
                units=[u.model_dump(mode="json") for u in duty.units],
                items=list(duty.items),
                asked=duty.asked,
            )
        )
    for stage in (rows, units):  # units refer to their tasks
        session.add_all(stage)
        session.flush()


def store_units(session: Session, plan: Plan, content: PlanContent) -> None:
    """Replaces the units of tasks and duties alone: an edition in force, whose tasks are given out, keeps its rows."""
    tasks = tasks_of(session, plan.ward_id, plan.id)
    mine = sa.and_(col(TaskUnit.ward_id) == plan.ward_id, col(TaskUnit.task_id).in_({row.id for row in tasks}))
    session.execute(sa.delete(TaskUnit).where(mine))
    for row, task in zip(tasks, content.tasks, strict=True):
        session.add_all(_unit_rows(row, task))
    for row, duty in zip(_duties_of(session, plan), content.duties, strict=True):
        row.units = [u.model_dump(mode="json") for u in duty.units]
        session.add(row)
    session.flush()


def _duties_of(session: Session, plan: Plan) -> Sequence[PlanDuty]:
    query = sa.select(PlanDuty).where(col(PlanDuty.ward_id) == plan.ward_id, col(PlanDuty.plan_id) == plan.id)
    return session.execute(query.order_by(col(PlanDuty.position))).scalars().all()


def _place(plan: Plan, position: int) -> dict[str, Any]:
    return {"ward_id": plan.ward_id, "plan_id": plan.id, "position": position}


def _clear(session: Session, plan: Plan) -> None:
    """Deletes the rows of an edition; the units of tasks go with their tasks (ON DELETE CASCADE)."""
    session.flush()
    for table in (PlanTarget, PlanTask, PlanDuty):
        session.execute(sa.delete(table).where(col(table.ward_id) == plan.ward_id, col(table.plan_id) == plan.id))


def _task_row(plan: Plan, position: int, task: TaskContent) -> PlanTask:
    return PlanTask(
        **_place(plan, position),
        lineage_id=task.lineage_id or new_id(),
        ref=task.ref,
        heading=task.heading,
        text=task.text,
        items=list(task.items),
        leads_text=names_of_units(task.leads),
        helpers_text=names_of_units(task.coordinators),
        search=_searched(task),
        **task.deadline.model_dump(),
    )


def _unit_rows(row: PlanTask, task: TaskContent) -> list[TaskUnit]:
    return [
        TaskUnit(ward_id=row.ward_id, task_id=row.id, role=role, position=n, **ref.model_dump())
        for role, refs in ((TaskRole.LEAD, task.leads), (TaskRole.COORDINATOR, task.coordinators))
        for n, ref in enumerate(refs)
    ]


def _searched(task: TaskContent) -> str:
    parts = [task.ref, task.heading, task.text, *task.items, names_of_units(task.leads)]
    return fold(" ".join(parts))


def names_of_units(refs: list[UnitRef]) -> str:
    """The printed names, each once: "Bộ phận Văn hóa - Thông tin, Bộ phận Văn phòng – Thống kê"."""
    return ", ".join(dict.fromkeys(ref.name for ref in refs))
