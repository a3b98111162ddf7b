"""Changes of units over HTTP: planned, looked at, cancelled."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import NotFound, StaleVersion, VersionMissing, errors
from toso.unit_changes import queries, schemas, service
from toso.unit_changes.checks import UnitInChange, UnitsUnfit
from toso.unit_changes.workflow import UNIT_CHANGE_STEPS

router = APIRouter(prefix="/unit-changes", tags=["Đơn vị"], route_class=DbRoute)

MayManageUnits = Annotated[Scope, Depends(Require(Action.UNIT_MANAGE))]
MayCancel = Annotated[Scope, step_scope(UNIT_CHANGE_STEPS, "cancel")]
UnitIds = Annotated[list[UUID], Query(max_length=50, description="Các đơn vị muốn nhập, hoặc đơn vị muốn tách.")]
PLANNING = errors(UnitInChange, UnitsUnfit)


@router.get("", summary="Các thay đổi đơn vị: đang lên lịch trước, đã xong sau")
def list_unit_changes(session: ReadSession, scope: MayManageUnits) -> schemas.UnitChangesRead:
    return queries.list_changes(session, scope)


@router.get("/choices", summary="Tuyến phố, tổ, vai trò của các đơn vị sẽ thay đổi", responses=errors(NotFound))
def get_unit_change_choices(session: ReadSession, scope: MayManageUnits, unit_id: UnitIds) -> schemas.ChangeChoicesRead:
    return queries.list_choices(session, scope, unit_id)


@router.post("/merges", status_code=201, summary="Lên lịch nhập đơn vị", responses=PLANNING)
def plan_unit_merge(body: schemas.MergeWrite, session: WriteSession, scope: MayManageUnits) -> schemas.UnitChangeRead:
    return queries.show_change(session, scope, service.plan_merge(session, scope, body))


@router.post("/splits", status_code=201, summary="Lên lịch tách đơn vị", responses=PLANNING)
def plan_unit_split(body: schemas.SplitWrite, session: WriteSession, scope: MayManageUnits) -> schemas.UnitChangeRead:
    return queries.show_change(session, scope, service.plan_split(session, scope, body))


@router.post("/renames", status_code=201, summary="Lên lịch đổi tên đơn vị", responses=PLANNING)
def plan_unit_rename(body: schemas.RenameWrite, session: WriteSession, scope: MayManageUnits) -> schemas.UnitChangeRead:
    return queries.show_change(session, scope, service.plan_rename(session, scope, body))


@router.get("/{change_id}", summary="Một thay đổi đơn vị và những gì đi theo", responses=errors(NotFound))
def get_unit_change(change_id: UUID, session: ReadSession, scope: MayManageUnits) -> schemas.UnitChangeRead:
    return queries.show_change(session, scope, service.get_change(session, scope, change_id))


@router.post(
    "/{change_id}/cancel",
    summary="Hủy một thay đổi chưa thực hiện",
    responses=errors(NotFound, StaleVersion, VersionMissing),
)
def cancel_unit_change(
    change_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayCancel
) -> schemas.UnitChangeRead:
    return queries.show_change(session, scope, service.cancel(session, scope, change_id, expected_version))
