"""Badges over HTTP: a member's phone takes one, anybody checks one, whoever manages the team takes one away."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require, public
from toso.badges import queries, schemas, service
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.idempotency import without_key
from toso.core.problems import Malformed, NotFound, StaleVersion, TooManyTries, VersionMissing, errors
from toso.core.schemas import ReasonWrite
from toso.core.security import network_of

router = APIRouter(tags=["Thẻ đến nhà"], route_class=DbRoute)

MayVisit = Annotated[Scope, Depends(Require(Action.VISIT_RECORD, of_round=True))]
MayReadTeams = Annotated[Scope, Depends(Require(Action.TEAM_READ, people_only=True))]
MayManageTeams = Annotated[Scope, Depends(Require(Action.TEAM_MANAGE))]
CHANGES = errors(NotFound, StaleVersion, VersionMissing, service.BadgeAsItIs)


async def count_check(request: Request) -> None:
    """Raises TooManyTries before anything is read."""
    request.app.state.badge_checks.count(network_of(getattr(request.state, "client_ip", "")))


@router.post(
    "/badges/mine",
    summary="Lấy thẻ của tôi về điện thoại này",
    responses=errors(Malformed, service.NoTeam, service.BadgeRevoked),
    openapi_extra=without_key("Hỏi lại từ cùng điện thoại thì nhận lại đúng thẻ ấy"),
)
def take_badge(
    body: schemas.BadgeTake, request: Request, session: WriteSession, scope: MayVisit
) -> schemas.BadgeTakenRead:
    return service.take_badge(session, scope, request.app.state.settings, body.phone_id)


@router.post(
    "/badges/check",
    summary="Người đến nhà là ai: tên, tổ, còn hiệu lực hôm nay",
    responses=errors(Malformed, TooManyTries),
    dependencies=[Depends(count_check)],
    openapi_extra=public(
        "Người dân quét thẻ của người đến nhà; mã đổi 30 giây một lần, sai thế nào cũng trả lời như nhau"
    )
    | without_key("Chỉ đối chiếu, không đổi gì"),
)
def check_badge(body: schemas.BadgeCheck, request: Request, session: ReadSession) -> schemas.BadgeCheckRead:
    return queries.check_badge(session, request.app.state.settings.signing_key(), body)


@router.get("/teams/{team_id}/badges", summary="Thẻ đến nhà của thành viên tổ", responses=errors(NotFound))
def list_team_badges(team_id: UUID, session: ReadSession, scope: MayReadTeams) -> list[schemas.BadgeRead]:
    return queries.list_badges(session, scope, team_id)


@router.post("/badges/{badge_id}/revoke", summary="Thu hồi thẻ", responses=CHANGES)
def revoke_badge(
    badge_id: UUID, body: ReasonWrite, expected_version: IfMatch, session: WriteSession, scope: MayManageTeams
) -> schemas.BadgeRead:
    badge = service.revoke_badge(session, scope, badge_id, expected_version, body.reason)
    return queries.show_badge(session, scope, badge)


@router.post("/badges/{badge_id}/allow", summary="Cho cấp lại thẻ đã thu hồi", responses=CHANGES)
def allow_badge(
    badge_id: UUID, expected_version: IfMatch, session: WriteSession, scope: MayManageTeams
) -> schemas.BadgeRead:
    return queries.show_badge(session, scope, service.allow_badge(session, scope, badge_id, expected_version))
