"""Reporting periods (NĐ 09/2019/NĐ-CP): a month runs from the 15th of the month before to its own 14th."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from toso.kit.dates import running

CLOSING_DAY = 14
_ROMAN = ("I", "II", "III", "IV")
_HALVES = ("6 tháng đầu", "6 tháng cuối")
# For codes that cross the API; longer periods are written as in PERIOD_PATTERN.
MONTH_PATTERN = r"^20[0-9]{2}-(0[1-9]|1[0-2])$"
PERIOD_PATTERN = r"^20[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$"
_CODE = re.compile(r"(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?")


class PeriodKind(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


_MONTHS_IN = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF_YEAR: 6, PeriodKind.YEAR: 12}


class BadPeriod(ValueError):
    """A code that names no period."""

    def __init__(self) -> None:
        super().__init__("Kỳ báo cáo không đúng; ví dụ đúng: 2024-07, 2024-Q3, 2024-H1, 2024.")


@dataclass(frozen=True, order=True)
class Period:
    """A reporting period; `number` counts within the year from 1 (a year has the one number 1).

    The reporting year runs from 15/12 to 14/12: January opens on 15/12 and belongs to the new year.
    """

    year: int
    kind: PeriodKind
    number: int = 1

    def __post_init__(self) -> None:
        if not (1900 <= self.year <= 9998 and 1 <= self.number <= 12 // _MONTHS_IN[self.kind]):
            raise BadPeriod

    @classmethod
    def parse(cls, code: str) -> Self:
        """From "2024-07", "2024-Q3", "2024-H1" or "2024". Raises BadPeriod."""
        match = _CODE.fullmatch(code) if code.isascii() else None
        if not match:
            raise BadPeriod
        year, month, quarter, half = match.groups()
        for kind, text in (
            (PeriodKind.MONTH, month),
            (PeriodKind.QUARTER, quarter),
            (PeriodKind.HALF_YEAR, half),
            (PeriodKind.YEAR, "1"),
        ):
            if text:
                return cls(int(year), kind, int(text))
        raise BadPeriod

    @property
    def code(self) -> str:
        """A stable name that sorts by time within a kind: "2024-07", "2024-Q3", "2024-H1", "2024"."""
        suffix = {
            PeriodKind.MONTH: f"-{self.number:02d}",
            PeriodKind.QUARTER: f"-Q{self.number}",
            PeriodKind.HALF_YEAR: f"-H{self.number}",
            PeriodKind.YEAR: "",
        }
        return f"{self.year}{suffix[self.kind]}"

    @property
    def first_month(self) -> int:
        """The number of the first calendar month that the period reports on."""
        return (self.number - 1) * _MONTHS_IN[self.kind] + 1

    @property
    def last_month(self) -> int:
        """The number of the last calendar month that the period reports on."""
        return self.number * _MONTHS_IN[self.kind]

    @property
    def first_day(self) -> date:
        """The 15th of the calendar month before the period's first."""
        return _closing(self.year, self.first_month - 1) + timedelta(days=1)

    @property
    def last_day(self) -> date:
        """The 14th of the period's last month, on which its data close."""
        return _closing(self.year, self.last_month)

    @property
    def cumulative_from(self) -> date:
        """The day from which "lũy kế" counts: 15/12 of the year before."""
        return _closing(self.year - 1, 12) + timedelta(days=1)

    @property
    def opens_year(self) -> bool:
        """True where the cumulative count starts anew with this period."""
        return self.number == 1

    @property
    def title(self) -> str:
        """In running text: "tháng 7 năm 2024", "quý III năm 2024", "6 tháng đầu năm 2024", "năm 2024"."""
        names = {
            PeriodKind.MONTH: lambda: f"tháng {self.number} ",
            PeriodKind.QUARTER: lambda: f"quý {_ROMAN[self.number - 1]} ",
            PeriodKind.HALF_YEAR: lambda: f"{_HALVES[self.number - 1]} ",
            PeriodKind.YEAR: lambda: "",
        }
        return f"{names[self.kind]()}năm {self.year}"

    @property
    def label(self) -> str:
        """The title with its window: "tháng 7 năm 2024 (từ ngày 15/6/2024 đến ngày 14/7/2024)"."""
        return f"{self.title} (từ ngày {running(self.first_day)} đến ngày {running(self.last_day)})"

    def previous(self) -> "Period":
        return self._moved(-1)

    def next(self) -> "Period":
        return self._moved(1)

    def _moved(self, step: int) -> "Period":
        count = 12 // _MONTHS_IN[self.kind]
        years, index = divmod(self.number - 1 + step, count)
        return Period(self.year + years, self.kind, index + 1)

    def contains(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def months(self) -> tuple["Period", ...]:
        """The monthly periods that make up this one, in order."""
        return tuple(Period(self.year, PeriodKind.MONTH, n) for n in range(self.first_month, self.last_month + 1))


def _closing(year: int, month: int) -> date:
    return date(year - 1, 12, CLOSING_DAY) if month == 0 else date(year, month, CLOSING_DAY)


def period_of(day: date, kind: PeriodKind = PeriodKind.MONTH) -> Period:
    """The period whose window holds the day: 15/12/2023 is in January 2024."""
    year, month = day.year, day.month + (day.day > CLOSING_DAY)
    if month > 12:
        year, month = year + 1, 1
    return Period(year, kind, (month - 1) // _MONTHS_IN[kind] + 1)


def periods_between(first: date, last: date, kind: PeriodKind = PeriodKind.MONTH) -> Iterator[Period]:
    """The periods that touch the days from `first` to `last`, in order; none when they are reversed."""
    if first > last:
        return
    period, end = period_of(first, kind), period_of(last, kind)
    while period.first_day <= end.first_day:
        yield period
        period = period.next()
