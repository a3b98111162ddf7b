"""Following and cancelling one's own background jobs."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Conflict, NotFound, errors
from toso.jobs import claim
from toso.jobs.schemas import JobRead

router = APIRouter(prefix="/jobs", tags=["Việc chạy nền"], route_class=DbRoute)

MayReadJob = Annotated[Scope, Depends(Require(Action.JOB_READ))]


@router.get("/{job_id}", summary="Tiến độ một việc chạy nền", responses=errors(NotFound))
def get_job(job_id: UUID, session: ReadSession, scope: MayReadJob) -> JobRead:
    return JobRead.model_validate(claim.get_job(session, scope.ward_ids, scope.user_id, job_id))


@router.post("/{job_id}/cancel", summary="Dừng một việc chạy nền", responses=errors(NotFound, Conflict))
def cancel_job(job_id: UUID, session: WriteSession, scope: MayReadJob) -> JobRead:
    return JobRead.model_validate(claim.cancel_job(session, scope.ward_ids, scope.user_id, job_id))
