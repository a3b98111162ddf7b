"""The deadline ladder: earlier internal days per level, worked out from the plan's "trước ngày 14", and lateness."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from toso.kit.calendar import WorkingCalendar
from toso.kit.clock import local_date
from toso.kit.dates import running, weekday
from toso.kit.periods import Period
from toso.kit.text import fold

_MONTHLY = re.compile(r"(truoc|cham nhat(?: la)?|han(?: cuoi)?)\s+(?:ngay\s+)?(\d{1,2})\b")


class Shift(StrEnum):
    """The shift of a last day when nobody works on it; a ward begins with `earlier`, which is never late."""

    NONE = "none"
    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True)
class MonthlyRule:
    """The day of the period's last month by which the report is due: `before` day 14 means the 13th is the last."""

    day: int
    before: bool = True
    shift: Shift = Shift.NONE

    def __post_init__(self) -> None:
        if not 1 <= self.day <= 28:
            raise ValueError("Ngày nộp báo cáo hàng tháng phải từ 1 đến 28.")

    @classmethod
    def read(cls, text: str) -> "MonthlyRule":
        """From a plan's words: "trước ngày 14 hàng tháng", "chậm nhất ngày 20 hàng tháng". Raises ValueError."""
        found = _MONTHLY.search(fold(text))
        if not found:
            raise ValueError("Không đọc được ngày nộp báo cáo hàng tháng.")
        return cls(int(found.group(2)), found.group(1) == "truoc")

    def own_day(self, period: Period) -> date:
        """The last valid day as the rule itself says, worked or not."""
        return date(period.year, period.last_month, self.day) - timedelta(days=int(self.before))

    def last_day(self, period: Period, calendar: WorkingCalendar) -> date:
        """The last valid day for the report of a period, after the shift if there is one."""
        day = self.own_day(period)
        if self.shift is Shift.NONE:
            return day
        return calendar.previous_working(day) if self.shift is Shift.EARLIER else calendar.next_working(day)


@dataclass(frozen=True)
class Rung:
    """One level of the ladder, due so many working days before the last day (0: on it), or on a `day` of its own of the
    period's last month, as a plan words it (`before`: that day itself is too late).
    """

    key: str
    label: str
    working_days_before: int
    day: int | None = None
    before: bool = True


DEFAULT_RUNGS = (
    Rung("neighbourhood", "Khu phố nộp số liệu", 3),
    Rung("desk", "Bộ phận, đơn vị nộp kết quả", 2),
    Rung("compile", "Tổng hợp báo cáo", 1),
    Rung("leader", "Lãnh đạo duyệt, ký, gửi cấp trên", 0),
)


@dataclass(frozen=True)
class Step:
    """A rung with its day in one period. `own_on`: the rule's own day where nobody works on it, so that `due_on` is
    another; `off` says why ("thứ Bảy", "Quốc khánh").
    """

    key: str
    label: str
    due_on: date
    own_on: date | None = None
    off: str = ""

    @property
    def text(self) -> str:
        """For a reminder: "Khu phố nộp số liệu: thứ Tư, ngày 10/7/2024"."""
        return f"{self.label}: {weekday(self.due_on)}, ngày {running(self.due_on)}"


def check_rungs(rungs: Sequence[Rung], rule: MonthlyRule | None = None) -> dict[str, str]:
    """Faults of an edited ladder, by rung key: a level may not be due after the one that waits for it, none with a day
    of its own after the day of the `rule`.
    """
    faults: dict[str, str] = {}
    latest = 0
    for index, rung in enumerate(rungs):
        if rung.day is not None:
            last = rung.day - rung.before
            if rule and last > rule.day - rule.before:
                faults[rung.key] = "Ngày riêng của bước này không thể sau thời hạn gửi báo cáo."
            elif last < max(latest, 1):
                faults[rung.key] = "Ngày riêng của bước này không thể sớm hơn ngày của bước trước."
            latest = last
        if not 0 <= rung.working_days_before <= 15:
            faults[rung.key] = "Số ngày làm việc phải từ 0 đến 15."
        elif index and rung.working_days_before > rungs[index - 1].working_days_before:
            faults[rung.key] = f"Bước này không thể sớm hơn bước “{rungs[index - 1].label}”."
        elif any(r.key == rung.key for r in rungs[:index]):
            faults[rung.key] = "Bước này có hai lần."
    return faults


def climb(
    rule: MonthlyRule,
    period: Period,
    calendar: WorkingCalendar,
    rungs: Sequence[Rung] = DEFAULT_RUNGS,
    moved: Mapping[str, date] | None = None,
) -> list[Step]:
    """The days of the ladder in one period; `moved` holds days that the ward set by hand for it, by rung key.

    Working days are counted back from the rule's own day, so that a shift moves the last level alone. A level that is
    counted back is never due after one with a day of its own that waits for it.
    """
    by_hand, limit = moved or {}, date.max
    steps: list[Step] = []
    for rung in reversed(rungs):
        step = _step(rung, rule, period, calendar, by_hand.get(rung.key))
        if rung.key not in by_hand:
            step = step if step.due_on <= limit else replace(step, due_on=limit, own_on=None, off="")
            limit = step.due_on if rung.day is not None else limit
        steps.insert(0, step)
    return steps


def _step(rung: Rung, rule: MonthlyRule, period: Period, calendar: WorkingCalendar, day: date | None) -> Step:
    """The day of one level: as set by hand, else its own, else counted back from the rule's."""
    named = rule if rung.day is None else MonthlyRule(rung.day, rung.before, rule.shift)
    own, last = named.own_day(period), named.last_day(period, calendar)
    if day is None and rung.day is None and rung.working_days_before:
        day = calendar.add(own, -rung.working_days_before)
    if day is not None or last == own:
        return Step(rung.key, rung.label, day or own)
    return Step(rung.key, rung.label, last, own, calendar.reason_off(own))


def default_data_until(period: Period, today: date) -> date:
    """The "số liệu tính đến" proposed to someone who reports today: today, kept within the period."""
    return min(max(today, period.first_day), period.last_day)


class LatenessCode(StrEnum):
    NOT_SUBMITTED = "not_submitted"
    ON_TIME = "on_time"
    LATE = "late"
    EXEMPT = "exempt"


@dataclass(frozen=True)
class Lateness:
    """Where a submission stands. `days`: late by so many (late), or overdue by so many (not_submitted, 0: not yet)."""

    code: LatenessCode
    days: int = 0

    @property
    def label(self) -> str:
        match self.code:
            case LatenessCode.EXEMPT:
                return "Được miễn"
            case LatenessCode.ON_TIME:
                return "Đúng hạn"
            case LatenessCode.LATE:
                return f"Trễ hạn {self.days} ngày"
            case LatenessCode.NOT_SUBMITTED:
                return f"Chưa nộp, quá hạn {self.days} ngày" if self.days else "Chưa nộp"


def lateness(due_on: date, submitted_at: datetime | None, now: datetime, exempt: bool = False) -> Lateness:
    """By the server's clock, in days of Asia/Ho_Chi_Minh: a submission at 23:59 of the last day is on time."""
    if exempt:
        return Lateness(LatenessCode.EXEMPT)
    days = max((local_date(submitted_at or now) - due_on).days, 0)
    if submitted_at is None:
        return Lateness(LatenessCode.NOT_SUBMITTED, days)
    return Lateness(LatenessCode.LATE, days) if days else Lateness(LatenessCode.ON_TIME)
