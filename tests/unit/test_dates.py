"""Dates as the decree writes them, and the dates that a text names."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from toso.kit.dates import find_dates, numeric, official, running, short, weekday

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31))


def test_days_below_ten_and_the_first_two_months_are_padded_in_official_text():
    assert official(date(2024, 1, 5)) == "ngày 05 tháng 01 năm 2024"
    assert official(date(2024, 2, 29)) == "ngày 29 tháng 02 năm 2024"
    assert official(date(2024, 3, 9)) == "ngày 09 tháng 3 năm 2024"
    assert official(date(2024, 6, 13)) == "ngày 13 tháng 6 năm 2024"


def test_other_forms():
    day = date(2024, 7, 5)
    assert [numeric(day), running(day), short(day), weekday(day)] == ["05/07/2024", "05/7/2024", "05/7", "thứ Sáu"]
    assert weekday(date(2024, 7, 14)) == "Chủ nhật"


@given(DAYS)
def test_every_printed_form_reads_back(day):
    for text in (official(day), numeric(day), running(day), day.isoformat()):
        assert find_dates(f"Trước {text}.") == [day]
    assert find_dates(short(day), day.year) == [day]


def test_dates_are_found_in_order_and_impossible_ones_left_out():
    text = "Từ 1/7 đến ngày 31 tháng 8 năm 2024, không tính 31/2/2024 và số 62/KH-UBND; họp 9.7.2024"
    assert find_dates(text) == [date(2024, 8, 31), date(2024, 7, 9)]
    assert find_dates(text, 2024) == [date(2024, 7, 1), date(2024, 8, 31), date(2024, 7, 9)]


def test_a_month_alone_is_no_date():
    assert find_dates("Trong tháng 6/2024", 2024) == []
