"""One A4 page for leaders: what needs them first, then charts; shrunk in steps until it is one page."""

from functools import cache
from typing import Annotated, Any, Literal

from pydantic import Field

from toso.documents.blocks import Line, Runs, Shape
from toso.documents.charts import Chart
from toso.documents.layout.measures import POINTS_PER_MM
from toso.documents.render.charts import document_svg
from toso.documents.render.engine import fill, print_pdf
from toso.documents.render.time_limit import time_limited

_WIDTH_MM, _GAP_MM, _MONTHS_MM = 180, 6, 66
# Body size in points, text of the charts, height of the upper ones in millimetres.
_STEPS = ((13, 10, 92), (12.5, 9.5, 84), (12, 9, 78), (11.5, 8.5, 72), (11, 8, 64), (10.5, 7.5, 58), (10, 7, 52))
_ROW = 1.9  # height of a khu phố's bar, of the text size


class BriefTooLong(ValueError):
    """The words of the brief leave no room for its charts on one page."""

    def __init__(self) -> None:
        super().__init__("Nội dung tóm tắt dài quá một trang; hãy rút bớt chữ.")


class BriefLine(Shape):
    kind: Literal["heading", "item", "text"]
    runs: Runs


class Brief(Shape):
    """`facts` stand under the title: period, day of the figures, state. `goals` and `months` are drawn beside each
    other, `places` below them.
    """

    issuer: Line
    title: Line
    facts: Annotated[tuple[Line, ...], Field(min_length=1, max_length=4)]
    lines: Annotated[tuple[BriefLine, ...], Field(min_length=1, max_length=60)]
    goals: Chart | None = None
    months: Chart | None = None
    places: Chart | None = None
    foot: Line


@time_limited
def render_brief(brief: Brief) -> bytes:
    """The PDF of exactly one page, equal for equal content. Raises BriefTooLong."""
    for step in _STEPS:
        made = print_pdf(_source(brief, step), "brief.css.j2")
        if page_count(made) == 1:
            return made
    raise BriefTooLong


def _source(brief: Brief, step: tuple[float, float, float]) -> str:
    size, text, high = step
    goals_mm = _WIDTH_MM - (_MONTHS_MM + _GAP_MM if brief.months else 0)
    above = [
        (chart, wide, svg_markup(document_svg(chart, wide, text=text, height_mm=high)))
        for chart, wide in ((brief.goals, goals_mm), (brief.months, _MONTHS_MM))
        if chart is not None
    ]
    places = None
    if brief.places is not None:
        places = svg_markup(document_svg(brief.places, _WIDTH_MM, text=text, height_mm=_places_mm(brief.places, text)))
    return fill("brief.html.j2", brief=brief, size=size, above=above, places=places, gap=_GAP_MM)


def _places_mm(chart: Chart, text: float) -> float:
    """Two columns for a ward of a dozen khu phố, more for larger ones."""
    count = len(chart.points)
    columns = 2 if count <= 14 else 3 if count <= 45 else 4
    return (-(-count // columns) * _ROW + 2.2) * text / POINTS_PER_MM


@cache
def _markup_class() -> Any:
    from markupsafe import Markup  # noqa: PLC0415 — comes with the templates, only rendering needs it

    return Markup


def svg_markup(svg: str) -> Any:
    """Our own drawing, its texts escaped, as it stands in a template."""
    return _markup_class()(svg)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2  # noqa: PLC0415 — heavy, only the worker needs it

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
