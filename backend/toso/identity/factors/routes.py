"""One's own second factors over HTTP."""

from typing import Annotated
from uuid import UUID

import segno
from fastapi import APIRouter, Depends, Request
from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.idempotency import AlreadyDone
from toso.core.problems import Malformed, NotFound, TooManyTries, errors
from toso.identity.factors import queries, schemas, service
from toso.identity.service import WrongPassword, prove_password

router = APIRouter(prefix="/auth/factors", tags=["Đăng nhập"], route_class=DbRoute)

MyProfile = Annotated[Scope, Depends(Require(Action.PROFILE_READ))]
MayChangeProfile = Annotated[Scope, Depends(Require(Action.PROFILE_CHANGE))]
PROOF = (WrongPassword, TooManyTries, AlreadyDone)


async def _knows_password(request: Request, body: schemas.FactorBegin, scope: MayChangeProfile) -> None:
    """Hashed before the transaction begins; the guard has its turn before."""
    await prove_password(request, scope.actor, body.password, "password")


async def _knows_both(request: Request, body: schemas.FactorProof, scope: MayChangeProfile) -> None:
    """The password; the factor is proved where it is used up."""
    await prove_password(request, scope.actor, body.password, "password")


@router.get("", summary="Các cách xác thực thứ hai của mình")
def list_factors(session: ReadSession, scope: MyProfile) -> schemas.FactorsRead:
    return queries.list_factors(session, scope.user_id)


@router.post(
    "/totp",
    status_code=201,
    summary="Bắt đầu thêm ứng dụng xác thực",
    responses=errors(*PROOF, service.TooManyFactors),
    dependencies=[Depends(_knows_password)],
)
def begin_totp(body: schemas.FactorBegin, session: WriteSession, scope: MayChangeProfile) -> schemas.TotpRead:
    row, secret, uri = service.begin_totp(session, scope.actor, body.label)
    qr = segno.make(uri, micro=False, error="m").svg_inline(scale=4, border=2)
    return schemas.TotpRead(id=row.id, key=service.show_secret(secret), uri=uri, qr_svg=qr)


@router.post(
    "/{factor_id}/confirm",
    summary="Xác nhận ứng dụng xác thực bằng mã đầu tiên",
    responses=errors(NotFound, Malformed, TooManyTries, AlreadyDone),
)
def confirm_totp(
    request: Request, factor_id: UUID, body: schemas.TotpConfirm, session: WriteSession, scope: MayChangeProfile
) -> schemas.FactorsChanged:
    codes = service.confirm_totp(request, session, scope.actor, factor_id, body.factor)
    return _changed(session, scope, codes)


@router.post(
    "/{factor_id}/remove",
    summary="Gỡ một cách xác thực",
    responses=errors(NotFound, *PROOF),
    dependencies=[Depends(_knows_both)],
)
def remove_factor(
    request: Request, factor_id: UUID, body: schemas.FactorProof, session: WriteSession, scope: MayChangeProfile
) -> schemas.FactorsChanged:
    service.remove(request, session, scope.actor, factor_id, body.factor)
    return _changed(session, scope, [])


@router.post(
    "/recovery-codes",
    summary="Cấp lại mười mã dự phòng",
    responses=errors(NotFound, *PROOF),
    dependencies=[Depends(_knows_both)],
)
def renew_recovery_codes(
    request: Request, body: schemas.FactorProof, session: WriteSession, scope: MayChangeProfile
) -> schemas.FactorsChanged:
    return _changed(session, scope, service.renew_codes(request, session, scope.actor, body.factor))


def _changed(session: Session, scope: Scope, codes: list[str]) -> schemas.FactorsChanged:
    found = queries.list_factors(session, scope.user_id)
    return schemas.FactorsChanged(factors=found.factors, recovery_left=found.recovery_left, recovery_codes=codes)
