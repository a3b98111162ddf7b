"""Tasks made of received documents over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from sqlmodel import col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, WrongStep, errors
from toso.documents.inbox.queries import get_delivery
from toso.kit.clock import today
from toso.plans.received import service
from toso.plans.received.schemas import ReceivedTaskWrite
from toso.plans.tables import PlanTask
from toso.plans.tasks import schemas, views

router = APIRouter(prefix="/inbox", tags=["Văn bản đến"], route_class=DbRoute)

MayReceive = Annotated[Scope, Depends(Require(Action.DOCUMENT_RECEIVE))]
MayAssign = Annotated[Scope, Depends(Require(Action.TASK_ASSIGN))]


@router.get("/{delivery_id}/tasks", summary="Việc đã lập từ một văn bản đến", responses=errors(NotFound))
def list_received_tasks(delivery_id: UUID, session: ReadSession, scope: MayReceive) -> list[schemas.AssignmentRow]:
    delivery, _ = get_delivery(session, scope, delivery_id)
    reading = scope.actor.scope(Action.TASK_READ)
    return views.assignment_rows(session, reading, col(PlanTask.delivery_id) == delivery.id, today())


@router.post(
    "/{delivery_id}/tasks",
    status_code=201,
    summary="Lập việc của đơn vị từ văn bản đến",
    responses=errors(NotFound, Malformed, WrongStep),
)
def make_received_task(
    delivery_id: UUID, body: ReceivedTaskWrite, session: WriteSession, scope: MayAssign
) -> schemas.AssignmentRead:
    row = service.make_task(session, scope, delivery_id, body)
    return views.show_assignment(session, scope, row.id, today())
