"""Workload, what a member holds, and hand-overs over HTTP."""

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
from toso.handovers import minutes, queries, schemas, service
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead

router = APIRouter(tags=["Tổ công nghệ số cộng đồng"], route_class=DbRoute)

MayLook = Annotated[Scope, Depends(Require(Action.TEAM_WORKLOAD))]
MayHandOver = Annotated[Scope, Depends(Require(Action.TEAM_HANDOVER))]


@router.get("/workload", summary="Mỗi thành viên tổ đang giữ bao nhiêu việc")
def get_workload(session: ReadSession, scope: MayLook, team_id: UUID | None = None) -> schemas.WorkloadRead:
    return queries.show_workload(session, scope, team_id)


@router.get("/team-members/{member_id}/holdings", summary="Việc một thành viên đang giữ", responses=errors(NotFound))
def get_member_holdings(member_id: UUID, session: ReadSession, scope: MayLook) -> schemas.HoldingsRead:
    return queries.show_holdings(session, scope, member_id)


@router.post(
    "/team-members/{member_id}/handover",
    status_code=201,
    summary="Bàn giao việc của một thành viên",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, service.NothingHeld),
)
def hand_over_work(
    member_id: UUID,
    body: schemas.HandoverWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayHandOver,
) -> schemas.HandoverRead:
    return queries.show_handover(session, service.hand_over(session, scope, member_id, expected_version, body))


@router.get("/handovers", summary="Các lần bàn giao, mới nhất trước", responses=errors(Malformed))
def list_handovers(
    session: ReadSession,
    scope: MayLook,
    team_id: UUID | None = None,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    updated_since: UpdatedSince = None,
) -> Page[schemas.HandoverRow]:
    return queries.page_of_handovers(session, scope, team_id, cursor=cursor, limit=limit, updated_since=updated_since)


@router.get("/handovers/{handover_id}", summary="Một lần bàn giao", responses=errors(NotFound))
def get_handover(handover_id: UUID, session: ReadSession, scope: MayLook) -> schemas.HandoverRead:
    return queries.show_handover(session, queries.get_handover(session, scope, handover_id))


@router.post(
    "/handovers/{handover_id}/minutes",
    status_code=202,
    summary="In biên bản bàn giao",
    responses=errors(NotFound, JobRunning),
)
def print_handover_minutes(handover_id: UUID, session: WriteSession, scope: MayLook) -> JobRead:
    return JobRead.model_validate(minutes.enqueue_minutes(session, scope, handover_id))
