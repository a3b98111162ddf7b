"""Sentences of results drafted from figures, in which every figure keeps its id and so the list behind it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from toso.kit.figures import number
from toso.kit.place_words import worded
from toso.kit.text import capitalised
from toso.reports.figures.attainments import GONE_TO, of_same_units, visited_share
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id
from toso.reports.figures.measures import Catalogue, Measure, MeasureKind, Target, Unit

_MARK = re.compile(r"\{\{([^{}|]+)(?:\|(abs|reported|expected))?\}\}")


# Tables that a text may name, {{table:targets}}; inner_tables.py makes them, for the document and for the screen.
TABLES: Mapping[str, str] = {"table:targets": "Bảng kết quả thực hiện các mục tiêu"}
_TABLE = re.compile(rf"(\{{\{{(?:{'|'.join(TABLES)})\}}\}})")


@dataclass(frozen=True)
class Run:
    """A stretch of a sentence; one with `figure` (an id) shows that figure and opens the list behind it.

    `part`: what is shown of it where that is not the figure itself: "abs" without its sign, because the words before it
    say "tăng" or "giảm"; "reported" and "expected", how many units are in it of how many.
    """

    text: str
    figure: str | None = None
    part: str = ""

    @property
    def printed_id(self) -> str:
        """The id in the document: how many units are in a figure is another number than the figure."""
        return f"{self.figure}|{self.part}" if self.part in {"reported", "expected"} else self.figure or ""


@dataclass(frozen=True)
class Sentence:
    """A sentence whose figures keep their ids."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def marked(self) -> str:
        """For editing and storing: figures as {{t1.done.cum@ward}}, so that a rewritten text keeps its sources."""
        return "".join(f"{{{{{r.figure}{f'|{r.part}' if r.part else ''}}}}}" if r.figure else r.text for r in self.runs)


def resolve(marked: str, figures: Mapping[str, Figure]) -> Sentence:
    """A marked text with its figures filled in; a mark that names no figure shows "—" and has no source."""
    runs: list[Run] = []
    end = 0
    for mark in _MARK.finditer(marked):
        runs.append(Run(marked[end : mark.start()]))
        end = mark.end()
        if mark.group(1) in TABLES:
            runs.append(Run(f"[{TABLES[mark.group(1)]}]"))
            continue
        figure = figures.get(mark.group(1))
        runs.append(_run(figure, mark.group(2) or "") if figure else Run(number(None)))
    runs.append(Run(marked[end:]))
    return Sentence(tuple(r for r in runs if r.text))


def lines_of(marked: str) -> list[str]:
    """A marked text line by line, a table always alone on its own: it cannot be printed within a sentence."""
    pieces = (piece.strip() for line in marked.split("\n") for piece in _TABLE.split(line))
    return [piece for piece in pieces if piece]


def marks_in(text: str) -> set[str]:
    """The ids of the figures that a marked text names."""
    return {mark.group(1) for mark in _MARK.finditer(text)} - TABLES.keys()


def _run(figure: Figure, part: str = "") -> Run:
    match part:
        case "abs":
            text = figure.text.lstrip("+-")
        case "reported" | "expected":
            text = number(getattr(figure, part))
        case _:
            text = figure.text
    return Run(text, figure.id, part)


@dataclass(frozen=True)
class Terms:
    """Words that depend on the report: what the period before is called, the units that the figures come from, and how
    many of how many the report has said already that it comes from (`coverage`), and what was added to levels on a day
    (`added`): no sentence says it again. `lacking`: of which months what they added is not known.
    """

    before: str = "tháng trước"
    unit: str = "khu phố"
    coverage: tuple[int, int] | None = None
    added: tuple[int, int] | None = None
    lacking: str = ""


_MONTHLY = Terms()
_SHORT = "hộ"
"""The word for business households where their sentence has said already which households it tells of."""


@dataclass(frozen=True)
class _Told:
    """The data that one sentence is made from."""

    measure: Measure
    population: Measure | None
    target: Target | None
    figures: Mapping[str, Figure]
    place: str
    terms: Terms

    def figure(self, aspect: Aspect, code: str | None = None) -> Figure:
        return self.figures[figure_id(code or self.measure.code, aspect, self.place)]

    @property
    def rated(self) -> bool:
        """Whether it has a percentage: of a population, or of the ward's goal."""
        return self.population is not None or figure_id(self.measure.code, Aspect.PERCENT, self.place) in self.figures

    @property
    def whole(self) -> Figure | None:
        """The population that the result is said of: the rate's own, so dividing what is printed gives the rate."""
        if self.population is None:
            return None
        whole = self.figure(Aspect.CUMULATIVE, self.population.code)
        return whole if of_same_units(self.figure(Aspect.PERCENT), self.figure(Aspect.CUMULATIVE), whole) else None

    @property
    def who(self) -> str:
        return f"{self.measure.noun} {self.measure.phrase}"


def draft_sentence(
    catalogue: Catalogue,
    code: str,
    figures: Mapping[str, Figure],
    place: str = WARD,
    terms: Terms = _MONTHLY,
    beside: str = "",
) -> Sentence:
    """One measure in words; what is not known is not said. `beside`: marked words that end its first sentence.

    "Trong kỳ có thêm 120 người được hướng dẫn; lũy kế 1.234 trên 1.410 người, đạt 87,5% (mục tiêu 100%), tăng 3,2
    điểm phần trăm so với tháng trước."
    """
    told = _Told(catalogue.measures[code], catalogue.population(code), catalogue.target_of(code), figures, place, terms)
    if told.figure(Aspect.CUMULATIVE).value is None:
        return Sentence((Run(f"Chưa có số liệu về số {told.who}."),))
    if told.population and told.figure(Aspect.CUMULATIVE, told.population.code).value == 0:
        nobody = told.population.label
        return Sentence((Run(f"Không có đối tượng “{nobody}”; tỷ lệ: "), _run(told.figure(Aspect.PERCENT)), Run(".")))
    ended = resolve(f"; {beside}.", figures).runs if beside else (Run("."),)
    if not told.population and told.figure(Aspect.CUMULATIVE).value == 0 and not told.figure(Aspect.IN_PERIOD).value:
        none = [
            Run(f"Đến nay chưa có {told.who} ("),
            _run(told.figure(Aspect.CUMULATIVE)),
            Run(f" {told.measure.noun})"),
        ]
        return Sentence((*none, *_rate(told), *ended, *_coverage(told)))
    runs = [*_added(told), *_standing(told), *_rate(told), *ended, *_coverage(told)]
    return Sentence((replace(runs[0], text=capitalised(runs[0].text)), *runs[1:]))


def _added(reported: _Told) -> list[Run]:
    added = reported.figure(Aspect.IN_PERIOD)
    if added.value is None:
        return []
    end = f" ({reported.terms.lacking}); " if reported.terms.lacking else "; "
    if added.value == 0:
        return [Run(f"trong kỳ không có thêm {reported.who}{end}")]
    verb = "trong kỳ có thêm " if added.value > 0 else "trong kỳ giảm "
    change = (
        [] if reported.rated or added.value < 0 else _compared(reported, reported.figure(Aspect.IN_PERIOD_CHANGE), "%")
    )
    return [Run(verb), _run(added, "abs" if added.value < 0 else ""), Run(f" {reported.who}"), *change, Run(end)]


def _standing(reported: _Told) -> list[Run]:
    cumulative = reported.figure(Aspect.CUMULATIVE)
    runs = [Run("đến nay có " if reported.measure.stock else "lũy kế có "), _run(cumulative)]
    if whole := reported.whole:
        runs += [Run(" trên "), _run(whole)]
    if reported.figure(Aspect.IN_PERIOD).value is None:
        return [*runs, Run(f" {reported.who}")]
    noun = reported.measure.noun
    return [*runs, Run(f" {_SHORT if noun == Unit.BUSINESS.label else noun}")]


def _rate(reported: _Told) -> list[Run]:
    if not reported.rated:
        return []
    rate = reported.figure(Aspect.PERCENT)
    if rate.value is None:
        return [Run(" (chưa có tổng số để tính tỷ lệ)")]
    verb = ", đạt " if reported.measure.kind is MeasureKind.DONE else ", bằng "
    runs = [Run(verb), _run(rate)]
    if reported.target and reported.target.goal_for(reported.measure) is not None:
        runs.append(Run(f" (mục tiêu {reported.target.goal_text_for(reported.measure)})"))
    if visited := visited_share(reported.measure, reported.figures, reported.place):
        before, after = GONE_TO.split("{share}")
        runs += [Run(before), _run(visited), Run(after)]
    if rate.reported != reported.figure(Aspect.CUMULATIVE).reported:
        runs += [Run(" tính trên "), _run(rate, "reported"), Run(f" {worded(reported.terms.unit)} có đủ số liệu")]
    return runs + _change(reported)


def _compared(reported: _Told, change: Figure, unit: str) -> list[Run]:
    """Beside the period before; nothing where that is not known, as in the first period."""
    if change.value is None:
        return []
    if change.value == 0:
        return [Run(f", không thay đổi so với {reported.terms.before}")]
    if change.text == "0":
        return [Run(f", gần như không thay đổi so với {reported.terms.before}")]
    verb = ", tăng " if change.value > 0 else ", giảm "
    return [Run(verb), _run(change, "abs"), Run(f"{unit} so với {reported.terms.before}")]


def _change(reported: _Told) -> list[Run]:
    change = reported.figure(Aspect.PERCENT_CHANGE)
    runs = _compared(reported, change, " điểm phần trăm")
    if runs and change.reported != reported.figure(Aspect.PERCENT).reported:
        runs += [Run(" (so sánh trên "), _run(change, "reported"), Run(f" {worded(reported.terms.unit)})")]
    return runs


def _coverage(reported: _Told) -> list[Run]:
    """How many units are in the figures, where that is neither all of them nor what the report said of all figures."""
    figure, added = reported.figure(Aspect.CUMULATIVE), reported.figure(Aspect.IN_PERIOD)
    told = {reported.terms.coverage}
    # A quarter adds its months, and ends with the last one that each unit has.
    apart = added.value is not None and added.reported != figure.reported
    if apart and not figure.complete:
        counts = [Run(" Số trong kỳ của "), _run(added, "reported")]
        counts += [Run("/"), _run(added, "expected")] if added.expected != figure.expected else []
        counts += [Run(", số lũy kế của "), _run(figure, "reported")]
        return [*counts, Run("/"), _run(figure, "expected"), Run(f" {worded(reported.terms.unit)}.")]
    said, words = (added, " Số trong kỳ của ") if apart else (figure, " Số liệu của ")
    if apart and reported.measure.stock:
        told = {*told, reported.terms.added}
    if said.complete or (said.reported, said.expected) in told:
        return []
    counts = [_run(said, "reported"), Run("/"), _run(said, "expected"), Run(f" {worded(reported.terms.unit)}.")]
    return [Run(words), *counts]
