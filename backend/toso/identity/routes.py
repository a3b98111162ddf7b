"""Signing in, renewing, signing out, passwords, one-time codes and one's own sessions over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require, public
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.idempotency import AlreadyDone, without_key
from toso.core.problems import Malformed, NotFound, NotSignedIn, TooManyTries, errors
from toso.core.security import ACCESS_COOKIE, REFRESH_COOKIE, DemonstrationElsewhere
from toso.identity import cookies, one_time_codes, queries, schemas, service
from toso.identity.authenticate import signing_key
from toso.identity.devices import device_of
from toso.identity.factors import passkeys
from toso.identity.factors.proof import FactorNeeded, WrongFactor
from toso.identity.factors.schemas import PasskeyLogin, PasskeyRead, StepUpWrite, UnlockWrite
from toso.identity.factors.step_up import prove_again, unlock
from toso.identity.federation.sign_in_policy import SignInElsewhere
from toso.identity.priority_queue import Busy
from toso.identity.sessions import Tokens

router = APIRouter(prefix="/auth", tags=["Đăng nhập"], route_class=DbRoute)

# Also whose last role has ended: the phone has to know who is signed in to send what it still holds.
_AT_THE_DOOR = {"before_password_change": True, "before_enrolment": True}
Myself = Annotated[Scope, Depends(Require(Action.PROFILE_READ, **_AT_THE_DOOR, without_role=True, of_round=True))]
MyProfile = Annotated[Scope, Depends(Require(Action.PROFILE_READ, before_password_change=True))]
MayChangeProfile = Annotated[Scope, Depends(Require(Action.PROFILE_CHANGE, before_password_change=True))]
MayUnlock = Annotated[Scope, Depends(Require(Action.PROFILE_CHANGE, **_AT_THE_DOOR, while_idle=True))]
MayLeave = Annotated[Scope, Depends(Require(Action.PROFILE_CHANGE, **_AT_THE_DOOR))]
TOKEN_TYPE = "Bearer"  # noqa: S105 — the scheme's name (RFC 6750)
# Answers with tokens are never stored, so a repeat cannot be answered alike.
NEW_SESSION = without_key("Gửi lại là đăng nhập thêm một phiên; mã của phiên không được lưu để trả lại")
ONE_USE = without_key("Mã gia hạn dùng một lần: gửi lại ngay nhận 409, không cấp thêm mã")
SIGN_IN = errors(service.WrongCredentials, FactorNeeded, WrongFactor, service.NoRole, TooManyTries, Busy)


@router.post(
    "/login",
    summary="Đăng nhập trên trình duyệt",
    responses=SIGN_IN,
    openapi_extra={**public("Chính là chỗ đăng nhập"), **NEW_SESSION},
)
async def login(request: Request, response: Response, body: schemas.LoginWrite) -> schemas.MeRead:
    settings = request.app.state.settings
    device = device_of(request)
    tokens, actor = await service.sign_in(request, body, device)
    cookies.set_tokens(response, settings, tokens)
    return await service.get_me(request, actor)


@router.post(
    "/passkey/options",
    summary="Bắt đầu đăng nhập bằng khóa truy cập",
    openapi_extra={**public("Không nói gì về ai"), **without_key("Không ghi gì; gửi lại là một lượt khác")},
)
async def begin_passkey_login(request: Request) -> PasskeyRead:
    return PasskeyRead(options=passkeys.sign_in_options(request))


@router.post(
    "/passkey",
    summary="Đăng nhập bằng khóa truy cập",
    responses=errors(passkeys.WrongPasskey, service.NoRole),
    openapi_extra={**public("Chính là chỗ đăng nhập"), **NEW_SESSION},
)
async def login_by_passkey(request: Request, response: Response, body: PasskeyLogin) -> schemas.MeRead:
    tokens, actor = await passkeys.sign_in(request, body.credential, device_of(request))
    cookies.set_tokens(response, request.app.state.settings, tokens)
    return await service.get_me(request, actor)


@router.post(
    "/token",
    summary="Lấy mã truy cập cho máy",
    responses=SIGN_IN,
    openapi_extra={**public("Chính là chỗ đăng nhập"), **NEW_SESSION},
)
async def issue_token(request: Request, body: schemas.TokenWrite) -> schemas.TokenRead:
    tokens, _ = await service.sign_in(request, body, body.device_token)
    return _for_machines(request, tokens)


@router.post(
    "/token/refresh",
    summary="Gia hạn mã truy cập cho máy",
    responses=errors(NotSignedIn, service.RefreshedElsewhere),
    openapi_extra={**public("Mang mã gia hạn của chính phiên"), **ONE_USE},
)
async def refresh_token(request: Request, body: schemas.RefreshWrite) -> schemas.TokenRead:
    return _for_machines(request, await service.renew(request, body.refresh_token))


def _for_machines(request: Request, tokens: Tokens) -> schemas.TokenRead:
    seconds = request.app.state.settings.access_minutes * 60
    return schemas.TokenRead(
        access_token=tokens.access,
        refresh_token=tokens.refresh,
        token_type=TOKEN_TYPE,
        expires_in=seconds,
        device_token=tokens.device or None,
    )


@router.post(
    "/refresh",
    status_code=204,
    summary="Gia hạn phiên của trình duyệt",
    responses=errors(NotSignedIn, service.RefreshedElsewhere),
    openapi_extra={**public("Mang mã gia hạn của chính phiên"), **ONE_USE},
)
async def refresh_session(request: Request, response: Response) -> None:
    tokens = await service.renew(request, request.cookies.get(REFRESH_COOKIE))
    cookies.set_tokens(response, request.app.state.settings, tokens)


@router.post(
    "/logout",
    status_code=204,
    summary="Đăng xuất khỏi thiết bị này",
    description="Kết thúc phiên của trình duyệt, hoặc của chương trình gửi mã truy cập ở đầu mục Authorization: mã truy"
    " cập và mã gia hạn hết hiệu lực ngay.",
    openapi_extra={
        **public("Ra khỏi phiên phải được cả khi mã truy cập đã hết hạn"),
        **without_key("Gửi lại không đổi gì thêm"),
    },
)
async def logout(request: Request, response: Response) -> None:
    await service.sign_out(request, request.cookies.get(REFRESH_COOKIE))
    cookies.clear(response)


@router.post("/logout-everywhere", status_code=204, summary="Đăng xuất khỏi mọi thiết bị")
def logout_everywhere(response: Response, session: WriteSession, scope: MayUnlock) -> None:
    service.sign_out_everywhere(session, scope.actor)
    cookies.clear(response)


@router.post(
    "/password", summary="Đổi mật khẩu của mình", responses=errors(service.WrongPassword, AlreadyDone, TooManyTries)
)
async def change_password(
    request: Request, response: Response, body: schemas.PasswordWrite, scope: MayLeave
) -> schemas.MeRead:
    settings = request.app.state.settings
    access, actor = await service.change_password(request, scope.actor, body.current_password, body.new_password)
    if ACCESS_COOKIE in request.cookies:
        cookies.set_access(response, settings, access)
    return await service.get_me(request, actor)


CODES = errors(one_time_codes.CodeUnknown, service.NoRole, one_time_codes.CodeSpent, Malformed, TooManyTries)


@router.post(
    "/code",
    summary="Xem mã dùng một lần",
    responses=CODES,
    openapi_extra={**public("Mang mã dùng một lần"), **without_key("Chỉ xem, không đổi gì")},
)
async def look_up_code(request: Request, body: schemas.CodeWrite) -> schemas.CodeRead:
    return await one_time_codes.look_up_code(request, body.code)


@router.post(
    "/redeem",
    summary="Đặt mật khẩu bằng mã dùng một lần rồi đăng nhập",
    responses={**CODES, **errors(AlreadyDone, FactorNeeded, WrongFactor)},
    openapi_extra=public("Mang mã dùng một lần"),
)
async def redeem_code(request: Request, response: Response, body: schemas.RedeemWrite) -> schemas.MeRead:
    settings = request.app.state.settings
    tokens, actor = await one_time_codes.redeem(request, body)
    cookies.set_tokens(response, settings, tokens)
    return await service.get_me(request, actor)


@router.post(
    "/step-up",
    status_code=204,
    summary="Xác nhận lại mình là ai trước một việc quan trọng",
    responses=errors(service.WrongPassword, TooManyTries, SignInElsewhere),
    openapi_extra=without_key("Gửi lại chỉ là xác nhận thêm một lần"),
)
async def step_up(request: Request, body: StepUpWrite, scope: MayLeave) -> None:
    await prove_again(request, scope.actor, body)


@router.post(
    "/unlock",
    status_code=204,
    summary="Mở lại phiên đã khóa vì để yên",
    responses=errors(service.WrongPassword, TooManyTries, SignInElsewhere),
    openapi_extra=without_key("Gửi lại chỉ là mở thêm một lần"),
)
async def unlock_session(request: Request, body: UnlockWrite, scope: MayUnlock) -> None:
    await unlock(request, scope.actor, body)


@router.get("/me", summary="Người đang đăng nhập")
def get_me(request: Request, session: ReadSession, scope: Myself) -> schemas.MeRead:
    return queries.get_me(session, scope.actor, signing_key(request), request.app.state.settings)


@router.get("/sessions", summary="Các thiết bị đang đăng nhập của mình")
def list_sessions(session: ReadSession, scope: MyProfile) -> list[schemas.SessionRead]:
    return queries.list_sessions(session, scope.actor)


@router.delete("/sessions/{session_id}", status_code=204, summary="Kết thúc một phiên", responses=errors(NotFound))
def end_session(session_id: UUID, session: WriteSession, scope: MayChangeProfile) -> None:
    service.end_own_session(session, scope.actor, session_id)


@router.get(
    "/demo-accounts",
    summary="Tài khoản mẫu của phường trình diễn",
    responses=errors(NotFound, DemonstrationElsewhere),
    openapi_extra=public("Chỉ có ở chế độ trình diễn"),
)
def list_demo_accounts(request: Request, session: ReadSession) -> list[schemas.DemoAccountRead]:
    return queries.list_demo_accounts(session, demo=request.app.state.settings.demo)
