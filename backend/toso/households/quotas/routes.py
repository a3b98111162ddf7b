"""Quotas over HTTP: lists, the answer of the khu phố, issuing, shares of members, a member's own."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import Page
from toso.households.quotas import member_quotas, queries, schemas, service
from toso.households.quotas.workflow import QUOTA_STEPS

router = APIRouter(tags=["Giao chỉ tiêu"], route_class=DbRoute)

MayReadQuotas = Annotated[Scope, Depends(Require(Action.QUOTA_READ))]
MayPropose = Annotated[Scope, Depends(Require(Action.QUOTA_PROPOSE))]
STEPS = errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep)


def readable(actor: Actor) -> Scope:
    """The scope in which the person may read what they have just changed."""
    return actor.scope(Action.QUOTA_READ)


@router.get("/quotas", summary="Các đợt giao chỉ tiêu, mới nhất trước", responses=errors(Malformed))
def list_quotas(
    session: ReadSession,
    scope: MayReadQuotas,
    running: Annotated[bool | None, Query(description="Chỉ đợt còn hạn, hoặc chỉ đợt đã hết hạn.")] = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Page[schemas.QuotaRow]:
    return queries.page_of_quotas(session, scope, running=running, cursor=cursor, limit=limit)


@router.get("/quotas/mine", summary="Chỉ tiêu của tôi và tiến độ trên tuyến của tôi")
def list_my_quotas(session: ReadSession, scope: MayReadQuotas) -> list[schemas.MyQuotaRead]:
    return member_quotas.my_quotas(session, scope)


@router.get(
    "/quotas/{quota_id}", summary="Một đợt giao chỉ tiêu: từng tổ, tiến độ, quá trình", responses=errors(NotFound)
)
def get_quota(quota_id: UUID, session: ReadSession, scope: MayReadQuotas) -> schemas.QuotaRead:
    return queries.show_quota(session, scope, quota_id)


@router.post(
    "/quotas/{quota_id}/issue",
    summary="Giao cùng lúc cho các khu phố đã nhất trí",
    responses=errors(NotFound, StaleVersion, Malformed, WrongStep, service.NotAgreed),
)
def issue_agreed_quotas(
    quota_id: UUID,
    body: schemas.QuotaIssueAgreed,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(QUOTA_STEPS, "issue")],
) -> schemas.QuotaRead:
    service.issue_agreed(session, scope, quota_id, body)
    return queries.show_quota(session, readable(scope.actor), quota_id)


@router.post("/quota-teams/{row_id}/answer", summary="Khu phố nhất trí hoặc đề nghị số khác", responses=STEPS)
def answer_quota(
    row_id: UUID,
    body: schemas.QuotaAnswer,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(QUOTA_STEPS, "accept", "counter")],
) -> schemas.QuotaTeamRead:
    row = service.row_for_change(session, scope, row_id, expected_version)
    service.answer(session, scope, row, body)
    return queries.show_team(session, scope.actor, row)


@router.post("/quota-teams/{row_id}/revise", summary="Đề xuất lại số khác", responses=STEPS)
def revise_quota(
    row_id: UUID,
    body: schemas.QuotaRevise,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(QUOTA_STEPS, "revise")],
) -> schemas.QuotaTeamRead:
    row = service.row_for_change(session, scope, row_id, expected_version)
    service.revise(session, scope, row, body)
    return queries.show_team(session, scope.actor, row)


@router.post("/quota-teams/{row_id}/withdraw", summary="Rút đề xuất", responses=STEPS)
def withdraw_quota(
    row_id: UUID,
    body: schemas.QuotaReason,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(QUOTA_STEPS, "withdraw")],
) -> schemas.QuotaTeamRead:
    row = service.row_for_change(session, scope, row_id, expected_version)
    service.end(session, scope, row, "withdraw", body.reason)
    return queries.show_team(session, scope.actor, row)


@router.post("/quota-teams/{row_id}/issue", summary="Giao chỉ tiêu, hoặc điều chỉnh số đã giao", responses=STEPS)
def issue_quota(
    row_id: UUID,
    body: schemas.QuotaIssue,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(QUOTA_STEPS, "issue", "change")],
) -> schemas.QuotaTeamRead:
    row = service.row_for_change(session, scope, row_id, expected_version)
    service.issue(session, scope, row, body)
    return queries.show_team(session, scope.actor, row)


@router.post("/quota-teams/{row_id}/revoke", summary="Thôi giao", responses=STEPS)
def revoke_quota(
    row_id: UUID,
    body: schemas.QuotaReason,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(QUOTA_STEPS, "revoke")],
) -> schemas.QuotaTeamRead:
    row = service.row_for_change(session, scope, row_id, expected_version)
    service.end(session, scope, row, "revoke", body.reason)
    return queries.show_team(session, scope.actor, row)


@router.put("/quota-teams/{row_id}/shares", summary="Chia chỉ tiêu cho thành viên", responses=STEPS)
def share_quota(
    row_id: UUID,
    body: schemas.SharesWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(QUOTA_STEPS, "share")],
) -> schemas.QuotaTeamRead:
    row = service.row_for_change(session, scope, row_id, expected_version)
    service.share_out(session, scope, row, body)
    return queries.show_team(session, scope.actor, row)
