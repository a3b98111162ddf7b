"""Official documents over HTTP: list, number, render, download, recall, measuring of a PDF."""

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
from toso.core.problems import NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import Page
from toso.documents import queries, schemas, service
from toso.documents.kinds import DocumentKind
from toso.documents.numbering import NumberTaken
from toso.documents.tables import DocumentState
from toso.documents.workflow import DOCUMENT_STEPS
from toso.files.routes import download
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead

router = APIRouter(prefix="/documents", tags=["Văn bản"], route_class=DbRoute)

MayReadDocuments = Annotated[Scope, Depends(Require(Action.DOCUMENT_READ))]
STEPS = errors(NotFound, WrongStep, StaleVersion, VersionMissing)


@router.get("", summary="Danh sách văn bản, mới nhất trước")
def list_documents(
    session: ReadSession,
    scope: MayReadDocuments,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    state: DocumentState | None = None,
    kind: DocumentKind | None = None,
    updated_since: UpdatedSince = None,
) -> Page[schemas.DocumentRow]:
    return queries.page_of_documents(
        session, scope, cursor=cursor, limit=limit, state=state, kind=kind, updated_since=updated_since
    )


@router.get("/{document_id}", summary="Một văn bản", responses=errors(NotFound))
def get_document(document_id: UUID, session: ReadSession, scope: MayReadDocuments) -> schemas.DocumentRead:
    return queries.show_document(session, scope, document_id)


@router.post(
    "/{document_id}/number", summary="Cấp số và phát hành", responses={**STEPS, **errors(WrongStep, NumberTaken)}
)
def number_document(
    request: Request,
    document_id: UUID,
    body: schemas.NumberWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DOCUMENT_STEPS, "number")],
) -> schemas.NumberedRead:
    site = request.app.state.settings.public_url
    job = service.number_document(
        session, scope, document_id, expected_version, body, site=site, directory=request.app.state.directory
    )
    shown = queries.show_document(session, scope, document_id)
    return schemas.NumberedRead(**dict(shown), render_job=JobRead.model_validate(job))


@router.post("/{document_id}/recall", summary="Thu hồi văn bản", responses=STEPS)
def recall_document(
    document_id: UUID,
    body: schemas.RecallWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DOCUMENT_STEPS, "recall")],
) -> schemas.DocumentRead:
    service.recall_document(session, scope, document_id, expected_version, body.reason)
    return queries.show_document(session, scope, document_id)


@router.post(
    "/{document_id}/render", status_code=202, summary="Tạo tệp PDF, Word, Excel", responses=errors(NotFound, JobRunning)
)
def render_document(
    document_id: UUID, body: schemas.RenderWrite, session: WriteSession, scope: MayReadDocuments
) -> JobRead:
    document = queries.get_document(session, scope, document_id)
    job = service.enqueue_render(session, document, scope.user_id, list(body.formats))
    return JobRead.model_validate(job)


@router.get(
    "/{document_id}/files/{requested}",
    summary="Tải tệp của văn bản",
    responses=errors(NotFound),
    response_class=file_of(ANY),
)
def download_document(
    request: Request,
    document_id: UUID,
    requested: schemas.Format,
    session: ReadSession,
    scope: MayReadDocuments,
    *,
    inline: bool = False,
) -> Response:
    document = queries.get_document(session, scope, document_id)
    return download(request, queries.get_stored(session, document, requested), inline=inline)
