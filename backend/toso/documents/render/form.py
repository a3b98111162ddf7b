"""The one-page paper form on which the head of a khu phố reports by hand, for a desk to type in."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from toso.documents.blocks import Line, Shape
from toso.documents.layout.measures import POINTS_PER_MM
from toso.documents.layout.text_width import even_lines
from toso.documents.render.engine import fill, print_pdf
from toso.documents.render.qr import qr_image
from toso.documents.render.time_limit import time_limited

_ROOM_MM = 170
"""Millimetres of the page left to rows and narratives, below its head and above the signatures."""
_NARRATIVE_LINE_MM, _NARRATIVE_LABEL_MM = 7, 7.2
_LABEL_SIZE, _LABEL_LINE, _LABEL_PADDING = 11, 12.5, 3
_LABEL_WIDTHS_MM = {True: 88, False: 108}
"""Width of the label column with and without the column of last period's values."""
_HEIGHTS_MM = [height / 4 for height in range(36, 23, -1)]


class FormRow(Shape):
    """A figure to be written: the code that the typist sees in the same order, label, unit, last period's value."""

    code: Annotated[str, Field(min_length=1, max_length=8)]
    label: Annotated[str, Field(min_length=1, max_length=160)]
    unit: Annotated[str, Field(max_length=20)]
    previous: Annotated[str, Field(max_length=20)] = ""


class FormNarrative(Shape):
    label: Annotated[str, Field(min_length=1, max_length=160)]
    lines: Annotated[int, Field(ge=1, le=8)] = 2


class MonthlyForm(Shape):
    """Content of the paper form. `code` is what the typist enters or scans; `due` reads "trước ngày 12/7/2024".

    Raises a validation error where rows and lines do not fit on one page.
    """

    ward: Line
    unit: Line
    period: Line
    receiver: Line
    due: Line
    code: Annotated[str, Field(min_length=4, max_length=40, pattern=r"^[A-Z0-9-]+$")]
    place: Line
    year: Annotated[int, Field(ge=1945, le=9999)]
    rows: Annotated[tuple[FormRow, ...], Field(min_length=1, max_length=25)]
    narratives: Annotated[tuple[FormNarrative, ...], Field(max_length=6)] = ()
    signer_title: Line
    signer_name: Annotated[str, Field(max_length=80)] = ""

    @model_validator(mode="after")
    def _fit_one_page(self) -> Self:
        if self.row_height_mm is None:
            raise ValueError("Phiếu có quá nhiều chỉ tiêu hoặc dòng ghi, không vừa một trang.")
        return self

    @property
    def shows_previous(self) -> bool:
        return any(row.previous for row in self.rows)

    @property
    def row_height_mm(self) -> float | None:
        """The tallest line height, 9 to 6 mm, with which everything fits on the page; None when nothing does."""
        room = _ROOM_MM - sum(_NARRATIVE_LABEL_MM + _NARRATIVE_LINE_MM * each.lines for each in self.narratives)
        width = _LABEL_WIDTHS_MM[self.shows_previous] * POINTS_PER_MM
        needed = [
            (len(even_lines(row.label, _LABEL_SIZE, width)) * _LABEL_LINE + _LABEL_PADDING) / POINTS_PER_MM
            for row in self.rows
        ]
        fitting = (height for height in _HEIGHTS_MM if sum(max(height, need) for need in needed) <= room)
        return next(fitting, None)


@time_limited
def render_form(form: MonthlyForm) -> bytes:
    """The form as a PDF of one A4 page, equal for equal content."""
    source = fill("form.html.j2", form=form, qr=qr_image(form.code), row_height=form.row_height_mm)
    return print_pdf(source, "form.css.j2")
