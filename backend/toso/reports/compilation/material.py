"""Material of a report's first texts: its figures, units, tasks, and what the units wrote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from toso.kit.periods import Period
from toso.organisation.tables import UnitKind
from toso.reports.compilation.counted import TaskRow
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id
from toso.reports.figures.measures import Catalogue
from toso.reports.figures.narrative import Narrative
from toso.reports.periods.regimes import OutlineSection, form_of
from toso.reports.submissions.workflow import FREE


@dataclass(frozen=True)
class Material:
    """`figures`: those of the ward and the rates of the khu phố, by id. `units`, `tasks`, `months` as the report keeps
    them; `texts`: what units wrote, merged by section; `carried`: whose late figures come in from the period before;
    `anew`: the plan is older than the reporting year, with which yearly counts began anew. `forms`: whom the regime
    asks for what; `goes_on`: whose "in the period" holds more than the month, since when; `parted`: of whom it is not
    known since they were split, as a sentence.
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
    forms: Sequence[Mapping[str, Any]] = ()
    goes_on: str = ""
    parted: str = ""

    @property
    def neighbourhoods(self) -> list[Mapping[str, Any]]:
        return [u for u in self.units if u["rung"] == "neighbourhood"]

    @cached_property
    def beyond(self) -> frozenset[str]:
        """The codes that other units than khu phố are asked for, alone or beside these."""
        return codes_beyond(self.forms, self.catalogue, self.units)


def codes_beyond(
    forms: Sequence[Mapping[str, Any]], catalogue: Catalogue, units: Sequence[Mapping[str, Any]]
) -> frozenset[str]:
    """As Material.beyond, of the units as a report keeps them."""
    others = (u for u in units if u["rung"] != "neighbourhood" and u["status"] not in FREE)
    asked = (form_of(forms, catalogue, UnitKind(u["kind"]), UUID(u["unit_id"])) for u in others)
    return frozenset(measure.code for measures in asked for measure in measures)


def own_of_units(material: Material) -> list[str]:
    """The codes of the units' own figures that are asked for, no target binds and no section names."""
    told = {code for section in material.outline for code in section.measures}
    own = (code for code, measure in material.catalogue.measures.items() if measure.named and code not in told)
    asked = (code for code in own if (figure := figure_of(material, code)) is not None and figure.expected)
    return [code for code in asked if material.catalogue.target_of(code) is None]


def figure_of(material: Material, code: str) -> Figure | None:
    """Up to now, of the whole ward; None where it has none."""
    return material.figures.get(figure_id(code, Aspect.CUMULATIVE, WARD))


def is_known(material: Material, code: str) -> bool:
    figure = figure_of(material, code)
    return figure is not None and figure.value is not None
