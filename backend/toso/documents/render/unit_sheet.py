"""Print of one unit's submission for one period: its figures, its texts, when it was handed in."""

from typing import Annotated

from pydantic import Field

from toso.documents.blocks import Line, Shape, Table
from toso.documents.render.engine import fill, print_pdf
from toso.documents.render.tables import TABLE_TYPESETTING
from toso.documents.render.time_limit import time_limited


class SheetSection(Shape):
    title: Line
    lines: Annotated[tuple[Line, ...], Field(min_length=1, max_length=200)]


class PenSignature(Shape):
    """Who signs with a pen, as which side; `name` where it is known."""

    role: Line
    name: str = ""


class UnitSheet(Shape):
    """`facts` are lines under the title: the period's window, the day of the figures, state and time. `signatures`
    stand side by side, with room for a pen.
    """

    ward: Line
    unit: Line
    title: Line
    facts: Annotated[tuple[Line, ...], Field(max_length=5)]
    table: Table
    sections: Annotated[tuple[SheetSection, ...], Field(max_length=30)] = ()
    signatures: Annotated[tuple[PenSignature, ...], Field(max_length=30)] = ()


@time_limited
def render_unit_sheet(sheet: UnitSheet) -> bytes:
    """The sheet as PDF bytes, equal for equal content."""
    source = fill("unit_sheet.html.j2", sheet=sheet, **TABLE_TYPESETTING)
    return print_pdf(source, "document.css.j2")
