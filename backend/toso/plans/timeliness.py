"""Status of a deadline on a day: due soon, overdue, done in time or late, without its sign of life."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from toso.kit.labels import Labelled
from toso.kit.text import capitalised
from toso.plans.deadlines import Deadline, Occurrence, occurrences

SOON_DAYS = 7
"""So many days before its last valid day a deadline is due soon; `plans.outlook` keeps the day on which that begins."""


class StatusCode(Labelled):
    NOT_DUE = "not_due", "Chưa đến hạn"
    DUE_SOON = "due_soon", "Sắp đến hạn"
    OVERDUE = "overdue", "Quá hạn"
    DONE_ON_TIME = "done_on_time", "Hoàn thành đúng hạn"
    DONE_LATE = "done_late", "Hoàn thành trễ hạn"
    HEARTBEAT_MISSING = "heartbeat_missing", "Chưa cập nhật trong kỳ"
    LAPSED = "lapsed", "Hạn đã qua trước khi giao việc"


@dataclass(frozen=True)
class Beat:
    """A sign of life of a task on a day; `count` is how many pieces it reports, None when it counts none."""

    on: date
    count: int | None = None


class Work(Protocol):
    """The part of a task's progress that its status depends on."""

    @property
    def done_on(self) -> date | None: ...
    @property
    def beats(self) -> Sequence[Beat]: ...


@dataclass(frozen=True)
class Status:
    """Where a deadline stands. `days`: left (due_soon), over (overdue) or late (done_late); else None."""

    code: StatusCode
    days: int | None = None
    missing: Occurrence | None = None

    @property
    def label(self) -> str:
        match self.code:
            case StatusCode.DUE_SOON:
                return f"Còn {self.days} ngày" if self.days else "Đến hạn hôm nay"
            case StatusCode.OVERDUE:
                return f"Quá hạn {self.days} ngày"
            case StatusCode.DONE_LATE:
                return f"Hoàn thành, trễ {self.days} ngày"
            case StatusCode.DONE_ON_TIME:
                return "Hoàn thành đúng hạn"
            case StatusCode.HEARTBEAT_MISSING:
                return capitalised(f"chưa cập nhật {self.missing.label}" if self.missing else "chưa cập nhật")
            case _:
                return self.code.label


def count_in(beats: Sequence[Beat], occurrence: Occurrence, quota: int | None) -> int:
    """Pieces reported in an occurrence; without a quota every sign of life counts as one at least."""
    inside = [b for b in beats if occurrence.first_day <= b.on <= occurrence.last_day]
    return sum(b.count or 0 for b in inside) if quota else sum(max(b.count or 1, 1) for b in inside)


def status(deadline: Deadline, work: Work, today: date) -> Status:
    """Where the work stands on a day. Lists say the same of it by `tasks.reach.status_on`, without reading its log.

    A recurring deadline is judged by its latest closed occurrence (missing sign of life or quota), then by
    the one that is running; older gaps show in the attainment per month.
    """
    last = deadline.last_valid_day
    if work.done_on:
        late = (work.done_on - last).days if last and not (deadline.recurring or deadline.lapsed) else 0
        return Status(StatusCode.DONE_LATE, late) if late > 0 else Status(StatusCode.DONE_ON_TIME)
    if deadline.lapsed:
        return Status(StatusCode.LAPSED)
    if deadline.recurring:
        return _recurring_status(deadline, work.beats, today)
    return _due(last, today) if last else Status(StatusCode.NOT_DUE)


def _due(last: date, today: date) -> Status:
    left = (last - today).days
    if left < 0:
        return Status(StatusCode.OVERDUE, -left)
    return Status(StatusCode.DUE_SOON, left) if left <= SOON_DAYS else Status(StatusCode.NOT_DUE)


def _recurring_status(deadline: Deadline, beats: Sequence[Beat], today: date) -> Status:
    begun = occurrences(deadline, today)
    closed = [o for o in begun if o.last_day < today]
    running_now = [o for o in begun if o.last_day >= today]
    need = deadline.quota or 1
    if closed and count_in(beats, closed[-1], deadline.quota) < need:
        return Status(StatusCode.HEARTBEAT_MISSING, missing=closed[-1])
    if running_now and count_in(beats, running_now[0], deadline.quota) < need:
        return _due(running_now[0].last_day, today)
    over = deadline.ends_on is not None and today > deadline.ends_on
    return Status(StatusCode.DONE_ON_TIME) if over else Status(StatusCode.NOT_DUE)
