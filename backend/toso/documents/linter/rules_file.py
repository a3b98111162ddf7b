"""Rules about the file and the page: F1-F3, P1-P7, U1."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.reading import MM, Line, Sheet
from toso.documents.linter.report import Severity
from toso.documents.linter.rules import Deviation, at, rule, style_faults

_MARGINS = "Phụ lục I, Phần I, Mục I, điểm 3"
_FONTS = "Phụ lục I, Phần I, Mục I, điểm 4"
_PAGE_NUMBERS = "Phụ lục I, Phần I, Mục I, điểm 7"
_OWN_FONT = re.compile(r"timesnewroman|times(roman|bold|italic|$)")
_SUBSTITUTE = re.compile(r"liberationserif|tinos|nimbusroman|termes")
_A4 = (210 * MM, 297 * MM)
_TABLE_OVERHANG = 2.5 * MM
"""Word lets a table's border hang into the margin by the padding of its cells."""
_MIDDLES = {False: (105 * MM, 120 * MM), True: (143 * MM, 161 * MM)}
"""Middle of the text for every pair of allowed side margins (110-115, 148-156 mm), 5 mm beyond."""


@rule("F1", "Phụ lục I, Phần II, Mục I", "Tệp PDF từ phiên bản 1.4", "Xuất lại tệp PDF phiên bản 1.4 trở lên.")
def version_is_recent(document: Anatomy) -> Iterator[Deviation]:
    if tuple(int(part) for part in document.reading.version.split(".")) < (1, 4):
        yield Deviation(f"Tệp là PDF {document.reading.version}.")


@rule("F2", "Thông tư 05/2025/TT-BNV", "Tệp có dấu PDF/A để lưu trữ", "Xuất tệp dạng PDF/A.", Severity.WARNING)
def is_marked_for_archives(document: Anatomy) -> Iterator[Deviation]:
    if not document.reading.archive_mark:
        yield Deviation("Tệp không mang dấu PDF/A.")


@rule("F3", "PDF/UA, WCAG 3.1.1", "Tệp khai báo tiếng Việt", "Khai báo ngôn ngữ tài liệu là vi.", Severity.WARNING)
def names_its_language(document: Anatomy) -> Iterator[Deviation]:
    if not document.reading.language.lower().startswith("vi"):
        yield Deviation("Tệp không khai báo ngôn ngữ là tiếng Việt.")


@rule("P1", "Phụ lục I, Phần I, Mục I, điểm 1 và 2", "Khổ giấy A4", "Đặt khổ giấy A4 (210 mm × 297 mm).")
def every_page_is_a4(document: Anatomy) -> Iterator[Deviation]:
    for sheet in document.reading.sheets:
        short, long = sorted((sheet.width, sheet.height))
        if abs(short - _A4[0]) > MM or abs(long - _A4[1]) > MM:
            yield Deviation(f"Trang khổ {short / MM:.0f} × {long / MM:.0f} mm.", sheet.number)


@rule("P3", _MARGINS, "Lề trên, dưới 20-25 mm; trái 30-35 mm; phải 15-20 mm", "Đặt lại lề trang theo quy định.")
def ink_stays_inside_margins(document: Anatomy) -> Iterator[Deviation]:
    seen: set[str] = set()
    for sheet in document.reading.sheets:
        for side, measured, wanted in _margin_faults(document, sheet):
            if side not in seen:
                seen.add(side)
                found = f"{measured / MM:.1f}".replace(".", ",")
                yield Deviation(f"Lề {side} đo được {found} mm, quy định {wanted} mm.", sheet.number)


def _margin_faults(document: Anatomy, sheet: Sheet) -> Iterator[tuple[str, float, str]]:
    """(side, measured points, allowed millimetres) for each side of a page on which something stands too far out."""
    lines = list(document.content_lines(sheet))
    if not lines:
        return
    turned = sheet.width > sheet.height
    edges = _edges(sheet, lines)
    names = ("trái", "phải", "trên", "dưới")
    upright = dict(zip(names, (29.5, 14.5, 19.5, 19.5), strict=True))
    # A turned page is bound at the edge that becomes its top.
    bound = dict(zip(names, (19.5, 19.5, 29.5, 14.5), strict=True))
    measured = dict(zip(names, edges, strict=True))
    if turned and all(measured[side] >= bound[side] * MM for side in names):
        return
    ranges = dict(zip(names, ("30-35", "15-20", "20-25", "20-25"), strict=True))
    for side in names:
        if measured[side] < upright[side] * MM:
            yield side, measured[side], ranges[side]
    if not turned and len(lines) >= 5:
        yield from _too_wide(sheet, lines)


def _edges(sheet: Sheet, lines: list[Line]) -> tuple[float, float, float, float]:
    """Distance from ink to the left, right, top and bottom edge of the paper."""
    boxes = [line.box for line in lines]
    slack = _TABLE_OVERHANG
    boxes += [
        (left + slack, top + slack, right - slack, bottom - slack)
        for left, top, right, bottom in sheet.drawn
        if right - left < 0.9 * sheet.width and bottom - top < 0.9 * sheet.height
    ]
    return (
        min(box[0] for box in boxes),
        sheet.width - max(box[2] for box in boxes),
        min(box[1] for box in boxes),
        sheet.height - max(box[3] for box in boxes),
    )


def _too_wide(sheet: Sheet, lines: list[Line]) -> Iterator[tuple[str, float, str]]:
    """Margins too wide: justified text, whose lines end level, that begins or ends too far in."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    full = [line for line in lines if abs(line.right - right) < 0.7 and line.width > 0.55 * sheet.width]
    if len(full) < 3:
        return
    if left > 35.5 * MM:
        yield "trái", left, "30-35"
    if sheet.width - right > 20.5 * MM:
        yield "phải", sheet.width - right, "15-20"


def _fonts(document: Anatomy) -> dict[str, tuple[int, str]]:
    """The fonts that print something: plain name → (first page, name in the file)."""
    found: dict[str, tuple[int, str]] = {}
    for sheet in document.reading.sheets:
        for line in sheet.lines:
            for char in line.ink:
                found.setdefault(re.sub(r"[^a-z]", "", char.font.lower()), (sheet.number, char.font))
    return found


@rule("P4", _FONTS, "Phông Times New Roman", "Đổi toàn bộ chữ sang phông Times New Roman.")
def type_is_times(document: Anatomy) -> Iterator[Deviation]:
    for plain, (page, name) in _fonts(document).items():
        if not _OWN_FONT.match(plain) and not _SUBSTITUTE.match(plain):
            yield Deviation(f"Có chữ dùng phông {name}.", page)


@rule(
    "P4n",
    _FONTS,
    "Phông Times New Roman hoặc phông cùng kích thước chữ",
    "Không phải sửa.",
    Severity.NOTE,
)
def names_the_substitute(document: Anatomy) -> Iterator[Deviation]:
    """A font of the same metrics, Unicode and black, prints the same lines and pages: it conforms, and is named."""
    names = sorted(name for plain, (_, name) in _fonts(document).items() if _SUBSTITUTE.match(plain))
    if names:
        yield Deviation(f"Dùng phông có kích thước từng chữ bằng Times New Roman: {names[0]}.")


@rule("P5", _FONTS, "Chữ màu đen", "Đổi chữ sang màu đen (chỉ dấu chỉ mức độ khẩn, mật được màu đỏ).")
def type_is_black(document: Anatomy) -> Iterator[Deviation]:
    for sheet in document.reading.sheets:
        for line in sheet.lines:
            if line not in document.marks and any(not _is_black(char.colour) for char in line.ink):
                yield at(line, f"Có chữ không phải màu đen: “{line.text[:60]}”.")


def _is_black(colour: Any) -> bool:
    if not isinstance(colour, tuple | list):
        return colour is None or colour <= 0.05
    if len(colour) == 4:
        return colour[3] >= 0.95
    return all(not isinstance(part, int | float) or part <= 0.05 for part in colour)


@rule(
    "P7",
    _PAGE_NUMBERS,
    "Số trang 13-14, chữ đứng, giữa lề trên, không hiện ở trang thứ nhất",
    "Đặt số trang canh giữa trong lề trên, ẩn ở trang đầu, đánh riêng cho từng phụ lục.",
)
def pages_are_numbered(document: Anatomy) -> Iterator[Deviation]:
    first = document.page_number(document.first)
    if first:
        yield at(first.line, "Trang thứ nhất không được hiện số trang.")
    for part in (document.main, *(annex.sheets for annex in document.annexes)):
        for expected, sheet in enumerate(part[1:], 2):
            yield from _number_faults(document, sheet, expected)


def _number_faults(document: Anatomy, sheet: Sheet, expected: int) -> Iterator[Deviation]:
    number = document.page_number(sheet)
    if number is None:
        yield Deviation(f"Thiếu số trang {expected} ở giữa lề trên.", sheet.number)
        return
    if not number.in_top_margin:
        yield at(number.line, "Số trang không nằm trong lề trên.")
    if number.value != expected:
        yield at(number.line, f"Số trang ghi {number.value}, đúng ra là {expected}.")
    if not is_centred(sheet, number.line):
        yield at(number.line, "Số trang không ở giữa theo chiều ngang.")
    yield from style_faults(number.line, "Số trang", 13, 14, italic=False)


def is_centred(sheet: Sheet, line: Line) -> bool:
    """Whether a line stands in the middle of the text for some allowed pair of margins."""
    low, high = _MIDDLES[sheet.width > sheet.height]
    return low <= line.middle <= high


@rule("U1", _FONTS, "Chữ Unicode dựng sẵn (NFC)", "Gõ lại bằng bộ mã Unicode dựng sẵn theo TCVN 6909:2001.")
def text_is_composed(document: Anatomy) -> Iterator[Deviation]:
    for sheet in document.reading.sheets:
        if not unicodedata.is_normalized("NFC", sheet.raw_text):
            yield Deviation("Có chữ Unicode tổ hợp (dấu tách rời).", sheet.number)
