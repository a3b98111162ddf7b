"""Numbers as officials write them, and reading them back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toso.kit.figures import number, padded, parse_whole, percent, percent_beside, percent_of, share, signed


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0, 0, "0"),
        (1234, 0, "1.234"),
        (Decimal("1234.5"), 1, "1.234,5"),
        (Decimal("1234.50"), 2, "1.234,5"),
        (Decimal("-1234567.891"), 2, "-1.234.567,89"),
        (Decimal("0.05"), 1, "0,1"),
        (Decimal("-0.04"), 1, "0"),
        (None, 0, "—"),
    ],
)
def test_numbers_have_dots_for_thousands_and_a_comma_for_decimals(value, decimals, text):
    assert number(value, decimals) == text


def test_percentages_round_half_up_and_show_a_dash_for_nothing_of_nothing():
    assert percent_of(7, 8) == "87,5%"
    assert percent_of(1, 16) == "6,3%"  # 6,25: the even digit would be 6,2
    assert percent_of(5, 5) == "100%"
    assert [percent_of(0, 0), percent_of(None, 5), percent_of(5, None)] == ["—", "—", "—"]
    assert percent_of(0, 5) == "0%"


def test_a_percentage_below_its_goal_never_prints_as_the_goal():
    assert percent_beside(share(8996, 10000), 90) == "89,96%"
    assert percent_beside(Decimal(90), 90) == "90%"
    assert percent_beside(Decimal("87.46"), 90) == "87,5%"
    assert percent_beside(None, 90) == "—"


def test_changes_carry_their_sign():
    assert [signed(Decimal("3.24"), 1), signed(-1), signed(0), signed(None)] == ["+3,2", "-1", "0", "—"]
    assert signed(Decimal("-0.01"), 1) == "0"


def test_small_counts_in_running_text_are_padded():
    assert [padded(1), padded(9), padded(12), padded(1200)] == ["01", "09", "12", "1.200"]
    assert percent(Decimal("12.345"), 2) == "12,35%"


@given(st.integers(min_value=0, max_value=10**12))
def test_a_printed_whole_number_reads_back(value):
    assert parse_whole(number(value)) == value


@pytest.mark.parametrize("text", ["", "-1", "1,5", "1.23", "12.34.567", "1e3", "một", "١٢", "1.2345"])
def test_what_is_no_whole_number_is_refused(text):
    with pytest.raises(ValueError, match="whole"):
        parse_whole(text)


def test_typed_numbers_may_have_blanks_or_dots_between_thousands():
    assert [parse_whole(t) for t in ("1234", " 1.234 ", "1\u00a0234", "007")] == [1234, 1234, 1234, 7]
