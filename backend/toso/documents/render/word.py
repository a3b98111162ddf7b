"""Builds the DOCX of an official document: header, title, body, signature block, annex sections."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.section import Section
from docx.shared import Mm

from toso.documents import wording
from toso.documents.blocks import Table
from toso.documents.content import Annex, OfficialDocument, Orientation
from toso.documents.layout import measures as m
from toso.documents.render.pdf import enclosed_lines, rule_length, title_lines
from toso.documents.render.word_attached import write_attached
from toso.documents.render.word_body import write_block
from toso.documents.render.word_frame import write_addressees, write_feet, write_head
from toso.documents.render.word_parts import (
    bar_above,
    count_pages_anew,
    page_field,
    prepare_styles,
    property_text,
    rule,
    shape,
    stable_archive,
    write,
)


def build(document: OfficialDocument) -> bytes:
    """The whole document as DOCX bytes."""
    word = docx.Document()
    prepare_styles(word, m.BODY)
    _set_properties(word, document)
    _set_page(word.sections[0], Orientation.PORTRAIT)
    _number_pages(word.sections[0], document.contact)
    write_head(word, document)
    _write_title(word, document)
    write_addressees(word, document)
    _write_body(word, document)
    if document.attached:
        _new_part(word, Orientation.PORTRAIT)
        write_attached(word, document, document.attached)
    for number, annex in enumerate(document.annexes, 1):
        if not annex.separate:
            _new_part(word, annex.orientation)
            _write_annex(word, document, annex, number)
    return _saved(word)


def build_part(document: OfficialDocument, number: int, signed_at: datetime | None = None) -> bytes:
    """An annex that is a file of its own, from 1, as DOCX bytes; `signed_at` as in the PDF."""
    word = docx.Document()
    prepare_styles(word, m.BODY)
    _set_properties(word, document)
    annex = document.annexes[number - 1]
    section = word.sections[0]
    _set_page(section, annex.orientation)
    _number_pages(section, "")
    if signed_at:
        mark = shape(section.first_page_header.paragraphs[0], "right")
        write(mark, wording.mark_line(document, signed_at), m.ELECTRONIC_MARK)
    _write_annex(word, document, annex, number)
    return _saved(word)


def _saved(word: Document) -> bytes:
    buffer = BytesIO()
    word.save(buffer)
    return stable_archive(buffer.getvalue())


def _new_part(word: Document, orientation: Orientation) -> None:
    """A section on a new page that counts its own pages and has no address at its foot."""
    section = word.add_section(WD_SECTION.NEW_PAGE)
    _set_page(section, orientation)
    section.first_page_footer.is_linked_to_previous = False
    count_pages_anew(section)


def _set_properties(word: Document, document: OfficialDocument) -> None:
    day = document.issued_on
    made_at = datetime(document.year, day.month if day else 1, day.day if day else 1, tzinfo=UTC)
    properties = word.core_properties
    properties.title, properties.author = (
        property_text(wording.full_title(document)),
        property_text(document.letterhead.name),
    )
    properties.language, properties.comments, properties.last_modified_by = "vi-VN", "", ""
    properties.created = properties.modified = made_at


def _set_page(section: Section, orientation: Orientation) -> None:
    """A4 with the decree's margins; page 1 of a section shows no number."""
    landscape = orientation is Orientation.LANDSCAPE
    long, short = Mm(m.PAGE_HEIGHT_MM), Mm(m.PAGE_WIDTH_MM)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    portrait = (m.TOP_MM, m.RIGHT_MM, m.BOTTOM_MM, m.LEFT_MM)
    top, right, bottom, left = m.LANDSCAPE_MARGINS_MM if landscape else portrait
    section.top_margin, section.right_margin = Mm(top), Mm(right)
    section.bottom_margin, section.left_margin = Mm(bottom), Mm(left)
    section.header_distance, section.footer_distance = Mm(m.PAGE_NUMBER_TOP_MM), Mm(bottom)
    section.different_first_page_header_footer = True


def _number_pages(section: Section, address: str) -> None:
    number = section.header.paragraphs[0]
    shape(number, "center")
    page_field(number, m.PAGE_NUMBER)
    # A header of its own, empty, for page 1; annex sections inherit both.
    section.first_page_header.is_linked_to_previous = False
    if address:
        contact = section.first_page_footer.paragraphs[0]
        shape(contact, "center")
        bar_above(contact)
        write(contact, address, m.CONTACT)


def _write_title(word: Document, document: OfficialDocument) -> None:
    name = wording.title(document)
    if name:
        write(shape(word.add_paragraph(), "center", before=18, line=m.LINE_HEIGHT, keep=True), name, m.TITLE, bold=True)
        lines = title_lines(document.summary, m.SUMMARY)
        summary = shape(word.add_paragraph(), "center", line=m.LINE_HEIGHT, keep=True)
        write(summary, "\n".join(lines), m.SUMMARY, bold=True)
        rule(word.add_paragraph(), rule_length(lines, m.SUMMARY), m.TEXT_WIDTH_MM * m.POINTS_PER_MM)
    _centred(word, document.authority)


def _centred(word: Document, text: str | None) -> None:
    if text:
        line = shape(word.add_paragraph(), "center", before=12, line=m.LINE_HEIGHT, keep=True)
        write(line, text.upper(), m.BODY, bold=True)


def _write_body(word: Document, document: OfficialDocument) -> None:
    gap: dict[str, Any] = {"before": m.PARAGRAPH_GAP, "line": m.LINE_HEIGHT, "indent_mm": m.INDENT_MM}
    for basis in wording.basis_lines(document):
        write(shape(word.add_paragraph(), "justify", **gap), basis, m.BODY, italic=True)
    _centred(word, document.enactment)
    blocks, last = wording.body_parts(document)
    for block in blocks:
        write_block(word, block, m.TEXT_WIDTH_MM)
    write_block(word, last, m.TEXT_WIDTH_MM, keep=True)
    write_feet(word, document)


def _write_annex(word: Document, document: OfficialDocument, annex: Annex, number: int) -> None:
    name = wording.annex_heading(document, number)
    title = title_lines(annex.title.upper(), m.ANNEX, annex.orientation)
    for text in (name, "\n".join(title)):
        head = shape(word.add_paragraph(style="Heading 1"), "center", line=m.LINE_HEIGHT, keep=True)
        write(head, text, m.ANNEX, bold=True)
    enclosed = enclosed_lines(wording.enclosed_line(document), annex.orientation)
    line = shape(word.add_paragraph(), "center", line=m.LINE_HEIGHT, keep=True)
    write(line, "\n".join(enclosed), m.ANNEX, italic=True)
    room = m.text_width_mm(annex.orientation)
    rule(word.add_paragraph(), rule_length(enclosed, m.ANNEX, bold=False), room * m.POINTS_PER_MM)
    leading = next((block for block in annex.blocks if isinstance(block, Table)), None)
    for block in annex.blocks:
        write_block(word, block, room, leads=block is leading)
