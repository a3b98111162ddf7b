"""Streets and their assignments over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import AskedDay
from toso.households.register.streets import queries, schemas, service

router = APIRouter(tags=["Tuyến phố"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_READ))]
MayManage = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_MANAGE))]
MayAssignStreets = Annotated[Scope, Depends(Require(Action.STREET_ASSIGN))]
CHANGES = (NotFound, StaleVersion, VersionMissing, Malformed)


@router.get("/streets", summary="Các tuyến phố và số hộ đã đến trong năm báo cáo", responses=errors(Malformed))
def list_streets(session: ReadSession, scope: MayRead, unit_id: UUID | None = None) -> list[schemas.StreetRead]:
    return queries.list_streets(session, scope, unit_id)


@router.post("/streets", status_code=201, summary="Thêm tuyến phố", responses=errors(Malformed, service.StreetTaken))
def create_street(body: schemas.StreetCreate, session: WriteSession, scope: MayManage) -> schemas.StreetRead:
    return queries.street_reads(session, scope, [service.create_street(session, scope, body)])[0]


@router.post("/streets/order", summary="Xếp thứ tự các tuyến phố của một khu phố", responses=errors(Malformed))
def order_streets(body: schemas.StreetOrder, session: WriteSession, scope: MayManage) -> list[schemas.StreetRead]:
    service.order_streets(session, scope, body)
    return queries.list_streets(session, scope, body.unit_id)


@router.patch("/streets/{street_id}", summary="Sửa tuyến phố", responses=errors(*CHANGES, service.StreetTaken))
def change_street(
    street_id: UUID, body: schemas.StreetPatch, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> schemas.StreetRead:
    return queries.street_reads(
        session, scope, [service.change_street(session, scope, street_id, expected_version, body)]
    )[0]


@router.delete(
    "/streets/{street_id}",
    status_code=204,
    summary="Xóa tuyến phố chưa có hộ nào",
    responses=errors(*CHANGES, service.StreetInUse),
)
def delete_street(street_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayManage) -> None:
    service.delete_street(session, scope, street_id, expected_version)


@router.post(
    "/streets/{street_id}/households/order",
    summary="Xếp thứ tự các hộ trên một tuyến phố",
    responses=errors(NotFound, Malformed),
)
def order_street_households(
    street_id: UUID, body: schemas.HouseholdOrder, session: WriteSession, scope: MayManage
) -> schemas.StreetRead:
    return queries.street_reads(session, scope, [service.order_households(session, scope, street_id, body)])[0]


@router.post(
    "/streets/{street_id}/assignments",
    status_code=201,
    summary="Phân công thành viên đi tuyến phố",
    responses=errors(NotFound, Malformed, service.GoesAlready),
)
def assign_street(
    street_id: UUID, body: schemas.StreetAssignmentWrite, session: WriteSession, scope: MayAssignStreets
) -> schemas.StreetRead:
    return queries.street_reads(session, scope, [service.assign_street(session, scope, street_id, body)])[0]


@router.delete(
    "/street-assignments/{street_assignment_id}",
    summary="Thôi phân công tuyến phố",
    responses=errors(*CHANGES),
)
def end_street_assignment(
    street_assignment_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayAssignStreets,
    to_on: Annotated[AskedDay | None, Query(description="Ngày cuối cùng còn đi; để trống là hôm qua.")] = None,
) -> schemas.StreetRead:
    street = service.end_assignment(session, scope, street_assignment_id, expected_version, to_on)
    return queries.street_reads(session, scope, [street])[0]
