"""One's own second factors over HTTP."""

from typing import Annotated
from uuid import UUID

import segno
from fastapi import APIRouter, Depends, Request
from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core import idempotency
from toso.core.execution import DbRoute, ReadSession, WriteSession, in_write
from toso.core.idempotency import AlreadyDone
from toso.core.problems import Malformed, NotFound, Problem, TooManyTries, errors
from toso.identity.factors import passkeys, queries, schemas, service
from toso.identity.service import WrongPassword, given, prove_password

router = APIRouter(prefix="/auth/factors", tags=["Đăng nhập"], route_class=DbRoute)

MyProfile = Annotated[Scope, Depends(Require(Action.PROFILE_READ, before_enrolment=True))]
MayChangeProfile = Annotated[Scope, Depends(Require(Action.PROFILE_CHANGE, before_enrolment=True))]
PROOF = (WrongPassword, TooManyTries, AlreadyDone)


@router.get("", summary="Các cách xác thực thứ hai của mình")
def list_factors(session: ReadSession, scope: MyProfile) -> schemas.FactorsRead:
    return queries.list_factors(session, scope.user_id)


@router.post(
    "/totp",
    status_code=201,
    summary="Bắt đầu thêm ứng dụng xác thực",
    responses=errors(*PROOF, service.TooManyFactors),
)
async def begin_totp(request: Request, body: schemas.FactorBegin, scope: MayChangeProfile) -> schemas.TotpRead:
    await prove_password(request, scope.actor, body.password, "password")

    def begin(session: Session) -> schemas.TotpRead:
        idempotency.spend(session, request)
        row, secret, uri = service.begin_totp(session, scope.actor)
        qr = segno.make(uri, micro=False, error="m").svg_inline(scale=4, border=2)
        return schemas.TotpRead(id=row.id, key=service.show_secret(secret), uri=uri, qr_svg=qr)

    return await in_write(request, begin)


@router.post(
    "/passkey",
    status_code=201,
    summary="Bắt đầu thêm khóa truy cập (passkey)",
    responses=errors(*PROOF, service.TooManyFactors),
)
async def begin_passkey(request: Request, body: schemas.FactorBegin, scope: MayChangeProfile) -> schemas.PasskeyRead:
    await prove_password(request, scope.actor, body.password, "password")

    def begin(session: Session) -> schemas.PasskeyRead:
        return schemas.PasskeyRead(options=passkeys.enrolment_options(request, session, scope.actor))

    return await in_write(request, begin)


@router.post(
    "/passkey/confirm",
    summary="Thêm khóa truy cập mà thiết bị vừa tạo",
    responses=errors(passkeys.PasskeyRefused, service.TooManyFactors, AlreadyDone),
)
def confirm_passkey(
    request: Request, body: schemas.PasskeyConfirm, session: WriteSession, scope: MayChangeProfile
) -> schemas.FactorsChanged:
    codes = passkeys.enrol(request, session, scope.actor, body.label, body.credential)
    return _changed(session, scope, codes)


@router.post(
    "/{factor_id}/confirm",
    summary="Xác nhận ứng dụng xác thực bằng mã đầu tiên",
    responses=errors(NotFound, Malformed, TooManyTries, AlreadyDone),
)
def confirm_totp(
    request: Request, factor_id: UUID, body: schemas.TotpConfirm, session: WriteSession, scope: MayChangeProfile
) -> schemas.FactorsChanged:
    codes = service.confirm_totp(request, session, scope.actor, factor_id, body)
    return _changed(session, scope, codes)


@router.post(
    "/{factor_id}/remove",
    summary="Gỡ một cách xác thực",
    responses=errors(NotFound, *PROOF),
)
async def remove_factor(
    request: Request, factor_id: UUID, body: schemas.FactorProof, scope: MayChangeProfile
) -> schemas.FactorsChanged:
    await prove_password(request, scope.actor, body.password, "password")

    def remove(session: Session) -> schemas.FactorsChanged | Problem:
        idempotency.spend(session, request)
        refusal = service.remove(request, session, scope.actor, factor_id, body.factor)
        return refusal or _changed(session, scope, [])

    return given(await in_write(request, remove))


@router.post(
    "/recovery-codes",
    summary="Cấp lại mười mã dự phòng",
    responses=errors(NotFound, *PROOF),
)
async def renew_recovery_codes(
    request: Request, body: schemas.FactorProof, scope: MayChangeProfile
) -> schemas.FactorsChanged:
    await prove_password(request, scope.actor, body.password, "password")

    def renew(session: Session) -> schemas.FactorsChanged | Problem:
        idempotency.spend(session, request)
        codes = service.renew_codes(request, session, scope.actor, body.factor)
        return codes if isinstance(codes, Problem) else _changed(session, scope, codes)

    return given(await in_write(request, renew))


def _changed(session: Session, scope: Scope, codes: list[str]) -> schemas.FactorsChanged:
    found = queries.list_factors(session, scope.user_id)
    return schemas.FactorsChanged(factors=found.factors, recovery_left=found.recovery_left, recovery_codes=codes)
