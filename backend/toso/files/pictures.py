"""Pictures that people send, at whatever door: drawn anew as JPEG; neither place, device nor anything else stays.

`redrawn` starts this module as a program in the sandbox; decoders of pictures are the oldest way into a server.
"""

import io
import sys
import warnings
from typing import Any

from toso.core.problems import TooLarge, UnsupportedFile
from toso.core.sandbox import FOREIGN, SandboxFailure, call
from toso.files.upload_check import JPEG, PNG, WEBP, Checked, check_upload

SIDE, MOST_BYTES = 2_048, 1024 * 1024
PIXELS = 40_000_000  # a phone's camera; more is a bomb
KINDS = {JPEG: "JPEG", PNG: "PNG", WEBP: "WEBP"}
_QUALITIES = (85, 75, 60)
_BROKEN, _CROWDED = b"broken", b"crowded"


def redrawn(content: bytes, filename: str | None, *, limit: int, field: str = "file") -> Checked:
    """The picture as a JPEG of at most 2,048 px a side and 1 MB, upright, without metadata.

    Raises UnsupportedFile (415) for what is no whole JPEG, PNG or WebP picture, TooLarge (413), naming `field`.
    """
    try:
        checked = check_upload(content, filename, set(KINDS), limit=limit)
    except (UnsupportedFile, TooLarge) as refusal:
        raise type(refusal)(fields={field: next(iter(refusal.fields.values()))}) from None
    try:
        made = call(__name__, [KINDS[checked.media_type]], checked.content, FOREIGN)
    except SandboxFailure:
        made = _BROKEN
    if made == _CROWDED:
        raise TooLarge(fields={field: "Ảnh có quá nhiều điểm ảnh."})
    if made == _BROKEN:
        raise UnsupportedFile(fields={field: "Ảnh bị hỏng, không mở được."})
    return Checked(f"{checked.name.rpartition('.')[0] or 'anh'}.jpg", JPEG, made)


def _draw(content: bytes, kind: str) -> bytes:
    """In the sandbox."""
    from PIL import Image, ImageOps  # noqa: PLC0415 — heavy, and only the program needs it

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            picture = Image.open(io.BytesIO(content), formats=[kind])
        except (Image.DecompressionBombWarning, Image.DecompressionBombError):
            return _CROWDED
        if picture.width * picture.height > PIXELS:
            return _CROWDED
        picture.draft("RGB", (SIDE, SIDE))
        picture.load()
    picture.thumbnail((SIDE, SIDE))
    upright = _on_white(ImageOps.exif_transpose(picture))
    while True:
        for quality in _QUALITIES:
            written = io.BytesIO()
            upright.save(written, "JPEG", quality=quality, optimize=True)
            if len(written.getvalue()) <= MOST_BYTES:
                return written.getvalue()
        upright.thumbnail((upright.width * 3 // 4, upright.height * 3 // 4))


def _on_white(picture: Any) -> Any:
    """Without transparency, which JPEG does not know; a new picture, so that nothing hangs on it."""
    from PIL import Image  # noqa: PLC0415 — as above

    shown = picture.convert("RGBA") if picture.has_transparency_data else picture.convert("RGB")
    plain = Image.new("RGB", shown.size, "white")
    plain.paste(shown, mask=shown if shown.mode == "RGBA" else None)
    return plain


if __name__ == "__main__":
    try:
        answer = _draw(sys.stdin.buffer.read(), sys.argv[1])
    except Exception:  # noqa: BLE001 — decoders of broken pictures raise whatever they like
        answer = _BROKEN
    sys.stdout.buffer.write(answer)
