"""Arithmetic of quotas: how many are missing to a goal, and how a number is spread over places or people; pure."""

from collections.abc import Hashable, Mapping
from decimal import ROUND_CEILING, Decimal
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def to_reach(goal_percent: float, base: int, counted: int) -> int:
    """How many of a population must be added until the goal is met: 90 % of 105 with 40 done are 55 more."""
    goal = (Decimal(str(goal_percent)) * base / 100).to_integral_value(rounding=ROUND_CEILING)
    return max(0, min(int(goal), base) - counted)


def spread(number: int, weights: Mapping[Key, int]) -> dict[Key, int]:
    """Whole parts by weight that add up to the number, the largest remainders first; evenly where nothing weighs."""
    if not weights:
        return {}
    total = sum(weights.values())
    heavy = weights if total else dict.fromkeys(weights, 1)
    total = total or len(heavy)
    parts = {key: number * weight // total for key, weight in heavy.items()}
    rest = number - sum(parts.values())
    order = sorted(heavy, key=lambda key: -(number * heavy[key] % total))  # stable: of equal ones the first
    for key in order[:rest]:
        parts[key] += 1
    return parts


def added(now: int, before: int) -> int:
    """The number done since a day, at least 0: who moved away since is not a debt of those who go from door to door."""
    return max(0, now - before)
