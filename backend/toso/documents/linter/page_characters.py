"""The characters of a page of a PDF as PDFium reads them, with their boxes, baselines, fonts and colours."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from toso.documents.linter.lines import Box, Char

_BLANK, _NO_BREAK, _BLANKS = 0x20, 0xA0, {9, 10, 13}
_UNKNOWN = "\ufffd"
"""A letter whose font does not say which it is."""


@dataclass(frozen=True)
class _Style:
    """Properties that the characters of one text object share: sizes in points, `descent` below the baseline."""

    face: Any
    size: float
    descent: float
    font: str
    colour: tuple[float, ...] | None
    upright: bool


class PageCharacters:
    """The characters of one page; what they share is asked once: a call into the library costs more than a look-up."""

    def __init__(self, pdfium: Any, text: Any, left: float, top: float) -> None:
        self._pdfium, self._text, self._left, self._top = pdfium, text.raw, left, top
        self._names: dict[int, str] = {}
        self._widths: dict[tuple[str, float, int], float] = {}

    def read(self, count: int) -> Iterator[Char]:
        """The characters that the file has, a glyph of several letters as one; without PDFium's own blanks."""
        pdfium, text = self._pdfium, self._text
        x, y = ctypes.c_double(), ctypes.c_double()
        styles: dict[int, _Style] = {}
        last: Char | None = None
        for index in range(count):
            thing = pdfium.FPDFText_GetTextObject(text, index)
            code = pdfium.FPDFText_GetUnicode(text, index)
            if not thing or (code == _BLANK and pdfium.FPDFText_IsGenerated(text, index)):
                continue
            key = ctypes.addressof(thing.contents)
            style = styles.get(key)
            if style is None:
                style = styles[key] = self._style(index, thing)
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            char = self._char(index, code, style, x.value - self._left, self._top - y.value)
            if last and last.upright and (char.box[0], char.baseline) == (last.box[0], last.baseline):
                box = *char.box[:2], max(last.box[2], char.box[0] + self._loose(index)), char.box[3]
                char = replace(char, text=last.text + char.text, box=box)
            elif last:
                yield last
            last = char
        if last:
            yield last

    def _char(self, index: int, code: int, style: _Style, start: float, baseline: float) -> Char:
        if style.upright:
            foot = baseline + style.descent
            box = start, foot - style.size, start + self._width(style, code, index), foot
        else:
            box = self._ink(index)
        return Char(self._letter(code, index), box, baseline, style.size, style.font, style.colour, style.upright)

    def _style(self, index: int, thing: Any) -> _Style:
        pdfium, matrix, size, descent = self._pdfium, self._pdfium.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFText_GetMatrix(self._text, index, matrix)
        pdfium.FPDFTextObj_GetFontSize(thing, size)
        face = pdfium.FPDFTextObj_GetFont(thing)
        pdfium.FPDFFont_GetDescent(face, size, descent)
        scale = abs(matrix.d) or abs(matrix.c)
        return _Style(
            face=face,
            size=size.value * scale,
            descent=-descent.value * scale,
            font=self._name(face),
            colour=colour_of(pdfium.FPDFPageObj_GetFillColor, thing),
            upright=matrix.a * matrix.d > 0 and matrix.b * matrix.c <= 0,
        )

    def _name(self, face: Any) -> str:
        key = ctypes.addressof(face.contents)
        if key not in self._names:
            name = ctypes.create_string_buffer(self._pdfium.FPDFFont_GetBaseFontName(face, None, 0))
            self._pdfium.FPDFFont_GetBaseFontName(face, name, len(name))
            plain = name.value.decode("utf-8", "replace")
            self._names[key] = plain.partition("+")[2] or plain
        return self._names[key]

    def _width(self, style: _Style, code: int, index: int) -> float:
        """How far the pen moves on; the loose box is wider where a slanted letter leans over the next."""
        key = style.font, style.size, code
        if key not in self._widths:
            pen, loose = ctypes.c_float(), self._loose(index)
            self._pdfium.FPDFFont_GetGlyphWidth(style.face, code, style.size, pen)
            self._widths[key] = pen.value if 0 < pen.value < loose else loose
        return self._widths[key]

    def _loose(self, index: int) -> float:
        box = self._pdfium.FS_RECTF()
        self._pdfium.FPDFText_GetLooseCharBox(self._text, index, box)
        return box.right - box.left

    def _ink(self, index: int) -> Box:
        edges = [ctypes.c_double() for _ in range(4)]
        self._pdfium.FPDFText_GetCharBox(self._text, index, *edges)
        from_left, to_right, from_bottom, to_top = (edge.value for edge in edges)
        return from_left - self._left, self._top - to_top, to_right - self._left, self._top - from_bottom

    def _letter(self, code: int, index: int) -> str:
        if code == _NO_BREAK:
            return " "
        if code < 32 and code not in _BLANKS:
            return "-" if self._pdfium.FPDFText_IsHyphen(self._text, index) else _UNKNOWN
        return chr(code)


def colour_of(ask: Any, thing: Any) -> tuple[float, ...] | None:
    """Red, green and blue from 0 to 1, None for a pattern; `ask`: PDFium's function for filling or stroking."""
    parts = [ctypes.c_uint() for _ in range(4)]
    return tuple(part.value / 255 for part in parts[:3]) if ask(thing, *parts) else None
