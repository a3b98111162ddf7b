"""Requests about accounts over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require, StepUpRequired, require_proof
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.identity.account_requests import decisions, queries, service
from toso.identity.account_requests.schemas import AccountRequestRead, DecisionWrite
from toso.identity.account_requests.workflow import ACCOUNT_STEPS

router = APIRouter(prefix="/account-requests", tags=["Đề nghị về tài khoản"], route_class=DbRoute)

MyProfile = Annotated[Scope, Depends(Require(Action.PROFILE_READ))]
CHANGES = (NotFound, StaleVersion, VersionMissing, WrongStep)


@router.get("", summary="Đề nghị chờ mình trả lời, mình đã gửi, hoặc về tài khoản của mình")
def list_account_requests(session: ReadSession, scope: MyProfile) -> list[AccountRequestRead]:
    return queries.list_requests(session, scope)


@router.post(
    "/{account_request_id}/decide",
    summary="Đồng ý hoặc từ chối",
    responses=errors(*CHANGES, decisions.RequestOver, decisions.AskerMayNot, StepUpRequired),
)
def decide_account_request(
    request: Request,
    account_request_id: UUID,
    body: DecisionWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(ACCOUNT_STEPS, "accept", "refuse")],
) -> AccountRequestRead:
    if body.accept:  # a refusal takes nothing from anybody, and whoever is alarmed says it at once
        require_proof(request, scope.actor)
    row = decisions.decide(session, scope, account_request_id, expected_version, accept=body.accept, reason=body.reason)
    return queries.read_request(session, scope, row)


@router.post("/{account_request_id}/withdraw", summary="Rút đề nghị", responses=errors(*CHANGES))
def withdraw_account_request(
    account_request_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(ACCOUNT_STEPS, "withdraw")],
) -> AccountRequestRead:
    return queries.read_request(session, scope, service.withdraw(session, scope, account_request_id, expected_version))
