"""Invitations over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, WriteSession
from toso.core.problems import NotFound, errors
from toso.identity.accounts import NameTaken
from toso.identity.invitations import service
from toso.identity.invitations.schemas import CardsWrite, InvitationsRead, InvitationsWrite
from toso.identity.users.gate import ManagedElsewhere, NotToGive
from toso.identity.users.links import NeedsSecondPerson
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead

router = APIRouter(prefix="/invitations", tags=["Giấy mời"], route_class=DbRoute)

MayInvite = Annotated[Scope, Depends(Require(Action.INVITE))]
REFUSALS = (NotFound, NotToGive, ManagedElsewhere, service.AlreadySignsIn, NeedsSecondPerson)


@router.post("", status_code=201, summary="Mời thành viên tổ, trưởng khu phố", responses=errors(*REFUSALS, NameTaken))
def create_invitations(
    request: Request, body: InvitationsWrite, session: WriteSession, scope: MayInvite
) -> InvitationsRead:
    return InvitationsRead(items=service.invite(session, scope, request.app.state.settings, body.invitees))


@router.post(
    "/cards",
    status_code=202,
    summary="In giấy mời có mã QR (chạy nền)",
    responses=errors(*REFUSALS, service.RoleWaits, JobRunning),
)
def print_invitation_cards(body: CardsWrite, session: WriteSession, scope: MayInvite) -> JobRead:
    return JobRead.model_validate(service.order_cards(session, scope, body.user_ids))
