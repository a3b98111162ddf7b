"""Spreadsheets of people over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response, UploadFile
from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import XLSX, file_of
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession, in_sandbox, in_write, once
from toso.core.problems import Malformed, NotFound, StaleVersion, TooLarge, UnsupportedFile, VersionMissing, errors
from toso.files.spreadsheets import LONGEST
from toso.identity.accounts import NameTaken
from toso.identity.user_import import service
from toso.identity.user_import.schemas import UserImportRead
from toso.identity.user_import.template import FILE_NAME, MEDIA_TYPE, make_template

router = APIRouter(prefix="/user-imports", tags=["Nhập người dùng từ bảng tính"], route_class=DbRoute)

MayInvite = Annotated[Scope, Depends(Require(Action.INVITE))]
MaySendList = Annotated[Scope, Depends(Require(Action.INVITE, heavy=True))]


@router.get("/template", summary="Tải tệp mẫu để nhập người dùng", response_class=file_of(XLSX))
def download_user_template(session: ReadSession, scope: MayInvite) -> Response:
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{FILE_NAME}"}
    return Response(make_template(service.unit_names(session, scope)), media_type=MEDIA_TYPE, headers=headers)


@router.post(
    "",
    status_code=201,
    summary="Gửi bảng tính người dùng để xem trước (.xlsx, .xls, .ods, .csv)",
    responses=errors(UnsupportedFile, TooLarge, Malformed),
)
async def upload_user_import(request: Request, file: UploadFile, scope: MaySendList) -> UserImportRead:
    content, given_name = await file.read(LONGEST + 1), file.filename
    name, lines = await in_sandbox(request, lambda: service.read_lines(content, given_name))

    def keep(session: Session) -> UserImportRead:
        return service.show(session, scope, service.keep_preview(session, scope, name, lines))

    return await in_write(request, lambda session: once(request, session, 201, partial(keep, session)))


@router.get("/{import_id}", summary="Xem trước bảng tính người dùng", responses=errors(NotFound))
def get_user_import(import_id: UUID, session: ReadSession, scope: MayInvite) -> UserImportRead:
    return service.show(session, scope, service.get_import(session, scope, import_id))


@router.post(
    "/{import_id}/accept",
    summary="Nhận cả bảng: tạo tài khoản, vai trò, thành viên tổ",
    responses=errors(NotFound, StaleVersion, VersionMissing, service.ImportHasErrors, service.ImportTaken, NameTaken),
)
def accept_user_import(
    import_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayInvite
) -> UserImportRead:
    return service.show(session, scope, service.accept(session, scope, import_id, expected_version))
