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
    them; `texts`: what units wrote, merged by section; `carried`: whose late figures come in from the period before.
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

    @property
    def khu_pho(self) -> list[Mapping[str, Any]]:
        return [u for u in self.units if u["rung"] == "neighbourhood"]


def figure_of(material: Material, code: str) -> Figure | None:
    """Up to now, of the whole ward; None where it has none."""
    return material.figures.get(figure_id(code, Aspect.CUMULATIVE, WARD))
