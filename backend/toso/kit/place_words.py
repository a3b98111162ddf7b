"""The words of a place: texts in the code say "phường", "khu phố", "trưởng khu phố"; each ward reads its own words.

`worded` is called on texts of the product alone, before values are filled in: what people typed, names of units and
official names are never changed. Whose words hold is known per request and per job (`speak`, `speaking`).
"""

import re
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, fields
from functools import cache
from typing import Any, cast

_SHORT = "tuyến"


@dataclass(frozen=True)
class PlaceWords:
    """How a ward calls itself, its parts, their heads and the two desks that texts name; as inside a sentence.

    The defaults are the words that stand in the code.
    """

    ward: str = "phường"
    neighbourhood: str = "khu phố"
    head: str = "trưởng khu phố"
    group: str = "tổ dân"
    street: str = "tuyến phố"
    culture_desk: str = "bộ phận Văn hóa - Thông tin"
    office_desk: str = "Văn phòng - Thống kê"

    @classmethod
    def of(cls, stored: Mapping[str, str]) -> "PlaceWords":
        """The words as a ward has stored them; what it has not chosen is as in the code."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: word for name, word in stored.items() if name in known})

    @property
    def street_short(self) -> str:
        """As texts go on saying it: "tuyến" of a "tuyến đường", "xóm" of a "xóm"."""
        return _SHORT if self.street.startswith(f"{_SHORT} ") else self.street

    def chosen(self) -> dict[str, str]:
        """The words that differ from those of the code: these are stored."""
        return {name: word for name, word in asdict(self).items() if word != getattr(NEUTRAL, name)}


NEUTRAL = PlaceWords()
# Further ways in which texts write a word; a longer one is found before a shorter one that it holds.
_TOKENS = {
    **{word: name for name, word in asdict(NEUTRAL).items()},
    "bộ phận Văn phòng - Thống kê": "office_desk",
    _SHORT: "street_short",
}
# As texts write them: "khu phố", "Khu phố", "KHU PHỐ"; "tuyến Phố Mới" is a name, "trực tuyến" no place.
_FORMS = {form for word in _TOKENS for form in (word, word[0].upper() + word[1:], word.upper())}
_LONGEST_FIRST = "|".join(sorted(map(re.escape, _FORMS), key=len, reverse=True))
_ANY = re.compile(rf"(?<!\w)(?<!trực )(?<!Trực )(?<!TRỰC )(?:{_LONGEST_FIRST})(?!\w)(?! phố(?!\w))")
_current: ContextVar[PlaceWords] = ContextVar("place_words", default=NEUTRAL)


def speak(words: PlaceWords) -> None:
    """From here on in this request, texts are said in these words."""
    _current.set(words)


@contextmanager
def speaking(words: PlaceWords) -> Generator[None]:
    """Texts are said in these words until the end of the block."""
    token = _current.set(words)
    try:
        yield
    finally:
        _current.reset(token)


def spoken() -> PlaceWords:
    """The words that hold now."""
    return _current.get()


def has_place_word(text: str) -> bool:
    return _ANY.search(text) is not None


def worded(text: str) -> str:
    """A text of the product in the words that hold now; capitals as in the text ("Khu phố" → "Thôn")."""
    words = _current.get()
    return text if words == NEUTRAL else _worded(text, words)


def worded_in(value: Any) -> Any:
    """Every text in a value of JSON, worded; keys stay."""
    if isinstance(value, str):
        return worded(value)
    if isinstance(value, list):
        return [worded_in(one) for one in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {key: worded_in(one) for key, one in cast("dict[str, Any]", value).items()}
    return value


@cache
def _replacements(words: PlaceWords) -> dict[str, str]:
    return {token.lower(): getattr(words, name) for token, name in _TOKENS.items()}


def _worded(text: str, words: PlaceWords) -> str:
    replacements = _replacements(words)

    def replace(match: re.Match[str]) -> str:
        written = match[0]
        word = replacements[written.lower()]
        if written.isupper():
            return word.upper()
        return word[:1].upper() + word[1:] if written[:1].isupper() else word

    return _ANY.sub(replace, text)


# The words that go together, by how a neighbourhood is called; the first fits where none is known.
_HEADS = {"tổ dân phố": "tổ trưởng tổ dân phố"}
NEIGHBOURHOODS = ("tổ dân phố", "khu phố", "thôn", "bản", "ấp", "buôn", "làng", "xóm", "khóm", "phum", "sóc", "khu")
_RURAL = {"street": "tuyến đường", "culture_desk": "phòng Văn hóa - Xã hội", "office_desk": "Văn phòng HĐND và UBND"}


def suggest(ward: str, neighbourhood: str) -> PlaceWords:
    """The usual words of a place by the names of the ward ("Xã A") and of one of its parts ("Thôn 1")."""
    kind = next((word for word in ("xã", "đặc khu") if ward.lower().startswith(f"{word} ")), NEUTRAL.ward)
    part = next((word for word in NEIGHBOURHOODS if f"{neighbourhood} ".lower().startswith(f"{word} ")), None)
    part = part or ("thôn" if kind != NEUTRAL.ward else NEUTRAL.neighbourhood)
    more = {} if kind == NEUTRAL.ward else _RURAL
    return PlaceWords(ward=kind, neighbourhood=part, head=_HEADS.get(part, f"trưởng {part}"), **more)


def words_for_parts(names: Iterable[str]) -> list[str]:
    """How the parts of this ward are called, with their marks, the longest first: in the words that hold now, and as
    their `names` begin ("Bản Nậm Khao", "Khu 3").
    """
    begun = {word for word in NEIGHBOURHOODS for name in names if name.lower().startswith(f"{word} ")}
    return sorted({spoken().neighbourhood, *begun}, key=len, reverse=True)
