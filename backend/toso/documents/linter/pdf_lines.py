"""A PDF as lines of text with their type, the horizontal rules between them, and each page's ink."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO

from toso.documents.linter.lines import MM, Box, Char, Line, Picture, Reading, Sheet, Stroke, around
from toso.documents.linter.page_objects import BrokenPdf, Page, Pages, TooCrowded
from toso.documents.linter.report import UnreadablePdf
from toso.kit.text import fold

MAX_PAGES = 500
MAX_OBJECTS = 60_000
"""Characters and strokes of one page; a page of dense type has 5,000."""

_SAME_LINE = 2.0
_COLUMN_GAP = 12.0
_BLANK_GAP = 60.0
"""Blanks wider than this part two columns; narrower ones may be room left for a number."""
_TYPED_RULE = re.compile("_{4,}|[\u2014\u2015\u2500]{3,}")
_NATION = "conghoaxahoichunghia"
_HEADER_BOTTOM = 110 * MM
_THIN = 2.0

__all__ = ["MAX_PAGES", "MM", "Box", "Char", "Line", "Picture", "Reading", "Sheet", "Stroke", "around", "read"]


def read(data: bytes, notify: Callable[[int, int], None] | None = None) -> Reading:
    """Reads a PDF's text, rules and pictures; `notify` hears of each page (its number, how many there are).

    Raises UnreadablePdf for what is no PDF, is locked, too long, too crowded or blank.
    """
    version, archive_mark, language = _file_facts(data)
    sheets: list[Sheet] = []
    try:
        with Pages(data, MAX_OBJECTS) as pages:
            for page in pages:
                sheets.append(_sheet(page))
                if notify:
                    notify(page.number, len(pages))
    except TooCrowded as fault:
        raise UnreadablePdf(f"Trang {fault.page} có quá nhiều nét vẽ để đo; hãy bỏ bản vẽ ra khỏi tệp.") from fault
    except BrokenPdf as fault:
        raise UnreadablePdf("Tệp PDF hỏng, không đọc được nội dung trang.") from fault
    if not any(sheet.lines or sheet.scan for sheet in sheets):
        raise UnreadablePdf("Tệp không có chữ và cũng không có trang quét nào để đo.")
    return Reading(version, archive_mark, language, tuple(sheets))


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


def _sheet(page: Page) -> Sheet:
    rows = rows_of([char for char in page.chars if char.upright])
    divider = _divider(rows)
    read_off = [Line(page.number, tuple(part)) for row in rows for part in _parts(row, divider)]
    typed_rules = [line for line in read_off if _TYPED_RULE.fullmatch(line.text)]
    lines = [line for line in read_off if line not in typed_rules]
    drawn = [path.box for path in page.subpaths if path.visible]
    visible = tuple(box for box in drawn if box[2] - box[0] > 1 or box[3] - box[1] > 1)
    return Sheet(
        page.number,
        page.width,
        page.height,
        tuple(sorted(lines, key=lambda line: (round(line.baseline), line.left))),
        tuple(_strokes((*visible, *map(_typed_stroke, typed_rules)))),
        visible,
        "".join(char.text for char in page.chars),
        page.pictures,
    )


def _typed_stroke(line: Line) -> Box:
    """Where underscores that stand for a rule leave their ink."""
    bottom = line.baseline + 0.12 * line.size
    return line.left, bottom - 0.5, line.right, bottom


def rows_of(chars: list[Char]) -> list[list[Char]]:
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
        letters = [(char, letter) for char in row if not char.blank for letter in fold(char.text)]
        place = "".join(letter for _, letter in letters).find(_NATION)
        if place >= 0:
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
    """Thin horizontal shapes, those that continue each other joined; two side by side stay two."""
    thin = sorted(
        (round((top + bottom) / 2, 1), left, right)
        for left, top, right, bottom in drawn
        if bottom - top <= _THIN < right - left
    )
    strokes: list[Stroke] = []
    for y, left, right in thin:
        for at, other in enumerate(strokes):
            if abs(other.y - y) <= 1 and left <= other.right + 1 and right >= other.left - 1:
                strokes[at] = Stroke(min(other.left, left), max(other.right, right), other.y)
                break
        else:
            strokes.append(Stroke(left, right, y))
    return strokes
