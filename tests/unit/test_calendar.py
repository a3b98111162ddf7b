"""Vietnamese working days, and the ward's own decisions on top."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from toso.kit.calendar import WorkingCalendar

CALENDAR = WorkingCalendar()
DAYS = st.dates(min_value=date(2022, 1, 1), max_value=date(2028, 12, 31))


def test_tet_and_weekends_are_not_worked():
    assert CALENDAR.holiday(date(2024, 2, 10)) == "Tết Nguyên Đán"
    assert CALENDAR.next_working(date(2024, 2, 8)) == date(2024, 2, 15)
    assert CALENDAR.previous_working(date(2024, 2, 14)) == date(2024, 2, 7)


def test_a_swapped_saturday_is_worked():
    assert not CALENDAR.is_working(date(2024, 4, 29))
    assert CALENDAR.is_working(date(2024, 5, 4))


def test_the_wards_decisions_win_over_the_library():
    storm, saturday, feast = date(2024, 9, 9), date(2024, 7, 13), date(2024, 9, 2)
    ward = WorkingCalendar({storm: False, saturday: True, feast: True})
    assert [CALENDAR.is_working(d) for d in (storm, saturday, feast)] == [True, False, False]
    assert [ward.is_working(d) for d in (storm, saturday, feast)] == [False, True, True]
    assert (CALENDAR.holiday(feast), ward.holiday(feast)) == ("Quốc khánh", None)


def test_three_working_days_before_a_saturday():
    assert CALENDAR.add(date(2024, 7, 13), -3) == date(2024, 7, 10)
    assert CALENDAR.add(date(2024, 7, 13), 1) == date(2024, 7, 15)
    assert CALENDAR.add(date(2024, 7, 13), 0) == date(2024, 7, 13)


@given(DAYS, st.integers(min_value=1, max_value=15))
def test_adding_working_days_passes_exactly_so_many(day, count):
    later = CALENDAR.add(day, count)
    assert CALENDAR.is_working(later)
    assert CALENDAR.count(day + timedelta(days=1), later) == count
    earlier = CALENDAR.add(day, -count)
    assert CALENDAR.count(earlier, day - timedelta(days=1)) == count
