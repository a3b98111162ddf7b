"""Source paragraphs as lines of the plan: marker apart from text, sentences broken over two paragraphs joined."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from toso.plans.text_import.folded_text import is_upper, joint, trimmed
from toso.plans.text_import.labels import begins_with_label
from toso.plans.text_import.markers import Kind, Marker, marker_of, misread_marker_of
from toso.plans.text_import.shapes import Paragraph, Span

_ATTACHED = re.compile(r"\((?:Ban hành )?[Kk]èm theo\b")
_FINISHED = re.compile(r"(?:[.;:!?…”\")]|\./)\s*$")


@dataclass
class Line:
    """One line: `text` is the joined text of its paragraphs, the words proper begin at `body_at`."""

    paragraphs: list[Paragraph]
    text: str
    kind: Kind
    marker: Marker | None = None
    offsets: list[int] = field(default_factory=lambda: [0])

    @property
    def index(self) -> int:
        return self.paragraphs[0].index

    @property
    def body_at(self) -> int:
        return self.marker.end if self.marker else 0

    @property
    def body(self) -> str:
        return self.text[self.body_at :]

    @property
    def number(self) -> str:
        return self.marker.number if self.marker else ""

    @property
    def printed(self) -> str:
        return self.marker.printed if self.marker else ""

    @property
    def cells(self) -> list[str] | None:
        return self.paragraphs[0].cells

    @property
    def stands_out(self) -> bool:
        """Whether it is set as a heading: bold as a whole, a heading style, or IN HOA."""
        first = self.paragraphs[0]
        return first.bold or first.level > 0 or is_upper(self.body)

    def spans(self, start: int, end: int) -> list[Span]:
        """The source of the characters [start, end) of `text`."""
        found = []
        for paragraph, offset in zip(self.paragraphs, self.offsets, strict=True):
            low, high = max(start - offset, 0), min(end - offset, len(paragraph.text))
            if low < high:
                found.append(Span(paragraph=paragraph.index, start=low, end=high))
        return found

    def range(self, start: int | None = None, end: int | None = None, more: str = "") -> tuple[int, int]:
        """A range of `text` (by default the whole body) without the blanks at its ends."""
        start = self.body_at if start is None else start
        return trimmed(self.text, start, len(self.text) if end is None else end, more)


def lines_of(paragraphs: Iterable[Paragraph]) -> list[Line]:
    """The lines of a source; a paragraph that goes on in the middle of a sentence joins the one before it."""
    lines: list[Line] = []
    letter = ""  # of the last item that has one
    for paragraph in paragraphs:
        if not paragraph.text:
            continue
        line = _line(paragraph, letter)
        letter = line.number if line.kind == "letter" else letter
        if lines and _continues(lines[-1], line):
            before = lines[-1]
            blank = joint(before.text)
            before.offsets.append(len(before.text) + len(blank))
            before.text = f"{before.text}{blank}{line.text}"
            before.paragraphs.append(paragraph)
        else:
            lines.append(line)
    return lines


def _line(paragraph: Paragraph, letter: str) -> Line:
    if paragraph.cells is not None:
        return Line([paragraph], paragraph.text, "row")
    marker = marker_of(paragraph.text)
    if marker is None or (marker.kind == "letter" and marker.number == "l" and letter not in {"i", "k"}):
        marker = misread_marker_of(paragraph.text) or marker
    return Line([paragraph], paragraph.text, marker.kind if marker else "plain", marker)


def _continues(before: Line, line: Line) -> bool:
    """A text without marker that begins with a small letter or bracket, after one that had not come to its end."""
    if line.kind != "plain" or before.kind == "row" or not (line.text[0].islower() or line.text[0] == "("):
        return False
    if before.stands_out or line.stands_out or begins_with_label(line.text) or _ATTACHED.match(line.text):
        return False
    return not _FINISHED.search(before.text)
