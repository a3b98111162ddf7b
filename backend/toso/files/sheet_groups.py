"""Columns that say a thing once, at the first row of a group, and leave the rows below empty; pure."""

from collections.abc import Sequence
from typing import Any

# A column with so many more filled cells than empty ones is none of these.
_FULL = 50


class GroupColumns:
    """Is told the rows of a table one after the other. A column counts while its first row of each sheet is filled, no
    value comes twice on a sheet, and at least as many cells are empty as filled; one of a single value does not.
    """

    def __init__(self) -> None:
        self._open: dict[int, set[str]] | None = None
        self._more: dict[int, int] = {}  # filled cells beyond the empty ones
        self._filled: dict[int, int] = {}
        self._starts = True

    def begin(self) -> None:
        """Another sheet begins."""
        self._starts = True
        for seen in (self._open or {}).values():
            seen.clear()

    def add(self, cells: Sequence[Any]) -> None:
        if self._open is None:
            self._open = {place: set() for place, cell in enumerate(cells) if _text(cell)}
        for place in list(self._open):
            text = _text(cells[place]) if place < len(cells) else ""
            more = self._more[place] = self._more.get(place, 0) + (1 if text else -1)
            if (text and text in self._open[place]) or (self._starts and not text) or more > _FULL:
                del self._open[place]
            elif text:
                self._open[place].add(text)
                self._filled[place] = self._filled.get(place, 0) + 1
        self._starts = False

    def found(self) -> list[int]:
        return [place for place in self._open or {} if self._more[place] <= 0 and self._filled[place] > 1]


def _text(cell: Any) -> str:
    return "" if cell is None else str(cell).strip()
