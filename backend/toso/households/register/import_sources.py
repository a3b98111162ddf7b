"""Where what an import brought stood in its file: file, sheet, row and cell, as kept with the journal's line; pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from toso.households.model.items import Item
from toso.kit.place_words import worded

# Sheet, row, columns whose cell was mended on the screen, columns whose cell filled a field of the register.
SourceRow = tuple[str, int, list[str], list[str]]
# What a column of a file fills in the register, by its code; of several columns that fill one the first part.
LABELS = {
    "code": "Mã hộ",
    "unit": "Khu phố",
    "street": "Tuyến phố",
    "house_no": "Số nhà",
    "place_note": "Ghi chú địa chỉ",
    "address": "Địa chỉ",
    "kind": "Loại hộ",
    "name": "Tên hộ",
    "phone": "Điện thoại hộ",
    "tax_code": "Mã số thuế",
    "full_name": "Họ và tên",
    "relation": "Quan hệ với chủ hộ",
    "sex": "Giới tính",
    "birth_on": "Ngày sinh",
    "birth_year": "Năm sinh",
    "person_phone": "Số điện thoại",
}
_PART = re.compile(r"\..*|_(?:fe)?male$")


@dataclass(frozen=True)
class ImportSource:
    """`columns`: letters by field code; `rows`: of a subject by its id; `apart`: rows of fields of the household that
    stand further down than its first.
    """

    file: str
    columns: Mapping[str, str]
    rows: dict[str, SourceRow] = field(default_factory=dict)
    apart: dict[str, SourceRow] = field(default_factory=dict)

    def written(self) -> str:
        """As text, for HouseholdChange.source."""
        return orjson.dumps([self.file, self.columns, self.rows, self.apart]).decode()

    def place(self) -> str:
        """The file and its rows: "so-ho.xlsx, trang KP3, dòng 12–14"."""
        numbers = sorted({row for _, row, *_ in self.rows.values()})
        sheet = next((name for name, *_ in self.rows.values()), "")
        said = f"dòng {numbers[0]}" if len(numbers) == 1 else f"dòng {numbers[0]}–{numbers[-1]}" if numbers else ""
        return ", ".join(filter(None, (self.file, sheet and f"trang {sheet}", said)))

    def cell(self, subject_id: Any, item: Item, value: str) -> str:
        """The file and the cell of what was seen: "so-ho.xlsx, ô KP3!F12"; empty where it is not known."""
        code = f"{item.value}_state"
        column = next((c for c in (code, f"{code}.{value}") if c in self.columns), None)
        row = self.apart.get(code) or self.rows.get(str(subject_id))
        if column is None or row is None:
            return ""
        return f"{self.file}, ô {self._said(column, row)}"

    def filled(self, subject_id: Any, *, household: bool) -> list[tuple[str, str]]:
        """The fields of the register that cells filled, and those cells: ("Họ và tên", "KP3!B12")."""
        own = self.rows.get(str(subject_id))
        rows = ([own] if own else []) + (list(self.apart.values()) if household else [])
        return [found for row in rows for found in self._cells(row)]

    def _cells(self, row: SourceRow) -> Iterator[tuple[str, str]]:
        for column in row[3]:
            yield worded(LABELS[_PART.sub("", column)]), self._said(column, row)

    def _said(self, column: str, row: SourceRow) -> str:
        sheet, number, mended, _ = row
        said = f"{f'{sheet}!' if sheet else ''}{self.columns[column]}{number}"
        return f"{said} (đã sửa trên màn hình)" if column in mended else said


def read_source(text: str | None) -> ImportSource | None:
    """Back from HouseholdChange.source; None: of no import, or forgotten."""
    if not text:
        return None
    file, columns, rows, apart = orjson.loads(text)
    return ImportSource(file, columns, _rows(rows), _rows(apart))


def _rows(kept: Mapping[str, Sequence[Any]]) -> dict[str, SourceRow]:
    """Rows by key of the household or person; those kept before cells were named have no cells."""
    return {key: (sheet, row, mended, rest[0] if rest else []) for key, (sheet, row, mended, *rest) in kept.items()}
