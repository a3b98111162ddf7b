"""Workbooks of sums over HTTP: upload, what names mean, taking figures into drafts."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, UploadFile
from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession, in_sandbox, in_write, once
from toso.core.problems import Malformed, NotFound, StaleVersion, UnsupportedFile, VersionMissing, errors
from toso.files.spreadsheets import LONGEST
from toso.files.uploads import ROOM
from toso.reports.periods.service import PeriodClosed
from toso.reports.submissions.routes import PeriodQuery
from toso.reports.submissions.service import NotEditable, SubmissionExists
from toso.reports.workbooks import schemas, service, views

router = APIRouter(prefix="/workbooks", tags=["Báo cáo của đơn vị"], route_class=DbRoute)

MayWriteSubmission = Annotated[Scope, Depends(Require(Action.SUBMISSION_WRITE))]
MaySendWorkbook = Annotated[Scope, Depends(Require(Action.SUBMISSION_WRITE, heavy=True))]
STEPS = (NotFound, StaleVersion, VersionMissing)


@router.get("", summary="Các sổ số liệu tôi đã gửi")
def list_workbooks(session: ReadSession, scope: MayWriteSubmission) -> list[schemas.WorkbookRow]:
    return views.list_workbooks(session, scope)


@router.post(
    "",
    status_code=201,
    summary="Gửi sổ số liệu của đơn vị (.xlsx, .xls, .ods, .csv) để xem trước",
    responses=errors(UnsupportedFile, *ROOM, Malformed, NotFound),
)
async def upload_workbook(
    request: Request, file: UploadFile, scope: MaySendWorkbook, period: PeriodQuery = None
) -> schemas.WorkbookRead:
    state, content, name = request.app.state, await file.read(LONGEST + 1), file.filename
    checked, grids = await in_sandbox(request, lambda: service.check_file(content, name))

    def keep(session: Session) -> schemas.WorkbookRead:
        row = service.begin_workbook(session, state.store, state.settings, scope, checked, grids, period)
        return views.show_workbook(session, scope, row.id)

    return await in_write(request, lambda session: once(request, session, 201, lambda: keep(session)))


@router.get("/{workbook_id}", summary="Một sổ số liệu: từng ô được hiểu thế nào", responses=errors(NotFound))
def get_workbook(workbook_id: UUID, session: ReadSession, scope: MayWriteSubmission) -> schemas.WorkbookRead:
    return views.show_workbook(session, scope, workbook_id)


@router.put(
    "/{workbook_id}", summary="Chọn ý nghĩa của tên cột, tên dòng và trả lời các ô", responses=errors(*STEPS, Malformed)
)
def choose_in_workbook(
    workbook_id: UUID,
    body: schemas.WorkbookWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWriteSubmission,
) -> schemas.WorkbookRead:
    row = service.choose(session, scope, workbook_id, expected_version, body)
    return views.show_workbook(session, scope, row.id)


@router.post(
    "/{workbook_id}/take",
    summary="Lấy các số đã rõ vào báo cáo đang nhập của từng đơn vị",
    responses=errors(*STEPS, Malformed, service.NothingToTake, NotEditable, PeriodClosed, SubmissionExists),
)
def take_workbook(
    workbook_id: UUID,
    body: schemas.WorkbookTake,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWriteSubmission,
) -> schemas.WorkbookRead:
    row = service.take(session, scope, workbook_id, expected_version, body)
    return views.show_workbook(session, scope, row.id)


@router.delete("/{workbook_id}", status_code=204, summary="Bỏ một sổ số liệu đã gửi", responses=errors(*STEPS))
def discard_workbook(
    workbook_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayWriteSubmission
) -> None:
    service.discard(session, scope, workbook_id, expected_version)
