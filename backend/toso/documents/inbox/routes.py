"""Inboxes of units over HTTP, and where an issued document went."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import Page
from toso.documents.inbox import queries, schemas, service

router = APIRouter(tags=["Văn bản đến"], route_class=DbRoute)

MayReceive = Annotated[Scope, Depends(Require(Action.DOCUMENT_RECEIVE))]
MayFollow = Annotated[Scope, Depends(Require(Action.DOCUMENT_FOLLOW))]
MayRemind = Annotated[Scope, Depends(Require(Action.TASK_REMIND))]
MayIssue = Annotated[Scope, Depends(Require(Action.DOCUMENT_ISSUE))]


@router.get("/inbox", summary="Văn bản đến của đơn vị tôi, mới nhất trước", responses=errors(Malformed))
def list_inbox(
    session: ReadSession,
    scope: MayReceive,
    *,
    waiting: Annotated[bool, Query(description="Chỉ văn bản chưa xác nhận đã nhận.")] = False,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.DeliveryRow]:
    return queries.page_of_inbox(
        session, scope, waiting=waiting, cursor=cursor, limit=limit, updated_since=updated_since
    )


@router.get("/inbox/count", summary="Số văn bản đến chưa xem, chưa nhận")
def count_inbox(session: ReadSession, scope: MayReceive) -> schemas.InboxCountRead:
    return queries.count_inbox(session, scope)


@router.get("/inbox/{delivery_id}", summary="Một văn bản đến", responses=errors(NotFound))
def get_delivery(request: Request, delivery_id: UUID, session: ReadSession, scope: MayReceive) -> schemas.DeliveryRead:
    return queries.show_delivery(session, scope, delivery_id, request.app.state.names_of)


@router.post("/inbox/{delivery_id}/open", summary="Ghi là đã mở xem", responses=errors(NotFound))
def open_delivery(
    request: Request, delivery_id: UUID, session: WriteSession, scope: MayReceive
) -> schemas.DeliveryRead:
    service.open_delivery(session, scope, delivery_id)
    return queries.show_delivery(session, scope, delivery_id, request.app.state.names_of)


@router.post(
    "/inbox/{delivery_id}/acknowledge",
    summary="Xác nhận đã nhận văn bản",
    responses=errors(NotFound, WrongStep, StaleVersion, VersionMissing),
)
def acknowledge_delivery(
    request: Request, delivery_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayReceive
) -> schemas.DeliveryRead:
    service.acknowledge(session, scope, delivery_id, expected_version)
    return queries.show_delivery(session, scope, delivery_id, request.app.state.names_of)


@router.get(
    "/documents/{document_id}/deliveries", summary="Văn bản đã gửi đơn vị nào, ai đã nhận", responses=errors(NotFound)
)
def list_document_deliveries(
    request: Request, document_id: UUID, session: ReadSession, scope: MayFollow
) -> schemas.DeliveriesRead:
    return queries.show_deliveries(session, scope, document_id, request.app.state.names_of)


@router.post(
    "/documents/{document_id}/deliveries",
    status_code=201,
    summary="Gửi thêm cho đơn vị trong phường",
    responses=errors(NotFound, Malformed, WrongStep),
)
def add_document_deliveries(
    request: Request, document_id: UUID, body: schemas.DeliverWrite, session: WriteSession, scope: MayIssue
) -> schemas.DeliveriesRead:
    service.send_also(session, scope, document_id, body.unit_ids, request.app.state.directory)
    return queries.show_deliveries(session, scope, document_id, request.app.state.names_of)


@router.post(
    "/documents/{document_id}/deliveries/remind",
    status_code=204,
    summary="Ghi việc đã đôn đốc đơn vị chưa xác nhận nhận văn bản",
    responses=errors(NotFound, WrongStep),
)
def log_delivery_reminder(document_id: UUID, session: WriteSession, scope: MayRemind) -> None:
    service.log_reminder(session, scope, document_id)


@router.post(
    "/documents/{document_id}/deliveries/{delivery_id}/acknowledge",
    summary="Văn thư ghi đơn vị đã nhận bản giấy",
    responses=errors(NotFound, WrongStep, StaleVersion, VersionMissing),
)
def note_document_received(
    request: Request,
    document_id: UUID,
    delivery_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayIssue,
) -> schemas.DeliveriesRead:
    service.note_received(session, scope, document_id, delivery_id, expected_version)
    return queries.show_deliveries(session, scope, document_id, request.app.state.names_of)
