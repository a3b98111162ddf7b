"""PDF as pieces: text lines by their place on the page, columns parted, wrapped lines joined, ruled tables as rows."""

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from toso.documents.linter.lines import WORD_GAP, Box, Char, Line, around
from toso.documents.linter.page_objects import BrokenPdf, Page, Pages
from toso.documents.linter.pdf_lines import rows_of
from toso.plans.text_import.errors import CorruptFile, FileTooLarge, NoText, PackedTooLarge
from toso.plans.text_import.folded_text import is_upper, joint
from toso.plans.text_import.labels import begins_with_label
from toso.plans.text_import.markers import is_page_number, marker_of
from toso.plans.text_import.pdf_tables import tables_of
from toso.plans.text_import.source_text import Piece, row_pieces

MOST_PAGES = 150
MOST_UNPACKED = 150 * 1024 * 1024
_CHUNK = 1024 * 1024
_COLUMN_GAP = 18.0  # points; justified text never opens gaps this wide twice on a line


@dataclass
class _Line:
    """A line (or one column of it) with its place: points from the left and from the top of the document."""

    text: str
    left: float
    right: float
    top: float
    size: float
    bold: bool
    page: int
    text_left: float  # where the words after the marker begin
    first_word: float  # width of the first word


def pdf_pieces(data: bytes) -> list[Piece]:
    """The pieces of a PDF. Raises PackedTooLarge, CorruptFile, FileTooLarge (pages) or NoText (a scan)."""
    _guard(data)
    rows: list[list[_Line | Piece]] = []
    try:
        with Pages(data) as document:
            pages = len(document)
            for page in document if pages <= MOST_PAGES else ():
                rows += _without_cut_row(rows, _page(page))
    except BrokenPdf as error:
        raise CorruptFile("Tệp PDF bị hỏng hoặc có mật khẩu, không mở được.") from error
    if pages > MOST_PAGES:
        raise FileTooLarge(f"Tệp PDF có hơn {MOST_PAGES} trang.")
    if not rows:
        raise NoText("Tệp PDF không có chữ (chỉ có ảnh quét). Hãy dùng tệp .docx hoặc PDF xuất từ Word.")
    return _joined(_columns_in_order(rows))


def _without_cut_row(before: list[list[_Line | Piece]], page: list[list[_Line | Piece]]) -> list[list[_Line | Piece]]:
    """The rows of the next page; what goes on with a row that the page's end cut is put into that row's cells."""
    last = before[-1][-1] if before else None
    if not page or not isinstance(last, Piece) or last.cells is None:
        return page
    said = [each.cells for each in before[-1] if isinstance(each, Piece)]
    table = page[0]
    place = next((n for n, row in enumerate(table) if not (isinstance(row, Piece) and row.cells in said)), 0)
    rest = table[place]  # behind the heading, which may be repeated
    if not isinstance(rest, Piece) or rest.cells is None or not _is_cut(last.cells, rest.cells):
        return page
    last.cells = [f"{a} {b}".strip() for a, b in zip(last.cells, rest.cells, strict=True)]
    last.text = " | ".join(last.cells)
    return [[*table[:place], *table[place + 1 :]], *page[1:]]


def _is_cut(above: list[str], below: list[str]) -> bool:
    """Whether a row is the rest of the one above: it has no number, and a cell of it goes on in mid-sentence."""
    if len(above) != len(below) or not above[0] or below[0] or above == below:
        return False
    pairs = [(a, b) for a, b in zip(above, below, strict=True) if b]
    return any(not a or b[0].islower() or a.endswith((",", "-")) for a, b in pairs)


def _guard(data: bytes) -> None:
    """Unpacks every stream in small steps, keeping nothing, and refuses the file when they grow too much."""
    total = 0
    for found in re.finditer(rb"stream\r?\n", data):
        total += _unpacked_size(memoryview(data)[found.end() :], MOST_UNPACKED - total)
        if total > MOST_UNPACKED:
            raise PackedTooLarge


def _unpacked_size(packed: memoryview, most: int) -> int:
    """How many bytes a deflated stream unpacks to, as far as it can be unpacked; stops beyond `most`."""
    if len(packed) < 2 or packed[0] & 0x0F != 8 or (packed[0] * 256 + packed[1]) % 31:
        return 0  # no zlib header
    unpacker, size = zlib.decompressobj(), 0
    try:
        while len(packed) and not unpacker.eof and size <= most:
            rest, packed = bytes(packed[:65536]), packed[65536:]
            while rest and not unpacker.eof and size <= most:
                size += len(unpacker.decompress(rest, _CHUNK))
                rest = unpacker.unconsumed_tail
    except zlib.error:
        pass  # what follows is no deflated data; the readers stop there too
    return size


@dataclass(frozen=True)
class _Word:
    """Characters that no blank or gap parts, with the box around them."""

    text: str
    box: Box
    size: float
    bold: bool


def _page(page: Page) -> list[list[_Line | Piece]]:
    """The rows of a page from the top down: the line, the columns or the table that stands there."""
    tables = tables_of(page.subpaths)
    words = [word for row in rows_of([char for char in page.chars if char.upright]) for word in _words(row)]
    outside = [word for word in words if not any(table.holds(word.box) for table in tables)]
    lines: list[tuple[float, list[_Line | Piece]]] = []
    for row in _rows(outside):
        columns = _columns(row)
        lines.append((row[0].box[1], [_line(column, page) for column in columns if not _is_page_number(column, page)]))
    for table in tables:
        rows = [[_cell(cell) for cell in row] for row in table.text(page.chars)]
        lines.append((table.box[1], [piece for row in _filled(rows) for piece in row_pieces(row)]))
    lines.sort(key=lambda pair: pair[0])
    return [found for _, found in lines if found]


def _words(row: list[Char]) -> Iterator[_Word]:
    word: list[Char] = []
    for char in [*row, None]:
        if word and (char is None or char.blank or char.box[0] - word[-1].box[2] > WORD_GAP * char.size):
            text = Line(0, tuple(word)).text
            yield _Word(text, around([each.box for each in word]), word[0].size, all(each.bold for each in word))
            word = []
        if char and not char.blank:
            word.append(char)


def _rows(words: list[_Word]) -> list[list[_Word]]:
    """The words by the line they stand on."""
    rows: list[list[_Word]] = []
    for word in sorted(words, key=lambda w: (w.box[3], w.box[0])):
        if rows and abs(rows[-1][0].box[3] - word.box[3]) <= max(3.0, word.size * 0.3):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda w: w.box[0]) for row in rows]


def _columns(row: list[_Word]) -> list[list[_Word]]:
    """The row, parted in two where exactly one wide gap shows two columns."""
    gaps = [i for i in range(1, len(row)) if row[i].box[0] - row[i - 1].box[2] > _COLUMN_GAP]
    if len(gaps) != 1 or (marker_of(" ".join(w.text for w in row[: gaps[0]]) + " x") and gaps[0] == 1):
        return [row]
    return [row[: gaps[0]], row[gaps[0] :]]


def _columns_in_order(rows: list[list[_Line | Piece]]) -> list[_Line | Piece]:
    """Side-by-side columns one after the other: a run of two-column rows gives its left half, then its right half."""
    ordered: list[_Line | Piece] = []
    left: list[_Line | Piece] = []
    right: list[_Line | Piece] = []
    middle = 0.0
    for row in rows:
        lines = [each for each in row if isinstance(each, _Line)]
        alone = lines[0] if len(row) == len(lines) == 1 else None
        if len(row) == len(lines) == 2:
            left.append(lines[0])
            right.append(lines[1])
            middle = lines[1].left
        elif left and alone and (column := _column_of(alone, left[-1], middle)):
            (right if column == "right" else left).append(alone)
        else:
            ordered += [*left, *right, *row]
            left, right = [], []
    return [*ordered, *left, *right]


def _column_of(line: _Line, last_left: _Line | Piece, middle: float) -> str | None:
    """Which column of a run a line that stands alone belongs to: the signer's name far below, a further recipient."""
    if line.text.strip().upper().startswith(("KẾ HOẠCH", "PHỤ LỤC")):
        return None
    if line.left >= middle - 60:
        return "right"
    if not isinstance(last_left, _Line) or line.right >= middle:
        return None
    return "left" if line.page != last_left.page or line.top - last_left.top < 2 * line.size else None


def _line(words: list[_Word], page: Page) -> _Line:
    first = words[0]
    return _Line(
        text=" ".join(word.text for word in words),
        left=first.box[0],
        right=words[-1].box[2],
        top=first.box[1],
        size=first.size,
        bold=all(word.bold for word in words),
        page=page.number,
        text_left=words[1 if len(words) > 1 else 0].box[0],
        first_word=first.box[2] - first.box[0],
    )


def _is_page_number(words: list[_Word], page: Page) -> bool:
    margin = words[0].box[3] < 72 or words[0].box[1] > page.height - 60
    return margin and is_page_number(" ".join(word.text for word in words))


def _cell(text: str | None) -> str | None:
    """A cell's lines joined, except where a line begins with a dash or number."""
    if text is None:
        return None
    joined: list[str] = []
    for line in text.split("\n"):
        if joined and not (marker_of(line) and joined[-1].rstrip().endswith((";", ".", ",", ":"))):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _filled(rows: list[list[str | None]]) -> list[list[str]]:
    """Cells that a merged cell above covers (None) take its text."""
    filled: list[list[str]] = []
    for row in rows:
        above = filled[-1] if filled and len(filled[-1]) == len(row) else [""] * len(row)
        filled.append([above[i] if cell is None else cell for i, cell in enumerate(row)])
    return filled


def _joined(found_pieces: list[_Line | Piece]) -> list[Piece]:
    lines = [each for each in found_pieces if isinstance(each, _Line)]
    right = max((line.right for line in lines), default=0.0)
    left = Counter(round(line.left) for line in lines).most_common(1)[0][0] if lines else 0
    pitch = _usual_pitch(lines)
    pieces: list[Piece] = []
    before: _Line | None = None
    for each in found_pieces:
        if isinstance(each, Piece):
            pieces.append(each)
            before = None
        elif before and _goes_on(before, each, left, right, pitch):
            pieces[-1].text = f"{pieces[-1].text}{joint(before.text)}{each.text}"
            before = each if not marker_of(before.text) else _hanging(before, each)
        else:
            pieces.append(Piece(each.text, bold=each.bold))
            before = each
    return pieces


def _hanging(before: _Line, line: _Line) -> _Line:
    """The line that was joined, remembering where the list's text begins."""
    line.text_left = before.text_left
    return line


def _usual_pitch(lines: list[_Line]) -> float:
    steps = [round(b.top - a.top, 1) for a, b in pairwise(lines) if a.page == b.page and 4 < b.top - a.top < 40]
    return sorted(steps)[len(steps) // 3] if steps else 20.0


def _goes_on(before: _Line, line: _Line, left: int, right: float, pitch: float) -> bool:
    """Whether a line is the next one of the same paragraph: not set in or apart, and its first word had no room."""
    if before.bold != line.bold or abs(before.size - line.size) > 0.6 or _changes_case(before.text, line.text):
        return False
    if before.page == line.page and line.top - before.top > pitch * 1.35:
        return False
    hanging = abs(line.left - before.text_left) <= 4
    if line.left > left + 8 and line.left > before.left + 8 and not hanging:
        return False
    full = before.right + line.first_word + before.size * 0.25 > right - 1
    if marker_of(line.text) or begins_with_label(line.text):
        # "… tổ chức chính trị" / "- xã hội …": a full line that no stop ends goes on even so.
        return full and line.left <= left + 8 and not before.text.rstrip().endswith((".", ";", ":", "/"))
    return full


def _changes_case(before: str, line: str) -> bool:
    """A heading IN HOA ends, or begins, between the two lines; a single abbreviation is no heading."""
    if is_upper(before) == is_upper(line):
        return False
    return is_upper(before) or len(line.split()) > 2
