"""Widths of text in the shipped font, to break titles into even lines and to size the rules beneath them."""

from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
STYLES = {
    (False, False): "LiberationSerif-Regular.ttf",
    (True, False): "LiberationSerif-Bold.ttf",
    (False, True): "LiberationSerif-Italic.ttf",
    (True, True): "LiberationSerif-BoldItalic.ttf",
}
"""Whole font files by (bold, italic): subsets of one family by character range can print wrong letters."""

UNITS_PER_EM = 2048


@cache
def _advances(bold: bool, italic: bool) -> dict[int, int]:
    """Advance widths by code point, in units of the em."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 — heavy, only rendering needs it

    with TTFont(FONTS / STYLES[bold, italic], lazy=True) as font:
        names, metrics = font.getBestCmap() or {}, font["hmtx"].metrics
        return {code: metrics[name][0] for code, name in names.items()}


def has_glyph(character: str) -> bool:
    """Whether the shipped font prints a character, in its four styles."""
    return all(ord(character) in _advances(bold, italic) for bold, italic in STYLES)


def width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width of a line in points at the given size; an unknown character counts as half an em."""
    return _units(text, bold, italic) * size / UNITS_PER_EM


def _units(text: str, bold: bool, italic: bool) -> int:
    """The width in units of the em."""
    advances = _advances(bold, italic)
    return sum(advances.get(ord(c), UNITS_PER_EM // 2) for c in text)


def even_lines(text: str, size: float, limit: float, *, bold: bool = False) -> list[str]:
    """The text in as few lines as fit `limit` points, broken so that the longest is as short as it can be."""
    fewest = filled_lines(text, size, limit, bold=bold)
    if len(fewest) < 2:
        return fewest
    narrow, wide = limit / len(fewest) / 2, limit
    while wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(filled_lines(text, size, middle, bold=bold)) > len(fewest):
            narrow = middle
        else:
            wide = middle
    return filled_lines(text, size, wide, bold=bold)


def filled_lines(text: str, size: float, limit: float, *, bold: bool = False) -> list[str]:
    """The text in lines of `limit` points, each as long as it can be; a longer word has a line of its own."""
    lines: list[list[str]] = []
    blank, long = _units(" ", bold, italic=False), 0
    for word in text.split():
        wide = _units(word, bold, italic=False)
        if lines and (long + blank + wide) * size / UNITS_PER_EM <= limit:
            lines[-1].append(word)
            long += blank + wide
        else:
            lines.append([word])
            long = wide
    return [" ".join(words) for words in lines]


def widest(lines: list[str], size: float, *, bold: bool = False) -> float:
    """The width of the longest of several lines, in points."""
    return max((width(line, size, bold=bold) for line in lines), default=0.0)
