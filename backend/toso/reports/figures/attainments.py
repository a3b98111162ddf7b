"""Attainment of the goals: whether each measure that a goal binds reached it, compared exactly."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id
from toso.reports.figures.measures import ALL_OF_IT, Catalogue, Measure, Target

VISITED = "act.visited"
ASKED_AT_DOORS = frozenset({"t1.of", "t3.of", "t4.of"})  # populations that grow with the homes that were visited

GONE_TO = ", khi mới đến {share} số hộ"  # after such a rate, wherever it is told


@dataclass(frozen=True)
class Attainment:
    """Whether a bound measure reached its target's goal at a place; None when there is no percentage or no goal, or
    when it would be reached of too few (`early`). `visited`: see visited_share.
    """

    target: Target
    figure: Figure
    attained: bool | None
    goal: Decimal | None
    goal_text: str
    early: bool = False
    visited: Figure | None = None


def attainments(catalogue: Catalogue, figures: Mapping[str, Figure], place: str = WARD) -> list[Attainment]:
    """One line for each measure that a goal binds. Compared exactly: 89,96% is not 90%."""
    found: list[Attainment] = []
    for target in catalogue.targets:
        for bound in target.binds:
            measure = catalogue.measures[bound.code]
            figure = figures.get(figure_id(bound.code, Aspect.PERCENT, place))
            if figure is None and measure.count:  # no goal to measure it by
                continue
            figure = figure or figures[figure_id(bound.code, Aspect.PERCENT, place)]
            goal = target.goal_for(measure)
            attained = None if figure.value is None or goal is None else target.reached_by(figure.value, goal)
            early = bool(attained) and is_early(measure, goal, figures, place)
            text = target.goal_text_for(measure)
            visited = visited_share(measure, figures, place)
            found.append(Attainment(target, figure, None if early else attained, goal, text, early, visited))
    return found


def is_early(measure: Measure, goal: Decimal | None, figures: Mapping[str, Figure], place: str) -> bool:
    """Whether a rate of those who were asked at their door says nothing of the plan's level yet: as large a share of
    the homes as the goal asks for has not been visited.
    """
    visited = visited_share(measure, figures, place)
    return goal is not None and visited is not None and Decimal(visited.value or 0) < goal


def visited_share(measure: Measure, figures: Mapping[str, Figure], place: str = WARD) -> Figure | None:
    """Of a rate of those who were asked at their door the share of homes that were visited; None of any other, where
    that is not known, and where all were.
    """
    share = figures.get(figure_id(VISITED, Aspect.PERCENT, place)) if measure.of in ASKED_AT_DOORS else None
    return share if share is not None and share.value is not None and share.value < ALL_OF_IT else None


def of_same_units(rate: Figure, *terms: Figure) -> bool:
    """Whether the terms of a rate come from the units of the rate alone: only then does dividing them give it."""
    return all(term.value is not None and term.reported == rate.reported for term in terms)
