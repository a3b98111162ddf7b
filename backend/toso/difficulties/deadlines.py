"""Deadlines of a difficulty in working days, as pure arithmetic.

No decree sets them: they are the ward's own working rule, and whoever takes a step may name another day.
"""

from datetime import date, timedelta

from toso.difficulties.kinds import DifficultyState
from toso.kit.calendar import WorkingCalendar

# How long a difficulty may stand in a state; in the others nobody is waited for.
WORKING_DAYS = {DifficultyState.RAISED: 3, DifficultyState.HANDLING: 10, DifficultyState.ESCALATED: 15}
_ONE = timedelta(days=1)


def due_on(state: DifficultyState, since: date, calendar: WorkingCalendar) -> date | None:
    """The last day of a state that was entered on `since`, which itself is not counted; None where no clock runs."""
    days = WORKING_DAYS.get(state)
    return None if days is None else calendar.add(since, days)


def days_left(due: date, on: date, calendar: WorkingCalendar) -> int:
    """Working days after `on` up to `due`; below zero: the working days by which it is late."""
    if due >= on:
        return calendar.count(on + _ONE, due)
    return -calendar.count(due + _ONE, on)


def clock_text(due: date, on: date, calendar: WorkingCalendar) -> str:
    """In words: "Còn 3 ngày làm việc", "Hạn hôm nay", "Quá hạn 2 ngày làm việc"."""
    if due == on:
        return "Hạn hôm nay"
    left = days_left(due, on, calendar)
    if due > on:
        return f"Còn {left} ngày làm việc" if left else f"Hạn sau {(due - on).days} ngày, không còn ngày làm việc"
    return f"Quá hạn {-left} ngày làm việc" if left else "Quá hạn"


def age(raised_on: date, on: date) -> int:
    """The days since it was raised, as a report tells them."""
    return max(0, (on - raised_on).days)
