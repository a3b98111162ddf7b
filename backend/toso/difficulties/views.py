"""Difficulties as they are shown: lines of the list, and one whole with its steps."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available, timeline
from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.catalogue.links import entries_of
from toso.catalogue.schemas import CatalogueEntryLinkRead
from toso.catalogue.tables import CatalogueEntry
from toso.difficulties import schemas
from toso.difficulties.deadlines import age, clock_text, days_left
from toso.difficulties.tables import Difficulty, DifficultyStep
from toso.difficulties.workflow import DIFFICULTY_STEPS
from toso.households.model.reach import find_household
from toso.households.model.visit_tables import Visit
from toso.identity.queries import names_of, unit_names
from toso.kit.calendar import WorkingCalendar
from toso.kit.clock import today
from toso.kit.text import shortened
from toso.organisation.queries import find_letterhead
from toso.plans.tables import PlanTask
from toso.plans.tasks.tables import TaskAssignment

PLATFORMS, ABOUT = "difficulty", "about"


def row_reads(session: Session, rows: Sequence[Difficulty]) -> list[schemas.DifficultyRow]:
    """Lines of the list; the names of units in one go."""
    names = unit_names(session, {row.unit_id for row in rows})
    return [schemas.DifficultyRow(**_shown(row, names.get(row.unit_id, ""), today())) for row in rows]


def _shown(row: Difficulty, unit_name: str, on: date) -> dict[str, Any]:
    own = {
        "id",
        "version",
        "kind",
        "state",
        "content",
        "unit_id",
        "raised_on",
        "due_on",
        "answer_number",
        "answer_document_on",
    }
    calendar = WorkingCalendar()
    return {
        **row.model_dump(include=own),
        "kind_label": row.kind.label,
        "state_label": row.state.label,
        "unit_name": unit_name,
        "age": age(row.raised_on, row.answered_on or row.ended_on or on),
        "days_left": days_left(row.due_on, on, calendar) if row.due_on else None,
        "clock_text": clock_text(row.due_on, on, calendar) if row.due_on else "",
    }


def show_difficulty(session: Session, actor: Actor, row: Difficulty) -> schemas.DifficultyRead:
    """One whole: what it says, where it stands, every step, the steps open to this person."""
    names = unit_names(session, {row.unit_id})
    steps = timeline(session, DIFFICULTY_STEPS, [row])[row.id]
    people = names_of(session, {row.raised_by_id, *(s.by_id for s in steps), *filter(None, [row.handler_id])})
    actions = available(DIFFICULTY_STEPS, actor, row)
    own = {
        "cause",
        "proposal",
        "escalated_on",
        "escalated_to",
        "escalated_number",
        "escalated_document_on",
        "answered_on",
        "answer",
        "ended_on",
    }
    return schemas.DifficultyRead(
        **_shown(row, names.get(row.unit_id, ""), today()),
        **row.model_dump(include=own),
        raised_by_name=people.get(row.raised_by_id, ""),
        handler_name=people.get(row.handler_id, "") if row.handler_id else "",
        task=_task(session, row),
        household_id=_household(session, actor, row),
        superior_name=_superior(session, row) if "escalate" in actions else "",
        platforms=[CatalogueEntryLinkRead.model_validate(one) for one in _platforms(session, row)],
        steps=[_step_read(step, people) for step in steps],
        actions=[*actions, *(["platforms"] if actor.scope(Action.DIFFICULTY_HANDLE).covers(row.unit_path) else [])],
    )


def _platforms(session: Session, row: Difficulty) -> list[CatalogueEntry]:
    return entries_of(session, row.ward_id, PLATFORMS, ABOUT, [row.id])[row.id]


def _step_read(step: DifficultyStep, people: dict[UUID, str]) -> schemas.DifficultyStepRead:
    told = step.model_dump(include={"id", "at", "name", "note", "document_number", "document_on", "due_on"})
    return schemas.DifficultyStepRead(
        **told, by_name=people.get(step.by_id, ""), label=DIFFICULTY_STEPS.label(step.name)
    )


def _task(session: Session, row: Difficulty) -> schemas.DifficultyTaskRead | None:
    """The task as the newest edition of its plan has it."""
    if row.lineage_id is None:
        return None
    newest = sa.select(col(TaskAssignment.task_id)).where(
        col(TaskAssignment.ward_id) == row.ward_id, col(TaskAssignment.lineage_id) == row.lineage_id
    )
    found = session.execute(newest.limit(1)).scalar() or row.task_id
    task = session.get(PlanTask, (row.ward_id, found))
    if task is None:
        return None
    return schemas.DifficultyTaskRead(id=task.id, ref=task.ref, text=shortened(task.text or task.heading))


def _household(session: Session, actor: Actor, row: Difficulty) -> UUID | None:
    if row.visit_id is None or not actor.may(Action.HOUSEHOLD_READ):
        return None
    visit = session.get(Visit, (row.ward_id, row.visit_id))
    found = visit and find_household(session, actor.scope(Action.HOUSEHOLD_READ), visit.household_id)
    return found.id if found else None


def _superior(session: Session, row: Difficulty) -> str:
    head = find_letterhead(session, row.ward_id, today())
    return head.superior_name or "" if head else ""
