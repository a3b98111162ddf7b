"""What the first texts of a report are made from, the same for a month and for a report over several months."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from toso.kit.periods import Period
from toso.reports.cells import Cell
from toso.reports.compiling.task_figures import TaskRow
from toso.reports.figures import Aspect, Figure
from toso.reports.measures import Catalogue
from toso.reports.narrative import Narrative
from toso.reports.periods.regimes import OutlineSection
from toso.reports.place_figures import place_figures


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


def rates(catalogue: Catalogue, cells: Iterable[tuple[str, Mapping[str, Cell]]]) -> dict[str, Figure]:
    """The percentages of each place for what a goal binds, by id; `cells` by place."""
    bound = [b.code for t in catalogue.targets for b in t.binds[:1]]
    wanted = {*bound, *(catalogue.measures[code].of or "" for code in bound)}
    lines = (
        (code, Aspect.CUMULATIVE, place, kept[code].cumulative)
        for place, kept in cells
        for code in kept.keys() & wanted
    )
    known = ((code, aspect, place, value) for code, aspect, place, value in lines if value is not None)
    made = place_figures(catalogue, known)
    return {name: figure for name, figure in made.items() if figure.aspect is Aspect.PERCENT}
