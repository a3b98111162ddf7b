"""The units' texts merged into the outline of the report, each statement with the units that made it."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from toso.kit.text import capitalised, fold, one_line, short_listing

_BULLET = re.compile(r"^(?:[-–—+*•]\s*)+")
# What people write when they have nothing to say.
_NOTHING = {"", "khong", "khong co", "chua co", "khong co gi", "khong phat sinh", "0", "k", "ko", "khong co y kien"}


@dataclass(frozen=True)
class Section:
    """A section of the report's outline; `ask` is what the form asks the unit to write there."""

    key: str
    numeral: str
    title: str
    ask: str


@cache
def outline_2024() -> tuple[Section, ...]:
    """The usual outline of the monthly report; data of the regime, which a ward may change."""
    data = json.loads(files("toso.reports").joinpath("data/outline-2024.json").read_text("utf-8"))
    return tuple(Section(**s) for s in data["sections"])


@dataclass(frozen=True)
class Contribution:
    """The text of one unit in one section: lines, with or without bullets. `month`: its place among several months."""

    unit: str
    section: str
    text: str
    month: int = 0


@dataclass(frozen=True)
class Paragraph:
    """One statement and the units that made it."""

    text: str
    units: tuple[str, ...]

    def told(self, units: str = "") -> str:
        """A sentence with who says it behind it, unless it says so itself: "Wifi yếu (Khu phố 1, 2)."; `units`: other
        words for them.
        """
        ending = self.text[-1] if self.text.endswith(("!", "?", "…", ":")) else "."
        text = self.text.rstrip(" .;,!?…:")
        if len(self.units) == 1 and fold(self.units[0]) in fold(text):
            return f"{text}{ending}"
        return f"{text} ({units or short_listing(self.units)}){ending}"


@dataclass(frozen=True)
class Merged:
    """A section as merged. `silent`: units that reported and had nothing to say here."""

    section: Section
    paragraphs: tuple[Paragraph, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True)
class Narrative:
    """All sections, and the units that did not submit."""

    sections: tuple[Merged, ...]
    missing: tuple[str, ...]


def merge(
    outline: Sequence[Section],
    expected: Sequence[str],
    submitted: Iterable[str],
    contributions: Sequence[Contribution],
) -> Narrative:
    """The units' texts by section, in the order of months and of `expected`; the same statement of several units stands
    once.
    """
    handed_in = set(submitted)
    place = {unit: index for index, unit in enumerate(expected)}
    ordered = sorted(contributions, key=lambda c: (c.month, place.get(c.unit, len(place))))
    merged: list[Merged] = []
    for section in outline:
        own = [c for c in ordered if c.section == section.key and c.unit in handed_in]
        paragraphs = _folded(((c.unit, line) for c in own for line in statements(c.text)), place)
        spoke = {unit for p in paragraphs for unit in p.units}
        silent = tuple(u for u in expected if u in handed_in and u not in spoke)
        merged.append(Merged(section, paragraphs, silent))
    return Narrative(tuple(merged), tuple(u for u in expected if u not in handed_in))


def statements(text: str) -> list[str]:
    """The statements of a text, one a line, without bullets; "không có" and the like are none."""
    lines = (_BULLET.sub("", one_line(line)) for line in text.splitlines())
    return [capitalised(line) for line in lines if fold(line).rstrip(" .;!") not in _NOTHING]


def _folded(said: Iterable[tuple[str, str]], place: Mapping[str, int]) -> tuple[Paragraph, ...]:
    first: dict[str, str] = {}
    units: dict[str, list[str]] = {}
    for unit, line in said:
        key = fold(line).rstrip(" .;")
        first.setdefault(key, line)
        named = units.setdefault(key, [])
        if unit not in named:
            named.append(unit)
    ordered = {key: sorted(named, key=lambda unit: place.get(unit, len(place))) for key, named in units.items()}
    return tuple(Paragraph(line, tuple(ordered[key])) for key, line in first.items())
