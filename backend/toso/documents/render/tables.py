"""Layout of a table, in PDF, DOCX and XLSX alike: size of its type, widths of its columns, alignment of its cells."""

import re
from typing import Any, NamedTuple

from toso.documents.blocks import Align, Cell, DateCell, HeaderCell, Row, Table, TextCell, grid
from toso.documents.content import OfficialDocument, Orientation
from toso.documents.layout import measures as m
from toso.documents.layout.text_width import filled_lines, width

MAX_TABLE_ROWS = 3_000
"""About 5 ms a row: more belongs into the spreadsheet."""
_LONGEST_SHARE = 0.3
"""Of the text width: a longer word, such as an address on the web, is broken."""


_AMOUNT = re.compile(r"[(+–-]*\d[\d.,]*[%đ₫]?\)?[.,;]?")
"""A number as people type it into a cell of words: "123.456đ", "(1.234)"."""


class DocumentTooLarge(ValueError):
    """The tables are too long or too wide for a printed document; in words for who made it."""


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


class _Measured(NamedTuple):
    """Of each column at one point of type its longest word, and what cannot be broken; the placed cells of all rows."""

    longest: list[float]
    unbroken: list[float]
    cells: list[list[tuple[int, HeaderCell | Cell]]]


class TableTooWide(DocumentTooLarge):
    """Amounts that no size of type brings onto the page."""

    def __init__(self, table: Table) -> None:
        named = table.caption or next((cell.text for row in table.header for cell in row if cell.text), "")
        super().__init__(
            f"Bảng “{named}” có các cột số rộng hơn trang giấy; hãy đặt bảng vào phụ lục trang ngang, "
            "chia bảng, bớt cột, hoặc ghi theo nghìn đồng, triệu đồng."
        )


_LOOKS = (
    Look("", m.TABLE, m.TABLE_LINE, m.TABLE_ABOVE, m.TABLE_SIDE, whole=False),
    Look("wide", m.TABLE_WIDE, m.TABLE_WIDE_LINE, m.TABLE_ABOVE, m.TABLE_SIDE, whole=True),
    Look("wide widest", m.TABLE_WIDEST, m.TABLE_WIDEST_LINE, m.TABLE_ABOVE, m.TABLE_SIDE, whole=True),
    Look("wide dense", m.TABLE_DENSE, m.TABLE_DENSE_LINE, m.TABLE_DENSE_ABOVE, m.TABLE_DENSE_SIDE, whole=True),
)


def table_look(table: Table, room_mm: float = m.TEXT_WIDTH_MM) -> Look:
    """By the number of columns, and smaller where its words do not fit the width, or where it then stands on one page;
    the decree sets no size.
    """
    return _look(table, _measured(table), room_mm)


def typeset(table: Table, room_mm: float = m.TEXT_WIDTH_MM) -> tuple[Look, list[float]]:
    """`table_look` and `column_shares` of a table that is measured once for both."""
    measured = _measured(table)
    look = _look(table, measured, room_mm)
    return look, _shares(table, measured, look, room_mm * m.POINTS_PER_MM)


def _look(table: Table, measured: _Measured, room_mm: float) -> Look:
    columns, room = len(table.columns), room_mm * m.POINTS_PER_MM
    first = 2 if table.small else sum(columns >= least for least in (m.TABLE_WIDE_FROM, m.TABLE_WIDEST_FROM))
    looks = _LOOKS[-1:] if table.dense else _LOOKS[first:]
    look = next((look for look in looks if sum(_least_shares(measured.longest, look, room)) < 1), looks[-1])
    if not look.whole or len(row_groups(table)) > m.TABLE_WHOLE_ROWS:
        return look._replace(whole=False)
    smaller = _LOOKS[min(_LOOKS.index(look) + 1, len(_LOOKS) - 2)]
    if table.dense or smaller is look:
        return look
    highest = m.table_height(room_mm)
    too_high = _height(table, measured, look, room) > highest > _height(table, measured, smaller, room)
    return smaller if too_high else look


def _height(table: Table, measured: _Measured, look: Look, room: float) -> float:
    """About how high the rows stand at so large a type, in points."""
    shares = _shares(table, measured, look, room)
    high = 0.0
    for cells in measured.cells:
        lines = [1]
        for column, cell in cells:
            if cell.rowspan == 1:
                wide = sum(shares[column : column + cell.colspan]) / 100 * room - 2 * look.side - m.RULE
                lines.append(len(filled_lines(cell.text, look.size, wide)))
        high += max(lines) * look.line + 2 * look.above + m.RULE
    return high


def is_wide_enough(table: Table, room_mm: float) -> bool:
    """Whether a width holds the table in its type without a word that is broken."""
    measured = _measured(table)
    look = _look(table, measured, room_mm)
    return sum(_least_shares(measured.longest, look, room_mm * m.POINTS_PER_MM)) < 1


def is_long_note(table: Table, room_mm: float) -> bool:
    """Whether the note above a table takes more than one line."""
    return width(table.note, m.TABLE, italic=True) > room_mm * m.POINTS_PER_MM


def column_shares(table: Table, room_mm: float = m.TEXT_WIDTH_MM) -> list[float]:
    """Column widths in per cent of the table: as its author wishes, but none narrower than its longest word. Raises
    TableTooWide where numbers would lie over each other.
    """
    return typeset(table, room_mm)[1]


def _shares(table: Table, measured: _Measured, look: Look, room: float) -> list[float]:
    total = sum(column.width for column in table.columns)
    wished = [column.width / total for column in table.columns]
    least = _least_shares(measured.longest, look, room)
    if sum(least) >= 1:
        unbroken = _least_shares(measured.unbroken, look, room, most=1)
        if sum(unbroken) > 1:
            raise TableTooWide(table)
        more = [max(0.0, share - hard) for share, hard in zip(least, unbroken, strict=True)]
        left = (1 - sum(unbroken)) / (sum(more) or 1)
        least = [hard + left * share for hard, share in zip(unbroken, more, strict=True)]
    return [round(100 * share, 3) for share in _fitted(wished, least)]


def check_widths(document: OfficialDocument) -> None:
    """Raises TableTooWide for the first table whose amounts do not fit its page, before the document has a number."""
    attached = document.attached.body if document.attached else ()
    parts = [((*document.body, *attached), Orientation.PORTRAIT)]
    parts += [(annex.blocks, annex.orientation) for annex in document.annexes]
    for blocks, orientation in parts:
        for block in blocks:
            if isinstance(block, Table):
                column_shares(block, m.text_width_mm(orientation))


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


def _least_shares(widths: list[float], look: Look, room: float, most: float = _LONGEST_SHARE) -> list[float]:
    """Share of `room` points that words so wide at one point of type take with their margins, each `most` at most."""
    sides = 2 * look.side + 2 * m.RULE
    return [min((wide * look.size + sides) / room, most) for wide in widths]


def _measured(table: Table) -> _Measured:
    """Cells over several columns are left out."""
    words: list[set[tuple[str, bool]]] = [set() for _ in table.columns]
    whole: list[set[tuple[str, bool]]] = [{("m", False)} for _ in table.columns]
    header, rows = grid(table.header), aligned_rows(table)
    for row in header:
        for place, head in row:
            if head.colspan == 1:
                words[place] |= {(word, True) for word in head.text.split()}
    for row, cells in zip(table.rows, rows, strict=True):
        for place, cell, align in cells:
            if cell.colspan == 1:
                bold = row.strong or cell.bold
                # What stands to the right is not broken, nor is an amount wherever it stands.
                parts = [cell.text] if align is Align.RIGHT else cell.text.split()
                words[place] |= {(part, bold) for part in parts}
                whole[place] |= {(part, bold) for part in parts if align is Align.RIGHT or _AMOUNT.fullmatch(part)}
    cells = [*header, *([(place, cell) for place, cell, _ in row] for row in rows)]
    return _Measured(_widest(words), _widest(whole), cells)


def _widest(columns: list[set[tuple[str, bool]]]) -> list[float]:
    return [max((width(word, 1, bold=bold) for word, bold in column), default=0.0) for column in columns]


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
    """The rows of the body by place, parted where a page may end: those that one cell joins stand together, in a dense
    table the rows below the name of a group too.
    """
    groups: list[list[int]] = []
    joined, named = 0, False
    for index, row in enumerate(table.rows):
        begins = is_group_name(row)
        if groups and (index < joined or (named and not begins)):
            groups[-1].append(index)
        else:
            groups.append([index])
        named = table.dense and (begins or named)
        joined = max(joined, *(index + cell.rowspan for cell in row.cells))
    return groups


def is_group_name(row: Row) -> bool:
    """Whether a row is the name of those below it."""
    return row.strong and len(row.cells) == 1


def has_joined_rows(table: Table) -> bool:
    """Whether rows of its body stand together (row_groups)."""
    return len(row_groups(table)) < len(table.rows)


TABLE_TYPESETTING: dict[str, Any] = {
    "typeset": typeset,
    "long_note": is_long_note,
    "aligned": aligned_rows,
    "row_groups": row_groups,
    "has_joined_rows": has_joined_rows,
    "is_group_name": is_group_name,
}
"""Functions of this module by the names that the template of a table uses."""
