"""A regime read as values: its rule, ladder, outline, forms and catalogue; the regime that a ward starts with."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any
from uuid import UUID

from toso.organisation.tables import UnitKind
from toso.reports.ladder import DEFAULT_RUNGS, MonthlyRule, Rung
from toso.reports.measures import Catalogue, Measure, read_catalogue
from toso.reports.narrative import Section
from toso.reports.periods.tables import ReportRegime


@dataclass(frozen=True)
class OutlineSection:
    """A section of the report. `ask`: what units are asked to write in it (None: not asked); `draft`: which rule
    drafts it from figures (None: units' texts alone). Level 1 is "I.", level 2 "1." below it. `paper`: asked on the
    paper form also where there is room for few questions.
    """

    code: str
    numeral: str
    title: str
    level: int
    ask: str | None = None
    draft: str | None = None
    paper: bool = False


def default_regime(ward_id: UUID, valid_from: date) -> ReportRegime:
    """The monthly regime of plan 62/KH-UBND, which a ward may change from then on."""
    values = _data("regime-2024.json")
    rule = MonthlyRule.read(values["deadline"])
    return ReportRegime(
        ward_id=ward_id, valid_from=valid_from, deadline_day=rule.day, deadline_before=rule.before, shift=rule.shift,
        measures=default_measures(), rungs=[rung_values(r) for r in DEFAULT_RUNGS], **values,
    )  # fmt: skip


def default_measures() -> dict[str, Any]:
    """The catalogue that comes with the system, in its JSON shape: the measures of the nine targets."""
    return _data("measures-2024.json")


def _data(name: str) -> dict[str, Any]:
    return json.loads(files("toso.reports").joinpath("data", name).read_text("utf-8"))


def rung_values(rung: Rung) -> dict[str, Any]:
    return {"key": rung.key, "label": rung.label, "working_days_before": rung.working_days_before}


def rule_of(regime: ReportRegime) -> MonthlyRule:
    return MonthlyRule(regime.deadline_day, regime.deadline_before, regime.shift)


def rungs_of(regime: ReportRegime) -> list[Rung]:
    return [Rung(**values) for values in regime.rungs]


def outline_of(regime: ReportRegime) -> list[OutlineSection]:
    return [OutlineSection(**values) for values in regime.outline]


def asked_sections(outline: Iterable[OutlineSection]) -> list[Section]:
    """The sections that units write in, as the merging of texts takes them."""
    return [Section(s.code, s.numeral, s.title, s.ask) for s in outline if s.ask]


# Catalogues by regime and version: read once a process; a changed regime has another version.
_catalogues: dict[tuple[UUID, int], Catalogue] = {}
_MOST_CATALOGUES = 64


def catalogue_of(regime: ReportRegime) -> Catalogue:
    key = (regime.id, regime.version)
    found = _catalogues.get(key)
    if found is None:
        if len(_catalogues) >= _MOST_CATALOGUES:
            _catalogues.clear()
        found = _catalogues[key] = read_catalogue(regime.measures)
    return found


def form_of(regime: ReportRegime, catalogue: Catalogue, kind: UnitKind) -> list[Measure]:
    """The measures that a unit of a kind is asked for; the first form that names the kind, or names none, counts."""
    for form in regime.forms:
        if form["kinds"] is None or kind.value in form["kinds"]:
            codes = form["measures"]
            return [m for m in catalogue.measures.values() if codes is None or m.code in codes]
    return []


def place_of(unit_path: str, ward_path: str) -> str:
    """The place of a unit's figures: its path below the ward ("kp1")."""
    return unit_path.removeprefix(f"{ward_path}.")


def rung_of(kind: UnitKind) -> str:
    """The level of the ladder on which a unit hands in."""
    return "neighbourhood" if kind in {UnitKind.NEIGHBOURHOOD, UnitKind.RESIDENT_GROUP} else "desk"


def due_days(steps: Iterable[Mapping[str, Any]]) -> dict[str, date]:
    """The days of a period's ladder by level."""
    return {step["key"]: date.fromisoformat(step["due_on"]) for step in steps}
