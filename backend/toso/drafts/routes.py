"""Drafts over HTTP: what can be written, the list, one with its versions, every step, the print."""

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
from toso.core.schemas import AskedDay, Page, ReasonWrite
from toso.documents.service import AlreadyIssued
from toso.drafts import queries, schemas, service
from toso.drafts.content import DraftAnnex
from toso.drafts.preview_job import enqueue_preview
from toso.drafts.service import DraftNotDeletable, DraftNotEditable, SignerUnknown
from toso.drafts.tables import DraftState
from toso.drafts.template_data import LetterheadUnknown
from toso.drafts.workflow import DRAFT_STEPS
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead
from toso.kit.clock import today

router = APIRouter(prefix="/document-drafts", tags=["Soạn văn bản"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.DRAFT_READ))]
MayWrite = Annotated[Scope, Depends(Require(Action.DRAFT_WRITE))]
STEPS = errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep)


@router.get("", summary="Văn bản đang soạn, mới nhất trước", responses=errors(Malformed))
def list_document_drafts(
    session: ReadSession,
    scope: MayRead,
    state: DraftState | None = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.WrittenRow]:
    return queries.page_of_drafts(session, scope, state=state, cursor=cursor, limit=limit, updated_since=updated_since)


@router.get("/templates", summary="Các mẫu văn bản soạn được")
def list_document_templates(scope: MayRead) -> list[schemas.TemplateRead]:  # noqa: ARG001 — the right alone
    return queries.templates()


@router.get(
    "/team-list",
    summary="Danh sách thành viên các tổ tại một ngày, thành một phụ lục",
    responses=errors(LetterheadUnknown),
)
def get_team_list(session: ReadSession, scope: MayWrite, on: AskedDay | None = None) -> DraftAnnex:
    return service.team_list(session, scope, on or today())


@router.post(
    "",
    status_code=201,
    summary="Bắt đầu soạn một văn bản: theo mẫu, hoặc thay thế, đính chính một văn bản",
    responses=errors(NotFound, Malformed, LetterheadUnknown),
)
def create_document_draft(body: schemas.DraftCreate, session: WriteSession, scope: MayWrite) -> schemas.WrittenRead:
    return queries.show_draft(session, scope.actor, service.create_draft(session, scope, body))


@router.get("/{written_id}", summary="Một văn bản đang soạn và quá trình", responses=errors(NotFound))
def get_document_draft(written_id: UUID, session: ReadSession, scope: MayRead) -> schemas.WrittenRead:
    return queries.show_draft(session, scope.actor, queries.get_draft(session, scope, written_id))


@router.put(
    "/{written_id}", summary="Lưu văn bản đang soạn", responses={**STEPS, **errors(WrongStep, DraftNotEditable)}
)
def save_document_draft(
    written_id: UUID, body: schemas.DraftSave, expected_version: IfMatch, session: WriteSession, scope: MayWrite
) -> schemas.WrittenRead:
    return queries.show_draft(
        session, scope.actor, service.save_draft(session, scope, written_id, expected_version, body.content)
    )


@router.delete(
    "/{written_id}",
    status_code=204,
    summary="Xóa văn bản đang soạn",
    responses=errors(NotFound, StaleVersion, VersionMissing, DraftNotDeletable),
)
def delete_document_draft(written_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayWrite) -> None:
    service.delete_draft(session, scope, written_id, expected_version)


@router.get("/{written_id}/versions/{step_id}", summary="Văn bản như đã lưu trước đây", responses=errors(NotFound))
def get_document_draft_version(
    written_id: UUID, step_id: UUID, session: ReadSession, scope: MayRead
) -> schemas.VersionRead:
    return queries.show_version(session, scope, written_id, step_id)


@router.post(
    "/{written_id}/preview",
    status_code=202,
    summary="Xem trang in của nội dung đang soạn",
    responses=errors(NotFound, Malformed, JobRunning, LetterheadUnknown),
)
def preview_document_draft(
    written_id: UUID, body: schemas.DraftPreview, session: WriteSession, scope: MayRead
) -> JobRead:
    return JobRead.model_validate(enqueue_preview(session, scope, written_id, body))


@router.post("/{written_id}/submit", summary="Trình duyệt", responses={**STEPS, **errors(WrongStep, LetterheadUnknown)})
def submit_document_draft(
    written_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DRAFT_STEPS, "submit")],
) -> schemas.WrittenRead:
    return queries.show_draft(session, scope.actor, service.submit_draft(session, scope, written_id, expected_version))


@router.post("/{written_id}/withdraw", summary="Rút về để sửa", responses=STEPS)
def withdraw_document_draft(
    written_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DRAFT_STEPS, "withdraw")],
) -> schemas.WrittenRead:
    return queries.show_draft(
        session, scope.actor, service.take_step(session, scope, written_id, expected_version, "withdraw")
    )


@router.post("/{written_id}/return", summary="Trả lại người soạn", responses=STEPS)
def return_document_draft(
    written_id: UUID,
    body: ReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DRAFT_STEPS, "return")],
) -> schemas.WrittenRead:
    draft = service.take_step(session, scope, written_id, expected_version, "return", body.reason)
    return queries.show_draft(session, scope.actor, draft)


@router.post(
    "/{written_id}/approve",
    summary="Duyệt: thành văn bản chờ cấp số",
    responses={**STEPS, **errors(WrongStep, SignerUnknown, LetterheadUnknown)},
)
def approve_document_draft(
    written_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DRAFT_STEPS, "approve")],
) -> schemas.WrittenRead:
    return queries.show_draft(session, scope.actor, service.approve_draft(session, scope, written_id, expected_version))


@router.post(
    "/{written_id}/reopen",
    summary="Mở lại để sửa khi chưa cấp số",
    responses={**STEPS, **errors(WrongStep, AlreadyIssued)},
)
def reopen_document_draft(
    written_id: UUID,
    body: ReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DRAFT_STEPS, "reopen")],
) -> schemas.WrittenRead:
    draft = service.reopen_draft(session, scope, written_id, expected_version, body.reason)
    return queries.show_draft(session, scope.actor, draft)
