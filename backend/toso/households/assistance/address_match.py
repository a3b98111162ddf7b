"""Matching of typed addresses: in whose list an entry waits, and whether an address fits a household; pure text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from toso.households.observations.search_text import folded_words
from toso.kit.unit_names import name_key, spellings

# What stands in many addresses and tells no two places apart.
_COMMON = frozenset(
    [
        "so",
        "nha",
        "duong",
        "pho",
        "ngo",
        "ngach",
        "hem",
        "to",
        "dan",
        "khu",
        "kp",
        "phuong",
        "p",
        "thanh",
        "tp",
        "tinh",
        "quang",
        "ninh",
        "ha",
        "long",
    ]
)
_ABOVE = re.compile(r",\s*(?:phường|xã|đặc khu|thị trấn|thị xã|thành phố|tp|tỉnh)\b.*", re.IGNORECASE)
"""The commune and what lies above it, which no address of the register repeats."""
_GROUP = re.compile(r"\b(?:to dan pho|to dan|to|phuong|p) \d+\b")
_NEIGHBOURHOOD = re.compile(r"\b(?:khu pho|khu|kp) ?(\d+[a-z]?)\b")
_KINDS = re.compile(r"^(?:duong|pho|ngo|ngach|hem) ")
_LEAST_WORDS = 2


@dataclass(frozen=True)
class NeighbourhoodNames:
    """A khu phố with the names of its streets, and what people call it."""

    path: str
    names: tuple[str, ...]
    streets: tuple[str, ...]


def points_to(address: str, places: Sequence[NeighbourhoodNames]) -> str | None:
    """The path of the one khu phố that an address names, by number, name or a street; None when it is not clear."""
    words = folded_words(address)
    numbered = {match[1] for match in _NEIGHBOURHOOD.finditer(words)}
    named = {p.path for p in places if numbered & {_number(folded_words(name)) for name in p.names}}
    if len(named) == 1:
        return named.pop()
    said = f" {name_key(address)} "
    called = _longest((len(one), p.path) for p in places for n in p.names for one in spellings(n) if f" {one} " in said)
    if len(called) == 1:
        return called.pop()
    on_street = _longest((len(bare), p.path) for p in places for s in p.streets if (bare := bare_street(s)) in words)
    return on_street.pop() if len(on_street) == 1 else None


def _longest(matches: Iterable[tuple[int, str]]) -> set[str]:
    """Of streets whose names hold one another ("Cây Tháp", "Ngõ 3 Cây Tháp") the longest name decides."""
    listed = [(length, path) for length, path in matches if length]
    most = max((length for length, _ in listed), default=0)
    return {path for length, path in listed if length == most}


@lru_cache(maxsize=4_096)
def bare_street(name: str) -> str:
    """A street's folded name without its kind: "Phố Cây Tháp" → "cay thap"; of a numbered alley all of it."""
    words = folded_words(name)
    bare = _KINDS.sub("", words)
    return words if bare[:1].isdecimal() else bare


def _number(words: str) -> str | None:
    found = _NEIGHBOURHOOD.search(words)
    return found[1] if found else None


def fits(address: str, place_search: str) -> bool:
    """Whether every telling word of an address is among the words of a household's address, and there are enough."""
    words = _GROUP.sub(" ", _NEIGHBOURHOOD.sub(" ", folded_words(_ABOVE.sub("", address)))).split()
    telling = [w for w in words if w not in _COMMON]
    return len(set(telling)) >= _LEAST_WORDS and set(telling) <= set(place_search.split())
