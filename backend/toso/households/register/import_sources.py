"""Where what an import brought stood in its file: file, sheet, row and cell, as kept with the journal's line; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from toso.households.model.items import Item

_Row = tuple[str, int, list[str]]  # sheet, row, fields whose cell was mended on the screen


@dataclass(frozen=True)
class ImportSource:
    """`columns`: letters by field code; `rows`: of a subject by its id; `apart`: rows of fields of the household that
    stand further down than its first.
    """

    file: str
    columns: Mapping[str, str]
    rows: dict[str, _Row] = field(default_factory=dict)
    apart: dict[str, _Row] = field(default_factory=dict)

    def written(self) -> str:
        """As text, for HouseholdChange.source."""
        return orjson.dumps([self.file, self.columns, self.rows, self.apart]).decode()

    def place(self) -> str:
        """The file and its rows: "so-ho.xlsx, trang KP3, dòng 12–14"."""
        numbers = sorted({row for _, row, _ in self.rows.values()})
        sheet = next((name for name, _, _ in self.rows.values()), "")
        said = f"dòng {numbers[0]}" if len(numbers) == 1 else f"dòng {numbers[0]}–{numbers[-1]}" if numbers else ""
        return ", ".join(filter(None, (self.file, sheet and f"trang {sheet}", said)))

    def cell(self, subject_id: Any, item: Item, value: str) -> str:
        """The file and the cell of what was seen: "so-ho.xlsx, ô KP3!F12"; empty where it is not known."""
        code = f"{item.value}_state"
        column = next((c for c in (code, f"{code}.{value}") if c in self.columns), None)
        row = self.apart.get(code) or self.rows.get(str(subject_id))
        if column is None or row is None:
            return ""
        sheet, number, mended = row
        said = f"{self.file}, ô {f'{sheet}!' if sheet else ''}{self.columns[column]}{number}"
        return f"{said} (đã sửa trên màn hình)" if column in mended else said


def read_source(text: str | None) -> ImportSource | None:
    """Back from HouseholdChange.source; None: of no import, or forgotten."""
    if not text:
        return None
    file, columns, rows, apart = orjson.loads(text)
    return ImportSource(file, columns, _rows(rows), _rows(apart))


def _rows(kept: Mapping[str, Sequence[Any]]) -> dict[str, _Row]:
    return {key: (sheet, number, mended) for key, (sheet, number, mended) in kept.items()}
