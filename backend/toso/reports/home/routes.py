"""The start page and the overview over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession
from toso.reports.home.overview import show_overview
from toso.reports.home.queries import show_today
from toso.reports.home.schemas import OverviewRead, TodayRead

router = APIRouter(tags=["Việc hôm nay"], route_class=DbRoute)

MayReadToday = Annotated[Scope, Depends(Require(Action.TODAY_READ))]
MayReadReports = Annotated[Scope, Depends(Require(Action.REPORT_READ))]


@router.get("/today", summary="Việc của tôi hôm nay")
def get_today(session: ReadSession, scope: MayReadToday) -> TodayRead:
    return show_today(session, scope)


@router.get("/overview", summary="Tổng quan của lãnh đạo")
def get_overview(session: ReadSession, scope: MayReadReports) -> OverviewRead:
    return show_overview(session, scope)
