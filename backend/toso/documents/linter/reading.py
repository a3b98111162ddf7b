"""A PDF as lines of text with their type, the horizontal rules between them, and each page's ink."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

from toso.documents.linter.report import UnreadablePdf
from toso.kit.text import fold

MAX_PAGES = 500
MM = 72 / 25.4
Box = tuple[float, float, float, float]

_SAME_LINE = 2.0
_COLUMN_GAP = 12.0
_BLANK_GAP = 60.0
"""Blanks wider than this part two columns; narrower ones may be room left for a number."""
_NATION = "conghoaxahoichunghiavietnam"
_HEADER_BOTTOM = 110 * MM
_THIN = 2.0


@dataclass(frozen=True)
class Char:
    """A character with its box in points from the page's top left corner and its baseline."""

    text: str
    box: Box
    baseline: float
    size: float
    font: str
    colour: Any

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    @cached_property
    def bold(self) -> bool:
        return bool(re.search(r"bold|black|heavy|demi", self.font, re.IGNORECASE))

    @cached_property
    def italic(self) -> bool:
        return bool(re.search(r"italic|oblique", self.font, re.IGNORECASE))


@dataclass(frozen=True)
class Line:
    """A stretch of one line of text that no column gap parts; `page` counts from 1."""

    page: int
    chars: tuple[Char, ...]

    @cached_property
    def ink(self) -> tuple[Char, ...]:
        return tuple(char for char in self.chars if not char.blank)

    @cached_property
    def text(self) -> str:
        return " ".join("".join(char.text for char in self.chars).split())

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    @cached_property
    def box(self) -> Box:
        boxes = [char.box for char in self.ink]
        return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)

    @property
    def left(self) -> float:
        return self.box[0]

    @property
    def right(self) -> float:
        return self.box[2]

    @property
    def width(self) -> float:
        return self.box[2] - self.box[0]

    @property
    def middle(self) -> float:
        return (self.box[0] + self.box[2]) / 2

    @cached_property
    def baseline(self) -> float:
        return sorted(char.baseline for char in self.ink)[len(self.ink) // 2]

    @cached_property
    def size(self) -> float:
        return Counter(round(char.size, 1) for char in self.ink).most_common(1)[0][0]

    @cached_property
    def bold(self) -> bool:
        return sum(char.bold for char in self.ink) * 2 > len(self.ink)

    @cached_property
    def italic(self) -> bool:
        return sum(char.italic for char in self.ink) * 2 > len(self.ink)


@dataclass(frozen=True)
class Stroke:
    """A thin horizontal line drawn on a page."""

    left: float
    right: float
    y: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Sheet:
    """One page: its size in points, lines from top to bottom, strokes, and the boxes of everything drawn."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    strokes: tuple[Stroke, ...]
    drawn: tuple[Box, ...]
    raw_text: str


@dataclass(frozen=True)
class Reading:
    """A whole PDF: version, PDF/A mark ("2U" or ""), language ("" when none), pages."""

    version: str
    archive_mark: str
    language: str
    sheets: tuple[Sheet, ...]


def read(data: bytes) -> Reading:
    """Reads a PDF's text and lines. Raises UnreadablePdf for what is no PDF, is locked, too long or without text."""
    import pdfplumber  # noqa: PLC0415 — heavy, only the worker and the command need it

    version, archive_mark, language = _file_facts(data)
    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            sheets = tuple(_sheet(page) for page in pdf.pages)
    except Exception as fault:
        # The parser raises many kinds of error on broken files; all mean the same to the person who uploaded one.
        raise UnreadablePdf("Tệp PDF hỏng, không đọc được nội dung trang.") from fault
    if not any(sheet.lines for sheet in sheets):
        raise UnreadablePdf("Tệp không có lớp chữ (có thể là bản quét), không đo được thể thức.")
    return Reading(version, archive_mark, language, sheets)


def _file_facts(data: bytes) -> tuple[str, str, str]:
    import pikepdf  # noqa: PLC0415 — heavy, only the worker and the command need it

    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            if len(pdf.pages) > MAX_PAGES:
                raise UnreadablePdf(f"Tệp có hơn {MAX_PAGES} trang; hãy tách nhỏ rồi kiểm tra.")
            with pdf.open_metadata() as metadata:
                mark = metadata.pdfa_status
            return pdf.pdf_version, mark, str(pdf.Root.get("/Lang", ""))
    except pikepdf.PasswordError as fault:
        raise UnreadablePdf("Tệp PDF có mật khẩu, không kiểm tra được.") from fault
    except pikepdf.PdfError as fault:
        raise UnreadablePdf("Tệp không phải là PDF hoặc đã hỏng.") from fault


def _sheet(page: Any) -> Sheet:
    chars = [_char(page, raw) for raw in page.chars if raw["upright"]]
    rows = _rows(chars)
    divider = _divider(rows)
    lines = [Line(page.page_number, tuple(part)) for row in rows for part in _parts(row, divider)]
    drawn = [(o["x0"], o["top"], o["x1"], o["bottom"]) for o in [*page.lines, *page.rects, *page.curves]]
    visible = tuple(box for box in drawn if box[2] - box[0] > 1 or box[3] - box[1] > 1)
    return Sheet(
        page.page_number,
        float(page.width),
        float(page.height),
        tuple(sorted(lines, key=lambda line: (round(line.baseline), line.left))),
        tuple(_strokes(visible)),
        visible,
        "".join(raw["text"] for raw in page.chars),
    )


def _char(page: Any, raw: dict[str, Any]) -> Char:
    return Char(
        text=raw["text"].replace("\u00a0", " "),
        box=(raw["x0"], raw["top"], raw["x1"], raw["bottom"]),
        baseline=float(page.height) - raw["matrix"][5],
        size=raw["size"],
        font=raw["fontname"].partition("+")[2] or raw["fontname"],
        colour=raw["non_stroking_color"],
    )


def _rows(chars: list[Char]) -> list[list[Char]]:
    """Characters gathered by baseline, each row from left to right."""
    rows: list[list[Char]] = []
    for char in sorted(chars, key=lambda char: char.baseline):
        if rows and char.baseline - rows[-1][0].baseline <= _SAME_LINE:
            rows[-1].append(char)
        else:
            rows.append([char])
    return [sorted(row, key=lambda char: char.box[0]) for row in rows]


def _divider(rows: list[list[Char]]) -> tuple[float, float] | None:
    """(x where Quốc hiệu begins, y down to which the page has two columns), where the page has one."""
    for row in rows:
        letters = [(char, folded) for char in row if not char.blank and (folded := fold(char.text))]
        place = "".join(folded for _, folded in letters).find(_NATION)
        if place >= 0 and all(len(folded) == 1 for _, folded in letters):
            start = letters[place][0]
            numbers = [r[0].baseline for r in rows if "".join(c.text for c in r).lstrip().startswith("Số")]
            bottom = min((y for y in numbers if start.baseline < y < _HEADER_BOTTOM), default=start.baseline + 45)
            return start.box[0], bottom + 1
    return None


def _parts(row: list[Char], divider: tuple[float, float] | None) -> Iterator[list[Char]]:
    """A row split at column gaps; in the letterhead also where Quốc hiệu's column begins."""
    part: list[Char] = []
    end = 0.0
    for char in row:
        if char.blank:
            part.append(char)
            continue
        gap = char.box[0] - end
        direct = part and not part[-1].blank
        crossing = divider and char.baseline <= divider[1] and end <= divider[0] - 0.5 <= char.box[0]
        if any(not c.blank for c in part) and (gap > (_COLUMN_GAP if direct else _BLANK_GAP) or (crossing and gap > 6)):
            yield part
            part = []
        part.append(char)
        end = char.box[2]
    if any(not char.blank for char in part):
        yield part


def _strokes(drawn: tuple[Box, ...]) -> list[Stroke]:
    """Thin horizontal shapes, those that continue each other joined."""
    thin = sorted(
        (round((top + bottom) / 2, 1), left, right)
        for left, top, right, bottom in drawn
        if bottom - top <= _THIN < right - left
    )
    strokes: list[Stroke] = []
    for y, left, right in thin:
        last = strokes[-1] if strokes else None
        if last and abs(last.y - y) <= 1 and left <= last.right + 1:
            strokes[-1] = Stroke(last.left, max(last.right, right), last.y)
        else:
            strokes.append(Stroke(left, right, y))
    return strokes
