"""The text by which an organisation's signature shows on a file of its own: top right of its first page, no image.

NĐ 30/2020, Phụ lục I, Mục III, điểm 1: number and symbol, the moment of signing with its zone; size 10, upright, black.
"""

import io

from toso.documents.layout.measures import (
    ELECTRONIC_MARK_HEIGHT_MM,
    ELECTRONIC_MARK_WIDTH_MM,
    PAGE_NUMBER_TOP_MM,
    RIGHT_MM,
)
from toso.documents.linter.reading import MM
from toso.documents.render.engine import fill, print_pdf
from toso.documents.signing.sealing import Seen


def mark_at(pdf: bytes, text: str) -> Seen:
    """The mark in its place on the first page, whichever way the page lies."""
    import pikepdf  # noqa: PLC0415 — heavy, only the worker needs it

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        left, bottom, right, top = (float(edge) for edge in opened.pages[0].mediabox)
    edge, head = right - left - RIGHT_MM * MM, top - bottom - PAGE_NUMBER_TOP_MM * MM
    box = (edge - ELECTRONIC_MARK_WIDTH_MM * MM, head - ELECTRONIC_MARK_HEIGHT_MM * MM, edge, head)
    return Seen(print_pdf(fill("mark.html.j2", text=text), "mark.css.j2"), 0, box)
