"""Rows of a sheet as read: what each says, what was said about its cells, and which are one household; pure."""

from dataclasses import dataclass, field
from typing import Any

from toso.files.spreadsheets import cell_text
from toso.households.import_export.cell_context import Neighbourhood
from toso.households.import_export.fields import Field, Kind
from toso.households.observations.search_text import folded_words

ERROR, WARNING = "error", "warning"
SHOWN = 300  # characters of a cell
Message = tuple[str, str, int, str]  # level, field, column from 0, words


def word_key(code: str, text: str) -> str:
    """Under which it is kept what a word means in all cells of a field (`HouseholdImport.mended`)."""
    return f"{code}={folded_words(text)}"


def left_out_key(number: int) -> str:
    """Under which it is kept that a row is left out."""
    return f"{number}:"


@dataclass
class Line:
    """One row: its number, values by field code, messages; `raw`: what cells say of which something was said, but no
    identity number.
    """

    number: int
    values: dict[str, Any] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    raw: dict[int, str] = field(default_factory=dict)
    filled: dict[str, str] = field(default_factory=dict)  # values of a row above, by field: the row's label
    worded: list[str] = field(default_factory=list)  # fields whose word was told once for all cells
    cells: list[str] = field(default_factory=list)  # columns whose cell of this row gave a value
    at: dict[str, str] = field(default_factory=dict)  # by field the one of a column for men or women that said it

    def tell(self, spec: Field, place: int, fault: str | None, note: str | None, raw: Any) -> None:
        """A message about a cell, and what it says."""
        level, said = (ERROR, fault) if fault is not None else (WARNING, note)
        self.messages.append((level, spec.code, place, said or ""))
        if spec.kind is not Kind.CITIZEN_ID:
            self.raw[place] = cell_text(raw)[:SHOWN]

    @property
    def refused(self) -> bool:
        return bool(self.messages) and any(m[0] == ERROR for m in self.messages)

    def said(self, code: str) -> bool:
        return any(m[1] == code for m in self.messages)


@dataclass
class HouseholdRows:
    """Adjacent rows of one household; `values`: of the household, `place` and `street`: where it is."""

    lines: list[Line]
    values: dict[str, Any] = field(default_factory=dict)
    apart: dict[str, int] = field(default_factory=dict)  # rows of values that stand below its first one
    place: Neighbourhood | None = None
    street_key: tuple[str, str] | None = None
    head: bool = False

    @property
    def number(self) -> int:
        return self.lines[0].number

    @property
    def persons(self) -> list[Line]:
        return [line for line in self.lines if "full_name" in line.values]

    @property
    def refused(self) -> bool:
        return any(line.refused for line in self.lines)
