"""Rewards over HTTP: the list, papers, deciding, withdrawing."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import Page, ReasonWrite
from toso.drafts.template_data import LetterheadUnknown
from toso.rewards import papers, queries, schemas, service
from toso.rewards.kinds import RewardState
from toso.rewards.workflow import REWARD_STEPS

router = APIRouter(prefix="/rewards", tags=["Đánh giá, khen thưởng"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.ASSESSMENT_READ))]
MayDraft = Annotated[Scope, Depends(Require(Action.DRAFT_WRITE))]
STEPS = errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep)


@router.get("", summary="Đề nghị và quyết định khen thưởng, mới nhất trước", responses=errors(Malformed))
def list_rewards(
    session: ReadSession,
    scope: MayRead,
    state: RewardState | None = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.RewardRead]:
    return queries.page_of_rewards(session, scope, state, cursor=cursor, limit=limit, updated_since=updated_since)


@router.post(
    "/papers",
    status_code=201,
    summary="Soạn tờ trình, quyết định khen thưởng từ các đề nghị đang chờ",
    responses=errors(papers.NothingProposed, LetterheadUnknown),
)
def draft_reward_paper(
    body: schemas.RewardPaperWrite, session: WriteSession, scope: MayDraft
) -> schemas.RewardPaperRead:
    return schemas.RewardPaperRead(draft_id=papers.draft_paper(session, scope, body.paper).id)


@router.post(
    "/{reward_id}/decide",
    summary="Quyết định khen thưởng, không khen thưởng",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep, service.OwnReward),
)
def decide_reward(
    reward_id: UUID,
    body: schemas.RewardDecision,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(REWARD_STEPS, "decide", "refuse", "reopen")],
) -> schemas.RewardRead:
    row = service.row_for_change(session, scope, reward_id, expected_version)
    return queries.reads(session, scope.actor, [service.decide(session, scope, row, body)])[0]


@router.post("/{reward_id}/withdraw", summary="Rút đề nghị khen thưởng", responses=STEPS)
def withdraw_reward(
    reward_id: UUID,
    body: ReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(REWARD_STEPS, "withdraw")],
) -> schemas.RewardRead:
    row = service.row_for_change(session, scope, reward_id, expected_version)
    return queries.reads(session, scope.actor, [service.withdraw(session, scope, row, body.reason)])[0]
