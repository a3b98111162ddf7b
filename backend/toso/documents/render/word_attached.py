"""DOCX of a document issued by a decision: its head without number, title, text and signature (Mẫu 1.3)."""

from docx.document import Document

from toso.documents import wording
from toso.documents.content import Attached, OfficialDocument
from toso.documents.layout import measures as m
from toso.documents.render.pdf import enclosed_lines, rule_length, title_lines
from toso.documents.render.word_body import write_block
from toso.documents.render.word_frame import write_names, write_signature
from toso.documents.render.word_parts import rule, shape, write


def write_attached(word: Document, document: OfficialDocument, attached: Attached) -> None:
    """The whole part, in a section that has been opened for it."""
    # A section that begins with a table does not count its pages anew in LibreOffice.
    write(shape(word.add_paragraph(), line=1, keep=True), "", 1)
    write_names(word, document)
    name = shape(word.add_paragraph(), "center", before=18, line=m.LINE_HEIGHT, keep=True)
    write(name, wording.kind_title(attached.kind), m.TITLE, bold=True)
    summary = shape(word.add_paragraph(), "center", line=m.LINE_HEIGHT, keep=True)
    write(summary, "\n".join(title_lines(attached.summary, m.SUMMARY)), m.SUMMARY, bold=True)
    issued = enclosed_lines(wording.issued_with_line(document))
    line = shape(word.add_paragraph(), "center", line=m.LINE_HEIGHT, keep=True)
    write(line, "\n".join(issued), m.SUMMARY, italic=True)
    rule(word.add_paragraph(), rule_length(issued, m.SUMMARY, bold=False), m.TEXT_WIDTH_MM * m.POINTS_PER_MM)
    blocks, last = wording.ended([*attached.body])
    for block in blocks:
        write_block(word, block, m.TEXT_WIDTH_MM)
    write_block(word, last, m.TEXT_WIDTH_MM, keep=True)
    write_signature(word, document)
