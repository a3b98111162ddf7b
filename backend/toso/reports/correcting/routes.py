"""Corrections of issued reports over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, IfMatch, ReadSession, WriteSession
from toso.core.problems import NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import ReasonWrite
from toso.reports.compiling.schemas import ReportRead
from toso.reports.compiling.showing import show_report
from toso.reports.correcting import queries, schemas, service

router = APIRouter(prefix="/reports", tags=["Đính chính, bổ sung báo cáo"], route_class=DbRoute)

MayReadReports = Annotated[Scope, Depends(Require(Action.REPORT_READ))]
MayCorrectReport = Annotated[Scope, Depends(Require(Action.REPORT_CORRECT))]
MayReviewSubmission = Annotated[Scope, Depends(Require(Action.SUBMISSION_REVIEW))]
CHANGES = errors(NotFound, StaleVersion, VersionMissing, WrongStep)


@router.get(
    "/{report_id}/corrections", summary="Các bản đính chính, bổ sung của một báo cáo", responses=errors(NotFound)
)
def list_corrections(report_id: UUID, session: ReadSession, scope: MayReadReports) -> schemas.CorrectionsRead:
    return queries.corrections_of(session, scope, report_id)


@router.post(
    "/{report_id}/corrections",
    status_code=201,
    summary="Mở đính chính, bổ sung một báo cáo đã phát hành",
    responses=errors(NotFound, service.NotIssued, service.CorrectionOpen, service.NotCorrectable, service.SameAsMonths),
)
def open_correction(
    report_id: UUID, wanted: schemas.CorrectionWrite, session: WriteSession, scope: MayCorrectReport
) -> ReportRead:
    return show_report(session, scope, service.open_correction(session, scope, report_id, wanted).id)


@router.get("/{report_id}/changes", summary="Bản đính chính so với báo cáo đã phát hành", responses=errors(NotFound))
def show_correction(report_id: UUID, session: ReadSession, scope: MayReadReports) -> schemas.CorrectionRead:
    return queries.show_correction(session, scope, report_id)


@router.post(
    "/{report_id}/submissions/{submission_id}/reopen",
    summary="Mở lại số liệu của một đơn vị để đính chính, có lý do",
    responses={**CHANGES, **errors(service.NotCorrectable, service.NotInReport)},
)
def reopen_for_correction(
    report_id: UUID,
    submission_id: UUID,
    wanted: ReasonWrite,
    seen: IfMatch,
    session: WriteSession,
    scope: MayReviewSubmission,
) -> schemas.CorrectionRead:
    service.reopen_for_correction(session, scope, report_id, submission_id, seen, wanted.reason)
    return queries.show_correction(session, scope, report_id)


@router.post(
    "/{report_id}/withdraw",
    summary="Bỏ bản đính chính chưa trình, có lý do",
    responses={**CHANGES, **errors(service.NotCorrectable)},
)
def withdraw_correction(
    report_id: UUID, wanted: ReasonWrite, seen: IfMatch, session: WriteSession, scope: MayCorrectReport
) -> ReportRead:
    service.withdraw_correction(session, scope, report_id, seen, wanted.reason)
    return show_report(session, scope, report_id)
