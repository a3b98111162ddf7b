"""The catalogue of measures that a plan's targets bind: made anew from what a person chose, with the same codes.

A catalogue in its JSON shape holds the targets that a person tied to measures (`targets`, by the lineage of the plan's
target) and those that a person left without a statistic, with the reason (`uncounted`). Nothing is counted for a plan
that a person did not settle.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toso.activities.log_counts import LogCount
from toso.kit.text import capitalised, fold, one_line
from toso.reports.figures.goals import GoalKind
from toso.reports.figures.measures import MeasureKind, Unit

Data = Mapping[str, Any]
_OWN = re.compile(r"own(\d+)\.")
# What the report tells of the teams whatever the plan's targets are.
_ALWAYS = frozenset({"team.members", "team.teams"})
# "Trên 80% …", "Tổ chức hơn 24 buổi …": the number itself is not enough; "người trên 60 tuổi" is no goal.
_ABOVE = re.compile(
    r"\b(?:tren|hon|vuot)\s+[\doil]{1,3}(?:[.,]\d+)?\s?(?:%|phan tram)"
    r"|^(?:\w+\s+){0,3}(?:tren|hon)\s+\d[\d.]*\s+(?!(?:tuoi|nam|thang)\b)"
)
_AS_POPULATION = {"kind": MeasureKind.DENOMINATOR.value}
_PERCENT = re.compile(r"([\doil]{1,3}(?:[.,]\d+)?)\s?(?:%|phan tram)(?:\s*tro len)?")
_LEAST = r"\b(?:toi thieu|it nhat|khong duoi|khong it hon)\b"
_AT_LEAST = re.compile(rf"(?:{_LEAST}[^\d%]{{0,25}}{_PERCENT.pattern}|tro len)$")
_DATES = re.compile(r"\b(?:ngay|thang|nam|quy)\s+[\d/.,-]+")
_COUNT = re.compile(rf"[^\d]*?{_LEAST}[^\d]{{0,25}}(?:\d|mot|hai|ba|bon|nam)")
_BESIDE = "act"  # the stem of what is counted whatever the targets are
_ASIDE = re.compile(r"\([^()]*\)")
_TITLE = 300  # characters


@dataclass(frozen=True)
class Bound:
    """A target of the plan with the codes of the measures chosen for it, populations left out.

    `title`: what reports print where its text is too long for them; `uncounted`: why it has no statistic;
    `goal_count`: how many the whole ward is to reach of what has no population.
    """

    lineage_id: str
    ref: str
    text: str
    goal_percent: float | None
    codes: tuple[str, ...]
    title: str = ""
    uncounted: str = ""
    goal_count: int | None = None


@dataclass(frozen=True)
class OwnMeasure:
    """A result that a ward defines itself. `population`: the code of a known one, or else `population_label` names a
    new one; a `count` has none. `phrase` continues "120 hộ …", `noun` stands there for the unit's own word ("120
    buổi …"); `stock`: a level on a day, otherwise counted up over the year. `log`: counted from the log of activities.
    """

    unit: Unit
    phrase: str
    population: str | None
    population_label: str
    stock: bool
    noun: str = ""
    count: bool = False
    log: LogCount | None = None


def library(catalogues: Iterable[Data]) -> dict[str, dict[str, Any]]:
    """Every measure of these catalogues (in their JSON shape) by code; what a later one says counts, but a population
    stays one: others may be measured on it.
    """
    found: dict[str, dict[str, Any]] = {}
    for data in catalogues:
        lists = [data["populations"], *(t["measures"] for t in data["targets"]), data["others"]]
        for m in (m for measures in lists for m in measures):
            found[m["code"]] = {**m, **(_AS_POPULATION if _is_population(found.get(m["code"], {})) else {})}
    return found


def _is_population(measure: Data) -> bool:
    return measure.get("kind") == MeasureKind.DENOMINATOR


def defined(own: OwnMeasure, known: Mapping[str, Data]) -> list[dict[str, Any]]:
    """The measures of a new definition, under codes that were never used: its population (unless known), its result."""
    taken = [int(match[1]) for code in known if (match := _OWN.match(code))]
    name = f"own{max(taken, default=0) + 1}"
    of = own.population or f"{name}.of"
    counted = {"unit": own.unit.value, **({"noun": own.noun} if own.noun else {})}
    result = {
        "code": f"{name}.done",
        "label": capitalised(f"{own.noun or own.unit.label} {own.phrase}"),
        "phrase": own.phrase,
        **counted,
        "kind": MeasureKind.DONE.value,
        **({"count": True} if own.count else {"of": of}),
        "stock": own.stock and own.log is None,
        **({"log": own.log.as_json()} if own.log else {}),
    }
    population = {
        "code": of,
        "label": own.population_label,
        **counted,
        "kind": MeasureKind.DENOMINATOR.value,
        "stock": True,
    }
    return [result] if own.population or own.count else [population, result]


def unbound(data: Data) -> dict[str, Any]:
    """The catalogue with no target of any plan: populations and what is counted beside the targets."""
    kept = {name: [dict(m) for m in data[name]] for name in ("populations", "others")}
    return _pruned({"plan": "", **kept, "targets": [], "uncounted": []})


def rebound(data: Data, known: Mapping[str, Data], plan: str, targets: Sequence[Bound]) -> dict[str, Any]:
    """The catalogue for the coming periods: the targets that bind anything, the populations behind them, and what is
    counted beside them as before. Measures keep their codes, so that figures go on from month to month.
    """
    by_lineage = {t["lineage_id"]: t for t in data["targets"] if t.get("lineage_id")}
    bound = [t for t in targets if t.codes]
    chosen = {c for t in bound for c in t.codes}
    others = [dict(m) for m in data["others"] if m["code"] not in chosen and not _is_population(known[m["code"]])]
    others += [{**m, "kind": MeasureKind.SHOWN.value} for m in _set_free(data, chosen)]
    wanted = [known[c] for t in bound for c in t.codes]
    needed = {m["of"] for m in (*wanted, *others) if m.get("of")} | (_ALWAYS & known.keys())
    shared = [code for code in known if code in needed and not _own_of_one(code, bound)]
    beside = needed - set(shared)
    made = [_target(t, by_lineage.get(t.lineage_id), known, beside) for t in bound]
    left = [
        {
            "lineage_id": t.lineage_id,
            "ref": t.ref,
            "title": t.title or title_of(t.text),
            "reason": t.uncounted,
            "follows": sum(bool(above.codes) for above in targets[:place]),
        }
        for place, t in enumerate(targets)
        if t.uncounted
    ]
    whole = {
        "plan": plan,
        "populations": [dict(known[c]) for c in shared],
        "targets": made,
        "uncounted": left,
        "others": others,
    }
    return _pruned(whole)


def bindable(codes: Sequence[str], known: Mapping[str, Data]) -> list[str]:
    """The measures that a target's goal binds: results, or else what is counted whatever the targets are and has a
    population: the homes that were visited.
    """
    done = [c for c in codes if known[c]["kind"] == MeasureKind.DONE]
    return done or [c for c in codes if _stem(c) == _BESIDE and known[c].get("of")]


def _stem(code: str) -> str:
    return code.partition(".")[0]


def _own_of_one(population: str, bound: Sequence[Bound]) -> bool:
    """A population that belongs to one target (t1.of to t1.done) stands with it, not among the common ones."""
    return sum(any(_stem(c) == _stem(population) for c in t.codes) for t in bound) == 1


def _target(
    target: Bound, before: Data | None, known: Mapping[str, Data], populations: Collection[str]
) -> dict[str, Any]:
    own = [c for c in known if c in populations and any(_stem(c) == _stem(chosen) for chosen in target.codes)]
    said = [b["code"] for b in before["binds"]] if before else []
    bound = bindable(target.codes, known)
    kinds = {c: {"kind": MeasureKind.DONE.value} for c in bound}
    text = one_line(target.text)
    return {
        "ref": target.ref,
        "title": target.title or title_of(text) or target.ref,
        "words": text,
        "goal_percent": target.goal_percent,
        **({"goal_count": target.goal_count} if any(known[c].get("count") for c in target.codes) else {}),
        "goal_kind": goal_kind_of(text, target.goal_percent).value,
        "binds": [
            {"code": c, "evidence": text}
            for c in dict.fromkeys([*(c for c in said if c in target.codes), *target.codes])
            if c in bound
        ],
        "measures": [{**known[c], **kinds.get(c, {})} for c in dict.fromkeys([*own, *target.codes])],
        "lineage_id": target.lineage_id,
    }


def _set_free(data: Data, chosen: Collection[str]) -> list[Data]:
    """Measures counted whatever the targets are, and were bound by one that is gone."""
    bound = (m for t in data["targets"] for m in t["measures"])
    return [m for m in bound if _stem(m["code"]) == _BESIDE and m["code"] not in chosen]


def title_of(text: str) -> str:
    """A target's text as reports print it where it has no shorter title; what is too long ends with "…"."""
    whole = one_line(text)
    if len(whole) > _TITLE:
        whole = f"{whole[: _TITLE - 2].rpartition(' ')[0].rstrip(' ,.;:')} …"
    return whole.rstrip(" .;")


def goal_kind_of(text: str, goal: float | None = None) -> GoalKind:
    """From the plan's words before the goal: "phấn đấu", "trên", "tối thiểu", or all of them; not from a remark in
    brackets, nor from what is said of another number ("100% lớp có ít nhất 02 tiết").
    """
    folded = fold(_ASIDE.sub(" ", text))
    said = list(_PERCENT.finditer(folded))
    found = next((each for each in said if _is_number(each[1], goal)), said[0] if said else None)
    words = folded[: found.end()] if found else folded
    strives, above = "phan dau" in words, _ABOVE.search(words) is not None
    if strives:
        return GoalKind.STRIVE_ABOVE if above else GoalKind.STRIVE
    if above:
        return GoalKind.ABOVE
    least = _AT_LEAST.search(words) if found else _COUNT.match(_DATES.sub(" ", folded))
    return GoalKind.AT_LEAST if least else GoalKind.ALL


def _is_number(text: str, goal: float | None) -> bool:
    return goal is not None and text.replace(",", ".") == f"{goal:g}"


def _pruned(data: dict[str, Any]) -> dict[str, Any]:
    """Without comparisons with measures that are no longer asked for."""
    lists = [data["populations"], *(t["measures"] for t in data["targets"]), data["others"]]
    codes = {m["code"] for measures in lists for m in measures}
    for measures in lists:
        for m in measures:
            if "at_most" in m:
                m["at_most"] = [c for c in m["at_most"] if c in codes]
    return data
