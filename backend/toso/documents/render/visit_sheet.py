"""The sheet of a street on which a team member notes visits by pen: A4 lying, boxes filled with what is known."""

import io
from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from toso.documents.blocks import Line, Shape
from toso.documents.render.engine import fill, print_pdf
from toso.documents.render.qr import qr_image
from toso.documents.render.time_limit import time_limited

_Short = Annotated[str, Field(max_length=60)]


class SheetBox(Shape):
    """A box with its key; `known`: it was so when the sheet was printed."""

    key: Annotated[str, Field(min_length=1, max_length=3)]
    known: bool


class SheetField(Shape):
    label: Annotated[str, Field(min_length=1, max_length=80)]
    boxes: tuple[SheetBox, ...]


class SheetPerson(Shape):
    """`phone` is the last three digits alone."""

    name: Annotated[str, Field(min_length=1, max_length=150)]
    about: _Short
    phone: Annotated[str, Field(max_length=3)]
    fields: tuple[SheetField, ...]


class SheetHousehold(Shape):
    code: Annotated[str, Field(pattern=r"^\d{2}[A-Z]$")]
    place: Annotated[str, Field(max_length=250)]
    name: Annotated[str, Field(min_length=1, max_length=150)]
    phone: Annotated[str, Field(max_length=3)]
    fields: tuple[SheetField, ...]
    persons: tuple[SheetPerson, ...]


class SheetLegend(Shape):
    """Meaning of the keys of a column: "A có; A- chưa"."""

    label: Annotated[str, Field(min_length=1, max_length=80)]
    text: Annotated[str, Field(min_length=1, max_length=400)]


class VisitSheet(Shape):
    """Content of the sheet. `columns` head the boxes of persons; the QR code opens `address`; `legend` explains."""

    ward: Line
    unit: Line
    street: Line
    group: _Short
    member: Annotated[str, Field(max_length=100)]
    printed: _Short
    code: Annotated[str, Field(min_length=4, max_length=8, pattern=r"^[A-Z0-9]+$")]
    address: Annotated[str, Field(min_length=4, max_length=200)]
    part: _Short
    columns: tuple[SheetField, ...]
    legend: tuple[SheetLegend, ...]
    households: Annotated[tuple[SheetHousehold, ...], Field(min_length=1, max_length=50)]


@time_limited
def render_sheets(sheets: Sequence[VisitSheet]) -> bytes:
    """The sheets one after the other as one PDF; each counts its own pages."""
    import pikepdf  # noqa: PLC0415 — heavy, only the worker needs it

    joined = pikepdf.new()
    for sheet in sheets:
        source = fill("visit_sheet.html.j2", sheet=sheet, qr=qr_image(sheet.address))
        with pikepdf.open(io.BytesIO(print_pdf(source, "visit_sheet.css.j2"))) as one:
            joined.pages.extend(one.pages)
    joined.docinfo["/Title"] = f"Phiếu đến nhà {sheets[0].unit}"
    written = io.BytesIO()
    joined.save(written, deterministic_id=True)
    return written.getvalue()
