"""Sentences of a report that no longer hold beside its correction: who is lowest now, what grew and now falls.

A number alone that changed stands in the table of changes; here are the sentences whose words are others, and those
whose numbers no table has. Both sides are drafted anew from the figures that each report keeps, so that only the
figures make a difference; what is told of tasks and difficulties stands as it was issued.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from toso.reports.compilation.counted import ASKED, REPORTED
from toso.reports.compilation.drafts import Material, draft_sections
from toso.reports.compilation.report_inputs import Background
from toso.reports.corrections.changes import BEFORE, TOLD
from toso.reports.figures import sentences as say
from toso.reports.figures.figures import WARD, Figure, parse_figure_id
from toso.reports.figures.measures import Catalogue
from toso.reports.figures.narrative import Narrative
from toso.reports.figures.wording import Run, lines_of, resolve
from toso.reports.model.report_tables import Report, ReportSection

Figures = Mapping[str, Figure]
Key = tuple[str, str, str, int]
# Sentences about units in which no figure stands.
_OF_UNITS = tuple(
    pattern.partition("{")[0]
    for pattern in (
        say.MISSING,
        say.NEVER_IN,
        say.NOT_TAKEN,
        say.PARTIAL_UNITS,
        say.BLANK_AT_LAST,
        say.UNLIKE_LAST_MONTH,
        say.LEFT,
    )
)
# Sentences about several measures, by words that stand in them alone: whichever measure they begin with, one takes the
# other's place.
_OF_SEVERAL = {
    **{p.partition("{")[0].lower(): "short" for p in (say.NEAREST, say.ONLY_SHORT, say.ALIKE_SHORT)},
    **{p.split("}")[1].partition("{")[0]: p for p in (say.RISING, say.FALLING)},
}


class Said(NamedTuple):
    """A report with its figures by id, and its sections where their words are compared."""

    report: Report
    figures: Figures
    sections: Sequence[ReportSection] = ()


class Moved(NamedTuple):
    """A sentence as it was and as it is now, both marked; empty where there is none. Figures that changed stand in the
    first as they were.
    """

    before: str
    after: str


@dataclass(frozen=True)
class MovedSentences:
    """`figures`: what the sentences of the report before need beside the figures in the table of changes."""

    sentences: tuple[Moved, ...]
    figures: tuple[Figure, ...]


def moved_sentences(base: Said, report: Said, inputs: Background) -> MovedSentences:
    """`base`: the report before the correction (changes.corrected_by), with its sections unless it is one itself;
    `inputs` those of the correction.
    """
    then, now = base.figures, report.figures
    old, new = _drafted(base, inputs), _drafted(report, inputs)
    pairs = [(old.get(key, ""), new.get(key, "")) for key in [*old, *(key for key in new if key not in old)]]
    if not base.report.is_correction:
        pairs = _as_printed(base.sections, old, new, inputs.catalogue)
    moved = [
        Moved(_as_it_was(before, then, now), after)
        for before, after in pairs
        if _says(before, then) != _says(after, now)
    ]
    return MovedSentences(tuple(moved), tuple(_needed(moved, then)))


def _as_printed(
    sections: Sequence[ReportSection], old: Mapping[Key, str], new: Mapping[Key, str], catalogue: Catalogue
) -> list[tuple[str, str]]:
    """The sentences that stand in an issued report beside those that would stand there now: of what a hand wrote the
    same words with the figures of now, of what a hand took out nothing, nor of what units wrote: no figure makes that.
    """
    pairs: list[tuple[str, str]] = []
    for section in sections:
        drafted = set(lines_of(section.drafted))
        printed = _by_key({section.code: section.text}, catalogue)
        for key, line in printed.items():
            # A draft of another edition of the program has other words, which no figure made others.
            if line not in drafted:
                pairs.append((line, line))
            elif key in old:
                pairs.append((old[key], new.get(key, "")))
        if not section.edited:
            pairs += [("", line) for key, line in new.items() if key[0] == section.code and key not in old]
    return pairs


def _drafted(said: Said, inputs: Background) -> dict[Key, str]:
    material = Material(
        period=inputs.period,
        outline=inputs.outline,
        catalogue=inputs.catalogue,
        figures=said.figures,
        units=said.report.units,
        narrative=Narrative((), ()),
        tasks=(),
        difficulties=(),
        as_of=inputs.period.last_day,
        months=said.report.months,
        forms=inputs.counting.forms,
    )
    return _by_key(draft_sections(material), inputs.catalogue)


def _by_key(texts: Mapping[str, str], catalogue: Catalogue) -> dict[Key, str]:
    """The sentences that figures make, by section and by what each is about."""
    found: dict[Key, str] = {}
    for section, text in texts.items():
        for line in lines_of(text):
            about = _about(line, catalogue)
            if about:
                number = sum(key[:3] == (section, *about) for key in found)
                found[section, *about, number] = line
    return found


def _about(line: str, catalogue: Catalogue) -> tuple[str, str] | None:
    """The subject of a sentence: a measure, and whether of the ward or of its khu phố; None of what no figure makes."""
    several = next((subject for words, subject in _OF_SEVERAL.items() if words in line.lower()), None)
    if several:
        return several, WARD
    for name in _marks(line):
        code, _, place = parse_figure_id(name)
        if code in catalogue.measures or code in {ASKED, REPORTED}:
            return code, WARD if place == WARD else "places"
    return next(((words, WARD) for words in _OF_UNITS if words in line), None)


def _marks(line: str) -> Iterator[str]:
    """The ids of a marked line in their order."""
    for piece in line.split("{{")[1:]:
        name = piece.partition("}}")[0].partition("|")[0]
        if "@" in name:
            yield name


def _says(line: str, figures: Figures) -> tuple[str, ...]:
    """The words, and the numbers that stand in no table of changes."""
    return tuple(_apart(run, figures) for run in resolve(line, figures).runs)


def _apart(run: Run, figures: Figures) -> str:
    if run.figure is None:
        return run.text
    in_table = not run.part and figures[run.figure].aspect in TOLD and not _counts_units(figures[run.figure])
    return "…" if in_table else run.text


def _counts_units(figure: Figure) -> bool:
    return figure.code in {ASKED, REPORTED}


def _as_it_was(line: str, then: Figures, now: Figures) -> str:
    for name in dict.fromkeys(_marks(line)):
        old, new = then.get(name), now.get(name)
        if old is not None and (new is None or _printed(old) != _printed(new)):
            line = line.replace(f"{{{{{name}}}}}", f"{{{{{name}{BEFORE}}}}}")
            line = line.replace(f"{{{{{name}|", f"{{{{{name}{BEFORE}|")
    return line


def _printed(figure: Figure) -> tuple[str, int, int]:
    return figure.text, figure.reported, figure.expected


def _needed(moved: Iterable[Moved], then: Figures) -> Iterator[Figure]:
    names = dict.fromkeys(name for one in moved for name in _marks(one.before) if name.endswith(BEFORE))
    for name in names:
        old = then[name.removesuffix(BEFORE)]
        yield old._replace(id=name, place=f"{old.place}{BEFORE}", sources=(), parts=())
