"""The pages of a PDF as PDFium reads them: characters, drawn paths and pictures.

Boxes are in points from the top left corner of the page as it is shown: cropped and turned. PDFium is one library for
the whole process and not for two threads at once.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any, Self

from toso.documents.linter.lines import Box, Char, Picture
from toso.documents.linter.page_characters import PageCharacters, colour_of

_Matrix = tuple[float, float, float, float, float, float]
_DEEPEST = 15
"""Forms within forms that are looked into."""
_SAME = 0.01
_WHITE = (1, 1, 1)
_ANY = 10_000_000
_GREY_BITS = 8
_END_OF_TEXT = 2
"""Bytes of a text that ends before it begins."""
_BLANK_WIDTH = 0.2
"""Of the type's size; what it truly takes is not told, and nobody measures it."""


@dataclass(frozen=True)
class Subpath:
    """Points that a pen joins in one go: their box, whether ink shows, whether a side is neither level nor upright."""

    box: Box
    visible: bool
    askew: bool


@dataclass(frozen=True)
class Page:
    """A page (`number` counts from 1), its size in points, and what stands on it in the order of the file."""

    number: int
    width: float
    height: float
    chars: tuple[Char, ...]
    subpaths: tuple[Subpath, ...]
    pictures: tuple[Picture, ...]


class BrokenPdf(Exception):
    """Bytes that are no PDF, or one that is broken or locked."""


class TooCrowded(Exception):
    """A page has more characters and strokes than may be looked at."""

    def __init__(self, page: int) -> None:
        super().__init__(page)
        self.page = page


class Pages:
    """The pages of an open PDF, each read when it is asked for: `with Pages(data) as pages`, `len(pages)`, `pages[0]`.

    Raises BrokenPdf, and TooCrowded for a page of more than `most` things.
    """

    def __init__(self, data: bytes, most: int = _ANY) -> None:
        import pypdfium2  # noqa: PLC0415 — heavy, only the worker and the command need it

        self._pdfium: Any = pypdfium2.raw
        self._fault, self._most = pypdfium2.PdfiumError, most
        try:
            self._pdf = pypdfium2.PdfDocument(data)
        except self._fault as fault:
            raise BrokenPdf from fault

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pdf.close()

    def __len__(self) -> int:
        return len(self._pdf)

    def __iter__(self) -> Iterator[Page]:
        return (self[index] for index in range(len(self)))

    def __getitem__(self, index: int) -> Page:
        try:
            page = self._upright(index)
        except self._fault as fault:
            raise BrokenPdf from fault
        try:
            return self._read(page, index + 1)
        finally:
            page.close()

    def greys(self, index: int, scale: float, margin: float) -> list[int]:
        """How many dots of the drawn page have each of 256 greys, `margin` of every side left out."""
        page: Any = self._pdf[index]
        drawn = page.render(scale=scale, grayscale=True).to_pil().convert("L")
        aside, above = round(margin * drawn.width), round(margin * drawn.height)
        counts: list[int] = drawn.crop((aside, above, drawn.width - aside, drawn.height - above)).histogram()
        return counts

    def _read(self, page: Any, number: int) -> Page:
        pdfium, text = self._pdfium, page.get_textpage()
        left, bottom, right, top = page.get_bbox()
        room = self._most - text.count_chars()
        things = list(islice(_things(pdfium, page.raw, (1.0, 0.0, 0.0, -1.0, -left, top)), max(0, room + 1)))
        paths = [(thing, matrix) for kind, thing, matrix in things if kind == pdfium.FPDF_PAGEOBJ_PATH]
        texts = [(thing, matrix) for kind, thing, matrix in things if kind == pdfium.FPDF_PAGEOBJ_TEXT]
        images = [(thing, matrix) for kind, thing, matrix in things if kind == pdfium.FPDF_PAGEOBJ_IMAGE]
        subpaths = tuple(islice((each for path in paths for each in _subpaths(pdfium, *path)), max(0, room + 1)))
        if max(len(things), len(subpaths)) > room:
            raise TooCrowded(number)
        return Page(
            number=number,
            width=right - left,
            height=top - bottom,
            chars=(
                *PageCharacters(pdfium, text, left, top).read(text.count_chars()),
                *(blank for each in texts for blank in _blank(pdfium, text.raw, *each)),
            ),
            subpaths=subpaths,
            pictures=tuple(_picture(pdfium, page, *image) for image in images),
        )

    def _upright(self, index: int) -> Any:
        """The page; one that is shown turned is turned in the open file first, so that its lines lie level."""
        page = self._pdf[index]
        left, bottom, right, top = page.get_bbox()
        turns = {
            90: (0, -1, 1, 0, -bottom, right),
            180: (-1, 0, 0, -1, right, top),
            270: (0, 1, -1, 0, top, -left),
        }
        matrix = turns.get(page.get_rotation())
        if matrix is None:
            return page
        width, height = page.get_size()
        self._pdfium.FPDFPage_TransFormWithClip(page, self._pdfium.FS_MATRIX(*matrix), None)
        page.set_rotation(0)
        page.set_mediabox(0, 0, width, height)
        page.set_cropbox(0, 0, width, height)
        page.close()
        return self._pdf[index]


def _things(pdfium: Any, parent: Any, matrix: _Matrix, depth: int = 0) -> Iterator[tuple[int, Any, _Matrix]]:
    """(kind, object, its matrix to the paper) of a page or form, those within forms too."""
    count, get = pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject
    if depth:
        count, get = pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject
    for index in range(count(parent)):
        thing = get(parent, index)
        kind, onto = pdfium.FPDFPageObj_GetType(thing), matrix
        if kind != pdfium.FPDF_PAGEOBJ_TEXT:
            found = pdfium.FS_MATRIX()
            pdfium.FPDFPageObj_GetMatrix(thing, found)
            onto = _times((found.a, found.b, found.c, found.d, found.e, found.f), matrix)
        yield kind, thing, onto
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _things(pdfium, thing, onto, depth + 1)


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    k, m, n, p, x, y = then
    return a * k + b * n, a * m + b * p, c * k + d * n, c * m + d * p, e * k + f * n + x, e * m + f * p + y


def _onto(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _around(points: list[tuple[float, float]]) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def _blank(pdfium: Any, text: Any, thing: Any, matrix: _Matrix) -> Iterator[Char]:
    """The blank of a text object that holds nothing else: an office suite leaves room for a number so, and PDFium's
    own reading of the page passes over it.
    """
    if pdfium.FPDFTextObj_GetText(thing, text, None, 0) > _END_OF_TEXT:
        return
    found, size = pdfium.FS_MATRIX(), ctypes.c_float()
    pdfium.FPDFPageObj_GetMatrix(thing, found)
    pdfium.FPDFTextObj_GetFontSize(thing, size)
    x, baseline = _onto(matrix, found.e, found.f)
    high = size.value * (abs(found.d) or abs(found.c))
    box = x, baseline - high, x + _BLANK_WIDTH * high, baseline
    yield Char(" ", box, baseline, high, "", None, found.a * found.d > 0 and found.b * found.c <= 0)


def _subpaths(pdfium: Any, thing: Any, matrix: _Matrix) -> Iterator[Subpath]:
    """The parts of a path, one for each time the pen is set down; a path that only clips draws none."""
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing, filled, stroked)
    if not filled.value and not stroked.value:
        return
    visible = (filled.value and colour_of(pdfium.FPDFPageObj_GetFillColor, thing) != _WHITE) or (
        stroked.value and colour_of(pdfium.FPDFPageObj_GetStrokeColor, thing) != _WHITE
    )
    x, y = ctypes.c_float(), ctypes.c_float()
    parts: list[list[tuple[float, float]]] = []
    bent: set[int] = set()
    for index in range(pdfium.FPDFPath_CountSegments(thing)):
        segment = pdfium.FPDFPath_GetPathSegment(thing, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO or not parts:
            parts.append([])
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            bent.add(len(parts))
        parts[-1].append(_onto(matrix, x.value, y.value))
    for number, points in enumerate(parts, 1):
        level = all(min(abs(a[0] - b[0]), abs(a[1] - b[1])) < _SAME for a, b in pairwise(points))
        if len(points) > 1:
            yield Subpath(_around(points), bool(visible), number in bent or not level)


def _picture(pdfium: Any, page: Any, thing: Any, matrix: _Matrix) -> Picture:
    facts = pdfium.FPDF_IMAGEOBJ_METADATA()
    pdfium.FPDFImageObj_GetImageMetadata(thing, page, facts)
    space, bits = facts.colorspace, facts.bits_per_pixel
    grey = space in {pdfium.FPDF_COLORSPACE_DEVICEGRAY, pdfium.FPDF_COLORSPACE_CALGRAY}
    grey |= 0 < bits <= _GREY_BITS and space != pdfium.FPDF_COLORSPACE_INDEXED
    return Picture(_around([_onto(matrix, x, y) for x in (0, 1) for y in (0, 1)]), (facts.width, facts.height), grey)
