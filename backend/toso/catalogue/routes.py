"""The catalogue over HTTP: what exists, by kind; which khu phố lack what each should have."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.catalogue import queries, schemas, service
from toso.catalogue.tables import CatalogueEntry
from toso.catalogue.views import entry_reads
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import Page

router = APIRouter(prefix="/catalogue", tags=["Danh mục"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.CATALOGUE_READ))]
MayManage = Annotated[Scope, Depends(Require(Action.CATALOGUE_MANAGE))]
MayConfirm = Annotated[Scope, Depends(Require(Action.CATALOGUE_CONFIRM))]
Kind = Annotated[str, Query(max_length=30)]


def _shown(session: WriteSession, scope: Scope, row: CatalogueEntry) -> schemas.CatalogueEntryRead:
    return entry_reads(session, scope.actor, [row])[0]


@router.get("", summary="Danh mục, theo loại và tên", responses=errors(Malformed))
def list_catalogue(
    session: ReadSession,
    scope: MayRead,
    kind: Annotated[str | None, Query(max_length=30)] = None,
    unit_id: UUID | None = None,
    past: bool = False,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.CatalogueEntryRead]:
    criteria = queries.EntryFilter(kind, unit_id, past)
    return queries.page_of_entries(session, scope, criteria, cursor=cursor, limit=limit, updated_since=updated_since)


@router.get("/kinds", summary="Các loại của danh mục, với các mục của từng loại")
def list_catalogue_kinds(_scope: MayRead) -> list[schemas.EntryKindRead]:
    return queries.list_kinds()


@router.get("/coverage", summary="Khu phố nào chưa có mục của một loại", responses=errors(Malformed))
def get_catalogue_coverage(
    session: ReadSession, scope: MayRead, kind: Kind = "zalo_group"
) -> schemas.CatalogueCoverageRead:
    return queries.coverage(session, scope, kind)


@router.post("", status_code=201, summary="Thêm vào danh mục", responses=errors(Malformed))
def create_catalogue_entry(
    body: schemas.CatalogueEntryWrite, session: WriteSession, scope: MayManage
) -> schemas.CatalogueEntryRead:
    return _shown(session, scope, service.create_entry(session, scope, body))


@router.get("/{catalogue_id}", summary="Một mục của danh mục", responses=errors(NotFound))
def get_catalogue_entry(catalogue_id: UUID, session: ReadSession, scope: MayRead) -> schemas.CatalogueEntryRead:
    return queries.show_one(session, scope, catalogue_id)


@router.put(
    "/{catalogue_id}",
    summary="Sửa một mục của danh mục",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed),
)
def change_catalogue_entry(
    catalogue_id: UUID,
    body: schemas.CatalogueEntryChange,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManage,
) -> schemas.CatalogueEntryRead:
    row = service.row_for_change(session, scope, catalogue_id, expected_version)
    return _shown(session, scope, service.change_entry(session, scope, row, body))


@router.post(
    "/{catalogue_id}/confirm",
    summary="Xác nhận một mục đã đối chiếu với văn bản chính thức",
    responses=errors(NotFound, StaleVersion, VersionMissing, service.NothingToConfirm),
)
def confirm_catalogue_entry(
    catalogue_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayConfirm
) -> schemas.CatalogueEntryRead:
    row = service.row_for_change(session, scope, catalogue_id, expected_version)
    return _shown(session, scope, service.confirm_entry(session, scope, row))
