"""Tasks, assignments and progress over HTTP."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.paging import Cursor, UpdatedSince
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import Page
from toso.kit.clock import today
from toso.plans.deadlines import DeadlineKind
from toso.plans.tasks import queries, schemas, service, views
from toso.plans.tasks.summary import show_summary

router = APIRouter(tags=["Nhiệm vụ"], route_class=DbRoute)

MayReadTasks = Annotated[Scope, Depends(Require(Action.TASK_READ))]
MaySeePeople = Annotated[Scope, Depends(Require(Action.TASK_PEOPLE))]
MayManageTasks = Annotated[Scope, Depends(Require(Action.TASK_MANAGE))]
MayAssign = Annotated[Scope, Depends(Require(Action.TASK_ASSIGN))]
MayReport = Annotated[Scope, Depends(Require(Action.TASK_PROGRESS))]
CHANGES = errors(NotFound, StaleVersion, VersionMissing, service.WorkStopped, Malformed)


@router.get("/tasks", summary="Danh sách nhiệm vụ", responses=errors(Malformed))
def list_tasks(
    session: ReadSession,
    scope: MayReadTasks,
    plan_id: UUID | None = None,
    unit_id: UUID | None = None,
    status: schemas.TaskFilter | None = None,
    kind: DeadlineKind | None = None,
    person: Annotated[Literal["me"] | None, Query(description="“me”: chỉ việc có tên tôi.")] = None,
    q: Annotated[str, Query(max_length=100)] = "",
    sort: schemas.TaskSort = schemas.TaskSort.PLAN,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.TaskRow]:
    wanted = queries.TaskQuery(plan_id, unit_id, status, kind, mine=person == "me", q=q, since=updated_since)
    return queries.page_of_tasks(session, scope, wanted, today(), sort=sort, cursor=cursor, limit=limit)


@router.get("/tasks/summary", summary="Tổng hợp tình hình nhiệm vụ")
def get_task_summary(session: ReadSession, scope: MayReadTasks, plan_id: UUID | None = None) -> schemas.SummaryRead:
    return show_summary(session, scope, today(), plan_id)


@router.get("/tasks/{task_id}", summary="Một nhiệm vụ và các đơn vị được giao", responses=errors(NotFound))
def get_task(task_id: UUID, session: ReadSession, scope: MayReadTasks) -> schemas.TaskRead:
    return views.show_task(session, scope, task_id, today())


@router.post(
    "/tasks/{task_id}/assignments",
    status_code=201,
    summary="Giao nhiệm vụ cho thêm một đơn vị",
    responses=errors(NotFound, Malformed, service.AlreadyAssigned, service.PlanNotInForce),
)
def add_task_assignment(
    task_id: UUID, body: schemas.AssignmentCreate, session: WriteSession, scope: MayManageTasks
) -> schemas.AssignmentRead:
    row = service.add_assignment(session, scope, task_id, body.unit_id)
    return views.show_assignment(session, scope, row.id, today())


@router.get("/assignments/{assignment_id}", summary="Việc của một đơn vị", responses=errors(NotFound))
def get_assignment(assignment_id: UUID, session: ReadSession, scope: MaySeePeople) -> schemas.AssignmentRead:
    return views.show_assignment(session, scope, assignment_id, today())


@router.put("/assignments/{assignment_id}/people", summary="Phân công người thực hiện", responses=CHANGES)
def set_assignment_people(
    assignment_id: UUID, body: schemas.PeopleWrite, expected_version: IfMatch, session: WriteSession, scope: MayAssign
) -> schemas.AssignmentRead:
    service.set_people(session, scope, assignment_id, expected_version, body)
    return views.show_assignment(session, scope, assignment_id, today())


@router.post("/assignments/{assignment_id}/stop", summary="Dừng giao việc cho đơn vị", responses=CHANGES)
def stop_assignment(
    assignment_id: UUID,
    body: schemas.StopWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManageTasks,
) -> schemas.AssignmentRead:
    service.stop_assignment(session, scope, assignment_id, expected_version, body.reason)
    return views.show_assignment(session, scope, assignment_id, today())


@router.get(
    "/assignments/{assignment_id}/progress",
    summary="Nhật ký tiến độ, mới nhất trước",
    responses=errors(NotFound, Malformed),
)
def list_progress(
    assignment_id: UUID,
    session: ReadSession,
    scope: MaySeePeople,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> Page[schemas.ProgressRead]:
    return views.page_of_progress(session, scope, assignment_id, cursor=cursor, limit=limit)


@router.post(
    "/assignments/{assignment_id}/progress",
    status_code=201,
    summary="Ghi tiến độ, đính chính bằng dòng mới",
    responses=errors(NotFound, Malformed, service.WorkStopped),
)
def add_progress(
    assignment_id: UUID, body: schemas.ProgressWrite, session: WriteSession, scope: MayReport
) -> schemas.ProgressRead:
    entry = service.add_progress(session, scope, assignment_id, body)
    row = views.get_assignment(session, scope, assignment_id)
    return views.progress_reads(session, row, [entry])[0]
