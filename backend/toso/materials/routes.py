"""Materials over HTTP: the list, one with its versions, where it was posted, who is asked to read it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import ANY, file_of
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import Page
from toso.files.recordings import LIMITS, NoSuchPart, serve_recording
from toso.files.routes import download
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead
from toso.materials import channel_log, postings, queries, readers, schemas, service
from toso.materials.kinds import MaterialState
from toso.materials.reach import row_for_change, row_locked
from toso.materials.views import posting_reads, show_material
from toso.materials.workflow import MATERIAL_STEPS, POSTING_STEPS

router = APIRouter(prefix="/materials", tags=["Tài liệu"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.MATERIAL_READ))]
MayWrite = Annotated[Scope, Depends(Require(Action.MATERIAL_WRITE))]
MayPost = Annotated[Scope, Depends(Require(Action.MATERIAL_POST))]
MayConfirm = Annotated[Scope, Depends(Require(Action.ACTIVITY_ATTEND))]
CHANGES = errors(NotFound, StaleVersion, VersionMissing, Malformed, service.NotWritable)
STEPS = errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep, service.NothingToRead, service.OwnMaterial)
READERS = errors(NotFound, StaleVersion, VersionMissing, Malformed, readers.NotReadable)
Limit = Annotated[int, Query(ge=1, le=100)]


@router.get("", summary="Tài liệu trong phạm vi của mình, mới nhất trước", responses=errors(Malformed))
def list_materials(
    session: ReadSession,
    scope: MayRead,
    kind: Annotated[str | None, Query(max_length=30)] = None,
    state: MaterialState | None = None,
    unit_id: UUID | None = None,
    unread: bool = False,
    cursor: Cursor = None,
    limit: Limit = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.MaterialRow]:
    criteria = queries.MaterialFilter(kind, state, unit_id, unread)
    return queries.page_of_materials(session, scope, criteria, cursor=cursor, limit=limit, updated_since=updated_since)


@router.get("/kinds", summary="Các loại tài liệu và kênh đăng, phát")
def list_material_kinds(_scope: MayRead) -> schemas.MaterialCatalogueRead:
    return queries.list_kinds()


@router.post("", status_code=201, summary="Lập tin, bài, tài liệu", responses=errors(Malformed))
def create_material(body: schemas.MaterialWrite, session: WriteSession, scope: MayWrite) -> schemas.MaterialRead:
    return show_material(session, scope.actor, service.create_material(session, scope, body))


@router.post(
    "/postings/log",
    status_code=202,
    summary="In sổ, lịch đăng, phát của một kênh",
    responses=errors(Malformed, JobRunning),
)
def print_posting_log(body: schemas.PostingLogWrite, session: WriteSession, scope: MayRead) -> JobRead:
    return JobRead.model_validate(channel_log.enqueue_log(session, scope, body))


@router.get("/to-show", summary="Tài liệu đã duyệt để cho người dân xem, mới nhất trước")
def list_shown_materials(session: ReadSession, scope: MayRead) -> list[schemas.ShownMaterialRead]:
    """For phones to keep: thirty at most, each in the version that was approved last."""
    return queries.list_shown(session, scope)


@router.get("/{material_id}", summary="Một tài liệu với các bản và quá trình", responses=errors(NotFound))
def get_material(material_id: UUID, session: ReadSession, scope: MayRead) -> schemas.MaterialRead:
    return queries.show_one(session, scope, material_id)


@router.put("/{material_id}", summary="Sửa thông tin của tài liệu", responses=CHANGES)
def change_material(
    material_id: UUID,
    body: schemas.MaterialChange,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.MaterialRead:
    row = row_for_change(session, scope, material_id, expected_version)
    return show_material(session, scope.actor, service.change_material(session, scope, row, body))


@router.post("/{material_id}/versions", status_code=201, summary="Thêm bản mới", responses=CHANGES)
def add_material_version(
    material_id: UUID,
    body: schemas.VersionWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.MaterialRead:
    row = row_for_change(session, scope, material_id, expected_version)
    return show_material(session, scope.actor, service.add_version(session, scope, row, body))


@router.get(
    "/{material_id}/versions/{number}/file",
    summary="Tải tệp của một bản",
    responses={206: {"description": "Một đoạn của tệp, nhiều nhất 2 MB."}, **errors(NotFound, NoSuchPart)},
    response_class=file_of(ANY),
)
def get_material_file(
    request: Request, material_id: UUID, number: int, session: ReadSession, scope: MayRead
) -> Response:
    """Sound and film in parts: a single `Range` is answered 206 with 2 MB at most."""
    row = queries.file_of_version(session, scope, material_id, number)
    return serve_recording(request, row) if row.media_type in LIMITS else download(request, row)


@router.post("/{material_id}/step", summary="Nhận làm, trình duyệt, soạn bản mới", responses=STEPS)
def step_material(
    material_id: UUID,
    body: schemas.MaterialStepWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(MATERIAL_STEPS, "begin", "submit", "revise")],
) -> schemas.MaterialRead:
    row = row_for_change(session, scope, material_id, expected_version)
    return show_material(session, scope.actor, service.take_step(session, scope, row, body.step, body.reason))


@router.post("/{material_id}/review", summary="Duyệt, trả lại, thu hồi", responses=STEPS)
def review_material(
    material_id: UUID,
    body: schemas.MaterialStepWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(MATERIAL_STEPS, "approve", "return", "withdraw")],
) -> schemas.MaterialRead:
    row = row_for_change(session, scope, material_id, expected_version)
    return show_material(session, scope.actor, service.take_step(session, scope, row, body.step, body.reason))


@router.get("/{material_id}/postings", summary="Các lần đăng, phát", responses=errors(NotFound, Malformed))
def list_material_postings(
    material_id: UUID, session: ReadSession, scope: MayRead, cursor: Cursor = None, limit: Limit = 50
) -> Page[schemas.MaterialPostingRead]:
    return queries.page_of_postings(session, scope, material_id, cursor=cursor, limit=limit)


@router.post(
    "/{material_id}/postings",
    status_code=201,
    summary="Ghi một lần đăng, phát, chuyển; hoặc lên lịch",
    responses=errors(NotFound, Malformed, postings.NotPostable),
)
def add_material_posting(
    material_id: UUID, body: schemas.MaterialPostingWrite, session: WriteSession, scope: MayPost
) -> schemas.MaterialPostingRead:
    row = row_locked(session, scope, material_id)
    return posting_reads(session, scope.actor, [postings.add_posting(session, scope, row, body)])[0]


@router.post(
    "/{material_id}/postings/{material_posting_id}/step",
    summary="Ghi là đã đăng, đã phát; gỡ, hủy",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep, postings.NotPostable),
)
def step_material_posting(
    material_id: UUID,
    material_posting_id: UUID,
    body: schemas.PostingStepWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(POSTING_STEPS, "post", "withdraw")],
) -> schemas.MaterialPostingRead:
    row = row_locked(session, scope, material_id)
    done = postings.take_posting_step(session, scope, row, material_posting_id, expected_version, body)
    return posting_reads(session, scope.actor, [done])[0]


@router.get("/{material_id}/readers", summary="Ai được đề nghị đọc, ai đã đọc", responses=errors(NotFound, Malformed))
def list_material_readers(
    material_id: UUID,
    session: ReadSession,
    scope: MayRead,
    unread: bool = False,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Page[schemas.ReaderRead]:
    return queries.page_of_readers(session, scope, material_id, unread=unread, cursor=cursor, limit=limit)


@router.post("/{material_id}/readers", summary="Đề nghị đọc theo đơn vị, tổ, vai trò", responses=READERS)
def ask_readers(
    material_id: UUID,
    body: schemas.ReadersWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.MaterialRead:
    row = row_for_change(session, scope, material_id, expected_version)
    readers.ask_readers(session, scope, row, body)
    return show_material(session, scope.actor, row)


@router.put("/{material_id}/readers", summary="Ghi người đã ký trên giấy là đã đọc", responses=READERS)
def enter_paper_receipts(
    material_id: UUID,
    body: schemas.PaperReceiptsWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.MaterialRead:
    row = row_for_change(session, scope, material_id, expected_version)
    readers.enter_papers(session, scope, row, body)
    return show_material(session, scope.actor, row)


@router.post("/{material_id}/receipt", summary="Tôi đã đọc", responses=errors(NotFound))
def confirm_receipt(material_id: UUID, session: WriteSession, scope: MayConfirm) -> schemas.MaterialRead:
    row = row_locked(session, scope, material_id)
    readers.confirm_own(session, scope, row)
    return show_material(session, scope.actor, row)
