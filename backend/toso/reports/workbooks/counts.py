"""One cell of a table of sums: a count that is sure, a question, or no count at all; pure."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from toso.households.observations.search_text import folded_words
from toso.kit.figures import parse_whole
from toso.kit.labels import Labelled
from toso.reports.figures.cells import LARGEST
from toso.reports.figures.measures import Unit

_ABOUT = r"(?:khoảng|khoang|chừng|chung|gần|gan|hơn|hon|trên|tren|dưới|duoi|độ|ước|uoc|~|≈|>|<|\+)"
_SHARE = re.compile(r"[\d.,\s]+(?:%|phần trăm|phan tram)", re.IGNORECASE)
_WORDS = "|".join({re.escape(word) for unit in Unit for word in re.split(r"[,\s]+", unit.label)})
_LIKE = re.compile(rf"{_ABOUT}?\s*\d[\d.,/\s+-]*(?:%|phần trăm|(?:\s*(?:{_WORDS}))*)\+?", re.IGNORECASE)
_NUMBER_AND_NOUN = re.compile(r"([\d. \u00a0]*\d)\s*(\D*)")
_BLANK = frozenset({"", "-", "–", "—", "...", "…", "x", "/"})


class CellEnd(Labelled):
    """Each filled cell of a workbook comes to one of these."""

    TAKEN = "taken", "Lấy vào số liệu"
    NOTED = "noted", "Để hiểu, đối chiếu"
    ASKED = "asked", "Cần hỏi"
    ASIDE = "aside", "Để ngoài"


class CellReason(Labelled):
    """Why a cell came to its end."""

    COUNT = "count", "Số đếm"
    ANSWERED = "answered", "Số do bạn nhập"
    TITLE = "title", "Tiêu đề"
    NAME = "name", "Tên dòng, tên cột đã hiểu"
    SUM = "sum", "Dòng cộng, khớp với các dòng"
    SUM_UNCHECKED = "sum_unchecked", "Dòng cộng, chưa đối chiếu được vì còn ô phải hỏi"
    SUM_DIFFERS = "sum_differs", "Dòng cộng không bằng các dòng cộng lại"
    SAME = "same", "Số này đã có ở ô khác"
    COUNTED = "counted", "Hệ thống đã đếm số này; chỉ đối chiếu"
    CLOSED = "closed", "Báo cáo của đơn vị đã nộp hoặc được miễn; chỉ đối chiếu"
    UNKNOWN_MEASURE = "unknown_measure", "Chưa rõ là chỉ tiêu nào"
    UNKNOWN_UNIT = "unknown_unit", "Chưa rõ là đơn vị nào"
    ABOUT = "about", "Số ước chừng"
    SEVERAL = "several", "Ô có nhiều số"
    NOUN = "noun", "Đơn vị tính khác với chỉ tiêu"
    NOT_WHOLE = "not_whole", "Không phải số nguyên từ 0 trở lên"
    LARGE = "large", "Số lớn bất thường"
    NOT_A_NUMBER = "not_a_number", "Không phải số"
    FORMULA = "formula", "Công thức chưa có kết quả"
    CONFLICT = "conflict", "Hai ô nói khác nhau về cùng một số"
    SHARE = "share", "Tỷ lệ, không phải số đếm"
    NOT_ASKED = "not_asked", "Biểu của đơn vị không có chỉ tiêu này"
    OTHER_MONTH = "other_month", "Số của tháng khác"
    OTHER_UNIT = "other_unit", "Đơn vị ngoài phạm vi của bạn"
    LEFT = "left", "Bạn chọn không lấy"
    BLANK = "blank", "Ô không có số"
    TEXT = "text", "Chữ không dùng đến"
    HIDDEN = "hidden", "Cột hoặc trang ẩn"
    NO_TABLE = "no_table", "Không phải bảng số tổng"
    HOUSEHOLDS = "households", "Danh sách hộ: nhập ở phần Nhập sổ hộ"


@dataclass(frozen=True)
class Count:
    """A cell as it was understood: its end, why, and the value where it is sure."""

    end: CellEnd
    why: CellReason
    value: int | None = None


def looks_like_number(cell: Any) -> bool:
    """Whether a cell is meant to hold a number, sure or not: 98, "180 hộ", "khoảng 90", "85/100", 85 %."""
    if isinstance(cell, bool) or cell is None:
        return False
    return not isinstance(cell, str) or _LIKE.fullmatch(cell) is not None


def is_share(cell: Any) -> bool:
    """A percentage as text, or the fraction that a workbook keeps for one."""
    if isinstance(cell, str):
        return _SHARE.fullmatch(cell) is not None
    return isinstance(cell, float) and 0 < cell < 1


def read_count(cell: Any, nouns: Collection[str]) -> Count:
    """A count of things that are called one of `nouns` (folded); a word beside the number has to be one of them."""
    if is_share(cell):
        return Count(CellEnd.ASIDE, CellReason.SHARE)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _of_number(cell)
    text = str(cell).strip()
    if text.lower() in _BLANK:
        return Count(CellEnd.ASIDE, CellReason.BLANK)
    doubt, value = _read_text(text, nouns)
    return Count(CellEnd.ASKED, doubt) if doubt else _of_number(value)


def _read_text(text: str, nouns: Collection[str]) -> tuple[CellReason | None, int]:
    """Why text is no sure number, or the number."""
    parts = _NUMBER_AND_NOUN.fullmatch(text)
    if re.match(_ABOUT, text, re.IGNORECASE) or text.endswith("+"):
        return CellReason.ABOUT, 0
    if re.fullmatch(r"\d[\d.]*\s*[/;+-]\s*\d.*", text):
        return CellReason.SEVERAL, 0
    if parts is None:
        return CellReason.NOT_WHOLE if looks_like_number(text) else CellReason.NOT_A_NUMBER, 0
    noun = folded_words(parts[2])
    try:
        return (CellReason.NOUN if noun and noun not in nouns else None), parse_whole(parts[1])
    except ValueError:
        return CellReason.NOT_WHOLE, 0


def _of_number(value: float) -> Count:
    if value < 0 or not float(value).is_integer():
        return Count(CellEnd.ASKED, CellReason.NOT_WHOLE)
    if value > LARGEST:
        return Count(CellEnd.ASKED, CellReason.LARGE)
    return Count(CellEnd.TAKEN, CellReason.COUNT, int(value))
