"""Rules about what lies on a page: landscape without need (P2), type over type (P6), empty pages (L2), copies (B1)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby, product

from toso.documents.copy_content import CopyForm
from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.lines import Char, Line, Sheet, around
from toso.documents.linter.report import Severity
from toso.documents.linter.rules import Deviation, at, rule, style_faults
from toso.documents.wording import ENDING

_COPIES = "Phụ lục I, Phần II, Mục II"
_COPY_NUMBER = re.compile(r"Số:\s*\d{2,}/(\S+)|Số:[\s.…_]*/(\S+)")
_COPY_DATE = re.compile(r"ngày.*tháng.*năm", re.IGNORECASE)
_FORMS = {form.label.upper(): form.value for form in CopyForm}
_CELL = 6.0
"""Points of the squares in which characters over each other are looked for: they share one or stand in neighbours."""
_NEIGHBOURS = tuple(product((-1, 0, 1), (-2, -1, 0, 1, 2)))
_MOST_OVER = 0.5
_LEAST_STEP, _CLOSEST_LINES = 0.3, 0.7
"""Of the type size: from one baseline to the next, where the lines run into each other; less is one line."""
_FEW = 5
"""Characters over others that a page may have by chance, as marks set by hand."""
_COLUMNS = 3


@rule(
    "P2",
    "Phụ lục I, Phần I, Mục I, điểm 2",
    "Trang nằm ngang chỉ dùng khi có bảng, biểu",
    "Đặt lại trang đứng: Layout > Orientation > Portrait.",
)
def landscape_has_a_table(document: Anatomy) -> Iterator[Deviation]:
    parts = (document.main, document.attached, *(annex.sheets for annex in document.annexes))
    for part in parts:
        lying = [sheet for sheet in part if sheet.width > sheet.height and not sheet.scan and sheet.lines]
        if lying and not any(_has_table(sheet) or sheet.pictures for sheet in lying):
            page = (0.0, 0.0, lying[0].width, lying[0].height)
            yield Deviation("Trang nằm ngang mà không có bảng.", lying[0].number, page, None, "nằm ngang", "đứng")


def _has_table(sheet: Sheet) -> bool:
    """Whether something stands upright among what is drawn, or text stands in columns."""
    if any(box[3] - box[1] > 8 for box in sheet.drawn):
        return True
    rows = groupby(sheet.lines, key=lambda line: round(line.baseline / 3))
    return any(len(list(row)) >= _COLUMNS for _, row in rows)


@rule("P6", "Điều 8", "Chữ không in chồng lên nhau", "Kéo khung, hình hoặc đoạn chữ ra để không đè lên chữ khác.")
def type_is_not_overprinted(document: Anatomy) -> Iterator[Deviation]:
    for sheet in document.typed:
        over = _overprinted(sheet)
        if len(over) > _FEW:
            box = around([char.box for char in over])
            yield Deviation("Có chữ in chồng lên chữ khác.", sheet.number, box, None, "chữ chồng chữ", "chữ rời nhau")


def _overprinted(sheet: Sheet) -> list[Char]:
    """The characters that lie over another one; bold that is made by printing twice is the same one."""
    cells: defaultdict[tuple[int, int], list[Char]] = defaultdict(list)
    found: list[Char] = []
    for line in sheet.lines:
        for char in line.ink:
            left, top, right, bottom = char.box
            if right - left < 1 or not char.text.isalnum():
                continue
            column, row = int((left + right) / 2 // _CELL), int((top + bottom) / 2 // _CELL)
            near = (cells.get((column + across, row + down), ()) for across, down in _NEIGHBOURS)
            if any(_lies_over(char, other) for cell in near for other in cell):
                found.append(char)
            cells[column, row].append(char)
    return found


def _lies_over(char: Char, other: Char) -> bool:
    a, b = char.box, other.box
    same_place = all(abs(x - y) < 0.2 for x, y in zip(a, b, strict=True))  # the letters of one ligature
    if char.text == other.text or same_place:
        return False
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    least = min((box[2] - box[0]) * (box[3] - box[1]) for box in (a, b))
    covered = width > 0 and height > 0 and width * height > _MOST_OVER * least
    return covered or (width > _MOST_OVER * min(a[2] - a[0], b[2] - b[0]) and _between_lines(char, other))


def _between_lines(char: Char, other: Char) -> bool:
    """Whether two characters of one size stand in lines that are too near for the letters between them."""
    small, large = sorted((char.size, other.size))
    return large < 1.3 * small and _LEAST_STEP < abs(char.baseline - other.baseline) / small < _CLOSEST_LINES


@rule(
    "L2",
    "Điều 8",
    "Không có trang trắng, không để “./.” một mình",
    "Xóa ngắt trang, dòng trống thừa; đưa “./.” về cuối câu cuối cùng.",
    Severity.WARNING,
)
def no_page_is_empty(document: Anatomy) -> Iterator[Deviation]:
    for sheet in document.reading.sheets:
        page = (0.0, 0.0, sheet.width, sheet.height)
        if not any(document.content_lines(sheet)) and not sheet.pictures and not sheet.drawn:
            yield Deviation("Trang không có nội dung.", sheet.number, page, None, "trang trắng", "bỏ trang này")
    last = document.last_line
    if last and last.text == ENDING and not _ends_a_table(document, last):
        yield at(last, "Dấu “./.” đứng một mình một dòng.", None, f"“{ENDING}”", "ở cuối câu cuối cùng")


def _ends_a_table(document: Anatomy, last: Line) -> bool:
    """Whether the edge of a table stands between a line and the text above: then there is no sentence to end."""
    sheet = document.reading.sheets[last.page - 1]
    above = max((line.baseline for line in sheet.lines if line.baseline < last.box[1]), default=0.0)
    return any(above - 2 < box[3] < last.baseline for box in sheet.drawn)


@rule(
    "B1",
    _COPIES,
    "Phần sao: hình thức sao, cơ quan, số, ngày, chức vụ, họ tên, nơi nhận",
    "Ghi đủ: “SAO Y”, tên cơ quan sao, “Số: 03/SY-UBND”, địa danh và ngày, quyền hạn, chức vụ, họ tên, nơi nhận.",
)
def copy_is_set_right(document: Anatomy) -> Iterator[Deviation]:
    block = document.reading.copy_block
    title = next((line for line in block if line.text in _FORMS), None)
    if title is None:
        return
    yield from style_faults(title, f"“{title.text}”", 13, 14, bold=True, italic=False)
    asked = _FORMS[title.text]
    number = next((line for line in block if line.folded.startswith("so") and "/" in line.text), None)
    found = _COPY_NUMBER.fullmatch(number.text) if number else None
    symbol = (found.group(1) or found.group(2)) if found else ""
    if number is None:
        yield at(title, "Bản sao không có số, ký hiệu.", None, "không có", f"dạng “Số: 03/{asked}-UBND”")
    elif not symbol.startswith(f"{asked}-"):
        wanted = f"dạng “Số: 03/{asked}-UBND”"
        yield at(number, f"Số, ký hiệu bản sao ghi “{number.text}”.", None, f"“{number.text}”", wanted)
    yield from _missing_of_copy(block, title)


def _missing_of_copy(block: tuple[Line, ...], title: Line) -> Iterator[Deviation]:
    date = next((line for line in block if _COPY_DATE.search(line.text)), None)
    if date is None:
        yield at(title, "Bản sao không có địa danh, ngày tháng.", None, "không có", "“Địa danh, ngày … tháng … năm …”")
    if not any(line.folded.startswith("noi nhan") for line in block):
        yield at(title, "Bản sao không có “Nơi nhận:”.", None, "không có", "“Nơi nhận:”")
    place = ((date or title).page, (date or title).baseline + 5)
    below = [line for line in block if (line.page, line.baseline) > place and line.left > title.left - 60]
    offices = [line for line in below if line.text == line.text.upper()]
    if not offices or len(below) == len(offices):
        yield at(title, "Bản sao thiếu chức vụ hoặc họ tên người ký sao.", None, "không có", "chức vụ và họ tên")
