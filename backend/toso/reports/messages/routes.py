"""The messages and charts of a report over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import SVG, file_of
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Conflict, Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import Page
from toso.documents.render.charts import ChartSize, ChartTheme, chart_svg
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead
from toso.reports.messages import files, queries, schemas, service
from toso.reports.messages.kinds import MessageKind
from toso.reports.messages.views import show_message

router = APIRouter(prefix="/voices", tags=["Bài từ báo cáo"], route_class=DbRoute)

MayReadMessages = Annotated[Scope, Depends(Require(Action.MESSAGE_READ))]
MayWriteMessages = Annotated[Scope, Depends(Require(Action.MESSAGE_WRITE))]
MayPostMessages = Annotated[Scope, Depends(Require(Action.MESSAGE_POST))]
ONE = "/reports/{report_id}/texts/{kind}/{place}"


@router.get("/reports", summary="Các báo cáo có bài để đăng, mới nhất trước")
def list_voice_reports(session: ReadSession, scope: MayReadMessages) -> Page[schemas.MessageReportRow]:
    return queries.page_of_reports(session, scope)


@router.get("/reports/{report_id}", summary="Các bài, biểu đồ của một báo cáo", responses=errors(NotFound))
def get_report_voices(report_id: UUID, session: ReadSession, scope: MayReadMessages) -> schemas.MessagesRead:
    return queries.show_messages(session, scope, report_id)


@router.get(ONE, summary="Một bài", responses=errors(NotFound))
def get_voice(
    report_id: UUID, kind: MessageKind, place: str, session: ReadSession, scope: MayReadMessages
) -> schemas.MessageRead:
    return show_message(session, scope, report_id, kind, place)


@router.put(
    ONE,
    summary="Sửa lời một bài; số liệu giữ nguyên ô chèn",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed),
)
def edit_voice(
    report_id: UUID,
    kind: MessageKind,
    place: str,
    body: schemas.MessageWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWriteMessages,
) -> schemas.MessageRead:
    service.save_message(session, scope, report_id, kind, place, expected_version, body)
    return show_message(session, scope, report_id, kind, place)


@router.post(
    ONE + "/postings",
    status_code=201,
    summary="Ghi một lần đã đăng, đã phát",
    responses=errors(NotFound, service.ReportNotFinal, Malformed),
)
def log_posting(
    report_id: UUID,
    kind: MessageKind,
    place: str,
    body: schemas.PostingCreate,
    session: WriteSession,
    scope: MayPostMessages,
) -> schemas.MessageRead:
    service.log_posting(session, scope, report_id, kind, place, body)
    return show_message(session, scope, report_id, kind, place)


@router.post(
    "/postings/{posting_id}/withdraw",
    summary="Bỏ một dòng đã ghi nhầm",
    responses=errors(NotFound, Conflict),
)
def withdraw_posting(posting_id: UUID, session: WriteSession, scope: MayPostMessages) -> schemas.MessageRead:
    row = service.withdraw_posting(session, scope, posting_id)
    return show_message(session, scope, row.report_id, row.kind, row.place)


@router.post(
    ONE + "/file",
    status_code=202,
    summary="Tạo tệp của một bài: DOCX, hoặc PDF một trang",
    responses=errors(NotFound, Malformed, JobRunning),
)
def make_voice_file(
    report_id: UUID,
    kind: MessageKind,
    place: str,
    body: schemas.MessageFileWrite,
    session: WriteSession,
    scope: MayReadMessages,
) -> JobRead:
    return JobRead.model_validate(files.order_file(session, scope, report_id, kind, place, body.format))


@router.get(
    "/reports/{report_id}/charts/{code}",
    summary="Một biểu đồ dưới dạng SVG",
    responses=errors(NotFound),
    response_class=file_of(SVG),
)
def get_chart(
    report_id: UUID,
    code: str,
    session: ReadSession,
    scope: MayReadMessages,
    size: ChartSize = ChartSize.WIDE,
    theme: ChartTheme = ChartTheme.LIGHT,
) -> Response:
    svg = chart_svg(queries.find_chart(session, scope, report_id, code), size, theme)
    headers = {
        "Content-Disposition": f"inline; filename*=UTF-8''{code}-{size.value}.svg",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return Response(svg, media_type="image/svg+xml", headers=headers)


@router.post(
    "/reports/{report_id}/charts/{code}/picture",
    status_code=202,
    summary="Tạo ảnh PNG của một biểu đồ",
    responses=errors(NotFound, JobRunning),
)
def make_chart_picture(
    report_id: UUID, code: str, body: schemas.ChartPictureWrite, session: WriteSession, scope: MayReadMessages
) -> JobRead:
    return JobRead.model_validate(files.order_picture(session, scope, report_id, code, ChartSize(body.size)))
