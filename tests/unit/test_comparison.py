"""Khu phố compared in the sentences of the targets."""

from toso.reports.figures import sentences as say
from toso.reports.figures.cells import Cell
from unit.test_sentences import section, unit


def test_a_target_says_in_its_own_sentence_who_is_highest_and_lowest_below_its_own_title():
    units = [unit(1), unit(2)]
    cells = [
        {"pop.adults": Cell(100), "t5.done": Cell(n), "t1.of": Cell(50), "t1.done": Cell(n // 3)} for n in (30, 90)
    ]
    told = section(units, ("targets", "extremes"), cells)
    fifth = next(n for n, line in enumerate(told) if line.startswith("(5)"))
    assert told[fifth + 1].endswith("(mục tiêu tối thiểu 90%); cao nhất Khu phố 2 (90%), thấp nhất Khu phố 1 (30%).")
    first = next(n for n, line in enumerate(told) if line.startswith("(1)"))
    assert told[first + 1].endswith("thấp nhất Khu phố 1 (20%).")
    assert say.COMPARED not in told
    apart = section(units, ("targets",), cells)
    assert not any("cao nhất" in line for line in apart)
