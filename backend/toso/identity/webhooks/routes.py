"""Webhooks over HTTP, for the administrator who connects other systems."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.idempotency import AlreadyDone
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.identity.clients.service import ClientRevoked
from toso.identity.webhooks import queries, schemas, service

router = APIRouter(prefix="/service-clients/{client_id}/webhooks", tags=["Hệ thống khác"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.CLIENT_READ))]
MayManage = Annotated[Scope, Depends(Require(Action.CLIENT_MANAGE))]


@router.get("", summary="Các địa chỉ nhận tin của một hệ thống", responses=errors(NotFound))
def list_webhooks(client_id: UUID, request: Request, session: ReadSession, scope: MayRead) -> schemas.WebhooksRead:
    return queries.list_webhooks(session, scope, client_id, request.app.state.settings.webhook_hosts)


@router.post(
    "",
    status_code=201,
    summary="Thêm một địa chỉ nhận tin; khóa ký chỉ hiện lần này",
    responses=errors(NotFound, Malformed, ClientRevoked, service.TooManyWebhooks, AlreadyDone),
)
def add_webhook(
    client_id: UUID, body: schemas.WebhookWrite, request: Request, session: WriteSession, scope: MayManage
) -> schemas.WebhookSecretRead:
    return service.add_webhook(session, scope, client_id, body, request.app.state.settings.webhook_hosts)


@router.post(
    "/{webhook_id}/secret",
    summary="Đổi khóa ký; khóa cũ còn ký thêm bảy ngày",
    responses=errors(NotFound, StaleVersion, VersionMissing, AlreadyDone),
)
def change_webhook_secret(
    client_id: UUID, webhook_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> schemas.WebhookSecretRead:
    return service.change_secret(session, scope, client_id, webhook_id, expected_version)


@router.post("/{webhook_id}/test", status_code=204, summary="Gửi một tin thử", responses=errors(NotFound))
def test_webhook(client_id: UUID, webhook_id: UUID, session: WriteSession, scope: MayManage) -> None:
    service.send_test(session, scope, client_id, webhook_id)


@router.post(
    "/{webhook_id}/replay",
    status_code=204,
    summary="Gửi lại một tin, hoặc mọi tin từ một lúc",
    responses=errors(NotFound, Malformed),
)
def replay_webhook(
    client_id: UUID, webhook_id: UUID, body: schemas.WebhookReplayWrite, session: WriteSession, scope: MayManage
) -> None:
    service.replay(session, scope, client_id, webhook_id, body)


@router.delete(
    "/{webhook_id}",
    status_code=204,
    summary="Thôi gửi tin tới một địa chỉ",
    responses=errors(NotFound, StaleVersion, VersionMissing),
)
def remove_webhook(
    client_id: UUID, webhook_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> None:
    service.remove_webhook(session, scope, client_id, webhook_id, expected_version)
