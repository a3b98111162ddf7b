"""Rules about the file and the page: F1-F3, P1-P7, U1, and of scans: S0, S1."""

import re
import unicodedata
from collections.abc import Iterator
from textwrap import shorten

from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.lines import MM, Box, Char, Line, Sheet, around
from toso.documents.linter.margins import margin_faults
from toso.documents.linter.report import Severity
from toso.documents.linter.rules import Deviation, at, number, rule, style_faults

_MARGINS = "Phụ lục I, Phần I, Mục I, điểm 3"
_FONTS = "Phụ lục I, Phần I, Mục I, điểm 4"
_PAGE_NUMBERS = "Phụ lục I, Phần I, Mục I, điểm 7"
_OWN_FONT = re.compile(r"timesnewroman|times(roman|bold|italic|$)")
_SUBSTITUTE = re.compile(r"liberationserif|tinos|nimbusroman|termes")
_A4 = (210 * MM, 297 * MM)
_SCANS = "Phụ lục I, Phần II, Mục I"
_NEXT_LINE = 26.0
_BLACK, _INK, _WARM = 13 / 255, 50 / 255, 5 / 255
_SHARP = 195
"""Dots per inch: 200, less what scanners round."""
_MIDDLES = {False: (105 * MM, 120 * MM), True: (143 * MM, 161 * MM)}
"""Middle of the text for every pair of allowed side margins (110-115, 148-156 mm), 5 mm beyond."""


@rule("F1", "Phụ lục I, Phần II, Mục I", "Tệp PDF từ phiên bản 1.4", "Xuất lại tệp PDF phiên bản 1.4 trở lên.")
def version_is_recent(document: Anatomy) -> Iterator[Deviation]:
    version = document.reading.version
    if tuple(int(part) for part in version.split(".")) < (1, 4):
        yield Deviation(f"Tệp là PDF {version}.", None, None, None, f"PDF {version}", "PDF 1.4 trở lên")


@rule("F2", "Thông tư 05/2025/TT-BNV", "Tệp có dấu PDF/A để lưu trữ", "Xuất tệp dạng PDF/A.", Severity.WARNING)
def is_marked_for_archives(document: Anatomy) -> Iterator[Deviation]:
    if not document.reading.archive_mark:
        yield Deviation("Tệp không mang dấu PDF/A.", None, None, None, "PDF thường", "PDF/A")


@rule("F3", "PDF/UA, WCAG 3.1.1", "Tệp khai báo tiếng Việt", "Khai báo ngôn ngữ tài liệu là vi.", Severity.WARNING)
def names_its_language(document: Anatomy) -> Iterator[Deviation]:
    language = document.reading.language
    if not language.lower().startswith("vi"):
        message = "Tệp không khai báo ngôn ngữ là tiếng Việt."
        yield Deviation(message, None, None, None, language or "không khai báo", "vi (tiếng Việt)")


@rule("P1", "Phụ lục I, Phần I, Mục I, điểm 1 và 2", "Khổ giấy A4", "Đặt khổ giấy A4 (210 mm × 297 mm).")
def every_page_is_a4(document: Anatomy) -> Iterator[Deviation]:
    for sheet in document.reading.sheets:
        short, long = sorted((sheet.width, sheet.height))
        if abs(short - _A4[0]) > MM or abs(long - _A4[1]) > MM:
            size = f"{sheet.width / MM:.0f} × {sheet.height / MM:.0f} mm"
            page = (0.0, 0.0, sheet.width, sheet.height)
            yield Deviation(f"Trang khổ {size}.", sheet.number, page, None, size, "210 × 297 mm (A4)")


@rule("P3", _MARGINS, "Lề trên, dưới 20-25 mm; trái 30-35 mm; phải 15-20 mm", "Đặt lại lề trang theo quy định.")
def ink_stays_inside_margins(document: Anatomy) -> Iterator[Deviation]:
    seen: set[str] = set()
    for sheet in document.typed:
        for fault in margin_faults(document, sheet):
            if fault.side not in seen:
                seen.add(fault.side)
                found, wanted = f"{number(fault.measured / MM)} mm", f"{fault.allowed} mm"
                message = f"Lề {fault.side} đo được {found}, quy định {wanted}."
                yield Deviation(message, sheet.number, fault.box, None, found, wanted)


def _fonts(document: Anatomy) -> dict[str, tuple[Line, str]]:
    """The fonts that print something: plain name → (the line where it first does, name in the file)."""
    found: dict[str, tuple[Line, str]] = {}
    for sheet in document.typed:
        for line in sheet.lines:
            for char in line.ink:
                found.setdefault(re.sub(r"[^a-z]", "", char.font.lower()), (line, char.font))
    return found


def has_times_metrics(char: Char) -> bool:
    """Whether a character is set in Times New Roman or its like; a hidden name is taken for it."""
    plain = re.sub(r"[^a-z]", "", char.font.lower())
    return char.nameless or bool(_OWN_FONT.match(plain) or _SUBSTITUTE.match(plain))


@rule("P4", _FONTS, "Phông Times New Roman", "Đổi toàn bộ chữ sang phông Times New Roman.")
def type_is_times(document: Anatomy) -> Iterator[Deviation]:
    for plain, (line, name) in _fonts(document).items():
        if any(char.font == name and char.nameless for char in line.ink):
            message = f"Tệp giấu tên phông chữ ({name}), không đo được phông và kiểu đậm, nghiêng."
            yield at(line, message, Severity.NOTE, "tên phông bị giấu", "Times New Roman")
        elif not _OWN_FONT.match(plain) and not _SUBSTITUTE.match(plain):
            marked = [char.box for char in line.ink if char.font == name]
            message = f"Có chữ dùng phông {name}."
            yield Deviation(message, line.page, around(marked), None, f"phông {name}", "phông Times New Roman")


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
    """One finding for lines that follow each other: a coloured paragraph is one slip."""
    for sheet in document.typed:
        runs: list[list[tuple[Line, Box]]] = []
        for line in sheet.lines:
            coloured = [char.box for char in line.ink if not _is_black(char.colour)]
            if not coloured or line in document.marks:
                continue
            if runs and line.baseline - runs[-1][-1][0].baseline < _NEXT_LINE:
                runs[-1].append((line, around(coloured)))
            else:
                runs.append([(line, around(coloured))])
        for run in runs:
            message = f"Có chữ không phải màu đen: “{shorten(run[0][0].text, 60, placeholder=' …')}”."
            yield Deviation(message, sheet.number, around([box for _, box in run]), None, "chữ màu", "chữ màu đen")


def _is_black(colour: tuple[float, ...] | None) -> bool:
    """Black, a pattern, or the black of four inks, which a screen shows as (35, 31, 32), at 95 % as (49, 47, 48)."""
    if colour is None or max(colour) <= _BLACK:
        return True
    red, green, blue = colour
    return red < _INK and 0 < red - green < _WARM and 0 < red - blue < _WARM


@rule(
    "P7",
    _PAGE_NUMBERS,
    "Số trang 13-14, chữ đứng, giữa lề trên, không hiện ở trang thứ nhất",
    "Đặt số trang canh giữa trong lề trên, ẩn ở trang đầu, đánh riêng cho từng phụ lục.",
)
def pages_are_numbered(document: Anatomy) -> Iterator[Deviation]:
    first = document.page_number(document.first)
    if first:
        message = "Trang thứ nhất không được hiện số trang."
        yield at(first.line, message, None, f"hiện số {first.value}", "không hiện số")
    for part in (document.main, document.attached, *(annex.sheets for annex in document.annexes)):
        for expected, sheet in enumerate(part[1:], _second(document, part)):
            if not sheet.scan and sheet.lines:
                yield from _number_faults(document, sheet, expected)


def _second(document: Anatomy, part: tuple[Sheet, ...]) -> int:
    """The number of a part's second page: what a decision issues may be counted on from the decision."""
    if part is document.attached and len(part) > 1:
        shown = document.page_number(part[1])
        if shown and shown.value == part[1].number:
            return part[1].number
    return 2


def _number_faults(document: Anatomy, sheet: Sheet, expected: int) -> Iterator[Deviation]:
    shown = document.page_number(sheet)
    if shown is None:
        place = (sheet.width / 2 - 20, 9 * MM, sheet.width / 2 + 20, 17 * MM)
        message = "Thiếu số trang ở giữa lề trên."
        yield Deviation(message, sheet.number, place, None, "không có số trang", "số trang ở giữa lề trên")
        return
    if not shown.in_top_margin:
        top = f"cách mép trên {number(shown.line.baseline / MM, 0)} mm"
        yield at(shown.line, "Số trang không nằm trong lề trên.", None, top, "trong lề trên (20-25 mm)")
    if shown.value != expected:
        message = f"Số trang ghi {shown.value}, đúng ra là {expected}."
        yield at(shown.line, message, None, f"số {shown.value}", f"số {expected}")
    if not is_centred(sheet, shown.line):
        yield at(shown.line, "Số trang không ở giữa theo chiều ngang.", None, *off_centre(sheet, shown.line))
    yield from style_faults(shown.line, "Số trang", 13, 14, italic=False)


def is_centred(sheet: Sheet, line: Line) -> bool:
    """Whether a line stands in the middle of the text for some allowed pair of margins."""
    low, high = _MIDDLES[sheet.width > sheet.height]
    return low <= line.middle <= high


def off_centre(sheet: Sheet, line: Line) -> tuple[str, str]:
    """Measured and required position of a line that does not stand in the middle."""
    low, high = _MIDDLES[sheet.width > sheet.height]
    found = f"giữa dòng cách mép trái {number(line.middle / MM, 0)} mm"
    return found, f"{number(low / MM + 5, 0)}-{number(high / MM - 5, 0)} mm (giữa phần chữ)"


@rule(
    "U1",
    _FONTS,
    "Chữ Unicode dựng sẵn (NFC)",
    "Gõ lại bằng bộ mã Unicode dựng sẵn; TCVN 6909:2001 có cả chữ tổ hợp nhưng tìm kiếm, trao đổi dễ sai.",
    Severity.WARNING,
)
def text_is_composed(document: Anatomy) -> Iterator[Deviation]:
    for sheet in document.typed:
        if unicodedata.is_normalized("NFC", sheet.raw_text):
            continue
        raw = (
            line for line in sheet.lines if not unicodedata.is_normalized("NFC", "".join(c.text for c in line.chars))
        )
        line, found = next(raw, None), ("Unicode tổ hợp (dấu tách rời)", "Unicode dựng sẵn")
        message = "Có chữ Unicode tổ hợp (dấu tách rời)."
        yield Deviation(message, sheet.number, line.box if line else None, None, *found)


@rule("S0", _SCANS, "Trang là chữ, không phải ảnh chụp", "Gửi bản PDF xuất thẳng từ Word để đo đủ.", Severity.NOTE)
def scans_are_named(document: Anatomy) -> Iterator[Deviation]:
    """A picture of paper has no type sizes: what was not measured is said, not guessed."""
    pages = [sheet.number for sheet in document.reading.sheets if sheet.scan]
    if pages:
        which = (
            "Tệp là bản quét" if len(pages) == len(document.reading.sheets) else f"Trang {_listed(pages)} là bản quét"
        )
        yield Deviation(f"{which}: không đo được phông chữ, cỡ chữ, lề và vị trí các thành phần.", pages[0])


@rule("S1", _SCANS, "Bản quét từ 200 dpi", "Quét lại ở 200 dpi trở lên, tỉ lệ 100%.")
def scans_are_sharp(document: Anatomy) -> Iterator[Deviation]:
    for sheet in document.reading.sheets:
        if sheet.scan and sheet.scan.resolution < _SHARP:
            found = f"{number(sheet.scan.resolution, 0)} dpi"
            message = f"Trang quét ở độ phân giải {found}, quy định từ 200 dpi."
            yield Deviation(message, sheet.number, sheet.scan.box, None, found, "từ 200 dpi, tỉ lệ 100%")


def _listed(pages: list[int]) -> str:
    return ", ".join(map(str, pages[:8])) + (", …" if len(pages) > 8 else "")
