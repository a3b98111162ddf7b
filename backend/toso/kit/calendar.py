"""Vietnamese working days: Monday to Friday without public holidays, with the ward's own decisions on top."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from toso.kit.dates import weekday

if TYPE_CHECKING:
    from holidays import HolidayBase

_ONE = timedelta(days=1)
_SATURDAY = 5


@cache
def _national() -> "HolidayBase":
    from holidays import country_holidays  # noqa: PLC0415 — heavy, only who asks for working days needs it

    return country_holidays("VN", language="vi")


@dataclass(frozen=True)
class WorkingCalendar:
    """The working days of a ward.

    `overrides` holds the decisions of the year that no library knows yet: a day → whether it is worked.
    They win over weekends, holidays and the swapped days that the library knows.
    """

    overrides: Mapping[date, bool] = field(default_factory=dict[date, bool])

    def is_working(self, day: date) -> bool:
        decided = self.overrides.get(day)
        return _national().is_working_day(day) if decided is None else decided

    def holiday(self, day: date) -> str | None:
        """The Vietnamese name of the public holiday on that day, unless the ward works on it."""
        return None if self.overrides.get(day) else _national().get(day)

    def reason_off(self, day: date) -> str:
        """Why nobody works on that day: the holiday, the day of the week, or the ward's own decision."""
        if self.is_working(day):
            return ""
        return self.holiday(day) or (weekday(day) if day.weekday() >= _SATURDAY else "ngày nghỉ theo lịch của đơn vị")

    def next_working(self, day: date) -> date:
        """The day itself when it is worked, else the first worked day after it."""
        return self._nearest(day, _ONE)

    def previous_working(self, day: date) -> date:
        """The day itself when it is worked, else the last worked day before it."""
        return self._nearest(day, -_ONE)

    def add(self, day: date, working_days: int) -> date:
        """So many working days after the day (before it if negative); 0 is the day itself, worked or not."""
        step = _ONE if working_days > 0 else -_ONE
        for _ in range(abs(working_days)):
            day = self._nearest(day + step, step)
        return day

    def count(self, first: date, last: date) -> int:
        """How many working days lie from `first` to `last`, both included."""
        return sum(self.is_working(first + n * _ONE) for n in range((last - first).days + 1))

    def _nearest(self, day: date, step: timedelta) -> date:
        while not self.is_working(day):
            day += step
        return day
