"""The tables of an official document as a workbook: real numbers, percentages and dates, one sheet a table."""

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from toso.documents import wording
from toso.documents.blocks import (
    Block,
    Cell,
    DateCell,
    FigureCell,
    Heading,
    NumberCell,
    PercentCell,
    Table,
    chart_table,
    grid,
)
from toso.documents.charts import Chart
from toso.documents.content import OfficialDocument, Orientation
from toso.documents.kinds import KINDS
from toso.documents.layout import measures as m
from toso.documents.layout.text_width import even_lines
from toso.documents.render.pdf import enclosed_lines, title_lines
from toso.documents.render.tables import aligned_rows, typeset
from toso.documents.render.time_limit import time_limited
from toso.documents.render.xlsx_figures import Places, write_figures
from toso.documents.render.xlsx_pages import PAGE_NUMBER, first_pages_unnumbered
from toso.kit import figures
from toso.kit.dates import numeric

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_INCH = 25.4
_PIXELS_PER_MM = 96 / _INCH
_FILLED = 0.945
"""Of the text width: programs round widths of columns up, and a table that is too wide is printed smaller."""
_PORTRAIT_MARGINS_MM = (m.TOP_MM, m.RIGHT_MM, m.BOTTOM_MM, m.LEFT_MM)
_ENCLOSED = 2
"""Where "(Kèm theo …)" stands among the lines above an annex's table."""
_CELL_SIDES = 6
"""Points within a cell beside its text."""


@time_limited
def render_xlsx(document: OfficialDocument) -> bytes:
    """The workbook's bytes, equal for equal content: about the document, each table, where its figures stand."""
    from xlsxwriter import Workbook  # noqa: PLC0415 — heavy, only the worker needs it

    buffer = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {"font_name": "Times New Roman", "font_size": 11},
    }
    workbook = Workbook(buffer, options)
    made_on = document.issued_on or datetime(document.year, 1, 1, tzinfo=UTC).date()
    workbook.set_properties(
        {
            "title": wording.full_title(document),
            "author": document.letterhead.name,
            "created": datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC),
        }
    )
    _describe(workbook, document)
    places = Places()
    for name, heading, table, orientation in _tables(document):
        _TableSheet(workbook, name, orientation, places).write(heading, table)
    write_figures(workbook, document, places)
    workbook.close()
    return first_pages_unnumbered(buffer.getvalue())


def _tables(document: OfficialDocument) -> list[tuple[str, list[str], Table, Orientation]]:
    """(sheet name, lines above the table, table, page orientation) for each table in order."""
    found: list[tuple[str, list[str], Table, Orientation]] = []
    title = ""
    attached = document.attached.body if document.attached else ()
    for block in _as_tables(*document.body, *attached):
        if isinstance(block, Heading):
            title = wording.heading_text(block)
        elif isinstance(block, Table):
            found.append((f"Bảng {len(found) + 1}", [block.caption or title], block, Orientation.PORTRAIT))
    for number, annex in enumerate(document.annexes, 1):
        name = wording.annex_heading(document, number)
        tables = [block for block in _as_tables(*annex.blocks) if isinstance(block, Table)]
        for place, table in enumerate(tables, 1):
            sheet = name if len(tables) == 1 else f"{name} ({place})"
            heading = [name, annex.title.upper(), wording.enclosed_line(document), table.caption]
            found.append((sheet, heading, table, annex.orientation))
    return found


def _as_tables(*blocks: Block) -> list[Block]:
    """A chart stands in a workbook as the table of its values."""
    return [chart_table(block) if isinstance(block, Chart) else block for block in blocks]


def _describe(workbook: "Workbook", document: OfficialDocument) -> None:
    """The first sheet: which document these tables belong to."""
    sheet = workbook.add_worksheet("Văn bản")
    plain = workbook.add_format({"font_name": "Times New Roman", "font_size": 13, "text_wrap": True, "valign": "top"})
    bold = workbook.add_format({"font_name": "Times New Roman", "font_size": 13, "bold": True, "valign": "top"})
    sheet.set_column_pixels(0, 0, round(42 * _PIXELS_PER_MM))
    sheet.set_column_pixels(1, 1, round(115 * _PIXELS_PER_MM))
    rows = [
        ("Cơ quan ban hành", document.letterhead.name),
        ("Số, ký hiệu", wording.number_line(document).removeprefix("Số:").strip()),
        ("Ngày ban hành", numeric(document.issued_on) if document.issued_on else figures.MISSING),
        ("Tên loại", KINDS[document.kind].name),
        ("Trích yếu", document.summary),
        ("Người ký", document.signature.name or figures.MISSING),
        ("Tình trạng", "Dự thảo" if document.draft else "Đã có số" if document.number else "Chưa có số"),
    ]
    for index, (label, value) in enumerate(rows):
        sheet.write_string(index, 0, label, bold)
        sheet.write_string(index, 1, value, plain)
    sheet.set_paper(9)
    top, right, bottom, left = _PORTRAIT_MARGINS_MM
    sheet.set_margins(left / _INCH, right / _INCH, top / _INCH, bottom / _INCH)
    sheet.fit_to_pages(1, 0)


class _TableSheet:
    """One table on one sheet, set up to print on A4 as in the PDF, with its header rows on each page."""

    def __init__(self, workbook: "Workbook", name: str, orientation: Orientation, places: Places) -> None:
        self._workbook, self._name, self._places = workbook, name, places
        self._sheet: Worksheet = workbook.add_worksheet(name)
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._orientation, self._room = orientation, m.text_width_mm(orientation)
        self._sheet.set_paper(9)
        landscape = orientation is Orientation.LANDSCAPE
        if landscape:
            self._sheet.set_landscape()
        top, right, bottom, left = m.LANDSCAPE_MARGINS_MM if landscape else _PORTRAIT_MARGINS_MM
        self._sheet.set_margins(left / _INCH, right / _INCH, top / _INCH, bottom / _INCH)
        self._sheet.set_header(PAGE_NUMBER, {"margin": m.PAGE_NUMBER_TOP_MM / _INCH})
        self._sheet.set_start_page(1)
        self._sheet.fit_to_pages(1, 0)

    def write(self, heading: list[str], table: Table) -> None:
        """The lines of the heading merged over the table, its header rows, then the rows."""
        look, shares = typeset(table, self._room)
        self._size, self._line = look.size, look.line
        points = self._room * m.POINTS_PER_MM * _FILLED
        self._widths = [share / 100 * points for share in shares]
        for index, wide in enumerate(self._widths):
            self._sheet.set_column_pixels(index, index, round(wide * 96 / 72))
        row = self._above(heading, table)
        first = row
        row = self._header(table, row)
        if row > first:
            self._sheet.repeat_rows(first, row - 1)
            self._sheet.freeze_panes(row, 0)
        self._body(table, row)

    def _body(self, table: Table, row: int) -> None:
        """Writes the rows from `row` on. What is merged does not make its rows as high as its text by itself."""
        placed = aligned_rows(table)
        needed = [
            (order, cell.rowspan, self._lines(cell.text, column, cell.colspan))
            for order, cells in enumerate(placed)
            for column, cell, _ in cells
            if cell.colspan * cell.rowspan > 1
        ]
        for order, lines in enumerate(_spread(needed, len(placed)) if needed else []):
            if lines > 1:
                self._sheet.set_row(row + order, lines * self._line + 2 * m.TABLE_ABOVE)
        for each, cells in zip(table.rows, placed, strict=True):
            for column, cell, align in cells:
                self._cell(row, column, cell, align.value, strong=each.strong)
            row += 1

    def _above(self, heading: list[str], table: Table) -> int:
        """Writes the annex's head or the table's caption and its unit; gives the row after them."""
        width, row = len(table.columns), 0
        for index, line in enumerate(heading):
            if not line:
                continue
            enclosed = index == _ENCLOSED
            look = self._look(bold=not enclosed, italic=enclosed, align="center", border=0, font_size=m.ANNEX)
            lying = self._orientation
            broken = enclosed_lines(line, lying) if enclosed else title_lines(line, m.ANNEX, lying)
            self._span(row, 0, 1, width, "\n".join(broken), look)
            self._sheet.set_row(row, m.LINE_HEIGHT * len(broken))
            row += 1
        if table.note:
            look = self._look(italic=True, align="right", border=0, font_size=m.TABLE)
            self._span(row, 0, 1, width, table.note, look)
            lines = even_lines(table.note, m.TABLE, sum(self._widths) - _CELL_SIDES)
            self._sheet.set_row(row, m.LINE_HEIGHT * len(lines))
            row += 1
        return row

    def _lines(self, text: str, column: int, columns: int) -> int:
        """How many lines a heading takes in so many columns."""
        room = sum(self._widths[column : column + columns]) - _CELL_SIDES
        return max(1, len(even_lines(text, self._size, room, bold=True)))

    def _header(self, table: Table, row: int) -> int:
        """Writes the header rows from `row` on; gives the row after them."""
        look = self._look(bold=True, align="center")
        needed: list[tuple[int, int, int]] = []
        start = row
        for cells in grid(table.header):
            for column, cell in cells:
                self._span(row, column, cell.rowspan, cell.colspan, cell.text, look)
                needed.append((row - start, cell.rowspan, self._lines(cell.text, column, cell.colspan)))
            row += 1
        for place, lines in enumerate(_spread(needed, row - start)):
            # Cells that are merged do not make their row as high as their text, unlike those of the rows below.
            self._sheet.set_row(start + place, lines * self._line + 2 * m.TABLE_ABOVE)
        return row

    def _cell(self, row: int, column: int, cell: Cell, align: str, *, strong: bool) -> None:
        value, number_format = _typed(cell)
        look = self._look(bold=cell.bold or strong, italic=cell.italic, align=align, num_format=number_format)
        if cell.colspan * cell.rowspan > 1:
            self._span(row, column, cell.rowspan, cell.colspan, "", look)
        if isinstance(cell, FigureCell):
            self._places.note(self._name, row, column, cell)
        if value is None:
            self._sheet.write_string(row, column, cell.text, look)
        elif isinstance(cell, DateCell):
            self._sheet.write_datetime(row, column, value, look)
        else:
            self._sheet.write_number(row, column, value, look)

    def _span(self, row: int, column: int, rows: int, columns: int, text: str, look: "Format") -> None:
        if rows == columns == 1:
            self._sheet.write_string(row, column, text, look)
        else:
            self._sheet.merge_range(row, column, row + rows - 1, column + columns - 1, text, look)

    def _look(self, **properties: Any) -> "Format":
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            base = {
                "font_name": "Times New Roman",
                "font_size": self._size,
                "text_wrap": True,
                "valign": "vcenter",
                "border": 1,
            }
            self._formats[key] = self._workbook.add_format({**base, **properties})
        return self._formats[key]


def _spread(needed: list[tuple[int, int, int]], rows: int) -> list[int]:
    """Lines of each header row, from (row, rows spanned, lines needed): the last row of a tall cell takes the rest."""
    high = [max([1, *(lines for first, span, lines in needed if first == row and span == 1)]) for row in range(rows)]
    for first, span, lines in needed:
        high[first + span - 1] += max(0, lines - sum(high[first : first + span]))
    return high


def _typed(cell: Cell) -> tuple[Any, str]:
    """The cell's value as a spreadsheet holds it and its number format; None where text is to be written."""
    if isinstance(cell, DateCell):
        return cell.value, "dd/mm/yyyy"
    is_percent = isinstance(cell, PercentCell) or (isinstance(cell, FigureCell) and cell.percent)
    if isinstance(cell, NumberCell | PercentCell | FigureCell) and cell.value is not None:
        printed = len(cell.text.partition(",")[2].rstrip("%"))
        decimals = "." + "0" * printed if printed else ""
        if is_percent:
            return float(cell.value) / 100, f"0{decimals}%"
        return float(cell.value), f"#,##0{decimals}"
    return None, "General"
