"""The deadline ladder below "trước ngày 14", and lateness by Vietnamese days."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toso.kit.calendar import WorkingCalendar
from toso.kit.periods import Period, PeriodKind
from toso.reports.figures.deadline_schedule import (
    DEFAULT_RUNGS,
    LatenessCode,
    MonthlyRule,
    Rung,
    Shift,
    check_rungs,
    climb,
    default_data_until,
    lateness,
)

CALENDAR = WorkingCalendar()
JULY = Period.parse("2024-07")
RULE = MonthlyRule.read("trước ngày 14 hàng tháng")


def test_before_the_fourteenth_ends_on_the_thirteenth():
    assert MonthlyRule(14, before=True) == RULE
    assert RULE.last_day(JULY, CALENDAR) == date(2024, 7, 13)
    assert MonthlyRule.read("Chậm nhất ngày 20 hàng tháng").last_day(JULY, CALENDAR) == date(2024, 7, 20)
    assert RULE.last_day(Period.parse("2024-Q3"), CALENDAR) == date(2024, 9, 13)


@pytest.mark.parametrize("text", ["hàng tháng", "trước ngày 40", ""])
def test_a_rule_that_names_no_possible_day_is_refused(text):
    with pytest.raises(ValueError, match=r"[nN]gày nộp báo cáo"):
        MonthlyRule.read(text)


def test_july_ends_on_a_saturday_and_shifts_only_when_told():
    last = [MonthlyRule(14, shift=s).last_day(JULY, CALENDAR) for s in (Shift.NONE, Shift.EARLIER, Shift.LATER)]
    assert last == [date(2024, 7, 13), date(2024, 7, 12), date(2024, 7, 15)]


def test_each_level_is_due_working_days_earlier():
    steps = climb(RULE, JULY, CALENDAR)
    assert [(s.key, s.due_on.day) for s in steps] == [
        ("neighbourhood", 10),
        ("desk", 11),
        ("compile", 12),
        ("leader", 13),
    ]
    assert steps[0].text == "Khu phố nộp số liệu: thứ Tư, ngày 10/7/2024"


def test_a_last_level_on_a_day_off_says_the_own_day_of_the_plan_and_why():
    rule = MonthlyRule(14, shift=Shift.EARLIER)
    steps = climb(rule, JULY, CALENDAR)
    assert [s.due_on.day for s in steps] == [10, 11, 12, 12], "the shift moves the last level alone"
    assert [(s.own_on, s.off) for s in steps[-2:]] == [(None, ""), (date(2024, 7, 13), "thứ Bảy")]
    tet = climb(rule, Period.parse("2024-02"), CALENDAR)[-1]
    assert (tet.due_on, tet.own_on, tet.off) == (date(2024, 2, 7), date(2024, 2, 13), "Mùng bốn Tết Nguyên Đán")
    own = WorkingCalendar({date(2024, 8, 13): False})
    assert climb(rule, Period.parse("2024-08"), own)[-1].off == "ngày nghỉ theo lịch của đơn vị"
    assert climb(rule, JULY, CALENDAR, moved={"leader": date(2024, 7, 13)})[-1].own_on is None, "set by hand"


def test_the_ladder_steps_over_tet():
    days = [s.due_on for s in climb(RULE, Period.parse("2024-02"), CALENDAR)]
    assert days == [date(2024, 2, 5), date(2024, 2, 6), date(2024, 2, 7), date(2024, 2, 13)]


def test_a_ward_moves_a_day_by_hand():
    steps = climb(RULE, JULY, CALENDAR, moved={"desk": date(2024, 7, 9)})
    assert [s.due_on.day for s in steps] == [10, 9, 12, 13]


@given(st.integers(2020, 2030), st.integers(1, 12))
def test_every_ladder_climbs_within_its_period_and_ends_on_the_thirteenth(year, month):
    period = Period(year, PeriodKind.MONTH, month)
    days = [s.due_on for s in climb(RULE, period, CALENDAR)]
    assert days == sorted(days)
    assert all(period.contains(d) for d in days)
    assert days[-1] == date(year, month, 13)
    assert all(CALENDAR.is_working(d) for d in days[:-1])
    shifted = [s.due_on for s in climb(MonthlyRule(14, shift=Shift.EARLIER), period, CALENDAR)]
    assert shifted == sorted(shifted)
    assert all(CALENDAR.is_working(d) for d in shifted)


def test_an_edited_ladder_must_still_climb():
    assert check_rungs(DEFAULT_RUNGS) == {}
    faults = check_rungs(
        [Rung("neighbourhood", "Khu phố", 1), Rung("desk", "Bộ phận", 2), Rung("leader", "Lãnh đạo", -1)]
    )
    assert faults == {
        "desk": "Bước này không thể sớm hơn bước “Khu phố”.",
        "leader": "Số ngày làm việc phải từ 0 đến 15.",
    }
    assert check_rungs([Rung("desk", "Bộ phận", 2), Rung("desk", "Bộ phận", 1)]) == {"desk": "Bước này có hai lần."}


DUE = date(2024, 7, 10)
JUST_IN_TIME = datetime(2024, 7, 10, 16, 59, tzinfo=UTC)  # 23:59 in Viet Nam
JUST_LATE = datetime(2024, 7, 10, 17, 0, tzinfo=UTC)  # midnight, the 11th


def test_a_day_ends_at_midnight_in_viet_nam():
    on_time, late = lateness(DUE, JUST_IN_TIME, JUST_LATE), lateness(DUE, JUST_LATE, JUST_LATE)
    assert (on_time.code, on_time.label) == (LatenessCode.ON_TIME, "Đúng hạn")
    assert (late.code, late.days, late.label) == (LatenessCode.LATE, 1, "Trễ hạn 1 ngày")


def test_what_was_not_submitted_says_how_long_it_is_overdue():
    assert lateness(DUE, None, JUST_IN_TIME).label == "Chưa nộp"
    overdue = lateness(DUE, None, datetime(2024, 7, 13, 3, tzinfo=UTC))
    assert (overdue.code, overdue.label) == (LatenessCode.NOT_SUBMITTED, "Chưa nộp, quá hạn 3 ngày")


def test_an_exempt_unit_is_never_late():
    assert lateness(DUE, None, datetime(2025, 1, 1, tzinfo=UTC), exempt=True).label == "Được miễn"


def test_the_proposed_day_of_the_data_is_today_kept_within_the_period():
    proposed = [default_data_until(JULY, date(2024, 7, d)) for d in (10, 20)]
    assert [*proposed, default_data_until(JULY, date(2024, 6, 1))] == [
        date(2024, 7, 10),
        date(2024, 7, 14),
        date(2024, 6, 15),
    ]
