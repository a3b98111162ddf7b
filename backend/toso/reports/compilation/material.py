"""Material of a report's first texts: its figures, units, tasks, and what the units wrote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from toso.kit.periods import Period
from toso.reports.compilation.counted import TaskRow
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id
from toso.reports.figures.measures import Catalogue
from toso.reports.figures.narrative import Narrative
from toso.reports.periods.regimes import OutlineSection


@dataclass(frozen=True)
class Material:
    """`figures`: those of the ward and the rates of the khu phố, by id. `units`, `tasks`, `months` as the report keeps
    them; `texts`: what units wrote, merged by section; `carried`: whose late figures come in from the period before;
    `anew`: the plan is older than the reporting year, with which yearly counts began anew.
    """

    period: Period
    outline: Sequence[OutlineSection]
    catalogue: Catalogue
    figures: Mapping[str, Figure]
    units: Sequence[Mapping[str, Any]]
    narrative: Narrative
    tasks: Sequence[TaskRow]
    difficulties: Sequence[Mapping[str, Any]]
    as_of: date
    carried: Sequence[str] = ()
    months: Sequence[Mapping[str, Any]] = ()
    anew: bool = False

    @property
    def khu_pho(self) -> list[Mapping[str, Any]]:
        return [u for u in self.units if u["rung"] == "neighbourhood"]


def own_of_units(material: Material) -> list[str]:
    """The codes of the units' own figures that are asked for, no target binds and no section names."""
    told = {code for section in material.outline for code in section.measures}
    own = (code for code, measure in material.catalogue.measures.items() if measure.named and code not in told)
    asked = (code for code in own if (figure := figure_of(material, code)) is not None and figure.expected)
    return [code for code in asked if material.catalogue.target_of(code) is None]


def figure_of(material: Material, code: str) -> Figure | None:
    """Up to now, of the whole ward; None where it has none."""
    return material.figures.get(figure_id(code, Aspect.CUMULATIVE, WARD))
