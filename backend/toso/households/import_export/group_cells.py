"""Cells that speak for rows below them: merged ones, those that stand at the first row of a group alone, and headings
of groups; pure.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from toso.files.sheet_headings import is_group
from toso.files.spreadsheets import Sheet
from toso.households.import_export.cell_context import Neighbourhood
from toso.households.import_export.cells import blank
from toso.kit.unit_names import UnitNames, names_part

# May be said once for a group of households. A khu phố or a street that is missing is asked: it says where a home is.
_HEADED, _PLACED = "group_name", "unit"
_OF_GROUPS = (_HEADED,)
_MOST_ROWS_CELLS, _MOST = 2_000, 200_000


def covered(merged: Iterable[list[int]]) -> dict[tuple[int, int], tuple[int, int]]:
    """Each cell of a merged range to its first one; ranges that are too large are titles, not data."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for row, column, last_row, last_column in merged:
        if (last_row - row) * (last_column - column + 1) <= _MOST_ROWS_CELLS and len(found) < _MOST:
            for r in range(row, last_row + 1):
                for c in range(column, last_column + 1):
                    found[r, c] = row, column
    return found


class GroupCells:
    """Words of the first row of a group, for columns that are filled there alone, and of the headings above rows, where
    no column says it: their group (tổ), their khu phố. Is told row by row.
    """

    def __init__(self, sheet: Sheet, columns: Mapping[str, int], units: UnitNames[Neighbourhood]) -> None:
        self.columns = {code: columns[code] for code in _OF_GROUPS if columns.get(code, -1) in set(sheet.grouped)}
        self._starts = [start for _, start in sheet.parts]
        heads = ((row, *_meant(text, units)) for row, text in sheet.heads)
        self._heads = [head for head in heads if head[1] and head[1] not in columns]
        self.speaks = bool(self.columns or self._heads)
        self._held: dict[str, tuple[int, Any]] = {}

    def hear(self, number: int, cells: list[Any]) -> None:
        """Keeps what a row says; no group goes on with the next sheet, or with the next khu phố."""
        while self._starts and number > self._starts[0]:
            begun = self._starts.pop(0)
            self._heads = [head for head in self._heads if head[0] > begun]
            self._held.clear()
        while self._heads and self._heads[0][0] < number:
            row, code, text = self._heads.pop(0)
            if code == _PLACED:
                self._held.clear()
            self._held[code] = row, text
        for code, place in self.columns.items():
            if place < len(cells) and not blank(cells[place]):
                self._held[code] = number, cells[place]

    def headed(self) -> list[tuple[str, int, str]]:
        """Words of the headings above a row: field, row, words; none where a column says it."""
        return [(code, row, text) for code, (row, text) in self._held.items() if code not in self.columns]

    def said(self, code: str) -> tuple[int, Any]:
        """The row, and its cell."""
        return self._held.get(code, (0, None))


def _meant(text: str, units: UnitNames[Neighbourhood]) -> tuple[str, str]:
    """The field of which a heading speaks, and its words; none of a title. A part that the ward does not know is asked
    about like one in a column.
    """
    if (place := units.named(text)) is not None:
        return _PLACED, place.name
    said = text.capitalize() if text.isupper() else text  # capitals as within a sentence
    if is_group(text):
        return _HEADED, said
    return (_PLACED, text.title() if text.isupper() else text) if names_part(text) else ("", "")
