"""The forecast over simulated years of wards: how often its intervals hold, how far it lies from the end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from statistics import fmean

import pytest

from factories.ward_years import MONTHS, ward_year
from toso.reports.pace.forecast import Forecast, Level, fit, foresee, months_until, worth

GOAL = 0.9
KEPT, FALLING = (range(2000, 2100), range(5000, 5100)), (range(3000, 3100), range(6000, 6100))
FIRST, LAST = 3, 11


@dataclass
class Score:
    """Of forecasts made at several months: errors in points beside those of a straight line, and who lay within."""

    ours: list[float] = field(default_factory=list)
    line: list[float] = field(default_factory=list)
    within: dict[int, list[bool]] = field(default_factory=dict[int, list[bool]])
    certain: list[bool] = field(default_factory=list)

    def add(self, made: Forecast, levels: Sequence[Sequence[Level]], month: int) -> None:
        base = sum(unit[month].base for unit in levels)
        end = sum(unit[MONTHS].counted for unit in levels)
        straight = sum(min(unit[month].base, unit[month].counted * MONTHS / month) for unit in levels)
        self.ours.append(abs(made.middle - end) / base)
        self.line.append(abs(straight - end) / base)
        self.within.setdefault(month, []).append(made.low <= end <= made.high)
        if made.chance >= 0.8 or made.chance <= 0.2:
            self.certain.append((made.chance >= 0.8) == (end >= GOAL * base))

    @property
    def covered(self) -> float:
        return fmean(one for month in self.within.values() for one in month)

    @property
    def covered_by_month(self) -> list[float]:
        return [fmean(month) for month in self.within.values()]

    @property
    def error(self) -> float:
        return fmean(self.ours) / fmean(self.line)


def score(seeds: Iterable[Sequence[int]], *, falls: bool) -> tuple[Score, Score]:
    """The scores of khu phố and of whole wards."""
    units, wards = Score(), Score()
    for seed in chain(*seeds):
        year = ward_year(seed, falls=falls)
        for month in range(FIRST, LAST + 1):
            fitted = fit([unit[: month + 1] for unit in year])
            for n, unit in enumerate(year):
                units.add(foresee(fitted, [n], MONTHS - month, GOAL * unit[month].base), [unit], month)
            goal = GOAL * sum(unit[month].base for unit in year)
            wards.add(foresee(fitted, range(len(year)), MONTHS - month, goal), year, month)
    return units, wards


def assert_by_month(scored: Score, least: float, most: float) -> None:
    by_month = scored.covered_by_month
    assert len(by_month) == LAST - FIRST + 1
    assert least <= min(by_month) <= max(by_month) <= most, by_month


def test_four_of_five_end_within_their_interval_and_the_line_errs_more() -> None:
    units, wards = score(KEPT, falls=False)
    assert 0.75 <= units.covered <= 0.88
    assert 0.75 <= wards.covered <= 0.88
    assert_by_month(units, 0.75, 0.90)
    assert_by_month(wards, 0.68, 0.96)
    assert units.error <= 0.28
    assert wards.error <= 0.18
    assert fmean(units.certain) >= 0.9


def test_where_effort_falls_for_good_the_intervals_hold_as_well() -> None:
    """Nobody foresees at the third month that the fifth brings a fall; once it is there the newest months tell of it."""
    units, wards = score(FALLING, falls=True)
    assert 0.75 <= units.covered <= 0.88
    assert 0.75 <= wards.covered <= 0.88
    assert_by_month(units, 0.65, 0.93)
    assert_by_month(wards, 0.62, 0.99)
    assert units.error <= 0.28
    assert wards.error <= 0.18
    assert fmean(units.certain) >= 0.9


def level(*counts: int, base: int = 100) -> list[Level]:
    return [Level(count, base) for count in counts]


def test_nothing_left_stays_and_nothing_new_foresees_nothing() -> None:
    done = foresee(fit([level(0, 50, 100, 100)]), [0], 3, 90)
    assert (done.middle, done.low, done.high, done.chance) == (100, 100, 100, 1)
    still = foresee(fit([level(20, 20, 20, 20)]), [0], 3, 90)
    assert still.middle == still.low == 20
    assert still.chance < 0.01


def test_a_unit_of_no_months_has_the_wards_rate() -> None:
    fitted = fit([level(0, 10, 20, 30), level(0)])
    assert fitted.rates[1] == pytest.approx(30 * 1 / sum_worth(), rel=0.2)


def sum_worth() -> float:
    return sum(worth(100 - n, 100) for n in (0, 10, 20))


@pytest.mark.parametrize(
    ("due_on", "months"),
    [
        (date(2024, 12, 14), 3.0),
        (date(2024, 11, 30), 2 + 16 / 30),
        (date(2024, 9, 20), 6 / 30),
        (date(2024, 12, 31), 3 + 17 / 31),
    ],
)
def test_a_due_day_within_a_month_counts_the_share_up_to_it(due_on: date, months: float) -> None:
    assert months_until(due_on, date(2024, 9, 14)) == pytest.approx(months)


def test_half_a_month_brings_about_half_of_a_month() -> None:
    fitted = fit([level(0, 10, 18, 30, 41)])
    none, half, whole, more = (foresee(fitted, [0], months, 80).middle for months in (0.01, 0.5, 1, 1.5))
    assert none == pytest.approx(41, abs=0.2)
    assert (half - 41) / (whole - 41) == pytest.approx(0.5, abs=0.05)
    assert whole < more < foresee(fitted, [0], 2, 80).middle


@pytest.mark.parametrize("more", [1, 5])
def test_more_months_never_foresee_less_and_a_higher_goal_is_never_likelier(more: int) -> None:
    fitted = fit([level(0, 10, 18, 30, 41), level(0, 5, 9, 20, 22)])
    near, far = (foresee(fitted, [0], months, 80) for months in (more, more + 1))
    assert near.low <= near.middle <= near.high <= 100
    assert near.middle <= far.middle
    assert foresee(fitted, [0], more, 90).chance <= near.chance
