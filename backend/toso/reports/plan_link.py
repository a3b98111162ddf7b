"""What reporting takes from the plan in force: goals of the targets, and how tasks stood on a day."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.plans.progress import STATE_LABELS, WorkState
from toso.plans.queries import Standing, assignment_standing, plan_in_force
from toso.plans.tables import Plan, PlanTarget
from toso.reports.measures import Catalogue


def with_plan_goals(session: Session, catalogue: Catalogue, plan: Plan | None) -> Catalogue:
    """The catalogue with the goals of a plan; targets that are not the plan's keep theirs.

    A target that a person tied to the plan is found by its lineage, one of the catalogue that comes with the system
    by the code that was read from the plan's words.
    """
    if plan is None:
        return catalogue
    target = PlanTarget
    query = sa.select(col(target.lineage_id), col(target.measure_code), col(target.goal_percent)).where(
        col(target.ward_id) == plan.ward_id, col(target.plan_id) == plan.id
    )
    goals: dict[str, Decimal | None] = {}
    for lineage_id, code, goal in session.execute(query).all():
        value = None if goal is None else Decimal(str(goal))
        goals[str(lineage_id)] = value
        if code is not None:
            goals[code.removeprefix("t")] = value
    return catalogue.with_goals(goals)


def standing_on(session: Session, ward_id: UUID, on: date) -> tuple[Plan | None, list[Standing]]:
    """The plan in force on a day and how each of its assignments stood at the end of it."""
    plan = plan_in_force(session, ward_id, on)
    return (plan, assignment_standing(session, ward_id, plan.id, on)) if plan else (None, [])


def of_unit(standing: Iterable[Standing], unit_path: str) -> list[dict[str, Any]]:
    """The assignments of a unit and of what lies below it, as they are frozen with a submission."""
    return [frozen(s) for s in standing if s.unit_path == unit_path or s.unit_path.startswith(f"{unit_path}.")]


def frozen(standing: Standing) -> dict[str, Any]:
    """One assignment's standing as JSON; no names of people."""
    return {
        "assignment_id": str(standing.assignment_id),
        "task_id": str(standing.task_id),
        "task_ref": standing.task_ref,
        "heading": standing.heading,
        "text": standing.text,
        "deadline_text": standing.deadline_text,
        "unit_id": str(standing.unit_id),
        "unit_path": standing.unit_path,
        "state": WorkState(standing.state).value,
        "state_label": STATE_LABELS[WorkState(standing.state)],
        "percent": standing.percent,
        "note": standing.last_note,
        "done_on": standing.done_on.isoformat() if standing.done_on else None,
        "status": standing.status.value if standing.status else None,
        "label": standing.label,
    }
