"""The khu phố compared: who is highest and lowest in the first result that the goal of each target binds."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from toso.kit.place_words import worded
from toso.reports.compilation.material import Material
from toso.reports.figures import sentences as say
from toso.reports.figures.figures import Aspect, figure_id
from toso.reports.figures.sentences import item


class Comparison(NamedTuple):
    """`words`: by code of measure, marked, where the khu phố differ by much; `close`: others hardly do."""

    words: Mapping[str, str]
    close: bool

    @property
    def remark(self) -> list[str]:
        """A sentence on those that hardly differ."""
        return [item(worded(say.CLOSE) if self.words else worded(say.ALL_CLOSE))] if self.close else []


def compare(material: Material) -> Comparison:
    found: dict[str, str] = {}
    close = False
    for target in material.catalogue.targets:
        for bound in target.binds[:1]:
            rates = (
                (u["name"], material.figures.get(figure_id(bound.code, Aspect.PERCENT, u["place"])))
                for u in material.neighbourhoods
            )
            standings = [say.PlaceRate(n, f) for n, f in rates if f is not None]
            words = say.extremes(standings)
            far = say.spread(standings) >= say.WORTH_TELLING
            if words and far:
                found[bound.code] = words
            close = close or (words is not None and not far)
    return Comparison(found, close)


def comparison_lines(material: Material, _annexes: Sequence[str] = ()) -> list[str]:
    """A list of its own, where no sentence of the targets stands beside it."""
    found = compare(material)
    labels = material.catalogue.measures
    lines = [item(f"{labels[code].label}: {words}.") for code, words in found.words.items()]
    return [*([worded(say.COMPARED)] if lines else []), *lines, *found.remark]
