"""Shapes that a PDF is read into: characters, lines of text, rules, pictures, pages."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache

from toso.kit.text import fold

MM = 72 / 25.4
Box = tuple[float, float, float, float]

WORD_GAP = 0.2
"""A gap of this share of the type size parts two words where the file has no blank there."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_NAMELESS = re.compile(r"(CIDFont\+)?(F|T|TT|C|R)\d+(_\d+)?")
"""Fonts that a printer driver has renamed: they tell neither the face nor its weight."""
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})


@lru_cache(maxsize=1000)
def _dress(font: str) -> tuple[bool, bool, bool]:
    """Whether a font is bold, is italic, hides its name."""
    bold, italic = (
        re.search(r"bold|black|heavy|demi", font, re.IGNORECASE),
        re.search(r"italic|oblique", font, re.IGNORECASE),
    )
    return bold is not None, italic is not None, _NAMELESS.fullmatch(font) is not None


@dataclass(frozen=True)
class Char:
    """A character with its box in points from the page's top left corner and its baseline.

    `colour`: red, green and blue from 0 to 1, None for a pattern.
    """

    text: str
    box: Box
    baseline: float
    size: float
    font: str
    colour: tuple[float, ...] | None
    upright: bool = True

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    @property
    def bold(self) -> bool:
        return _dress(self.font)[0]

    @property
    def italic(self) -> bool:
        return _dress(self.font)[1]

    @property
    def nameless(self) -> bool:
        return _dress(self.font)[2]


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
        """Composed, without invisible characters and ligatures, words parted also where only a gap parts them."""
        parts: list[str] = []
        last: Char | None = None
        for char in self.chars:
            if last and not (char.blank or last.blank) and char.box[0] - last.box[2] > WORD_GAP * char.size:
                parts.append(" ")
            parts.append(char.text)
            last = char
        joined = _INVISIBLE.sub("", unicodedata.normalize("NFC", "".join(parts))).translate(_LIGATURES)
        return " ".join(joined.split())

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    @cached_property
    def box(self) -> Box:
        return around([char.box for char in self.ink])

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

    @cached_property
    def nameless(self) -> bool:
        return any(char.nameless for char in self.ink)


def around(boxes: list[Box]) -> Box:
    """The smallest box about several."""
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


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
class Picture:
    """A raster picture on a page: where, how many dots it has, and whether it is without colour."""

    box: Box
    dots: tuple[int, int]
    grey: bool = False

    @property
    def resolution(self) -> float:
        """Dots per inch along the worse side."""
        width, height = self.box[2] - self.box[0], self.box[3] - self.box[1]
        return min(self.dots[0] / max(width, 1), self.dots[1] / max(height, 1)) * 72


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
    pictures: tuple[Picture, ...] = ()

    @cached_property
    def scan(self) -> Picture | None:
        """The picture that is the whole page; letters that a scanner has read lie unseen beneath it."""
        for picture in self.pictures:
            left, top, right, bottom = picture.box
            if (right - left) * (bottom - top) > 0.8 * self.width * self.height:
                return picture
        return None


@dataclass(frozen=True)
class Reading:
    """A whole PDF: version, PDF/A mark ("2U" or ""), language ("" when none), pages.

    `copy_block`: the lines of a copy's own block at the end, once `without_copy_block` has taken them off the pages.
    """

    version: str
    archive_mark: str
    language: str
    sheets: tuple[Sheet, ...]
    copy_block: tuple[Line, ...] = ()
