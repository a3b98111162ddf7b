"""Rules about the top of page 1: motto (C1), agency (C2), number (C3), date (C4), title (C5), urgency (C10)."""

import re
from collections.abc import Iterator
from typing import Any

from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.lines import MM, Line
from toso.documents.linter.report import Severity
from toso.documents.linter.rules import Deviation, at, number, rule, style_faults
from toso.documents.linter.rules_file import is_centred, off_centre
from toso.documents.wording import MOTTO, NATION
from toso.kit.text import official_tones

_C1, _C2, _C3, _C4, _C5 = (f"Phụ lục I, Phần I, Mục II, điểm {n}" for n in range(1, 6))
_SYMBOL = r"/[A-ZĐ][A-Za-zĐđy]*(-[A-ZĐ]+\d*)+"
_LETTER_SYMBOL = _SYMBOL.removesuffix("+") + "*"
"""A letter of an agency that has no divisions bears the agency's name alone."""
_GIVEN, _ROOM = r"Số: ?\d{2,}", r"Số:[\s.…_]*"
_DATE = re.compile(r"\S.*, ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm \d{4}")
_DATE_ROOM = re.compile(r"\S.*, ngày[\s.…_\d]*tháng[\s.…_\d]*năm \d{4}")
_URGENT = re.compile(r"hoa toc|thuong khan|khan\b")
_SHORTEST, _LONGEST = 0.31, 0.52
"""A third to a half of the line, with two per cent for measuring."""
_LEVEL = 3.0
"""Points between the baselines of 13 and 14 pt lines in one row of a table, with the room that each line adds."""
_NATION_LOWEST = 45 * MM


def _mm(points: float) -> str:
    return f"{number(points / MM)} mm"


@rule(
    "C1a",
    _C1,
    "Quốc hiệu in hoa, cỡ 12-13, đứng, đậm",
    f"Trình bày “{NATION}” in hoa, cỡ 12-13, đứng, đậm.",
)
def nation_is_set_right(document: Anatomy) -> Iterator[Deviation]:
    line = document.nation
    if line is None:
        yield Deviation("Không thấy Quốc hiệu.", 1, None, None, "không có", f"“{NATION}”")
        return
    if official_tones(line.text) != NATION:
        broken = NATION.startswith(official_tones(line.text))
        message = "Quốc hiệu bị ngắt thành hai dòng." if broken else f"Quốc hiệu ghi “{line.text}”."
        yield at(line, message, None, f"“{line.text}”", f"“{NATION}”" + (" trên một dòng" if broken else ""))
    yield from style_faults(line, "Quốc hiệu", 12, 13, bold=True, italic=False)


@rule("C1b", _C1, "Quốc hiệu ở phía trên, bên phải trang đầu", "Đưa Quốc hiệu lên đầu trang, bên phải (ô số 1).")
def nation_stands_top_right(document: Anatomy) -> Iterator[Deviation]:
    line = document.nation
    if line and (line.middle < document.first.width / 2 or line.baseline > _NATION_LOWEST):
        found = f"giữa dòng cách mép trái {_mm(line.middle)}, cách mép trên {_mm(line.baseline)}"
        wanted = f"giữa dòng ở nửa phải trang, cách mép trên không quá {_mm(_NATION_LOWEST)}"
        yield at(line, "Quốc hiệu không ở phía trên, bên phải trang đầu.", None, found, wanted)


@rule("C1c", _C1, "Tiêu ngữ đúng chữ, gạch nối có cách", f"Ghi đúng “{MOTTO}”: gạch nối có dấu cách hai bên.")
def motto_reads_right(document: Anatomy) -> Iterator[Deviation]:
    line = document.motto
    if line is None:
        yield Deviation("Không thấy Tiêu ngữ.", 1, None, None, "không có", f"“{MOTTO}”")
    elif official_tones(line.text) != MOTTO:
        dashed = official_tones(re.sub("[–—]", "-", line.text)) == MOTTO
        message = "Tiêu ngữ dùng gạch dài (–), phải là gạch nối (-)." if dashed else f"Tiêu ngữ ghi “{line.text}”."
        yield at(line, message, None, f"“{line.text}”", f"“{MOTTO}”")


@rule("C1d", _C1, "Tiêu ngữ cỡ 13-14, đứng, đậm, dưới Quốc hiệu", "Đặt Tiêu ngữ cỡ 13-14, đậm, giữa dưới Quốc hiệu.")
def motto_is_set_right(document: Anatomy) -> Iterator[Deviation]:
    line = document.motto
    if line is None:
        return
    yield from style_faults(line, "Tiêu ngữ", 13, 14, bold=True, italic=False)
    if document.nation and abs(document.nation.middle - line.middle) > 2 * MM:
        aside = abs(document.nation.middle - line.middle)
        yield at(line, "Tiêu ngữ không ở giữa dưới Quốc hiệu.", None, f"lệch {_mm(aside)}", "giữa dưới Quốc hiệu")


@rule("C1e", _C1, "Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ", "Kẻ nét liền dưới Tiêu ngữ, dài bằng dòng chữ.")
def motto_has_its_rule(document: Anatomy) -> Iterator[Deviation]:
    line = document.motto
    if line is None:
        return
    stroke = document.stroke_below(line)
    if stroke is None:
        yield at(
            line, "Thiếu đường kẻ ngang dưới Tiêu ngữ.", None, "không có đường kẻ", f"nét liền dài {_mm(line.width)}"
        )
    elif abs(stroke.width / line.width - 1) > 0.05:
        share = f"{stroke.width / line.width:.0%}"
        found, wanted = f"dài {_mm(stroke.width)} ({share} dòng chữ)", f"dài {_mm(line.width)} (bằng dòng chữ)"
        yield at(line, f"Đường kẻ dưới Tiêu ngữ dài bằng {share} dòng chữ.", None, found, wanted)


@rule(
    "C2", _C2, "Tên cơ quan in hoa, cỡ 12-13, tên cơ quan ban hành đậm", "In hoa, cỡ 12-13, đậm tên cơ quan ban hành."
)
def agency_is_set_right(document: Anatomy) -> Iterator[Deviation]:
    if not document.agency:
        yield Deviation("Không thấy tên cơ quan ban hành.", 1, None, None, "không có")
        return
    for line in document.agency:
        if line.text != line.text.upper():
            yield at(line, f"Tên cơ quan phải in hoa: “{line.text}”.", None, f"“{line.text}”", f"“{line.text.upper()}”")
        yield from style_faults(line, "Tên cơ quan", 12, 13, italic=False)
    weights = [line.bold for line in document.agency]
    named = not any(line.nameless for line in document.agency)
    if named and (weights != sorted(weights) or not weights[-1]):
        message = "Tên cơ quan ban hành phải in đậm, tên cơ quan chủ quản ở trên không đậm."
        seen = ", ".join("đậm" if bold else "không đậm" for bold in weights)
        wanted = "cơ quan chủ quản (nếu có) không đậm, cơ quan ban hành đậm"
        yield at(document.agency[-1], message, None, f"từ trên xuống: {seen}", wanted)


@rule("C2b", _C2, "Đường kẻ dưới tên cơ quan dài 1/3-1/2 dòng chữ", "Kẻ nét liền ở giữa, dài 1/3 đến 1/2 dòng chữ.")
def agency_has_its_rule(document: Anatomy) -> Iterator[Deviation]:
    lines = list(document.agency)
    if lines:
        own = [line for line in lines if line.bold] if lines[-1].bold else lines
        yield from _short_rule(document, own, "tên cơ quan")


def _short_rule(document: Anatomy, lines: list[Line], what: str) -> Iterator[Deviation]:
    """A rule of a third to a half of the line; of several, from a third of the last to a half of the longest."""
    stroke = document.stroke_below(lines[-1])
    if stroke is None:
        wanted = f"nét liền ở giữa, dài {_third_to_half(lines[-1])}"
        yield at(lines[-1], f"Thiếu đường kẻ ngang dưới {what}.", None, "không có đường kẻ", wanted)
    elif not _SHORTEST * lines[-1].width <= stroke.width <= _LONGEST * max(line.width for line in lines):
        share = f"{stroke.width / lines[-1].width:.0%}"
        found, wanted = f"dài {_mm(stroke.width)} ({share} dòng chữ)", f"dài {_third_to_half(lines[-1])}"
        yield at(lines[-1], f"Đường kẻ dưới {what} dài bằng {share} dòng chữ.", None, found, wanted)


def _third_to_half(line: Line) -> str:
    return f"{number(line.width / 3 / MM, 0)}-{number(line.width / 2 / MM, 0)} mm (1/3 đến 1/2 dòng chữ)"


@rule(
    "C3", _C3, "Số, ký hiệu dạng “Số: 05/BC-UBND”, cỡ 13, đứng", "Ghi “Số: 05/BC-UBND”: số dưới 10 thêm 0, không cách."
)
def number_is_set_right(document: Anatomy) -> Iterator[Deviation]:
    line = document.number
    if line is None:
        draft = document.is_draft
        message = "Không có số, ký hiệu" + ("; được phép vì văn bản có dấu DỰ THẢO." if draft else ".")
        yield Deviation(message, 1, None, Severity.NOTE if draft else None, "không có", "dạng “Số: 05/BC-UBND”")
        return
    symbol = _LETTER_SYMBOL if document.subject else _SYMBOL
    shape = re.compile(_GIVEN + symbol)
    if re.fullmatch(_ROOM + symbol, line.text):
        reason = "văn bản có dấu DỰ THẢO" if document.is_draft else "đã chừa chỗ trống để cấp số sau"
        yield at(line, f"Chưa có số; được phép vì {reason}.", Severity.NOTE)
    elif shape.fullmatch(re.sub(r"(?<=\d) /", "/", line.text)) and not shape.fullmatch(line.text):
        # Whoever stamps the number into room left for it leaves some of the room.
        message = "Giữa số và dấu “/” còn khoảng trống."
        yield at(line, message, Severity.WARNING, f"“{line.text}”", "dạng “Số: 05/BC-UBND”")
    elif not shape.fullmatch(line.text):
        yield at(line, f"Số, ký hiệu ghi “{line.text}”.", None, f"“{line.text}”", "dạng “Số: 05/BC-UBND”")
    yield from style_faults(line, "Số, ký hiệu", 13, 13, bold=False, italic=False)


@rule(
    "C4",
    _C4,
    "Địa danh, ngày tháng năm nghiêng, cỡ 13-14",
    "Ghi “…, ngày 05 tháng 01 năm 2024”; tháng 3-9 không thêm 0.",
)
def place_and_date_are_set_right(document: Anatomy) -> Iterator[Deviation]:
    line = document.place_date
    if line is None:
        yield Deviation("Không thấy địa danh và thời gian ban hành.", 1, None, None, "không có")
        return
    if not _DATE.fullmatch(line.text):
        room = _DATE_ROOM.fullmatch(line.text) and not re.search(r"ngày \d+ tháng \d+", line.text)
        if room:
            yield at(line, "Chưa ghi ngày ban hành; đã chừa chỗ trống.", Severity.NOTE)
        else:
            wanted = "dạng “Địa danh, ngày 05 tháng 01 năm 2024”"
            yield at(line, f"Địa danh, thời gian ghi “{line.text}”.", None, f"“{line.text}”", wanted)
    yield from style_faults(line, "Địa danh, thời gian", 13, 14, bold=False, italic=True)


@rule(
    "C4b", _C4, "Địa danh, thời gian cùng hàng với số, ký hiệu", "Đặt hai dòng trên cùng một hàng của bảng đầu trang."
)
def date_is_level_with_number(document: Anatomy) -> Iterator[Deviation]:
    code, date = document.number, document.place_date
    if code and date and abs(code.baseline - date.baseline) > _LEVEL:
        found = f"lệch nhau {_mm(abs(code.baseline - date.baseline))}"
        yield at(date, "Địa danh, thời gian không cùng hàng với số, ký hiệu.", None, found, "cùng một hàng")


@rule("C5a", _C5, "Tên loại in hoa, cỡ 13-14, đậm, giữa trang", "In hoa, đậm, cỡ 13-14 tên loại ở giữa trang.")
def title_is_set_right(document: Anatomy) -> Iterator[Deviation]:
    if document.subject:
        return
    line = document.title
    if line is None:
        yield Deviation("Không thấy tên loại văn bản (công văn thì phải có “V/v …”).", 1, None, None, "không có")
        return
    if line.text != line.text.upper():
        yield at(
            line, f"Tên loại văn bản phải in hoa: “{line.text}”.", None, f"“{line.text}”", f"“{line.text.upper()}”"
        )
    yield from style_faults(line, "Tên loại văn bản", 13, 14, bold=True, italic=False)
    if not is_centred(document.first, line):
        yield at(line, "Tên loại văn bản không ở giữa trang.", None, *off_centre(document.first, line))


@rule(
    "C5b", _C5, "Trích yếu cỡ 13-14, đậm (công văn: cỡ 12-13, đứng)", "Đặt trích yếu ngay dưới tên loại, đậm, cỡ 13-14."
)
def summary_is_set_right(document: Anatomy) -> Iterator[Deviation]:
    for line in document.subject:
        yield from style_faults(line, "Trích yếu công văn", 12, 13, bold=False, italic=False)
    for line in document.summary:
        yield from style_faults(line, "Trích yếu", 13, 14, bold=True, italic=False)
        if not is_centred(document.first, line):
            yield at(line, "Trích yếu không ở giữa trang.", None, *off_centre(document.first, line))
    for line in document.enclosed:
        yield from style_faults(line, "“(Kèm theo …)”", 13, 14, bold=False, italic=True)


@rule(
    "C5c", _C5, "Đường kẻ dưới trích yếu dài 1/3-1/2 dòng chữ", "Kẻ nét liền ở giữa dưới trích yếu, dài 1/3-1/2 dòng."
)
def summary_has_its_rule(document: Anatomy) -> Iterator[Deviation]:
    if document.enclosed:
        yield from _short_rule(document, list(document.enclosed), "“(Kèm theo …)”")
    elif document.summary:
        yield from _short_rule(document, list(document.summary), "trích yếu")


@rule(
    "C10",
    "Phụ lục I, Phần I, Mục II, điểm 10b",
    "Dấu chỉ mức độ khẩn in hoa, cỡ 13-14, đứng, đậm, mực đỏ tươi",
    "In hoa, đậm, cỡ 13-14, màu đỏ, trong khung chữ nhật viền đơn.",
)
def urgency_is_set_right(document: Anatomy) -> Iterator[Deviation]:
    for line in document.marks:
        if not _URGENT.match(line.folded):
            continue
        if line.text != line.text.upper():
            shout = f"“{line.text.upper()}”"
            yield at(line, f"Dấu chỉ mức độ khẩn phải in hoa: “{line.text}”.", None, f"“{line.text}”", shout)
        yield from style_faults(line, "Dấu chỉ mức độ khẩn", 13, 14, bold=True, italic=False)
        if not all(_is_red(char.colour) for char in line.ink):
            yield at(line, "Dấu chỉ mức độ khẩn phải là màu đỏ.", None, "không phải màu đỏ", "màu đỏ tươi")


def _is_red(colour: Any) -> bool:
    if not isinstance(colour, tuple | list) or any(not isinstance(part, int | float) for part in colour):
        return not isinstance(colour, int | float)  # a named ink is not measured
    if len(colour) == 4:
        cyan, magenta, yellow, black = colour
        return cyan < 0.4 and magenta > 0.6 and yellow > 0.5 and black < 0.5
    return len(colour) == 3 and colour[0] > 0.5 and max(colour[1], colour[2]) < 0.4
