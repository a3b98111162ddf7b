"""The numbers and letters before headings, articles and items of the running text, and where their order has a gap."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from toso.documents.linter.lines import Line
from toso.documents.linter.paragraphs import PrintedParagraph
from toso.documents.wording import POINT_LETTERS, roman

_ROMANS = {roman(value): value for value in range(1, 40)}
_OPENING = re.compile(r"[“\"](\d{1,2}[.)]|[a-zđ]\)|[IVX]+\.|Điều \d)")
_CLOSING = re.compile(r"[”\"][.;,]?$")
_FURTHEST = 3
"""A jump beyond this is more often a text that was misread than numbers that are missing."""
_SHAPES = (
    ("capital", re.compile(r"([A-ZĐ])\.\s")),
    ("roman", re.compile(r"([IVX]+)\.\s")),
    ("article", re.compile(r"Điều (\d{1,3})\.\s")),
    ("number", re.compile(r"(\d{1,2})\.\s")),
    ("decimal", re.compile(r"(\d{1,2}\.\d{1,2})\.?\s")),
    ("third decimal", re.compile(r"(\d{1,2}\.\d{1,2}\.\d{1,2})\.?\s")),
    ("letter", re.compile(r"([a-zđ])\)\s")),
)
"""From the outermost to the innermost; a mark ends the counting of all within it."""


class OutlineMark(NamedTuple):
    """A heading's or an item's mark: depth from 0, place in its order from 1, those above it ("2." of "2.3")."""

    line: Line
    depth: int
    place: int
    above: str
    label: str


class Gap(NamedTuple):
    """A mark that does not follow the one before; `missing`: the label that would, "" where one stands twice."""

    before: OutlineMark
    after: OutlineMark
    missing: str


def outside_quotes(text: Sequence[PrintedParagraph]) -> list[PrintedParagraph]:
    """The paragraphs but for provisions quoted to be amended (“2. …), up to the mark that closes them: these have
    numbers of their own. A mark that none closes opens nothing.
    """
    found: list[PrintedParagraph] = []
    closed = -1
    for place, paragraph in enumerate(text):
        if place > closed and _OPENING.match(paragraph.lines[0].text):
            closed = next((at for at in range(place, len(text)) if _CLOSING.search(text[at].lines[-1].text)), closed)
        if place > closed:
            found.append(paragraph)
    return found


def gaps(first_lines: Iterable[Line], lines: Iterable[Line]) -> Iterator[Gap]:
    """The gaps among the first lines of paragraphs; a label that begins any of `lines` between is no gap.

    What was taken for a table or for the middle of a paragraph is not among the first lines, and yet is there.
    """
    everything = list(lines)
    last: dict[int, OutlineMark] = {}
    for mark in _marks(first_lines):
        before = last.get(mark.depth)
        last = {depth: each for depth, each in last.items() if depth < mark.depth} | {mark.depth: mark}
        if before is None or before.above != mark.above or mark.place in (1, before.place + 1):
            continue
        if mark.place == before.place:
            yield Gap(before, mark, "")
        elif before.place + 1 < mark.place <= before.place + _FURTHEST:
            missing = _label(before, before.place + 1)
            if not any(_begins(line, missing) for line in everything if _between(before.line, line, mark.line)):
                yield Gap(before, mark, missing)


def _marks(first_lines: Iterable[Line]) -> Iterator[OutlineMark]:
    capitals = 0
    for line in first_lines:
        for depth, (name, shape) in enumerate(_SHAPES):
            found = shape.match(f"{line.text} ")
            if not found:
                continue
            label = found.group(1)
            if name == "capital":
                # "C." and "D." are Roman numbers too: capitals count from A alone.
                if POINT_LETTERS.upper().find(label) != capitals:
                    continue
                capitals += 1
            mark = _mark(line, depth, name, label)
            if mark:
                yield mark
            break


def _mark(line: Line, depth: int, name: str, label: str) -> OutlineMark | None:
    above, _, own = label.rpartition(".")
    if name in {"capital", "letter"}:
        place = POINT_LETTERS.find(label.lower()) + 1
    else:
        place = _ROMANS.get(label, 0) if name == "roman" else int(own)
    return OutlineMark(line, depth, place, above, label) if place else None


def _label(before: OutlineMark, place: int) -> str:
    """The label of another place in the same order."""
    name = _SHAPES[before.depth][0]
    if name in {"capital", "letter"}:
        letter = POINT_LETTERS[place - 1]
        return f"{letter.upper()}." if name == "capital" else f"{letter})"
    if name == "roman":
        return f"{roman(place)}."
    if name == "article":
        return f"Điều {place}."
    return f"{before.above}.{place}" if before.above else f"{place}."


def _begins(line: Line, label: str) -> bool:
    """Whether a line begins with a label, whichever mark ends it."""
    bare = label.rstrip(".)")
    return line.text.startswith(bare) and not line.text[len(bare) : len(bare) + 1].isalnum()


def _between(before: Line, line: Line, after: Line) -> bool:
    place = (line.page, line.baseline)
    return (before.page, before.baseline) < place < (after.page, after.baseline)
