"""The audit log, for auditors and administrators."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from toso.audit import queries
from toso.audit.schemas import AuditActionRead, AuditEventRead, ChainRead
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import JSONL, PEM, file_of
from toso.core.execution import DbRoute, ReadSession
from toso.core.problems import NotFound, errors
from toso.core.schemas import Page
from toso.kit.clock import VIETNAM

router = APIRouter(prefix="/audit", tags=["Nhật ký"], route_class=DbRoute)

MayReadAudit = Annotated[Scope, Depends(Require(Action.AUDIT_READ))]


@router.get("/events", summary="Nhật ký hệ thống, mới nhất trước")
def list_audit_events(
    request: Request,
    session: ReadSession,
    scope: MayReadAudit,
    cursor: Annotated[int | None, Query(ge=1, le=2**31 - 1, description="Số thứ tự của dòng cuối trang trước.")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    object_id: UUID | None = None,
    action: Annotated[str | None, Query(max_length=80, pattern=r"^[a-z_.]+$")] = None,
    actor_id: UUID | None = None,
    from_day: date | None = None,
    to_day: date | None = None,
) -> Page[AuditEventRead]:
    filters = queries.Filters(object_id, action, actor_id, from_day, to_day)
    names_of = request.app.state.names_of
    return queries.page_of_events(session, scope, filters, names_of, before=cursor, limit=limit)


@router.get("/actions", summary="Các loại việc có trong nhật ký")
def list_audit_actions(session: ReadSession, scope: MayReadAudit) -> list[AuditActionRead]:
    return queries.actions_recorded(session, scope)


@router.get("/chain", summary="Kiểm tra chuỗi nhật ký")
def check_audit_chain(session: ReadSession, scope: MayReadAudit) -> ChainRead:
    return queries.chain_of(session, scope)


@router.get(
    "/head", summary="Đầu chuỗi nhật ký lúc này, đã ký", responses=errors(NotFound), response_class=file_of(JSONL)
)
def download_audit_head(request: Request, session: ReadSession, scope: MayReadAudit) -> Response:
    """One line of JSON, to be kept where nobody who runs the server can change it."""
    head = queries.signed_head(session, scope, request.app.state.settings)
    name = f"dau-chuoi-{head.at.astimezone(VIETNAM):%Y-%m-%d}.jsonl"
    return _attached(head.line().encode(), name, JSONL)


@router.get("/public-key", summary="Khóa công khai kiểm tra đầu chuỗi đã ký", response_class=file_of(PEM))
def download_audit_public_key(request: Request, _scope: MayReadAudit) -> Response:
    pem = request.app.state.settings.anchor_public_key()
    return _attached(pem, "khoa-cong-khai.pem", PEM)


def _attached(content: bytes, name: str, media_type: str) -> Response:
    return Response(
        content, media_type=media_type, headers={"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    )
