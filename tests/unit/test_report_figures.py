"""Figures of a report: sums with their lists, percentages, changes and attainment."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toso.kit.periods import Period
from toso.reports.figures.attainments import attainments
from toso.reports.figures.cells import Cell, Origin
from toso.reports.figures.figures import (
    WARD,
    AcceptedSheet,
    Aspect,
    compile_figures,
    coverage_text,
    figure_id,
    parse_figure_id,
    total,
)
from toso.reports.figures.measures import MeasureKind, catalogue_2024
from toso.reports.figures.validation import Sheet

CATALOGUE = catalogue_2024()
JULY, JANUARY = Period.parse("2024-07"), Period.parse("2025-01")
PLACES = ["kp1", "kp2", "kp3"]


def submission(place, **cells):
    return AcceptedSheet(f"{place}-row", place, {code.replace("__", "."): cell for code, cell in cells.items()})


def figures(now, before=(), period=JULY, catalogue=CATALOGUE):
    return compile_figures(catalogue, period, PLACES, list(now), list(before))


def test_a_wards_figure_lists_the_submissions_and_the_figures_behind_it():
    made = figures(
        [submission("kp1", t1__done=Cell(40, 5)), submission("kp3", t1__done=Cell(2, 2, "", Origin.REGISTER))]
    )
    ward = made["t1.done.cum@ward"]
    assert (ward.value, ward.text, ward.reported, ward.expected, ward.complete) == (42, "42", 2, 3, False)
    assert [(s.submission, s.place, s.value, s.origin) for s in ward.sources] == [
        ("kp1-row", "kp1", 40, Origin.AGGREGATE),
        ("kp3-row", "kp3", 2, Origin.REGISTER),
    ]
    assert ward.parts == ("t1.done.cum@kp1", "t1.done.cum@kp3")
    assert made["t1.done.in@ward"].value == 7
    assert coverage_text(ward.reported, ward.expected) == "2/3 khu phố"


def test_what_nobody_reported_is_missing_and_a_reported_zero_is_zero():
    made = figures([submission("kp1", t5__done=Cell(0))])
    assert (made["t5.done.cum@ward"].value, made["t5.done.cum@ward"].text) == (0, "0")
    assert (made["t8.done.cum@ward"].value, made["t8.done.cum@ward"].text) == (None, "—")
    assert total([], 3).value is None


def test_units_that_were_not_asked_are_no_part_of_the_ward():
    made = figures([submission("kp1", t5__done=Cell(1)), submission("school", t5__done=Cell(100))])
    assert made["t5.done.cum@ward"].value == 1
    assert "t5.done.cum@school" not in made


def test_what_a_month_added_comes_from_two_consecutive_cumulative_figures():
    before = [submission("kp1", t1__done=Cell(30)), submission("kp2", t1__done=Cell(10))]
    now = [
        submission("kp1", t1__done=Cell(42)),
        submission("kp2", t1__done=Cell(13, 3)),
        submission("kp3", t1__done=Cell(9)),
    ]
    made = figures(now, before)
    assert [made[f"t1.done.in@{p}"].value for p in (*PLACES, WARD)] == [12, 3, None, 15]
    assert made["t1.done.in@ward"].reported == 2


def test_in_january_a_count_starts_anew_and_a_level_goes_on():
    before = [submission("kp1", t1__done=Cell(900, 9), t1__of=Cell(1000), t5__done=Cell(900, 9))]
    made = figures([submission("kp1", t1__done=Cell(7), t1__of=Cell(1000), t5__done=Cell(907))], before, JANUARY)
    assert (made["t1.done.in@kp1"].value, made["t5.done.in@kp1"].value) == (7, 7)
    assert made["t1.done.pct_chg@kp1"].value is None


def test_a_percentage_takes_only_units_that_know_both_terms():
    made = figures(
        [
            submission("kp1", t5__done=Cell(80), pop__adults=Cell(100)),
            submission("kp2", pop__adults=Cell(300)),
            submission("kp3", t5__done=Cell(50)),
        ]
    )
    rate = made["t5.done.pct@ward"]
    assert (rate.text, rate.reported, rate.expected) == ("80%", 1, 3)
    assert rate.parts == ("t5.done.cum@kp1", "pop.adults.cum@kp1")
    assert made["pop.adults.cum@ward"].value == 400


def test_nothing_of_nothing_is_a_dash_and_neither_attained_nor_missed():
    made = figures([submission("kp1", t3__done=Cell(0), t3__of=Cell(0))])
    assert made["t3.done.pct@ward"].text == "—"
    assert [a.attained for a in attainments(CATALOGUE, made) if a.figure.code == "t3.done"] == [None]


@pytest.mark.parametrize(
    ("done", "text", "attained"), [(9000, "90%", True), (8996, "89,96%", False), (9500, "95%", True)]
)
def test_a_goal_is_compared_exactly_and_never_seems_reached_by_rounding(done, text, attained):
    made = figures([submission("kp1", t5__done=Cell(done), pop__adults=Cell(10000))])
    assert made["t5.done.pct@ward"].text == text
    assert [a.attained for a in attainments(CATALOGUE, made) if a.target.ref == "5"] == [attained]


def test_each_level_of_target_two_has_its_own_attainment():
    made = figures(
        [submission("kp1", t2__guided_household=Cell(10), t2__opened_household=Cell(4), pop__households=Cell(10))]
    )
    found = {a.figure.code: a.attained for a in attainments(CATALOGUE, made, "kp1") if a.target.ref == "2"}
    assert found["t2.guided_household"] is True
    assert found["t2.opened_household"] is False
    assert found["t2.guided_business"] is None
    goalless = CATALOGUE.with_goals({"2": None})
    assert {a.attained for a in attainments(goalless, made) if a.target.ref == "2"} == {None}


def test_changes_compare_the_same_units_in_both_months():
    before = [
        submission("kp1", t5__done=Cell(50, 10), pop__adults=Cell(100)),
        submission("kp2", t5__done=Cell(90, 1), pop__adults=Cell(100)),
    ]
    now = [
        submission("kp1", t5__done=Cell(60), pop__adults=Cell(100)),
        submission("kp3", t5__done=Cell(0), pop__adults=Cell(900)),
    ]
    made = figures(now, before)
    points = made["t5.done.pct_chg@ward"]
    assert (points.value, points.text, points.reported, points.parts) == (Decimal(10), "+10", 1, ("t5.done.pct@kp1",))
    assert (made["t5.done.in_chg@ward"].value, made["t5.done.in_chg@ward"].text) == (Decimal(0), "0")
    assert made["t5.done.pct_chg@kp3"].text == "—"


def test_ids_read_back_and_others_are_refused():
    assert parse_figure_id("t2.guided_household.cum@kp1") == ("t2.guided_household", Aspect.CUMULATIVE, "kp1")
    for text in ("", "t1.done.cum", "t1.done.sum@ward", "cum@ward", "t1.done.cum@"):
        with pytest.raises(ValueError, match=r"Mã số liệu|Aspect"):
            parse_figure_id(text)


def test_cells_are_frozen_with_what_the_month_added():
    sheet = Sheet(CATALOGUE, JULY, {"t1.done": Cell(42, None, "x", Origin.REGISTER)}, {"t1.done": Cell(30)})
    assert sheet.frozen() == {"t1.done": Cell(42, 12, "x", Origin.REGISTER)}


# A few measures of each kind: the rules are the same for all, and many examples matter more.
SOME = ("pop.residents", "pop.adults", "t1.of", "t1.done", "t5.done", "t7.reach")
FEW = replace(CATALOGUE, measures={code: CATALOGUE.measures[code] for code in SOME})
VALUES = st.none() | st.integers(0, 10**6)
SHEETS = st.lists(st.dictionaries(st.sampled_from(SOME), st.builds(Cell, VALUES, VALUES)), min_size=3, max_size=3)


@given(SHEETS, SHEETS, st.sets(st.sampled_from(PLACES)))
def test_every_sum_is_the_sum_of_its_list_and_of_its_parts(now, before, missing):
    sheets = [AcceptedSheet(p, p, cells) for p, cells in zip(PLACES, now, strict=True) if p not in missing]
    made = figures(sheets, [AcceptedSheet(p, p, cells) for p, cells in zip(PLACES, before, strict=True)], JULY, FEW)
    for name, figure in made.items():
        assert name == figure_id(*parse_figure_id(name))
        assert figure.reported <= figure.expected
        assert all(part in made for part in figure.parts), "what a figure is made of can be opened"
        if figure.aspect in {Aspect.CUMULATIVE, Aspect.IN_PERIOD}:
            assert (figure.value is None) == (not figure.sources)
            assert (figure.value or 0) == sum(s.value for s in figure.sources)
            assert figure.reported == len(figure.sources)
            if figure.place == WARD:
                assert (figure.value or 0) == sum(made[p].value for p in figure.parts)


@given(SHEETS)
def test_a_percentage_is_its_results_over_its_populations(now):
    made = figures([AcceptedSheet(p, p, cells) for p, cells in zip(PLACES, now, strict=True)], [], JULY, FEW)
    for figure in made.values():
        if figure.aspect is Aspect.PERCENT and figure.value is not None:
            terms = [
                sum(s.value for s in half)
                for half in (figure.sources[: figure.reported], figure.sources[figure.reported :])
            ]
            assert figure.value == Decimal(terms[0]) * 100 / Decimal(terms[1])


def test_an_estimate_never_enters_a_percentage():
    made = figures([submission("kp1", t7__reach=Cell(9999), t7__done=Cell(1), pop__residents=Cell(100))])
    assert made["t7.done.pct@ward"].text == "1%"
    estimates = {m.code for m in CATALOGUE.measures.values() if m.kind is MeasureKind.REACH}
    assert not [f for f in made.values() if f.code in estimates and f.aspect is Aspect.PERCENT]
