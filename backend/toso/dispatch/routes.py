"""How a person is told outside the application, over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require, StepUpRequired, require_proof
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, StaleVersion, TooManyTries, errors
from toso.dispatch import push, schemas, settings
from toso.dispatch.settings import CodeNotAsked, MailUnavailable

router = APIRouter(prefix="/notices", tags=["Thông báo"], route_class=DbRoute)

MayReadProfile = Annotated[Scope, Depends(Require(Action.PROFILE_READ))]
MayChangeProfile = Annotated[Scope, Depends(Require(Action.PROFILE_CHANGE))]


@router.get("/settings", summary="Cách tôi được báo ngoài ứng dụng")
def show_notice_settings(request: Request, session: ReadSession, scope: MayReadProfile) -> schemas.NoticeSettingsRead:
    return settings.show_settings(session, scope, request.app.state.settings)


@router.put(
    "/settings",
    summary="Chọn loại thông báo gửi qua thư, qua tin báo trên máy",
    responses=errors(Malformed, StaleVersion, StepUpRequired),
)
def change_notice_settings(
    request: Request,
    body: schemas.NoticeSettingsWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayChangeProfile,
) -> schemas.NoticeSettingsRead:
    if settings.stops_account_news(session, scope, body):
        require_proof(request, scope.actor)
    return settings.choose_kinds(session, scope, request.app.state.settings, expected_version, body)


@router.post(
    "/address",
    summary="Đặt địa chỉ thư và gửi mã xác nhận tới đó",
    responses=errors(MailUnavailable, TooManyTries, StepUpRequired),
)
def give_notice_address(
    request: Request, body: schemas.NoticeAddressWrite, session: WriteSession, scope: MayChangeProfile
) -> schemas.NoticeSettingsRead:
    require_proof(request, scope.actor)
    return settings.give_address(session, scope, request.app.state.settings, body.address)


@router.post("/address/confirm", summary="Xác nhận địa chỉ thư bằng mã", responses=errors(CodeNotAsked))
def confirm_notice_address(
    request: Request, body: schemas.AddressCodeWrite, session: WriteSession, scope: MayChangeProfile
) -> schemas.NoticeSettingsRead:
    return settings.confirm_address(session, scope, request.app.state.settings, body.code)


@router.delete("/address", status_code=204, summary="Thôi nhận thư, xóa địa chỉ", responses=errors(StepUpRequired))
def drop_notice_address(request: Request, session: WriteSession, scope: MayChangeProfile) -> None:
    require_proof(request, scope.actor)
    settings.drop_address(session, scope)


@router.put(
    "/push",
    status_code=204,
    summary="Bật, tắt tin báo trên một máy của tôi",
    responses=errors(Malformed, StepUpRequired),
)
def put_push(request: Request, body: schemas.PushWrite, session: WriteSession, scope: MayChangeProfile) -> None:
    if body.on and push.drops_another(session, scope, body.endpoint):
        require_proof(request, scope.actor)
    push.put_subscription(session, scope, request.app.state.settings, body.endpoint, on=body.on)
