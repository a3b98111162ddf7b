"""Plan texts over HTTP: upload or paste, settle what is doubtful, accept."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response, UploadFile
from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession, in_sandbox, in_thread, in_write, once
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, UnsupportedFile, VersionMissing, errors
from toso.core.schemas import Page
from toso.files import upload_check
from toso.files.uploads import ROOM, check_room
from toso.plans.drafts import queries, schemas, service
from toso.plans.drafts.parse_job import NotReadable, parse_file, parse_text
from toso.plans.drafts.tables import DraftState
from toso.plans.schemas import PlanRead
from toso.plans.text_import.shapes import ParsedPlan
from toso.plans.views import show_plan

router = APIRouter(prefix="/plan-drafts", tags=["Nhập kế hoạch"], route_class=DbRoute)

MayDraftPlans = Annotated[Scope, Depends(Require(Action.PLAN_DRAFT))]
MaySendPlan = Annotated[Scope, Depends(Require(Action.PLAN_DRAFT, heavy=True))]
SOURCES = {upload_check.PDF, upload_check.DOCX, upload_check.MARKDOWN, upload_check.TEXT}
CHANGES = errors(NotFound, StaleVersion, VersionMissing, service.DraftAccepted, Malformed)


@router.post("", status_code=201, summary="Đọc một tệp kế hoạch", responses=errors(UnsupportedFile, *ROOM, NotReadable))
async def upload_plan_draft(request: Request, file: UploadFile, scope: MaySendPlan) -> schemas.DraftRead:
    """Read in the sandbox; nothing is a plan before a person accepts."""
    limit = request.app.state.settings.upload_limit
    content = await file.read(limit + 1)
    check = partial(upload_check.check_upload, content, file.filename, SOURCES, limit=limit, any_encoding=True)
    checked = await in_sandbox(request, check)
    return await _stage(request, scope, checked, await parse_file(request, checked.content, checked.name))


@router.post("/text", status_code=201, summary="Đọc một kế hoạch dán vào", responses=errors(NotReadable))
async def paste_plan_draft(request: Request, body: schemas.DraftText, scope: MayDraftPlans) -> schemas.DraftRead:
    parsed = await in_thread(request, lambda: parse_text(body.text))
    checked = upload_check.Checked("van-ban-dan.txt", upload_check.TEXT, body.text.encode())
    return await _stage(request, scope, checked, parsed)


async def _stage(
    request: Request, scope: Scope, checked: upload_check.Checked, parsed: ParsedPlan
) -> schemas.DraftRead:
    def work(session: Session) -> schemas.DraftRead:
        check_room(session, request.app.state.settings, scope.ward_id, scope.user_id, len(checked.content))
        return queries.show_draft(service.stage(session, request.app.state.store, scope, checked, parsed))

    return await in_write(request, lambda session: once(request, session, 201, partial(work, session)))


@router.get("", summary="Các bản đọc kế hoạch", responses=errors(Malformed))
def list_plan_drafts(
    session: ReadSession,
    scope: MayDraftPlans,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    state: DraftState | None = None,
    updated_since: UpdatedSince = None,
) -> Page[schemas.DraftRow]:
    return queries.page_of_drafts(session, scope, cursor=cursor, limit=limit, state=state, updated_since=updated_since)


@router.get("/{draft_id}", summary="Một bản đọc, bên cạnh văn bản gốc", responses=errors(NotFound))
def get_plan_draft(draft_id: UUID, session: ReadSession, scope: MayDraftPlans) -> schemas.DraftRead:
    return queries.show_draft(queries.get_draft(session, scope, draft_id))


@router.patch("/{draft_id}", summary="Sửa bản đọc, chọn đơn vị, xử lý điểm cần xem", responses=CHANGES)
def update_plan_draft(
    draft_id: UUID, body: schemas.DraftUpdate, expected_version: IfMatch, session: WriteSession, scope: MayDraftPlans
) -> schemas.DraftRead:
    return queries.show_draft(service.update_draft(session, scope, draft_id, expected_version, body))


@router.post(
    "/{draft_id}/accept",
    status_code=201,
    summary="Nhận bản đọc thành kế hoạch",
    responses={**CHANGES, **errors(service.DraftNotReady)},
)
def accept_plan_draft(
    draft_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayDraftPlans
) -> PlanRead:
    return show_plan(session, scope, service.accept_draft(session, scope, draft_id, expected_version).id)


@router.delete("/{draft_id}", status_code=204, summary="Bỏ bản đọc", responses=CHANGES, response_class=Response)
def delete_plan_draft(draft_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayDraftPlans) -> None:
    service.delete_draft(session, scope, draft_id, expected_version)
