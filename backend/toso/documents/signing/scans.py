"""A scan of a paper signed with a pen: PDF from 1.4, in colour, 200 dots an inch or more, A4 at its own size.

No machine can tell whose pen it was: a scan is never called valid, at best it has no fault of its own.
"""

import io
from typing import Any

from toso.documents.linter.pdf_lines import MM
from toso.documents.signing.validity import Validity

_LEAST_DPI = 200
_A4 = (210 * MM, 297 * MM)
_SLACK = 8 * MM
_MOST_PAGES = 200
BY_EYE = "Bản quét chữ ký tay: máy không kiểm tra được chữ ký, văn thư đối chiếu bằng mắt."


def judge_scan(pdf: bytes) -> tuple[Validity, str]:
    """Unknown with what to look at, or invalid when the file is no scan at all."""
    import pdfplumber  # noqa: PLC0415 — heavy, only the worker needs it

    try:
        with pdfplumber.open(io.BytesIO(pdf)) as opened:
            if not 0 < len(opened.pages) <= _MOST_PAGES:
                return Validity.INVALID, "Tệp không có trang nào, hoặc quá nhiều trang."
            faults = [fault for page in opened.pages for fault in _faults(page)]
    except Exception:  # noqa: BLE001 — the parser raises many kinds of error; all mean the same
        return Validity.INVALID, "Tệp PDF hỏng hoặc có mật khẩu, không mở được."
    version = tuple(pdf[5:8].decode("ascii", "replace").split("."))
    if version < ("1", "4"):
        faults.append("tệp PDF cũ hơn phiên bản 1.4")
    if not faults:
        return Validity.UNKNOWN, BY_EYE
    return Validity.UNKNOWN, f"{BY_EYE} Nên quét lại: {'; '.join(dict.fromkeys(faults))}."


def _faults(page: Any) -> list[str]:
    short, long = sorted((float(page.width), float(page.height)))
    faults = []
    if abs(short - _A4[0]) > _SLACK or abs(long - _A4[1]) > _SLACK:
        faults.append("trang không đúng khổ A4")
    largest = max(page.images, key=lambda image: image["width"] * image["height"], default=None)
    if largest is None:
        return [*faults, "có trang không phải ảnh quét"]
    dots = largest["srcsize"][0] / (float(largest["width"]) / 72) if largest["width"] else 0
    if dots < _LEAST_DPI - 2:
        faults.append(f"độ phân giải dưới {_LEAST_DPI} dpi")
    if "Gray" in str(largest.get("colorspace")) or largest.get("bits") == 1:
        faults.append("bản quét không phải ảnh màu")
    return faults
