"""Reading of headings: where the table of a sheet begins and which of its columns holds which field; pure."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toso.households.import_export.fields import FIELDS, field_of
from toso.households.model.items import Subject
from toso.households.observations.search_text import folded_words

HEADING_ROWS = 20
MAX_COLUMNS = 80


@dataclass(frozen=True)
class Heading:
    """The row (from 0) that names the columns, its texts, and the columns whose names are known."""

    row: int
    texts: tuple[str, ...]
    columns: Mapping[str, int]

    @property
    def fingerprint(self) -> str:
        """The same for files made from the same template, whatever stands in them."""
        return hashlib.sha256("\n".join(folded_words(text) for text in self.texts).encode()).hexdigest()[:32]


def find_heading(rows: Sequence[Sequence[Any]]) -> Heading | None:
    """The row among the first twenty that names most columns; without any known name the first filled one of two cells.

    Titles above the table are skipped. None for an empty sheet.
    """
    best: Heading | None = None
    for index, row in enumerate(rows[:HEADING_ROWS]):
        texts = tuple(str(cell).strip() if isinstance(cell, str) else "" for cell in row[:MAX_COLUMNS])
        columns: dict[str, int] = {}
        for place, text in enumerate(texts):
            code = field_of(text) if text else None
            if code is not None:
                columns.setdefault(code, place)
        better = best is None or len(columns) > len(best.columns)
        if better and sum(map(bool, texts)) > 1:
            best = Heading(index, texts, columns)
    return best


def unreadable_columns(columns: Mapping[str, int], *, one_unit: bool) -> list[str]:
    """The labels of columns missing before rows can be checked; `one_unit`: the person keeps one khu phố only."""
    missing: list[str] = []
    if "full_name" not in columns and "name" not in columns:
        missing.append(FIELDS["name"].label)
    if "street" not in columns and "code" not in columns:
        missing.append(FIELDS["street"].label)
    if "unit" not in columns and "code" not in columns and not one_unit:
        missing.append(FIELDS["unit"].label)
    return missing


def with_head(columns: Mapping[str, int]) -> dict[str, int]:
    """One row for one household: the name of the household is that of its head, if anything of a person is known."""
    persons = [code for code in columns if FIELDS[code].subject is Subject.PERSON]
    if "full_name" in columns or not persons or "name" not in columns:
        return dict(columns)
    return {**columns, "full_name": columns["name"]}


def one_row_is_one_household(columns: Mapping[str, int]) -> bool:
    return "full_name" not in columns
