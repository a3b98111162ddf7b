"""Tables on a sheet: rows that name columns, rows below them, and what stands around; pure.

A row with a number begins or continues the rows of a table; rows of several words directly above are its headings.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from toso.files.sheet_grid import Grid
from toso.reports.workbooks.counts import looks_like_number
from toso.reports.workbooks.words import LedgerWords, Sense, period_in

Row = tuple[int, dict[int, Any]]  # its number from 0, its filled cells by column
_MOST_HEADS = 3


@dataclass
class Table:
    """`heads` name the columns, `body` holds numbers; `unit_id`, `period`: what the sheet or a title above says that it
    is of.
    """

    heads: list[Row]
    unit_id: UUID | None
    period: str | None
    body: list[Row] = field(default_factory=list)


@dataclass
class Layout:
    """The tables of a sheet, titles and what else stands between them, rows that number the columns, and the month that
    titles name.
    """

    tables: list[Table]
    titles: list[Row]
    index: list[Row]
    period: str | None


def lay_out(grid: Grid, words: LedgerWords) -> Layout:
    """Reads a sheet from its first row to its last. A table without headings goes on with those above it."""
    year = words.period[:4]
    found = Layout([], [], [], period_in(grid.name, year))
    unit_id, heads, last = words.unit_in(grid.name), list[Row](), -2
    table: Table | None = None
    for number, row in _rows(grid):
        texts = [cell for cell in row.values() if isinstance(cell, str) and not looks_like_number(cell)]
        if heads and last == number - 1 and _is_index(row):
            found.index.append((number, row))
        elif any(looks_like_number(cell) for cell in row.values()) or _is_row(texts, words, known=bool(heads or table)):
            if heads or table is None or (table.unit_id, table.period) != (unit_id, found.period):
                found.titles += heads[:-_MOST_HEADS]
                table = Table(heads[-_MOST_HEADS:] or (table.heads if table else []), unit_id, found.period)
                heads = []
                found.tables.append(table)
            table.body.append((number, row))
        elif len(texts) > 1:
            if heads and last != number - 1:
                found.titles += heads
                heads = []
            heads.append((number, row))
        else:
            found.titles += [*heads, (number, row)]
            heads = []
            unit_id = _named(texts, words) or unit_id
            found.period = next(filter(None, (period_in(text, year) for text in texts)), found.period)
        last = number
    found.titles += heads
    return found


def _rows(grid: Grid) -> Iterator[Row]:
    faulty: dict[int, dict[int, Any]] = {}
    for row, column, text in grid.faulty:
        faulty.setdefault(row, {})[column] = text or "="
    for number, cells in grid.rows:
        filled = {column: cell for column, cell in enumerate(cells) if cell is not None}
        yield number, dict(sorted({**filled, **faulty.get(number, {})}.items()))


def _is_index(row: Mapping[int, Any]) -> bool:
    """A row "(1) (2) (3)" or "A B 1 2"."""
    texts = [str(cell).strip("() ").removesuffix(".0") for cell in row.values()]
    numbers = [int(text) for text in texts if text.isascii() and text.isdecimal()]
    letters = [text for text in texts if len(text) == 1 and text.isalpha()]
    whole = len(numbers) > 1 and len(numbers) + len(letters) == len(texts)
    return whole and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] < 4


def _is_row(texts: list[str], words: LedgerWords, *, known: bool) -> bool:
    """Whether a row of words alone belongs to the rows of a table: it is called as rows are, and names no columns."""
    if not known or len(texts) < 2:
        return False
    first, second = (words.meaning(text) for text in texts[:2])
    rows = {Sense.UNIT, Sense.MEASURE, Sense.SUM}
    return first is not None and first.sense in rows and first.sure and (second is None or second.sense not in rows)


def _named(texts: list[str], words: LedgerWords) -> UUID | None:
    return next(filter(None, map(words.unit_in, texts)), None)


def head_text(table: Table, grid: Grid, column: int) -> str:
    """The name of a column: its heading cells from above, cells merged across or down counted everywhere they reach."""
    parts: list[str] = []
    for number, row in table.heads:
        text = row.get(column)
        if text is None:
            for top, left, bottom, right in grid.merged:
                if top <= number <= bottom and left <= column <= right:
                    text = next((r.get(left) for n, r in table.heads if n == top), None)
        if isinstance(text, str) and text not in parts:
            parts.append(text)
    return " – ".join(parts)
