"""Copies of documents over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.copies import queries, schemas, service
from toso.copies.service import CopyingUnknown, NothingToCopyFrom, NotToBeCopied
from toso.core.downloads import ANY, file_of
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Conflict, Malformed, NotFound, errors
from toso.core.schemas import LAST_YEAR, Page
from toso.files.routes import download
from toso.jobs.schemas import JobRead
from toso.kit.clock import today

router = APIRouter(tags=["Sao văn bản"], route_class=DbRoute)

MayReadDocuments = Annotated[Scope, Depends(Require(Action.DOCUMENT_READ))]
MayCopy = Annotated[Scope, Depends(Require(Action.DOCUMENT_COPY))]


@router.get("/document-copies", summary="Sổ bản sao của một năm, số mới nhất trước", responses=errors(Malformed))
def list_copies(
    session: ReadSession,
    scope: MayReadDocuments,
    year: Annotated[int | None, Query(ge=1945, le=LAST_YEAR)] = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.CopyRow]:
    return queries.register_of_copies(
        session, scope, year or today().year, cursor=cursor, limit=limit, updated_since=updated_since
    )


@router.get(
    "/documents/{document_id}/copies", summary="Các bản sao của một văn bản, mới nhất trước", responses=errors(NotFound)
)
def list_document_copies(document_id: UUID, session: ReadSession, scope: MayReadDocuments) -> schemas.CopiesRead:
    return queries.show_copies(session, scope, document_id)


@router.post(
    "/documents/{document_id}/copies",
    status_code=201,
    summary="Sao y, trích sao, sao lục: cấp số và tạo tệp bản sao",
    responses=errors(NotFound, Malformed, NotToBeCopied, NothingToCopyFrom, CopyingUnknown),
)
def copy_document(
    request: Request, document_id: UUID, body: schemas.CopyCreate, session: WriteSession, scope: MayCopy
) -> schemas.CopyMade:
    row, job = service.make_copy(
        session, scope, document_id, body, request.app.state.store, site=request.app.state.settings.public_url
    )
    (shown,) = queries.shown(session, scope, [row])
    return schemas.CopyMade(**dict(shown), job=JobRead.model_validate(job))


@router.post(
    "/documents/{document_id}/copies/{copy_id}/file",
    status_code=202,
    summary="Tạo lại tệp của bản sao chưa tạo được",
    responses=errors(NotFound, Conflict),
)
def make_copy_file_again(document_id: UUID, copy_id: UUID, session: WriteSession, scope: MayCopy) -> JobRead:
    return JobRead.model_validate(service.make_file_again(session, scope, document_id, copy_id))


@router.get(
    "/documents/{document_id}/copies/{copy_id}/file",
    summary="Tải tệp bản sao",
    responses=errors(NotFound),
    response_class=file_of(ANY),
)
def download_document_copy(
    request: Request,
    document_id: UUID,
    copy_id: UUID,
    session: ReadSession,
    scope: MayReadDocuments,
    *,
    inline: bool = False,
) -> Response:
    return download(request, queries.file_of(session, scope, document_id, copy_id), inline=inline)
