"""Activities over HTTP: the list, one with its steps and its people, and the figures counted from them."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.activities import campaign_goals, queries, roster, schemas, service
from toso.activities.kinds import ActivityState
from toso.activities.reach import row_for_change
from toso.activities.views import show_activity
from toso.activities.workflow import ACTIVITY_STEPS
from toso.audit.steps import step_scope
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, WrongStep, errors
from toso.core.schemas import AskedDay, Page

router = APIRouter(tags=["Hoạt động"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.ACTIVITY_READ))]
MaySeePeople = Annotated[Scope, Depends(Require(Action.ACTIVITY_ROSTER))]
MayWrite = Annotated[Scope, Depends(Require(Action.ACTIVITY_WRITE))]
MayAttend = Annotated[Scope, Depends(Require(Action.ACTIVITY_ATTEND))]
STEPS = errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep)
CHANGES = errors(
    NotFound,
    StaleVersion,
    VersionMissing,
    Malformed,
    service.NotChangeable,
    service.ResidentsWritten,
    roster.NotMarkable,
    roster.CameAlready,
    roster.NobodyAbsent,
    roster.NoRoster,
)
Limit = Annotated[int, Query(ge=1, le=100)]


@router.get("/activities", summary="Hoạt động trong phạm vi của mình, mới nhất trước", responses=errors(Malformed))
def list_activities(
    session: ReadSession,
    scope: MayRead,
    since: AskedDay | None = None,
    until: AskedDay | None = None,
    kind: Annotated[str | None, Query(max_length=30)] = None,
    state: ActivityState | None = None,
    unit_id: UUID | None = None,
    cursor: Cursor = None,
    limit: Limit = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.ActivityRow]:
    wanted = queries.Wanted(since, until, kind, state, unit_id)
    return queries.page_of_activities(session, scope, wanted, cursor=cursor, limit=limit, updated_since=updated_since)


@router.get("/activities/kinds", summary="Các loại hoạt động")
def list_activity_kinds(scope: MayRead) -> list[schemas.ActivityKindRead]:
    return queries.list_kinds(scope)


@router.get("/activities/figures", summary="Số liệu đếm từ sổ hoạt động", responses=errors(NotFound, Malformed))
def list_activity_figures(
    session: ReadSession, scope: MayRead, since: AskedDay, until: AskedDay, unit_id: UUID | None = None
) -> list[schemas.LogFigureRead]:
    return queries.list_figures(session, scope, since, until, unit_id)


@router.get(
    "/activities/figures/{code}", summary="Danh sách đứng sau một số liệu", responses=errors(NotFound, Malformed)
)
def list_behind_figure(
    code: str,
    session: ReadSession,
    scope: MaySeePeople,
    since: AskedDay,
    until: AskedDay,
    unit_id: UUID | None = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[schemas.LogLineRead]:
    return queries.page_behind(session, scope, code, (since, until, unit_id), cursor=cursor, limit=limit)


@router.post("/activities", status_code=201, summary="Lên lịch một hoạt động", responses=errors(Malformed))
def plan_activity(body: schemas.ActivityWrite, session: WriteSession, scope: MayWrite) -> schemas.ActivityRead:
    return show_activity(session, scope.actor, service.plan_activity(session, scope, body))


@router.get("/activities/{activity_id}", summary="Một hoạt động và quá trình", responses=errors(NotFound))
def get_activity(activity_id: UUID, session: ReadSession, scope: MayRead) -> schemas.ActivityRead:
    return queries.show_one(session, scope, activity_id)


@router.put("/activities/{activity_id}", summary="Sửa một hoạt động chưa tổ chức", responses=CHANGES)
def change_activity(
    activity_id: UUID,
    body: schemas.ActivityWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.ActivityRead:
    row = row_for_change(session, scope, activity_id, expected_version)
    return show_activity(session, scope.actor, service.change_activity(session, scope, row, body))


@router.post("/activities/{activity_id}/step", summary="Bắt đầu, ghi đã tổ chức, mở lại, hủy", responses=STEPS)
def step_activity(
    activity_id: UUID,
    body: schemas.ActivityStepWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(ACTIVITY_STEPS, "open", "finish", "resume", "cancel")],
) -> schemas.ActivityRead:
    row = row_for_change(session, scope, activity_id, expected_version)
    return show_activity(session, scope.actor, service.take_step(session, scope, row, body.step, body.reason))


@router.post("/activities/{activity_id}/review", summary="Xác nhận, bỏ xác nhận đã tổ chức", responses=STEPS)
def review_activity(
    activity_id: UUID,
    body: schemas.ActivityStepWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(ACTIVITY_STEPS, "close", "reopen")],
) -> schemas.ActivityRead:
    row = row_for_change(session, scope, activity_id, expected_version)
    return show_activity(session, scope.actor, service.take_step(session, scope, row, body.step, body.reason))


@router.put("/activities/{activity_id}/goals", summary="Đặt mục tiêu, nơi thực hiện của chiến dịch", responses=CHANGES)
def set_campaign_goals(
    activity_id: UUID,
    body: schemas.CampaignGoalsWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.ActivityRead:
    row = row_for_change(session, scope, activity_id, expected_version)
    return show_activity(session, scope.actor, campaign_goals.set_goals(session, scope, row, body))


@router.get("/activities/{activity_id}/attendance", summary="Danh sách người dự", responses=errors(NotFound, Malformed))
def list_attendance(
    activity_id: UUID, session: ReadSession, scope: MaySeePeople, cursor: Cursor = None, limit: Limit = 100
) -> Page[schemas.AttendanceRead]:
    return queries.page_of_attendance(session, scope, activity_id, cursor=cursor, limit=limit)


@router.post("/activities/{activity_id}/attendance", summary="Mời theo đơn vị, tổ, vai trò", responses=CHANGES)
def ask_people(
    activity_id: UUID,
    body: schemas.RosterWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.ActivityRead:
    row = row_for_change(session, scope, activity_id, expected_version)
    roster.ask_people(session, scope, row, body)
    return show_activity(session, scope.actor, row)


@router.put("/activities/{activity_id}/attendance", summary="Điểm danh theo danh sách, bỏ mời", responses=CHANGES)
def mark_attendance(
    activity_id: UUID,
    body: schemas.AttendanceWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.ActivityRead:
    row = row_for_change(session, scope, activity_id, expected_version)
    roster.mark_people(session, scope, row, body)
    return show_activity(session, scope.actor, row)


@router.post(
    "/activities/{activity_id}/make-up", status_code=201, summary="Lập buổi bù cho người vắng", responses=CHANGES
)
def plan_make_up(
    activity_id: UUID,
    body: schemas.MakeUpWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayWrite,
) -> schemas.ActivityRead:
    row = row_for_change(session, scope, activity_id, expected_version)
    return show_activity(session, scope.actor, roster.plan_make_up(session, scope, row, body))


@router.post(
    "/activities/{activity_id}/check-in",
    summary="Tự xác nhận mình có mặt",
    responses=errors(NotFound, roster.NotMarkable, Malformed),
)
def check_in(
    activity_id: UUID, session: WriteSession, scope: MayAttend, body: schemas.OwnAttendanceWrite | None = None
) -> schemas.ActivityRead:
    proof = body.file_id if body else None
    return show_activity(session, scope.actor, roster.check_in(session, scope, activity_id, file_id=proof))
