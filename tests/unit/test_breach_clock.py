"""The 72 hours of a breach: never moved by nights, weekends or Tết; the marks at their hour exactly."""

from datetime import UTC, datetime, timedelta

import pytest

from toso.households.privacy.breaches import clock
from toso.kit.calendar import WorkingCalendar

FOUND = datetime(2026, 2, 15, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def test_no_working_day_moves_the_end() -> None:
    due = clock.due_at(FOUND)
    assert due == datetime(2026, 2, 18, 9, 0, tzinfo=UTC)
    assert WorkingCalendar().next_working(due.date()) != due.date(), "Tết lies in it, and moves nothing"


@pytest.mark.parametrize(("hours", "before"), [(24, 0), (48, 24), (66, 48), (72, 66)])
def test_a_mark_begins_at_its_hour(hours: int, before: int) -> None:
    at = FOUND + timedelta(hours=hours)
    assert (clock.mark_at(FOUND, at - SECOND), clock.mark_at(FOUND, at)) == (before, hours)


def test_late_is_below_zero_from_its_first_second() -> None:
    due = clock.due_at(FOUND)
    assert [clock.hours_left(due, at) for at in (FOUND, due, due + SECOND, due + timedelta(hours=3))] == [72, 0, -1, -3]
