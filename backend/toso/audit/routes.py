"""The audit log, for auditors and administrators."""

from collections.abc import AsyncIterator
from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from toso.audit import queries
from toso.audit.schemas import AuditActionRead, AuditEventRead, ChainRead
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import CSV, JSONL, PEM, file_of
from toso.core.execution import DbRoute, ReadSession, in_read, in_write
from toso.core.problems import NotFound, errors
from toso.core.schemas import AskedDay, Page
from toso.kit.clock import VIETNAM, local_date, system_now
from toso.kit.csv_text import BYTE_ORDER_MARK, csv_lines

router = APIRouter(prefix="/audit", tags=["Nhật ký"], route_class=DbRoute)

MayReadAudit = Annotated[Scope, Depends(Require(Action.AUDIT_READ))]
MayExportAudit = Annotated[Scope, Depends(Require(Action.AUDIT_READ, heavy=True))]


ActionCode = Annotated[str | None, Query(max_length=80, pattern=r"^[a-z_.]+$")]
OnlyRefusals = Annotated[bool, Query(description="Chỉ những lần bị từ chối, thử sai.")]
EXPORTED_AT_ONCE = 500


@router.get("/events", summary="Nhật ký hệ thống, mới nhất trước")
def list_audit_events(
    request: Request,
    session: ReadSession,
    scope: MayReadAudit,
    cursor: Annotated[int | None, Query(ge=1, le=2**31 - 1, description="Số thứ tự của dòng cuối trang trước.")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    object_id: UUID | None = None,
    action: ActionCode = None,
    actor_id: UUID | None = None,
    from_day: AskedDay | None = None,
    to_day: AskedDay | None = None,
    refusals: OnlyRefusals = False,
) -> Page[AuditEventRead]:
    filters = queries.Filters(object_id, action, actor_id, from_day, to_day, refusals)
    names_of = request.app.state.names_of
    return queries.page_of_events(session, scope, filters, names_of, before=cursor, limit=limit)


@router.get("/export", summary="Nhật ký hệ thống thành tệp CSV; lần tải cũng vào nhật ký", response_class=file_of(CSV))
async def export_audit_events(
    request: Request,
    scope: MayExportAudit,
    object_id: UUID | None = None,
    action: ActionCode = None,
    actor_id: UUID | None = None,
    from_day: AskedDay | None = None,
    to_day: AskedDay | None = None,
    refusals: OnlyRefusals = False,
) -> Response:
    """In the log before its first line leaves."""
    filters = queries.Filters(object_id, action, actor_id, from_day, to_day, refusals)
    await in_write(request, partial(queries.note_export, scope=scope, filters=filters))
    name = f"nhat-ky-{local_date(system_now())}.csv"
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return StreamingResponse(_csv_of(request, scope, filters), media_type="text/csv; charset=utf-8", headers=headers)


async def _csv_of(request: Request, scope: Scope, filters: queries.Filters) -> AsyncIterator[str]:
    """The text of the file, read a part at a time, so that a long log holds nobody."""
    read = partial(queries.lines_of, scope=scope, filters=filters, names_of=request.app.state.names_of)
    yield BYTE_ORDER_MARK + csv_lines([queries.HEADINGS])
    before: int | None = None
    while True:
        rows, before = await in_read(request, partial(read, before=before, limit=EXPORTED_AT_ONCE))
        yield csv_lines(rows)
        if before is None:
            return


@router.get("/actions", summary="Các loại việc có trong nhật ký")
def list_audit_actions(session: ReadSession, scope: MayReadAudit) -> list[AuditActionRead]:
    return queries.actions_recorded(session, scope)


@router.get("/chain", summary="Kiểm tra chuỗi nhật ký")
def check_audit_chain(request: Request, session: ReadSession, scope: MayReadAudit) -> ChainRead:
    return queries.chain_of(session, scope, request.app.state.settings)


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
