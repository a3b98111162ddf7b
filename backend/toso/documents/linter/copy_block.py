"""The block of a copy on paper (sao y, trích sao, sao lục; Phụ lục I, Phần II): it follows a form of its own.

What stands above it is the document that was copied, and is measured as that; the block has its own rule (B1).
"""

from dataclasses import replace

from toso.documents.linter.lines import MM, Line, Reading, Sheet

_TITLES = {"SAO Y", "SAO LỤC", "TRÍCH SAO"}
_ACROSS = 100 * MM
"""A rule this long parts the block from what was copied."""
_ABOVE_TITLE = 30 * MM
_NAMES = 12 * MM
"""Room for the names of the agency and its superior, where no rule shows the beginning."""


def without_copy_block(reading: Reading) -> Reading:
    """The reading without the block at its end, which may go on overleaf, without a page that holds nothing else."""
    last_two = reversed(reading.sheets[-2:])
    title = next((line for sheet in last_two for line in sheet.lines if _is_title(sheet, line)), None)
    if title is None:
        return reading
    *before, last = reading.sheets[: title.page]
    top = _top(last, title)
    kept = tuple(line for line in last.lines if line.baseline < top)
    overleaf = [line for sheet in reading.sheets[title.page :] for line in sheet.lines if not line.text.isdecimal()]
    block = (*(line for line in last.lines if line.baseline >= top), *overleaf)
    reading = replace(reading, copy_block=block)
    if any(not line.text.isdecimal() for line in kept):
        strokes = tuple(stroke for stroke in last.strokes if stroke.y < top - 1)
        drawn = tuple(box for box in last.drawn if box[3] < top - 1)
        return replace(reading, sheets=(*before, replace(last, lines=kept, strokes=strokes, drawn=drawn)))
    return replace(reading, sheets=tuple(before)) if before else reading


def _is_title(sheet: Sheet, line: Line) -> bool:
    return line.text in _TITLES and line.middle > sheet.width / 2


def _top(sheet: Sheet, title: Line) -> float:
    rules = [
        stroke.y
        for stroke in sheet.strokes
        if stroke.width >= _ACROSS and title.baseline - _ABOVE_TITLE < stroke.y < title.baseline
    ]
    return max(rules, default=title.baseline - _NAMES)
