"""Imports of the register over HTTP: template, upload, columns, check, rows, duplicates, acceptance."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response, UploadFile
from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import XLSX, file_of
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession, in_sandbox, in_write, once
from toso.core.paging import Cursor
from toso.core.problems import Malformed, NotFound, StaleVersion, UnsupportedFile, VersionMissing, errors
from toso.core.schemas import Page
from toso.files.uploads import ROOM
from toso.households.import_export import queries, schemas, service, staged_lines
from toso.households.import_export.reversal_preview import NotTaken, show_reversal
from toso.households.import_export.template import (
    FILE_NAME,
    MEDIA_TYPE,
    make_template,
    streets_for_template,
)
from toso.jobs.claim import JobRunning

router = APIRouter(prefix="/household-imports", tags=["Nhập, xuất sổ hộ"], route_class=DbRoute)

MayImport = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_IMPORT))]
MaySend = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_IMPORT, heavy=True))]
STEPS = (NotFound, StaleVersion, VersionMissing, service.WrongImportStep)


@router.get("/template", summary="Tải tệp mẫu để nhập sổ hộ", response_class=file_of(XLSX))
def download_household_template(session: ReadSession, scope: MayImport) -> Response:
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{FILE_NAME}"}
    return Response(make_template(*streets_for_template(session, scope)), media_type=MEDIA_TYPE, headers=headers)


@router.get("", summary="Các tệp sổ hộ của tôi đang xử lý")
def list_household_imports(session: ReadSession, scope: MayImport) -> list[schemas.HouseholdImportRow]:
    return queries.list_imports(session, scope)


@router.post(
    "",
    status_code=201,
    summary="Gửi bảng tính sổ hộ (.xlsx, .xls, .ods, .csv)",
    responses=errors(UnsupportedFile, *ROOM, Malformed, JobRunning),
)
async def upload_household_import(request: Request, file: UploadFile, scope: MaySend) -> schemas.HouseholdImportRead:
    state, content, name = request.app.state, await file.read(service.LIMIT + 1), file.filename
    checked = await in_sandbox(request, lambda: service.check_file(content, name))

    def keep(session: Session) -> schemas.HouseholdImportRead:
        row = service.begin_import(session, state.store, state.settings, scope, checked)
        return queries.show_import(session, scope, row)

    return await in_write(request, lambda session: once(request, session, 201, lambda: keep(session)))


@router.get("/{upload_id}", summary="Một tệp sổ hộ đang xử lý", responses=errors(NotFound))
def get_household_import(upload_id: UUID, session: ReadSession, scope: MayImport) -> schemas.HouseholdImportRead:
    return queries.show_import(session, scope, queries.find_taken(session, scope, upload_id))


@router.get("/{upload_id}/lines", summary="Các dòng đã đọc, kèm lời nhắn theo ô", responses=errors(NotFound, Malformed))
def list_import_lines(
    upload_id: UUID,
    session: ReadSession,
    scope: MayImport,
    show: staged_lines.LineFilter | None = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Page[schemas.HouseholdImportLineRead]:
    return staged_lines.page_of_lines(session, scope, upload_id, show, cursor, limit)


@router.post(
    "/{upload_id}/check",
    summary="Chọn cột rồi kiểm tra cả tệp",
    responses=errors(*STEPS, Malformed, JobRunning),
)
def check_household_import(
    upload_id: UUID, body: schemas.ImportCheckWrite, expected_version: IfMatch, session: WriteSession, scope: MayImport
) -> schemas.HouseholdImportRead:
    return queries.show_import(session, scope, service.order_check(session, scope, upload_id, expected_version, body))


@router.post(
    "/{upload_id}/mend",
    summary="Sửa các ô ngay trên màn hình rồi kiểm tra lại",
    responses=errors(*STEPS, Malformed, JobRunning),
)
def mend_import_cells(
    upload_id: UUID, body: schemas.ImportMendWrite, expected_version: IfMatch, session: WriteSession, scope: MayImport
) -> schemas.HouseholdImportRead:
    return queries.show_import(session, scope, service.mend(session, scope, upload_id, expected_version, body))


@router.post("/{upload_id}/decide", summary="Quyết định các hộ có thể trùng", responses=errors(*STEPS, Malformed))
def decide_import_duplicates(
    upload_id: UUID, body: schemas.ImportDecideWrite, expected_version: IfMatch, session: WriteSession, scope: MayImport
) -> schemas.HouseholdImportRead:
    return queries.show_import(session, scope, service.decide(session, scope, upload_id, expected_version, body))


@router.post(
    "/{upload_id}/accept",
    summary="Nhận các hộ không còn ô sai vào sổ hộ; hộ còn ô sai ở lại",
    responses=errors(*STEPS, service.ImportHasFaults, service.ImportUndecided, JobRunning),
)
def accept_household_import(
    upload_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayImport
) -> schemas.HouseholdImportRead:
    return queries.show_import(session, scope, service.order_acceptance(session, scope, upload_id, expected_version))


@router.get(
    "/{upload_id}/reversal",
    summary="Hoàn tác lần nhập thì hộ nào ra khỏi sổ, hộ nào ở lại",
    responses=errors(NotFound, NotTaken),
)
def preview_import_reversal(upload_id: UUID, session: ReadSession, scope: MayImport) -> schemas.ImportReversalRead:
    return show_reversal(session, scope, upload_id)


@router.post(
    "/{upload_id}/undo",
    summary="Hoàn tác lần nhập: sổ hộ trở lại như trước, trừ hộ đã có việc khác từ đó",
    responses=errors(*STEPS, Malformed, JobRunning),
)
def undo_household_import(
    upload_id: UUID, body: schemas.ImportUndoWrite, expected_version: IfMatch, session: WriteSession, scope: MayImport
) -> schemas.HouseholdImportRead:
    row = service.order_reversal(session, scope, upload_id, expected_version, body)
    return queries.show_import(session, scope, row)


@router.delete("/{upload_id}", status_code=204, summary="Bỏ một tệp chưa nhận", responses=errors(*STEPS))
def discard_household_import(
    upload_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayImport
) -> None:
    service.discard(session, scope, upload_id, expected_version)
