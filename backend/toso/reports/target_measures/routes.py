"""The catalogue of measures, and what the targets of a plan bind, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, IfMatch, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.plans.tasks.service import PlanNotInForce
from toso.reports.target_measures import queries, schemas, service

router = APIRouter(tags=["Kỳ báo cáo"], route_class=DbRoute)

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
    summary="Chọn chỉ tiêu cho các mục tiêu, từ kỳ chưa mở tới",
    responses=errors(NotFound, PlanNotInForce, StaleVersion, VersionMissing, Malformed),
)
def choose_plan_measures(
    plan_id: UUID,
    body: schemas.PlanMeasuresWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManagePeriods,
) -> schemas.PlanMeasuresRead:
    service.choose_measures(session, scope, plan_id, expected_version, body)
    return queries.show_plan_measures(session, scope, plan_id)
