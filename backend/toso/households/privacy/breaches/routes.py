"""Breaches of personal data over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import Page
from toso.households.privacy import writes
from toso.households.privacy.breaches import queries, schemas, service
from toso.households.privacy.breaches.workflow import BREACH_STEPS

router = APIRouter(prefix="/privacy/breaches", tags=["Dữ liệu cá nhân"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.BREACH_READ))]
MayManage = Annotated[Scope, Depends(Require(Action.BREACH_MANAGE))]
STEPS = errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep)


@router.get("", summary="Sổ vi phạm dữ liệu cá nhân, mới nhất trước", responses=errors(Malformed))
def list_breaches(
    session: ReadSession,
    scope: MayRead,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.BreachRow]:
    return queries.page_of_breaches(session, scope, cursor=cursor, limit=limit, updated_since=updated_since)


@router.post(
    "", status_code=201, summary="Ghi một vụ vi phạm; 72 giờ tính từ lúc phát hiện", responses=errors(Malformed)
)
def record_breach(body: schemas.BreachCreate, session: WriteSession, scope: MayManage) -> schemas.BreachRead:
    return queries.show_breach(session, scope, service.record_breach(session, scope, body))


@router.get("/{breach_id}", summary="Một vụ vi phạm", responses=errors(NotFound))
def get_breach(breach_id: UUID, session: ReadSession, scope: MayRead) -> schemas.BreachRead:
    return queries.show_breach(session, scope, service.find_breach(session, scope, breach_id))


@router.put("/{breach_id}", summary="Ghi thêm điều đã biết; lúc phát hiện không sửa được", responses=STEPS)
def change_breach(
    breach_id: UUID, body: schemas.BreachChange, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> schemas.BreachRead:
    row = service.breach_for_change(session, scope, breach_id, expected_version)
    service.change_breach(session, scope, row, body)
    return queries.show_breach(session, scope, row)


@router.post("/{breach_id}/report", summary="Đã báo cơ quan có thẩm quyền", responses=STEPS)
def report_breach(
    breach_id: UUID,
    body: schemas.BreachReport,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(BREACH_STEPS, "report")],
) -> schemas.BreachRead:
    row = service.breach_for_change(session, scope, breach_id, expected_version)
    service.report_breach(session, scope, row, body)
    return queries.show_breach(session, scope, row)


@router.post("/{breach_id}/close", summary="Kết thúc vụ việc, nêu kết quả", responses=STEPS)
def close_breach(
    breach_id: UUID,
    body: writes.RequestReason,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(BREACH_STEPS, "close")],
) -> schemas.BreachRead:
    row = service.breach_for_change(session, scope, breach_id, expected_version)
    service.close_breach(session, scope, row, body.reason)
    return queries.show_breach(session, scope, row)
