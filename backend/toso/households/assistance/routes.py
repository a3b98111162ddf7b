"""Help given outside homes over HTTP: the desk's form, what waits, events, estimated reach, residents' requests."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require, StepUpRequired, public
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.idempotency import without_key
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, TooManyTries, VersionMissing, WrongStep, errors
from toso.core.schemas import AskedDay, Page
from toso.households.assistance import (
    counts,
    desk,
    events,
    own,
    poster,
    public_form,
    queries,
    reach_estimates,
    reach_schemas,
    requests,
    schemas,
    unmatched,
)
from toso.households.assistance.workflow import HELP_REQUEST_STEPS
from toso.households.register.duplicates import PossibleDuplicate
from toso.identity.alarms.acts import TooManyReveals, ask_after_alarm
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead

router = APIRouter(prefix="/help", tags=["Giúp người dân"], route_class=DbRoute)

MayRecord = Annotated[Scope, Depends(Require(Action.HELP_RECORD))]
MayMatch = Annotated[Scope, Depends(Require(Action.HELP_MATCH))]
MayEstimate = Annotated[Scope, Depends(Require(Action.REACH_RECORD))]
Limit = Annotated[int, Query(ge=1, le=100)]
CHANGES = (NotFound, StaleVersion, VersionMissing, Malformed)


@router.get("/form", summary="Các nút của phiếu ghi nhanh")
def get_help_form(session: ReadSession, scope: MayRecord) -> schemas.HelpFormRead:
    return desk.show_form(session, scope)


@router.post(
    "/entries",
    status_code=201,
    summary="Ghi một lượt giúp; câu trả lời như nhau dù người đó có trong sổ hay không",
    responses=errors(Malformed),
)
def write_help_down(body: schemas.HelpWrite, session: WriteSession, scope: MayRecord) -> schemas.HelpSaidRead:
    return schemas.HelpSaidRead(message=desk.write_down(session, scope, body))


@router.get("/mine", summary="Số lượt giúp của đơn vị tôi trong kỳ", responses=errors(Malformed))
def get_my_help(
    session: ReadSession, scope: MayRecord, unit_id: UUID | None = None, on: AskedDay | None = None
) -> schemas.HelpedRead:
    return counts.my_help(session, scope, unit_id, on)


@router.get(
    "/mine/entries", summary="Các lượt giúp tôi đã ghi trong 60 ngày, mới nhất trước", responses=errors(Malformed)
)
def list_own_help(
    session: ReadSession, scope: MayRecord, cursor: Cursor = None, limit: Limit = 20
) -> Page[schemas.OwnHelpRead]:
    return own.page_of_own(session, scope, cursor, limit)


@router.post(
    "/mine/entries/{entry_id}/withdraw",
    summary="Bỏ một lượt giúp tôi đã ghi; câu trả lời như nhau dù người đó có trong sổ hay không",
    responses=errors(NotFound, Malformed, own.AlreadyWithdrawn),
)
def withdraw_own_help(entry_id: UUID, session: WriteSession, scope: MayRecord) -> schemas.HelpSaidRead:
    return schemas.HelpSaidRead(message=own.withdraw_own(session, scope, entry_id))


@router.get("/entries", summary="Các lượt giúp chưa ghép, hoặc đã xử lý", responses=errors(Malformed))
def list_help_entries(
    session: ReadSession,
    scope: MayMatch,
    settled: bool = False,
    cursor: Cursor = None,
    limit: Limit = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.HelpEntryRow]:
    return queries.page_of_entries(
        session, scope, settled=settled, cursor=cursor, limit=limit, updated_since=updated_since
    )


@router.get(
    "/entries/{entry_id}", summary="Một lượt giúp (lượt xem được ghi nhật ký)", responses=errors(NotFound, Malformed)
)
def get_help_entry(entry_id: UUID, session: ReadSession, scope: MayMatch) -> schemas.HelpEntryRead:
    return queries.show_entry(session, scope, unmatched.open_entry(session, scope, entry_id))


@router.post(
    "/entries/{entry_id}/settle",
    summary="Ghép với người trong sổ, thêm người, hoặc ghi là khách",
    responses=errors(*CHANGES, unmatched.AlreadySettled, PossibleDuplicate),
)
def settle_help_entry(
    entry_id: UUID, body: schemas.HelpSettle, expected_version: IfMatch, session: WriteSession, scope: MayMatch
) -> schemas.HelpEntryRead:
    return queries.show_entry(session, scope, unmatched.settle_entry(session, scope, entry_id, expected_version, body))


@router.post(
    "/entries/{entry_id}/forward",
    summary="Chuyển cho khu phố khác hoặc bộ phận Văn hóa xem",
    responses=errors(*CHANGES, unmatched.AlreadySettled),
)
def forward_help_entry(
    entry_id: UUID, body: schemas.HelpForward, expected_version: IfMatch, session: WriteSession, scope: MayMatch
) -> schemas.HelpSaidRead:
    unmatched.forward_entry(session, scope, entry_id, expected_version, body.unit_id)
    return schemas.HelpSaidRead(message="Đã chuyển.")


@router.post(
    "/entries/{entry_id}/undo",
    summary="Bỏ lần ghép trước; các ghi nhận kèm theo được rút lại",
    responses=errors(*CHANGES, unmatched.NotSettled),
)
def undo_help_entry(
    entry_id: UUID, body: schemas.HelpReasonWrite, expected_version: IfMatch, session: WriteSession, scope: MayMatch
) -> schemas.HelpEntryRead:
    return queries.show_entry(
        session, scope, unmatched.undo_entry(session, scope, entry_id, expected_version, body.reason)
    )


@router.post(
    "/people",
    summary="Người dân để chọn, theo tuyến phố hoặc theo tên",
    responses=errors(Malformed),
    openapi_extra=without_key("Chỉ tìm, không đổi gì"),
)
def choose_people(body: schemas.ResidentSearch, session: ReadSession, scope: MayMatch) -> schemas.ResidentChoicesRead:
    return queries.choose_people(session, scope, body)


@router.get("/events", summary="Các cuộc họp, sự kiện, mới nhất trước", responses=errors(Malformed))
def list_help_events(
    session: ReadSession, scope: MayMatch, cursor: Cursor = None, limit: Limit = 50, updated_since: UpdatedSince = None
) -> Page[reach_schemas.HelpEventRead]:
    return events.page_of_events(session, scope, cursor, limit, updated_since=updated_since)


@router.post("/events", status_code=201, summary="Ghi một cuộc họp, sự kiện và người dự", responses=errors(Malformed))
def add_help_event(
    body: reach_schemas.HelpEventWrite, session: WriteSession, scope: MayMatch
) -> reach_schemas.HelpEventRead:
    return events.event_reads(session, scope, [events.add_event(session, scope, body)])[0]


@router.get("/reach", summary="Ước tính tiếp cận qua Zalo, truyền thanh, mới nhất trước", responses=errors(Malformed))
def list_reach_estimates(
    session: ReadSession,
    scope: MayEstimate,
    cursor: Cursor = None,
    limit: Limit = 50,
    updated_since: UpdatedSince = None,
) -> Page[reach_schemas.ReachEstimateRead]:
    return reach_estimates.page_of_estimates(session, scope, cursor, limit, updated_since=updated_since)


@router.post("/reach", status_code=201, summary="Ghi một ước tính tiếp cận", responses=errors(Malformed))
def add_reach_estimate(
    body: reach_schemas.ReachEstimateWrite, session: WriteSession, scope: MayEstimate
) -> reach_schemas.ReachEstimateRead:
    return reach_estimates.estimate_reads(session, scope, [reach_estimates.add_estimate(session, scope, body)])[0]


@router.post(
    "/reach/{estimate_id}/withdraw",
    summary="Rút lại một ước tính tiếp cận",
    responses=errors(*CHANGES, reach_estimates.Withdrawn),
)
def withdraw_reach_estimate(
    estimate_id: UUID,
    body: schemas.HelpReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayEstimate,
) -> reach_schemas.ReachEstimateRead:
    row = reach_estimates.withdraw(session, scope, estimate_id, expected_version, body.reason)
    return reach_estimates.estimate_reads(session, scope, [row])[0]


@router.get(
    "/ask",
    summary="Trang để người dân nhờ giúp của một khu phố",
    responses=errors(NotFound, Malformed),
    openapi_extra=public("Người dân quét mã QR, không có tài khoản; chỉ có tên khu phố và danh mục việc cần giúp"),
)
def get_ask_form(
    request: Request,
    session: ReadSession,
    neighbourhood: Annotated[str, Query(min_length=3, max_length=60, pattern=public_form.UNIT_CODE)],
) -> public_form.AskFormRead:
    return requests.show_ask(session, request.app.state.settings.signing_key(), neighbourhood)


@router.post(
    "/ask",
    status_code=201,
    summary="Người dân nhờ giúp; không trả về gì của sổ hộ",
    responses=errors(Malformed, TooManyTries),
    openapi_extra=public("Người dân quét mã QR, không có tài khoản; gửi quá nhiều thì chờ xem lại"),
)
def ask_for_help(request: Request, body: public_form.AskWrite, session: WriteSession) -> schemas.HelpSaidRead:
    key, address = request.app.state.settings.signing_key(), str(getattr(request.state, "client_ip", ""))
    return schemas.HelpSaidRead(message=requests.ask(session, key, address, body))


@router.get(
    "/requests",
    summary="Yêu cầu của người dân gửi qua mã QR, hoặc các yêu cầu chờ xem lại",
    responses=errors(Malformed),
)
def list_help_requests(
    session: ReadSession,
    scope: MayMatch,
    closed: bool = False,
    apart: bool = False,
    cursor: Cursor = None,
    limit: Limit = 50,
    updated_since: UpdatedSince = None,
) -> Page[public_form.HelpRequestRow]:
    return requests.page_of_requests(
        session, scope, closed=closed, apart=apart, cursor=cursor, limit=limit, updated_since=updated_since
    )


@router.get(
    "/requests/{wish_id}",
    summary="Một yêu cầu, số điện thoại đầy đủ (lượt xem được ghi nhật ký)",
    responses=errors(NotFound, Malformed, TooManyReveals, StepUpRequired),
)
def get_help_request(
    request: Request, wish_id: UUID, session: ReadSession, scope: MayMatch
) -> public_form.HelpRequestRead:
    ask_after_alarm(request, session, scope)
    return requests.open_request(session, scope, wish_id)


@router.post(
    "/requests/{wish_id}/link",
    summary="Đưa hộ của người nhờ giúp vào danh sách đến nhà",
    responses=errors(*CHANGES, WrongStep),
)
def link_help_request(
    wish_id: UUID,
    body: public_form.HelpRequestLink,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(HELP_REQUEST_STEPS, "link")],
) -> public_form.HelpRequestRow:
    row = requests.link_request(session, scope, wish_id, expected_version, body.household_id)
    return requests.request_reads(session, scope, [row])[0]


@router.post("/requests/{wish_id}/close", summary="Kết thúc một yêu cầu", responses=errors(*CHANGES, WrongStep))
def close_help_request(
    wish_id: UUID,
    body: public_form.HelpRequestClose,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(HELP_REQUEST_STEPS, "done", "dropped")],
) -> public_form.HelpRequestRow:
    row = requests.close_request(session, scope, wish_id, expected_version, body)
    return requests.request_reads(session, scope, [row])[0]


@router.post("/requests/{wish_id}/reopen", summary="Mở lại yêu cầu đã kết thúc", responses=errors(*CHANGES, WrongStep))
def reopen_help_request(
    wish_id: UUID,
    body: schemas.HelpReasonWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(HELP_REQUEST_STEPS, "reopen")],
) -> public_form.HelpRequestRow:
    return requests.reopen_request(session, scope, wish_id, expected_version, body.reason)


@router.post("/poster", status_code=202, summary="In áp phích QR của khu phố", responses=errors(Malformed, JobRunning))
def print_help_poster(body: reach_schemas.HelpPosterWrite, session: WriteSession, scope: MayMatch) -> JobRead:
    return JobRead.model_validate(poster.order_poster(session, scope, body.unit_id))
