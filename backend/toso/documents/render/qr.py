"""QR codes: as SVG images that stand inside a page, as pictures for Word."""

from io import BytesIO
from typing import Any

_BORDER = 2


def _made(text: str) -> Any:
    """Error correction M, which survives a fold or a smudge."""
    import segno  # noqa: PLC0415 — only rendering needs it

    return segno.make(text, error="m", micro=False, boost_error=False)


def qr_image(text: str) -> str:
    """A QR code as a data address for an <img>."""
    return _made(text).svg_data_uri(scale=4, border=_BORDER)


def qr_picture(text: str) -> BytesIO:
    """A QR code as PNG."""
    png = BytesIO()
    _made(text).save(png, kind="png", scale=8, border=_BORDER)
    png.seek(0)
    return png
