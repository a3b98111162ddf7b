"""The search over HTTP: words travel in the body, so that they stand in no address and in no log."""

from typing import Annotated

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession
from toso.core.idempotency import without_key
from toso.core.problems import Malformed, errors
from toso.reports.search import finders, schemas

router = APIRouter(prefix="/search", tags=["Việc hôm nay"], route_class=DbRoute)

MaySearch = Annotated[Scope, Depends(Require(Action.TODAY_READ))]


@router.post(
    "",
    summary="Tìm trong những gì mình được xem, trừ hộ dân",
    responses=errors(Malformed),
    openapi_extra=without_key("Chỉ tìm, không đổi gì"),
)
def search(body: schemas.SearchWordsWrite, session: ReadSession, scope: MaySearch) -> schemas.SearchRead:
    return finders.search(session, scope.actor, body.q)
