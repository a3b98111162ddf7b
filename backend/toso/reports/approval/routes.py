"""Monthly reports over HTTP."""

from typing import Annotated, Literal, cast
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import CSV, XML, file_of
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import LAST_YEAR, Page, ReasonWrite
from toso.documents.queries import show_document
from toso.documents.schemas import DocumentRead
from toso.documents.service import AlreadyIssued
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead
from toso.kit.csv_text import csv_lines
from toso.kit.cursors import bounded
from toso.reports.approval import service
from toso.reports.approval.preview_job import enqueue_preview
from toso.reports.approval.report_xml import report_xml
from toso.reports.approval.views import show_report
from toso.reports.compilation import queries, schemas
from toso.reports.compilation.missing_units import UnitsMissing
from toso.reports.compilation.part_schemas import PreviewWrite
from toso.reports.compilation.workflow import REPORT_STEPS
from toso.reports.corrections.changes import NothingChanged
from toso.reports.periods.service import PeriodClosed
from toso.reports.printing.document import LetterheadMissing
from toso.reports.submissions.schemas import CountedRead
from toso.reports.tracing.figure_list import list_behind, open_figure
from toso.reports.tracing.figure_table import FiguresRead, show_figures, table_of

router = APIRouter(prefix="/reports", tags=["Báo cáo tháng"], route_class=DbRoute)

MayReadReports = Annotated[Scope, Depends(Require(Action.REPORT_READ))]
MayReadFigures = Annotated[Scope, Depends(Require(Action.REPORT_READ, heavy=True))]
MayCompileReport = Annotated[Scope, Depends(Require(Action.REPORT_COMPILE))]
CHANGES = errors(NotFound, StaleVersion, VersionMissing)


@router.get("", summary="Các báo cáo tháng, mới nhất trước")
def list_reports(
    session: ReadSession,
    scope: MayReadReports,
    year: Annotated[int | None, Query(ge=1900, le=LAST_YEAR)] = None,
    updated_since: UpdatedSince = None,
) -> Page[schemas.ReportRow]:
    return queries.page_of_reports(session, scope, year, updated_since)


@router.post(
    "",
    status_code=201,
    summary="Tổng hợp báo cáo của một kỳ",
    responses=errors(NotFound, PeriodClosed, service.ReportExists, service.NothingToCompile),
)
def compile_report(body: schemas.ReportCreate, session: WriteSession, scope: MayCompileReport) -> schemas.ReportRead:
    return show_report(session, scope, service.compile_report(session, scope, body).id)


@router.get("/{report_id}", summary="Một báo cáo tháng", responses=errors(NotFound))
def get_report(report_id: UUID, session: ReadSession, scope: MayReadReports) -> schemas.ReportRead:
    return show_report(session, scope, report_id)


@router.get(
    "/{report_id}/figures",
    summary="Mọi số liệu của một báo cáo trong một câu trả lời; format=csv là bảng",
    responses={**errors(NotFound), 200: {"content": {CSV: {"schema": {"type": "string"}}}}},
)
def list_report_figures(
    report_id: UUID,
    session: ReadSession,
    scope: MayReadFigures,
    form: Annotated[Literal["json", "csv"], Query(alias="format")] = "json",
) -> FiguresRead:
    figures = show_figures(session, scope, report_id)
    return figures if form == "json" else cast(FiguresRead, _csv(figures))


def _csv(figures: FiguresRead) -> Response:
    return Response(csv_lines(table_of(figures), delimiter=","), media_type="text/csv; charset=utf-8")


@router.get(
    "/{report_id}/xml",
    summary="Một báo cáo tháng bằng XML, theo lược đồ /api/v1/report-1.xsd",
    responses=errors(NotFound),
    response_class=file_of(XML),
)
def get_report_xml(report_id: UUID, session: ReadSession, scope: MayReadFigures) -> Response:
    return Response(report_xml(session, scope, report_id), media_type=XML)


@router.get("/{report_id}/figures/{figure_id}", summary="Danh sách đứng sau một số liệu", responses=errors(NotFound))
def get_report_figure(
    report_id: UUID, figure_id: str, session: ReadSession, scope: MayReadReports
) -> schemas.FigureRead:
    return open_figure(session, scope, report_id, figure_id)


@router.get(
    "/{report_id}/figures/{figure_id}/subjects",
    summary="Danh sách người, hộ đứng sau phần của một đơn vị trong một số liệu",
    responses=errors(NotFound, Malformed),
)
def list_figure_subjects(
    report_id: UUID,
    figure_id: str,
    session: ReadSession,
    scope: MayReadReports,
    submission_id: UUID,
    cursor: Cursor = None,
    limit: Annotated[int | None, Query(ge=1, le=100)] = None,
) -> CountedRead:
    return list_behind(session, scope, report_id, figure_id, submission_id, cursor, bounded(limit))


@router.post(
    "/{report_id}/refresh",
    summary="Cập nhật số liệu từ báo cáo của các đơn vị",
    responses={**CHANGES, **errors(service.ReportNotEditable, PeriodClosed)},
)
def refresh_report(
    report_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayCompileReport
) -> schemas.ReportRead:
    service.refresh_report(session, scope, report_id, expected_version)
    return show_report(session, scope, report_id)


@router.put(
    "/{report_id}/sections/{code}",
    summary="Sửa lời một mục của báo cáo",
    responses={**CHANGES, **errors(service.ReportNotEditable, Malformed)},
)
def edit_report_section(
    report_id: UUID,
    code: str,
    body: schemas.SectionWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayCompileReport,
) -> schemas.ReportSectionRead:
    service.edit_section(session, scope, report_id, code, expected_version, body)
    found = show_report(session, scope, report_id).sections
    return next(section for section in found if section.code == code)


@router.post(
    "/{report_id}/submit",
    summary="Trình lãnh đạo duyệt",
    responses={**CHANGES, **errors(WrongStep, service.ReportOutdated, UnitsMissing, NothingChanged)},
)
def submit_report(
    report_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(REPORT_STEPS, "submit")],
    body: schemas.ReportSubmit | None = None,
) -> schemas.ReportRead:
    service.submit_report(session, scope, report_id, expected_version, body)
    return show_report(session, scope, report_id)


@router.post(
    "/{report_id}/approve",
    summary="Duyệt báo cáo",
    responses={**CHANGES, **errors(WrongStep, service.ReportOutdated, LetterheadMissing)},
)
def approve_report(
    report_id: UUID,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(REPORT_STEPS, "approve")],
) -> schemas.ReportRead:
    service.approve_report(session, scope, report_id, expected_version)
    return show_report(session, scope, report_id)


@router.post("/{report_id}/return", summary="Trả lại báo cáo, có lý do", responses={**CHANGES, **errors(WrongStep)})
def return_report(
    report_id: UUID,
    body: ReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(REPORT_STEPS, "return")],
) -> schemas.ReportRead:
    service.return_report(session, scope, report_id, expected_version, body.reason)
    return show_report(session, scope, report_id)


@router.post(
    "/{report_id}/reopen",
    summary="Mở lại báo cáo đã duyệt, chưa cấp số, để sửa; có lý do",
    responses={**CHANGES, **errors(WrongStep, service.ApprovalStands, AlreadyIssued, LetterheadMissing)},
)
def reopen_report(
    report_id: UUID,
    body: ReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(REPORT_STEPS, "reopen")],
) -> schemas.ReportRead:
    service.reopen_report(session, scope, report_id, expected_version, body.reason)
    return show_report(session, scope, report_id)


@router.post(
    "/{report_id}/preview",
    status_code=202,
    summary="Xem trước bản in của báo cáo (dự thảo, không tạo văn bản)",
    responses=errors(NotFound, LetterheadMissing, JobRunning),
)
def preview_report(
    report_id: UUID, session: WriteSession, scope: MayReadReports, body: PreviewWrite | None = None
) -> JobRead:
    return JobRead.model_validate(enqueue_preview(session, scope, report_id, body))


@router.post(
    "/{report_id}/document",
    summary="Làm văn bản của báo cáo: dự thảo, hoặc bản chờ số khi đã duyệt",
    responses=errors(NotFound, Malformed, AlreadyIssued, LetterheadMissing),
)
def make_report_document(
    report_id: UUID, session: WriteSession, scope: MayCompileReport, body: schemas.ReportDocumentWrite | None = None
) -> DocumentRead:
    report = queries.get_report(session, scope, report_id)
    signer_id = body.signer_id if body else None
    return show_document(session, scope, service.make_document(session, scope, report, signer_id))
