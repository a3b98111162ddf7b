"""Search text of a household: folded words without punctuation, the same on both databases."""

import re
from collections.abc import Iterable

from toso.kit.text import fold

_WORD = re.compile(r"[a-z0-9]+")
# As long as the columns Household.names_search and Household.place_search.
NAMES_LENGTH, PLACE_LENGTH = 2000, 600
_MOST_TERMS = 8


def folded_words(text: str) -> str:
    """Lower case, without marks, words joined by single blanks: "Số 75/12, Đặng Thúy" → "so 75 12 dang thuy"."""
    return " ".join(_WORD.findall(fold(text)))


def names_key(name: str, members: Iterable[str] = ()) -> str:
    """The column `names_search`: the household's name and those of its members, each once."""
    return _cut(" ".join(dict.fromkeys(folded_words(n) for n in (name, *members))), NAMES_LENGTH)


def place_key(code: str, house_no: str, street: str, group_name: str = "", place_note: str = "") -> str:
    """The column `place_search`: code and address."""
    return _cut(folded_words(f"{code} {house_no} {street} {group_name} {place_note}"), PLACE_LENGTH)


def _cut(words: str, length: int) -> str:
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0]


def search_terms(text: str) -> list[str]:
    """Splits typed text into terms, all of which must be found in any order; a term begins where a word begins.

    "75/12" is one term of two adjacent words: ["75 12"]. At most eight terms are looked at.
    """
    terms = (folded_words(part) for part in fold(text).split())
    return list(dict.fromkeys(term for term in terms if term))[:_MOST_TERMS]
