"""A chart as content: labelled values that keep the id of their figure; how it is drawn is render's business."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from toso.documents.printable import printed_line
from toso.documents.shapes import FigureId, Line, Shape


class ChartForm(StrEnum):
    BARS = "bars"
    """One horizontal bar a label, with a mark where its goal stands."""
    LINES = "lines"
    """One line a series over the same labels, such as months."""


class ChartPoint(Shape):
    """One value: `text` as printed everywhere else, `figure_id` what it was summed from; None shows "—"."""

    label: Line
    value: int | Decimal | None
    text: Line
    figure_id: FigureId
    goal: int | Decimal | None = None


class ChartSeries(Shape):
    label: Annotated[str, StringConstraints(max_length=200), AfterValidator(printed_line)] = ""
    points: Annotated[tuple[ChartPoint, ...], Field(min_length=1, max_length=200)]


class Chart(Shape):
    """A chart in a document, in the brief or as a picture of its own.

    `note` says unit and day ("Đơn vị tính: %; số liệu tính đến ngày 14/7/2024"), `goal_label` what the marks mean,
    `percent` that the whole is 100. Bars have one series; lines up to four over the same labels.
    """

    kind: Literal["chart"] = "chart"
    form: ChartForm
    title: Line
    note: Annotated[str, StringConstraints(max_length=300), AfterValidator(printed_line)] = ""
    goal_label: Annotated[str, StringConstraints(max_length=100), AfterValidator(printed_line)] = ""
    percent: bool = False
    series: Annotated[tuple[ChartSeries, ...], Field(min_length=1, max_length=4)]

    @model_validator(mode="after")
    def _fit_its_form(self) -> Self:
        if self.form is ChartForm.BARS and len(self.series) != 1:
            raise ValueError("Biểu đồ cột chỉ có một dãy số.")
        if len({tuple(point.label for point in each.points) for each in self.series}) != 1:
            raise ValueError("Các đường của biểu đồ phải có cùng các mốc.")
        return self

    @property
    def points(self) -> tuple[ChartPoint, ...]:
        """Every value in the order drawn."""
        return tuple(point for each in self.series for point in each.points)

    def in_words(self) -> str:
        """Alternative text of the chart for screen readers: each label with its value, and the goal if there is one."""
        told = []
        for each in self.series:
            said = "; ".join(f"{point.label}: {point.text}" for point in each.points)
            told.append(f"{each.label}: {said}" if each.label else said)
        return f"{'. '.join(told)}."
