"""The due days of tasks between two days, and the day on which work goes on after a day off."""

from datetime import date, timedelta
from typing import Any

from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.kit.calendar import WorkingCalendar
from toso.plans.calendars.schemas import CalendarItem, WorkingDayRead
from toso.plans.deadlines import Deadline, DeadlineKind, occurrences
from toso.plans.tables import PlanTask
from toso.plans.tasks.queries import TaskQuery, deadline_of_row, row_values, rows_query

_MOST_TASKS = 1_000


def list_due_days(
    session: Session, scope: Scope, criteria: TaskQuery, first: date, last: date, today: date
) -> list[CalendarItem]:
    """Every due day in [first, last] of the tasks in scope, by day; one query."""
    query, _ = rows_query(scope, criteria, today)
    rows = session.execute(query.order_by(col(PlanTask.plan_id), col(PlanTask.position)).limit(_MOST_TASKS)).all()
    items = [item for row in rows for item in _items(row, first, last)]
    return sorted(items, key=lambda item: item.due_on)


def _items(row: Any, first: date, last: date) -> list[CalendarItem]:
    deadline, shown = deadline_of_row(row), row_values(row, {})
    values = {name: shown[name] for name in ("ref", "text", "leads", "kind", "deadline", "total", "done")}
    values |= {"task_id": shown["id"], "assignment_id": shown["assignment_id"], "text": row.text or row.heading}
    return [
        CalendarItem(
            **values,
            starts_on=start,
            due_on=due,
            label=label,
            status=shown["status"] if not deadline.recurring or due == row.due_on else None,
        )
        for start, due, label in _days(deadline, first, last)
    ]


def _days(deadline: Deadline, first: date, last: date) -> list[tuple[date, date, str]]:
    """(first day, last valid day, label) of what is due in the window."""
    if deadline.recurring:
        found = occurrences(deadline, last + timedelta(days=1))
        return [(o.first_day, o.last_day, o.label) for o in found if first <= o.last_day <= last]
    due = deadline.last_valid_day
    if due is None or not first <= due <= last:
        return []
    spans = deadline.kind in {DeadlineKind.RANGE, DeadlineKind.WITHIN_MONTH, DeadlineKind.WITHIN_QUARTER}
    start = deadline.starts_on if spans and deadline.starts_on else due
    return [(start, due, deadline.text)]


def working_day(on: date) -> WorkingDayRead:
    calendar = WorkingCalendar()
    return WorkingDayRead(on=on, off=calendar.reason_off(on), next_on=calendar.next_working(on))
