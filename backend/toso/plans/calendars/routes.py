"""Calendars over HTTP: due days for the browser, a secret iCalendar address for each person."""

from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require, public
from toso.core.downloads import CALENDAR, file_of
from toso.core.execution import DbRoute, ReadSession, WriteSession
from toso.core.problems import Malformed, NotFound, errors
from toso.kit.clock import today
from toso.plans.calendars import queries, schemas, service
from toso.plans.tasks.queries import TaskQuery

router = APIRouter(tags=["Lịch"], route_class=DbRoute)

MayReadTasks = Annotated[Scope, Depends(Require(Action.TASK_READ))]
MOST_DAYS = timedelta(days=400)
YEARS = range(2000, 2101)


@router.get("/tasks/calendar", summary="Ngày đến hạn của nhiệm vụ", responses=errors(Malformed))
def list_task_days(
    session: ReadSession,
    scope: MayReadTasks,
    first: Annotated[date, Query(alias="from", description="Ngày đầu.")],
    last: Annotated[date, Query(alias="to", description="Ngày cuối.")],
) -> list[schemas.CalendarItem]:
    if not first <= last <= first + MOST_DAYS:
        raise Malformed(fields={"to": "Ngày cuối phải từ ngày đầu trở đi và cách không quá 400 ngày."})
    return queries.list_due_days(session, scope, TaskQuery(), first, last, today())


@router.get(
    "/working-days/{on}",
    summary="Ngày làm việc kế tiếp",
    responses=errors(Malformed),
    openapi_extra=public("Ngày nghỉ chung của cả nước, không có dữ liệu của phường nào"),
)
def show_working_day(on: date) -> schemas.WorkingDayRead:
    if on.year not in YEARS:
        raise Malformed(fields={"on": f"Năm phải từ {YEARS.start} đến {YEARS.stop - 1}."})
    return queries.working_day(on)


@router.post("/calendar-feed", status_code=201, summary="Tạo hoặc đổi địa chỉ lịch riêng", responses=errors(NotFound))
def make_calendar_feed(request: Request, session: WriteSession, scope: MayReadTasks) -> schemas.FeedRead:
    token = service.make_feed(session, scope)
    base = request.app.state.settings.public_url.rstrip("/")
    return schemas.FeedRead(url=f"{base}/api/v1/calendar/{token}.ics")


@router.delete("/calendar-feed", status_code=204, summary="Đóng địa chỉ lịch riêng", responses=errors(NotFound))
def close_calendar_feed(session: WriteSession, scope: MayReadTasks) -> None:
    service.close_feed(session, scope)


@router.get(
    "/calendar/{token}.ics",
    summary="Lịch nhiệm vụ (iCalendar)",
    responses=errors(NotFound),
    response_class=file_of(CALENDAR),
    openapi_extra=public("Ứng dụng lịch không đăng nhập được; địa chỉ chứa mã bí mật riêng của mỗi người."),
)
def get_calendar(request: Request, token: str, session: ReadSession) -> Response:
    content = service.calendar_of(session, token, today(), request.app.state.settings.public_url)
    return Response(content, media_type="text/calendar; charset=utf-8")
