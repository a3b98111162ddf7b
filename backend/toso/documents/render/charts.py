"""Charts as vector drawings: inside a document, as an SVG for slides, as a PNG; the same values give the same bytes."""

from enum import StrEnum
from io import BytesIO
from typing import Any

from toso.documents.charts import Chart, ChartForm
from toso.documents.layout import measures as m
from toso.documents.layout.text_width import even_lines
from toso.documents.render.bar_chart import bar_height, draw_bars
from toso.documents.render.drawing import DARK, LIGHT, PRINT, Drawing
from toso.documents.render.engine import FAMILY, fill, print_pdf
from toso.documents.render.line_chart import draw_lines

_DOCUMENT_TEXT, _LONG_TEXT, _LONG_FROM = 12, 9.5, 55
_LINES_HEIGHT_MM = 62


class ChartSize(StrEnum):
    """WIDE is a slide of 16:9, SQUARE what Zalo and Facebook show whole."""

    WIDE = "wide"
    SQUARE = "square"


class ChartTheme(StrEnum):
    LIGHT = "light"
    DARK = "dark"


_CANVAS = {ChartSize.WIDE: (1600, 900, 30), ChartSize.SQUARE: (1080, 1080, 28)}
_PIXELS = {ChartSize.WIDE: 1920, ChartSize.SQUARE: 1080}
_PALETTES = {ChartTheme.LIGHT: LIGHT, ChartTheme.DARK: DARK}


def chart_svg(chart: Chart, size: ChartSize, theme: ChartTheme = ChartTheme.LIGHT) -> str:
    """A picture of its own, with title and note, on a background of its own."""
    wide, high, text = _CANVAS[size]
    drawn = Drawing(wide, high, text, _PALETTES[theme])
    drawn.rect(0, 0, wide, high, drawn.palette.background or "none")
    margin = text * 1.6
    y = margin + text * 0.6
    for line in even_lines(chart.title, text * 1.4, wide - 2 * margin, bold=True):
        drawn.write(margin, y + text, line, size=text * 1.4, bold=True)
        y += text * 1.75
    if chart.note:
        drawn.write(margin, y + text * 0.8, chart.note, size=text * 0.8, fill=drawn.palette.soft)
        y += text * 1.5
    y += text * 0.6
    _draw(drawn, chart, margin, y, wide - 2 * margin, high - y - margin)
    return _written(drawn, chart, unit="", sized=False)


def chart_png(chart: Chart, size: ChartSize, theme: ChartTheme = ChartTheme.LIGHT) -> bytes:
    """The same picture as PNG: 1920 x 1080 or 1080 x 1080 pixels."""
    return _rasterised(chart_svg(chart, size, theme), *_CANVAS[size][:2], _PIXELS[size])


def document_svg(chart: Chart, width_mm: float, *, text: float | None = None, height_mm: float | None = None) -> str:
    """The drawing without title and note, in black ink, as wide as its place; lengths in points.

    `height_mm`: exactly this high; without it bars take the room that their number needs.
    """
    wide, text = width_mm * m.POINTS_PER_MM, text or _document_text(chart)
    high = height_mm * m.POINTS_PER_MM if height_mm else _natural_height(chart, wide, text)
    drawn = Drawing(wide, high, text, PRINT)
    _draw(drawn, chart, 0, 0, wide, high)
    return _written(drawn, chart, unit="pt", sized=True)


def chart_figure(chart: Chart) -> Any:
    """A chart of an official document: caption, note, the drawing."""
    from markupsafe import Markup  # noqa: PLC0415 — comes with the templates, only rendering needs it

    return Markup(fill("chart.html.j2", chart=chart, svg=Markup(document_svg(chart, m.TEXT_WIDTH_MM))))  # noqa: S704 — our own drawing, its texts escaped


def document_png(chart: Chart, width_mm: float) -> tuple[bytes, float]:
    """The drawing of a document as a picture for Word, and its height in millimetres."""
    wide = width_mm * m.POINTS_PER_MM
    high = _natural_height(chart, wide, _document_text(chart))
    png = _rasterised(document_svg(chart, width_mm), wide, high, round(width_mm / 25.4 * 220), unit="pt")
    return png, high / m.POINTS_PER_MM


def _document_text(chart: Chart) -> float:
    return _DOCUMENT_TEXT if len(chart.series[0].points) < _LONG_FROM else _LONG_TEXT


def _natural_height(chart: Chart, wide: float, text: float) -> float:
    if chart.form is ChartForm.LINES:
        return _LINES_HEIGHT_MM * m.POINTS_PER_MM
    return bar_height(chart, wide, text)


def _draw(drawn: Drawing, chart: Chart, x: float, y: float, wide: float, high: float) -> None:
    draw = draw_bars if chart.form is ChartForm.BARS else draw_lines
    draw(drawn, chart, x, y, wide, high)


def _written(drawn: Drawing, chart: Chart, *, unit: str, sized: bool) -> str:
    seen = {"width": drawn.width, "height": drawn.height, "marks": drawn.marks, "unit": unit, "sized": sized}
    return fill("chart.svg.j2", drawn=seen, title=chart.title, words=chart.in_words(), family=FAMILY)


def _rasterised(svg: str, wide: float, high: float, pixels: int, unit: str = "px") -> bytes:
    """A page of the drawing's size, printed and painted: the PDF engine and its painter are here already."""
    import pypdfium2  # noqa: PLC0415 — heavy, only the worker needs it
    from markupsafe import Markup  # noqa: PLC0415 — as above

    page = fill("chart_page.html.j2", svg=Markup(svg), wide=f"{wide:.2f}{unit}", high=f"{high:.2f}{unit}")  # noqa: S704 — as above
    pdf = pypdfium2.PdfDocument(print_pdf(page, "document.css.j2", pictured=True))
    try:
        image = pdf[0].render(scale=pixels / pdf[0].get_width()).to_pil()
    finally:
        pdf.close()
    png = BytesIO()
    image.save(png, "PNG", optimize=True)
    return png.getvalue()
