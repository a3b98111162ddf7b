"""The sheet to copy figures from, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import NotFound, errors
from toso.reports.copy_sheet import sheet

router = APIRouter(prefix="/reports", tags=["Báo cáo tháng"], route_class=DbRoute)

MayCompileReport = Annotated[Scope, Depends(Require(Action.REPORT_COMPILE))]


@router.get(
    "/{report_id}/copy-sheet",
    summary="Các số của báo cáo đã duyệt để chép sang hệ thống khác",
    responses=errors(NotFound),
)
def show_copy_sheet(report_id: UUID, session: ReadSession, scope: MayCompileReport) -> sheet.CopySheetRead:
    return sheet.show_sheet(session, scope, report_id)


@router.put(
    "/{report_id}/copy-sheet/{figure_id}",
    summary="Ghi một số đã nhập, hoặc chưa nhập, vào hệ thống khác",
    responses=errors(NotFound),
)
def enter_figure(
    report_id: UUID, figure_id: str, body: sheet.EnteredWrite, session: WriteSession, scope: MayCompileReport
) -> sheet.CopySheetRead:
    return sheet.enter_figure(session, scope, report_id, figure_id, body)
