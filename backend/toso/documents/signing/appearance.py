"""The pictures that show a signature: blue ink of a person, a red seal of an agency, PNG without background.

Whatever was sent is opened once by the imaging library, drawn anew, and only that is kept.
"""

import binascii
import io
import uuid
import warnings
from typing import Any

from toso.core.problems import TooLarge, UnsupportedFile

BLUE, RED = (16, 42, 148), (214, 24, 31)
LIMIT = 1024 * 1024
_LONGEST = 900
_PIXELS = 12_000_000
# Shades of the darkest colour of a point: up to the first it is ink, from the second on it is paper.
_INK, _PAPER = 120, 215


def drawn(picture: bytes, colour: tuple[int, int, int]) -> bytes:
    """A photo or scan on light paper as PNG: paper becomes transparent, ink takes the colour.

    Raises UnsupportedFile (415) or TooLarge (413) naming `picture`.
    """
    from PIL import Image, ImageChops  # noqa: PLC0415 — heavy, and only those who set up a certificate need it

    shown = _opened(picture)
    red, green, blue = shown.split()
    darkest = ImageChops.darker(ImageChops.darker(red, green), blue)
    ink = darkest.point([_alpha(shade) for shade in range(256)])
    box = ink.point([255 * (shade > 40) for shade in range(256)]).getbbox()
    if box is None or box[2] - box[0] < 20 or box[3] - box[1] < 10:
        raise UnsupportedFile(fields={"picture": "Không thấy nét ký hoặc dấu trên nền sáng."})
    made = Image.new("RGBA", shown.size, (*colour, 0))
    made.putalpha(ink)
    written = io.BytesIO()
    made.crop(box).save(written, "PNG", optimize=True)
    return written.getvalue()


def ratio_of(png: bytes) -> float:
    """How many times as wide as high a picture is."""
    from PIL import Image  # noqa: PLC0415 — as above

    with Image.open(io.BytesIO(png), formats=["PNG"]) as picture:
        return picture.width / picture.height


def page_content(pdf: bytes) -> Any:
    """The first page of a PDF as what a signature shows: its text stays text, its font comes along."""
    from pyhanko.pdf_utils.content import PdfContent  # noqa: PLC0415 — heavy, only the worker needs it
    from pyhanko.pdf_utils.layout import BoxConstraints  # noqa: PLC0415 — as above
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415 — as above

    class Drawn(PdfContent):
        def render(self) -> bytes:
            imported = self._ensure_writer.import_page_as_xobject(PdfFileReader(io.BytesIO(pdf)))
            name = b"/Mark" + binascii.hexlify(uuid.uuid4().bytes)
            self.resources.xobject[name.decode("ascii")] = imported
            form: Any = imported.get_object()
            left, bottom, right, top = form["/BBox"]
            self.box = BoxConstraints(width=abs(left - right), height=abs(bottom - top))
            return name + b" Do"

    return Drawn()


def _alpha(shade: int) -> int:
    return max(0, min(255, round(255 * (_PAPER - shade) / (_PAPER - _INK))))


def _opened(picture: bytes) -> Any:
    """The picture on white, at most 900 points a side, without anything that hung on the file."""
    from PIL import Image, ImageOps  # noqa: PLC0415 — as above

    if len(picture) > LIMIT:
        raise TooLarge(fields={"picture": "Ảnh lớn hơn 1 MB."})
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(picture), formats=["PNG", "JPEG"])
            _check_size(opened)
            opened.load()
            upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except TooLarge:
        raise
    except Exception as error:  # decoders of broken pictures raise whatever they like
        raise UnsupportedFile(fields={"picture": "Cần ảnh PNG hoặc JPEG mở được."}) from error
    upright.thumbnail((_LONGEST, _LONGEST))
    plain = Image.new("RGB", upright.size, "white")
    plain.paste(upright, mask=upright)
    return plain


def _check_size(picture: Any) -> None:
    """Before anything is unpacked: a small file may claim any number of pixels."""
    if picture.width * picture.height > _PIXELS:
        raise TooLarge(fields={"picture": "Ảnh có quá nhiều điểm ảnh."})
