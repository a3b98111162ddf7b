"""Reminders over HTTP: words ready to copy, and the log of what was sent."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor
from toso.core.problems import Malformed, errors
from toso.core.schemas import Page
from toso.kit.clock import today
from toso.plans.reminders import queries, schemas, service

router = APIRouter(prefix="/reminders", tags=["Đôn đốc"], route_class=DbRoute)

MaySeePeople = Annotated[Scope, Depends(Require(Action.TASK_PEOPLE))]
MayRemind = Annotated[Scope, Depends(Require(Action.TASK_REMIND))]


@router.get("", summary="Nhật ký đôn đốc, mới nhất trước", responses=errors(Malformed))
def list_reminders(
    session: ReadSession,
    scope: MaySeePeople,
    unit_id: UUID | None = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Page[schemas.ReminderRead]:
    return queries.page_of_reminders(session, scope, unit_id=unit_id, cursor=cursor, limit=limit)


@router.post("/text", summary="Soạn lời đôn đốc để sao chép", responses=errors(Malformed))
def compose_reminders(
    body: schemas.ReminderTarget, session: ReadSession, scope: MayRemind
) -> list[schemas.ReminderText]:
    return service.compose(session, scope, body, today())


@router.post("", status_code=201, summary="Ghi việc đã đôn đốc", responses=errors(Malformed))
def add_reminders(body: schemas.ReminderWrite, session: WriteSession, scope: MayRemind) -> list[schemas.ReminderRead]:
    return queries.reminder_reads(session, service.add_reminders(session, scope, body, today()))
