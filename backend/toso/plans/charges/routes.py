"""Over HTTP: who answers for what of a plan, and on what its targets rest."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.plans.charges import queries, schemas, service
from toso.plans.queries import get_plan

router = APIRouter(prefix="/plans/{plan_id}", tags=["Kế hoạch"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.PLAN_READ))]
MayDraft = Annotated[Scope, Depends(Require(Action.PLAN_DRAFT))]


@router.get("/answers", summary="Ai phụ trách gì, mục tiêu theo chỉ tiêu nào của cấp trên", responses=errors(NotFound))
def get_plan_answers(plan_id: UUID, session: ReadSession, scope: MayRead) -> schemas.PlanAnswersRead:
    return queries.show_answers(session, scope, get_plan(session, scope, plan_id))


@router.post(
    "/charges",
    status_code=201,
    summary="Phân công lãnh đạo phụ trách một mục tiêu hoặc một khu phố",
    responses=errors(NotFound, Malformed, service.ChargeDoubled),
)
def add_plan_charge(
    plan_id: UUID, body: schemas.ChargeWrite, session: WriteSession, scope: MayDraft
) -> schemas.PlanAnswersRead:
    plan = get_plan(session, scope, plan_id)
    service.add_charge(session, scope, plan, body)
    return queries.show_answers(session, scope, plan)


@router.post(
    "/charges/{charge_id}/end",
    summary="Kết thúc phân công phụ trách",
    responses=errors(NotFound, Malformed, StaleVersion, VersionMissing),
)
def end_plan_charge(
    plan_id: UUID,
    charge_id: UUID,
    body: schemas.ChargeEnd,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayDraft,
) -> schemas.PlanAnswersRead:
    plan = get_plan(session, scope, plan_id)
    service.end_charge(session, scope, plan, charge_id, expected_version, body)
    return queries.show_answers(session, scope, plan)


@router.put(
    "/targets/{target_id}/bases",
    summary="Gắn mục tiêu với chỉ tiêu của cấp trên",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed),
)
def set_target_bases(
    plan_id: UUID,
    target_id: UUID,
    body: schemas.BasesWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayDraft,
) -> schemas.PlanAnswersRead:
    plan = get_plan(session, scope, plan_id)
    service.set_bases(session, scope, plan, target_id, expected_version, body)
    return queries.show_answers(session, scope, plan)
