"""A scan of a paper signed with a pen: PDF from 1.4, in colour, 200 dots an inch or more, A4 at its own size.

No machine can tell whose pen it was: a scan is never called valid, at best it has no fault of its own.
"""

import json
import sys

from toso.core.sandbox import FOREIGN, SandboxFailure, call
from toso.documents.linter.lines import MM
from toso.documents.linter.page_objects import Page, Pages
from toso.documents.signing.validity import Validity

_LEAST_DPI = 200
_A4 = (210 * MM, 297 * MM)
_SLACK = 8 * MM
_MOST_PAGES = 200
BY_EYE = "Bản quét chữ ký tay: máy không kiểm tra được chữ ký, văn thư đối chiếu bằng mắt."


def judge_scan(pdf: bytes) -> tuple[Validity, str]:
    """Unknown with what to look at, or invalid when the file is no scan at all; the file is opened in the sandbox."""
    try:
        pages: list[list[str]] = json.loads(call(__name__, [], pdf, FOREIGN))
    except SandboxFailure:
        return Validity.INVALID, "Tệp PDF hỏng hoặc có mật khẩu, không mở được."
    if not pages:
        return Validity.INVALID, "Tệp không có trang nào, hoặc quá nhiều trang."
    faults = [fault for page in pages for fault in page]
    version = tuple(pdf[5:8].decode("ascii", "replace").split("."))
    if version < ("1", "4"):
        faults.append("tệp PDF cũ hơn phiên bản 1.4")
    if not faults:
        return Validity.UNKNOWN, BY_EYE
    return Validity.UNKNOWN, f"{BY_EYE} Nên quét lại: {'; '.join(dict.fromkeys(faults))}."


def _faults(page: Page) -> list[str]:
    short, long = sorted((page.width, page.height))
    faults: list[str] = []
    if abs(short - _A4[0]) > _SLACK or abs(long - _A4[1]) > _SLACK:
        faults.append("trang không đúng khổ A4")
    sizes = [(picture.box[2] - picture.box[0], picture.box[3] - picture.box[1]) for picture in page.pictures]
    if not sizes:
        return [*faults, "có trang không phải ảnh quét"]
    largest = max(range(len(sizes)), key=lambda index: sizes[index][0] * sizes[index][1])
    dots = page.pictures[largest].dots[0] / max(sizes[largest][0], 1) * 72
    if dots < _LEAST_DPI - 2:
        faults.append(f"độ phân giải dưới {_LEAST_DPI} dpi")
    if page.pictures[largest].grey:
        faults.append("bản quét không phải ảnh màu")
    return faults


def main() -> None:
    """In the sandbox: the faults of each page as JSON; none at all for no page, or too many."""
    with Pages(sys.stdin.buffer.read()) as pages:
        json.dump([_faults(page) for page in pages] if len(pages) <= _MOST_PAGES else [], sys.stdout)


if __name__ == "__main__":
    main()
