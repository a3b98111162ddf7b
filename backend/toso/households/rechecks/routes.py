"""Re-checks over HTTP: drawing a sample, the households to check, what was found."""

from typing import Annotated
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
from toso.households.rechecks import answers, queries, results, samples, schemas
from toso.households.rechecks.kinds import DrawKind

router = APIRouter(prefix="/rechecks", tags=["Kiểm tra lại"], route_class=DbRoute)

MaySeeResults = Annotated[Scope, Depends(Require(Action.INDICATOR_READ))]
MayDraw = Annotated[Scope, Depends(Require(Action.RECHECK_DRAW))]
MayRecheck = Annotated[Scope, Depends(Require(Action.RECHECK_RECORD))]
Limit = Annotated[int, Query(ge=1, le=100)]


@router.get("", summary="Các mẫu kiểm tra lại và kết quả, mới nhất trước", responses=errors(Malformed))
def list_rechecks(
    session: ReadSession,
    scope: MaySeeResults,
    kind: DrawKind | None = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[schemas.DrawRow]:
    return results.page_of_draws(session, scope, kind, cursor=cursor, limit=limit)


@router.post(
    "",
    status_code=201,
    summary="Rút mẫu ngẫu nhiên: hộ đã đến trong kỳ để kiểm tra lại, hộ được hướng dẫn 30, 90 ngày trước để hỏi lại",
    responses=errors(NotFound, Malformed, samples.AlreadyDrawn, samples.NobodyVisited, samples.NobodyGuided),
)
def draw_recheck(body: schemas.DrawWrite, session: WriteSession, scope: MayDraw) -> schemas.DrawRead:
    made = samples.draw(session, scope, body)
    return results.show_draw(session, scope.actor.scope(Action.INDICATOR_READ), made.id)


@router.get("/cases", summary="Các hộ cần kiểm tra lại", responses=errors(Malformed))
def list_recheck_cases(
    session: ReadSession,
    scope: MayRecheck,
    draw_id: UUID | None = None,
    mine: Annotated[bool, Query(description="Chỉ hộ giao cho tôi.")] = False,
    waiting: Annotated[bool, Query(description="Chỉ hộ chưa có kết quả.")] = False,
    cursor: Cursor = None,
    limit: Limit = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.CaseRow]:
    return queries.page_of_cases(
        session,
        scope,
        draw_id=draw_id,
        mine=mine,
        waiting=waiting,
        cursor=cursor,
        limit=limit,
        updated_since=updated_since,
    )


@router.get("/cases/{case_id}", summary="Một hộ với điều đã báo cáo, để kiểm tra từng mục", responses=errors(NotFound))
def get_recheck_case(case_id: UUID, session: ReadSession, scope: MayRecheck) -> schemas.CaseRead:
    return queries.show_case(session, scope, case_id)


@router.put(
    "/cases/{case_id}/result",
    summary="Ghi kết quả kiểm tra lại một hộ",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, answers.OwnVisit, answers.SameTeam),
)
def record_recheck(
    case_id: UUID, body: schemas.RecheckWrite, expected_version: IfMatch, session: WriteSession, scope: MayRecheck
) -> schemas.CaseRead:
    return queries.case_read(session, scope, answers.record_result(session, scope, case_id, expected_version, body))


@router.get("/{draw_id}", summary="Kết quả một mẫu kiểm tra lại theo khu phố, theo mục", responses=errors(NotFound))
def get_recheck(draw_id: UUID, session: ReadSession, scope: MaySeeResults) -> schemas.DrawRead:
    return results.show_draw(session, scope, draw_id)
