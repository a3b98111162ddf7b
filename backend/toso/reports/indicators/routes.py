"""The register's figures over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.activities.schemas import LogLineRead
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import AskedDay, Page
from toso.households.indicators.counts import By
from toso.kit.periods import PERIOD_PATTERN
from toso.reports.indicators import detail, queries, schemas, service

router = APIRouter(prefix="/indicators", tags=["Số liệu mục tiêu"], route_class=DbRoute)

MayReadIndicators = Annotated[Scope, Depends(Require(Action.INDICATOR_READ))]
MayManagePeriods = Annotated[Scope, Depends(Require(Action.PERIOD_MANAGE))]
UnitQuery = Annotated[UUID | None, Query(description="Một đơn vị; để trống là toàn bộ phạm vi của bạn.")]
OnQuery = Annotated[AskedDay | None, Query(description="Số liệu đến hết ngày; để trống là ngày mới nhất của kỳ.")]
PeriodQuery = Annotated[
    str | None,
    Query(pattern=PERIOD_PATTERN, description="Kỳ: 2024-07, 2024-Q3, 2024-H1, 2024."),
]
FOUND = errors(NotFound, Malformed)


@router.get("", summary="Số liệu mục tiêu từ sổ hộ", responses=FOUND)
def show_indicators(
    session: ReadSession,
    scope: MayReadIndicators,
    unit_id: UnitQuery = None,
    period: PeriodQuery = None,
    on: OnQuery = None,
    by: Annotated[By, Query(description="Chia theo khu phố, tổ dân hay tuyến phố.")] = By.UNIT,
) -> schemas.IndicatorsRead:
    return queries.show_indicators(session, scope, unit_id, period, on, by)


@router.get("/coverage", summary="Mức độ rà soát hộ của từng khu phố", responses=FOUND)
def show_indicator_coverage(
    session: ReadSession, scope: MayReadIndicators, period: PeriodQuery = None, on: OnQuery = None
) -> schemas.CoverageRead:
    return queries.show_coverage(session, scope, period, on)


@router.put(
    "/threshold",
    summary="Đặt mức rà soát từ đó số liệu lấy theo sổ hộ",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed),
)
def set_register_threshold(
    body: schemas.ThresholdWrite, expected_version: IfMatch, session: WriteSession, scope: MayManagePeriods
) -> schemas.CoverageRead:
    service.set_threshold(session, scope, expected_version, body)
    return queries.show_coverage(session, scope.actor.scope(Action.INDICATOR_READ), None, None)


@router.get("/ledger", summary="Sổ theo dõi đối tượng: đầu kỳ, tăng, giảm, cuối kỳ", responses=FOUND)
def show_indicator_ledger(
    session: ReadSession,
    scope: MayReadIndicators,
    unit_id: UnitQuery = None,
    period: PeriodQuery = None,
    on: OnQuery = None,
) -> schemas.LedgerRead:
    return queries.show_ledger(session, scope, unit_id, period, on)


@router.get("/{code}", summary="Một chỉ tiêu: theo nơi, theo nguồn ghi nhận", responses=FOUND)
def show_indicator(
    code: schemas.MeasureCode,
    session: ReadSession,
    scope: MayReadIndicators,
    unit_id: UnitQuery = None,
    period: PeriodQuery = None,
    on: OnQuery = None,
) -> schemas.IndicatorRead:
    return detail.show_indicator(session, scope, code, unit_id, period, on)


@router.get("/{code}/activities", summary="Hoạt động đứng sau một số đếm từ sổ hoạt động", responses=FOUND)
def list_indicator_activities(
    code: schemas.MeasureCode,
    session: ReadSession,
    scope: MayReadIndicators,
    unit_id: UnitQuery = None,
    period: PeriodQuery = None,
    on: OnQuery = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Page[LogLineRead]:
    return detail.page_of_activities(session, scope, code, (unit_id, period, on), cursor, limit)


@router.get("/{code}/list", summary="Danh sách người, hộ đứng sau một số liệu", responses=FOUND)
def list_indicator_subjects(
    code: schemas.MeasureCode,
    session: ReadSession,
    scope: MayReadIndicators,
    unit_id: UnitQuery = None,
    period: PeriodQuery = None,
    on: OnQuery = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Page[schemas.IndicatorSubjectRead]:
    return detail.page_of_subjects(session, scope, code, unit_id, period, on, cursor, limit)
