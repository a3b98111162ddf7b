"""Service clients over HTTP, for the administrator who connects them and the leader who lets them in."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.idempotency import AlreadyDone
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.identity.account_requests.service import AskedAlready
from toso.identity.clients import queries, schemas, service

router = APIRouter(prefix="/service-clients", tags=["Hệ thống khác"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.CLIENT_READ))]
MayManage = Annotated[Scope, Depends(Require(Action.CLIENT_MANAGE))]


@router.get("", summary="Các hệ thống khác được kết nối")
def list_service_clients(session: ReadSession, scope: MayRead) -> schemas.ServiceClientsRead:
    return queries.list_clients(session, scope)


@router.post(
    "", status_code=201, summary="Kết nối một hệ thống; lãnh đạo đồng ý", responses=errors(Malformed, AskedAlready)
)
def add_service_client(body: schemas.ClientWrite, session: WriteSession, scope: MayManage) -> schemas.ServiceClientRead:
    return queries.client_reads(session, [service.add_client(session, scope, body)])[0]


@router.post(
    "/{client_id}/credentials",
    status_code=201,
    summary="Tạo khóa mới cho một hệ thống; khóa chỉ hiện lần này",
    responses=errors(NotFound, Malformed, service.ClientRevoked, service.TwoCredentialsKept, AlreadyDone),
)
def add_client_credential(
    client_id: UUID, body: schemas.CredentialWrite, session: WriteSession, scope: MayManage
) -> schemas.NewCredentialRead:
    return service.add_credential(session, scope, client_id, body.public_key)


@router.delete(
    "/{client_id}/credentials/{credential_id}",
    status_code=204,
    summary="Gỡ một khóa; mã truy cập lấy bằng khóa ấy hết dùng được ngay",
    responses=errors(NotFound),
)
def remove_client_credential(client_id: UUID, credential_id: UUID, session: WriteSession, scope: MayManage) -> None:
    service.remove_credential(session, scope, client_id, credential_id)


@router.post(
    "/{client_id}/revoke",
    summary="Ngắt kết nối một hệ thống, không mở lại được",
    responses=errors(NotFound, StaleVersion, VersionMissing, service.ClientRevoked),
)
def revoke_service_client(
    client_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> schemas.ServiceClientRead:
    return queries.client_reads(session, [service.revoke_client(session, scope, client_id, expected_version)])[0]
