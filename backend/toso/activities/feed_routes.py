"""The feeds of a plan's tasks, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.activities import feed_choices, feed_schemas
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.plans.tasks.service import PlanNotInForce

router = APIRouter(tags=["Kế hoạch"], route_class=DbRoute)


@router.get("/plans/{plan_id}/feeds", summary="Việc gì tự ghi tiến độ cho nhiệm vụ", responses=errors(NotFound))
def get_plan_feeds(
    plan_id: UUID, session: ReadSession, scope: Annotated[Scope, Depends(Require(Action.PLAN_READ))]
) -> feed_schemas.PlanFeedsRead:
    return feed_choices.show_feeds(session, scope, plan_id)


@router.put(
    "/plans/{plan_id}/feeds",
    summary="Chọn việc tự ghi tiến độ cho nhiệm vụ",
    responses=errors(NotFound, PlanNotInForce, StaleVersion, VersionMissing, Malformed),
)
def settle_plan_feeds(
    plan_id: UUID,
    body: feed_schemas.PlanFeedsWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, Depends(Require(Action.PLAN_DRAFT))],
) -> feed_schemas.PlanFeedsRead:
    feed_choices.settle_feeds(session, scope, plan_id, expected_version, body)
    return feed_choices.show_feeds(session, scope.actor.scope(Action.PLAN_READ), plan_id)
