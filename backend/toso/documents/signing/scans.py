"""A scan of a paper signed with a pen: PDF from 1.4, in colour, 200 dots an inch or more, A4 at its own size.

No machine can tell whose pen it was: a scan is never called valid, at best it has no fault of its own.
"""

import json
import sys
from dataclasses import asdict, dataclass
from itertools import accumulate

from toso.core.problems import Malformed
from toso.core.sandbox import FOREIGN, SandboxFailure, call
from toso.documents.linter.lines import MM
from toso.documents.linter.page_objects import Page, Pages
from toso.documents.signing.validity import Validity

_LEAST_DPI = 200
_A4 = (210 * MM, 297 * MM)
_SLACK = 8 * MM
_MOST_PAGES = 200
_DRAWN, _MARGIN = 0.5, 0.05
"""A page is looked at with 36 dots an inch, its rim, where a scanner leaves shadows, left out."""
_INK, _LEAST_INK = 40, 0.0005
"""How far a dot's grey is from the paper's, and of how many dots: a line of text or a signature has more."""
_NAMED = 8
BY_EYE = "Bản quét chữ ký tay: máy không kiểm tra được chữ ký, văn thư đối chiếu bằng mắt."
BLANK = "Mọi trang của tệp đều trống, không có chữ hay chữ ký nào. Hãy đặt lại giấy, quét lại rồi gửi."
UNREADABLE = "Tệp PDF hỏng, có mật khẩu, không có trang nào hoặc quá nhiều trang, không mở được."
_TAKEN = "Vẫn nhận vì: "


@dataclass(frozen=True)
class ScanPage:
    """A fault of a page of a scan in words, and whether nothing is on it."""

    faults: list[str]
    blank: bool


def pages_of_scan(pdf: bytes) -> list[ScanPage]:
    """Its pages, looked at in the sandbox; none for a file that is no scan at all."""
    try:
        return [ScanPage(**page) for page in json.loads(call(__name__, [], pdf, FOREIGN))]
    except SandboxFailure:
        return []


def doubts_of(pages: list[ScanPage], printed: int) -> str:
    """Why so many pages cannot be the whole paper, of which `printed` were handed out; "" when they can.

    Raises Malformed for what shows nothing, or cannot be opened.
    """
    if not pages:
        raise Malformed(fields={"file": UNREADABLE})
    if all(page.blank for page in pages):
        raise Malformed(fields={"file": BLANK})
    doubts = [f"bản quét có {len(pages)} trang, văn bản có {printed} trang"] if len(pages) < printed else []
    if empty := [str(number) for number, page in enumerate(pages, 1) if page.blank]:
        more = f" và {len(empty) - _NAMED} trang khác" if len(empty) > _NAMED else ""
        doubts.append(f"trang {', '.join(empty[:_NAMED])}{more} trống")
    return "; ".join(doubts)


def taken_although(doubts: str, reason: str) -> str:
    """The words kept of a scan that a person takes in spite of doubts. Raises Malformed that asks for their reason."""
    if not doubts:
        return ""
    if not reason:
        told = f"{doubts[0].upper()}{doubts[1:]}. Hãy quét lại cho đủ; nếu bản quét vẫn đúng, ghi lý do để nhận."
        raise Malformed(fields={"reason": told})
    return f"{_TAKEN}{reason}"


def judge_scan(pdf: bytes, printed: int, earlier: str = "") -> tuple[Validity, str]:
    """Unknown with what to look at, or invalid when the file is no scan at all.

    `earlier`: what was said of it before, from which the reason of whoever took it is kept.
    """
    pages = pages_of_scan(pdf)
    try:
        doubts = doubts_of(pages, printed)
    except Malformed as fault:
        return Validity.INVALID, next(iter(fault.fields.values()))
    faults = [*filter(None, [doubts]), *(fault for page in pages for fault in page.faults)]
    version = tuple(pdf[5:8].decode("ascii", "replace").split("."))
    if version < ("1", "4"):
        faults.append("tệp PDF cũ hơn phiên bản 1.4")
    _, taken, reason = earlier.partition(_TAKEN)
    found = f"{BY_EYE} Nên quét lại: {'; '.join(dict.fromkeys(faults))}." if faults else BY_EYE
    return Validity.UNKNOWN, f"{found} {taken}{reason}".strip()


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


def _is_blank(greys: list[int]) -> bool:
    """Whether hardly a dot differs from the paper, which is the middle one of all greys."""
    dots = sum(greys)
    paper = next(grey for grey, so_far in enumerate(accumulate(greys)) if 2 * so_far >= dots)
    return sum(count for grey, count in enumerate(greys) if abs(grey - paper) > _INK) < _LEAST_INK * dots


def main() -> None:
    """In the sandbox: each page as JSON; none at all for no page, or too many."""
    with Pages(sys.stdin.buffer.read()) as pages:
        known = range(len(pages)) if len(pages) <= _MOST_PAGES else range(0)
        found = [ScanPage(_faults(pages[at]), _is_blank(pages.greys(at, _DRAWN, _MARGIN))) for at in known]
        json.dump([asdict(page) for page in found], sys.stdout)


if __name__ == "__main__":
    main()
