"""The gap to a goal, and how a number is spread: whole, complete, in order."""

import pytest

from toso.households.quotas.arithmetic import added, spread, to_reach


@pytest.mark.parametrize(
    ("goal", "base", "counted", "missing"),
    [
        (100, 300, 120, 180),
        (90, 105, 40, 55),
        (90, 10, 9, 0),
        (90, 10, 10, 0),
        (100, 0, 0, 0),
        (33.3, 3, 0, 1),
        (0, 9, 0, 0),
    ],
)
def test_a_goal_is_reached_with_whole_people_and_never_asks_for_less_than_none(
    goal: float, base: int, counted: int, missing: int
) -> None:
    assert to_reach(goal, base, counted) == missing


def test_a_number_is_spread_by_weight_without_losing_one() -> None:
    assert spread(10, {"a": 1, "b": 1, "c": 1}) == {"a": 4, "b": 3, "c": 3}
    assert spread(7, {"a": 0, "b": 30, "c": 12}) == {"a": 0, "b": 5, "c": 2}
    assert spread(100, {"a": 1, "b": 2, "c": 3}) == {"a": 17, "b": 33, "c": 50}


def test_where_nothing_weighs_all_get_the_same() -> None:
    assert spread(5, {"a": 0, "b": 0}) == {"a": 3, "b": 2}
    assert spread(5, {}) == {}


@pytest.mark.parametrize("number", [0, 1, 2, 97, 1000])
@pytest.mark.parametrize("weights", [(5,), (1, 2, 3, 4), (0, 0, 9), (7, 7, 7), (0, 0, 0)])
def test_the_parts_add_up(number: int, weights: tuple[int, ...]) -> None:
    parts = spread(number, dict(enumerate(weights)))
    assert sum(parts.values()) == number
    assert all(part >= 0 for part in parts.values())


def test_who_moved_away_is_no_debt() -> None:
    assert (added(12, 5), added(3, 5)) == (7, 0)
