"""Packages of documents over HTTP, out and in."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response, UploadFile

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import ANY, XML, file_of
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession, in_sandbox
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, TooLarge, VersionMissing, errors
from toso.core.schemas import Page
from toso.documents.exchange import service
from toso.documents.exchange.schemas import IncomingLineWrite, ReceivedDocumentRead
from toso.files.routes import download
from toso.files.uploads import ROOM, UploadPlace

router = APIRouter(prefix="/documents", tags=["Văn bản liên thông"], route_class=DbRoute)

MayReadDocuments = Annotated[Scope, Depends(Require(Action.DOCUMENT_READ))]
MayFollow = Annotated[Scope, Depends(Require(Action.DOCUMENT_FOLLOW))]
MayIssue = Annotated[Scope, Depends(Require(Action.DOCUMENT_ISSUE))]


async def _opened(request: Request, file: UploadFile) -> service.Incoming:
    """The package and its files, read and checked before a transaction begins."""
    limit: int = request.app.state.settings.upload_limit
    content = await file.read(limit + 1)
    if len(content) > limit:
        raise TooLarge(fields={"file": f"Tệp lớn hơn {limit // (1024 * 1024)} MB."})
    return await in_sandbox(request, lambda: service.open_package(content, limit))


Opened = Annotated[service.Incoming, Depends(_opened)]


@router.get(
    "/{document_id}/edxml",
    summary="Gói edXML của một văn bản đã phát hành (chưa thử với trục liên thông)",
    responses=errors(NotFound),
    response_class=file_of(XML),
)
def get_document_package(
    request: Request, document_id: UUID, session: ReadSession, scope: MayReadDocuments
) -> Response:
    name, content = service.package_of(session, request.app.state.store, scope, document_id)
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(content, media_type=XML, headers=headers)


@router.post(
    "/received",
    status_code=201,
    summary="Nhận một gói edXML của cơ quan khác",
    responses=errors(Malformed, service.AlreadyReceived, *ROOM),
)
def receive_document(request: Request, session: WriteSession, scope: MayIssue, opened: Opened) -> ReceivedDocumentRead:
    place = UploadPlace(request.app.state.store, request.app.state.settings)
    return service.show(service.receive(session, place, scope, opened))


@router.get("/received", summary="Văn bản nhận qua gói edXML, mới nhất trước", responses=errors(Malformed))
def list_received_documents(
    session: ReadSession,
    scope: MayFollow,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[ReceivedDocumentRead]:
    return service.page_of_received(session, scope, cursor, limit, updated_since)


@router.put(
    "/received/{received_id}/register-line",
    summary="Vào sổ văn bản đến; lần đầu được cấp số đến",
    responses=errors(NotFound, Malformed, StaleVersion, VersionMissing),
)
def take_document_in(
    received_id: UUID, body: IncomingLineWrite, expected_version: IfMatch, session: WriteSession, scope: MayIssue
) -> ReceivedDocumentRead:
    return service.show(service.take_in(session, scope, received_id, expected_version, body))


@router.get(
    "/received/{received_id}/files/{file_id}",
    summary="Tải một tệp của văn bản đã nhận",
    responses=errors(NotFound),
    response_class=file_of(ANY),
)
def download_received_file(
    request: Request, received_id: UUID, file_id: UUID, session: ReadSession, scope: MayFollow
) -> Response:
    return download(request, service.received_file(session, scope, received_id, file_id))
