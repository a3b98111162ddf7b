"""Uploading evidence and opening stored files, always as an attachment in a sandbox."""

from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import ANY, file_of
from toso.core.execution import DbRoute, WriteSession
from toso.core.problems import NotFound, UnsupportedFile, errors
from toso.files import service, store, upload_check
from toso.files.recordings import Recorded, Recording, add_recording
from toso.files.schemas import FileRead
from toso.files.tables import StoredFile
from toso.files.uploads import ROOM, Upload, store_upload

router = APIRouter(prefix="/files", tags=["Tệp"], route_class=DbRoute)

MayReadFile = Annotated[Scope, Depends(Require(Action.FILE_READ))]
MayUploadFile = Annotated[Scope, Depends(Require(Action.FILE_UPLOAD))]
MEDIA = {upload_check.MP3, upload_check.M4A, upload_check.OGG, upload_check.MP4}
EVIDENCE = {upload_check.PDF, upload_check.DOCX, upload_check.XLSX, upload_check.PNG, upload_check.JPEG} | MEDIA
Evidence = Annotated[upload_check.Checked, Depends(Upload(EVIDENCE))]


def download(request: Request, row: StoredFile, *, inline: bool = False) -> Response:
    """The bytes of a row; `inline` is for PDF previews only."""
    content = store.get(request.app.state.store, row.sha256)
    shown = inline and row.media_type == upload_check.PDF
    headers = {
        "Content-Disposition": f"{'inline' if shown else 'attachment'}; filename*=UTF-8''{quote(row.name)}",
        "Content-Security-Policy": "frame-ancestors 'self'" if shown else "default-src 'none'; sandbox",
        "X-SHA256": row.sha256,
    }
    return Response(content, media_type=row.media_type, headers=headers)


@router.post("", status_code=201, summary="Gửi tệp minh chứng", responses=errors(UnsupportedFile, *ROOM))
def upload_file(request: Request, session: WriteSession, scope: MayUploadFile, file: Evidence) -> FileRead:
    actor, state = scope.actor, request.app.state
    row = store_upload(
        session,
        state.store,
        state.settings,
        file,
        ward_id=scope.ward_id,
        unit_path=service.unit_path_of_upload(scope),
        owner_id=scope.user_id,
        purpose="evidence",
    )
    service.note_upload(session, actor, row)
    return FileRead.model_validate(row)


@router.post(
    "/recordings", status_code=201, summary="Gửi bản ghi âm, ghi hình", responses=errors(UnsupportedFile, *ROOM)
)
def upload_recording(
    request: Request, session: WriteSession, scope: MayUploadFile, file: Annotated[Recorded, Depends(Recording())]
) -> FileRead:
    """Sound up to 20 MB, film (mp4) up to 100 MB; the bytes are stored before the transaction begins."""
    actor = scope.actor
    row = add_recording(
        session,
        request.app.state.settings,
        file,
        ward_id=scope.ward_id,
        unit_path=service.unit_path_of_upload(scope),
        owner_id=scope.user_id,
    )
    service.note_upload(session, actor, row)
    return FileRead.model_validate(row)


@router.get("/{file_id}", summary="Tải tệp", responses=errors(NotFound), response_class=file_of(ANY))
def download_file(
    request: Request, file_id: UUID, session: WriteSession, scope: MayReadFile, *, inline: bool = False
) -> Response:
    """Each download of evidence, invitation cards and other personal files is one line of the log."""
    return download(request, service.open_file(session, scope, file_id, request.app.state.file_shown_to), inline=inline)
