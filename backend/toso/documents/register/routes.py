"""The register of outgoing documents over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch, IfMatchOrNone
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import LAST_YEAR, Page
from toso.documents.kinds import DocumentKind
from toso.documents.register import queries, relations, schemas, service
from toso.documents.tables import DocumentState
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead
from toso.kit.clock import today

router = APIRouter(prefix="/documents", tags=["Sổ văn bản đi"], route_class=DbRoute)

MayReadDocuments = Annotated[Scope, Depends(Require(Action.DOCUMENT_READ))]
MayIssueDocuments = Annotated[Scope, Depends(Require(Action.DOCUMENT_ISSUE))]


@router.get("/register", summary="Sổ đăng ký văn bản đi của một năm", responses=errors(Malformed))
def get_document_register(
    session: ReadSession,
    scope: MayReadDocuments,
    year: Annotated[int | None, Query(ge=1945, le=LAST_YEAR)] = None,
    kind: DocumentKind | None = None,
    state: DocumentState | None = None,
    q: Annotated[str, Query(max_length=100)] = "",
    dossier_id: UUID | None = None,
    *,
    waiting: Annotated[bool, Query(description="Chỉ văn bản chưa ghi ngày chuyển.")] = False,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 100,
    updated_since: UpdatedSince = None,
) -> Page[schemas.RegisterRow]:
    wanted = queries.RegisterQuery(year or today().year, kind, state, q, dossier_id, waiting=waiting)
    return queries.page_of_register(session, scope, wanted, cursor=cursor, limit=limit, updated_since=updated_since)


@router.post(
    "/register/print",
    status_code=202,
    summary="In sổ văn bản đi (PDF, Excel; chạy nền)",
    responses=errors(Malformed, JobRunning),
)
def print_document_register(
    body: schemas.RegisterPrintWrite, session: WriteSession, scope: MayReadDocuments
) -> JobRead:
    return JobRead.model_validate(service.order_print(session, scope, body))


@router.get("/register/searches", summary="Tìm kiếm tôi đã lưu")
def list_register_searches(session: ReadSession, scope: MayReadDocuments) -> list[schemas.SavedSearchRead]:
    return queries.list_searches(session, scope)


@router.post(
    "/register/searches",
    status_code=201,
    summary="Lưu tìm kiếm",
    responses=errors(Malformed, service.SearchNameTaken),
)
def save_register_search(
    body: schemas.SavedSearchWrite, session: WriteSession, scope: MayReadDocuments
) -> schemas.SavedSearchRead:
    return schemas.SavedSearchRead.model_validate(service.save_search(session, scope, body))


@router.delete(
    "/register/searches/{search_id}", status_code=204, summary="Bỏ tìm kiếm đã lưu", responses=errors(NotFound)
)
def forget_register_search(search_id: UUID, session: WriteSession, scope: MayReadDocuments) -> None:
    service.forget_search(session, scope, search_id)


@router.get("/number-scheme", summary="Cách đánh số văn bản, mã định danh cơ quan")
def get_number_scheme(session: ReadSession, scope: MayReadDocuments) -> schemas.SchemeRead:
    return queries.scheme_of(session, scope, scope.ward_id)


@router.put("/number-scheme", summary="Đổi cách đánh số văn bản", responses=errors(Malformed, WrongStep, StaleVersion))
def set_number_scheme(
    body: schemas.SchemeWrite, expected_version: IfMatchOrNone, session: WriteSession, scope: MayIssueDocuments
) -> schemas.SchemeRead:
    scheme = service.set_scheme(session, scope, scope.ward_id, body, expected_version)
    return schemas.SchemeRead.model_validate(scheme)


@router.get("/{document_id}/register-line", summary="Dòng của văn bản trong sổ", responses=errors(NotFound))
def get_register_line(document_id: UUID, session: ReadSession, scope: MayReadDocuments) -> schemas.RegisterRow:
    return queries.show_line(session, scope, document_id)


@router.put(
    "/{document_id}/register-line",
    summary="Ghi các cột của dòng trong sổ",
    responses=errors(NotFound, Malformed, StaleVersion, VersionMissing),
)
def write_register_line(
    document_id: UUID,
    body: schemas.LineWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayIssueDocuments,
) -> schemas.RegisterRow:
    service.write_line(session, scope, document_id, expected_version, body)
    return queries.show_line(session, scope, document_id)


@router.get(
    "/{document_id}/relations",
    summary="Văn bản đính chính, thay thế văn bản này và ngược lại",
    responses=errors(NotFound),
)
def list_document_relations(
    document_id: UUID, session: ReadSession, scope: MayReadDocuments
) -> list[schemas.RelationRead]:
    return relations.relations_seen(session, scope, document_id)


@router.post(
    "/{document_id}/relations",
    status_code=201,
    summary="Nối với văn bản được đính chính hoặc thay thế",
    responses=errors(NotFound, Malformed, service.RelationExists),
)
def add_document_relation(
    document_id: UUID, body: schemas.RelationWrite, session: WriteSession, scope: MayIssueDocuments
) -> list[schemas.RelationRead]:
    service.relate(session, scope, document_id, body)
    return relations.relations_seen(session, scope, document_id)


@router.delete(
    "/{document_id}/relations/{relation_id}", status_code=204, summary="Bỏ nối hai văn bản", responses=errors(NotFound)
)
def remove_document_relation(
    document_id: UUID, relation_id: UUID, session: WriteSession, scope: MayIssueDocuments
) -> None:
    service.unrelate(session, scope, document_id, relation_id)
