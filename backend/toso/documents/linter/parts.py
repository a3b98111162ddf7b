"""The parts that a file may hold beside its text: page numbers, what a decision issues with itself, annexes, marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toso.documents.linter.pdf_lines import MM, Line, Sheet

_ELECTRONIC_MARK = re.compile(r"(Số: ?\S+|SAO Y|SAO LỤC|TRÍCH SAO); .+; ?\d.*", re.IGNORECASE)
ENCLOSED = re.compile(r"\((ban hanh |(duoc )?phe (duyet|chuan) |cong nhan )?kem theo")
"""The line below a title that names the document to which it belongs, folded."""
_HEAD_MM = 60
_MOST_LINES, _TITLE_ROOM = 9, 220
"""Of the title of an annex."""
_DIGITS = re.compile(r"[-–]?\s*(\d{1,3})\s*[-–]?")
_TOP_MARGIN, _WIDEST_TOP_MARGIN = 21 * MM, 26 * MM
_BOTTOM_MARGIN = 19 * MM
_BESIDE = 8.0
_ASIDE = 30.0


@dataclass(frozen=True)
class PageNumber:
    line: Line
    value: int
    in_top_margin: bool


def page_number(sheet: Sheet) -> PageNumber | None:
    """Digits alone in the top or bottom margin; the mark of a footnote stands beside its text."""
    for line in sheet.lines:
        match = _DIGITS.fullmatch(line.text)
        top = line.baseline < _TOP_MARGIN or (line is sheet.lines[0] and _is_head(sheet, line))
        if match and (top or (line.box[3] > sheet.height - _BOTTOM_MARGIN and _is_alone(sheet, line))):
            return PageNumber(line, int(match.group(1)), top)
    return None


def _is_head(sheet: Sheet, line: Line) -> bool:
    """Whether a line stands alone about the middle of a top margin that is as wide as may be."""
    middle = abs(line.middle - sheet.width / 2) < 15 * MM
    return line.baseline < _WIDEST_TOP_MARGIN and middle and _is_alone(sheet, line)


def _is_alone(sheet: Sheet, line: Line) -> bool:
    return all(other is line or abs(other.baseline - line.baseline) > _BESIDE for other in sheet.lines)


@dataclass(frozen=True)
class AnnexPart:
    """An annex: its pages, and its heading, title and "(Kèm theo …)" lines."""

    sheets: tuple[Sheet, ...]
    heading: Line
    title: tuple[Line, ...]
    enclosed: tuple[Line, ...]


def annex_part(sheets: tuple[Sheet, ...], top: Iterator[Line]) -> AnnexPart:
    """An annex by the lines of its first page."""
    heading, *others = top
    title: list[Line] = []
    enclosed: list[Line] = []
    for line in others:
        if (enclosed and not enclosed[-1].text.endswith(")")) or ENCLOSED.match(line.folded):
            enclosed.append(line)
        elif (
            enclosed
            or len(title) == _MOST_LINES
            or line.baseline > heading.baseline + _TITLE_ROOM
            or _ends_title(title, line, heading)
        ):
            break
        else:
            title.append(line)
    return AnnexPart(sheets, heading, tuple(title), tuple(enclosed))


def _ends_title(title: list[Line], line: Line, heading: Line) -> bool:
    """Whether a line below a title belongs to the text already: a table's first column, a paragraph."""
    if not title:
        return False
    return abs(line.middle - heading.middle) > _ASIDE or not (line.bold or line.text == line.text.upper())


def attached_start(sheets: Sequence[Sheet]) -> int | None:
    """The index of the page on which a Quy chế or the like begins that is issued with its decision: a second head."""
    for index, sheet in enumerate(sheets[1:], 1):
        head = [line.folded for line in sheet.lines if line.baseline < _HEAD_MM * MM]
        if any("cong hoa" in text and "viet nam" in text for text in head):
            return index
    return None


def is_electronic_mark(line: Line) -> bool:
    """Ô 14 and the mark of a file of its own: small, at the top right, within the margin (Mục III, điểm 1)."""
    return line.baseline < 20 * MM and line.size < 11 and _ELECTRONIC_MARK.fullmatch(line.text) is not None
