"""Where a door is: along which road, through which alleys, with which number, however an address writes it; pure.

"75/12" on Trần Hưng Đạo, "12" in "Ngõ 75 Trần Hưng Đạo", "75/12" there and "12" with "Ngõ 75" noted beside it are one.
"""

import re
from functools import lru_cache

from toso.households.observations.search_text import folded_words

_RANKS = {"ngo": 0, "kiet": 0, "ngach": 1, "hem": 2}
"""Words of alleys, the outer ones first where an address has several."""
_ALLEY = re.compile(rf"\b({'|'.join(_RANKS)}) (\d+[a-z]?(?: \d+[a-z]?)*)\b")
_NUMBER = re.compile(r"\d+[a-z]?")
_KINDS = re.compile(r"^(?:duong|pho) ")
Alley = tuple[int, str]
"""Its rank and its number."""


@lru_cache(maxsize=4_096)
def _parted(text: str) -> tuple[tuple[Alley, ...], str]:
    """The alleys that a text names, and the folded words that are left."""
    words = folded_words(text)
    alleys = tuple((_RANKS[m[1]], number) for m in _ALLEY.finditer(words) for number in m[2].split())
    return alleys, " ".join(_ALLEY.sub(" ", words).split())


def road_of(street: str) -> str:
    """The folded name of the road that a street is, or leaves as an alley; empty where an alley names none."""
    return _KINDS.sub("", _parted(street)[1])


def door_of(house_no: str, place_note: str = "", street: str = "") -> tuple[str, ...]:
    """The numbers from the road to the door, whatever stands around them: "Số 75/12A" and "75 - 12a" are one; empty
    without a house number. A note tells an alley where it begins with one: "đối diện ngõ 3" is somewhere else.
    """
    own, rest = _parted(house_no)
    house = tuple(_NUMBER.findall(rest))
    if not house:
        return ()
    noted = [alley for piece in re.split("[,;]", place_note) if _begins(piece) for alley in _parted(piece)[0]]
    ways = sorted(dict.fromkeys([*_parted(street)[0], *noted, *own]), key=lambda way: way[0])
    alleys = tuple(number for _, number in ways)
    again = range(min(len(alleys), len(house) - 1), 0, -1)  # alleys that the house number tells once more
    same = next((n for n in again if alleys[-n:] == house[:n]), 0)
    return (*alleys, *house[same:])


def _begins(piece: str) -> bool:
    return _ALLEY.match(folded_words(piece)) is not None
