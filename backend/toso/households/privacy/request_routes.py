"""Requests of citizens about their data over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request

from toso.audit.steps import step_scope
from toso.authz.actor import Scope
from toso.authz.guard import StepUpRequired
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.idempotency import without_key
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import Page
from toso.households.model.citizen_ids import CitizenIdUnreadable
from toso.households.privacy import erasure_list, extract, schemas, service, subject_search, views, writes
from toso.households.privacy import requests as register
from toso.households.privacy.routes import MayManagePrivacy, MayReadPrivacy
from toso.households.privacy.workflow import REQUEST_STEPS
from toso.identity.alarms.acts import TooManyReveals, ask_after_alarm

router = APIRouter(prefix="/privacy", tags=["Dữ liệu cá nhân"], route_class=DbRoute)

STEPS = (NotFound, StaleVersion, VersionMissing, Malformed, WrongStep)


@router.post(
    "/find",
    summary="Tìm người mà yêu cầu nói đến (mỗi người hiện ra được ghi nhật ký)",
    responses=errors(Malformed),
    openapi_extra=without_key("Chỉ tìm; mỗi lần tìm là một lần xem mới"),
)
def find_data_subject(body: writes.FindWrite, session: WriteSession, scope: MayManagePrivacy) -> schemas.FoundRead:
    return subject_search.find_persons(session, scope, body)


@router.get("/requests", summary="Sổ yêu cầu về dữ liệu cá nhân, việc sắp đến hạn trước", responses=errors(Malformed))
def list_subject_requests(
    session: ReadSession,
    scope: MayReadPrivacy,
    open: Annotated[bool | None, Query(description="Chỉ yêu cầu chưa xong, hoặc chỉ yêu cầu đã xong.")] = None,  # noqa: A002 — the parameter's public name
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.SubjectRequestRow]:
    return views.page_of_requests(session, scope, is_open=open, cursor=cursor, limit=limit, updated_since=updated_since)


@router.post("/requests", status_code=201, summary="Nhận một yêu cầu của người dân", responses=errors(Malformed))
def receive_subject_request(
    body: writes.RequestCreate, session: WriteSession, scope: MayManagePrivacy
) -> schemas.SubjectRequestRead:
    return views.show_request(session, scope, register.receive(session, scope, body))


@router.get("/requests/{request_id}", summary="Một yêu cầu", responses=errors(NotFound))
def get_subject_request(request_id: UUID, session: ReadSession, scope: MayReadPrivacy) -> schemas.SubjectRequestRead:
    return views.show_request(session, scope, register.find_request(session, scope, request_id))


@router.post("/requests/{request_id}/person", summary="Gắn yêu cầu với một người trong sổ", responses=errors(*STEPS))
def name_data_subject(
    request_id: UUID,
    body: writes.RequestPerson,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManagePrivacy,
) -> schemas.SubjectRequestRead:
    row = register.request_for_change(session, scope, request_id, expected_version)
    register.name_person(session, scope, row, body.person_id)
    return views.show_request(session, scope, row)


@router.post("/requests/{request_id}/acknowledge", summary="Đã phản hồi người yêu cầu", responses=errors(*STEPS))
def acknowledge_subject_request(
    request_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(REQUEST_STEPS, "acknowledge")],
) -> schemas.SubjectRequestRead:
    row = register.request_for_change(session, scope, request_id, expected_version)
    register.step(session, scope, row, "acknowledge")
    return views.show_request(session, scope, row)


@router.post(
    "/requests/{request_id}/extend",
    summary="Gia hạn một lần, nêu lý do",
    responses=errors(*STEPS, register.ExtendedAlready),
)
def extend_subject_request(
    request_id: UUID,
    body: writes.RequestReason,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManagePrivacy,
) -> schemas.SubjectRequestRead:
    row = register.request_for_change(session, scope, request_id, expected_version)
    register.extend(session, scope, row, body.reason)
    return views.show_request(session, scope, row)


@router.post(
    "/requests/{request_id}/done",
    summary="Đã giải quyết; rút lại sự đồng ý thì ghi cả mục đích",
    responses=errors(*STEPS, register.EraseInstead, register.PersonMissing),
)
def finish_subject_request(
    request_id: UUID,
    body: writes.RequestDone,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(REQUEST_STEPS, "done")],
) -> schemas.SubjectRequestRead:
    row = register.request_for_change(session, scope, request_id, expected_version)
    register.finish(session, scope, row, body)
    return views.show_request(session, scope, row)


@router.post("/requests/{request_id}/refuse", summary="Từ chối, nêu lý do", responses=errors(*STEPS))
def refuse_subject_request(
    request_id: UUID,
    body: writes.RequestReason,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(REQUEST_STEPS, "refuse")],
) -> schemas.SubjectRequestRead:
    row = register.request_for_change(session, scope, request_id, expected_version)
    register.refuse(session, scope, row, body.reason)
    return views.show_request(session, scope, row)


@router.post(
    "/requests/{request_id}/extract",
    status_code=201,
    summary="Lập tệp mọi dữ liệu đang giữ về người yêu cầu",
    responses=errors(
        *STEPS, service.NotOfThisKind, register.PersonMissing, CitizenIdUnreadable, TooManyReveals, StepUpRequired
    ),
)
def extract_personal_data(
    request: Request,
    request_id: UUID,
    body: writes.ExtractWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManagePrivacy,
) -> schemas.ExtractRead:
    ask_after_alarm(request, session, scope)
    row = register.request_for_change(session, scope, request_id, expected_version)
    file = service.make_extract(session, scope, request.app.state.store, row, body.format)
    return schemas.ExtractRead(file_id=file.id, name=file.name, days=extract.DAYS)


@router.post(
    "/requests/{request_id}/erase",
    summary="Xóa dữ liệu của người yêu cầu, hoặc của cả hộ; không lấy lại được",
    responses=errors(*STEPS, service.NotOfThisKind, service.OnHold, register.PersonMissing),
)
def erase_personal_data(
    request: Request,
    request_id: UUID,
    body: writes.EraseWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(REQUEST_STEPS, "done")],
) -> schemas.SubjectRequestRead:
    row = register.request_for_change(session, scope, request_id, expected_version)
    service.erase_for(session, scope, row, body, erasure_list.list_of(request.app.state.settings))
    return views.show_request(session, scope, row)
