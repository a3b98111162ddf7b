"""Changing of difficulties: raised, taken, escalated, answered, closed, withdrawn; each step is kept."""

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit import steps
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Malformed, NotFound
from toso.core.row_versions import check_version
from toso.difficulties import schemas
from toso.difficulties.deadlines import due_on
from toso.difficulties.kinds import DifficultyState
from toso.difficulties.platforms import name_platforms
from toso.difficulties.tables import Difficulty
from toso.difficulties.workflow import DIFFICULTY_STEPS
from toso.households.model.reach import find_household
from toso.households.model.visit_tables import Visit
from toso.kit.calendar import WorkingCalendar
from toso.kit.clock import today
from toso.kit.ids import new_id
from toso.organisation.own_units import unit_acting
from toso.plans.tables import PlanTask
from toso.plans.tasks.reach import within as tasks_within
from toso.plans.tasks.tables import TaskAssignment

LONGEST_DAYS = 366


def raise_difficulty(session: Session, scope: Scope, body: schemas.DifficultyCreate) -> Difficulty:
    """Raises what hinders one's own unit, or a unit below it; said again under the same id it is there already.

    Raises Malformed for links out of reach, and for an id that is somebody else's.
    """
    known = session.get(Difficulty, (scope.ward_id, body.id)) if body.id is not None else None
    if known is not None and known.raised_by_id != scope.user_id:
        raise Malformed(fields={"id": "Mã này đã dùng cho khó khăn khác."})
    return known or _raise(session, scope, body)


def _raise(session: Session, scope: Scope, body: schemas.DifficultyCreate) -> Difficulty:
    unit = unit_acting(session, scope, body.unit_id)
    row = Difficulty(
        ward_id=scope.ward_id,
        id=body.id or new_id(),
        unit_id=unit.id,
        unit_path=unit.path,
        raised_by_id=scope.user_id,
        raised_on=today(),
        due_on=_clock(DifficultyState.RAISED),
        task_id=body.task_id,
        lineage_id=_lineage(session, scope, body.task_id),
        visit_id=_visit(session, scope, body.visit_id),
        **body.model_dump(include={"kind", "content", "cause", "proposal"}),
    )
    session.add(row)
    session.flush()
    steps.tell(session, scope, DIFFICULTY_STEPS, row, "raise", begins=True)
    return name_platforms(session, scope, row, body.platform_ids) if body.platform_ids else row


def _lineage(session: Session, scope: Scope, task_id: UUID | None) -> UUID | None:
    """The lineage of a task that this person sees."""
    if task_id is None:
        return None
    task, lineage = session.get(PlanTask, (scope.ward_id, task_id)), None
    if task is not None and scope.actor.may(Action.TASK_READ):
        seen = sa.select(col(TaskAssignment.lineage_id)).where(
            col(TaskAssignment.lineage_id) == task.lineage_id, tasks_within(scope.actor.scope(Action.TASK_READ))
        )
        lineage = session.execute(seen.limit(1)).scalar()
    if lineage is None:
        raise Malformed(fields={"task_id": "Không tìm thấy nhiệm vụ này trong phạm vi của bạn."})
    return lineage


def _visit(session: Session, scope: Scope, visit_id: UUID | None) -> UUID | None:
    """A visit to a household in reach, or one's own, whoever goes there now."""
    if visit_id is None:
        return None
    visit = session.get(Visit, (scope.ward_id, visit_id))
    reading = scope.actor.scope(Action.HOUSEHOLD_READ)
    own = visit is not None and visit.visitor_id == scope.user_id
    if visit is None or not (own or (reading.own and find_household(session, reading, visit.household_id))):
        raise Malformed(fields={"visit_id": "Không tìm thấy lượt đến nhà này trong phạm vi của bạn."})
    return visit.id


def row_for_change(session: Session, scope: Scope, difficulty_id: UUID, expected_version: int) -> Difficulty:
    """The row in the version that was seen, locked. Raises NotFound, Forbidden (it may be read only), StaleVersion."""
    query = sa.select(Difficulty).where(col(Difficulty.ward_id) == scope.ward_id, col(Difficulty.id) == difficulty_id)
    query = query.with_for_update()
    row = session.execute(query).scalar_one_or_none()
    if row is None:
        raise NotFound  # in the words of `require`: an answer of its own would tell that there is none
    scope.require(row.unit_path, row.raised_by_id)
    check_version(row, expected_version)
    return row


def take(session: Session, scope: Scope, row: Difficulty, body: schemas.DifficultyTake) -> None:
    """Whoever takes it answers for it from now on. Raises WrongState."""
    row.handler_id = scope.user_id
    _step(session, scope, row, "take", body.note, due=body.due_on)


def say(session: Session, scope: Scope, row: Difficulty, name: str, note: str) -> None:
    """Adds to the timeline and leaves the state alone (`name`: note, supplement). Raises WrongState."""
    _step(session, scope, row, name, note)


def escalate(session: Session, scope: Scope, row: Difficulty, body: schemas.DifficultyEscalate) -> None:
    """Beyond the ward's authority: laid before whoever is above it, with a day to answer; once more where they are
    silent. Raises WrongState.
    """
    _check_document(body.document_on)
    _step(
        session,
        scope,
        row,
        "escalate",
        body.note,
        document_number=body.document_number,
        document_on=body.document_on,
        due=body.due_on,
    )
    row.escalated_on, row.escalated_to = row.escalated_on or today(), body.to
    row.escalated_number, row.escalated_document_on = body.document_number, body.document_on


def answer(session: Session, scope: Scope, row: Difficulty, body: schemas.DifficultyAnswer) -> None:
    """A document answers it; what the ward solves by itself needs none. Raises WrongState, Malformed."""
    _check_document(body.document_on)
    if row.state is DifficultyState.ESCALATED and not body.document_number:
        why = "Việc đã kiến nghị cấp trên chỉ được trả lời bằng văn bản: hãy ghi số, ký hiệu."
        raise Malformed(fields={"document_number": why})
    if not (body.document_number or body.answer):
        raise Malformed(fields={"answer": "Hãy ghi văn bản trả lời, hoặc cách đã giải quyết."})
    document = body.model_dump(include={"document_number", "document_on"})
    _step(session, scope, row, "answer", body.answer, **document)
    row.answered_on = max(body.document_on or today(), row.raised_on)
    row.recorded_on, row.answer, row.handler_id = today(), body.answer, row.handler_id or scope.user_id
    row.answer_number, row.answer_document_on = body.document_number, body.document_on


def reopen(session: Session, scope: Scope, row: Difficulty, note: str) -> None:
    """The answer does not help, or it was closed wrongly: it is handled anew, and stands as open in the next report.

    Raises WrongState.
    """
    _step(session, scope, row, "reopen", note)
    row.ended_on = row.answered_on = row.recorded_on = row.answer_document_on = row.escalated_on = (
        row.escalated_document_on
    ) = None
    row.answer_number = row.answer = row.escalated_to = row.escalated_number = ""


def end(session: Session, scope: Scope, row: Difficulty, name: str, note: str) -> None:
    """Ends it (`name`: close, withdraw). Raises WrongState."""
    _step(session, scope, row, name, note)
    row.ended_on = today()


def _check_document(on: date | None) -> None:
    if on is not None and on > today():
        raise Malformed(fields={"document_on": "Ngày văn bản không được ở tương lai."})


def _clock(state: DifficultyState, requested: date | None = None) -> date | None:
    if requested is not None and not 0 <= (requested - today()).days <= LONGEST_DAYS:
        raise Malformed(fields={"due_on": "Hạn phải từ hôm nay trở đi và không quá một năm."})
    return requested or due_on(state, today(), WorkingCalendar())


def _step(
    session: Session,
    scope: Scope,
    row: Difficulty,
    name: str,
    note: str,
    *,
    due: date | None = None,
    **document: Any,
) -> None:
    """Takes a step; a new state, and every letter upwards, has a day of its own. Raises WrongState, Malformed."""
    target = steps.check(DIFFICULTY_STEPS, row, name, note).target
    if target != row.state or name == "escalate":
        row.due_on = _clock(DifficultyState(target), due)
    steps.take(session, scope, DIFFICULTY_STEPS, row, name, note, **document)
