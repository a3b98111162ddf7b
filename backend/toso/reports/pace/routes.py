"""Pace and forecast over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession
from toso.reports.pace import queries, schemas

router = APIRouter(prefix="/indicators", tags=["Số liệu mục tiêu"], route_class=DbRoute)

MayReadIndicators = Annotated[Scope, Depends(Require(Action.INDICATOR_READ))]


@router.get("/pace", summary="Nhịp thực hiện, dự báo mục tiêu, nơi nên đi tiếp")
def show_pace(session: ReadSession, scope: MayReadIndicators) -> schemas.PaceRead:
    return queries.show_pace(session, scope)
