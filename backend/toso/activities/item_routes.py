"""Items of an activity (topics, agenda, findings, actions), their follow-up and its papers, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.activities import guests, invitations, items, minutes, residents, schemas, sign_in_sheet
from toso.activities.guest_schemas import GuestsWrite
from toso.activities.reach import row_for_change
from toso.activities.roster import NoRoster
from toso.activities.views import show_activity
from toso.activities.workflow import ITEM_STEPS
from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, WriteSession
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.drafts.template_data import LetterheadUnknown
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead

router = APIRouter(prefix="/activities/{activity_id}", tags=["Hoạt động"], route_class=DbRoute)

MayWrite = Annotated[Scope, Depends(Require(Action.ACTIVITY_WRITE))]
MayMatch = Annotated[Scope, Depends(Require(Action.HELP_MATCH))]
MayDraft = Annotated[Scope, Depends(Require(Action.DRAFT_WRITE))]
CHANGES = errors(NotFound, StaleVersion, VersionMissing, Malformed, items.NotRunning)


@router.post("/items", summary="Ghi chuyên đề, nội dung họp, tồn tại, việc phải làm", responses=CHANGES)
def add_activity_item(
    activity_id: UUID,
    body: schemas.ActivityItemWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.ActivityRead:
    row = row_for_change(session, scope, activity_id, expected_version)
    items.add_item(session, scope, row, body)
    return show_activity(session, scope.actor, row)


@router.put("/items/{item_id}", summary="Sửa một nội dung chưa xử lý", responses=CHANGES | errors(items.ItemSettled))
def change_activity_item(
    activity_id: UUID,
    item_id: UUID,
    body: schemas.ActivityItemChange,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.ActivityRead:
    row, item = items.item_for_change(session, scope, (activity_id, item_id), expected_version)
    items.change_item(session, scope, row, item, body)
    return show_activity(session, scope.actor, row)


@router.post(
    "/items/{item_id}/step",
    summary="Báo đã khắc phục, xác nhận, yêu cầu làm lại, mở lại, rút",
    responses=CHANGES | errors(WrongStep, items.NotRunning, items.FixedByYou),
)
def step_activity_item(
    activity_id: UUID,
    item_id: UUID,
    body: schemas.ActivityStepWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(ITEM_STEPS, "fix", "verify", "return", "reopen", "withdraw")],
) -> schemas.ActivityRead:
    row, item = items.item_for_change(session, scope, (activity_id, item_id), expected_version)
    items.take_item_step(session, scope, row, item, body)
    return show_activity(session, scope.actor, row)


@router.put(
    "/items/{item_id}/difficulty",
    summary="Khó khăn, vướng mắc làm chưa khắc phục được",
    responses=CHANGES | errors(items.ItemSettled),
)
def hinder_activity_item(
    activity_id: UUID,
    item_id: UUID,
    body: schemas.ActivityItemHindrance,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.ActivityRead:
    row, item = items.item_for_change(session, scope, (activity_id, item_id), expected_version)
    items.hinder_item(session, scope, item, body.difficulty_id)
    return show_activity(session, scope.actor, row)


@router.put(
    "/residents",
    summary="Người dân trong sổ hộ đã dự, ghi một lần",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, residents.NoResidents),
)
def write_activity_residents(
    activity_id: UUID,
    body: schemas.ActivityResidentsWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayMatch,
) -> schemas.ActivityRead:
    row = row_for_change(session, scope.actor.scope(Action.ACTIVITY_WRITE), activity_id, expected_version)
    residents.write_residents(session, scope, row, body)
    return show_activity(session, scope.actor, row)


@router.put(
    "/guests",
    summary="Khách, đơn vị phối hợp đã mời và đã dự",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, guests.NoGuests),
)
def write_activity_guests(
    activity_id: UUID,
    body: GuestsWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.ActivityRead:
    row = row_for_change(session, scope, activity_id, expected_version)
    guests.write_guests(session, scope, row, body)
    return show_activity(session, scope.actor, row)


@router.post(
    "/minutes",
    status_code=201,
    summary="Soạn biên bản từ nội dung đã ghi",
    responses=errors(NotFound, minutes.NotHeld, LetterheadUnknown),
)
def draft_activity_minutes(activity_id: UUID, session: WriteSession, scope: MayDraft) -> schemas.ActivityMinutesRead:
    draft = minutes.draft_minutes(session, scope, activity_id)
    return schemas.ActivityMinutesRead(draft_id=draft.id)


@router.post(
    "/invitation",
    status_code=201,
    summary="Soạn giấy mời từ thời gian, địa điểm, nội dung, đơn vị được mời",
    responses=errors(NotFound, invitations.NothingToInviteTo, LetterheadUnknown),
)
def draft_activity_invitation(activity_id: UUID, session: WriteSession, scope: MayDraft) -> schemas.ActivityMinutesRead:
    draft = invitations.draft_invitation(session, scope, activity_id)
    return schemas.ActivityMinutesRead(draft_id=draft.id)


@router.post(
    "/sign-in-sheet",
    status_code=202,
    summary="In danh sách ký tên",
    responses=errors(NotFound, NoRoster, JobRunning),
)
def print_sign_in_sheet(activity_id: UUID, session: WriteSession, scope: MayWrite) -> JobRead:
    return JobRead.model_validate(sign_in_sheet.enqueue_sheet(session, scope, activity_id))
