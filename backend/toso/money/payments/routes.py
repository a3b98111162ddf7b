"""Payment lists over HTTP: made from proven days, sent, checked, settled, printed."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import Page
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead
from toso.money import printed
from toso.money.payments import queries, schemas, service
from toso.money.payments.kinds import PaymentState
from toso.money.payments.workflow import PAYMENT_STEPS
from toso.money.service import OverAllocation

router = APIRouter(prefix="/payment-lists", tags=["Kinh phí"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.MONEY_PAPERS))]
MayMake = Annotated[Scope, Depends(Require(Action.MONEY_ESTIMATE))]
CHANGES = errors(NotFound, StaleVersion, VersionMissing, Malformed, service.PaymentSent, service.NothingProven)
STEPS = errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep, service.PaymentChanged)


@router.get("", summary="Bảng chi hỗ trợ, tháng mới nhất trước", responses=errors(Malformed))
def list_payment_lists(
    session: ReadSession,
    scope: MayRead,
    state: PaymentState | None = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.PaymentRow]:
    return queries.page_of_lists(session, scope, state, cursor=cursor, limit=limit, updated_since=updated_since)


@router.post(
    "",
    status_code=201,
    summary="Lập bảng chi hỗ trợ của một tháng từ sổ",
    responses=errors(Malformed, service.NothingProven),
)
def make_payment_list(body: schemas.PaymentListWrite, session: WriteSession, scope: MayMake) -> schemas.PaymentListRead:
    return queries.show_list(session, scope, service.make_list(session, scope, body))


@router.get("/{payment_id}", summary="Một bảng chi hỗ trợ và quá trình", responses=errors(NotFound))
def get_payment_list(payment_id: UUID, session: ReadSession, scope: MayRead) -> schemas.PaymentListRead:
    return queries.show_list(session, scope, queries.get_list(session, scope, payment_id))


@router.post("/{payment_id}/collect", summary="Tính lại bảng chi từ sổ", responses=CHANGES)
def collect_payment_list(
    payment_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayMake
) -> schemas.PaymentListRead:
    row = service.row_for_change(session, scope, payment_id, expected_version)
    return queries.show_list(session, scope, service.collect(session, scope, row))


@router.put(
    "/{payment_id}/lines/{payment_line_id}",
    summary="Chọn ngày được tính của một người",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, service.PaymentSent, service.PaymentChanged),
)
def change_payment_line(
    payment_id: UUID,
    payment_line_id: UUID,
    body: schemas.PaymentLineWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayMake,
) -> schemas.PaymentListRead:
    row = service.row_for_change(session, scope, payment_id, expected_version)
    return queries.show_list(session, scope, service.change_line(session, scope, row, payment_line_id, body))


@router.get(
    "/{payment_id}/lines/{payment_line_id}/days",
    summary="Từng ngày được tính và việc chứng minh",
    responses=errors(NotFound),
)
def list_payment_days(
    payment_id: UUID, payment_line_id: UUID, session: ReadSession, scope: MayRead
) -> list[schemas.PaymentDayRead]:
    return queries.days_of(session, queries.get_list(session, scope, payment_id), payment_line_id)


@router.post("/{payment_id}/step", summary="Gửi kiểm tra, hủy bảng chi", responses=STEPS)
def step_payment_list(
    payment_id: UUID,
    body: schemas.PaymentStepWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(PAYMENT_STEPS, "send", "withdraw")],
) -> schemas.PaymentListRead:
    row = service.row_for_change(session, scope, payment_id, expected_version)
    return queries.show_list(session, scope, service.take_step(session, scope, row, body.step, body.reason))


@router.post("/{payment_id}/check", summary="Kiểm tra, trả lại bảng chi", responses=STEPS)
def check_payment_list(
    payment_id: UUID,
    body: schemas.PaymentCheckWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(PAYMENT_STEPS, "check", "return")],
) -> schemas.PaymentListRead:
    row = service.row_for_change(session, scope, payment_id, expected_version)
    return queries.show_list(session, scope, service.check_list(session, scope, row, body))


@router.post(
    "/{payment_id}/settle",
    summary="Duyệt chi, trả lại bảng chi, thu lại bảng đã duyệt",
    responses=errors(
        NotFound,
        StaleVersion,
        VersionMissing,
        Malformed,
        WrongStep,
        service.PaymentChanged,
        service.OwnPayment,
        OverAllocation,
    ),
)
def settle_payment_list(
    payment_id: UUID,
    body: schemas.PaymentSettleWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(PAYMENT_STEPS, "settle", "refuse", "take_back")],
) -> schemas.PaymentListRead:
    row = service.row_for_change(session, scope, payment_id, expected_version)
    return queries.show_list(session, scope, service.settle_list(session, scope, row, body))


@router.post(
    "/{payment_id}/sheet", status_code=202, summary="In bảng chi hỗ trợ", responses=errors(NotFound, JobRunning)
)
def print_payment_list(
    payment_id: UUID, body: schemas.PaymentSheetWrite, session: WriteSession, scope: MayRead
) -> JobRead:
    row = queries.get_list(session, scope, payment_id)
    return JobRead.model_validate(printed.enqueue_list(session, scope, row.id, body.format))
