"""Signing in elsewhere and the identities of one's own account over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require, StepUpRequired, public, require_proof
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.idempotency import without_key
from toso.core.problems import NotFound, TooManyTries, errors
from toso.identity import cookies
from toso.identity.devices import device_of
from toso.identity.federation import schemas, service
from toso.identity.federation.sign_in_policy import SignInElsewhere
from toso.identity.schemas import MeRead
from toso.identity.service import NoRole, get_me

router = APIRouter(prefix="/auth/oidc", tags=["Đăng nhập"], route_class=DbRoute)

MyProfile = Annotated[Scope, Depends(Require(Action.PROFILE_READ))]
MayChangeProfile = Annotated[Scope, Depends(Require(Action.PROFILE_CHANGE))]
# Also of a page that was left alone.
MayProve = Annotated[Scope, Depends(Require(Action.PROFILE_CHANGE, before_enrolment=True, while_idle=True))]
AWAY = (NotFound, service.ProviderAway, TooManyTries)
ANEW = without_key("Mỗi lần là một lượt khác")


@router.get(
    "",
    summary="Có đăng nhập bằng tài khoản liên kết không",
    openapi_extra=public("Trang đăng nhập hỏi trước khi biết ai"),
)
async def get_provider(request: Request) -> schemas.ProviderRead:
    settings = request.app.state.settings
    return schemas.ProviderRead(label=settings.oidc_label if settings.oidc_issuer else "")


@router.post(
    "/begin",
    summary="Bắt đầu đăng nhập bằng tài khoản liên kết",
    responses=errors(*AWAY),
    openapi_extra={**public("Không nói gì về ai"), **ANEW},
)
async def begin_sign_in(request: Request, response: Response) -> schemas.ProviderAddress:
    return await _sent(request, response, service.SIGN_IN)


@router.post(
    "/finish",
    summary="Đăng nhập bằng điều mà nơi giữ tài khoản liên kết trả về",
    responses=errors(*AWAY, service.NotProven, service.NotLinked, NoRole, SignInElsewhere),
    openapi_extra={**public("Chính là chỗ đăng nhập"), **ANEW},
)
async def finish_sign_in(request: Request, response: Response, body: schemas.AnswerWrite) -> MeRead:
    tokens, actor = await service.sign_in(request, body, device_of(request))
    cookies.set_tokens(response, request.app.state.settings, tokens)
    return await get_me(request, actor)


@router.get("/identities", summary="Các tài khoản liên kết của mình")
def list_identities(session: ReadSession, scope: MyProfile) -> list[schemas.IdentityRead]:
    rows = service.list_identities(session, scope.user_id)
    return [schemas.IdentityRead.model_validate(row) for row in rows]


@router.post(
    "/identities/begin",
    summary="Bắt đầu gắn một tài khoản liên kết",
    responses=errors(*AWAY, StepUpRequired),
    openapi_extra=ANEW,
)
async def begin_link(request: Request, response: Response, scope: MayChangeProfile) -> schemas.ProviderAddress:
    require_proof(request, scope.actor)
    return await _sent(request, response, service.linking_of(scope.user_id))


@router.post(
    "/identities",
    status_code=201,
    summary="Gắn tài khoản liên kết mà trình duyệt vừa mang về",
    responses=errors(*AWAY, service.LinkRefused, service.LinkedAlready),
    openapi_extra=ANEW,
)
async def link_identity(request: Request, body: schemas.AnswerWrite, scope: MayChangeProfile) -> schemas.IdentityRead:
    return schemas.IdentityRead.model_validate(await service.link(request, scope.actor, body))


@router.post(
    "/proof/begin",
    summary="Bắt đầu xác nhận lại bằng tài khoản liên kết",
    responses=errors(*AWAY),
    openapi_extra=ANEW,
)
async def begin_proof(request: Request, response: Response, scope: MayProve) -> schemas.ProviderAddress:
    return await _sent(request, response, service.proof_of(scope.user_id))


@router.post(
    "/proof",
    status_code=204,
    summary="Xác nhận lại mình: mở máy đã khóa, làm tiếp việc cần xác nhận",
    responses=errors(*AWAY, service.ProofRefused),
    openapi_extra=ANEW,
)
async def prove_elsewhere(request: Request, body: schemas.AnswerWrite, scope: MayProve) -> None:
    await service.prove(request, scope.actor, body)


@router.delete(
    "/identities/{identity_id}",
    status_code=204,
    summary="Gỡ một tài khoản liên kết",
    responses=errors(NotFound, StepUpRequired),
)
def unlink_identity(request: Request, identity_id: UUID, session: WriteSession, scope: MayChangeProfile) -> None:
    require_proof(request, scope.actor)
    service.unlink(session, scope.actor, identity_id)


async def _sent(request: Request, response: Response, purpose: str) -> schemas.ProviderAddress:
    url, state = await service.begin(request, purpose)
    cookies.set_cookie(response, service.STATE_COOKIE, state, service.LIFETIME)
    return schemas.ProviderAddress(url=url)
