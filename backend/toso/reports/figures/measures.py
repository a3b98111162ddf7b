"""The measures behind a plan's targets: populations counted, states that count as done, what the goal binds."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from toso.activities.log_counts import LogCount, read_log_count
from toso.kit.figures import number, percent
from toso.kit.labels import Labelled
from toso.reports.figures.goals import GoalKind

_CODE = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+")


class Unit(Labelled):
    PERSON = "person", "người"
    HOUSEHOLD = "household", "hộ"
    BUSINESS = "business", "hộ sản xuất, kinh doanh"
    MEMBER = "member", "thành viên"
    TEAM = "team", "tổ"
    ITEM = "item", "tin, bài"
    THING = "thing", "vật"  # the four below under a noun of their own: "camera", "thôn", "buổi", "hồ sơ"
    PLACE = "place", "nơi"
    EVENT = "event", "sự kiện"
    DOCUMENT = "document", "văn bản"


class MeasureKind(Labelled):
    DENOMINATOR = "denominator", "Tổng thể"  # a population
    DONE = "done", "Kết quả"  # what a target's goal may bind
    SHOWN = "shown", "Số kèm theo"  # a fact printed beside the target, never part of its percentage
    REACH = "reach", "Ước lượng tiếp cận"  # an estimate (Zalo, loudspeaker) in its own column, never a mark on a person


ALL_OF_IT = Decimal(100)


class BadCatalogue(ValueError):
    """A catalogue of measures that contradicts itself."""


@dataclass(frozen=True)
class Measure:
    """One figure that a unit reports.

    `stock`: a level on a day, carried over the turn of the year; otherwise a cumulative count from 15/12. `of`: the
    code of its population; `count`: a result without one ("24 buổi"), measured by one goal for the whole ward.
    `cohort`: a population that never shrinks (those at the baseline plus newcomers). `at_most`: codes that it can
    never exceed; levels of one target are compared only where it says so. `phrase` continues "120 người …" in a
    sentence; `noun` is what stands there for "người", `short` the label where there is room for one line only. `log`:
    what of the log of activities is counted, so that nobody types it; `named`: a unit's own figure, asked for only by a
    form that names it.
    """

    code: str
    label: str
    unit: Unit
    kind: MeasureKind
    phrase: str = ""
    noun: str = ""
    short: str = ""
    of: str | None = None
    cohort: bool = False
    stock: bool = False
    count: bool = False
    named: bool = False
    log: LogCount | None = None
    at_most: tuple[str, ...] = ()

    @property
    def required(self) -> bool:
        """Whether leaving it empty is remarked on."""
        return self.kind in {MeasureKind.DENOMINATOR, MeasureKind.DONE}

    @property
    def short_label(self) -> str:
        return self.short or self.label


@dataclass(frozen=True)
class Binding:
    """A measure that a target's goal binds, with the plan's words that say so; none in the library of measures."""

    code: str
    evidence: str = ""


@dataclass(frozen=True)
class Target:
    """A target with its goal (0 to 100, None where the plan names none) and the codes of its own measures in order.

    `goal_count`: how many the whole ward is to reach of its counts, with their noun: (24, "buổi").

    `lineage_id`: the plan's target that a person tied it to, the same in all editions of the plan. `words`: the text
    of that target when it was tied. `due_on`: the last day that the plan gives it, None where it gives none.
    """

    ref: str
    title: str
    goal_percent: Decimal | None
    goal_kind: GoalKind
    binds: tuple[Binding, ...]
    measures: tuple[str, ...]
    lineage_id: str | None = None
    words: str = ""
    goal_count: tuple[int, str] | None = None
    due_on: date | None = None

    @property
    def goal_is_count(self) -> bool:  # the whole ward's number, no single place's
        return self.goal_percent is None and self.goal_count is not None

    @property
    def goal_text(self) -> str:
        """As printed: "100%", "tối thiểu 90%", "phấn đấu 100%", "trên 80%", "tối thiểu 24 buổi"; "—" without a goal."""
        words = self.goal_kind.words
        if self.goal_count is not None and self.goal_is_count:
            return f"{words}{number(self.goal_count[0])} {self.goal_count[1]}"
        return f"{words if self.goal_percent is not None else ''}{percent(self.goal_percent, 2)}"

    def reached_by(self, share: int | Decimal, goal: Decimal) -> bool:
        """Whether a percentage is enough; of what must lie above its goal the goal itself is not."""
        return share > goal if self.goal_kind.above else share >= goal

    def goal_for(self, measure: Measure) -> Decimal | None:
        """The percentage that one of its measures is to reach: of a count all of the ward's number."""
        if measure.count:
            return ALL_OF_IT if self.goal_count is not None else None
        return self.goal_percent

    def goal_text_for(self, measure: Measure) -> str:
        """The goal of one of its measures as printed."""
        if measure.count == (self.goal_percent is None):
            return self.goal_text
        return replace(self, goal_percent=None, **({} if measure.count else {"goal_count": None})).goal_text


@dataclass(frozen=True)
class Uncounted:
    """A target without a statistic, and why; `follows`: how many with one stand before it in the plan, where known."""

    ref: str
    title: str
    reason: str
    follows: int | None


@dataclass(frozen=True)
class Catalogue:
    """The measures of one plan in the order of its forms: populations, targets, then what else is counted.

    `uncounted`: the targets that a person left without a statistic.
    """

    measures: Mapping[str, Measure]
    targets: tuple[Target, ...]
    uncounted: tuple[Uncounted, ...] = ()

    def adds_up(self, code: str) -> bool:
        """Whether what months added is what a longer period added: audiences of an estimate overlap."""
        return code in self.measures and self.measures[code].kind is not MeasureKind.REACH

    def population(self, code: str) -> Measure | None:
        """The population that a measure is part of."""
        of = self.measures[code].of
        return self.measures[of] if of else None

    def target_of(self, code: str) -> Target | None:
        """The target whose goal binds this measure."""
        return self._bound.get(code)

    @cached_property
    def _bound(self) -> dict[str, Target]:
        # Of two targets that bind one measure, the first speaks.
        return {b.code: t for t in reversed(self.targets) for b in t.binds}

    def with_goals(self, goals: Mapping[str, Decimal | None]) -> "Catalogue":
        """The same catalogue with the goals of a plan, by lineage or, for a target that nobody has tied, by its ref;
        others stay as they are.
        """
        targets = (replace(t, goal_percent=goals.get(t.lineage_id or t.ref, t.goal_percent)) for t in self.targets)
        return replace(self, targets=tuple(targets))

    def cut(self, codes: Iterable[str]) -> "Catalogue":
        """Only these measures, and the targets that have any of them; populations outside are forgotten."""
        wanted = set(codes)
        measures = {
            m.code: replace(m, of=m.of if m.of in wanted else None, at_most=tuple(c for c in m.at_most if c in wanted))
            for m in self.measures.values()
            if m.code in wanted
        }
        targets = tuple(
            replace(
                t,
                measures=tuple(c for c in t.measures if c in wanted),
                binds=tuple(b for b in t.binds if b.code in wanted),
            )
            for t in self.targets
            if wanted.intersection(t.measures)
        )
        return Catalogue(measures, targets)


def read_catalogue(data: Mapping[str, Any]) -> Catalogue:
    """From its JSON shape (see data/measures-2024.json). Raises BadCatalogue naming the code at fault."""
    try:
        listed = [_measure(m) for m in data["populations"]]
        targets = []
        for item in data["targets"]:
            own = [_measure(m) for m in item["measures"]]
            listed += own
            targets.append(_target(item, own))
        listed += [_measure(m) for m in data["others"]]
    except (KeyError, TypeError, ArithmeticError, ValueError) as error:
        raise BadCatalogue(f"thiếu hoặc sai: {error}") from error
    measures = {m.code: m for m in listed}
    if len(measures) != len(listed):
        raise BadCatalogue("một mã chỉ tiêu có hai lần")
    left = (Uncounted(u["ref"], u["title"], u["reason"], u.get("follows")) for u in data.get("uncounted", ()))
    catalogue = Catalogue(measures, tuple(targets), tuple(left))
    for fault in _faults(catalogue):
        raise BadCatalogue(fault)
    return catalogue


def _measure(item: Mapping[str, Any]) -> Measure:
    unit = Unit(item["unit"])
    known = {**item, "unit": unit, "kind": MeasureKind(item["kind"]), "noun": item.get("noun") or unit.label}
    log = read_log_count(item["log"]) if item.get("log") else None
    return Measure(**{**known, "log": log, "at_most": tuple(item.get("at_most", ()))})


def _target(item: Mapping[str, Any], own: Sequence[Measure]) -> Target:
    goal = item["goal_percent"]
    return Target(
        ref=item["ref"],
        title=item["title"],
        goal_percent=None if goal is None else Decimal(str(goal)),
        goal_count=(item["goal_count"], next(m.noun for m in own if m.count)) if item.get("goal_count") else None,
        goal_kind=GoalKind(item["goal_kind"]),
        binds=tuple(Binding(**b) for b in item["binds"]),
        measures=tuple(m.code for m in own),
        lineage_id=item.get("lineage_id"),
        words=item.get("words", ""),
    )


def _faults(catalogue: Catalogue) -> Iterable[str]:
    for measure in catalogue.measures.values():
        yield from (f"{measure.code}: {fault}" for fault in _measure_faults(measure, catalogue.measures))
    for target in catalogue.targets:
        yield from (f"mục tiêu {target.ref}: {fault}" for fault in _target_faults(target, catalogue.measures))


def _measure_faults(measure: Measure, known: Mapping[str, Measure]) -> Iterable[str]:
    population = known.get(measure.of) if measure.of else None
    if not _CODE.fullmatch(measure.code):
        yield "mã không đúng dạng"
    if measure.of and (population is None or population.kind is not MeasureKind.DENOMINATOR):
        yield "không có tổng thể này"
    if population and population.unit is not measure.unit:
        yield "đơn vị tính khác với tổng thể"
    if measure.kind is MeasureKind.DONE and not measure.of and not measure.count:
        yield "kết quả phải có tổng thể"
    if measure.count and (measure.of or measure.kind is not MeasureKind.DONE):
        yield "chỉ kết quả không có tổng thể mới đếm theo mức chung"
    if measure.log and (measure.stock or measure.kind is MeasureKind.DENOMINATOR):
        yield "chỉ kết quả cộng dồn mới đếm từ sổ hoạt động"
    if measure.cohort and measure.kind is not MeasureKind.DENOMINATOR:
        yield "chỉ tổng thể mới có thể là nhóm theo dõi"
    if any(c not in known or known[c].unit is not measure.unit for c in measure.at_most):
        yield "so sánh với chỉ tiêu không có hoặc khác đơn vị tính"


def _target_faults(target: Target, known: Mapping[str, Measure]) -> Iterable[str]:
    if target.goal_percent is not None and not 0 < target.goal_percent <= 100:
        yield "mức phấn đấu phải từ trên 0 đến 100"
    for bound in target.binds:
        if bound.code not in known or known[bound.code].kind is not MeasureKind.DONE:
            yield "mức phấn đấu phải gắn với một kết quả"


@cache
def catalogue_2024() -> Catalogue:
    """The measures that come with the system to be chosen from, in the groups in which they were written down."""
    return read_catalogue(json.loads(files("toso.reports").joinpath("data/measures-2024.json").read_text("utf-8")))


def is_titled_as_its_measure(target: Target) -> bool:
    """Whether its title came with the one measure it has, so that the sentence of the result says it; never where it is
    in the plan's own words.
    """
    came = next((t.title for t in catalogue_2024().targets if t.measures == target.measures), "")
    return len(target.measures) == 1 and came == target.title != target.words.rstrip(" .;")
