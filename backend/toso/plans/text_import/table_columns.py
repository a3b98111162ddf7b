"""Columns of a table: its heading, one row or several, as one name for each; cells and group rows under it."""

import re
from dataclasses import dataclass
from typing import Literal

from toso.plans.text_import.folded_text import fold, trimmed
from toso.plans.text_import.lines import Line
from toso.plans.text_import.markers import roman_value

Column = Literal[
    "number",
    "target",
    "content",
    "lead",
    "both",
    "coordinator",
    "monitor",
    "start",
    "deadline",
    "product",
    "unit",
    "baseline",
    "note",
]

_BODY = r"(?:don vi|co quan|bo phan|nguoi|phong|phong, ban|ban, nganh|cong chuc|can bo)"
_LEAD = (
    rf"chu tri|phu trach|trach nhiem|thuc hien chinh|{_BODY} thuc hien|^thuc hien$|"
    r"phan cong|^don vi$|dau moi"
)
_BOTH = re.compile(r"\b(?:chu tri|thuc hien)\b.{0,12}\bphoi hop")
_HEADINGS: list[tuple[Column, str]] = [
    ("number", r"^(?:tt|stt|so tt|so thu tu|no|#)\b"),
    ("unit", r"^(?:don vi tinh|dvt|don vi do|dv tinh)\b"),
    (
        "baseline",
        r"hien trang|so sanh|so voi|tang truong|^(?:thuc hien|uoc|ket qua|so lieu).{0,20}\b\d{4}\b|nam truoc|da dat",
    ),
    ("coordinator", r"phoi hop"),
    ("monitor", rf"^(?:{_BODY} )?(?:theo doi|don doc|giam sat)\b"),
    ("note", r"^ghi chu|theo doi|don doc"),
    ("lead", _LEAD),
    ("start", r"bat dau|khoi dau|tu ngay"),
    ("deadline", r"thoi gian|thoi han|tien do|hoan thanh|ket thuc|^han\b|lo trinh|moc"),
    ("product", r"san pham|ket qua|dau ra"),
    ("target", r"chi tieu|muc tieu"),
    ("content", r"noi dung|nhiem vu|cong viec|hoat dong|giai phap|ten viec|viec"),
]
_PERIOD = re.compile(r"\b(?P<word>quy|thang)\)? (?P<number>iv|i{1,3}|\d{1,2})$")
_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z])\)?")
_CAPTION = re.compile(r"(?:bang|bieu|phu bieu)(?: so)? ?(?:\d{1,2}|[ivx]{1,4})\b")
_TOTAL = re.compile(r"(?:tổng\s+)?cộng(?!\s+(?:đồng|tác))\b", re.IGNORECASE)
MOST_HEADING_ROWS = 3
LONGEST_HEADING = 60  # characters; a longer cell is no name of a column


@dataclass
class Cell:
    """A cell as a range of its row's text."""

    start: int
    end: int
    text: str


def cells_of(line: Line) -> list[Cell]:
    """The cells of a row with their place in its text."""
    cells, at = [], 0
    for text in line.cells or []:
        cells.append(Cell(*trimmed(line.text, at, at + len(text)), text.strip()))
        at += len(text) + len(" | ")
    return cells


def cells_in(line: Line) -> list[str]:
    """The texts of a row's cells, each on one line."""
    return [" ".join(text.split()) for text in line.cells or []]


def column_of(name: str) -> Column | None:
    """The kind of a column by its name; None where the name tells none."""
    folded = fold(name)
    if len(folded) >= LONGEST_HEADING:
        return None
    if _BOTH.search(folded):
        return "lead"
    return next((kind for kind, pattern in _HEADINGS if re.search(pattern, folded)), None)


def columns_of(names: list[str]) -> dict[Column, int] | None:
    """The columns by content when the names head a table of tasks or targets, else None; the first of a kind counts.
    "both": the column of the leads, when it is for those who help too.
    """
    found: dict[Column, int] = {}
    for place, name in enumerate(names):
        column = column_of(name)
        if column and column not in found:
            found[column] = place
            if column == "lead" and _BOTH.search(fold(name)):
                found["both"] = place
    if "content" in found and ("lead" in found or "deadline" in found or "start" in found):
        found.pop("target", None)
        return found
    if "target" in found and len(found) + len(names) > 2:
        if "lead" in found or "deadline" in found or "content" in found:
            found.setdefault("content", found["target"])
        return found
    return None


def heading_rows(rows: list[Line]) -> tuple[list[str], int]:
    """The names of a table's columns and how many rows head it (0: no heading that is understood).

    A name that stands over several columns goes before the name of each ("Thời gian: Bắt đầu"); rows that only number
    the columns belong to the heading.
    """
    for top in range(min(MOST_HEADING_ROWS, len(rows))):
        names, used = _names(rows[top:])
        if columns_of(names):
            return names, top + used
    return [], 0


def _names(rows: list[Line]) -> tuple[list[str], int]:
    names = cells_in(rows[0])
    used = 1
    while used < min(MOST_HEADING_ROWS, len(rows)) and (below := _goes_on(names, cells_in(rows[used]))):
        names = below
        used += 1
    while used < len(rows) and _numbers_columns(cells_in(rows[used])):
        used += 1
    return names, used


def _goes_on(names: list[str], below: list[str]) -> list[str] | None:
    """The names with those of a second heading row, None when the row is one of the table's own.

    It is a heading's when it says nothing under the number and the text (or repeats them, as merged cells do) and
    names columns elsewhere.
    """
    if len(below) != len(names) or sum(bool(name) for name in below) < 2:
        return None
    own = [place for place, (name, under) in enumerate(zip(names, below, strict=True)) if under and under != name]
    if not own or not (all(_is_name(below[place]) for place in own) or _under_spans(names, below, own)):
        return None
    columns = columns_of(names) or {}
    fixed = [place for kind, place in columns.items() if kind in {"number", "content", "target"}]
    if any(below[place] not in ("", names[place]) for place in fixed):
        return None
    found = list(names)
    for place in own:
        over = next((names[before] for before in range(place, -1, -1) if names[before]), "")
        own_kind = column_of(below[place])
        # "Phân công: Thời gian" is a time, "Chủ trì, phối hợp: Chủ trì" who leads
        plain = own_kind and (own_kind != column_of(over) or bool(_BOTH.search(fold(over))))
        found[place] = below[place] if plain else f"{over} {below[place]}".strip()
    return found


def _under_spans(names: list[str], below: list[str], own: list[int]) -> bool:
    """Whether every cell of its own stands under a name that reaches over several columns ("Mức giao", "Phấn đấu")."""
    spanned = {place for place in range(1, len(names)) if names[place - 1] and not names[place]}
    spanned |= {place - 1 for place in spanned} | {place for place in own if not names[place] and place - 1 in own}
    return set(own) <= spanned and not any(c.isdecimal() for place in own for c in below[place])


def _is_name(text: str) -> bool:
    """Whether a cell under a heading names a column: a year, or words that headings use."""
    folded = fold(text)
    if len(folded) >= LONGEST_HEADING:
        return False
    return bool(re.fullmatch(r"(?:nam )?20\d\d", folded)) or any(re.search(p, folded) for _, p in [*_HEADINGS, *_MORE])


_MORE: list[tuple[str, str]] = [("end", r"ket thuc|den ngay|^(?:tu|den)$"), ("period", r"^quy (?:i|1)|^thang \d")]


def _numbers_columns(cells: list[str]) -> bool:
    """A row that only numbers the columns: "(1) | (2) | (3)", "A | B | 1"."""
    filled = [fold(cell) for cell in cells if cell]
    return len(filled) >= 2 and len(filled) == len(cells) and all(_COLUMN_NUMBER.fullmatch(cell) for cell in filled)


def periods_of(names: list[str]) -> dict[int, str]:
    """The columns that stand for a quarter or month in which a task is marked: {4: "quý I", 5: "quý II"}."""
    found = {place: match for place, name in enumerate(names) if (match := _PERIOD.search(fold(name)))}
    if len(found) < 2:
        return {}
    words = {"quy": "quý", "thang": "tháng"}
    return {place: f"{words[match['word']]} {match['number'].upper()}" for place, match in found.items()}


def number_in(cells: list[Cell], columns: dict[Column, int]) -> str:
    """The printed number of a row, without brackets and leading zeros."""
    place = columns.get("number")
    if place is None or place >= len(cells):
        return ""
    printed = cells[place].text.strip(" .)(")
    return str(int(printed)) if printed.isdecimal() and printed.isascii() else printed


def is_group_row(cells: list[Cell], filled: list[int], columns: dict[Column, int], content: int, number: str) -> bool:
    """A row with only number and title is a group when its number is Roman or a letter, or its title is IN HOA."""
    own = {columns.get("number", -1), content}
    if len(cells) > 1 and len(set(filled) - own) == 0:
        title = cells[content].text if content in filled else ""
        return bool(
            roman_value(number) or (len(number) == 1 and number.isalpha()) or (title.isupper() and len(title) > 3)
        )
    spans_all = len({cells[place].text for place in filled}) == 1 and len(filled) == 1
    return spans_all and filled[0] not in own


def is_caption(text: str) -> bool:
    """Whether a line is the title of the table below it: "Bảng 2. Phân công nhiệm vụ"."""
    return bool(_CAPTION.match(fold(text)))


def is_total(text: str) -> bool:
    """Whether a line or the first words of a row sum up the rows above: "Tổng cộng: 05 nhiệm vụ"."""
    return bool(_TOTAL.match(text))


def filled_cell(cells: list[Cell], place: int | None) -> Cell | None:
    """The cell at a place when it says something."""
    if place is None or place >= len(cells) or not cells[place].text.strip("-–—./ "):
        return None
    return cells[place]
