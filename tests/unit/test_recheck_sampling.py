"""The draw of a re-check and the interval of what it found: plain arithmetic."""

from uuid import UUID

import pytest

from toso.households.rechecks.interval import wilson
from toso.households.rechecks.sampling import new_seed, sample, size_of

HOUSEHOLDS = [UUID(int=n) for n in range(1, 401)]
STRATA = {"qn.hg.kp1": HOUSEHOLDS[:300], "qn.hg.kp2": HOUSEHOLDS[300:399], "qn.hg.kp3": HOUSEHOLDS[399:]}


@pytest.mark.parametrize(("population", "drawn"), [(0, 0), (1, 1), (19, 1), (20, 1), (21, 2), (300, 15), (9000, 450)])
def test_five_percent_are_rounded_up_so_that_every_khu_pho_has_one(population: int, drawn: int) -> None:
    assert size_of(population, 5) == drawn


def test_the_same_seed_draws_the_same_households_in_whatever_order_they_stand() -> None:
    first = sample("3f9a1c", STRATA, 5)
    again = sample("3f9a1c", {path: ids[::-1] for path, ids in STRATA.items()}, 5)
    assert first == again
    assert {path: len(ids) for path, ids in first.items()} == {"qn.hg.kp1": 15, "qn.hg.kp2": 5, "qn.hg.kp3": 1}
    assert all(set(ids) <= set(STRATA[path]) for path, ids in first.items())


def test_what_a_khu_pho_draws_does_not_depend_on_its_neighbours() -> None:
    alone = sample("3f9a1c", {"qn.hg.kp2": STRATA["qn.hg.kp2"]}, 5)
    assert alone["qn.hg.kp2"] == sample("3f9a1c", STRATA, 5)["qn.hg.kp2"]


def test_another_seed_draws_others_and_every_household_gets_its_turn() -> None:
    drawn = [frozenset(sample(f"{n:x}", {"kp": HOUSEHOLDS}, 5)["kp"]) for n in range(300)]
    assert len(set(drawn)) == 300
    times = [sum(one in found for found in drawn) for one in HOUSEHOLDS]
    assert min(times) > 0
    assert sum(times) / len(times) == pytest.approx(15)  # 5 % of 300 draws


def test_a_seed_cannot_be_known_beforehand() -> None:
    seeds = {new_seed() for _ in range(50)}
    assert len(seeds) == 50
    assert {len(seed) for seed in seeds} == {16}


@pytest.mark.parametrize(
    ("right", "checked", "percent", "low", "high"),
    [  # found apart, by solving (p - share)² = z²·p(1 - p)/n for p step by step
        (5, 5, 100.0, 56.6, 100.0),
        (0, 5, 0.0, 0.0, 43.4),
        (9, 10, 90.0, 59.6, 98.2),
        (19, 20, 95.0, 76.4, 99.1),
        (81, 100, 81.0, 72.2, 87.5),
        (13, 16, 81.3, 57.0, 93.4),
        (430, 450, 95.6, 93.2, 97.1),
    ],
)
def test_the_interval_is_wilsons(right: int, checked: int, percent: float, low: float, high: float) -> None:
    assert wilson(right, checked) == (percent, low, high)


def test_nothing_checked_says_nothing() -> None:
    assert wilson(0, 0) is None
