"""Pictures of the pages on which something was found."""

from dataclasses import dataclass

from toso.documents.linter.report import LintReport

MOST = 24
"""Pictures of one result; further pages are named in the list alone."""
_DOTS_WIDE = 1000
"""Enough to read 11 pt on a screen; half a megabyte a page would be no use to anybody."""


@dataclass(frozen=True)
class PagePicture:
    """A page (from 1), its size in points, and its PNG."""

    page: int
    width: float
    height: float
    png: bytes


def pages_to_draw(report: LintReport) -> list[int]:
    """Page 1, which everybody wants to see, and each page with a finding that has a place."""
    pages = {finding.page for finding in report.findings if finding.page}
    return sorted({1, *pages})[:MOST]


def draw(data: bytes, pages: list[int]) -> list[PagePicture]:
    """The pages as 8-bit PNGs with palettes, a third the size of full colour."""
    import io  # noqa: PLC0415 — beside the heavy ones it serves

    import pypdfium2  # noqa: PLC0415 — heavy, only measuring needs it
    from PIL import Image  # noqa: PLC0415 — heavy, only measuring needs it

    drawn: list[PagePicture] = []
    with pypdfium2.PdfDocument(data) as pdf:
        for number in pages:
            page = pdf[number - 1]
            width, height = page.get_size()
            scale = min(_DOTS_WIDE / width, 2 * _DOTS_WIDE / height)
            image = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
            buffer = io.BytesIO()
            image.quantize(64, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
            drawn.append(PagePicture(number, width, height, buffer.getvalue()))
    return drawn
