"""Reporting periods from the 15th to the 14th."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toso.kit.periods import BadPeriod, Period, PeriodKind, period_of, periods_between

DAYS = st.dates(min_value=date(1999, 1, 1), max_value=date(2100, 12, 31))
KINDS = st.sampled_from(list(PeriodKind))


def window(code):
    period = Period.parse(code)
    return period.first_day, period.last_day


def test_the_windows_of_the_decree():
    assert window("2024-07") == (date(2024, 6, 15), date(2024, 7, 14))
    assert window("2024-01") == (date(2023, 12, 15), date(2024, 1, 14))
    assert window("2024-Q1") == (date(2023, 12, 15), date(2024, 3, 14))
    assert window("2024-Q3") == (date(2024, 6, 15), date(2024, 9, 14))
    assert window("2024-H1") == (date(2023, 12, 15), date(2024, 6, 14))
    assert window("2024-H2") == (date(2024, 6, 15), date(2024, 12, 14))
    assert window("2024") == (date(2023, 12, 15), date(2024, 12, 14))


def test_labels_in_official_words():
    july = Period.parse("2024-07")
    assert july.label == "tháng 7 năm 2024 (từ ngày 15/6/2024 đến ngày 14/7/2024)"
    titles = [Period.parse(c).title for c in ("2024-Q3", "2024-H1", "2024-H2", "2024")]
    assert titles == ["quý III năm 2024", "6 tháng đầu năm 2024", "6 tháng cuối năm 2024", "năm 2024"]


def test_the_fifteenth_of_december_opens_january_of_the_new_year():
    assert period_of(date(2023, 12, 14)).code == "2023-12"
    january = period_of(date(2023, 12, 15))
    assert (january.code, january.opens_year) == ("2024-01", True)
    assert january.cumulative_from == Period.parse("2024-12").cumulative_from == date(2023, 12, 15)


@given(DAYS, KINDS)
def test_every_day_is_in_exactly_the_period_that_is_named_for_it(day, kind):
    period = period_of(day, kind)
    assert period.contains(day)
    assert not period.next().contains(day)
    assert not period.previous().contains(day)


@given(DAYS, KINDS)
def test_periods_follow_each_other_without_gap_and_their_codes_read_back(day, kind):
    period = period_of(day, kind)
    assert Period.parse(period.code) == period
    assert period.next().previous() == period
    assert period.next().first_day == period.last_day + timedelta(days=1)
    assert period < period.next()


@given(DAYS, KINDS)
def test_the_months_of_a_period_fill_it(day, kind):
    period = period_of(day, kind)
    months = period.months()
    assert (months[0].first_day, months[-1].last_day) == (period.first_day, period.last_day)
    assert all(a.next() == b for a, b in itertools.pairwise(months))


@pytest.mark.parametrize(
    "code", ["", "2024-13", "2024-00", "2024-7", "24-07", "2024-Q5", "2024-H3", "9999", "٢٠٢٤", "2024-07\n"]
)
def test_what_names_no_period_is_refused_in_vietnamese(code):
    with pytest.raises(BadPeriod, match="Kỳ báo cáo không đúng"):
        Period.parse(code)


def test_the_periods_that_a_span_touches():
    found = [p.code for p in periods_between(date(2024, 6, 13), date(2024, 8, 15))]
    assert found == ["2024-06", "2024-07", "2024-08", "2024-09"]
    assert list(periods_between(date(2024, 8, 15), date(2024, 6, 13))) == []
