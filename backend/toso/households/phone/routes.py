"""Rounds, sync, photos, waiting answers and the history of visits over HTTP."""

import base64
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import ANY, file_of
from toso.core.entity_tags import IfMatch, is_known
from toso.core.execution import DbRoute, ReadSession, WriteSession, in_merged_write, in_read
from toso.core.fresh_rights import is_late, look_anew
from toso.core.idempotency import without_key
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import (
    Forbidden,
    Malformed,
    NotFound,
    StaleVersion,
    UnsupportedFile,
    VersionMissing,
    errors,
)
from toso.core.queues import WriterBusy
from toso.core.schemas import Page
from toso.files import pictures
from toso.files.routes import download
from toso.files.upload_check import Checked
from toso.files.uploads import ROOM, Upload
from toso.households.consents.choices import phone_policy
from toso.households.consents.kinds import PhoneStart
from toso.households.consents.schemas import PhonePolicyRead
from toso.households.model.visit_kinds import HeldState
from toso.households.phone import parcel_seal, parcels, queries, rounds, withdrawal
from toso.households.phone.phone_keys import phone_key, phone_share
from toso.households.visits import (
    conflict_resolution,
    conflicts,
    doubtful_days,
    held_decision,
    held_queries,
    photos,
    round_schemas,
    schemas,
    service,
    sheets,
)
from toso.kit.clock import today

router = APIRouter(prefix="/visits", tags=["Đến nhà"], route_class=DbRoute)

Photo = Annotated[Checked, Depends(Upload(set(pictures.KINDS), photos.LIMIT))]
MayVisit = Annotated[Scope, Depends(Require(Action.VISIT_RECORD, of_round=True))]
# Whose round has ended sends what was written before; reading nothing needs no role.
MayResolve = Annotated[Scope, Depends(Require(Action.VISIT_RESOLVE, of_round=True))]
MaySend = Annotated[Scope, Depends(Require(Action.VISIT_SEND, without_role=True, of_round=True))]
MayDecide = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_MANAGE))]
MayReadHouseholds = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_READ))]
Limit = Annotated[int, Query(ge=1, le=100)]


@router.get(
    "/round",
    summary="Tải danh sách hộ trên tuyến của tôi về điện thoại",
    responses={**errors(Malformed), 304: {"description": "Không có gì đổi từ lần tải trước."}},
    response_model=round_schemas.RoundRead,
)
def take_round(
    request: Request,
    response: Response,
    session: ReadSession,
    scope: MayVisit,
    street_id: Annotated[list[UUID] | None, Query(max_length=100)] = None,
) -> Any:
    chosen = street_id or []
    taken = rounds.read_round(session, scope, chosen)
    tag = rounds.etag_of(taken)
    if is_known(request, tag):
        return Response(status_code=304, headers={"ETag": tag})
    rounds.hand_over(session, scope, taken, len(taken.households))
    response.headers["ETag"] = tag
    return taken


@router.post(
    "/round",
    summary="Tải những gì đổi trên tuyến của tôi so với điện thoại đang có",
    responses={**errors(Malformed), 204: {"description": "Điện thoại đã có đủ."}},
    response_model=round_schemas.RoundChangesRead,
    openapi_extra=without_key("Chỉ đọc: gửi lại thì so lại từ đầu"),
)
def take_changes(body: round_schemas.RoundChangesWrite, session: ReadSession, scope: MayVisit) -> Any:
    taken = rounds.read_round(session, scope, body.street_id)
    changes = rounds.changes_since(taken, body)
    if changes is None:
        return Response(status_code=204)
    rounds.hand_over(session, scope, taken, len(changes.households))
    return changes


@router.post(
    "/sync",
    summary="Gửi các phiếu đến nhà từ điện thoại",
    responses=errors(Malformed, service.OtherPerson, WriterBusy),
    openapi_extra=without_key("Mỗi phiếu mang mã riêng: gửi lại không ghi thêm"),
)
async def sync_visits(body: sheets.SyncWrite, request: Request, scope: MaySend) -> schemas.SyncRead:
    """Phones that send at once are written together; each gets its own answer."""
    if is_late(request):
        await in_read(request, partial(look_anew, request))
    return await in_merged_write(request, rounds.sync, service.receive(scope, body), len(body.visits))


@router.get("/held", summary="Phiếu chờ trưởng khu phố quyết định, mới nhất trước", responses=errors(Malformed))
def list_held_visits(
    session: ReadSession,
    scope: MayDecide,
    state: HeldState = HeldState.WAITING,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[schemas.HeldVisitRead]:
    return held_queries.page_of_held(session, scope, state=state, cursor=cursor, limit=limit)


@router.post(
    "/held/{held_id}/decide",
    summary="Lấy hoặc không lấy một phiếu đang chờ",
    responses=errors(NotFound, Malformed, held_decision.AlreadyDecided, held_decision.CannotBeTaken),
)
def decide_held_visit(
    held_id: UUID, body: sheets.HeldDecisionWrite, session: WriteSession, scope: MayDecide
) -> schemas.HeldVisitRead:
    row = held_decision.decide(session, scope, held_id, body)
    return held_queries.held_reads(session, scope.ward_id, [row])[0]


@router.get("/conflicts", summary="Câu trả lời chờ chọn giữa hai giá trị", responses=errors(Malformed))
def list_visit_conflicts(
    session: ReadSession, scope: MayResolve, left: bool = False, cursor: Cursor = None, limit: Limit = 50
) -> Page[schemas.ConflictRead]:
    """`left`: those whose writer cannot choose any more or has not for a week, for the head of the khu phố, or the
    desk where no head is.
    """
    return conflicts.page_of_conflicts(session, scope, left=left, cursor=cursor, limit=limit)


@router.post(
    "/conflicts/{conflict_id}/resolve",
    summary="Chọn giá trị đúng",
    responses=errors(NotFound, Malformed, conflict_resolution.AlreadyResolved),
)
def resolve_visit_conflict(
    conflict_id: UUID, body: sheets.ResolveWrite, session: WriteSession, scope: MayResolve
) -> schemas.ConflictRead:
    row = conflict_resolution.resolve(session, scope, conflict_id, body.keep)
    return conflicts.conflict_reads(session, scope.ward_id, [row])[0]


@router.post(
    "/photos",
    status_code=201,
    summary="Gửi ảnh của phiếu đến nhà",
    responses=errors(UnsupportedFile, *ROOM, Malformed),
)
def upload_visit_photo(request: Request, session: WriteSession, scope: MaySend, file: Photo) -> schemas.PhotoRead:
    state = request.app.state
    return schemas.PhotoRead(id=service.add_photo(session, scope, state.store, state.settings, file))


@router.get(
    "/photos/{photo_id}", summary="Xem ảnh của phiếu đến nhà", responses=errors(NotFound), response_class=file_of(ANY)
)
def get_visit_photo(request: Request, photo_id: UUID, session: WriteSession, scope: MayReadHouseholds) -> Response:
    return download(request, queries.get_photo(session, scope, photo_id))


@router.post(
    "/phone-key",
    summary="Lấy khóa mở dữ liệu trên điện thoại của tôi",
    responses=errors(Malformed),
    openapi_extra=without_key("Mỗi lần hỏi đều nhận cùng một khóa, không ghi gì thêm"),
)
def take_phone_key(
    body: schemas.PhoneKeyWrite, request: Request, session: WriteSession, scope: MaySend
) -> schemas.PhoneKeyRead:
    policy = phone_policy(session, service.ward_of_sender(session, scope))
    online = policy.start is PhoneStart.ONLINE
    if online or not body.start:
        service.note_of_sender(session, scope, "visit.phone_key", "user", scope.user_id)
    whose = (request.app.state.settings.signing_key(), scope.user_id, body.phone_id)
    return schemas.PhoneKeyRead(
        key="" if body.start else phone_key(*whose),
        share=phone_share(*whose) if online else "",
        policy=PhonePolicyRead.model_validate(policy),
    )


@router.get("/doubtful", summary="Lượt đến nhà có ngày chưa chắc, mới nhất trước", responses=errors(Malformed))
def list_doubtful_visits(
    session: ReadSession,
    scope: MayDecide,
    cursor: Cursor = None,
    limit: Limit = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.DoubtfulRead]:
    return doubtful_days.page_of_doubtful(session, scope, cursor=cursor, limit=limit, updated_since=updated_since)


@router.post(
    "/{visit_id}/day",
    summary="Xác nhận hoặc sửa ngày của một lượt đến nhà",
    responses=errors(NotFound, Malformed, StaleVersion, VersionMissing),
)
def settle_visit_day(
    visit_id: UUID, body: sheets.VisitDayWrite, expected_version: IfMatch, session: WriteSession, scope: MayDecide
) -> schemas.DoubtfulRead:
    row = doubtful_days.settle_day(session, scope, visit_id, expected_version, body.visited_on)
    return doubtful_days.doubtful_reads(session, scope.ward_id, [row])[0]


@router.post(
    "/{visit_id}/withdraw",
    status_code=204,
    summary="Rút phiếu vừa gửi của mình",
    responses=errors(NotFound, withdrawal.TooLate),
)
def withdraw_visit(visit_id: UUID, session: WriteSession, scope: MaySend) -> None:
    withdrawal.withdraw(session, scope, visit_id)


@router.get("/parcel-key", summary="Lấy khóa niêm phong phiếu xuất ra tệp", responses=errors(Forbidden))
def get_parcel_key(request: Request, session: ReadSession, scope: MaySend) -> schemas.ParcelKeyRead:
    root, ward_id = parcels.root_of(request.app.state.settings), service.ward_of_sender(session, scope)
    return schemas.ParcelKeyRead(
        ward_id=ward_id,
        public_key=base64.b64encode(parcel_seal.public_key(root, ward_id)).decode(),
        writer_key=base64.b64encode(parcel_seal.writer_key(root, scope.user_id)).decode(),
    )


@router.get("/mine", summary="Tiến độ đến nhà của tôi", responses=errors(Malformed))
def get_my_visits(session: ReadSession, scope: MayVisit) -> schemas.MyProgressRead:
    return queries.my_progress(session, scope, today())


@router.get("", summary="Lịch sử đến nhà của một hộ, mới nhất trước", responses=errors(NotFound, Malformed))
def list_visits(
    household_id: UUID, session: ReadSession, scope: MayReadHouseholds, cursor: Cursor = None, limit: Limit = 50
) -> Page[schemas.VisitRead]:
    return queries.page_of_visits(session, scope, household_id, cursor=cursor, limit=limit)
