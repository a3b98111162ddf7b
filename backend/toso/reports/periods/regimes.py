"""A regime read as values: its rule, ladder, outline, forms and catalogue; the regime that a ward starts with."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any
from uuid import UUID

from toso.kit.periods import Period, PeriodKind
from toso.kit.place_words import worded_in
from toso.organisation.tables import UnitKind
from toso.reports.figures.deadline_schedule import DEFAULT_RUNGS, MonthlyRule, Rung, Shift
from toso.reports.figures.measures import Catalogue, Measure, read_catalogue
from toso.reports.figures.narrative import Section
from toso.reports.model.period_tables import ReportRegime
from toso.reports.periods.plan_catalogue import unbound

_NEXT_HALF = "6 tháng tới"


@dataclass(frozen=True)
class OutlineSection:
    """A section of the report. `ask`: what units are asked to write in it (None: not asked). `text` stands first in it
    word for word; `shows` are the rules of compilation.drafts that follow, `measures` further measures told in a
    sentence each. Level 1 is "I.", level 2 "1." below it. `paper`: asked on the paper form also where there is room for
    few questions. `hidden`: kept in the outline, neither asked nor printed.
    """

    code: str
    numeral: str
    title: str
    level: int
    ask: str | None = None
    shows: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    text: str = ""
    paper: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class AnnexForm:
    """An annex: which table, of which measures (None: of all), with which columns ("in", "cum", "pct")."""

    table: str
    measures: tuple[str, ...] | None = None
    columns: tuple[str, ...] = ("in", "cum", "pct")


_SUMMARIES = {
    PeriodKind.QUARTER: ("quy", "hàng quý", "quý"),
    PeriodKind.HALF_YEAR: ("6-thang", "6 tháng", "6 tháng"),
    PeriodKind.YEAR: ("nam", "hàng năm", "năm"),
}


def default_regime(ward_id: UUID, valid_from: date, kind: PeriodKind = PeriodKind.MONTH) -> ReportRegime:
    """The regime that comes with the system, which a ward may change from then on: one for the months, beside it one
    for each longer kind of period, made from the reports of the months. It counts for no plan's targets.
    """
    values, rungs = worded_in(_data("regime-2024.json")), DEFAULT_RUNGS
    if kind is not PeriodKind.MONTH:
        code, every, named = _SUMMARIES[kind]
        rungs = DEFAULT_RUNGS[2:]
        values = worded_in(_data("regime-summary-2024.json"))
        values |= {
            name: text.format(code=code, every=every, named=named)
            for name, text in values.items()
            if isinstance(text, str)
        }
        values["outline"] = [{**part, "title": part["title"].format(named=named)} for part in values["outline"]]
    rule = MonthlyRule.read(values["deadline"])
    return ReportRegime(
        ward_id=ward_id,
        valid_from=valid_from,
        deadline_day=rule.day,
        deadline_before=rule.before,
        shift=Shift.EARLIER,
        frequency=kind,
        measures=unbound(default_measures()),
        rungs=[worded_in(rung_values(r)) for r in rungs],
        **values,
    )


def default_measures() -> dict[str, Any]:
    """The measures that come with the system, in the JSON shape of a catalogue: to be chosen from for a plan's targets,
    never counted without that choice.
    """
    return _data("measures-2024.json")


def _data(name: str) -> dict[str, Any]:
    return json.loads(files("toso.reports").joinpath("data", name).read_text("utf-8"))


def rung_values(rung: Rung) -> dict[str, Any]:
    counted = {"key": rung.key, "label": rung.label, "working_days_before": rung.working_days_before}
    return counted if rung.day is None else {**counted, "day": rung.day, "before": rung.before}


def rule_of(regime: ReportRegime) -> MonthlyRule:
    return MonthlyRule(regime.deadline_day, regime.deadline_before, regime.shift)


def rungs_of(regime: ReportRegime) -> list[Rung]:
    return [Rung(**values) for values in regime.rungs]


def heading(title: str, period: Period) -> str:
    """A half-year says of the next by its name what lies ahead: "Nhiệm vụ 6 tháng cuối năm"."""
    if period.kind is not PeriodKind.HALF_YEAR or not title.endswith(_NEXT_HALF):
        return title
    following = period.next()
    name = following.title if following.year > period.year else following.title.removesuffix(f" {following.year}")
    return title.removesuffix(_NEXT_HALF) + name


def outline_of(regime: ReportRegime) -> list[OutlineSection]:
    """The sections as printed, in order; without those that are hidden for now."""
    return [section for section in whole_outline(regime) if not section.hidden]


def whole_outline(regime: ReportRegime) -> list[OutlineSection]:
    """All sections as they are edited, hidden ones too."""
    return [OutlineSection(**_frozen(values)) for values in regime.outline]


def annexes_of(regime: ReportRegime) -> list[AnnexForm]:
    return [AnnexForm(**_frozen(values)) for values in regime.annexes]


def _frozen(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}


def asked_sections(outline: Iterable[OutlineSection]) -> list[Section]:
    """The sections in which texts of units stand, as the merging of texts takes them."""
    return [Section(s.code, s.numeral, s.title, s.ask or "") for s in outline if s.ask or "texts" in s.shows]


# The catalogue last read for a regime, beside the stored measures that it was read from.
_catalogues: dict[UUID, tuple[Any, Catalogue]] = {}
_MOST_CATALOGUES = 64


def catalogue_of(regime: ReportRegime) -> Catalogue:
    """The catalogue of a regime with the goals of the day of its choice (see plan_link.with_plan_goals).

    Reading one takes milliseconds, comparing what it was read from microseconds. A version would not tell: one that
    was never committed has the number of the next.
    """
    stored, found = _catalogues.get(regime.id, (None, None))
    if found is None or stored != regime.measures:
        if len(_catalogues) >= _MOST_CATALOGUES:
            _catalogues.clear()
        found = read_catalogue(regime.measures)
    # Also where it says the same: what the session asks next is that very object, which nothing need be compared with.
    _catalogues[regime.id] = (regime.measures, found)
    return found


def form_of(
    forms: Sequence[Mapping[str, Any]], catalogue: Catalogue, kind: UnitKind, unit_id: UUID | None
) -> list[Measure]:
    """The measures that a unit is asked for (without an id: one that no line names), each with its population: one
    without the other has no rate. The first form that names its kind, or names none, counts, and beside it what the
    lines that name the unit ask for.
    """
    codes: set[str] = set()
    for form in forms:
        if str(unit_id) in form.get("units", ()):
            codes |= set(form["measures"] or ())
    of_kind = next((f for f in forms if f["kinds"] is None or kind.value in f["kinds"]), None)
    if of_kind is not None and of_kind["measures"] is None:
        codes |= {m.code for m in catalogue.measures.values() if not m.named}
    elif of_kind is not None:
        codes |= set(of_kind["measures"])
    codes |= {m.of for m in catalogue.measures.values() if m.code in codes and m.of}
    return [m for m in catalogue.measures.values() if m.code in codes]


def measures_by_places(
    catalogue: Catalogue, asked: Iterable[tuple[Sequence[Mapping[str, Any]], UnitKind, UUID, str]]
) -> dict[tuple[str, ...], list[str]]:
    """The codes of measures, grouped by the places that are asked for them; `asked`: the forms, kind and id of each
    unit, and its place.
    """
    places: dict[str, dict[str, None]] = {code: {} for code in catalogue.measures}
    for forms, kind, unit_id, place in asked:
        for measure in form_of(forms, catalogue, kind, unit_id):
            places[measure.code][place] = None
    groups: dict[tuple[str, ...], list[str]] = {}
    for code, known in places.items():
        groups.setdefault(tuple(known), []).append(code)
    return groups


def place_of(unit_path: str, ward_path: str) -> str:
    """The place of a unit's figures: its path below the ward ("kp1")."""
    return unit_path.removeprefix(f"{ward_path}.")


def rung_of(kind: UnitKind) -> str:
    """The level of the ladder on which a unit hands in."""
    return "neighbourhood" if kind in {UnitKind.NEIGHBOURHOOD, UnitKind.RESIDENT_GROUP} else "desk"


def due_days(steps: Iterable[Mapping[str, Any]]) -> dict[str, date]:
    """The days of a period's ladder by level."""
    return {step["key"]: date.fromisoformat(step["due_on"]) for step in steps}
