"""Regimes, periods, the ladder and exemptions over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import LAST_YEAR, Page
from toso.kit.periods import MONTH_PATTERN, Period, PeriodKind
from toso.reports.model.period_tables import PeriodState
from toso.reports.periods import log_rule, queries, recall, schemas, service
from toso.reports.periods.log_schemas import LogRuleWrite
from toso.reports.periods.next_regime import RegimeChoice, change_regime
from toso.reports.periods.readiness import TargetsUnsettled
from toso.reports.periods.views import show_coming

router = APIRouter(tags=["Kỳ báo cáo"], route_class=DbRoute)

MayReadPeriods = Annotated[Scope, Depends(Require(Action.PERIOD_READ))]
MayManagePeriods = Annotated[Scope, Depends(Require(Action.PERIOD_MANAGE))]
Kind = Annotated[PeriodKind, Query(description="Loại kỳ báo cáo")]
Month = Annotated[str | None, Query(pattern=MONTH_PATTERN, description="Tháng cần xem các mốc hạn nộp, ví dụ 2024-08")]
Year = Annotated[int | None, Query(ge=1900, le=LAST_YEAR)]
CHANGES = errors(NotFound, service.PeriodClosed, StaleVersion, VersionMissing)


@router.get("/report-regimes", summary="Các bản chế độ báo cáo, cũ trước")
def list_report_regimes(session: ReadSession, scope: MayReadPeriods) -> list[schemas.RegimeRead]:
    return queries.list_regimes(session, scope)


@router.get("/report-regimes/coming", summary="Chế độ báo cáo của các kỳ tới", responses=errors(NotFound))
def get_coming_regime(
    session: ReadSession, scope: MayReadPeriods, kind: Kind = PeriodKind.MONTH, year: Year = None, month: Month = None
) -> schemas.ComingRegimeRead:
    return show_coming(session, scope, RegimeChoice(kind, year), Period.parse(month) if month else None)


@router.put(
    "/report-regimes/coming",
    summary="Đổi chế độ báo cáo từ kỳ chưa mở tới",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed),
)
def change_coming_regime(
    body: schemas.RegimeWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManagePeriods,
    kind: Kind = PeriodKind.MONTH,
    year: Year = None,
) -> schemas.ComingRegimeRead:
    change_regime(session, scope, expected_version, body, RegimeChoice(kind, year))
    return show_coming(session, scope, RegimeChoice(kind, year))


@router.put(
    "/report-regimes/coming/log",
    summary="Chọn số liệu đếm từ sổ hoạt động từ kỳ chưa mở tới",
    responses=errors(StaleVersion, VersionMissing, Malformed),
)
def change_log_rule(
    body: LogRuleWrite, expected_version: IfMatch, session: WriteSession, scope: MayManagePeriods
) -> schemas.ComingRegimeRead:
    log_rule.change_log_rule(session, scope, expected_version, body)
    return show_coming(session, scope)


@router.get("/report-periods", summary="Các kỳ báo cáo, mới nhất trước")
def list_report_periods(
    session: ReadSession,
    scope: MayReadPeriods,
    year: Year = None,
    kind: PeriodKind | None = None,
    updated_since: UpdatedSince = None,
) -> Page[schemas.PeriodRow]:
    return queries.page_of_periods(session, scope, year, kind, updated_since)


@router.post(
    "/report-periods",
    status_code=201,
    summary="Mở kỳ báo cáo",
    responses=errors(service.PeriodExists, TargetsUnsettled),
)
def open_report_period(
    body: schemas.PeriodCreate, session: WriteSession, scope: MayManagePeriods
) -> schemas.PeriodRead:
    return queries.show_period(session, scope, service.open_period(session, scope, body).id)


@router.get("/report-periods/{period_id}", summary="Một kỳ báo cáo", responses=errors(NotFound))
def get_report_period(period_id: UUID, session: ReadSession, scope: MayReadPeriods) -> schemas.PeriodRead:
    return queries.show_period(session, scope, period_id)


@router.patch("/report-periods/{period_id}/ladder", summary="Chỉnh thang thời hạn của kỳ", responses=CHANGES)
def change_report_ladder(
    period_id: UUID,
    body: schemas.LadderWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManagePeriods,
) -> schemas.PeriodRead:
    service.change_ladder(session, scope, period_id, expected_version, body)
    return queries.show_period(session, scope, period_id)


@router.post("/report-periods/{period_id}/close", summary="Đóng kỳ báo cáo", responses=CHANGES)
def close_report_period(
    period_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayManagePeriods
) -> schemas.PeriodRead:
    service.set_state(session, scope, period_id, expected_version, PeriodState.CLOSED)
    return queries.show_period(session, scope, period_id)


@router.post(
    "/report-periods/{period_id}/open",
    summary="Mở lại kỳ báo cáo",
    responses=errors(NotFound, service.PeriodOpen, StaleVersion, VersionMissing),
)
def reopen_report_period(
    period_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayManagePeriods
) -> schemas.PeriodRead:
    service.set_state(session, scope, period_id, expected_version, PeriodState.OPEN)
    return queries.show_period(session, scope, period_id)


@router.post(
    "/report-periods/{period_id}/take-back",
    status_code=204,
    summary="Rút lại kỳ mở nhầm, khi chưa đơn vị nào nộp",
    responses=errors(
        NotFound, service.PeriodClosed, recall.AlreadyHandedIn, recall.DraftsChanged, StaleVersion, VersionMissing
    ),
)
def take_back_period(
    period_id: UUID,
    body: schemas.PeriodTakeBack,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManagePeriods,
) -> None:
    recall.take_back_period(session, scope, period_id, expected_version, body)


@router.post(
    "/report-periods/{period_id}/exemptions",
    status_code=201,
    summary="Miễn báo cáo cho một đơn vị",
    responses=errors(NotFound, service.PeriodClosed, service.AlreadyExempt, service.AlreadyReported),
)
def exempt_unit(
    period_id: UUID, body: schemas.ExemptionWrite, session: WriteSession, scope: MayManagePeriods
) -> schemas.PeriodRead:
    service.exempt_unit(session, scope, period_id, body)
    return queries.show_period(session, scope, period_id)


@router.delete(
    "/report-periods/{period_id}/exemptions/{unit_id}",
    summary="Bỏ miễn báo cáo",
    responses=errors(NotFound, service.PeriodClosed),
)
def lift_exemption(
    period_id: UUID, unit_id: UUID, session: WriteSession, scope: MayManagePeriods
) -> schemas.PeriodRead:
    service.lift_exemption(session, scope, period_id, unit_id)
    return queries.show_period(session, scope, period_id)
