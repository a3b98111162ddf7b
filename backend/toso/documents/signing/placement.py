"""Positions of the signature's and the seal's images (NĐ 30/2020, Phụ lục I, Mục II, điểm 7 and 8).

The signature's image stands between position and name; the seal, at its real size, covers about a third of it on its
left.
"""

import io
from dataclasses import dataclass, replace

from toso.documents.layout.measures import LEFT_MM, TEXT_WIDTH_MM
from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.pdf_lines import MM, Box, read
from toso.documents.linter.report import UnreadablePdf
from toso.documents.signing.refusals import NoPlace

SEAL_MM = 36
"""The diameter of an agency's round seal."""
USUAL_RATIO = 2.0
"""A signature's width to its height, for the seal's place beside one whose picture is not at hand."""
_GAP_MM = 1.0
_WIDEST_MM, _HIGHEST_MM = 50.0, 26.0
_OVERLAP = 1 / 3


@dataclass(frozen=True)
class Room:
    """The room for a signature: page from 0, and its box in PDF points from the page's bottom left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2


def find_room(pdf: bytes) -> Room:
    """The room between position and name of the signer. Raises NoPlace."""
    try:
        anatomy = Anatomy(read(pdf))
    except UnreadablePdf as fault:
        raise NoPlace(str(fault)) from fault
    if not anatomy.signature or not anatomy.signer:
        raise NoPlace
    above, below = anatomy.signature[-1], anatomy.signer[0]
    sheet = anatomy.reading.sheets[above.page - 1]
    # The room reaches as far to both sides of the lines' middle as the right margin allows.
    half = min(sheet.width - 20 * MM - above.middle, 40 * MM)
    return Room(
        page=sheet.number - 1,
        left=above.middle - half,
        bottom=sheet.height - below.box[1] + _GAP_MM * MM,
        right=above.middle + half,
        top=sheet.height - above.box[3] - _GAP_MM * MM,
    )


def beside(room: Room) -> Room:
    """The room of a second signer to the left: both stand in halves of the text's width, their names on one line."""
    middle = (LEFT_MM + TEXT_WIDTH_MM / 2) * MM
    return replace(room, left=2 * middle - room.right, right=2 * middle - room.left)


def shown_signature(pdf: bytes, room: Room) -> Box | None:
    """The box of the signature that already shows in the room, however it was made."""
    import pikepdf  # noqa: PLC0415 — heavy, only the worker needs it

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        page = opened.pages[room.page]
        for widget in page.get("/Annots", []):
            if widget.get("/FT") == "/Sig" and "/V" in widget:
                left, bottom, right, top = (float(edge) for edge in widget["/Rect"])
                beneath = left < room.right and right > room.left
                if right - left > MM and bottom < room.top and top > room.bottom and beneath:
                    return left, bottom, right, top
    return None


def signature_box(room: Room, ratio: float) -> Box:
    """(left, bottom, right, top) of a person's signature whose picture is `ratio` times as wide as high."""
    height = min(_HIGHEST_MM * MM, room.top - room.bottom, _WIDEST_MM * MM / ratio)
    return _centred(room.middle, height * ratio, height)


def seal_box(room: Room, signature: Box) -> Box:
    """The round seal: real size, its right third over the left third of the signature, on one line with it."""
    edge = signature[0] + (signature[2] - signature[0]) * _OVERLAP
    return _centred((edge - SEAL_MM * MM / 2, room.middle[1]), SEAL_MM * MM, SEAL_MM * MM)


def _centred(middle: tuple[float, float], width: float, height: float) -> Box:
    return middle[0] - width / 2, middle[1] - height / 2, middle[0] + width / 2, middle[1] + height / 2
