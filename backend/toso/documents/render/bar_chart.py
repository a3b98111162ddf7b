"""Horizontal bars: label, bar, value; long lists stand in several columns beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from toso.documents.charts import Chart, ChartPoint
from toso.documents.layout.text_width import even_lines, width
from toso.documents.render.drawing import Drawing, ceiling, shortened

_LABEL_SHARE = 0.46
_ROW = 1.6  # of the text size, for a label of one line
_GAP = 2.2  # between columns, of the text size
_LEGEND = 2.0
_DOCUMENT_PANEL = 18  # rows of one column in a document
_LEAST_TEXT = 0.5  # how far labels of a long list may shrink


@dataclass(frozen=True)
class _Panel:
    """One column of bars and the sizes that all columns share."""

    x: float
    y: float
    width: float
    row: float
    label: float
    value: float
    text: float
    lines: int
    most: Decimal
    goals: bool


def bar_height(chart: Chart, wide: float, text: float) -> float:
    """How high the bars of a document are: a row for each, two lines where a label needs them."""
    panels = _document_panels(chart)
    lines = min(2, _lines_needed(chart.points, text, (wide - _GAP * text * (panels - 1)) / panels * _LABEL_SHARE))
    rows = -(-len(chart.points) // panels)
    return rows * _row_height(text, lines) + _legend_height(chart, text)


def _document_panels(chart: Chart) -> int:
    return next(
        panels
        for panels, most in ((1, _DOCUMENT_PANEL), (2, 3 * _DOCUMENT_PANEL), (3, 200))
        if len(chart.points) <= most
    )


def _row_height(text: float, lines: int) -> float:
    return text * (_ROW + 1.1 * (lines - 1))


def _legend_height(chart: Chart, text: float) -> float:
    return text * _LEGEND if _has_goals(chart) else 0


def _has_goals(chart: Chart) -> bool:
    return any(point.goal is not None for point in chart.points)


def _lines_needed(points: Sequence[ChartPoint], text: float, limit: float) -> int:
    return max(len(even_lines(point.label, text, limit)) for point in points)


def draw_bars(drawn: Drawing, chart: Chart, x: float, y: float, wide: float, high: float) -> None:
    """All bars in the given room, in as few columns as leave the labels readable."""
    room = high - _legend_height(chart, drawn.text)
    panels, text, lines = _fitted(chart, drawn.text, wide, room)
    rows = -(-len(chart.points) // panels)
    row = min(room / rows, _row_height(text, lines) * 2.2)
    column = (wide - _GAP * text * (panels - 1)) / panels
    label = min(
        max(width(each, text) for point in chart.points for each in _label(point, text, column, lines)),
        column * _LABEL_SHARE,
    )
    value = max(width(point.text, text, bold=True) for point in chart.points) + text * 0.5
    most = ceiling(_all_values(chart), percent=chart.percent)
    for place in range(panels):
        at_x = x + place * (column + _GAP * text)
        panel = _Panel(at_x, y, column, row, label, value, text, lines, most, _has_goals(chart))
        for at, point in enumerate(chart.points[place * rows : (place + 1) * rows]):
            _bar(drawn, panel, panel.y + at * row, point)
    if _has_goals(chart):
        _legend(drawn, chart, x, y + rows * row + drawn.text * 1.5)


def _all_values(chart: Chart) -> list[Decimal]:
    return [Decimal(each) for point in chart.points for each in (point.value, point.goal) if each is not None]


def _fitted(chart: Chart, text: float, wide: float, room: float) -> tuple[int, float, int]:
    """(columns, text size, lines a label): the largest text with which everything has its room."""
    size = text
    while size > text * _LEAST_TEXT:
        for panels in (1, 2, 3, 4):
            column = (wide - _GAP * size * (panels - 1)) / panels
            lines = _lines_needed(chart.points, size, column * _LABEL_SHARE)
            rows = -(-len(chart.points) // panels)
            if lines <= 2 and column >= size * 15 and rows * _row_height(size, lines) <= room:
                return panels, size, lines
        size *= 0.94
    return max(_document_panels(chart), 3 if wide > room else 1), size, 1


def _label(point: ChartPoint, text: float, column: float, lines: int) -> list[str]:
    limit = column * _LABEL_SHARE
    broken = even_lines(point.label, text, limit)
    if len(broken) > lines:
        broken = [*broken[: lines - 1], shortened(" ".join(broken[lines - 1 :]), text, limit)]
    return broken


def _bar(drawn: Drawing, panel: _Panel, y: float, point: ChartPoint) -> None:
    """Label to the right of its column, bar, value behind the bar; a dashed mark where the goal stands."""
    middle, text = y + panel.row / 2, panel.text
    begin = panel.x + panel.label + text * 0.5
    room = panel.width - panel.label - text * 0.5 - panel.value
    written = _label(point, text, panel.width, panel.lines)
    for at, line in enumerate(written):
        drawn.write(
            begin - text * 0.5,
            middle + text * (0.35 + 1.1 * (at - (len(written) - 1) / 2)),
            line,
            size=text,
            anchor="end",
        )
    thick = min(panel.row * 0.62, text * 1.5)
    drawn.rect(begin, middle - thick / 2, room, thick, "none", drawn.palette.grid)
    if point.value is not None:
        long = room * float(min(max(Decimal(point.value), Decimal(0)) / panel.most, Decimal(1)))
        drawn.rect(begin, middle - thick / 2, long, thick, _fill(drawn, panel, point), drawn.palette.strong)
    if point.goal is not None:
        at = begin + room * float(Decimal(point.goal) / panel.most)
        drawn.line([(at, middle - thick * 0.75), (at, middle + thick * 0.75)], drawn.palette.goal, text * 0.16)
    drawn.write(
        panel.x + panel.width,
        middle + text * 0.35,
        point.text,
        size=text,
        anchor="end",
        bold=True,
        figure=point.figure_id,
    )


def _fill(drawn: Drawing, panel: _Panel, point: ChartPoint) -> str:
    """Dark where the goal is reached, pale where not; between them what has no goal among others that have one."""
    if point.goal is None:
        return drawn.palette.grid if panel.goals else drawn.palette.strong
    return drawn.palette.strong if Decimal(point.value or 0) >= point.goal else drawn.palette.pale


def _legend(drawn: Drawing, chart: Chart, x: float, y: float) -> None:
    """Draws the legend: dark, pale and the goal's mark, in words beside samples."""
    text, palette = drawn.text * 0.85, drawn.palette
    samples = [(palette.strong, "đã đạt mục tiêu"), (palette.pale, "chưa đạt mục tiêu")]
    if any(point.goal is None for point in chart.points):
        samples.append((palette.grid, "không đặt mức"))
    for fill, said in samples:
        drawn.rect(x, y - text * 0.75, text * 1.6, text * 0.8, fill, palette.strong)
        drawn.write(x + text * 2, y, said, size=text, fill=palette.soft)
        x += text * 3.2 + width(said, text)
    drawn.line([(x, y - text * 0.95), (x, y + text * 0.2)], palette.goal, text * 0.16)
    drawn.write(x + text * 0.5, y, chart.goal_label or "mục tiêu", size=text, fill=palette.soft)
