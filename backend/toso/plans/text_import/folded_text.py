"""Comparing Vietnamese text: letters without marks, one character for one, so that offsets stay true."""

import re
import unicodedata
from functools import lru_cache

_SAME = {
    "đ": "d",
    "Đ": "d",
    "–": "-",
    "—": "-",
    "‑": "-",
    "\u2212": "-",
    "\u00a0": " ",
    "“": '"',
    "”": '"',
    "’": "'",
}


# For character classes: [À-ỹ] would mix capitals and small letters.
CAPITALS = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
SMALL = CAPITALS.lower()


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    return unicodedata.normalize("NFD", character)[0].lower()[0]


def fold(text: str) -> str:
    """The text in lower case without diacritics, of the same length as `text` (which is NFC)."""
    return "".join(map(_fold_character, text))


def key_of(text: str) -> str:
    """A key under which two spellings of one name meet: folded, only letters and digits, single spaces."""
    return " ".join(re.findall(r"[a-z0-9]+", fold(text)))


def is_upper(text: str) -> bool:
    """Whether the text is written IN HOA: it has at least two letters and none of them is small."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 and not any(c.islower() for c in letters)


def trimmed(text: str, start: int, end: int, more: str = "") -> tuple[int, int]:
    """The range [start, end) of `text` without blanks at its ends and without characters of `more` at its right."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in more):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def brief(text: str, limit: int = 90) -> str:
    """The beginning of a text, cut at a word, for the text of a doubt."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    return flat[:limit].rsplit(" ", 1)[0] + " …"


def joint(before: str) -> str:
    """Text that joins a wrapped line to the next: a blank, but nothing within "KH-UBND", a date or a web address."""
    last = before.rsplit(" ", 1)[-1]
    within = re.search(r"\w[-/]$", last) or ("://" in last and not last.endswith((".", ",", ";")))
    return "" if within else " "
