"""Households over HTTP: lists, search, one household, changes, moves, split, observations, full numbers."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require, StepUpRequired
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.idempotency import without_key
from toso.core.paging import Cursor
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import Page
from toso.households.model.citizen_ids import CitizenIdUnreadable
from toso.households.model.items import Item
from toso.households.model.kinds import HouseholdKind
from toso.households.register import (
    closure,
    duplicates,
    household_answers,
    manual_entry,
    moves,
    queries,
    schemas,
    service,
    split,
    views,
    writes,
)
from toso.households.register.filters import Filters
from toso.households.register.household_change import HouseholdClosed
from toso.identity.alarms.acts import TooManyReveals, ask_after_alarm

router = APIRouter(tags=["Sổ hộ"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_READ))]
MayManage = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_MANAGE))]
MayReveal = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_REVEAL))]
Limit = Annotated[int, Query(ge=1, le=100)]
CHANGES = (NotFound, StaleVersion, VersionMissing, Malformed, HouseholdClosed)


@router.get("/households", summary="Danh sách hộ", responses=errors(Malformed))
def list_households(
    session: ReadSession,
    scope: MayRead,
    unit_id: UUID | None = None,
    street_id: UUID | None = None,
    group_name: Annotated[str | None, Query(max_length=60, description="Tổ dân.")] = None,
    kind: HouseholdKind | None = None,
    status: schemas.HouseholdStatus | None = None,
    missing: Annotated[Item | None, Query(description="Hộ còn chưa biết mục này.")] = None,
    raised: Annotated[writes.Raised | None, Query(description="Hộ nêu nhu cầu này, được cảnh báo điều này.")] = None,
    sort: schemas.HouseholdSort = schemas.HouseholdSort.PLACE,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[schemas.HouseholdRow]:
    wanted = Filters(unit_id, street_id, group_name, kind, status, missing, raised)
    return queries.page_of_households(session, scope, wanted, sort, cursor, limit)


@router.post(
    "/households/search",
    summary="Tìm hộ theo tên, địa chỉ, mã hộ hoặc số điện thoại",
    responses=errors(Malformed),
    openapi_extra=without_key("Chỉ tìm, không đổi gì"),
)
def search_households(body: writes.SearchWrite, session: ReadSession, scope: MayRead) -> Page[schemas.HouseholdRow]:
    return queries.search_households(session, scope, body.text, body.filters(), body.cursor, body.limit)


@router.get("/households/items", summary="Các mục ghi nhận được của hộ và nhân khẩu, và giá trị của mỗi mục")
def list_household_items(session: ReadSession, scope: MayRead) -> list[schemas.HouseholdItemRead]:
    return household_answers.list_items(session, scope.ward_id)


@router.post(
    "/households",
    status_code=201,
    summary="Thêm hộ và nhân khẩu",
    responses=errors(Malformed, duplicates.PossibleDuplicate),
)
def create_household(body: writes.HouseholdCreate, session: WriteSession, scope: MayManage) -> schemas.HouseholdRead:
    return views.show_household(session, scope, service.create_household(session, scope, body))


@router.get("/households/{household_id}", summary="Một hộ (lượt xem được ghi nhật ký)", responses=errors(NotFound))
def get_household(household_id: UUID, session: ReadSession, scope: MayRead) -> schemas.HouseholdRead:
    return views.show_household(session, scope, service.open_household(session, scope, household_id))


@router.patch("/households/{household_id}", summary="Sửa thông tin hộ", responses=errors(*CHANGES))
def change_household(
    household_id: UUID, body: writes.HouseholdPatch, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> schemas.HouseholdRead:
    changed = service.change_household(session, scope, household_id, expected_version, body)
    return views.show_household(session, scope, changed)


@router.post(
    "/households/{household_id}/persons",
    status_code=201,
    summary="Thêm nhân khẩu",
    responses=errors(*CHANGES, duplicates.PossibleDuplicate),
)
def add_household_person(
    household_id: UUID, body: writes.ResidentAdd, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> schemas.HouseholdRead:
    return views.show_household(
        session, scope, service.add_member(session, scope, household_id, expected_version, body)
    )


@router.patch("/households/{household_id}/persons/{person_id}", summary="Sửa nhân khẩu", responses=errors(*CHANGES))
def change_household_person(
    household_id: UUID,
    person_id: UUID,
    body: writes.ResidentPatch,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManage,
) -> schemas.HouseholdRead:
    changed = service.change_member(session, scope, household_id, person_id, expected_version, body)
    return views.show_household(session, scope, changed)


@router.post(
    "/households/{household_id}/persons/{person_id}/leave",
    summary="Nhân khẩu chuyển đi, mất, hoặc ghi nhầm",
    responses=errors(*CHANGES),
)
def take_leave(
    household_id: UUID,
    person_id: UUID,
    body: writes.ResidentLeave,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManage,
) -> schemas.HouseholdRead:
    left = moves.take_leave(session, scope, household_id, person_id, expected_version, body)
    return views.show_household(session, scope, left)


@router.post(
    "/households/{household_id}/persons/{person_id}/move",
    summary="Nhân khẩu chuyển sang hộ khác, hoặc người đã rời hộ trở lại",
    responses=errors(*CHANGES),
)
def move_household_person(
    household_id: UUID,
    person_id: UUID,
    body: writes.ResidentMove,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManage,
) -> schemas.HouseholdRead:
    left = moves.move_member(session, scope, household_id, person_id, expected_version, body)
    return views.show_household(session, scope, left)


@router.post("/households/{household_id}/move", summary="Chuyển hộ đến địa chỉ khác", responses=errors(*CHANGES))
def move_household(
    household_id: UUID, body: writes.HouseholdMove, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> schemas.HouseholdRead:
    moved = moves.move_household(session, scope, household_id, expected_version, body)
    return views.show_household(session, scope, moved)


@router.post(
    "/households/{household_id}/close",
    summary="Kết thúc hộ: chuyển đi, ngừng hoạt động, ghi nhầm",
    responses=errors(*CHANGES, moves.LivedElsewhere),
)
def close_household(
    household_id: UUID, body: writes.HouseholdClose, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> schemas.HouseholdRead:
    closed = moves.close_household(session, scope, household_id, expected_version, body)
    return views.show_household(session, scope, closed)


@router.post(
    "/households/{household_id}/reopen",
    summary="Mở lại hộ đã kết thúc nhầm",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, closure.StillOpen),
)
def reopen_household(
    household_id: UUID, body: writes.HouseholdReopen, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> schemas.HouseholdRead:
    opened = closure.reopen_household(session, scope, household_id, expected_version, body)
    return views.show_household(session, scope, opened)


@router.post(
    "/households/{household_id}/split",
    status_code=201,
    summary="Tách hộ; trả về hộ mới",
    responses=errors(*CHANGES),
)
def split_household(
    household_id: UUID, body: writes.HouseholdSplit, expected_version: IfMatch, session: WriteSession, scope: MayManage
) -> schemas.HouseholdRead:
    new = split.split_household(session, scope, household_id, expected_version, body)
    return views.show_household(session, scope, new)


@router.get(
    "/households/{household_id}/observations",
    summary="Lịch sử ghi nhận của hộ, mới nhất trước",
    responses=errors(NotFound, Malformed),
)
def list_observations(
    household_id: UUID, session: ReadSession, scope: MayRead, cursor: Cursor = None, limit: Limit = 50
) -> Page[schemas.ObservationRead]:
    return views.page_of_observations(session, scope, household_id, cursor, limit)


@router.post(
    "/households/{household_id}/observations",
    status_code=201,
    summary="Ghi nhận trạng thái của hộ và nhân khẩu",
    responses=errors(*CHANGES),
)
def enter_observations(
    household_id: UUID,
    body: writes.ObservationsWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManage,
) -> schemas.HouseholdRead:
    entered = manual_entry.enter_observations(session, scope, household_id, expected_version, body)
    return views.show_household(session, scope, entered)


@router.post(
    "/households/{household_id}/observations/{observation_id}/retract",
    summary="Rút lại một ghi nhận sai",
    responses=errors(*CHANGES, manual_entry.AlreadyRetracted),
)
def retract_observation(
    household_id: UUID,
    observation_id: UUID,
    body: writes.RetractWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManage,
) -> schemas.HouseholdRead:
    corrected = manual_entry.retract(session, scope, household_id, observation_id, expected_version, body)
    return views.show_household(session, scope, corrected)


@router.post(
    "/households/{household_id}/reveal",
    summary="Xem số điện thoại, số định danh đầy đủ (ghi nhật ký kèm mục đích)",
    responses=errors(NotFound, Malformed, CitizenIdUnreadable, TooManyReveals, StepUpRequired),
)
def reveal_value(
    request: Request, household_id: UUID, body: writes.RevealWrite, session: WriteSession, scope: MayReveal
) -> schemas.RevealRead:
    ask_after_alarm(request, session, scope)
    return schemas.RevealRead(value=service.reveal(session, scope, household_id, body))
