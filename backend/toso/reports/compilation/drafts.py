"""The first text of each section, from figures and from what the units wrote; figures stand as marks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from toso.kit.dates import running
from toso.kit.place_words import worded
from toso.kit.text import listing
from toso.reports.compilation.assessment_lines import BEFORE, assessment_lines
from toso.reports.compilation.comparison import compare, comparison_lines
from toso.reports.compilation.counted import ASKED, LATE, LATE_DAYS, REPORTED, named
from toso.reports.compilation.difficulties import asked_beside, difficulty_lines, home_of
from toso.reports.compilation.material import Material, figure_of, is_known, own_of_units
from toso.reports.compilation.month_cells import partial_text, unlike_text, until_text
from toso.reports.compilation.task_lines import next_lines, task_lines
from toso.reports.compilation.unit_texts import requests, said_in, told_by
from toso.reports.figures import month_sentences as months
from toso.reports.figures import sentences as say
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id
from toso.reports.figures.measures import MeasureKind, is_titled_as_its_measure
from toso.reports.figures.sentences import NOTHING, item, mark
from toso.reports.figures.wording import Terms, draft_sentence
from toso.reports.periods.regimes import OutlineSection
from toso.reports.submissions.workflow import COUNTED, EXEMPT, FREE, NOT_ASKED, WITH_FIGURES, WITHDRAWN


def draft_sections(material: Material, annexes: Sequence[str] = ()) -> dict[str, str]:
    """The text of every section by code. A line that begins with "- " is an item of a list, with "(" a target.

    `annexes`: the tables printed behind the report, in their order, so that a sentence can name one.
    """
    home = _home(material)
    apart = any("requests" in section.shows for section in material.outline)
    made: dict[str, str] = {}
    for section in material.outline:
        lines = [line for line in section.text.split("\n") if line]
        for rule in _joined(section.shows):
            if rule in _RULES:
                lines += _RULES[rule](material, annexes)
        lines += _told(material, own_of_units(material)) if "tasks" in section.shows else []
        lines += [line for code in section.measures for line in _told(material, [code]) or _counted(material, code)]
        if (section.ask or "texts" in section.shows) and "requests" not in section.shows:
            lines += _texts(material, section.code)
        if "difficulties" in section.shows or section is home:
            lines += difficulty_lines(material.difficulties, material.as_of, asked_apart=apart)
        if section.ask or section.shows or section.text or section.measures:
            lines = lines or [_nothing(material, section, home, apart=apart)]
        made[section.code] = "\n".join(lines)
    return made


def _nothing(material: Material, section: OutlineSection, home: OutlineSection | None, *, apart: bool) -> str:
    """No proposal of its own is not said beside difficulties that ask for something: it says where that stands."""
    if "requests" in section.shows and home and asked_beside(material.difficulties, asked_apart=apart):
        return say.ASKED_ABOVE.format(section=home.title)
    return NOTHING


def _joined(shows: Sequence[str]) -> Sequence[str]:
    """Where the targets have sentences, who is highest and lowest stands in them, not in a list of its own."""
    if not {"targets", "extremes"} <= set(shows):
        return shows
    return ["compared_targets" if rule == "targets" else rule for rule in shows if rule != "extremes"]


def _home(material: Material) -> OutlineSection | None:
    """The section in which difficulties are told, the first of those that show them."""
    shown = (section for section in material.outline if "difficulties" in section.shows)
    code = home_of(material.outline)
    return next(shown, None) or next((section for section in material.outline if section.code == code), None)


def _texts(material: Material, code: str) -> list[str]:
    return [item(told_by(material, paragraph)) for paragraph in said_in(material, code)]


def _stopped(line: str) -> str:
    return line if line.endswith((".", "!", "?", ":", "…")) else f"{line.rstrip(' ;,')}."


def _organisation(material: Material, _annexes: Sequence[str]) -> list[str]:
    lines = [_covered(material), *_anew(material)]
    if added := _added(material):
        counts = {part: mark(added.code, Aspect.IN_PERIOD, part=part) for part in ("reported", "expected")}
        gone = added.expected > sum(u["status"] != WITHDRAWN for u in material.neighbourhoods)
        lines.append((worded(say.ADDED_WITH_GONE) if gone else worded(say.ADDED)).format(**counts))
    lines += [material.parted] if material.parted else []
    teams = figure_of(material, "team.teams")
    if teams and teams.value is not None and is_known(material, "team.members"):
        counts = {part: mark("team.teams", part=part) for part in ("reported", "expected")}
        some = say.TEAMS_OF_THESE if (teams.reported, teams.expected) == _coverage(material) else say.TEAMS_OF_SOME
        pattern = say.TEAMS if teams.complete else some
        lines.append(worded(pattern).format(teams=mark("team.teams"), members=mark("team.members"), **counts))
    if told := [m["code"] for m in material.months if m["report_id"]]:
        lines.append(say.MONTHS.format(months=months.months_text(told)))
    lines += months.gone_months(material.months)
    never = say.NEVER_IN if material.months else say.MISSING
    apart = {
        never: [u for u in material.units if u["status"] not in WITH_FIGURES | NOT_ASKED | {"submitted"}],
        say.NOT_TAKEN: [u for u in material.units if u["status"] == "submitted"],
    }
    lines += [pattern.format(units=named(units)) for pattern, units in apart.items() if units]
    if left := months.gone_units([u for u in material.units if u["status"] == WITHDRAWN]):
        lines.append(say.LEFT.format(units=left))
    if material.carried:
        lines.append(say.CARRIED.format(units=listing(material.carried)))
    if material.goes_on:
        lines.append(say.GOES_ON.format(units=material.goes_on))
    lines += [text for text in (partial_text(material.units), unlike_text(material.units, material.months)) if text]
    levels = [text for u in material.units if (text := _blank_at_last(material, u))]
    if levels:
        lines.append(say.BLANK_AT_LAST.format(units=listing(levels)))
    exempt = [u for u in material.units if u["status"] == EXEMPT]
    if exempt:
        lines.append(say.EXEMPT.format(units=", ".join(u["name"] for u in exempt)))
    return [item(line) for line in lines]


def _covered(material: Material) -> str:
    """Of how many khu phố of those asked the report is made; none has a sentence of its own, not "0/5"."""
    reported, asked = (figure_of(material, code) for code in (REPORTED, ASKED))
    if asked and not asked.value:
        return worded(say.NONE_ASKED)
    none = reported and not reported.value
    pattern = worded(say.COVERED_NONE) if none else worded(say.COVERAGE)
    return pattern.format(reported=mark(REPORTED), asked=mark(ASKED))


def _anew(material: Material) -> list[str]:
    if not material.anew or all(m.stock for m in material.catalogue.measures.values()):
        return []
    return [say.ANEW.format(day=running(material.period.cumulative_from), year=material.period.year)]


def _blank_at_last(material: Material, unit: Mapping[str, Any]) -> str:
    """A unit that left measures blank in the last month: which of them, and the day of the totals that stand for them.
    Who handed in nothing at all in the last month says the day beside the months that it lacks.
    """
    carried = unit.get("carried", ()) if unit["status"] in COUNTED else ()
    told = [
        f"{material.catalogue.measures[code].short_label}{until_text([line])}"
        for line in carried
        for code in line["codes"]
    ]
    return f"{unit['name']} ({'; '.join(told)})" if told else ""


def _worth_telling(material: Material, code: str) -> bool:
    """A result also when it is not known; a fact beside a target when there is something to it."""
    figure = figure_of(material, code)
    return material.catalogue.measures[code].required or bool(figure and figure.value)


def _lateness(material: Material, _annexes: Sequence[str]) -> list[str]:
    asked = [u for u in material.units if u["status"] not in FREE]
    all_in = bool(asked) and all(u["status"] in COUNTED for u in asked)
    told = say.late_units(asked, LATE, LATE_DAYS, all_in=all_in) if not material.months else None
    return [item(told)] if told else []


def _targets(material: Material, _annexes: Sequence[str]) -> list[str]:
    return _of_targets(material, {})


def _compared_targets(material: Material, _annexes: Sequence[str]) -> list[str]:
    compared = compare(material)
    return [*_of_targets(material, compared.words), *compared.remark]


def _of_targets(material: Material, compared: Mapping[str, str]) -> list[str]:
    """In the plan's order each target under its own words with its measures, or in one sentence where that says its
    title; what has no statistic is named with the reason.
    """
    parts: list[list[str]] = []
    for target in material.catalogue.targets:
        told = _told(material, [c for c in target.measures if _worth_telling(material, c)], compared)
        if len(told) == 1 and is_titled_as_its_measure(target):
            parts.append([f"({target.ref}) {told[0].removeprefix(item(''))}"])
        else:
            parts.append([f"({target.ref}) {_stopped(target.title)}", *told])
    end = len(parts)
    for left in reversed(material.catalogue.uncounted):
        title = f"({left.ref}) {left.title.rstrip(' .;')}"
        told = [say.UNCOUNTED.format(target=title, reason=left.reason.rstrip(" .;"))]
        parts.insert(end if left.follows is None else left.follows, told)
    return [line for part in parts for line in part]


def _targets_table(_material: Material, _annexes: Sequence[str]) -> list[str]:
    return ["{{table:targets}}"]


def _beside(material: Material, code: str) -> list[str]:
    """A measure that is told whatever the targets are; where a target counts it, its sentence stands there already."""
    told = _told(material, [code])
    target = next((t for t in material.catalogue.targets if code in t.measures), None)
    shown = any({"targets", "compared_targets"} & set(section.shows) for section in material.outline)
    return [item(say.WITH_TARGET.format(ref=target.ref))] if told and target and shown else told


def _told(material: Material, codes: Sequence[str], compared: Mapping[str, str] | None = None) -> list[str]:
    """A sentence for each measure that has words; a population stands in the sentences of what is measured on it.
    `compared`: by code who is highest and lowest.
    """
    measures = material.catalogue.measures
    empty: set[str] = set()

    def nobody_again(code: str) -> bool:
        """Whether a sentence before says already that its population is nobody."""
        of = measures[code].of
        whole = figure_of(material, of) if of else None
        told = of in empty
        empty.update([of] if of and whole and whole.value == 0 and is_known(material, code) else [])
        return told and is_known(material, code)

    sentences = (
        draft_sentence(
            material.catalogue, c, material.figures, terms=_terms(material, c), beside=(compared or {}).get(c, "")
        )
        for c in codes
        if c in measures and measures[c].phrase and measures[c].kind is not MeasureKind.DENOMINATOR
        if not nobody_again(c)
    )
    return [item(sentence.marked) for sentence in sentences]


def _counted(material: Material, code: str) -> list[str]:
    """A population is told in few words: "Hộ gia đình: 1.234 hộ."."""
    measure = material.catalogue.measures.get(code)
    return [item(say.POPULATION.format(label=measure.label, count=mark(code), noun=measure.noun))] if measure else []


def _terms(material: Material, code: str) -> Terms:
    """The terms of a sentence about a measure; one that desks and schools are asked for too says "đơn vị"."""
    beyond = code in material.beyond or material.catalogue.measures[code].named
    unit = "đơn vị" if beyond else "khu phố"
    # What the report says of all khu phố says nothing of other units.
    of_all, added = (None, None) if beyond else (_coverage(material), _added(material))
    said = (added.reported, added.expected) if added else None
    return Terms(BEFORE[material.period.kind], unit, of_all, said, _lacking(material, code, unit))


def _lacking(material: Material, code: str, unit: str) -> str:
    """The months that a sum leaves out, or where they are more those that it is of: without a report, or since what
    they added is not known, of every unit or of some.
    """
    apart, _ = months.unreported(material.months)
    unknown = {m["code"]: m["lacking"][code] for m in material.months if code in m.get("lacking", {})}
    of_all = sorted([*apart, *(month for month, all_of_it in unknown.items() if all_of_it)])
    of_some = [month for month, all_of_it in unknown.items() if not all_of_it]
    kept = [m["code"] for m in material.months if m["code"] not in of_all]
    whole = (kept, months.MONTHS_ALONE) if kept and len(kept) < len(of_all) else (of_all, months.LACKING_MONTHS)
    patterns = (whole, (of_some, months.LACKING_UNITS))
    changed = months.changed_in(material.months, of_some)
    why = months.CHANGED.format(changes=changed) if changed else ""
    return "; ".join(
        p.format(months=months.months_beside(told), unit=worded(unit), why=why) for told, p in patterns if told
    )


def _added(material: Material) -> Figure | None:
    """The growth of a level on a day where that of every level is of the same few units, told once by the report."""
    found: list[tuple[Figure, Figure]] = []
    for code, measure in material.catalogue.measures.items():
        added = material.figures.get(figure_id(code, Aspect.IN_PERIOD, WARD))
        whole = material.figures.get(figure_id(code, Aspect.CUMULATIVE, WARD))
        if measure.stock and measure.phrase and added and whole and added.value is not None:
            found.append((added, whole))
    alike = len({(added.reported, added.expected) for added, _ in found}) == 1
    apart = all(added.reported != whole.reported and whole.complete and not added.complete for added, whole in found)
    return found[0][0] if len(found) > 1 and alike and apart and _coverage(material) else None


def _coverage(material: Material) -> tuple[int, int] | None:
    """How many of how many khu phố the report says that it comes from; None where it does not say so."""
    says = any("organisation" in section.shows for section in material.outline)
    known = [f for code in (REPORTED, ASKED) if (f := figure_of(material, code)) is not None]
    return (int(known[0].value or 0), int(known[1].value or 0)) if says and len(known) == 2 else None


Rule = Callable[[Material, Sequence[str]], list[str]]
_RULES: Mapping[str, Rule] = {
    "organisation": _organisation,
    "lateness": _lateness,
    "targets": _targets,
    "compared_targets": _compared_targets,
    "targets_table": _targets_table,
    "extremes": comparison_lines,
    "assessment": assessment_lines,
    "requests": requests,
    "tasks": task_lines,
    "next_tasks": next_lines,
    "communication": lambda material, _: _beside(material, "act.news"),
    "visits": lambda material, _: _beside(material, "act.visited"),
}
