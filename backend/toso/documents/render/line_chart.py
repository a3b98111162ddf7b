"""Lines over months, each with its own dashes and its own mark, so that no colour is needed."""

from decimal import Decimal

from toso.documents.charts import Chart, ChartPoint
from toso.documents.layout.text_width import even_lines, width
from toso.documents.render.drawing import Drawing, ceiling

_DASHES = ("", "7 3", "2 2.5", "9 2.5 2 2.5")
_STEPS = (4, 5, 2, 1)  # the first that cuts the axis into whole numbers
_VALUE = 0.85  # of the text's size
_MOST_VALUES = 28  # with more of them the last values alone are written


def draw_lines(drawn: Drawing, chart: Chart, x: float, y: float, wide: float, high: float) -> None:
    """Axis on the left, labels of the months below, names of the lines under them."""
    text = drawn.text
    most = ceiling([Decimal(p.value) for p in chart.points if p.value is not None], percent=chart.percent)
    legend = _legend_rows(chart, text, wide)
    left, top = x + text * 3.2, y + text * 1.4
    right, bottom = x + wide - text * 2.2, y + high - text * (2.2 + 1.5 * len(legend))
    months = chart.series[0].points
    widest = max(width(point.text, text * _VALUE, bold=True) for point in chart.points)
    roomy = len(chart.points) <= _MOST_VALUES and widest < (right - left) / max(1, len(months)) * 1.1
    if not roomy:
        right = x + wide - widest - text * 0.3
    steps = next(count for count in _STEPS if most % count == 0)
    for step in range(steps + 1):
        level = bottom - (bottom - top) * step / steps
        drawn.line([(left, level), (right, level)], drawn.palette.grid, text * 0.04)
        drawn.write(
            left - text * 0.5,
            level + text * 0.3,
            _axis(most * step / steps, percent=chart.percent),
            size=text * 0.85,
            anchor="end",
            fill=drawn.palette.soft,
        )
    gap = (right - left) / max(1, len(months))
    for at, label in enumerate(_labels([point.label for point in months], text * 0.9, gap)):
        drawn.write(left + gap * (at + 0.5), bottom + text * 1.4, label, size=text * 0.9, anchor="middle")
    lines = [
        [(left + gap * (at + 0.5), _level(point, most, top, bottom)) for at, point in enumerate(series.points)]
        for series in chart.series
    ]
    for order, places in enumerate(lines):
        _line(drawn, order, places)
    for at in range(len(months)) if roomy else [len(months) - 1]:
        found = [(series.points[at], *places[at]) for series, places in zip(chart.series, lines, strict=True)]
        (_values if roomy else _last_values)(drawn, found)
    for at, row in enumerate(legend):
        _legend(drawn, row, x, bottom + text * (3.1 + 1.5 * at))


def _labels(labels: list[str], size: float, gap: float) -> list[str]:
    """Whole where they fit, else their last words ("12"), else every second of these."""
    if all(width(label, size) < gap * 0.95 for label in labels):
        return labels
    short = [label.split()[-1] for label in labels]
    fits = all(width(label, size) < gap * 0.95 for label in short)
    return [label if fits or (len(short) - 1 - at) % 2 == 0 else "" for at, label in enumerate(short)]


def _axis(value: Decimal, *, percent: bool) -> str:
    whole = f"{int(value):,}".replace(",", ".")
    return f"{whole}%" if percent else whole


def _level(point: ChartPoint, most: Decimal, top: float, bottom: float) -> float | None:
    return None if point.value is None else bottom - (bottom - top) * float(Decimal(point.value) / most)


def _line(drawn: Drawing, order: int, places: list[tuple[float, float | None]]) -> None:
    """Stretches between known values; a month without one leaves a gap."""
    stretch: list[tuple[float, float]] = []
    for px, py in [*places, (0.0, None)]:
        if py is not None:
            stretch.append((px, py))
            continue
        if len(stretch) > 1:
            drawn.line(stretch, drawn.palette.strong, drawn.text * 0.18, _dash(drawn, order))
        stretch = []
    for px, py in places:
        if py is not None:
            drawn.shape(_mark(order, px, py, drawn.text * 0.34), _fill(drawn, order), drawn.palette.strong)


def _dash(drawn: Drawing, order: int) -> str:
    return " ".join(f"{float(part) * drawn.text / 12:.2f}" for part in _DASHES[order].split())


def _fill(drawn: Drawing, order: int) -> str:
    return drawn.palette.strong if order % 2 == 0 else drawn.palette.background or "#ffffff"


def _mark(order: int, x: float, y: float, r: float) -> list[tuple[float, float]]:
    """Square, diamond, triangle up, triangle down."""
    return (
        [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)],
        [(x, y - r * 1.4), (x + r * 1.4, y), (x, y + r * 1.4), (x - r * 1.4, y)],
        [(x, y - r * 1.3), (x + r * 1.3, y + r), (x - r * 1.3, y + r)],
        [(x, y + r * 1.3), (x + r * 1.3, y - r), (x - r * 1.3, y - r)],
    )[order]


def _values(drawn: Drawing, points: list[tuple[ChartPoint, float, float | None]]) -> None:
    """The values of one month, each above its mark or where the nearest room is; the highest chooses first."""
    size = drawn.text * _VALUE
    known = sorted(((point, x, y) for point, x, y in points if y is not None), key=lambda each: each[2])
    taken = [y + size * 0.3 for _, _, y in known]
    for point, x, y in known:
        others = [level for level in taken if level != y + size * 0.3]
        at = next(
            (
                y + d * size
                for d in (-0.7, 1.4, -1.7, 2.4, -2.7, 3.4)
                if all(abs(y + d * size - level) >= size * 0.95 for level in others)
            ),
            y - size * 0.7,
        )
        taken.append(at)
        drawn.write(x, at, point.text, size=size, anchor="middle", bold=True, figure=point.figure_id)


def _last_values(drawn: Drawing, points: list[tuple[ChartPoint, float, float | None]]) -> None:
    """The values of the last month, each to the right of its mark, moved apart as little as it takes."""
    size = drawn.text * _VALUE
    known = sorted(((point, x, y) for point, x, y in points if y is not None), key=lambda each: each[2])
    levels = [y for _, _, y in known]
    down, up = levels[:], levels[:]
    for at in range(1, len(levels)):
        down[at] = max(down[at], down[at - 1] + size)
        up[-at - 1] = min(up[-at - 1], up[-at] - size)
    for (point, x, _), low, high in zip(known, down, up, strict=True):
        level = (low + high) / 2 + size * 0.32
        drawn.write(x + drawn.text * 0.65, level, point.text, size=size, bold=True, figure=point.figure_id)


def _legend_rows(chart: Chart, text: float, wide: float) -> list[list[tuple[int, str]]]:
    """Names of the lines, as many in a row as fit."""
    rows: list[list[tuple[int, str]]] = [[]]
    used = 0.0
    for order, series in enumerate(chart.series):
        if not series.label:
            continue
        need = text * 4 + width(series.label, text * 0.85)
        if rows[-1] and used + need > wide:
            rows.append([])
            used = 0.0
        rows[-1].append((order, even_lines(series.label, text * 0.85, wide - text * 4)[0]))
        used += need
    return [row for row in rows if row]


def _legend(drawn: Drawing, row: list[tuple[int, str]], x: float, y: float) -> None:
    text = drawn.text * 0.85
    for order, label in row:
        middle = y - text * 0.32
        drawn.line(
            [(x, middle), (x + text * 2.4, middle)], drawn.palette.strong, drawn.text * 0.18, _dash(drawn, order)
        )
        drawn.shape(_mark(order, x + text * 1.2, middle, drawn.text * 0.34), _fill(drawn, order), drawn.palette.strong)
        drawn.write(x + text * 2.9, y, label, size=text)
        x += text * 4.4 + width(label, text)
