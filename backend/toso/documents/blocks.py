"""Building blocks of a document's body: text runs, figures that keep their id, headings, lists and typed tables."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self, TypeVar

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from toso.documents.charts import Chart, ChartPoint
from toso.documents.printable import printed_line
from toso.documents.shapes import FigureId, Line, Shape
from toso.kit import dates, figures


def _tidied(text: str) -> str:
    """One line of NFC text; a blank at either end stays, since runs are set side by side."""
    inner = printed_line(text)
    if not inner:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + inner + (" " if text[-1].isspace() else "")


Span = Annotated[str, StringConstraints(max_length=20_000), AfterValidator(_tidied)]


class TextRun(Shape):
    kind: Literal["text"] = "text"
    text: Span
    bold: bool = False
    italic: bool = False


class FigureRun(Shape):
    """A printed figure in running text; `figure_id` names what it was summed from."""

    kind: Literal["figure"] = "figure"
    figure_id: FigureId
    value_text: Line
    bold: bool = False
    italic: bool = False

    @property
    def text(self) -> str:
        return self.value_text


Run = Annotated[TextRun | FigureRun, Field(discriminator="kind")]
Runs = Annotated[tuple[Run, ...], Field(min_length=1, max_length=500)]


class HeadingLevel(StrEnum):
    """Phụ lục I, Mục II, điểm 6: the levels that a document may be divided into."""

    PART = "part"
    """"Phần I", "Chương II": a centred line, its title in capitals below."""
    SECTION = "section"
    """"I. MỤC ĐÍCH, YÊU CẦU": capitals, bold."""
    CLAUSE = "clause"
    """"1. Mục đích": bold."""
    POINT = "point"
    """"a) Quán triệt": upright."""
    ARTICLE = "article"
    """"Điều 1. Phạm vi": bold."""


class Heading(Shape):
    """A numbered title on its own line; `label` as printed: "Phần I", "I.", "1.", "a)", "Điều 1."."""

    kind: Literal["heading"] = "heading"
    level: HeadingLevel
    label: Annotated[str, StringConstraints(max_length=40), AfterValidator(printed_line)] = ""
    title: Line


class Paragraph(Shape):
    kind: Literal["paragraph"] = "paragraph"
    runs: Runs


class ListItem(Shape):
    """A list item that begins with its marker, "-" or "+"; the second depth stands one indent further in."""

    kind: Literal["item"] = "item"
    runs: Runs
    marker: Literal["-", "+"] = "-"
    depth: Literal[1, 2] = 1


class Align(StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Column(Shape):
    """One column; widths are shares of the text width, in whatever unit the author likes."""

    width: Annotated[float, Field(gt=0, le=1000)]
    align: Align = Align.LEFT


class HeaderCell(Shape):
    text: Annotated[str, StringConstraints(max_length=500), AfterValidator(printed_line)] = ""
    colspan: Annotated[int, Field(ge=1, le=30)] = 1
    rowspan: Annotated[int, Field(ge=1, le=5)] = 1


class _Cell(Shape):
    """`rowspan`: over the rows below it too, which then stand on one page with it."""

    colspan: Annotated[int, Field(ge=1, le=30)] = 1
    rowspan: Annotated[int, Field(ge=1, le=10)] = 1
    bold: bool = False
    italic: bool = False
    align: Align | None = None


class TextCell(_Cell):
    kind: Literal["text"] = "text"
    value: Annotated[str, StringConstraints(max_length=5_000), AfterValidator(printed_line)] = ""

    @property
    def text(self) -> str:
        return self.value


class NumberCell(_Cell):
    """A number, printed 1.234,5; None prints "—" (missing is not zero)."""

    kind: Literal["number"] = "number"
    value: int | Decimal | None
    decimals: Annotated[int, Field(ge=0, le=6)] = 0

    @property
    def text(self) -> str:
        return figures.number(self.value, self.decimals)


class PercentCell(_Cell):
    """A percentage in points (87.5 prints 87,5%); None, as for 0 of 0, prints "—"."""

    kind: Literal["percent"] = "percent"
    value: int | Decimal | None
    decimals: Annotated[int, Field(ge=0, le=6)] = 1

    @property
    def text(self) -> str:
        return figures.percent(self.value, self.decimals)


class DateCell(_Cell):
    kind: Literal["date"] = "date"
    value: date | None

    @property
    def text(self) -> str:
        return dates.running(self.value) if self.value else figures.MISSING


class FigureCell(_Cell):
    """A number or percentage that keeps the id of what it was summed from."""

    kind: Literal["figure"] = "figure"
    figure_id: FigureId
    value: int | Decimal | None
    percent: bool = False
    decimals: Annotated[int, Field(ge=0, le=6)] = 0

    @property
    def text(self) -> str:
        return (figures.percent if self.percent else figures.number)(self.value, self.decimals)


Cell = Annotated[TextCell | NumberCell | PercentCell | DateCell | FigureCell, Field(discriminator="kind")]


class Row(Shape):
    """A body row; `strong` prints it bold: a total, or the name of a group of rows."""

    cells: Annotated[tuple[Cell, ...], Field(min_length=1, max_length=30)]
    strong: bool = False


Spanning = TypeVar("Spanning", bound=HeaderCell | _Cell)


def grid(rows: Sequence[Sequence[Spanning]]) -> list[list[tuple[int, Spanning]]]:
    """The cells of each row with the column in which each begins; cells from above that reach down take their room."""
    taken: set[tuple[int, int]] = set()
    placed: list[list[tuple[int, Spanning]]] = []
    for index, cells in enumerate(rows):
        column, found = 0, []
        for cell in cells:
            while (index, column) in taken:
                column += 1
            found.append((column, cell))
            taken |= {
                (index + down, column + right) for down in range(1, cell.rowspan) for right in range(cell.colspan)
            }
            column += cell.colspan
        placed.append(found)
    return placed


def _filled(rows: Sequence[Sequence[HeaderCell | _Cell]], width: int) -> bool:
    """Whether the cells of the rows, with what reaches down into them, fill every column once."""
    covered = [0] * len(rows)
    for index, cells in enumerate(rows):
        for cell in cells:
            if index + cell.rowspan > len(rows):
                return False
            for spanned in range(index, index + cell.rowspan):
                covered[spanned] += cell.colspan
    return all(count == width for count in covered)


class Table(Shape):
    """A table whose header rows repeat on each page; `note` stands right-aligned above ("Đơn vị tính: người")."""

    kind: Literal["table"] = "table"
    columns: Annotated[tuple[Column, ...], Field(min_length=1, max_length=30)]
    header: Annotated[tuple[tuple[HeaderCell, ...], ...], Field(max_length=5)] = ()
    rows: Annotated[tuple[Row, ...], Field(max_length=5_000)]
    caption: Annotated[str, StringConstraints(max_length=500), AfterValidator(printed_line)] = ""
    note: Annotated[str, StringConstraints(max_length=500), AfterValidator(printed_line)] = ""
    dense: bool = False
    """Set as small as can be: many rows and columns that belong on few pages."""
    small: bool = False
    """Set like a table of many columns, beside a dense one."""

    @model_validator(mode="after")
    def _fill_the_columns(self) -> Self:
        if not _filled(self.header, len(self.columns)):
            raise ValueError("Các hàng tiêu đề của bảng không đủ số cột.")
        if not _filled([row.cells for row in self.rows], len(self.columns)):
            raise ValueError("Có hàng trong bảng không đủ số cột.")
        return self


Block = Annotated[Heading | Paragraph | ListItem | Table | Chart, Field(discriminator="kind")]
Blocks = Annotated[tuple[Block, ...], Field(max_length=3_000)]


def text(value: str, *, bold: bool = False, italic: bool = False) -> TextRun:
    """A run of plain, bold or italic text."""
    return TextRun(text=value, bold=bold, italic=italic)


def figure(figure_id: str, value_text: str, *, bold: bool = False) -> FigureRun:
    """A figure in running text, formatted by the caller through toso.kit.figures."""
    return FigureRun(figure_id=figure_id, value_text=value_text, bold=bold)


def paragraph(*runs: str | TextRun | FigureRun) -> Paragraph:
    """A paragraph of runs; a plain string is a plain run."""
    return Paragraph(runs=_as_runs(runs))


def item(*runs: str | TextRun | FigureRun, marker: Literal["-", "+"] = "-", depth: Literal[1, 2] = 1) -> ListItem:
    """A list item of runs; a plain string is a plain run."""
    return ListItem(runs=_as_runs(runs), marker=marker, depth=depth)


def _as_runs(runs: tuple[str | TextRun | FigureRun, ...]) -> tuple[TextRun | FigureRun, ...]:
    return tuple(TextRun(text=run) if isinstance(run, str) else run for run in runs)


def chart_table(chart: Chart) -> Table:
    """The same values as a table: what a spreadsheet gets, and whoever cannot see the picture."""
    goals = any(point.goal is not None for point in chart.points)
    named = len(chart.series) > 1
    heads = ["Nội dung", *(each.label for each in chart.series)] if named else ["Nội dung", "Kết quả"]
    rows = []
    for place, point in enumerate(chart.series[0].points):
        values = tuple(_chart_cell(chart, each.points[place]) for each in chart.series)
        goal = (PercentCell if chart.percent else NumberCell)(value=point.goal, decimals=2)
        rows.append(Row(cells=(TextCell(value=point.label), *values, *((goal,) if goals else ()))))
    heads += [chart.goal_label or "Mục tiêu"] if goals else []
    return Table(
        columns=tuple(Column(width=5 if at == 0 else 2) for at in range(len(heads))),
        header=(tuple(HeaderCell(text=head) for head in heads),),
        rows=tuple(rows),
        caption=chart.title,
        note=chart.note,
    )


def _chart_cell(chart: Chart, point: ChartPoint) -> FigureCell:
    decimals = len(point.text.partition(",")[2].rstrip("%"))
    return FigureCell(figure_id=point.figure_id, value=point.value, percent=chart.percent, decimals=decimals)
