"""Taking back of help events over HTTP: one that belongs to an activity is told to the tasks that it feeds."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.activities import residents
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.entity_tags import IfMatch
from toso.core.execution import DbRoute, WriteSession
from toso.core.problems import Malformed, NotFound, StaleVersion, VersionMissing, errors
from toso.households.assistance import events, reach_schemas
from toso.households.assistance.schemas import HelpReasonWrite

router = APIRouter(prefix="/help/events", tags=["Giúp người dân"], route_class=DbRoute)

MayMatch = Annotated[Scope, Depends(Require(Action.HELP_MATCH))]


@router.post(
    "/{event_id}/cancel",
    summary="Hủy ghi nhận một cuộc họp, sự kiện",
    responses=errors(NotFound, StaleVersion, VersionMissing, Malformed, events.EventCancelled),
)
def cancel_help_event(
    event_id: UUID, body: HelpReasonWrite, expected_version: IfMatch, session: WriteSession, scope: MayMatch
) -> reach_schemas.HelpEventRead:
    row = residents.cancel_event(session, scope, event_id, expected_version, body.reason)
    return events.event_reads(session, scope, [row])[0]
