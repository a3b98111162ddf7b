"""Money over HTTP: the year's budget, its lines and their entries."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor
from toso.core.problems import Malformed, NotFound, errors
from toso.core.schemas import Page
from toso.drafts.schemas import DraftedPaperRead
from toso.drafts.template_data import LetterheadUnknown
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead
from toso.kit.clock import today
from toso.money import allotments, printed, queries, schemas, service
from toso.money.kinds import EntryType

router = APIRouter(prefix="/budget", tags=["Kinh phí"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.MONEY_READ))]
MayReadPapers = Annotated[Scope, Depends(Require(Action.MONEY_PAPERS))]
MayEstimate = Annotated[Scope, Depends(Require(Action.MONEY_ESTIMATE))]
MayManage = Annotated[Scope, Depends(Require(Action.MONEY_MANAGE))]
MayDraft = Annotated[Scope, Depends(Require(Action.DRAFT_WRITE))]


@router.get("", summary="Kinh phí của một năm: từng khoản, đã giao, đã chi, còn lại")
def get_budget(
    session: ReadSession, scope: MayRead, year: Annotated[int | None, Query(ge=2000, le=2100)] = None
) -> schemas.BudgetRead:
    return queries.show_budget(session, scope, year or today().year)


@router.post("", status_code=201, summary="Lập một khoản dự toán", responses=errors(Malformed))
def plan_budget_line(
    body: schemas.BudgetLineWrite, session: WriteSession, scope: MayEstimate
) -> schemas.BudgetLineRead:
    return queries.show_line(session, scope.actor, service.plan_line(session, scope, body))


@router.post("/sheet", status_code=202, summary="In bảng dự toán, kinh phí của một năm", responses=errors(JobRunning))
def print_budget(body: schemas.BudgetSheetWrite, session: WriteSession, scope: MayRead) -> JobRead:
    return JobRead.model_validate(printed.enqueue_budget(session, scope, body.year, body.format))


@router.post(
    "/papers",
    status_code=201,
    summary="Soạn tờ trình, quyết định từ các khoản dự toán chưa được giao đủ",
    responses=errors(allotments.NothingToAllot, LetterheadUnknown),
)
def draft_budget_paper(body: schemas.BudgetPaperWrite, session: WriteSession, scope: MayDraft) -> DraftedPaperRead:
    return DraftedPaperRead(draft_id=allotments.draft_paper(session, scope, body.year, body.paper).id)


@router.get("/{line_id}", summary="Một khoản kinh phí", responses=errors(NotFound))
def get_budget_line(line_id: UUID, session: ReadSession, scope: MayRead) -> schemas.BudgetLineRead:
    return queries.show_line(session, scope.actor, queries.get_line(session, scope, line_id))


@router.get("/{line_id}/entries", summary="Các lần ghi của một khoản, mới nhất trước", responses=errors(NotFound))
def list_money_entries(
    line_id: UUID,
    session: ReadSession,
    scope: MayReadPapers,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Page[schemas.MoneyEntryRead]:
    return queries.page_of_entries(session, scope, line_id, cursor=cursor, limit=limit)


@router.post(
    "/{line_id}/estimates",
    status_code=201,
    summary="Bổ sung dự toán của một khoản",
    responses=errors(NotFound, Malformed),
)
def add_budget_estimate(
    line_id: UUID, body: schemas.EstimateWrite, session: WriteSession, scope: MayEstimate
) -> schemas.BudgetLineRead:
    line = service.line_locked(session, scope, line_id)
    entry = schemas.MoneyEntryWrite(type=EntryType.ESTIMATE, **body.model_dump())
    service.add_entry(session, scope, line, entry)
    return queries.show_line(session, scope.actor, line)


@router.post(
    "/{line_id}/entries",
    status_code=201,
    summary="Ghi giao kinh phí, cam kết, chi",
    responses=errors(NotFound, Malformed, service.OverAllocation),
)
def add_money_entry(
    line_id: UUID, body: schemas.MoneyEntryWrite, session: WriteSession, scope: MayManage
) -> schemas.BudgetLineRead:
    line = service.line_locked(session, scope, line_id)
    service.add_entry(session, scope, line, body)
    return queries.show_line(session, scope.actor, line)


@router.post(
    "/{line_id}/entries/{money_entry_id}/correct",
    status_code=201,
    summary="Điều chỉnh: bỏ một lần ghi sai, giữ cả hai dòng",
    responses=errors(NotFound, Malformed, service.AlreadyCorrected, service.EntryOfPayment),
)
def correct_money_entry(
    line_id: UUID, money_entry_id: UUID, body: schemas.MoneyCorrection, session: WriteSession, scope: MayManage
) -> schemas.BudgetLineRead:
    line = service.line_locked(session, scope, line_id)
    service.correct_entry(session, scope, line, money_entry_id, body)
    return queries.show_line(session, scope.actor, line)
