"""Corrections of issued reports over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import ReasonWrite
from toso.reports.approval import correction_queries, correction_service
from toso.reports.approval.views import show_report
from toso.reports.compilation.schemas import ReportRead
from toso.reports.compilation.workflow import REPORT_STEPS
from toso.reports.corrections import schemas
from toso.reports.submissions.workflow import SUBMISSION_STEPS

router = APIRouter(prefix="/reports", tags=["Đính chính, bổ sung báo cáo"], route_class=DbRoute)

MayReadReports = Annotated[Scope, Depends(Require(Action.REPORT_READ))]
MayCorrectReport = Annotated[Scope, Depends(Require(Action.REPORT_CORRECT))]
CHANGES = errors(NotFound, StaleVersion, VersionMissing, WrongStep)


@router.get(
    "/{report_id}/corrections", summary="Các bản đính chính, bổ sung của một báo cáo", responses=errors(NotFound)
)
def list_corrections(report_id: UUID, session: ReadSession, scope: MayReadReports) -> schemas.CorrectionsRead:
    return correction_queries.corrections_of(session, scope, report_id)


@router.post(
    "/{report_id}/corrections",
    status_code=201,
    summary="Mở đính chính, bổ sung một báo cáo đã phát hành",
    responses=errors(
        NotFound,
        correction_service.NotIssued,
        correction_service.CorrectionOpen,
        correction_service.NotCorrectable,
        correction_service.SameAsMonths,
    ),
)
def open_correction(
    report_id: UUID, body: schemas.CorrectionWrite, session: WriteSession, scope: MayCorrectReport
) -> ReportRead:
    return show_report(session, scope, correction_service.open_correction(session, scope, report_id, body).id)


@router.get("/{report_id}/changes", summary="Bản đính chính so với báo cáo đã phát hành", responses=errors(NotFound))
def show_correction(report_id: UUID, session: ReadSession, scope: MayReadReports) -> schemas.CorrectionRead:
    return correction_queries.show_correction(session, scope, report_id)


@router.post(
    "/{report_id}/submissions/{submission_id}/reopen",
    summary="Mở lại số liệu của một đơn vị để đính chính, có lý do",
    responses={**CHANGES, **errors(correction_service.NotCorrectable, correction_service.NotInReport)},
)
def reopen_for_correction(
    report_id: UUID,
    submission_id: UUID,
    body: ReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(SUBMISSION_STEPS, "reopen")],
) -> schemas.CorrectionRead:
    correction_service.reopen_for_correction(session, scope, report_id, submission_id, expected_version, body.reason)
    return correction_queries.show_correction(session, scope, report_id)


@router.post(
    "/{report_id}/withdraw",
    summary="Bỏ bản đính chính chưa trình, có lý do",
    responses={**CHANGES, **errors(correction_service.NotCorrectable)},
)
def withdraw_correction(
    report_id: UUID,
    body: ReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(REPORT_STEPS, "withdraw")],
) -> ReportRead:
    correction_service.withdraw_correction(session, scope, report_id, expected_version, body.reason)
    return show_report(session, scope, report_id)
