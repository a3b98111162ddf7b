"""Sentences of the assessment: how the targets stand, in the words of `figures.sentences`."""

from collections.abc import Sequence

from toso.kit.periods import PeriodKind
from toso.kit.place_words import worded
from toso.reports.compilation.material import Material, is_known
from toso.reports.figures import sentences as say
from toso.reports.figures.attainments import attainments
from toso.reports.figures.figures import WARD, Aspect, figure_id
from toso.reports.figures.measures import MeasureKind
from toso.reports.figures.sentences import item

BEFORE = {
    PeriodKind.MONTH: "tháng trước",
    PeriodKind.QUARTER: "quý trước",
    PeriodKind.HALF_YEAR: "6 tháng trước",
    PeriodKind.YEAR: "năm trước",
}


def assessment_lines(material: Material, _annexes: Sequence[str]) -> list[str]:
    """Drawn from the figures: which goals are reached, what is nearest and farthest, what is not known, whose last day
    has passed, what rose and fell.
    """
    labels = {code: measure.label for code, measure in material.catalogue.measures.items()}
    reached = attainments(material.catalogue, material.figures)
    changes = (
        material.figures.get(figure_id(one.figure.code, Aspect.PERCENT_CHANGE, WARD))
        for one in {one.figure.code: one for one in reached}.values()
    )
    units = "đơn vị" if any(one.figure.code in material.beyond for one in reached) else worded("khu phố")
    lines = say.assessment(reached, labels, units) + say.unknown_targets(_unknown(material))
    lines += say.due_targets(reached, labels, units, material.period.first_day, material.as_of)
    lines += say.movement([c for c in changes if c], labels, BEFORE[material.period.kind])
    return [item(line) for line in lines]


def _unknown(material: Material) -> dict[str, list[str]]:
    """By ref each target with a result that is not known, and which; no names where none of it is."""
    measures, found = material.catalogue.measures, dict[str, list[str]]()
    for target in material.catalogue.targets:
        asked = [measures[code] for code in target.measures]
        results = [m for m in asked if m.required and m.kind is not MeasureKind.DENOMINATOR]
        left = [m.label for m in results if not all(is_known(material, code) for code in (m.code, m.of) if code)]
        if left:
            found[target.ref] = left if len(left) < len(results) else []
    return found
