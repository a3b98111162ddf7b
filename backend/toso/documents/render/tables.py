"""Layout of a table, in PDF, DOCX and XLSX alike: size of its type, widths of its columns, alignment of its cells."""

from typing import Any, NamedTuple

from toso.documents.blocks import Align, Cell, DateCell, Table, TextCell, grid
from toso.documents.layout import measures as m
from toso.documents.layout.text_width import width

_LONGEST_SHARE = 0.3
"""Of the text width: a longer word, such as an address on the web, is broken."""


class Look(NamedTuple):
    """`size` of the type, `line` height, room `above` and below a text and beside it; `whole`: short enough to stand on
    one page.
    """

    name: str
    size: float
    line: float
    above: float
    side: float
    whole: bool


def table_look(table: Table) -> Look:
    """By the number of columns; the decree sets no size for tables."""
    columns, whole = len(table.columns), len(table.rows) <= m.TABLE_WHOLE_ROWS
    if table.dense or columns >= m.TABLE_DENSE_FROM:
        return Look("wide dense", m.TABLE_DENSE, m.TABLE_DENSE_LINE, m.TABLE_DENSE_ABOVE, m.TABLE_DENSE_SIDE, whole)
    if columns >= m.TABLE_WIDEST_FROM:
        return Look("wide widest", m.TABLE_WIDEST, m.TABLE_WIDEST_LINE, m.TABLE_ABOVE, m.TABLE_SIDE, whole)
    if columns >= m.TABLE_WIDE_FROM:
        return Look("wide", m.TABLE_WIDE, m.TABLE_WIDE_LINE, m.TABLE_ABOVE, m.TABLE_SIDE, whole)
    return Look("", m.TABLE, m.TABLE_LINE, m.TABLE_ABOVE, m.TABLE_SIDE, whole=False)


def is_long_note(table: Table, room_mm: float) -> bool:
    """Whether the note above a table takes more than one line."""
    return width(table.note, m.TABLE, italic=True) > room_mm * m.POINTS_PER_MM


def column_shares(table: Table, room_mm: float = m.TEXT_WIDTH_MM) -> list[float]:
    """Column widths in per cent of the table: as its author wishes, but none narrower than its longest word."""
    total = sum(column.width for column in table.columns)
    wished = [column.width / total for column in table.columns]
    least = _least_shares(table, room_mm * m.POINTS_PER_MM)
    return [round(100 * share, 3) for share in _fitted(wished, least)]


def _fitted(wished: list[float], least: list[float]) -> list[float]:
    """The shares that are too small made as large as they must be, at the cost of the others in proportion."""
    if sum(least) >= 1:
        return [share / sum(least) for share in least]
    raised: set[int] = set()
    while True:
        left = 1 - sum(least[place] for place in raised)
        among = sum(share for place, share in enumerate(wished) if place not in raised)
        shares = [least[p] if p in raised else share * left / among for p, share in enumerate(wished)]
        short = {place for place, share in enumerate(shares) if place not in raised and share < least[place]}
        if not short:
            return shares
        raised |= short


def _least_shares(table: Table, room: float) -> list[float]:
    """Share of `room` that each column's longest word takes with its margins; cells over several columns left out."""
    size = table_look(table).size
    words: list[set[tuple[str, bool]]] = [set() for _ in table.columns]
    for row in grid(table.header):
        for place, head in row:
            if head.colspan == 1:
                words[place] |= {(word, True) for word in head.text.split()}
    for row, cells in zip(table.rows, aligned_rows(table), strict=True):
        for place, cell, align in cells:
            if cell.colspan == 1:
                # What stands to the right is not broken.
                parts = [cell.text] if align is Align.RIGHT else cell.text.split()
                words[place] |= {(part, row.strong or cell.bold) for part in parts}
    sides = 2 * table_look(table).side + 2 * m.RULE
    wide = [max((width(word, size, bold=bold) for word, bold in column), default=0.0) + sides for column in words]
    return [min(one / room, _LONGEST_SHARE) for one in wide]


def cell_align(table: Table, index: int, cell: Cell) -> Align:
    """A cell's own alignment; else numbers to the right, dates centred, text as its column."""
    if cell.align:
        return cell.align
    if isinstance(cell, TextCell):
        return table.columns[index].align
    return Align.CENTER if isinstance(cell, DateCell) else Align.RIGHT


def aligned_rows(table: Table) -> list[list[tuple[int, Cell, Align]]]:
    """The cells of each row of the body with their column and alignment."""
    placed = grid([row.cells for row in table.rows])
    return [[(column, cell, cell_align(table, column, cell)) for column, cell in row] for row in placed]


def row_groups(table: Table) -> list[list[int]]:
    """The rows of the body by place, parted where a page may end: those that one cell joins stand together."""
    groups: list[list[int]] = []
    joined = 0
    for index, row in enumerate(table.rows):
        if index < joined:
            groups[-1].append(index)
        else:
            groups.append([index])
        joined = max(joined, *(index + cell.rowspan for cell in row.cells))
    return groups


def has_joined_rows(table: Table) -> bool:
    """Whether a cell of its body reaches over several rows."""
    return any(cell.rowspan > 1 for row in table.rows for cell in row.cells)


TABLE_TYPESETTING: dict[str, Any] = {
    "shares": column_shares,
    "look": table_look,
    "long_note": is_long_note,
    "aligned": aligned_rows,
    "row_groups": row_groups,
    "has_joined_rows": has_joined_rows,
}
"""What the template of a table asks of this module, by the names it uses."""
