"""Photos of visits: drawn anew as JPEG, so that neither place, device nor anything hidden behind the picture stays."""

import io
import warnings
from typing import Any

from toso.core.problems import TooLarge, UnsupportedFile
from toso.files.upload_check import JPEG, Checked, check_upload

# The purposes of stored photos: sent and not yet named by a visit (swept after a while), of a sheet that waits for a
# decision, and part of a visit.
WAITING, HELD, KEPT = "visit_photo_waiting", "visit_photo_held", "visit_photo"
# In no unit's subtree: the door of common files opens a waiting photo to its owner alone, a kept one to nobody.
NOWHERE = ""
LIMIT = 2 * 1024 * 1024
SIDE = 1600
_QUALITY = 82
_PIXELS = 40_000_000  # a phone's camera; more is a bomb
_KINDS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}


def redrawn(content: bytes, filename: str | None) -> Checked:
    """The picture as a JPEG of at most 1600 px a side, upright, without metadata.

    Raises UnsupportedFile (415) for what is no whole JPEG, PNG or WebP picture, TooLarge (413), naming `file`.
    """
    checked = check_upload(content, filename, set(_KINDS), limit=LIMIT)
    return Checked("anh.jpg", JPEG, _draw(checked.content, _KINDS[checked.media_type]))


def _draw(content: bytes, kind: str) -> bytes:
    from PIL import Image, ImageOps  # noqa: PLC0415 — heavy, and only those who send photos need it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content), formats=[kind])
            _check_size(picture)
            picture.draft("RGB", (SIDE, SIDE))
            picture.load()
            upright = ImageOps.exif_transpose(picture)
    except TooLarge:
        raise
    except Exception as error:  # decoders of broken pictures raise whatever they like
        raise UnsupportedFile(fields={"file": "Ảnh bị hỏng, không mở được."}) from error
    upright.thumbnail((SIDE, SIDE))
    return _jpeg(_on_white(upright))


def _check_size(picture: Any) -> None:
    """Before anything is unpacked: a small file may claim any number of pixels."""
    if picture.width * picture.height > _PIXELS:
        raise TooLarge(fields={"file": "Ảnh có quá nhiều điểm ảnh."})


def _on_white(picture: Any) -> Any:
    """Without transparency, which JPEG does not know; a new picture, so that nothing hangs on it."""
    from PIL import Image  # noqa: PLC0415 — as above

    shown = picture.convert("RGBA") if picture.has_transparency_data else picture.convert("RGB")
    plain = Image.new("RGB", shown.size, "white")
    plain.paste(shown, mask=shown if shown.mode == "RGBA" else None)
    return plain


def _jpeg(picture: Any) -> bytes:
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=_QUALITY, optimize=True)
    return written.getvalue()
