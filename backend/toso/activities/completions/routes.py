"""Sheets of who has finished a course over HTTP."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, UploadFile
from sqlmodel import Session

from toso.activities.completions import service
from toso.activities.completions.schemas import CompletionsTake, CompletionUploadRead
from toso.activities.reach import changeable_row, get_activity, locked_row
from toso.activities.roster import NotMarkable
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession, in_read, in_sandbox, in_write, once
from toso.core.problems import Malformed, NotFound, StaleVersion, TooLarge, UnsupportedFile, VersionMissing, errors
from toso.files.spreadsheets import LONGEST

router = APIRouter(prefix="/activities/{activity_id}/completions", tags=["Hoạt động"], route_class=DbRoute)

MayWrite = Annotated[Scope, Depends(Require(Action.ACTIVITY_WRITE))]


@router.get("", summary="Tệp kết quả học của mình còn dòng chờ", responses=errors(NotFound))
def list_completion_uploads(activity_id: UUID, session: ReadSession, scope: MayWrite) -> list[CompletionUploadRead]:
    row = get_activity(session, scope.actor.scope(Action.ACTIVITY_READ), activity_id)
    return service.list_uploads(session, scope, row)


@router.post(
    "",
    status_code=201,
    summary="Gửi bảng tính kết quả học để xem trước (.xlsx, .xls, .ods, .csv)",
    responses=errors(NotFound, UnsupportedFile, TooLarge, Malformed, service.NoCourse, NotMarkable),
)
async def upload_completions(
    activity_id: UUID, request: Request, file: UploadFile, scope: MayWrite
) -> CompletionUploadRead:
    await in_read(request, lambda session: changeable_row(session, scope, activity_id))
    content, given_name = await file.read(LONGEST + 1), file.filename
    name, lines = await in_sandbox(request, lambda: service.read_lines(content, given_name))

    def keep(session: Session) -> CompletionUploadRead:
        row = locked_row(session, scope, activity_id)
        return service.show_upload(session, row, service.keep_upload(session, scope, row, name, lines))

    return await in_write(request, lambda session: once(request, session, 201, partial(keep, session)))


@router.post(
    "/{completion_id}/take",
    summary="Nhận các dòng đúng và các dòng đã chọn người",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, service.NoCourse, NotMarkable),
)
def take_completions(
    activity_id: UUID,
    completion_id: UUID,
    body: CompletionsTake,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> CompletionUploadRead:
    row = locked_row(session, scope, activity_id)
    kept = service.get_upload(session, scope, row, completion_id)
    service.take_lines(session, scope, row, kept, expected_version, body)
    return service.show_upload(session, row, kept)


@router.delete(
    "/{completion_id}",
    status_code=204,
    summary="Bỏ tệp kết quả học và các dòng còn lại",
    responses=errors(NotFound, StaleVersion, VersionMissing),
)
def drop_completions(
    activity_id: UUID, completion_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayWrite
) -> None:
    row = locked_row(session, scope, activity_id)
    service.throw_away(session, scope, service.get_upload(session, scope, row, completion_id), expected_version)
