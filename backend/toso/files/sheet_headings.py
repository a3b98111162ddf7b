"""The rows of a sheet that name its columns: one, or two joined along merged cells; and rows that are no data; pure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from toso.kit.unit_names import names_part

FieldOf = Callable[[str], str | None]
COLUMNS, HEADING_ROWS, MAX_CELL = 80, 20, 500
# Words above a column that only gather columns and change the meaning of none.
_NEUTRAL = re.compile(r"(thông tin|địa chỉ|nơi ở|thong tin|dia chi|noi o)\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"((tổng|cộng|tong|cong)\s*([:(–-]|\d|$)|tổng (cộng|số|cả)|cộng (tổ|dồn|chung|trang|tuyến)|"
    r"tong (cong|so)|cong (to|trang))",
    re.IGNORECASE,
)
# What stands under a table: place and date, who drew it up, who signs.
_FOOT = re.compile(
    r"(người (lập|ghi|kê khai)|xác nhận (của )?(ubnd|ủy ban|trưởng|ban)|"
    r"(tm|kt|tl)\. ?(ubnd|ủy ban|chủ tịch|trưởng|ban)|\(?ký,? |"
    r"(phó )?(trưởng (thôn|khu|bản|xóm|ấp|tổ|buôn|làng|khóm|ban)|chủ tịch|bí thư)( \w+){0,3}$|"
    r"[^,\d]{0,60}, ?ngày [\d.…]+ tháng [\d.…]+ năm)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\d.,%\s/-]+$")
_AMOUNT = re.compile(r"[\d.,%\s/-]+(hộ|khẩu|nhân khẩu|người|ho|khau|nguoi)?\.?$", re.IGNORECASE)
_GROUP = re.compile(r"(tổ|to) (số )?[\w.]{1,6}$", re.IGNORECASE)
# "I. THÔN NẬM KHAO", "THÔN NẬM KHAO (14 hộ)", "Xóm Trong: 12 hộ"
_NUMERAL = re.compile(r"(?:[IVXLC]{1,6}|\d{1,3}|[A-ZĐ])\s*[.)/]\s*")
_COUNTED = re.compile(r"\s*(?:[(:,–-]\s*\d+\s*(?:hộ|ho)\b.*|\(.*\))$", re.IGNORECASE)
_MOST_OF_NAME = 60
TOTAL, GROUP, REPEATED, FOOT = "total", "group", "heading", "foot"


@dataclass(frozen=True)
class Heading:
    """The row (from 0) after which the data begin, its texts, and the columns whose names are known."""

    row: int
    texts: list[str]
    columns: dict[str, int]


def clean(text: str) -> str:
    """Not too long, and without the one character that no database stores."""
    return text.replace("\0", "")[:MAX_CELL]


def find_heading(
    rows: Sequence[Sequence[Any]], field_of: FieldOf, merged: Sequence[Sequence[int]] = ()
) -> Heading | None:
    """The row among the first twenty that names most columns; without known names the first filled one of two cells.

    Two rows are joined where cells of the upper one are merged across columns and that names as many, or where others
    of it are merged down over both. Titles above the table are skipped. None for an empty sheet.
    """
    best: Heading | None = None
    for index, row in enumerate(rows[:HEADING_ROWS]):
        texts = _texts(row)
        found = Heading(index, texts, _known([(text, field_of(text) if text else None) for text in texts]))
        better = best is None or len(found.columns) > len(best.columns)
        if better and sum(map(bool, texts)) > 1:
            best = found
    for index in range(min(len(rows), HEADING_ROWS) - 1):
        pair = _pair(rows, index, field_of, merged)
        if pair is None or not pair.columns:
            continue
        down = any(span[0] == index and span[2] == index + 1 and span[1] == span[3] for span in merged)
        if best is None or down or len(pair.columns) >= len(best.columns):
            best = pair
    return best


def _texts(row: Sequence[Any]) -> list[str]:
    return [clean(cell).strip() if isinstance(cell, str) else "" for cell in row[:COLUMNS]]


def _known(columns: Sequence[tuple[str, str | None]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, (_, code) in enumerate(columns):
        if code is not None:
            found.setdefault(code, place)
    return found


def _pair(
    rows: Sequence[Sequence[Any]], index: int, field_of: FieldOf, merged: Sequence[Sequence[int]]
) -> Heading | None:
    """Row `index` and the one below as one heading, where something above is merged across columns."""
    across = [span for span in merged if span[0] == span[2] == index and span[3] > span[1]]
    if not across:
        return None
    upper, lower = _texts(rows[index]), _texts(rows[index + 1])
    width = max(len(upper), len(lower))
    upper += [""] * (width - len(upper))
    lower += [""] * (width - len(lower))
    for _, first, _, last in across:
        upper[first : min(last + 1, width)] = [upper[first] if first < width else ""] * (min(last + 1, width) - first)
    joined = [_joined(over, below, field_of) for over, below in zip(upper, lower, strict=True)]
    return Heading(index + 1, [text for text, _ in joined], _known(joined))


def _joined(over: str, below: str, field_of: FieldOf) -> tuple[str, str | None]:
    """The name that two cells above each other give a column. The lower one alone counts only under words that change
    nothing:
    "Họ tên" under "Người giám hộ" is somebody else's name, and is asked.
    """
    if not over or not below:
        text = over or below
        return text, field_of(text) if text else None
    code = field_of(f"{over} {below}") or field_of(f"{below} {over}")
    if code is None and _NEUTRAL.match(over):
        code = field_of(below)
    return f"{over} – {below}", code


def group_of(cells: Sequence[Any], *, across: bool = False) -> str:
    """Text alone in a row that names the rows below it, as written: the number of a group ("TỔ 3"), a part of the
    ward ("THÔN NẬM KHAO"), whatever is drawn `across` the table; "" where nothing does.
    """
    texts = [str(cell).strip() for cell in cells if cell not in ("", None)]
    if len(texts) != 1 or _NUMBER.match(texts[0]) or _TOTAL.match(texts[0]):
        return ""
    text = _COUNTED.sub("", _NUMERAL.sub("", texts[0])).strip(" :.-–—")
    return clean(text) if is_group(text) or across or (names_part(text) and len(text) <= _MOST_OF_NAME) else ""


def is_group(text: str) -> bool:
    return _GROUP.match(text) is not None and any(letter.isdecimal() for letter in text)


def aside(cells: Sequence[Any], headings: Sequence[str], *, across: bool = False) -> str | None:
    """Why a row is no row of data: a sum, the heading of a group, the headings again, what stands under a table; None:
    it is one. `across`: its one text is drawn across the table.
    """
    texts = [cell.strip() for cell in cells if isinstance(cell, str) and cell.strip() and not _NUMBER.match(cell)]
    if not texts:
        return None
    if _TOTAL.match(texts[0]) and all(_AMOUNT.match(text) for text in texts[1:]):
        return TOTAL
    if all(_FOOT.match(text) for text in texts):
        return FOOT
    if len(texts) == 1 and _GROUP.match(texts[0]) and sum(cell not in ("", None) for cell in cells) == 1:
        return GROUP
    if group_of(cells, across=across):
        return GROUP
    named = [text for text in headings if text]
    return REPEATED if len(texts) > 1 and texts == named[: len(texts)] else None
