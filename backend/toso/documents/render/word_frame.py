"""The DOCX's letterhead, addressees and signature block: two columns held by borderless tables."""

from docx.document import Document
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from toso.documents import wording
from toso.documents.content import OfficialDocument, Signature
from toso.documents.layout import measures as m
from toso.documents.layout.text_width import widest, width
from toso.documents.render.pdf import (
    agency_lines,
    column_lines,
    missing_lines,
    office_lines,
    only_addressee_lines,
    rule_length,
    signer_lines,
    split_recipients,
)
from toso.documents.render.qr import qr_picture
from toso.documents.render.word_parts import describe, first, fixed_table, frame, row_rules, rule, shape, write

_HEAD_LINE = 16
_RULE_ROOM = 4
"""Points that the empty line carrying a rule takes beyond the PDF's, whose rules take none."""
_NUMBER_GAP = 8 - _RULE_ROOM
_LEFT, _RIGHT = m.AGENCY_COLUMN_MM * m.POINTS_PER_MM, m.NATION_COLUMN_MM * m.POINTS_PER_MM
_TEXT_WIDTH = m.TEXT_WIDTH_MM * m.POINTS_PER_MM
_AIR_MM = m.RECIPIENTS_AIR_MM
"""The PDF's cell has it beside the column's own width."""
_FEET = [(m.RECIPIENTS_COLUMN_MM + _AIR_MM) * m.POINTS_PER_MM, (m.SIGNATURE_COLUMN_MM - _AIR_MM) * m.POINTS_PER_MM]
_SIGNERS = [_TEXT_WIDTH / 2, _TEXT_WIDTH / 2]
_RED = "FF0000"


def write_head(word: Document, document: OfficialDocument) -> None:
    """Boxes 1 to 4, 5b, 10 and 11."""
    letter = wording.title(document) is None
    marked = letter or document.draft or document.urgency or document.circulation
    table = write_names(word, document, rows=3 if marked else 2)
    number = shape(first(table.cell(1, 0)), "center", before=_NUMBER_GAP, line=_HEAD_LINE)
    write(number, wording.number_line(document), m.NUMBER)
    place = shape(first(table.cell(1, 1)), "center", before=_NUMBER_GAP, line=_HEAD_LINE)
    write(place, wording.place_date_line(document), m.PLACE_DATE, italic=True)
    if marked:
        _marks(table.cell(2, 0), table.cell(2, 1), document)


def write_names(word: Document, document: OfficialDocument, rows: int = 1) -> Table:
    """Boxes 1 and 2 in the first row of a table of so many rows."""
    table = fixed_table(word.add_table(rows=rows, cols=2), [_LEFT, _RIGHT])
    _agency(table.cell(0, 0), document)
    nation = table.cell(0, 1)
    write(shape(first(nation), "center", line=_HEAD_LINE), wording.NATION, m.NATION, bold=True)
    write(shape(nation.add_paragraph(), "center", line=_HEAD_LINE), wording.MOTTO, m.MOTTO, bold=True)
    rule(nation.add_paragraph(), width(wording.MOTTO, m.MOTTO, bold=True), _RIGHT)
    return table


def _agency(cell: _Cell, document: OfficialDocument) -> None:
    line = first(cell)
    if document.letterhead.superior:
        superior = column_lines(document.letterhead.superior.upper(), m.AGENCY, bold=False)
        write(shape(line, "center", line=_HEAD_LINE), "\n".join(superior), m.AGENCY)
        line = cell.add_paragraph()
    lines = agency_lines(document)
    write(shape(line, "center", line=_HEAD_LINE), "\n".join(lines), m.AGENCY, bold=True)
    rule(cell.add_paragraph(), rule_length(lines, m.AGENCY), _LEFT)


def _marks(left: _Cell, right: _Cell, document: OfficialDocument) -> None:
    if wording.title(document) is None:
        subject = column_lines(wording.subject_line(document), m.SUBJECT_LINE, bold=False)
        write(shape(_next(left), "center", before=6, line=_HEAD_LINE), "\n".join(subject), m.SUBJECT_LINE)
    if document.draft:
        _mark(left, wording.DRAFT, m.DRAFT_WIDTH_MM * m.POINTS_PER_MM, _LEFT)
    if document.urgency:
        urgency = document.urgency.value
        _mark(left, urgency, m.URGENCY_WIDTHS_MM[urgency] * m.POINTS_PER_MM, _LEFT, _RED)
    if document.circulation:
        text = document.circulation.value
        _mark(right, text, width(text, m.MARK, bold=True) + 8, _RIGHT)


def _next(cell: _Cell) -> Paragraph:
    """The cell's first paragraph while it is empty, then a new one."""
    return first(cell) if not first(cell).text else cell.add_paragraph()


def _mark(cell: _Cell, text: str, size: float, room: float, colour: str = "000000") -> None:
    line = shape(_next(cell), "center", before=8)
    write(line, text, m.MARK, bold=True).font.color.rgb = RGBColor.from_string(colour)
    frame(line, size, room, colour)


def write_addressees(word: Document, document: OfficialDocument) -> None:
    """Ô 9a: one addressee on the line itself, several below it with their dashes under the colon."""
    if not document.addressees:
        return
    if len(document.addressees) == 1:
        _write_only_addressee(word, document)
        return
    lines = wording.addressee_lines(document)
    colon, dash = width("Kính gửi", m.ADDRESSEES), width("- ", m.ADDRESSEES)
    wide, most = widest(lines, m.ADDRESSEES), m.ADDRESSEE_WIDTH_MM * m.POINTS_PER_MM
    room = min(wide, most)
    start = (_TEXT_WIDTH - colon - room - (dash if wide > most else 0)) / 2
    greeting = shape(word.add_paragraph(), before=_addressee_gap(document), line=m.LINE_HEIGHT, keep=True)
    greeting.paragraph_format.left_indent = Pt(start)
    write(greeting, "Kính gửi:", m.ADDRESSEES)
    for text in lines:
        line = shape(word.add_paragraph(), line=m.LINE_HEIGHT)
        line.paragraph_format.left_indent = Pt(start + colon + dash)
        line.paragraph_format.first_line_indent = Pt(-dash)
        line.paragraph_format.right_indent = Pt(max(0.0, _TEXT_WIDTH - start - colon - room - dash))
        write(line, text, m.ADDRESSEES)


def _write_only_addressee(word: Document, document: OfficialDocument) -> None:
    """In the middle; a name of several lines hangs beneath its beginning."""
    names, greeting = only_addressee_lines(document), width("Kính gửi: ", m.ADDRESSEES)
    long = len(names) > 1
    line = shape(
        word.add_paragraph(), "left" if long else "center", before=_addressee_gap(document), line=m.LINE_HEIGHT
    )
    if long:
        start = (_TEXT_WIDTH - greeting - widest(names, m.ADDRESSEES)) / 2
        line.paragraph_format.left_indent = Pt(start + greeting)
        line.paragraph_format.first_line_indent = Pt(-greeting)
    run = write(line, f"Kính gửi: {names[0]}", m.ADDRESSEES)
    for name in names[1:]:
        run.add_break()
        run.add_text(name)


def _addressee_gap(document: OfficialDocument) -> float:
    """Below the summary's rule, or below the head of an official letter, which has none."""
    return 18 if wording.title(document) is None else 18 - _RULE_ROOM


def write_feet(word: Document, document: OfficialDocument) -> None:
    """Boxes 7, 9b and 12, level with each other and never parted from the last lines of the text."""
    gap = shape(word.add_paragraph(), line=12 if document.body else 6, keep=True)
    write(gap, "", 6)
    table = fixed_table(word.add_table(rows=1, cols=2), _SIGNERS if document.co_signature else _FEET)
    row_rules(table.rows[0])
    left, right = table.rows[0].cells
    if document.co_signature:
        _signature(left, document.co_signature, document.signature)
    else:
        _recipients(left, document, shape(first(left), line=m.LINE_HEIGHT))
    _signature(right, document.signature, document.co_signature)
    if document.co_signature:
        # In the row that holds both signers, so that no page comes between.
        write(shape(left.add_paragraph(), line=12), "", 6)
        _recipients(left, document, shape(left.add_paragraph(), line=m.LINE_HEIGHT))
    else:
        _rest_of_recipients(word, document)


def write_signature(word: Document, document: OfficialDocument) -> None:
    """Box 7 alone, where it belongs, for what is issued with the document."""
    write(shape(word.add_paragraph(), line=12, keep=True), "", 6)
    table = fixed_table(word.add_table(rows=1, cols=2), _FEET)
    row_rules(table.rows[0])
    _signature(table.cell(0, 1), document.signature, None)


def _split(document: OfficialDocument) -> tuple[list[str], list[str]]:
    return split_recipients(wording.recipient_lines(document), None if document.co_signature else document.signature)


def _recipients(cell: _Cell, document: OfficialDocument, word: Paragraph) -> None:
    """From the line of the word on."""
    beside, rest = _split(document)
    write(word, "Nơi nhận:", m.RECIPIENTS_WORD, bold=True, italic=True)
    _recipient_lines(cell, beside, _AIR_MM)
    if not rest:
        _below_recipients(cell, document)


def _rest_of_recipients(word: Document, document: OfficialDocument) -> None:
    """The lines of a long Nơi nhận that go on below the signature."""
    _, rest = _split(document)
    if rest:
        _recipient_lines(word, rest, m.TEXT_WIDTH_MM - m.RECIPIENTS_COLUMN_MM, kept=m.RECIPIENTS_KEPT)
        _below_recipients(word, document)


def _recipient_lines(place: _Cell | Document, texts: list[str], right_mm: float, kept: int = 0) -> None:
    """The last `kept` stand on one page."""
    dash = width("- ", m.RECIPIENTS)
    for left, text in zip(range(len(texts) - 1, -1, -1), texts, strict=True):
        line = shape(place.add_paragraph(), line=m.RECIPIENTS_LINE, keep=0 < left < kept)
        line.paragraph_format.left_indent, line.paragraph_format.first_line_indent = Pt(dash), Pt(-dash)
        line.paragraph_format.right_indent = Mm(right_mm)
        write(line, text, m.RECIPIENTS)


def _below_recipients(place: _Cell | Document, document: OfficialDocument) -> None:
    if document.drafter_mark:
        write(shape(place.add_paragraph(), before=6, line=m.RECIPIENTS_LINE), document.drafter_mark, m.DRAFTER)
    if document.check_url:
        run = shape(place.add_paragraph(), before=6).add_run()
        picture = run.add_picture(qr_picture(document.check_url), Mm(m.CHECK_CODE_MM))
        describe(picture, f"Mã QR xác minh văn bản: {document.check_url}")
        write(shape(place.add_paragraph(), line=m.RECIPIENTS_LINE), wording.CHECK_CODE, m.DRAFTER, italic=True)


def _signature(cell: _Cell, signature: Signature, other: Signature | None) -> None:
    line, missing = first(cell), missing_lines(signature, other)
    for text in signer_lines(signature, other):
        write(shape(line, "center", line=m.LINE_HEIGHT), text, m.SIGNATURE, bold=True)
        line = cell.add_paragraph()
    names = office_lines(signature, other)
    for index, text in enumerate([*names, signature.name or ""]):
        room = m.SIGNING_ROOM_MM * m.POINTS_PER_MM + missing * m.LINE_HEIGHT
        write(shape(line, "center", before=0 if index else room, line=m.LINE_HEIGHT), text, m.SIGNATURE, bold=True)
        if index < len(names):
            line = cell.add_paragraph()
