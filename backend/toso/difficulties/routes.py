"""Difficulties over HTTP: the list, one with its steps, and every step."""

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
from toso.difficulties import platforms, queries, schemas, service
from toso.difficulties.kinds import DifficultyKind, StatusFilter
from toso.difficulties.views import show_difficulty
from toso.difficulties.workflow import DIFFICULTY_STEPS

router = APIRouter(prefix="/difficulties", tags=["Khó khăn, vướng mắc"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.DIFFICULTY_READ))]
MayRaise = Annotated[Scope, Depends(Require(Action.DIFFICULTY_RAISE, of_round=True))]
MayHandle = Annotated[Scope, Depends(Require(Action.DIFFICULTY_HANDLE))]
STEPS = errors(NotFound, StaleVersion, VersionMissing, Malformed, WrongStep)


@router.get("", summary="Khó khăn, vướng mắc trong phạm vi của mình", responses=errors(Malformed))
def list_difficulties(
    session: ReadSession,
    scope: MayRead,
    standing: StatusFilter | None = None,
    kind: DifficultyKind | None = None,
    unit_id: UUID | None = None,
    task_id: Annotated[UUID | None, Query(description="Của nhiệm vụ này, ở mọi lần sửa đổi kế hoạch.")] = None,
    platform_id: Annotated[UUID | None, Query(description="Về nền tảng này của danh mục.")] = None,
    oldest: Annotated[bool, Query(description="Nêu lâu nhất trước.")] = False,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.DifficultyRow]:
    wanted = queries.Wanted(standing, kind, unit_id, task_id, platform_id, oldest)
    return queries.page_of_difficulties(session, scope, wanted, cursor=cursor, limit=limit, updated_since=updated_since)


@router.post("", status_code=201, summary="Nêu khó khăn, vướng mắc", responses=errors(Malformed))
def raise_difficulty(body: schemas.DifficultyCreate, session: WriteSession, scope: MayRaise) -> schemas.DifficultyRead:
    row = service.raise_difficulty(session, scope, body)
    return show_difficulty(session, scope.actor, row)


@router.get("/platforms", summary="Số khó khăn, vướng mắc theo từng nền tảng của danh mục")
def list_difficulties_by_platform(session: ReadSession, scope: MayRead) -> list[schemas.PlatformDifficultiesRead]:
    return platforms.by_platform(session, scope)


@router.put("/{difficulty_id}/platforms", summary="Ghi khó khăn này về nền tảng nào", responses=STEPS)
def name_difficulty_platforms(
    difficulty_id: UUID,
    body: schemas.DifficultyPlatforms,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayHandle,
) -> schemas.DifficultyRead:
    row = service.row_for_change(session, scope, difficulty_id, expected_version)
    return show_difficulty(session, scope.actor, platforms.name_platforms(session, scope, row, body.entry_ids))


@router.get("/{difficulty_id}", summary="Một khó khăn, vướng mắc và quá trình", responses=errors(NotFound))
def get_difficulty(difficulty_id: UUID, session: ReadSession, scope: MayRead) -> schemas.DifficultyRead:
    return queries.show_one(session, scope, difficulty_id)


@router.post("/{difficulty_id}/take", summary="Nhận giải quyết", responses=STEPS)
def take_difficulty(
    difficulty_id: UUID,
    body: schemas.DifficultyTake,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DIFFICULTY_STEPS, "take")],
) -> schemas.DifficultyRead:
    row = service.row_for_change(session, scope, difficulty_id, expected_version)
    service.take(session, scope, row, body)
    return show_difficulty(session, scope.actor, row)


@router.post("/{difficulty_id}/note", summary="Ghi diễn biến giải quyết", responses=STEPS)
def note_difficulty(
    difficulty_id: UUID,
    body: schemas.DifficultyNote,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DIFFICULTY_STEPS, "note")],
) -> schemas.DifficultyRead:
    row = service.row_for_change(session, scope, difficulty_id, expected_version)
    service.say(session, scope, row, "note", body.note)
    return show_difficulty(session, scope.actor, row)


@router.post("/{difficulty_id}/supplement", summary="Bổ sung thông tin", responses=STEPS)
def supplement_difficulty(
    difficulty_id: UUID,
    body: schemas.DifficultyNote,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DIFFICULTY_STEPS, "supplement")],
) -> schemas.DifficultyRead:
    row = service.row_for_change(session, scope, difficulty_id, expected_version)
    service.say(session, scope, row, "supplement", body.note)
    return show_difficulty(session, scope.actor, row)


@router.post("/{difficulty_id}/escalate", summary="Kiến nghị cấp trên vì vượt thẩm quyền", responses=STEPS)
def escalate_difficulty(
    difficulty_id: UUID,
    body: schemas.DifficultyEscalate,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DIFFICULTY_STEPS, "escalate")],
) -> schemas.DifficultyRead:
    row = service.row_for_change(session, scope, difficulty_id, expected_version)
    service.escalate(session, scope, row, body)
    return show_difficulty(session, scope.actor, row)


@router.post("/{difficulty_id}/answer", summary="Trả lời bằng văn bản, hoặc ghi cách đã giải quyết", responses=STEPS)
def answer_difficulty(
    difficulty_id: UUID,
    body: schemas.DifficultyAnswer,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DIFFICULTY_STEPS, "answer")],
) -> schemas.DifficultyRead:
    row = service.row_for_change(session, scope, difficulty_id, expected_version)
    service.answer(session, scope, row, body)
    return show_difficulty(session, scope.actor, row)


@router.post("/{difficulty_id}/reopen", summary="Báo là chưa giải quyết được", responses=STEPS)
def reopen_difficulty(
    difficulty_id: UUID,
    body: schemas.DifficultyNote,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DIFFICULTY_STEPS, "reopen")],
) -> schemas.DifficultyRead:
    row = service.row_for_change(session, scope, difficulty_id, expected_version)
    service.reopen(session, scope, row, body.note)
    return show_difficulty(session, scope.actor, row)


@router.post("/{difficulty_id}/close", summary="Xác nhận đã xong", responses=STEPS)
def close_difficulty(
    difficulty_id: UUID,
    body: schemas.DifficultyClose,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DIFFICULTY_STEPS, "close")],
) -> schemas.DifficultyRead:
    row = service.row_for_change(session, scope, difficulty_id, expected_version)
    service.end(session, scope, row, "close", body.note)
    return show_difficulty(session, scope.actor, row)


@router.post("/{difficulty_id}/withdraw", summary="Rút lại", responses=STEPS)
def withdraw_difficulty(
    difficulty_id: UUID,
    body: schemas.DifficultyNote,
    expected_version: IfMatch,
    session: WriteSession,
    scope: Annotated[Scope, step_scope(DIFFICULTY_STEPS, "withdraw")],
) -> schemas.DifficultyRead:
    row = service.row_for_change(session, scope, difficulty_id, expected_version)
    service.end(session, scope, row, "withdraw", body.note)
    return show_difficulty(session, scope.actor, row)
