"""The clocks of a difficulty run in working days: over weekends, over Quốc khánh, late by working days."""

from datetime import date

import pytest

from toso.difficulties.deadlines import age, clock_text, days_left, due_on
from toso.difficulties.kinds import DifficultyState
from toso.kit.calendar import WorkingCalendar

CALENDAR = WorkingCalendar()
RAISED, HANDLING, ESCALATED = DifficultyState.RAISED, DifficultyState.HANDLING, DifficultyState.ESCALATED


@pytest.mark.parametrize(
    ("state", "since", "due"),
    [
        (RAISED, date(2024, 8, 9), date(2024, 8, 14)),  # a Friday: Monday to Wednesday
        (RAISED, date(2024, 8, 10), date(2024, 8, 14)),  # a Saturday
        (HANDLING, date(2024, 8, 9), date(2024, 8, 23)),
        (ESCALATED, date(2024, 8, 9), date(2024, 8, 30)),
        (RAISED, date(2024, 8, 30), date(2024, 9, 6)),  # over the holidays of 2 September
        (DifficultyState.ANSWERED, date(2024, 8, 9), None),
        (DifficultyState.CLOSED, date(2024, 8, 9), None),
        (DifficultyState.WITHDRAWN, date(2024, 8, 9), None),
    ],
)
def test_each_state_has_its_clock_in_working_days(state: DifficultyState, since: date, due: date | None) -> None:
    assert due_on(state, since, CALENDAR) == due


def test_the_decisions_of_the_ward_move_the_clock() -> None:
    worked = WorkingCalendar({date(2024, 8, 10): True, date(2024, 8, 12): False})
    assert due_on(RAISED, date(2024, 8, 9), worked) == date(2024, 8, 14)
    assert due_on(RAISED, date(2024, 8, 9), WorkingCalendar({date(2024, 8, 12): False})) == date(2024, 8, 15)


@pytest.mark.parametrize(
    ("due", "left", "text"),
    [
        (date(2024, 8, 14), 3, "Còn 3 ngày làm việc"),
        (date(2024, 8, 9), 0, "Hạn hôm nay"),
        (date(2024, 8, 11), 0, "Hạn sau 2 ngày, không còn ngày làm việc"),
        (date(2024, 8, 8), -1, "Quá hạn 1 ngày làm việc"),
        (date(2024, 8, 2), -5, "Quá hạn 5 ngày làm việc"),
    ],
)
def test_what_is_left_is_counted_in_working_days(due: date, left: int, text: str) -> None:
    friday = date(2024, 8, 9)
    assert (days_left(due, friday, CALENDAR), clock_text(due, friday, CALENDAR)) == (left, text)


def test_late_over_a_weekend_only_is_late_without_a_working_day() -> None:
    assert clock_text(date(2024, 8, 9), date(2024, 8, 11), CALENDAR) == "Quá hạn"


def test_age_is_told_in_plain_days() -> None:
    assert (age(date(2024, 7, 5), date(2024, 7, 31)), age(date(2024, 8, 1), date(2024, 7, 31))) == (26, 0)
