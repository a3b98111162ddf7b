"""The rungs before and after a last day, in working days: five and two before, the day, one and three after, weekly."""

from datetime import date
from enum import StrEnum

from toso.kit.calendar import WorkingCalendar

_ONE_AFTER, _THREE_AFTER = 1, 3


class Whom(StrEnum):
    """How far a rung is told: who owes the work, also the desk, also the leader."""

    UNIT = "unit"
    DESK = "desk"
    LEADER = "leader"


def rung_on(due_on: date, today: date, calendar: WorkingCalendar) -> tuple[str, Whom] | None:
    """The rung that a last day has reached on a day: its code and how far it is told; None on days off, and before.

    Codes: "d-5", "d-2", "d0", "d+1", "d+3", then "2024-w33", one an ISO week. A day that was missed is told by the
    last rung reached.
    """
    if not calendar.is_working(today):
        return None
    left = calendar.count(today, due_on) - 1
    if due_on >= today:
        before = next((code for days, code in ((0, "d0"), (2, "d-2"), (5, "d-5")) if left <= days), None)
        return (before, Whom.UNIT) if before else None
    over = calendar.count(due_on, today) - (1 if calendar.is_working(due_on) else 0)
    if over < _THREE_AFTER:
        return ("d+1", Whom.DESK) if over >= _ONE_AFTER else None
    third = calendar.add(due_on, _THREE_AFTER)
    year, week, _ = today.isocalendar()
    return ("d+3" if third.isocalendar()[:2] == (year, week) else f"{year}-w{week:02d}", Whom.LEADER)
