"""Printed sheets over HTTP: making and printing them, finding one by its code, typing it in."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require, StepUpRequired
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, errors
from toso.core.schemas import Page
from toso.households.paper import queries, schemas
from toso.households.paper.entry import enter
from toso.households.paper.entry_reversal import undo
from toso.households.paper.print_job import enqueue_sheets
from toso.households.paper.sheets import NothingToPrint, make_sheets
from toso.identity.alarms.acts import ask_after_alarm
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead

router = APIRouter(prefix="/paper/sheets", tags=["Phiếu giấy"], route_class=DbRoute)

MayEnterPaper = Annotated[Scope, Depends(Require(Action.PAPER_ENTER))]


@router.get("", summary="Các phiếu giấy đã in, mới nhất trước", responses=errors(Malformed))
def list_paper_sheets(
    session: ReadSession,
    scope: MayEnterPaper,
    unfinished: Annotated[bool, Query(description="Chỉ phiếu còn dòng chưa nhập.")] = False,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.SheetRow]:
    return queries.page_of_sheets(
        session, scope, open_only=unfinished, cursor=cursor, limit=limit, updated_since=updated_since
    )


@router.post(
    "",
    status_code=202,
    summary="Lập và in phiếu giấy theo tuyến phố",
    responses=errors(Malformed, NothingToPrint, JobRunning, StepUpRequired),
)
def make_paper_sheets(
    request: Request, body: schemas.SheetsWrite, session: WriteSession, scope: MayEnterPaper
) -> schemas.PrintRead:
    ask_after_alarm(request, session, scope)
    sheets = make_sheets(session, scope, body)
    job = enqueue_sheets(session, scope, sheets)
    return schemas.PrintRead(sheets=queries.sheet_rows(session, sheets), job=JobRead.model_validate(job))


@router.get("/by-code/{code}", summary="Tìm phiếu theo mã in trên phiếu", responses=errors(NotFound))
def find_paper_sheet(code: str, session: ReadSession, scope: MayEnterPaper) -> schemas.SheetRow:
    return queries.find_by_code(session, scope, code)


@router.get("/{sheet_id}", summary="Một phiếu để nhập, theo đúng thứ tự trên giấy", responses=errors(NotFound))
def get_paper_sheet(sheet_id: UUID, session: ReadSession, scope: MayEnterPaper) -> schemas.SheetRead:
    return queries.show_sheet(session, scope, sheet_id)


@router.post(
    "/{sheet_id}/print",
    status_code=202,
    summary="In lại một phiếu",
    responses=errors(NotFound, JobRunning, StepUpRequired),
)
def reprint_paper_sheet(request: Request, sheet_id: UUID, session: WriteSession, scope: MayEnterPaper) -> JobRead:
    ask_after_alarm(request, session, scope)
    sheet = queries.get_sheet(session, scope, sheet_id)
    return JobRead.model_validate(enqueue_sheets(session, scope, [sheet]))


@router.post(
    "/{sheet_id}/entries",
    summary="Nhập các dòng của phiếu; dòng sai không giữ lại dòng đúng",
    responses=errors(NotFound, Malformed),
)
def enter_paper_rows(
    sheet_id: UUID, body: schemas.EntriesWrite, session: WriteSession, scope: MayEnterPaper
) -> schemas.EntriesRead:
    return enter(session, scope, sheet_id, body)


@router.post(
    "/{sheet_id}/undo",
    summary="Bỏ nội dung đã nhập của các dòng, như chưa nhập",
    responses=errors(NotFound, Malformed),
)
def undo_paper_rows(
    sheet_id: UUID, body: schemas.RowsUndo, session: WriteSession, scope: MayEnterPaper
) -> schemas.SheetRow:
    return queries.sheet_rows(session, [undo(session, scope, sheet_id, body.codes)])[0]
