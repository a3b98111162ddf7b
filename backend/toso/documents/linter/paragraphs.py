"""The running text of a document as paragraphs: what a clerk sets with Home > Paragraph, measured on the page.

A PDF knows lines and no paragraphs. A line is taken for running text where it stands alone on its height, outside
tables, between the head and the signature; a paragraph begins where the line before has ended early, where a gap opens,
or where the line is indented. What cannot be told is left unmeasured: the first line of a page, what follows a table.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from toso.documents.linter.lines import MM, Box, Line, Sheet, around

SINGLE = 1.149
"""Height of a single-spaced line of Times New Roman, in type sizes: ascent, descent and the gap its maker asks for."""
_PAPER = 210 * MM
_LEAST_LEFT, _LEAST_RIGHT = 35 * MM, 190 * MM
"""The edges of the text between the widest margins that are allowed."""
_LEFTMOST = 36 * MM
"""A left edge further in than any that is allowed is one of first lines."""
_WIDE = 0.55
"""A line of this share of the page's width is one that can show where the text's edges are."""
_LEVEL, _EDGE = 2.0, 0.8
_RAGGED = 6.0
"""Points; letters set wider or narrower let justified lines end that far from each other."""
_BLANK = 0.25
"""The narrowest blank, in type sizes."""
_FILLED_IN = re.compile(r".{0,60}[.…_·]{12,}.{0,12}")
"""Dots or a rule to be written upon."""
_GAP = 3.0
"""Points by which a paragraph stands further from the one above than a line does, at least."""
_MARKER = re.compile(r"([-–+•*]|[a-zđ]\)|\(?\d{1,2}[.)]|\d{1,2}(\.\d{1,2})+\.?|[IVX]+\.|Điều \d+\.)\s")


class Frame(NamedTuple):
    """The edges of the text of a page; `even` where its lines end level, `middle` where centred lines have theirs.

    `bare`: the text is too short to show its edges, and is all that the page holds: they are the least text area's.
    """

    left: float
    right: float
    even: bool
    middle: float
    bare: bool = False


@dataclass(frozen=True)
class PrintedParagraph:
    """Lines of one paragraph on one page; `begun` when its first line is known to be among them, `ended` the last."""

    lines: tuple[Line, ...]
    frame: Frame
    begun: bool
    ended: bool

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def box(self) -> Box:
        return around([line.box for line in self.lines])

    @property
    def size(self) -> float:
        return median(line.size for line in self.lines)

    @property
    def pitch(self) -> float | None:
        """The distance of its baselines; None for one line."""
        steps = [after.baseline - before.baseline for before, after in pairwise(self.lines)]
        return median(steps) if steps else None

    @property
    def centred(self) -> bool:
        return all(self._inset(line) and abs(line.middle - self.frame.middle) < 5 for line in self.lines)

    @property
    def aside(self) -> bool:
        """A line at the right, as a unit above a table or a signature's."""
        return self.lines[0].left > self.frame.left + 0.3 * (self.frame.right - self.frame.left)

    @property
    def running(self) -> bool:
        """Text that the rules of paragraphs speak of."""
        return not self.centred and not self.aside

    @property
    def heading(self) -> bool:
        return all(line.bold for line in self.lines)

    @property
    def listed(self) -> bool:
        return _MARKER.match(self.lines[0].text) is not None

    @property
    def indent(self) -> float:
        """How far the first line begins to the right of those below it, or of the text's edge."""
        below = min((line.left for line in self.lines[1:]), default=self.frame.left)
        return self.lines[0].left - below

    @property
    def outset(self) -> float:
        """How far the first line begins to the right of the text's edge."""
        return self.lines[0].left - self.frame.left

    @property
    def ragged(self) -> tuple[Line, ...]:
        """The lines but for the last that end short of the edge where others end; one word cannot be stretched."""
        full = self.lines[:-1]
        rights = [line.right for line in full]
        edge = self.frame.right
        if len(rights) > 1 and max(rights) - min(rights) < 1.5:
            return ()  # a narrower column of its own, level all the same
        return tuple(line for line in full if edge - line.right > _RAGGED and " " in line.text)

    def _inset(self, line: Line) -> bool:
        return line.left > self.frame.left + 5 and line.right < self.frame.right - 5


def paragraphs(
    sheets: Iterable[Sheet],
    content: Callable[[Sheet], Iterable[Line]],
    start: tuple[int, float],
    end: tuple[int, float] | None,
    flush: Line | None = None,
    centred: Line | None = None,
) -> list[PrintedParagraph]:
    """The paragraphs between two places (page, baseline); `content` gives a page's lines but for its number.

    `flush` begins at the text's edge and `centred` stands in its middle, where there are such lines.
    """
    found: list[PrintedParagraph] = []
    rows: dict[int, list[Line | None]] = {}
    for sheet in sheets:
        if sheet.width < sheet.height and not sheet.scan:
            lines = (line for line in content(sheet) if start < (sheet.number, line.baseline) and _before(line, end))
            rows[sheet.number] = _rows(sheet, list(lines))
    whole = _frame([row for page in rows.values() for row in page if row])
    for sheet in sheets:
        page = rows.get(sheet.number, [])
        frame = _frame([row for row in page if row]) or whole or _least_frame(page, flush, centred)
        # Nothing of a short text can have begun on another page.
        found.extend(_parted(page, frame, begins=frame.bare and sheet.number == start[0]))
    return found


def _rows(sheet: Sheet, lines: list[Line]) -> list[Line | None]:
    """The lines of running text from top to bottom; None stands for whatever else lies between."""
    rows: list[Line | None] = []
    foot = _foot(sheet)
    tall = [box for box in sheet.drawn if 6 < box[3] - box[1] < 0.9 * sheet.height]
    last = 0.0
    for baseline, group in groupby(_levelled(lines), key=lambda pair: pair[0]):
        level = [line for _, line in group]
        if baseline > foot or (len(level) == 1 and _is_mark(level[0])):
            continue
        single = len(level) == 1 and not _in_table(tall, level[0]) and not _FILLED_IN.fullmatch(level[0].text)
        crossed = any(last < (box[1] + box[3]) / 2 < baseline for box in tall)
        if rows and crossed:
            rows.append(None)
        rows.append(level[0] if single else None)
        last = baseline
    return rows


def _before(line: Line, end: tuple[int, float] | None) -> bool:
    return end is None or (line.page, line.baseline) < (end[0], end[1] - 3)


def _levelled(lines: list[Line]) -> Iterator[tuple[float, Line]]:
    """Each line with the baseline of the first of those beside it."""
    level = -100.0
    for line in sorted(lines, key=lambda line: line.baseline):
        if line.baseline - level > _LEVEL:
            level = line.baseline
        yield level, line


def _is_mark(line: Line) -> bool:
    """A raised figure, as of a footnote, that stands on no line."""
    return len(line.ink) <= 3 and line.size < 11


def _foot(sheet: Sheet) -> float:
    """Where footnotes or the agency's address begin: small type beneath a rule near the foot of the page."""
    for stroke in sorted(sheet.strokes, key=lambda stroke: stroke.y):
        below = [line for line in sheet.lines if line.baseline > stroke.y]
        if stroke.y > sheet.height / 2 and below and all(line.size < 12.5 for line in below):
            return stroke.y
    return sheet.height - 15 * MM


def _in_table(tall: list[Box], line: Line) -> bool:
    """Whether something drawn reaches past the line's height: a cell's edge, a frame, a picture's."""
    middle = (line.box[1] + line.box[3]) / 2
    return any(box[1] < middle < box[3] for box in tall)


def _frame(lines: list[Line]) -> Frame | None:
    """The edges of the text as its lines show them; None with too few, or with first lines of paragraphs alone."""
    wide = [line for line in lines if line.width > _WIDE * _PAPER]
    if len(wide) < 3:
        return None
    right, ends = _most_common([line.right for line in wide])
    even = ends >= 3 and right > max(line.right for line in wide) - 3
    left, begins = _most_common([line.left for line in wide])
    least = min(line.left for line in lines)
    if begins < 2 or left > least + 5 * MM:
        left = least
    if left > _LEFTMOST and all(line.left > left - _EDGE for line in wide) and begins == len(wide):
        return None
    right = right if even else max(line.right for line in wide)
    return Frame(left, right, even, (left + right) / 2)


def _least_frame(page: list[Line | None], flush: Line | None, centred: Line | None) -> Frame:
    """The edges of a text whose own lines do not show them."""
    lines = [row for row in page if row]
    left = min([_LEAST_LEFT, *(line.left for line in [*lines, flush] if line)])
    right = max([_LEAST_RIGHT, *(line.right for line in lines)])
    bare = None not in page
    return Frame(left, right, bare, centred.middle if centred else (left + right) / 2, bare)


def _most_common(edges: list[float]) -> tuple[float, int]:
    """An edge that most share, and how many do."""
    counted = Counter(round(edge) for edge in edges)
    shared = {place: counted[place] + counted[place - 1] + counted[place + 1] for place in counted}
    best = max(shared, key=lambda place: (shared[place], -place))
    return median(edge for edge in edges if abs(edge - best) <= 1.5), shared[best]


def _parted(rows: list[Line | None], frame: Frame, *, begins: bool) -> Iterator[PrintedParagraph]:
    """The rows of a page as paragraphs; `begins` when its first line is known to be a paragraph's."""
    part: list[Line] = []
    begun = False
    for before, row, after in zip([None, *rows], rows, [*rows[1:], None], strict=False):
        if row is None or before is None:
            if part:
                yield PrintedParagraph(tuple(part), frame, begun, False)
            part, begun = ([row] if row else []), bool(row and (begins or row.left > frame.left + 5 * MM))
            continue
        apart = _opens(part, row, after) or _ends_early(before, row, frame) or _is_indented(part, row, frame)
        if apart or _is_headed(before, row, frame):
            yield PrintedParagraph(tuple(part), frame, begun, True)
            part, begun = [], True
        part.append(row)
    if part:
        yield PrintedParagraph(tuple(part), frame, begun, False)


def _opens(part: list[Line], row: Line, after: Line | None) -> bool:
    """Whether a line stands further from the one above than lines about it do from each other."""
    steps = [below.baseline - above.baseline for above, below in pairwise(part[-2:])]
    if after:
        steps.append(after.baseline - row.baseline)
    return bool(steps) and row.baseline - part[-1].baseline > min(steps) + _GAP


def _ends_early(before: Line, row: Line, frame: Frame) -> bool:
    """Whether the next line's first word would have had room at the end of the line."""
    word = _first_word(row)
    return frame.right - before.right > word + _BLANK * row.size + 1


def _is_headed(before: Line, row: Line, frame: Frame) -> bool:
    """Whether a heading that nearly fills its line stands over a text that begins as far in."""
    return before.bold and not row.bold and abs(row.left - before.left) < 1 and row.left > frame.left + 5 * MM


def _first_word(line: Line) -> float:
    end = line.left
    for before, char in pairwise(line.chars):
        if before.blank and not char.blank and char.box[0] > line.left:
            break
        end = max(end, char.box[2]) if not char.blank else end
    return max(end - line.left, line.chars[0].box[2] - line.chars[0].box[0])


def _is_indented(part: list[Line], row: Line, frame: Frame) -> bool:
    """Whether a line begins where first lines do: the second line of a hanging item or of a block does not."""
    aside, above = row.left > frame.left + 5 * MM, part[-1]
    if not aside or row.left < above.left - _EDGE * 5:
        return False
    marked = _MARKER.match(row.text) is not None
    if row.left <= above.left + _EDGE * 5:
        return marked or above.text.endswith((".", ";", ":"))
    hanging = len(part) == 1 and _MARKER.match(above.text) is not None and row.left - above.left < 12 * MM
    return marked or not hanging
