"""The feed of events over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from toso.audit.feed import EventsGone, events_after, kept_after
from toso.audit.feed_catalogue import EventType
from toso.audit.feed_schemas import EventsRead
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession
from toso.core.problems import Malformed, errors

router = APIRouter(prefix="/events", tags=["Sự kiện"], route_class=DbRoute)

MayFollow = Annotated[Scope, Depends(Require(Action.EVENT_READ))]


@router.get("", summary="Sự kiện theo thứ tự, cho hệ thống khác theo dõi", responses=errors(Malformed, EventsGone))
def list_events(
    session: ReadSession,
    scope: MayFollow,
    after: Annotated[int, Query(ge=0, le=2**31 - 1, description="Số của lần hỏi trước (after).")] = 0,
    types: Annotated[list[EventType] | None, Query(max_length=50)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 100,
    epoch: Annotated[str | None, Query(max_length=60, description="Kỳ của lần hỏi trước (epoch).")] = None,
) -> EventsRead:
    return events_after(session, scope, kept_after(session, scope, after, epoch), types or [], limit)
