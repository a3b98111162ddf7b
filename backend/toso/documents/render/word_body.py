"""The DOCX's body: headings in Word's own heading styles, paragraphs, list items and tables."""

from io import BytesIO

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.shared import Mm, Pt
from docx.table import Table as WordTable

from toso.documents import wording
from toso.documents.blocks import Block, Heading, HeadingLevel, ListItem, Paragraph, Table, grid
from toso.documents.charts import Chart
from toso.documents.layout import measures as m
from toso.documents.render.charts import document_png
from toso.documents.render.tables import (
    Look,
    aligned_rows,
    is_group_name,
    is_long_note,
    row_groups,
    typeset,
)
from toso.documents.render.word_parts import describe, first, fixed_table, row_rules, shape, write

_STYLES = {
    HeadingLevel.PART: "Heading 1",
    HeadingLevel.SECTION: "Heading 1",
    HeadingLevel.CLAUSE: "Heading 2",
    HeadingLevel.ARTICLE: "Heading 2",
    HeadingLevel.POINT: "Heading 3",
}


def write_block(word: Document, block: Block, room_mm: float, *, keep: bool = False, leads: bool = False) -> None:
    """One block at the end of the document; `keep` holds its last lines together with what follows. `leads`: it stands
    first below the heading of an annex, where even a short table may go on overleaf.
    """
    if isinstance(block, Heading):
        _heading(word, block)
    elif isinstance(block, Table):
        _table(word, block, room_mm, leads=leads)
    elif isinstance(block, Chart):
        _chart(word, block, room_mm)
    else:
        _paragraph(word, block, keep)


def _heading(word: Document, heading: Heading) -> None:
    line = word.add_paragraph(style=_STYLES[heading.level])
    bold = heading.level is not HeadingLevel.POINT
    if heading.level is HeadingLevel.PART:
        shape(line, "center", before=m.PARAGRAPH_GAP, line=m.LINE_HEIGHT, keep=True)
        text = f"{heading.label}\n{heading.title.upper()}"
    else:
        shape(line, "justify", before=m.PARAGRAPH_GAP, line=m.LINE_HEIGHT, indent_mm=m.INDENT_MM, keep=True)
        text = wording.heading_text(heading)
    write(line, text, m.BODY, bold=bold)


def _paragraph(word: Document, block: Paragraph | ListItem, keep: bool) -> None:
    line = word.add_paragraph()
    held = keep or wording.leads_on(block)
    shape(line, "justify", before=m.PARAGRAPH_GAP, line=m.LINE_HEIGHT, indent_mm=m.INDENT_MM, keep=held)
    if isinstance(block, ListItem):
        write(line, f"{block.marker} ", m.BODY)
        if block.depth == 2:
            line.paragraph_format.left_indent = Mm(m.INDENT_MM)
    for run in block.runs:
        write(line, run.text, m.BODY, bold=run.bold, italic=run.italic)


def _above(word: Document, caption: str, note: str, *, long: bool = False) -> None:
    """The caption of a table or chart, and the unit of its values."""
    line = None
    if caption:
        line = shape(word.add_paragraph(), "center", before=8, line=m.LINE_HEIGHT, keep=True)
        write(line, caption, m.BODY, bold=True)
    if note:
        align = "justify" if long else "right"
        line = shape(word.add_paragraph(), align, before=0 if caption else 8, line=m.LINE_HEIGHT, keep=True)
        write(line, note, m.TABLE, italic=True)
    if line:
        line.paragraph_format.space_after = Pt(m.CAPTION_GAP)


def _chart(word: Document, chart: Chart, room_mm: float) -> None:
    """Word shows vector drawings in few of its versions: a picture, and its values in words for who hears them."""
    _above(word, chart.title, chart.note)
    picture, height_mm = document_png(chart, room_mm)
    line = shape(word.add_paragraph(), "center", before=4)
    shown = line.add_run().add_picture(BytesIO(picture), width=Mm(room_mm), height=Mm(height_mm))
    describe(shown, f"{chart.title}. {chart.in_words()}")


def _table(word: Document, table: Table, room_mm: float, *, leads: bool) -> None:
    _above(word, table.caption, table.note, long=is_long_note(table, room_mm))
    if not (table.caption or table.note):
        write(shape(word.add_paragraph(), line=8, keep=True), "", 6)
    made = word.add_table(rows=len(table.header) + len(table.rows), cols=len(table.columns), style="Table Grid")
    room = room_mm * m.POINTS_PER_MM
    look, shares = typeset(table, room_mm)
    widths = [share / 100 * room for share in shares]
    fixed_table(made, widths, side=look.side, above=look.above)
    _header(made, table, look)
    _rows(made, table, look, whole=look.whole and not leads)
    write(shape(word.add_paragraph(), line=4), "", 3)


def _header(made: WordTable, table: Table, look: Look) -> None:
    for index, cells in enumerate(grid(table.header)):
        row_rules(made.rows[index], header=True)
        for column, cell in cells:
            target = made.cell(index, column)
            if cell.rowspan * cell.colspan > 1:
                target = target.merge(made.cell(index + cell.rowspan - 1, column + cell.colspan - 1))
            target.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            write(shape(first(target), "center", line=look.line, keep=True), cell.text, look.size, bold=True)


def _rows(made: WordTable, table: Table, look: Look, *, whole: bool) -> None:
    # python-docx walks the whole table for each cell() call: rows are taken once, cells row by row.
    places = [row.cells for row in list(made.rows)[len(table.header) :]]
    for target in list(made.rows)[len(table.header) :]:
        row_rules(target)
    kept = _kept_rows(table, whole=whole)
    for order, (row, cells) in enumerate(zip(table.rows, aligned_rows(table), strict=True)):
        for column, cell, align in cells:
            place = places[order][column]
            if cell.colspan * cell.rowspan > 1:
                place = place.merge(places[order + cell.rowspan - 1][column + cell.colspan - 1])
            place.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            line = shape(first(place), align.value, line=look.line, keep=order in kept)
            write(line, cell.text, look.size, bold=cell.bold or row.strong, italic=cell.italic)


def _kept_rows(table: Table, *, whole: bool) -> set[int]:
    """The rows that stay with the next: the last row never stands alone on a page, nor the name of a group apart from
    its first row, nor rows that one cell joins.
    """
    last = len(table.rows) - 1
    kept = {order for order, row in enumerate(table.rows) if is_group_name(row)}
    joined = {order for group in row_groups(table) for order in group[:-1]}
    return kept | joined | {last - 1} | (set(range(last)) if whole else set())
