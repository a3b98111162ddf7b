"""Ruled tables of a PDF page: cells that lines enclose on four sides, found from the lines alone.

Points from the top left corner of the page. Lines that miss each other by less than 3 points meet.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from toso.documents.linter.lines import Box, Char, Line, around
from toso.documents.linter.page_objects import Subpath
from toso.documents.linter.pdf_lines import rows_of

_NEAR = 3.0
LEAST_CUT = 3  # upright lines that make a cut table; two are a frame
_Spans = dict[float, list[tuple[float, float]]]


@dataclass(frozen=True)
class Table:
    """Rows of cells from the top down; None where a cell above or to the left reaches over that place."""

    rows: list[list[Box | None]]

    @cached_property
    def box(self) -> Box:
        return around([cell for row in self.rows for cell in row if cell])

    def holds(self, box: Box) -> bool:
        return _holds(self.box, box)

    def text(self, chars: Iterable[Char]) -> list[list[str | None]]:
        """The text of each cell, its lines parted by a line break.

        "" for a place that the cell on its left reaches over, None for one that the cell above does.
        """
        inside = [char for char in chars if char.upright and self.holds(char.box)]
        lefts = [min(cell[0] for cell in column if cell) for column in zip(*self.rows, strict=True)]
        found: list[list[str | None]] = []
        for row in self.rows:
            reach = around([cell for cell in row if cell])
            beside = [char for char in inside if _holds(reach, char.box)]
            found.append(
                [
                    _text([char for char in beside if _holds(cell, char.box)]) if cell else _uncovered(row, i, lefts[i])
                    for i, cell in enumerate(row)
                ]
            )
        return found


def tables_of(subpaths: Iterable[Subpath]) -> list[Table]:
    """The tables of a page that have more than one row and more than one column, from the top down."""
    level, upright = _ruling(subpaths)
    tables = [Table(_rows(cells)) for cells in _connected(list(_cells(level, upright)))]
    return [table for table in tables if len(table.rows) > 1 and len(table.rows[0]) > 1]


def _ruling(subpaths: Iterable[Subpath]) -> tuple[_Spans, _Spans]:
    """Level lines by their height and upright lines by their place across, each from where to where."""
    level: list[tuple[float, float, float]] = []
    upright: list[tuple[float, float, float]] = []
    for left, top, right, bottom in (path.box for path in subpaths if path.visible and not path.askew):
        if bottom - top <= _NEAR:
            level.append(((top + bottom) / 2, left, right))
        elif right - left <= _NEAR:
            upright.append(((left + right) / 2, top, bottom))
        else:
            level += [(top, left, right), (bottom, left, right)]
            upright += [(left, top, bottom), (right, top, bottom)]
    return _joined(level + list(_cut_ends(upright))), _joined(upright)


def _cut_ends(upright: list[tuple[float, float, float]]) -> Iterator[tuple[float, float, float]]:
    """Level lines where several upright ones end together: a table that the end of the page cuts has no line there."""
    uprights = [(across, span) for across, spans in _joined(upright).items() for span in spans]
    for ends in (0, 1):
        near: list[list[tuple[float, float]]] = []
        for at, across in sorted((span[ends], across) for across, span in uprights):
            if near and at - near[-1][-1][0] <= _NEAR:
                near[-1].append((at, across))
            else:
                near.append([(at, across)])
        for group in near:
            places = [across for _, across in group]
            if len(group) >= LEAST_CUT:
                yield group[0][0], min(places), max(places)


def _joined(lines: list[tuple[float, float, float]]) -> _Spans:
    """Lines at nearly one place are one, and so are those that continue each other."""
    beside: list[list[tuple[float, float, float]]] = []
    for line in sorted(lines):
        if beside and line[0] - beside[-1][-1][0] <= _NEAR:
            beside[-1].append(line)
        else:
            beside.append([line])
    spans: _Spans = {}
    for group in beside:
        joined: list[tuple[float, float]] = []
        for start, end in sorted((start, end) for _, start, end in group):
            if joined and start <= joined[-1][1] + _NEAR:
                joined[-1] = joined[-1][0], max(joined[-1][1], end)
            else:
                joined.append((start, end))
        spans[sum(place for place, _, _ in group) / len(group)] = [s for s in joined if s[1] - s[0] >= _NEAR]
    return spans


def _reaches(spans: list[tuple[float, float]], start: float, end: float) -> bool:
    return any(first - _NEAR <= start and end <= last + _NEAR for first, last in spans)


def _cells(level: _Spans, upright: _Spans) -> Iterator[Box]:
    """The smallest box to the right of and below each crossing that four lines enclose."""
    crossings = {(x, y) for x in upright for y in level if _reaches(upright[x], y, y) and _reaches(level[y], x, x)}
    for x, y in sorted(crossings):
        below = [down for across, down in crossings if across == x and down > y and _reaches(upright[x], y, down)]
        beside = [across for across, down in crossings if down == y and across > x and _reaches(level[y], x, across)]
        enclosed = (
            (x, y, right, bottom)
            for bottom in sorted(below)
            for right in sorted(beside)
            if (right, bottom) in crossings
            and _reaches(upright[right], y, bottom)
            and _reaches(level[bottom], x, right)
        )
        yield from [cell for cell in [next(enclosed, None)] if cell]


def _connected(cells: list[Box]) -> list[list[Box]]:
    """Cells that share a corner, directly or through others, in one group; from the top down."""
    by_corner: dict[tuple[float, float], list[int]] = defaultdict(list)
    for index, (left, top, right, bottom) in enumerate(cells):
        for corner in ((left, top), (left, bottom), (right, top), (right, bottom)):
            by_corner[corner].append(index)
    group = list(range(len(cells)))

    def leader(index: int) -> int:
        while group[index] != index:
            index = group[index]
        return index

    for first, *others in by_corner.values():
        for other in others:
            group[leader(other)] = leader(first)
    found: dict[int, list[Box]] = defaultdict(list)
    for index, cell in enumerate(cells):
        found[leader(index)].append(cell)
    return sorted(found.values(), key=lambda each: min((top, left) for left, top, _, _ in each))


def _rows(cells: list[Box]) -> list[list[Box | None]]:
    places = sorted({cell[0] for cell in cells})
    rows = groupby(sorted(cells, key=lambda cell: cell[1]), key=lambda cell: cell[1])
    return [
        [by_left.get(place) for place in places] for _, row in rows for by_left in [{cell[0]: cell for cell in row}]
    ]


def _holds(outer: Box, inner: Box) -> bool:
    across, down = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= across < outer[2] and outer[1] <= down < outer[3]


def _uncovered(row: list[Box | None], place: int, left: float) -> str | None:
    before = next((cell for cell in reversed(row[:place]) if cell), None)
    return "" if before and before[2] > left + 1 else None


def _text(chars: list[Char]) -> str:
    return "\n".join(Line(0, tuple(row)).text for row in rows_of(chars)).strip()
