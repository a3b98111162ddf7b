"""The installation over HTTP: the plan for the day on which its machine is broken."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute
from toso.operations.failure_plan import failure_plan
from toso.operations.schemas import FailurePlanRead

router = APIRouter(prefix="/installation", tags=["Máy chủ"], route_class=DbRoute)

MayPrepare = Annotated[Scope, Depends(Require(Action.FAILURE_READ))]


@router.get("/failure-plan", summary="Khi máy hỏng: bản sao lưu ở đâu, ai giữ giấy khóa, gõ lệnh gì")
def get_failure_plan(request: Request, _scope: MayPrepare) -> FailurePlanRead:
    return failure_plan(request.app.state.settings)
