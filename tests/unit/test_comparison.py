"""Khu phố compared in the sentences of the targets."""

from dataclasses import replace

from toso.reports.figures import sentences as say
from toso.reports.figures.cells import Cell
from toso.reports.figures.measures import catalogue_2024, is_titled_as_its_measure
from unit.test_sentences import section, unit


def test_a_target_says_in_its_own_sentence_who_is_highest_and_lowest():
    units = [unit(1), unit(2)]
    cells = [
        {"pop.adults": Cell(100), "t5.done": Cell(n), "t1.of": Cell(50), "t1.done": Cell(n // 3)} for n in (30, 90)
    ]
    told = section(units, ("targets", "extremes"), cells)
    (five,) = [line for line in told if line.startswith("(5)")]
    assert five.endswith("(mục tiêu tối thiểu 90%); cao nhất Khu phố 2 (90%), thấp nhất Khu phố 1 (30%).")
    assert sum("có tài khoản thanh toán điện tử" in line for line in told) == 1, "no title that says the same"
    first = next(n for n, line in enumerate(told) if line.startswith("(1)"))
    assert told[first + 1].startswith("- "), "several things have their title"
    assert told[first + 1].endswith("thấp nhất Khu phố 1 (20%).")
    assert say.COMPARED not in told
    apart = section(units, ("targets",), cells)
    assert not any("cao nhất" in line for line in apart)


def test_the_plan_s_own_words_stand_above_the_result_and_only_what_came_with_the_measure_does_not():
    came = next(t for t in catalogue_2024().targets if t.ref == "5")
    assert is_titled_as_its_measure(replace(came, words="Phấn đấu 90% người dân trưởng thành có tài khoản."))
    assert not is_titled_as_its_measure(replace(came, words=f"{came.title}.")), "the plan says so itself"
    assert not is_titled_as_its_measure(replace(came, title="Người trưởng thành mở tài khoản"))
    assert not is_titled_as_its_measure(next(t for t in catalogue_2024().targets if t.ref == "1"))
