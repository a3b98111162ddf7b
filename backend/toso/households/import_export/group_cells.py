"""Cells that speak for rows below them: merged ones, those that stand at the first row of a group alone, and headings
of groups; pure.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from toso.files.spreadsheets import Sheet
from toso.households.import_export.cells import blank

# May be said once for a group of households. A khu phố or a street that is missing is asked: it says where a home is.
_HEADED = "group_name"
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
    """Words of the first row of a group, for columns that are filled there alone, and of the heading above a group,
    where no column says it. Is told row by row.
    """

    def __init__(self, sheet: Sheet, columns: Mapping[str, int]) -> None:
        self.columns = {code: columns[code] for code in _OF_GROUPS if columns.get(code, -1) in set(sheet.grouped)}
        self._starts = [start for _, start in sheet.parts]
        self._heads = [] if _HEADED in columns else [(row, _spoken(text)) for row, text in sheet.heads]
        self.speaks = bool(self.columns or self._heads)
        self._held: dict[str, tuple[int, Any]] = {}

    def hear(self, number: int, cells: list[Any]) -> None:
        """Keeps what a row says; no group goes on with the next sheet."""
        while self._starts and number > self._starts[0]:
            begun = self._starts.pop(0)
            self._heads = [head for head in self._heads if head[0] > begun]
            self._held.clear()
        while self._heads and self._heads[0][0] < number:
            self._held[_HEADED] = self._heads.pop(0)
        for code, place in self.columns.items():
            if place < len(cells) and not blank(cells[place]):
                self._held[code] = number, cells[place]

    def headed(self) -> tuple[str, int, str] | None:
        """The heading of the group: of which field, its row, its words; None where a column says it."""
        return (_HEADED, *self._held[_HEADED]) if _HEADED in self._held and _HEADED not in self.columns else None

    def said(self, code: str) -> tuple[int, Any]:
        """The row, and its cell."""
        return self._held.get(code, (0, None))


def _spoken(text: str) -> str:
    """A heading in capitals as it is written within a sentence."""
    return text.capitalize() if text.isupper() else text
