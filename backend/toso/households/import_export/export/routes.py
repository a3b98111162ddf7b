"""Ordering an export of the register over HTTP; the file comes by its job, then from /files."""

from typing import Annotated

from fastapi import APIRouter, Depends

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute, WriteSession
from toso.core.problems import Forbidden, Malformed, errors
from toso.households.import_export.export import service
from toso.households.import_export.export.schemas import HouseholdExportWrite
from toso.identity.alarms.acts import TooManyReveals
from toso.jobs.claim import JobRunning
from toso.jobs.schemas import JobRead

router = APIRouter(tags=["Nhập, xuất sổ hộ"], route_class=DbRoute)

MayExport = Annotated[Scope, Depends(Require(Action.HOUSEHOLD_EXPORT))]


@router.post(
    "/household-exports",
    status_code=202,
    summary="Xuất sổ hộ ra tệp (chạy nền; tệp giữ một ngày)",
    responses=errors(Forbidden, Malformed, JobRunning, TooManyReveals),
)
def order_household_export(body: HouseholdExportWrite, session: WriteSession, scope: MayExport) -> JobRead:
    return JobRead.model_validate(service.order_export(session, scope, body))
