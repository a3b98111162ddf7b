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
from toso.documents.linter.pdf_lines import MM
from toso.documents.render.engine import fill, print_pdf
from toso.documents.signing.pades import Seen

NO_MARK = (
    "Chữ ký không hiện ở góc trên bên phải trang đầu như Nghị định 30/2020/NĐ-CP quy định cho phụ lục tệp riêng. Hãy ký"
    " lại bản đã tải, đặt chữ ký ở góc đó."
)
# Tools draw the box wider than the text, or a little off: the corner is the right half of the head of the page.
_CORNER_HEIGHT_MM = 45


def mark_at(pdf: bytes, text: str) -> Seen:
    """The mark in its place on the first page, whichever way the page lies."""
    import pikepdf  # noqa: PLC0415 — heavy, only the worker needs it

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        left, bottom, right, top = (float(edge) for edge in opened.pages[0].mediabox)
    edge, head = right - left - RIGHT_MM * MM, top - bottom - PAGE_NUMBER_TOP_MM * MM
    box = (edge - ELECTRONIC_MARK_WIDTH_MM * MM, head - ELECTRONIC_MARK_HEIGHT_MM * MM, edge, head)
    return Seen(print_pdf(fill("mark.html.j2", text=text), "mark.css.j2"), 0, box)


def shows_mark(pdf: bytes) -> bool:
    """Whether a signature shows in the top right corner of the first page, whoever's tool drew it."""
    import pikepdf  # noqa: PLC0415 — as above

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        page = opened.pages[0]
        left, _, right, top = (float(edge) for edge in page.mediabox)
        corner = ((left + right) / 2, top - _CORNER_HEIGHT_MM * MM)
        widgets = [one for one in page.get("/Annots", []) if one.get("/FT") == "/Sig" and "/V" in one]
        return any(_within(corner, [float(edge) for edge in one["/Rect"]]) for one in widgets)


def _within(corner: tuple[float, float], box: list[float]) -> bool:
    """Whether the middle of a box that can be seen lies right of and above a point."""
    seen = abs(box[2] - box[0]) > MM and abs(box[3] - box[1]) > MM
    return seen and (box[0] + box[2]) / 2 > corner[0] and (box[1] + box[3]) / 2 > corner[1]
