"""Interleaved rounds, medians, and a goal's line in the table."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any, TypeVar

Outcome = TypeVar("Outcome")
ROUNDS = 5


@dataclass(frozen=True)
class Goal:
    """One promise: `reached` must be at most (or, with `at_least`, at least) `limit`."""

    name: str
    promise: str
    reached: float
    limit: float
    at_least: bool = False
    unit: str = "×"

    @property
    def kept(self) -> bool:
        return self.reached >= self.limit if self.at_least else self.reached <= self.limit

    def row(self) -> tuple[str, str, str, str, str]:
        sign = "≥" if self.at_least else "≤"
        kept = "ok" if self.kept else "NO"
        return self.name, self.promise, f"{sign} {self.limit:g} {self.unit}", f"{self.reached:.3g} {self.unit}", kept


def interleave(programs: dict[str, Callable[[], Outcome]], rounds: int = ROUNDS) -> dict[str, list[Outcome]]:
    """Runs every program once a round, so that a noisy minute falls on all of them alike."""
    outcomes: dict[str, list[Outcome]] = {name: [] for name in programs}
    for turn in range(rounds):
        names = list(programs)
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            outcomes[name].append(programs[name]())
    return outcomes


def ratio(outcomes: dict[str, list[Outcome]], of: str, to: str, measure: Callable[[Any], float] = float) -> float:
    """Median of `measure` over the rounds of one program, divided by that of another."""
    return median(map(measure, outcomes[of])) / median(map(measure, outcomes[to]))


def table(goals: list[Goal]) -> str:
    """The goals as an aligned table."""
    rows = [("goal", "promise", "limit", "reached", ""), *(goal.row() for goal in goals)]
    widths = [max(len(row[i]) for row in rows) for i in range(5)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
