"""A superior's view over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.downloads import PDF, file_of
from toso.core.execution import DbRoute, ReadSession
from toso.core.problems import NotFound, errors
from toso.documents.signing.queries import files_of, to_read
from toso.files.routes import download
from toso.kit.clock import today
from toso.kit.periods import MONTH_PATTERN, Period, period_of
from toso.reports.supervision import queries
from toso.reports.supervision.schemas import SupervisionRead

router = APIRouter(prefix="/supervision", tags=["Cấp trên"], route_class=DbRoute)

MaySupervise = Annotated[Scope, Depends(Require(Action.REPORT_SUPERVISE))]


@router.get("", summary="Báo cáo tháng của các đơn vị cấp xã bên dưới, và số cộng")
def get_supervision(
    session: ReadSession,
    scope: MaySupervise,
    month: Annotated[str | None, Query(pattern=MONTH_PATTERN, description="Mặc định: tháng trước.")] = None,
) -> SupervisionRead:
    period = Period.parse(month) if month else period_of(today()).previous()
    return queries.show_wards(session, scope, period)


@router.get(
    "/reports/{report_id}/pdf",
    summary="Tải báo cáo đã phát hành của một đơn vị cấp xã bên dưới",
    responses=errors(NotFound),
    response_class=file_of(PDF),
)
def download_supervised_report(
    request: Request, report_id: UUID, session: ReadSession, scope: MaySupervise, *, inline: bool = False
) -> Response:
    document = queries.find_issued(session, scope, report_id)
    stored = to_read(session, document, files_of(session, document))
    if stored is None:
        raise NotFound("Tệp này chưa được tạo.")
    return download(request, stored, inline=inline)
