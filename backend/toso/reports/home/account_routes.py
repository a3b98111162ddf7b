"""The open work of an account over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession
from toso.core.problems import NotFound, errors
from toso.reports.home.account_work import show_open_work
from toso.reports.home.schemas import OpenWorkRead

router = APIRouter(tags=["Người dùng"], route_class=DbRoute)

MayManageUsers = Annotated[Scope, Depends(Require(Action.USER_MANAGE))]


@router.get(
    "/users/{user_id}/open-work",
    summary="Việc còn dở của một người, ai làm tiếp được",
    responses=errors(NotFound),
)
def get_open_work(user_id: UUID, session: ReadSession, scope: MayManageUsers) -> OpenWorkRead:
    return show_open_work(session, scope, user_id)
