"""Attainment of the goals: whether each measure that a goal binds reached it, compared exactly."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id
from toso.reports.figures.measures import Catalogue, Target


@dataclass(frozen=True)
class Attainment:
    """Whether a bound measure reached its target's goal at a place; None when there is no percentage or no goal."""

    target: Target
    figure: Figure
    attained: bool | None
    goal: Decimal | None
    goal_text: str


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
            found.append(Attainment(target, figure, attained, goal, target.goal_text_for(measure)))
    return found
