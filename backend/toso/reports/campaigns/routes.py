"""Results of a campaign over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import NotFound, errors
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead
from toso.reports.campaigns import poster, queries, schemas

router = APIRouter(prefix="/activities", tags=["Hoạt động"], route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.ACTIVITY_READ))]


@router.get(
    "/{activity_id}/results",
    summary="Kết quả chiến dịch: trước, sau, từng ngày",
    responses=errors(NotFound),
)
def show_campaign_results(activity_id: UUID, session: ReadSession, scope: MayRead) -> schemas.CampaignResultsRead:
    return queries.show_results(session, scope, activity_id)


@router.post(
    "/{activity_id}/poster",
    status_code=202,
    summary="In kết quả chiến dịch, một trang A4",
    responses=errors(NotFound, JobRunning, poster.NothingAimed),
)
def print_campaign_poster(activity_id: UUID, session: WriteSession, scope: MayRead) -> JobRead:
    return JobRead.model_validate(poster.order_poster(session, scope, activity_id))
