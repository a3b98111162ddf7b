"""The shape of a table about the whole ward: rows by name, columns by code, and behind each number its parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class TableNumber:
    """A number with what it was counted from, as (what, how many); the parts add up to it."""

    value: int
    parts: Sequence[tuple[str, int]] = ()


@dataclass(frozen=True)
class TableLine:
    """`texts` and `numbers`: by the codes of their columns; a number that is not known is left out."""

    name: str
    texts: Mapping[str, str]
    numbers: Mapping[str, TableNumber]


@dataclass(frozen=True)
class WardTable:
    """`code`: that of its maker, part of every id. `head`: the title of the column of names; `texts`, `numbers`: the
    titles of the others by code, in the order printed.
    """

    code: str
    title: str
    head: str
    texts: Mapping[str, str]
    numbers: Mapping[str, str]
    lines: Sequence[TableLine]
    note: str = ""

    def frozen(self) -> dict[str, Any]:
        """As it is kept with the report."""
        return {
            "code": self.code,
            "title": self.title,
            "head": self.head,
            "note": self.note,
            "texts": dict(self.texts),
            "numbers": dict(self.numbers),
            "lines": [
                {
                    "name": line.name,
                    "texts": dict(line.texts),
                    "numbers": {code: one.value for code, one in line.numbers.items()},
                    "parts": {code: [list(part) for part in one.parts] for code, one in line.numbers.items()},
                }
                for line in self.lines
            ],
        }
