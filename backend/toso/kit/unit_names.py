"""Names of a ward's parts as people write them: with the word for a part, with another, or without; pure."""

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

from toso.kit.place_words import NEIGHBOURHOODS
from toso.kit.text import fold

T = TypeVar("T")
_WORD = re.compile(r"[^\W_]+")
_ZEROS = re.compile(r"\b0+(?=\d)")
_SHORT = ("tdp", "kp", "tieu khu", "khu dan cu")
_KIND = re.compile(
    rf"(?:{'|'.join(sorted({*map(fold, NEIGHBOURHOODS), *_SHORT}, key=len, reverse=True))})(?:\s+|(?=\d))(?=.)"
)


def name_key(text: str) -> str:
    """The same for "KP 01", "kp 1"; "Thôn Nậm Khao", "thôn nậm khao"."""
    return _ZEROS.sub("", " ".join(_WORD.findall(fold(text))))


def spellings(name: str) -> set[str]:
    """As a name is said inside a line: whole, and without the word for a part where more than a number is left."""
    key = name_key(name)
    return {key} | {bare for bare in [_bare(key)] if " " in bare and not bare.startswith("tdp ")}


def _bare(key: str) -> str:
    """A name without the word for a part. A numbered tổ dân phố stays one: elsewhere it is a group within a part."""
    found = _KIND.match(key)
    rest = key[found.end() :] if found else key
    return f"tdp {rest}" if rest.isdecimal() and key.startswith(("to dan pho", "tdp")) else rest


class UnitNames(Generic[T]):
    """The parts of a ward by their names. What is called so exactly goes before; else one part alone has to fit."""

    def __init__(self, units: Iterable[tuple[T, Iterable[str]]]) -> None:
        self.exact: dict[str, T] = {}
        self._like: dict[str, list[T]] = {}
        for unit, names in units:
            keys = {name_key(name) for name in names if name}
            for key in keys:
                self.exact.setdefault(key, unit)
            for like in {_bare(key) for key in keys} | {_bare(key).removeprefix("tdp ") for key in keys} | keys:
                self._like.setdefault(like, []).append(unit)

    def find(self, text: str) -> T | None:
        """The part that a cell for such names says."""
        key = name_key(text)
        if key in self.exact:
            return self.exact[key]
        fitting = [unit for name in {key, _bare(key)} for unit in self._like.get(name, ())]
        return fitting[0] if fitting and all(unit == fitting[0] for unit in fitting) else None

    def named(self, text: str) -> T | None:
        """The part that a text names by itself: a number alone may count anything else."""
        return None if name_key(text).isdecimal() else self.find(text)


def names_part(text: str) -> bool:
    """Whether a text begins with a word for a part of a ward, written with its marks: "THÔN NẬM KHAO"."""
    return _MARKED.match(text.strip()) is not None


_MARKED = re.compile(rf"(?:{'|'.join((*NEIGHBOURHOODS, 'tiểu khu', 'khu dân cư'))})\s+\S", re.IGNORECASE)
