"""Deadlines of targets and tasks: kept as printed, with the last valid day and the occurrences computed."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import partial
from typing import Any

from toso.kit.dates import find_dates, running
from toso.kit.figures import padded
from toso.kit.periods import PeriodKind, period_of
from toso.kit.text import fold

_ONE = timedelta(days=1)
_ROMAN = ("I", "II", "III", "IV")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_IN_MONTH = re.compile(r"thang\s+(\d{1,2})(?:\s*/\s*|\s+nam\s+)(\d{4})")
_IN_QUARTER = re.compile(r"quy\s+(iv|i{1,3}|[1-4])(?:\s*/\s*|\s+nam\s+)(\d{4})")
_IN_YEAR = re.compile(r"nam\s+(\d{4})(?:\s*(?:[-–]|den(?:\s+nam)?)\s*(\d{4}))?")
_MONTH_AT_MOST = 31  # days
_BEFORE_DAY = re.compile(r"truoc\s+(?:ngay\s+)?\d")


class DeadlineKind(StrEnum):
    BEFORE = "before"  # trước ngày D: the day before D is the last valid one
    BY = "by"  # chậm nhất ngày D: D itself counts
    WITHIN_MONTH = "within_month"
    WITHIN_QUARTER = "within_quarter"
    RANGE = "range"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    CONTINUOUS = "continuous"  # thường xuyên: open-ended, needs a heartbeat every month
    NONE = "none"


RECURRING = frozenset({DeadlineKind.WEEKLY, DeadlineKind.MONTHLY, DeadlineKind.CONTINUOUS})


@dataclass(frozen=True)
class Occurrence:
    """One week, month or longer time of a recurring deadline, both days included."""

    first_day: date
    last_day: date
    label: str


@dataclass(frozen=True)
class Deadline:
    """When something is due.

    `printed` is the plan's own wording. `starts_on`/`ends_on` are the days that the wording names: for
    `before`, `ends_on` is D as printed; for recurring kinds they bound the time in which it recurs. `quota`
    is how many pieces (news items, meetings) one occurrence needs; without it one sign of life is enough.
    `day` is the last valid day of each month where a monthly deadline names one ("trước ngày 14" → 13).
    `given_on` is the day on which somebody was given the work: what recurs is owed from then on.
    Raises ValueError when a kind lacks the days it needs or they are reversed.
    """

    kind: DeadlineKind
    printed: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    quota: int | None = None
    day: int | None = None
    given_on: date | None = None

    def __post_init__(self) -> None:
        if self.kind is not DeadlineKind.NONE and self.ends_on is None:
            raise ValueError("Thời hạn này cần có ngày.")
        if self.kind in RECURRING | {DeadlineKind.RANGE} and self.starts_on is None:
            raise ValueError("Thời hạn này cần có ngày bắt đầu.")
        if self.starts_on and self.ends_on and self.starts_on > self.ends_on:
            raise ValueError("Ngày bắt đầu sau ngày kết thúc.")
        if self.quota is not None and self.quota < 1:
            raise ValueError("Số lượng tối thiểu mỗi kỳ phải từ 1 trở lên.")
        if self.day is not None and not (self.kind is DeadlineKind.MONTHLY and 1 <= self.day <= 31):
            raise ValueError("Ngày trong tháng chỉ dùng cho việc hàng tháng, từ 1 đến 31.")

    @property
    def recurring(self) -> bool:
        return self.kind in RECURRING

    @property
    def lapsed(self) -> bool:
        """Whether all of it had passed when the work was given: nobody's delay, nobody's merit."""
        last = self.last_valid_day
        return bool(last and self.given_on and last < self.given_on)

    @property
    def last_valid_day(self) -> date | None:
        """The last day on which finishing is on time; None without a deadline."""
        if self.kind is DeadlineKind.BEFORE and self.ends_on:
            return self.ends_on - _ONE
        return self.ends_on

    @property
    def text(self) -> str:
        """The plan's own wording, or for one made by hand the standard wording of its kind."""
        return self.printed or self._described()

    def _described(self) -> str:
        end = running(self.ends_on) if self.ends_on else ""
        start = running(self.starts_on) if self.starts_on else ""
        at_least = f", tối thiểu {padded(self.quota)}" if self.quota else ""
        month = self.ends_on.month if self.ends_on else 1
        year = self.ends_on.year if self.ends_on else ""
        return {
            DeadlineKind.BEFORE: f"Trước ngày {end}",
            DeadlineKind.BY: f"Chậm nhất ngày {end}",
            DeadlineKind.WITHIN_MONTH: f"Trong tháng {month}/{year}",
            DeadlineKind.WITHIN_QUARTER: f"Trong quý {_ROMAN[(month - 1) // 3]}/{year}",
            DeadlineKind.RANGE: f"Từ ngày {start} đến ngày {end}",
            DeadlineKind.WEEKLY: f"Hàng tuần{at_least}",
            DeadlineKind.MONTHLY: f"Hàng tháng{at_least}",
            DeadlineKind.CONTINUOUS: f"Thường xuyên trong năm {year}{at_least and f', hàng tháng{at_least}'}",
            DeadlineKind.NONE: "",
        }[self.kind]

    def to_json(self) -> dict[str, Any]:
        """For a JSON column; `from_json` reads it back."""
        return {
            "kind": self.kind.value,
            "printed": self.printed,
            "starts_on": self.starts_on.isoformat() if self.starts_on else None,
            "ends_on": self.ends_on.isoformat() if self.ends_on else None,
            "quota": self.quota,
            "day": self.day,
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> "Deadline":
        days = {name: date.fromisoformat(data[name]) if data[name] else None for name in ("starts_on", "ends_on")}
        return Deadline(DeadlineKind(data["kind"]), data["printed"], **days, quota=data["quota"], day=data["day"])


def within_month(year: int, month: int, printed: str = "") -> Deadline:
    """Trong tháng M: the month's last day is the last valid one."""
    return Deadline(DeadlineKind.WITHIN_MONTH, printed, date(year, month, 1), month_end(year, month))


def within_quarter(year: int, quarter: int, printed: str = "") -> Deadline:
    """Trong quý Q: the quarter's last day is the last valid one."""
    return Deadline(DeadlineKind.WITHIN_QUARTER, printed, date(year, quarter * 3 - 2, 1), month_end(year, quarter * 3))


def month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def occurrences(deadline: Deadline, until: date | None = None) -> list[Occurrence]:
    """The weeks (Monday to Sunday) or reporting months (15th to 14th) in which a recurring deadline binds; for work
    that the words let recur more rarely its quarters, half years or years.

    A monthly deadline with a `day` has months that end on it. Only whole occurrences bind: a plan of 13/6
    owes nothing for the two days up to 14/6, and what follows 14/12 belongs to the next year; but of a quarter or more
    the one of which the greater part is ahead. A time shorter
    than one whole occurrence is itself the one occurrence. `until` leaves out those that begin after it.
    Empty for deadlines that do not recur.
    """
    if not deadline.recurring or deadline.starts_on is None or deadline.ends_on is None:
        return []
    start = max(deadline.starts_on, deadline.given_on or deadline.starts_on)
    if start > deadline.ends_on:
        return []
    step = _step(deadline)
    found: list[Occurrence] = []
    current = step(start)
    while current.last_day <= deadline.ends_on:
        if current.first_day >= start or _mostly_ahead(current, start):
            found.append(replace(current, first_day=max(current.first_day, start)))
        current = step(current.last_day + _ONE)
    if not found:
        span = f"từ {running(start)} đến {running(deadline.ends_on)}"
        found = [Occurrence(start, deadline.ends_on, span)]
    return [o for o in found if until is None or o.first_day <= until]


def _mostly_ahead(occurrence: Occurrence, start: date) -> bool:
    """Whether of a time of several months, which a plan seldom begins with, the greater part is still to come."""
    length = occurrence.last_day - occurrence.first_day
    return length.days > _MONTH_AT_MOST and (occurrence.last_day - start) * 2 > length


def _step(deadline: Deadline) -> Callable[[date], Occurrence]:
    if deadline.kind is DeadlineKind.WEEKLY:
        return _week_of
    if deadline.day:
        return partial(_month_closing, deadline.day)
    return partial(_period_with, rhythm_of(deadline))


# Words of a plan for work that recurs more rarely than each month, the longest time first.
_RHYTHMS = (
    (PeriodKind.YEAR, re.compile(r"\b(?:hang|moi|dinh ky) nam\b|\bca nam\b|\bmoi nam (?:mot|1|01) lan\b")),
    (
        PeriodKind.HALF_YEAR,
        re.compile(r"\b(?:hang|moi|dinh ky) (?:6|06|sau) thang\b|\b(?:6|06|sau) thang(?:,| va)? (?:1 )?(?:lan|nam)\b"),
    ),
    (PeriodKind.QUARTER, re.compile(r"\b(?:hang|moi|dinh ky|theo|dau|cuoi|cua) quy\b(?! (?:[iv]+|\d)\b)|/ ?quy\b")),
)
_OFTEN = re.compile(
    r"\b(?:hang|moi|dinh ky|cac) (?:ngay|tuan|thang)\b|\bthuong xuyen\b|\blien tuc\b|/ ?(?:tuan|thang)\b"
)


def rhythm_of(deadline: Deadline) -> PeriodKind:
    """How often work without a day of its own gives a sign of life: as often as its words say, where they say several
    the most often ("hằng quý, 6 tháng, năm" is each quarter), each month where they say nothing.
    """
    words = fold(deadline.printed)
    if deadline.kind is not DeadlineKind.CONTINUOUS or deadline.quota or _OFTEN.search(words):
        return PeriodKind.MONTH
    said = [kind for kind, pattern in _RHYTHMS if pattern.search(words)]
    return said[-1] if said else PeriodKind.MONTH


def _week_of(day: date) -> Occurrence:
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    return Occurrence(monday, sunday, f"tuần {running(monday)} - {running(sunday)}")


def _period_with(kind: PeriodKind, day: date) -> Occurrence:
    period = period_of(day, kind)
    return Occurrence(period.first_day, period.last_day, period.title)


def _month_closing(closing: int, day: date) -> Occurrence:
    last = _clipped(day.year, day.month, closing)
    if day > last:
        last = _clipped(day.year + day.month // 12, day.month % 12 + 1, closing)
    before = last.replace(day=1) - _ONE
    first = _clipped(before.year, before.month, closing) + _ONE
    return Occurrence(first, last, f"tháng {last.month} năm {last.year}")


def _clipped(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def from_parsed(parsed: Mapping[str, Any], issued_on: date, years: tuple[int, int] | None = None) -> Deadline:
    """The deadline that a plan's parser proposes: `{kind, on, quota}`, perhaps `printed`, `from_on`, `day`.

    `on` is a date, its ISO text, or wording ("tháng 6/2024", "quý III/2024"). A recurring deadline runs from
    the plan's day of issue to the end of the year it names (of the plan's own `years` otherwise, first and last).
    Raises ValueError when the kind needs a day and none can be read: nothing is guessed.
    """
    kind = DeadlineKind(parsed["kind"])
    quota, printed = parsed.get("quota"), parsed.get("printed") or ""
    words = f"{parsed.get('on') or ''} {printed}"
    if kind is DeadlineKind.NONE:
        return Deadline(kind, printed)
    if kind in RECURRING:
        start, end = _span_of_year(words, issued_on, years or (issued_on.year, issued_on.year))
        return Deadline(kind, printed, start, end, quota, _day_of_month(parsed.get("day"), printed))
    start, end = _days_named(kind, words)
    if parsed.get("from_on"):
        start = find_dates(str(parsed["from_on"]))[0]
    return Deadline(kind, printed, start, end, quota)


def _span_of_year(words: str, issued_on: date, years: tuple[int, int]) -> tuple[date, date]:
    named = _IN_YEAR.search(fold(words))
    first, last = (int(named[1]), int(named[2] or named[1])) if named else years
    return max(issued_on, date(first, 1, 1)), date(max(last, issued_on.year), 12, 31)


def _day_of_month(day: int | None, printed: str) -> int | None:
    # "Trước ngày 1 hàng tháng" has the last day of the month before as its last valid one.
    return (day - 1 or 31) if day and _BEFORE_DAY.search(fold(printed)) else day


def _days_named(kind: DeadlineKind, words: str) -> tuple[date | None, date | None]:
    days = find_dates(words)
    first = _month_named(kind, words) or (days[0] if days else None)
    if first is None:
        return None, None
    if kind is DeadlineKind.WITHIN_MONTH:
        return first.replace(day=1), month_end(first.year, first.month)
    if kind is DeadlineKind.WITHIN_QUARTER:
        quarter = within_quarter(first.year, (first.month + 2) // 3)
        return quarter.starts_on, quarter.ends_on
    if kind is DeadlineKind.RANGE:  # "từ ngày 01/7 đến ngày 31/8/2024": the year stands once, at the end
        days = find_dates(words, first.year)
        return min(days), max(days)
    return None, first


def _month_named(kind: DeadlineKind, words: str) -> date | None:
    """The first day of the month or quarter that is named in words ("tháng 6/2024", "quý III/2024")."""
    if kind is DeadlineKind.WITHIN_MONTH and (month := _IN_MONTH.search(fold(words))):
        return date(int(month.group(2)), int(month.group(1)), 1)
    if kind is DeadlineKind.WITHIN_QUARTER and (quarter := _IN_QUARTER.search(fold(words))):
        return date(int(quarter.group(2)), _QUARTERS[quarter.group(1)] * 3 - 2, 1)
    return None
