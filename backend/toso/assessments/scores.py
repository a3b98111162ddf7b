"""Scores of an assessment: what a criterion takes, what it is worth, the whole with how much of it is answered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from toso.activities.figures import FIGURES
from toso.activities.rules import BadRule, Rule, read_rule
from toso.assessments.kinds import CriterionType

Value = int | bool | str
FEWEST = 5
"""Subjects below which nobody is ranked."""


@dataclass(frozen=True)
class Criterion:
    """`weight`: its points at most; `choices`: of a choice, percent of the weight by label; `rule`, `need`: what the
    log counts, and how many of it are worth the whole weight.
    """

    code: str
    text: str
    type: CriterionType
    weight: int
    choices: Mapping[str, int]
    rule: Rule | None
    need: int

    def accepts(self, value: Value) -> bool:
        if self.type is CriterionType.POINTS:
            return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= self.weight
        if self.type is CriterionType.YES_NO:
            return isinstance(value, bool)
        return isinstance(value, str) and (self.type is CriterionType.TEXT or value in self.choices)

    def points(self, value: Value) -> Decimal:
        if self.type is CriterionType.CHOICE:
            return Decimal(self.weight * self.choices[str(value)]) / 100
        if self.type is CriterionType.YES_NO:
            return Decimal(self.weight if value else 0)
        return Decimal(int(value))


def criteria_of(data: Iterable[Mapping[str, Any]]) -> list[Criterion]:
    """From their JSON shape. Raises BadRule for a rule that counts nothing."""
    return [
        Criterion(
            one["code"],
            one["text"],
            CriterionType(one["type"]),
            one["weight"],
            one["choices"],
            _rule_of(one["rule"]) if one["rule"] else None,
            one["need"],
        )
        for one in data
    ]


def _rule_of(data: Mapping[str, Any]) -> Rule:
    """{"figure": its code} is the rule of a figure of the log; else the rule itself. Raises BadRule."""
    if data.keys() != {"figure"}:
        return read_rule(data)
    figure = FIGURES.get(str(data["figure"]))
    if figure is None:
        raise BadRule(f"không có số liệu: {data['figure']}")
    return figure.rule


class Score(NamedTuple):
    """`percent`: of the points of what is answered, None where nothing is; `coverage`: how many percent of all points
    are answered.
    """

    percent: Decimal | None
    coverage: int


def score_of(criteria: Sequence[Criterion], scores: Mapping[str, Mapping[str, Any]]) -> Score:
    """The reviewed value of a criterion counts before the one of the subject itself."""
    counted = [one for one in criteria if one.type is not CriterionType.TEXT]
    whole = sum(one.weight for one in counted)
    known = [(one, value) for one in counted if (value := value_of(scores.get(one.code, {}))) is not None]
    weight = sum(one.weight for one, _ in known)
    points = sum((one.points(value) for one, value in known), Decimal(0))
    percent = (points * 100 / weight).quantize(Decimal("0.1")) if weight else None
    return Score(percent, weight * 100 // whole if whole else 0)


def value_of(score: Mapping[str, Any]) -> Value | None:
    reviewed = score.get("reviewed")
    return score.get("self") if reviewed is None else reviewed


def grade_of(grades: Sequence[Mapping[str, Any]], score: Score) -> str:
    """The label of what all criteria come to; "" before all are answered."""
    if score.percent is None or score.coverage < 100:
        return ""
    return next((one["label"] for one in grades if score.percent >= one["from_percent"]), "")


def ranks_of(scores: Sequence[Score]) -> list[int | None]:
    """The place of each by its percent, equal ones share it; None for all where fewer than five are wholly answered,
    and for who is not.
    """
    whole = sorted((one.percent for one in scores if one.percent is not None and one.coverage == 100), reverse=True)
    if len(whole) < FEWEST:
        return [None] * len(scores)
    return [whole.index(one.percent) + 1 if one.percent is not None and one.coverage == 100 else None for one in scores]
