"""The audit log, for auditors and administrators."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.audit import queries
from toso.audit.schemas import AuditEventRead, ChainRead
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession
from toso.core.schemas import Page

router = APIRouter(prefix="/audit", tags=["Nhật ký"], route_class=DbRoute)

MayReadAudit = Annotated[Scope, Depends(Require(Action.AUDIT_READ))]


@router.get("/events", summary="Nhật ký hệ thống, mới nhất trước")
def list_audit_events(
    session: ReadSession,
    scope: MayReadAudit,
    cursor: Annotated[int | None, Query(ge=1, description="Số thứ tự của dòng cuối trang trước.")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    object_id: UUID | None = None,
    action: Annotated[str | None, Query(max_length=80)] = None,
) -> Page[AuditEventRead]:
    return queries.page_of_events(session, scope, before=cursor, limit=limit, object_id=object_id, action=action)


@router.get("/chain", summary="Kiểm tra chuỗi nhật ký")
def check_audit_chain(session: ReadSession, scope: MayReadAudit) -> ChainRead:
    return queries.chain_of(session, scope)
