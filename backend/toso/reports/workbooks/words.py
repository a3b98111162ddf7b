"""Meanings of the names of rows and columns of a table of sums: measures, units, sums, shares, order; pure.

A name is sure when a person chose it, or when the ward calls the thing so; one that only looks like it is asked.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from uuid import UUID

from toso.households.observations.search_text import folded_words
from toso.kit.place_words import worded
from toso.reports.figures.figures import Aspect
from toso.reports.figures.measures import Catalogue, Measure

_BEFORE = re.compile(r"\s*(?:\d{1,2}(?:\.\d+)*|[IVX]+|[a-zđ])[.)]\s+")
_BRACKETS = re.compile(r"\([^)]*\)")
_IN_PERIOD = re.compile(
    r"\b(?:(?:moi )?(?:phat sinh )?(?:trong|cua) (?:thang|ky)(?: nay)?|phat sinh|tang them|thang nay)\b"
)
_CUMULATIVE = re.compile(r"\b(?:luy ke|cong don|(?:tinh )?den nay|tu dau nam|(?:den )?cuoi (?:thang|ky))\b")
_COUNT_OF = re.compile(r"^(?:tong so |so luong |so )+")
_VALUES = frozenset(
    {"", "ket qua", "thuc hien", "so lieu", "gia tri", "so luong", "ket qua thuc hien", "so", "tong so"}
)
_SHARE = re.compile(r"%|\b(?:ty le|ti le|phan tram|so voi)\b")
_LEFT = frozenset({"ghi chu", "ke hoach", "chi tieu giao", "chi tieu duoc giao", "muc tieu", "thoi gian", "nguoi lap"})
_HEADS = frozenset({"chi tieu", "noi dung", "ten chi tieu", "tieu chi", "don vi", "dia ban", "ten don vi"})
_SUMS = frozenset({"tong", "cong", "tong cong", "tong so", "cong chung", "tong hop"})
_ORDER, _NOUN = frozenset({"stt", "tt", "so tt", "so thu tu"}), frozenset({"don vi tinh", "dvt", "don vi do"})
_EMPTY_WORDS = frozenset(
    [
        "so",
        "cac",
        "da",
        "duoc",
        "co",
        "va",
        "tren",
        "dia",
        "ban",
        "cua",
        "o",
        "tai",
        "theo",
        "nhung",
        "thang",
        "ky",
        "tong",
        "luong",
    ]
)
_PERIOD = re.compile(r"thang (\d{1,2})(?: nam)? (20\d\d)\b")
_MONTH, _TAB = re.compile(r"\bthang (\d{1,2})\b"), re.compile(r"t ?(\d{1,2})(?: (20\d\d))?")
_NEAR = 0.5


class Sense(StrEnum):
    MEASURE = "measure"
    UNIT = "unit"
    SUM = "sum"
    SHARE = "share"
    ORDER = "order"
    NOUN = "noun"
    VALUE = "value"  # "Kết quả", "Lũy kế": numbers of whatever the row names
    HEAD = "head"  # the column of names itself
    LEFT = "left"


@dataclass(frozen=True)
class Meaning:
    """The thing that a name stands for. `aspect`: how a measure's numbers count; `sure`: else it is asked."""

    sense: Sense
    code: str = ""
    aspect: Aspect = Aspect.CUMULATIVE
    unit_id: UUID | None = None
    sure: bool = True


@dataclass(frozen=True)
class LedgerPlace:
    """A unit that reports. `names`: as it is called; `mine`: whether the reader may write its figures."""

    unit_id: UUID
    names: Sequence[str]
    mine: bool


@cache
def _library() -> dict[str, list[str]]:
    return json.loads(files("toso.reports").joinpath("data/ledger-words.json").read_text("utf-8"))


class LedgerWords:
    """The names that a ward knows: its measures and units, and what people chose (`chosen`, by folded words). `period`:
    the month that is filled in ("2024-07"); its year is that of months named without one.
    """

    def __init__(
        self, catalogue: Catalogue, places: Iterable[LedgerPlace], chosen: Mapping[str, Meaning], period: str = ""
    ) -> None:
        self.catalogue, self.chosen, self.period = catalogue, chosen, period
        self.places = {place.unit_id: place for place in places}
        self._units: dict[str, UUID | None] = {}
        for place in self.places.values():
            for spelling in {one for name in place.names for one in _spellings(name)}:
                same = self._units.setdefault(spelling, place.unit_id)
                self._units[spelling] = place.unit_id if same == place.unit_id else None
        self._measures: dict[str, str] = {}
        for code, measure in catalogue.measures.items():
            for text in (measure.label, measure.short_label, *_library().get(code, ())):
                self._measures.setdefault(_bare(text), code)
        mine = [place.unit_id for place in self.places.values() if place.mine]
        self.only = mine[0] if len(mine) == 1 else None

    def meaning(self, text: str, number: float | None = None) -> Meaning | None:
        """Of a name, or of a bare number that stands where units are named. None: unknown."""
        key = folded_words(text)
        if key in self.chosen:
            return self.chosen[key]
        if number is not None:
            unit_id = self._units.get(f"{folded_words(worded('khu phố'))} {number:.0f}")
            return Meaning(Sense.UNIT, unit_id=unit_id) if unit_id else None
        fixed = _fixed(text, key)
        if fixed is not None:
            return Meaning(fixed)
        if (unit_id := self._units.get(key)) is not None:
            return Meaning(Sense.UNIT, unit_id=unit_id)
        return self._measure(text)

    def _measure(self, text: str) -> Meaning | None:
        over, _, below = text.rpartition(" – ")
        for part in [text, below] if over and _bare(over) in _VALUES else [text]:
            bare, aspect = _bare(part), _aspect(part)
            if bare in _VALUES:
                return Meaning(Sense.VALUE, aspect=aspect or Aspect.CUMULATIVE)
            if bare in self._measures:
                return Meaning(Sense.MEASURE, self._measures[bare], aspect or Aspect.CUMULATIVE)
        near = self._near(_bare(text))
        return near and replace(near, aspect=_aspect(text) or Aspect.CUMULATIVE)

    def _near(self, bare: str) -> Meaning | None:
        words = set(bare.split()) - _EMPTY_WORDS
        scores: dict[str, float] = {}
        for known, code in self._measures.items():
            own = set(known.split()) - _EMPTY_WORDS
            alike = len(own & words) / len(own | words) if own | words else 0
            scores[code] = max(alike, scores.get(code, 0))
        best = sorted(scores, key=lambda code: -scores[code])[:2]
        if not best or scores[best[0]] < _NEAR or (len(best) > 1 and scores[best[0]] == scores[best[1]]):
            return None
        return Meaning(Sense.MEASURE, best[0], sure=False)

    def unit_in(self, text: str) -> UUID | None:
        """The one unit that a title or the name of a sheet names."""
        padded = f" {folded_words(text)} "
        named = {(name, unit_id) for name, unit_id in self._units.items() if f" {name} " in padded}
        longest = {
            u for name, u in named if not any(name != other and f" {name} " in f" {other} " for other, _ in named)
        }
        return next(iter(longest)) if len(longest) == 1 else None

    def nouns(self, measure: Measure) -> frozenset[str]:
        """Words for things of a measure beside a number, folded."""
        unit = folded_words(measure.unit.label)
        return frozenset({folded_words(measure.noun), unit, unit.split()[0]})

    def is_noun(self, text: str, measure: Measure) -> bool:
        return folded_words(text) in self.nouns(measure)


def period_in(text: str, year: str = "") -> str | None:
    """The month that a title or the name of a sheet names: "Số liệu tháng 7/2024", "T7" → "2024-07". `year`: of one
    that stands without a year; None too where several do.
    """
    key = folded_words(text)
    full = _PERIOD.search(key) or _TAB.fullmatch(key)
    months = {full[1]} if full else {found[1] for found in _MONTH.finditer(key)}
    month, of = int(months.pop()) if len(months) == 1 else 0, (full and full[2]) or year
    return f"{of}-{month:02d}" if of and 1 <= month <= 12 else None


def _fixed(text: str, key: str) -> Sense | None:
    place = folded_words(worded("khu phố"))
    whole = folded_words(worded("toàn phường"))
    if _SHARE.search(f"{key} {'%' if '%' in text else ''}"):
        return Sense.SHARE
    sets = {
        Sense.ORDER: _ORDER,
        Sense.NOUN: _NOUN,
        Sense.LEFT: _LEFT,
        Sense.HEAD: _HEADS | {place, f"ten {place}"},
        Sense.SUM: _SUMS | {whole, f"tong {whole}", f"cong {whole}", f"tong cong {whole}"},
    }
    return next((sense for sense, names in sets.items() if key in names), None)


def _bare(text: str) -> str:
    """A name without its number, brackets, "số lượng", and words that say how numbers count."""
    key = folded_words(_BRACKETS.sub(" ", _BEFORE.sub("", text, count=1)))
    key = " ".join(_CUMULATIVE.sub(" ", _IN_PERIOD.sub(" ", key)).split())
    return _COUNT_OF.sub("", key) if key not in _VALUES else key


def _aspect(text: str) -> Aspect | None:
    key = folded_words(text)
    if _CUMULATIVE.search(key):
        return Aspect.CUMULATIVE
    return Aspect.IN_PERIOD if _IN_PERIOD.search(key) else None


def _spellings(name: str) -> set[str]:
    """As people write a name with a number: "Khu phố 1" is also "kp1", "kp 1", "kp 01"."""
    key = folded_words(name)
    words = key.split()
    if len(words) < 2 or not words[-1].isdecimal():
        return {key} if key else set()
    first = "".join(word[0] for word in words[:-1])
    starts = (f"{' '.join(words[:-1])} ", first, f"{first} ")
    return {f"{start}{last}" for start in starts for last in (words[-1], words[-1].zfill(2))}
