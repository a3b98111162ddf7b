"""Teams and members over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import NotFound, StaleVersion, VersionMissing, errors
from toso.core.schemas import AskedDay
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead
from toso.kit.clock import today
from toso.organisation.teams import printed_list, queries, schemas, service

router = APIRouter(tags=["Tổ công nghệ số cộng đồng"], route_class=DbRoute)

MayReadTeams = Annotated[Scope, Depends(Require(Action.TEAM_READ))]
MayManageTeams = Annotated[Scope, Depends(Require(Action.TEAM_MANAGE))]
OnDay = Annotated[AskedDay | None, Query(description="Ngày xét; để trống là hôm nay.")]
CHANGES = errors(NotFound, StaleVersion, VersionMissing)


@router.get("/teams", summary="Các tổ và số thành viên ở một ngày")
def list_teams(session: ReadSession, scope: MayReadTeams, on: OnDay = None) -> list[schemas.TeamRead]:
    return queries.list_teams(session, scope, on or today())


@router.get("/teams/member-counts", summary="Số thành viên từng đơn vị ở một ngày")
def list_member_counts(session: ReadSession, scope: MayReadTeams, on: OnDay = None) -> list[schemas.MemberCountRead]:
    return queries.member_counts(session, scope, on or today())


@router.post("/teams/list", status_code=202, summary="In danh sách thành viên các tổ", responses=errors(JobRunning))
def print_team_list(body: schemas.TeamListWrite, session: WriteSession, scope: MayManageTeams) -> JobRead:
    return JobRead.model_validate(printed_list.enqueue_list(session, scope, body, body.on or today()))


@router.post("/teams", status_code=201, summary="Lập tổ")
def create_team(body: schemas.TeamWrite, session: WriteSession, scope: MayManageTeams) -> schemas.TeamRead:
    return queries.show_team(session, service.create_team(session, scope, body), body.valid_from)


@router.get("/teams/{team_id}", summary="Một tổ ở một ngày", responses=errors(NotFound))
def get_team(team_id: UUID, session: ReadSession, scope: MayReadTeams, on: OnDay = None) -> schemas.TeamRead:
    return queries.show_team(session, queries.get_team(session, scope, team_id), on or today())


@router.put("/teams/{team_id}", summary="Sửa tổ", responses=CHANGES)
def update_team(
    team_id: UUID, body: schemas.TeamWrite, expected_version: IfMatch, session: WriteSession, scope: MayManageTeams
) -> schemas.TeamRead:
    return queries.show_team(session, service.update_team(session, scope, team_id, expected_version, body), today())


@router.get("/teams/{team_id}/members", summary="Thành viên của tổ", responses=errors(NotFound))
def list_team_members(
    team_id: UUID, session: ReadSession, scope: MayReadTeams, on: OnDay = None
) -> list[schemas.MemberRead]:
    return queries.list_members(session, scope, team_id, on)


@router.post("/teams/{team_id}/members", status_code=201, summary="Thêm thành viên", responses=errors(NotFound))
def add_team_member(
    request: Request, team_id: UUID, body: schemas.MemberWrite, session: WriteSession, scope: MayManageTeams
) -> schemas.MemberRead:
    return queries.member_read(service.add_member(session, scope, team_id, body, request.app.state.accounts))


@router.put("/team-members/{member_id}", summary="Sửa thành viên", responses=CHANGES)
def update_team_member(
    request: Request,
    member_id: UUID,
    body: schemas.MemberWrite,
    expected_version: IfMatch,
    session: WriteSession,
    scope: MayManageTeams,
) -> schemas.MemberRead:
    accounts = request.app.state.accounts
    return queries.member_read(service.update_member(session, scope, member_id, expected_version, body, accounts))
