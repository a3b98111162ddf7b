"""The calendar over HTTP: its events between two days, and a secret iCalendar address for each person."""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require, StepUpRequired, public, require_proof
from toso.core.downloads import CALENDAR, file_of
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, errors
from toso.core.schemas import AskedDay
from toso.kit.clock import today
from toso.reports.agenda import feed, queries, schemas
from toso.reports.agenda.windows import Window

router = APIRouter(tags=["Lịch"], route_class=DbRoute)

MayReadToday = Annotated[Scope, Depends(Require(Action.TODAY_READ))]
MayChangeProfile = Annotated[Scope, Depends(Require(Action.PROFILE_CHANGE))]
MOST_DAYS = timedelta(days=400)


@router.get("/calendar", summary="Mọi việc có ngày của mình", responses=errors(Malformed))
def get_agenda(
    session: ReadSession,
    scope: MayReadToday,
    first: Annotated[AskedDay, Query(alias="from", description="Ngày đầu.")],
    last: Annotated[AskedDay, Query(alias="to", description="Ngày cuối.")],
) -> schemas.AgendaRead:
    if not first <= last <= first + MOST_DAYS:
        raise Malformed(fields={"to": "Ngày cuối phải từ ngày đầu trở đi và cách không quá 400 ngày."})
    return queries.show_agenda(session, scope.actor, Window(first, last, today()))


@router.post(
    "/calendar-feed",
    status_code=201,
    summary="Tạo hoặc đổi địa chỉ lịch riêng",
    responses=errors(NotFound, StepUpRequired),
)
def make_calendar_feed(request: Request, session: WriteSession, scope: MayChangeProfile) -> schemas.FeedRead:
    """Whoever has the address reads the calendar without signing in, until it is closed."""
    require_proof(request, scope.actor)
    token = feed.make_feed(session, scope)
    base = request.app.state.settings.public_url.rstrip("/")
    return schemas.FeedRead(url=f"{base}/api/v1/calendar/{token}.ics")


@router.delete("/calendar-feed", status_code=204, summary="Đóng địa chỉ lịch riêng", responses=errors(NotFound))
def close_calendar_feed(session: WriteSession, scope: MayChangeProfile) -> None:
    feed.close_feed(session, scope)


@router.get(
    "/calendar/{token}.ics",
    summary="Lịch của mình (iCalendar)",
    responses=errors(NotFound),
    response_class=file_of(CALENDAR),
    openapi_extra=public("Ứng dụng lịch không đăng nhập được; địa chỉ chứa mã bí mật riêng của mỗi người."),
)
def get_calendar(request: Request, token: str, session: ReadSession) -> Response:
    content = feed.calendar_of(session, token, today(), request.app.state.settings.public_url)
    return Response(content, media_type="text/calendar; charset=utf-8")
