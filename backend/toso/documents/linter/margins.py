"""The margins of a page as its ink shows them: what stands too far out, and text set too far in."""

from collections.abc import Iterator
from typing import NamedTuple

from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.lines import MM, Box, Line, Sheet, around

_TABLE_OVERHANG = 2.5 * MM
"""Word lets a table's border hang into the margin by the padding of its cells."""
_STRAY, _STRAYS = 0.6 * MM, 2
"""A centred line or two may be as much wider than the cell that holds them; the text's edge is not theirs."""
_SIDES = ("trái", "phải", "trên", "dưới")
_RANGES: dict[str, str] = dict(zip(_SIDES, ("30-35", "15-20", "20-25", "20-25"), strict=True))
_UPRIGHT: dict[str, float] = dict(zip(_SIDES, (29.5, 14.5, 19.5, 19.5), strict=True))
# A turned page is bound at the edge that becomes its top.
_BOUND: dict[str, float] = dict(zip(_SIDES, (19.5, 19.5, 29.5, 14.5), strict=True))


class MarginFault(NamedTuple):
    """A side, its measured margin in points, the range allowed in millimetres, and what stands in the way."""

    side: str
    measured: float
    allowed: str
    box: Box


def margin_faults(document: Anatomy, sheet: Sheet) -> Iterator[MarginFault]:
    """One fault for each side of a page on which something stands too far out or the text begins too far in."""
    lines = list(document.content_lines(sheet))
    if not lines:
        return
    boxes = _boxes(sheet, lines)
    turned = sheet.width > sheet.height
    if turned and all(_distance(sheet, box, side) >= _BOUND[side] * MM for box in boxes for side in _SIDES):
        return
    for side in _SIDES:
        out = [box for box in boxes if _distance(sheet, box, side) < _UPRIGHT[side] * MM]
        measured = min((_distance(sheet, box, side) for box in out), default=0.0)
        stray = len(out) <= _STRAYS and measured >= _UPRIGHT[side] * MM - _STRAY
        if out and not stray:
            yield MarginFault(side, measured, _RANGES[side], _beyond(sheet, around(out), side))
    if not turned and len(lines) >= 5:
        yield from _too_wide(sheet, lines)


def _boxes(sheet: Sheet, lines: list[Line]) -> list[Box]:
    """Everything with ink on a page but frames about the whole of it; tables may overhang a little."""
    slack = _TABLE_OVERHANG
    return [line.box for line in lines] + [
        (left + slack, top + slack, right - slack, bottom - slack)
        for left, top, right, bottom in sheet.drawn
        if right - left < 0.9 * sheet.width and bottom - top < 0.9 * sheet.height
    ]


def _beyond(sheet: Sheet, out: Box, side: str) -> Box:
    """The part of what stands out that lies in the margin itself."""
    left, top, right, bottom = out
    edge = _UPRIGHT[side] * MM
    beyond: dict[str, Box] = {
        "trái": (left, top, edge, bottom),
        "phải": (sheet.width - edge, top, right, bottom),
        "trên": (left, top, right, edge),
        "dưới": (left, sheet.height - edge, right, bottom),
    }
    return beyond[side]


def _distance(sheet: Sheet, box: Box, side: str) -> float:
    """From a box to an edge of the paper."""
    left, top, right, bottom = box
    distances: dict[str, float] = {
        "trái": left,
        "phải": sheet.width - right,
        "trên": top,
        "dưới": sheet.height - bottom,
    }
    return distances[side]


def _too_wide(sheet: Sheet, lines: list[Line]) -> Iterator[MarginFault]:
    """Margins too wide: justified text, whose lines end level, that begins or ends too far in."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    full = [line for line in lines if abs(line.right - right) < 0.7 and line.width > 0.55 * sheet.width]
    if len(full) < 3:
        return
    top, bottom = full[0].box[1], full[-1].box[3]
    # The words of a table end within its border, which is what stands at the edge of the text.
    left = min([left, *(box[0] for box in sheet.drawn)])
    right = max([right, *(box[2] for box in sheet.drawn)])
    if left > 35.5 * MM:
        yield MarginFault("trái", left, "30-35", (0.0, top, left, bottom))
    if sheet.width - right > 20.5 * MM:
        yield MarginFault("phải", sheet.width - right, "15-20", (right, top, sheet.width, bottom))
