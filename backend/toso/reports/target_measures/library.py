"""The library of measures: which group of it is proposed for a sentence of a target, by words and by whom it is of."""

from collections.abc import Iterable, Sequence
from functools import cache

from toso.kit.text import fold, spelling
from toso.reports.figures.measures import MeasureKind, Unit
from toso.reports.periods.regimes import default_measures
from toso.reports.target_measures.proposals import bare_words, known_nouns, propose_goal_count, propose_own, unit_named
from toso.reports.target_measures.totals import target_words

_INFORMED, _RESIDENTS = "t7", "pop.residents"
_HOMES = {Unit.HOUSEHOLD, Unit.BUSINESS}


@cache
def _library() -> Sequence[tuple[str, list[str]]]:
    """The groups of the library, each with its words as they are searched for."""
    return [(group, [fold(word) for word in words]) for group, *words in target_words()["library"]]


def propose_codes(texts: Iterable[str]) -> list[list[str]]:
    """For each target's text the codes of the group of the library whose words all stand in it, no group twice. Where
    the words of a group do not say of whom it is, it is not proposed for a sentence that names another population.

    A group counts shares of the kinds that it is of: a sentence that asks for a number of its own ("40 hộ"), or speaks
    of others, gets none of it; one that names one kind of households alone, those of that kind.
    """
    groups = {"act.visited": [("act.visited", Unit.HOUSEHOLD)]} | {
        target["measures"][0]["code"].partition(".")[0]: [
            (m["code"], Unit(m["unit"])) for m in target["measures"] if m["kind"] != MeasureKind.DENOMINATOR
        ]
        for target in default_measures()["targets"]
    }
    given: set[str] = set()
    found: list[list[str]] = []
    for text in texts:
        folded = fold(text)
        hits = [group for group, words in _library() if all(word in folded for word in words)]
        hits += [_INFORMED] * _of_the_informed(text)
        fitting = {group: _fitting(groups[group], text) for group in hits if group not in given}
        group = next((group for group, codes in fitting.items() if codes and not _of_others(group, text)), "")
        given.add(group)
        found.append(fitting.get(group, []))
    return found


def _fitting(measures: Sequence[tuple[str, Unit]], text: str) -> list[str]:
    about, named = unit_named(text), _homes_named(text)
    if propose_goal_count(text) is not None or about not in {None, *(unit for _, unit in measures)}:
        return []
    units = named if len(named) == 1 else set(Unit)
    return [code for code, unit in measures if unit in units or unit not in _HOMES]


def _homes_named(text: str) -> set[Unit]:
    """Which of families and of households in business a sentence names, wherever."""
    bare = bare_words(text)
    nouns = [(noun, unit) for noun, unit in known_nouns() if unit in _HOMES]
    starts = [next((u for noun, u in nouns if bare[at : at + len(noun)] == noun), None) for at in range(len(bare))]
    return {unit for unit in starts if unit is not None}


def _of_the_informed(text: str) -> bool:
    """Whether a sentence speaks of all residents who hear of it, whom the register counts at doors and in meetings; of
    what is told about one topic that it keeps apart it does not.
    """
    own, known = propose_own(text), target_words()
    if own is None or own.population != _RESIDENTS or any(topic in text.lower() for topic in known["other_topics"]):
        return False
    return any(start in spelling(own.phrase) for start in known["informed"])


def _of_others(group: str, text: str) -> bool:
    """Whether a sentence is about a known population that is not the group's: all adults, not who needs guidance."""
    own = propose_own(text) if group in target_words()["population_unsaid"] else None
    return own is not None and own.population is not None
