"""The catalogue of measures, what the targets of a plan bind, and the steps that wait for it, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.plans.schemas import PlanRead
from toso.plans.tasks.service import PlanNotInForce
from toso.plans.views import show_plan
from toso.plans.workflow import PLAN_STEPS
from toso.reports.target_measures import approval, queries, schemas, service

router = APIRouter(tags=["Kỳ báo cáo"], route_class=DbRoute)
STEPS = errors(NotFound, WrongStep, approval.PlanTargetsUnsettled, StaleVersion, VersionMissing, Malformed)

MayReadPeriods = Annotated[Scope, Depends(Require(Action.PERIOD_READ))]
MayManagePeriods = Annotated[Scope, Depends(Require(Action.PERIOD_MANAGE))]


@router.get("/report-measures", summary="Danh mục chỉ tiêu thống kê")
def list_report_measures(session: ReadSession, scope: MayReadPeriods) -> list[schemas.MeasureRead]:
    return queries.list_measures(session, scope)


@router.get(
    "/plans/{plan_id}/measures", summary="Chỉ tiêu mà các mục tiêu của kế hoạch gắn với", responses=errors(NotFound)
)
def get_plan_measures(plan_id: UUID, session: ReadSession, scope: MayReadPeriods) -> schemas.PlanMeasuresRead:
    return queries.show_plan_measures(session, scope, plan_id)


@router.put(
    "/plans/{plan_id}/measures",
    summary="Chọn chỉ tiêu cho các mục tiêu của kế hoạch",
    responses=errors(NotFound, PlanNotInForce, StaleVersion, VersionMissing, Malformed),
)
def choose_plan_measures(
    plan_id: UUID,
    body: schemas.PlanMeasuresWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManagePeriods,
) -> schemas.PlanMeasuresRead:
    """Kept with a plan in the making (If-Match: its version) until it is approved; of a plan in force (If-Match: the
    version of the coming regime) it holds from the next period on.
    """
    service.choose_measures(session, scope, plan_id, expected_version, body)
    return queries.show_plan_measures(session, scope, plan_id)


@router.post("/plans/{plan_id}/submit", summary="Trình duyệt kế hoạch", tags=["Kế hoạch"], responses=STEPS)
def submit_plan(
    plan_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(PLAN_STEPS, "submit")],
) -> PlanRead:
    approval.submit_plan(session, scope, plan_id, expected_version)
    return show_plan(session, scope, plan_id)


@router.post("/plans/{plan_id}/approve", summary="Duyệt kế hoạch và giao nhiệm vụ", tags=["Kế hoạch"], responses=STEPS)
def approve_plan(
    plan_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(PLAN_STEPS, "approve")],
) -> PlanRead:
    """Its targets are counted from the next period on, unless the months count another plan of the same year that is
    in force.
    """
    approval.approve_plan(session, scope, plan_id, expected_version)
    return show_plan(session, scope, plan_id)
