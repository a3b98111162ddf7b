"""Remarks on the cells of a submission."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toso.kit.periods import Period
from toso.reports.figures.cells import Cell, Origin, Severity, read_cells
from toso.reports.figures.measures import catalogue_2024
from toso.reports.figures.validation import Sheet, blocking, check, check_data_until

CATALOGUE = catalogue_2024()
JULY, JANUARY = Period.parse("2024-07"), Period.parse("2025-01")


def remarks(cells, previous=None, period=JULY):
    """Rule and field of every remark but those on cells left empty."""
    sheet = Sheet(CATALOGUE, period, cells, previous or {})
    return [(m.rule, m.field) for m in check(sheet) if m.rule != "missing"]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        (12, 12),
        (12.0, 12),
        ("1.234", 1234),
        (" 7 ", 7),
        (Decimal(5), 5),
        ("", None),
        ("  ", None),
        (None, None),
        (0, 0),
    ],
)
def test_typed_figures_are_read_and_blank_stays_missing(typed, value):
    cells, messages = read_cells(CATALOGUE, {"t5.done": {"cumulative": typed}})
    assert (cells["t5.done"].cumulative, messages) == (value, [])


@pytest.mark.parametrize(
    "typed", [-1, 1.5, "-1", "1,5", "nhiều", True, float("nan"), float("inf"), [3], {}, 10**8, "9" * 30]
)
def test_what_is_no_whole_number_is_an_error_on_its_cell_and_is_not_repeated(typed):
    cells, messages = read_cells(CATALOGUE, {"t5.done": {"cumulative": typed}})
    assert cells["t5.done"].cumulative is None
    assert [(m.severity, m.field) for m in messages] == [(Severity.ERROR, "t5.done.cumulative")]
    assert str(typed) not in messages[0].text


def test_unknown_measures_and_overlong_remarks_are_refused():
    _, messages = read_cells(CATALOGUE, {"t10.done": {"cumulative": 1}, "t5.done": {"remark": "x" * 1001}})
    assert [(m.rule, m.field) for m in messages] == [("unknown", "t10.done"), ("remark_length", "t5.done.remark")]


def test_an_empty_cell_is_missing_and_a_zero_is_not():
    missing = {m.field for m in check(Sheet(CATALOGUE, JULY, {"t5.done": Cell(0)}, {})) if m.rule == "missing"}
    assert "t8.done.cumulative" in missing
    assert "t5.done.cumulative" not in missing
    assert "t7.reach.cumulative" not in missing, "an estimate may be left out"


def test_a_result_is_never_larger_than_its_population_nor_adults_than_residents():
    cells = {"pop.residents": Cell(3000), "pop.adults": Cell(3001), "t5.done": Cell(3002)}
    assert remarks(cells) == [("over", "pop.adults.cumulative"), ("over", "t5.done.cumulative")]
    assert remarks({"pop.adults": Cell(100), "t5.done": Cell(100)}) == []


def test_levels_are_compared_only_where_the_catalogue_says_so():
    cells = {"pop.households": Cell(100), "t2.guided_household": Cell(10), "t2.opened_household": Cell(60)}
    assert remarks(cells) == []
    local = {"t2.transacting_household": Cell(5), "t2.local_household": Cell(6)}
    assert remarks(local) == [("over", "t2.local_household.cumulative")]


def test_the_period_and_the_total_must_add_up():
    before = {"act.visited": Cell(100, 20)}
    assert remarks({"act.visited": Cell(120, 20)}, before) == []
    assert remarks({"act.visited": Cell(120, 21)}, before) == [("does_not_add_up", "act.visited.cumulative")]
    assert remarks({"act.visited": Cell(120, 21, "đã rà soát lại")}, before) == []
    assert remarks({"act.visited": Cell(20, 21)}) == [("period_over_cumulative", "act.visited.in_period")]


def test_a_cumulative_figure_falls_only_with_a_reason():
    before = {"t1.done": Cell(100, 10), "t5.done": Cell(100, 10)}
    fallen = {"t1.done": Cell(99), "t5.done": Cell(99)}
    assert [r for r in remarks(fallen, before) if r[0] == "cumulative_falls"] == [
        ("cumulative_falls", "t1.done.cumulative"),
        ("cumulative_falls", "t5.done.cumulative"),
    ]
    explained = {code: Cell(99, None, "một hộ chuyển đi") for code in fallen}
    assert remarks(explained, before) == []


def test_in_january_counts_start_anew_and_levels_go_on():
    before = {"t1.done": Cell(900, 9), "t5.done": Cell(900, 9)}
    fallen = remarks({"t1.done": Cell(9), "t5.done": Cell(9)}, before, JANUARY)
    assert [f for rule, f in fallen if rule == "cumulative_falls"] == ["t5.done.cumulative"]
    assert remarks({"t1.done": Cell(9, 8)}, before, JANUARY) == [("does_not_add_up", "t1.done.cumulative")]


def test_a_cohort_never_shrinks_whatever_the_reason():
    before = {"t3.of": Cell(50)}
    assert remarks({"t3.of": Cell(49, None, "đã chuyển sang 4G")}, before) == [("cohort_shrinks", "t3.of.cumulative")]
    assert remarks({"t3.of": Cell(51)}, before) == []
    assert remarks({"pop.households": Cell(99)}, {"pop.households": Cell(100)}) == []


@pytest.mark.parametrize(("persons", "plausible"), [(99, False), (100, True), (1000, True), (1001, False)])
def test_persons_must_fit_the_households(persons, plausible):
    found = remarks({"pop.residents": Cell(persons), "pop.households": Cell(100)})
    assert found == ([] if plausible else [("household_size", "pop.residents.cumulative")])


@pytest.mark.parametrize(("now", "asks"), [(133, False), (134, True), (67, False), (66, True)])
def test_a_change_of_more_than_a_third_asks_for_a_word(now, asks):
    before = {"pop.adults": Cell(100)}
    assert remarks({"pop.adults": Cell(now)}, before) == ([("big_change", "pop.adults.cumulative")] if asks else [])
    assert remarks({"pop.adults": Cell(now, None, "sáp nhập tổ dân")}, before) == []
    assert remarks({"pop.adults": Cell(120)}, {"pop.adults": Cell(90)}) == [], "a third is not more than a third"


def test_counts_are_compared_by_what_each_month_added():
    before = {"act.visited": Cell(100, 30)}
    assert remarks({"act.visited": Cell(130)}, before) == []
    assert remarks({"act.visited": Cell(180)}, before) == [("big_change", "act.visited.in_period")]
    assert remarks({"act.news": Cell(4)}, {"act.news": Cell(1, 1)}) == [], "two or three pieces are chance"


def test_errors_block_and_warnings_do_not():
    assert not blocking(check(Sheet(CATALOGUE, JULY, {"pop.adults": Cell(200)}, {"pop.adults": Cell(100)})))
    assert blocking(check(Sheet(CATALOGUE, JULY, {"t3.of": Cell(1)}, {"t3.of": Cell(2)})))


def test_the_day_of_the_data_lies_in_the_period_and_not_in_the_future():
    today = date(2024, 7, 10)
    assert check_data_until(JULY, date(2024, 7, 10), today) == []
    outside = check_data_until(JULY, date(2024, 6, 14), today)
    assert outside[0].text == "Ngày chốt số liệu phải trong kỳ, từ 15/6/2024 đến 14/7/2024."
    assert [m.field for m in check_data_until(JULY, date(2024, 7, 11), today)] == ["data_until"]


CELLS = st.dictionaries(
    st.sampled_from(list(CATALOGUE.measures)),
    st.builds(Cell, st.none() | st.integers(0, 500), st.none() | st.integers(0, 500), st.sampled_from(["", "lý do"])),
    max_size=8,
)


@given(CELLS, CELLS)
def test_every_remark_names_a_cell_and_says_why(cells, previous):
    for message in check(Sheet(CATALOGUE, JULY, cells, previous)):
        code, _, column = message.field.rpartition(".")
        assert code in CATALOGUE.measures
        assert column in {"cumulative", "in_period"}
        assert message.text.endswith((".", "Vì sao?"))


@pytest.mark.parametrize(
    ("local", "transacting", "words"),
    [
        (Origin.AGGREGATE, Origin.AGGREGATE, "(20)."),
        (Origin.AGGREGATE, Origin.REGISTER, "hãy sửa số ở ô này hoặc cập nhật sổ hộ."),
        (Origin.REGISTER, Origin.AGGREGATE, "hoặc cập nhật sổ hộ."),
        (Origin.REGISTER, Origin.REGISTER, "hãy rà lại trong sổ những nơi có"),
    ],
)
def test_a_figure_of_the_register_that_breaks_a_rule_says_where_to_mend_it(local, transacting, words):
    cells = {
        "t2.local_household": Cell(30, origin=local),
        "t2.transacting_household": Cell(20, origin=transacting),
    }
    (found,) = [m for m in check(Sheet(CATALOGUE, JULY, cells, {})) if m.rule == "over"]
    assert words in found.text
