"""An official document as PDF/A-2u: the fourteen boxes, annexes with their own page numbers."""

from datetime import datetime
from functools import lru_cache
from typing import Any

from toso.documents import wording
from toso.documents.content import OfficialDocument, Orientation, Signature, table_rows
from toso.documents.copy_content import Copy
from toso.documents.layout import measures as m
from toso.documents.layout.phrases import phrase_lines
from toso.documents.layout.text_width import filled_lines, widest, width
from toso.documents.render.charts import chart_figure
from toso.documents.render.engine import fill, print_pdf
from toso.documents.render.qr import qr_image
from toso.documents.render.tables import MAX_TABLE_ROWS, TABLE_TYPESETTING, DocumentTooLarge
from toso.documents.render.time_limit import time_limited

STYLE_SHEET = "document.css.j2"
_FEW_RECIPIENTS = 4
"""Below the height of the signature so many more lines of Nơi nhận still stand beside it."""


@time_limited
def render_pdf(document: OfficialDocument, *, pictured: bool = False) -> bytes:
    """The document as PDF bytes, equal for equal content; `pictured` as of print_pdf. Raises DocumentTooLarge."""
    rows = table_rows(document)
    if rows > MAX_TABLE_ROWS:
        raise DocumentTooLarge(f"Văn bản có {rows} hàng bảng, quá {MAX_TABLE_ROWS} hàng; hãy xuất phụ lục ra XLSX.")
    return print_pdf(page_source(document), STYLE_SHEET, pictured=pictured)


def page_source(document: OfficialDocument) -> str:
    """The document as HTML for STYLE_SHEET."""
    body, last = wording.body_parts(document)
    attached = wording.ended([*document.attached.body]) if document.attached else ([], None)
    return fill(
        "document.html.j2",
        doc=document,
        w=wording,
        body=body,
        last=last,
        attached_body=attached[0],
        attached_last=attached[1],
        colon=width("Kính gửi", m.ADDRESSEES),
        greeting=width("Kính gửi: ", m.ADDRESSEES),
        **_TYPESETTING,
    )


@time_limited
def render_part_pdf(document: OfficialDocument, number: int, signed_at: datetime | None = None) -> bytes:
    """An annex that is a file of its own, from 1. `signed_at`: when the agency signed, printed at the top right."""
    source = fill(
        "part.html.j2",
        doc=document,
        annex=document.annexes[number - 1],
        number=number,
        mark=wording.mark_line(document, signed_at) if signed_at else "",
        w=wording,
        **_TYPESETTING,
    )
    return print_pdf(source, STYLE_SHEET)


def agency_lines(document: OfficialDocument | Copy) -> list[str]:
    """The issuing agency's lines in capitals, long ones broken to fit the left column."""
    return [part for line in document.letterhead.agency for part in column_lines(line.upper(), m.AGENCY, bold=True)]


def column_lines(text: str, size: float, bold: bool) -> list[str]:
    """A text broken into lines within the left column."""
    return phrase_lines(text, size, (m.AGENCY_COLUMN_MM - 2) * m.POINTS_PER_MM, bold=bold)


def only_addressee_lines(document: OfficialDocument) -> list[str]:
    """A single addressee broken into lines that hang below its beginning, as even as its phrases allow."""
    room = m.text_width_mm(Orientation.PORTRAIT) * m.POINTS_PER_MM - width("Kính gửi: ", m.ADDRESSEES)
    return phrase_lines(wording.only_addressee(document), m.ADDRESSEES, room)


def title_lines(text: str, size: float, orientation: Orientation = Orientation.PORTRAIT) -> list[str]:
    """A bold centred title broken into lines, a little narrower than the text."""
    return phrase_lines(text, size, (m.text_width_mm(orientation) - 16) * m.POINTS_PER_MM, bold=True)


def enclosed_lines(text: str, orientation: Orientation = Orientation.PORTRAIT) -> list[str]:
    """The line "(Kèm theo …)" below a title; where it is longer than the text is wide, broken before who issues."""
    return phrase_lines(text, m.ANNEX, m.text_width_mm(orientation) * m.POINTS_PER_MM, italic=True)


def rule_length(lines: list[str], size: float, bold: bool = True, share: float = m.RULE_SHARE) -> float:
    """The length in points of the rule beneath lines of text."""
    return round(widest(lines, size, bold=bold) * share, 2)


def signer_lines(signature: Signature, other: Signature | None = None) -> list[str]:
    """The lines above a signer's name in capitals, long ones broken to fit the column; `other` signs beside them."""
    room = m.TEXT_WIDTH_MM / 2 if other else m.SIGNATURE_COLUMN_MM - m.RECIPIENTS_AIR_MM
    return [part for line in signature.lines for part in _office_lines(line, room)]


def office_lines(signature: Signature, other: Signature | None = None) -> list[str]:
    """A signer's other office in capitals, which stands between signature and name, as signer_lines; none for most."""
    room = m.TEXT_WIDTH_MM / 2 if other else m.SIGNATURE_COLUMN_MM - m.RECIPIENTS_AIR_MM
    return _office_lines(signature.held_office, room) if signature.held_office else []


def _office_lines(line: str, room_mm: float) -> list[str]:
    return phrase_lines(line.upper(), m.SIGNATURE, (room_mm - 2) * m.POINTS_PER_MM, bold=True)


def missing_lines(signature: Signature, other: Signature | None) -> int:
    """How many lines fewer a signer has than the one beside them."""
    if other is None:
        return 0
    pairs = ((signature, other), (other, signature))
    mine, theirs = (len(signer_lines(*pair)) + len(office_lines(*pair)) for pair in pairs)
    return max(0, theirs - mine)


def split_recipients(lines: list[str], signer: Signature | None) -> tuple[list[str], list[str]]:
    """The lines of Nơi nhận that stand beside the signature, and those of a long list that go on below it, overleaf if
    need be: the two together are never too high for what is left of a page. `signer`: None where two sign side by side
    and the list stands below them.
    """
    if signer is None:
        return lines, []
    spoken = len(signer_lines(signer)) + len(office_lines(signer)) + 1
    beside = spoken * m.LINE_HEIGHT + m.SIGNING_ROOM_MM * m.POINTS_PER_MM
    room = (m.RECIPIENTS_COLUMN_MM - m.RECIPIENTS_AIR_MM) * m.POINTS_PER_MM
    high = float(m.LINE_HEIGHT)
    for place, line in enumerate(lines, 1):
        high += m.RECIPIENTS_LINE * len(filled_lines(line, m.RECIPIENTS, room))
        if high >= beside and len(lines) - place > _FEW_RECIPIENTS:
            return lines[:place], lines[place:]
    return lines, []


_TYPESETTING: dict[str, Any] = {
    "agency_lines": agency_lines,
    "column_lines": column_lines,
    "even": title_lines,
    "only_addressee": only_addressee_lines,
    "enclosed": enclosed_lines,
    "rule": rule_length,
    "missing_lines": missing_lines,
    "signer_lines": signer_lines,
    "office_lines": office_lines,
    "split_recipients": split_recipients,
    **TABLE_TYPESETTING,
    "qr": lru_cache(maxsize=8)(qr_image),  # of a preview after each edit the same; no secret, unlike those of cards
    "chart": chart_figure,
}
