"""Due days of tasks and working days over HTTP."""

from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Query

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require, public
from toso.core.execution import DbRoute, ReadSession
from toso.core.problems import Malformed, errors
from toso.core.schemas import AskedDay
from toso.kit.clock import today
from toso.plans.calendars import queries, schemas
from toso.plans.tasks.queries import TaskQuery

router = APIRouter(tags=["Lịch"], route_class=DbRoute)

MayReadTasks = Annotated[Scope, Depends(Require(Action.TASK_READ))]
MOST_DAYS = timedelta(days=400)
YEARS = range(2000, 2101)


@router.get("/tasks/calendar", summary="Ngày đến hạn của nhiệm vụ", responses=errors(Malformed))
def list_task_days(
    session: ReadSession,
    scope: MayReadTasks,
    first: Annotated[AskedDay, Query(alias="from", description="Ngày đầu.")],
    last: Annotated[AskedDay, Query(alias="to", description="Ngày cuối.")],
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
