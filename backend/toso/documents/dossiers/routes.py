"""Dossiers over HTTP, and the metadata of one document."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import XML, file_of
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import LAST_YEAR, Page
from toso.documents.dossiers import queries, schemas, service
from toso.documents.dossiers.metadata import one_metadata
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead

router = APIRouter(tags=["Hồ sơ văn bản"], route_class=DbRoute)

MayReadDocuments = Annotated[Scope, Depends(Require(Action.DOCUMENT_READ))]
MayFollow = Annotated[Scope, Depends(Require(Action.DOCUMENT_FOLLOW))]
MayIssue = Annotated[Scope, Depends(Require(Action.DOCUMENT_ISSUE))]
CHANGES = errors(NotFound, Malformed, StaleVersion, VersionMissing)


@router.get("/dossiers", summary="Hồ sơ văn bản, mới nhất trước", responses=errors(Malformed))
def list_dossiers(
    session: ReadSession,
    scope: MayFollow,
    year: Annotated[int | None, Query(ge=1945, le=LAST_YEAR)] = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.DossierRow]:
    return queries.page_of_dossiers(session, scope, year=year, cursor=cursor, limit=limit, updated_since=updated_since)


@router.post("/dossiers", status_code=201, summary="Lập hồ sơ", responses=errors(Malformed, service.NotationTaken))
def create_dossier(body: schemas.DossierWrite, session: WriteSession, scope: MayIssue) -> schemas.DossierRead:
    row = service.create_dossier(session, scope, body)
    return queries.show_dossier(session, scope, row.id)


@router.get("/dossiers/{dossier_id}", summary="Một hồ sơ và văn bản trong đó", responses=errors(NotFound))
def get_dossier(dossier_id: UUID, session: ReadSession, scope: MayFollow) -> schemas.DossierRead:
    """Who looked into a dossier, and when, stands in the log."""
    service.open_dossier(session, scope, dossier_id)
    return queries.show_dossier(session, scope, dossier_id)


@router.put(
    "/dossiers/{dossier_id}",
    summary="Sửa số, ký hiệu, tiêu đề hồ sơ",
    responses={**CHANGES, **errors(StaleVersion, service.NotationTaken)},
)
def change_dossier(
    dossier_id: UUID, body: schemas.DossierWrite, expected_version: IfMatch, session: WriteSession, scope: MayIssue
) -> schemas.DossierRead:
    service.change_dossier(session, scope, dossier_id, expected_version, body)
    return queries.show_dossier(session, scope, dossier_id)


@router.put("/dossiers/{dossier_id}/documents", summary="Xếp văn bản vào hồ sơ", responses=CHANGES)
def fill_dossier(
    dossier_id: UUID,
    body: schemas.DossierContentWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayIssue,
) -> schemas.DossierRead:
    service.fill_dossier(session, scope, dossier_id, expected_version, body.document_ids)
    return queries.show_dossier(session, scope, dossier_id)


@router.post(
    "/dossiers/{dossier_id}/export",
    status_code=202,
    summary="Xuất cả hồ sơ: PDF và XML theo thời gian (chạy nền)",
    responses=errors(NotFound, JobRunning, service.DossierEmpty),
)
def export_dossier(dossier_id: UUID, session: WriteSession, scope: MayFollow) -> JobRead:
    return JobRead.model_validate(service.order_export(session, scope, dossier_id))


@router.get("/dossiers/{dossier_id}/accesses", summary="Ai đã mở, đã xuất hồ sơ", responses=errors(NotFound))
def list_dossier_accesses(
    request: Request, dossier_id: UUID, session: ReadSession, scope: MayFollow
) -> list[schemas.AccessRead]:
    return queries.accesses_of(session, scope, dossier_id, request.app.state.names_of)


@router.get(
    "/documents/{document_id}/metadata",
    summary="Dữ liệu đặc tả của văn bản (XML, Phụ lục VI)",
    responses=errors(NotFound),
    response_class=file_of(XML),
)
def get_document_metadata(document_id: UUID, session: ReadSession, scope: MayReadDocuments) -> Response:
    name, content = one_metadata(session, scope, document_id)
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(content, media_type="application/xml", headers=headers)
