"""Response schemas of calendars."""

from datetime import date
from uuid import UUID

from toso.core.schemas import Read
from toso.plans.deadlines import DeadlineKind
from toso.plans.timeliness import StatusCode


class CalendarItem(Read):
    """One due day of a task: its last valid day, or the end of a month or week of a recurring one (`label`)."""

    task_id: UUID
    assignment_id: UUID | None
    ref: str
    text: str
    leads: str
    kind: DeadlineKind
    starts_on: date
    due_on: date
    label: str
    deadline: str
    status: StatusCode | None
    total: int
    done: int


class WorkingDayRead(Read):
    """`off` says why nobody works on the day ("thứ Bảy", "Quốc khánh"), empty where people do; `next_on`: the day
    itself or the first worked day after it.
    """

    on: date
    off: str
    next_on: date
