"""Drawing surface of charts: marks in order, palettes, texts measured in the shipped font."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from toso.documents.layout.text_width import width


@dataclass(frozen=True)
class Palette:
    """`strong` and `pale` differ in lightness, so that a black-and-white copy still tells them apart."""

    ink: str
    soft: str
    grid: str
    strong: str
    pale: str
    goal: str
    background: str | None = None


PRINT = Palette("#000000", "#000000", "#8c8c8c", "#1f4e79", "#c3d5e8", "#000000")
LIGHT = Palette("#14202b", "#4a5a68", "#b9c3cc", "#1b5e9b", "#bcd3ea", "#14202b", "#ffffff")
DARK = Palette("#f1f4f7", "#b7c2cc", "#4c5a67", "#7db7f0", "#2f567d", "#f1f4f7", "#15202b")


@dataclass(frozen=True)
class Mark:
    """One element of the drawing; numbers are already written with at most two decimals."""

    kind: Literal["rect", "line", "shape", "text"]
    x: str = ""
    y: str = ""
    width: str = ""
    height: str = ""
    points: str = ""
    fill: str = "none"
    stroke: str = ""
    thick: str = ""
    dash: str = ""
    text: str = ""
    size: str = ""
    anchor: str = "start"
    bold: bool = False
    figure: str = ""


@dataclass
class Drawing:
    """A canvas of `wide` by `high` units; `text` is the size of labels in the same units."""

    wide: float
    high: float
    text: float
    palette: Palette
    marks: list[Mark] = field(default_factory=list)

    @property
    def width(self) -> str:
        return n(self.wide)

    @property
    def height(self) -> str:
        return n(self.high)

    def rect(self, x: float, y: float, wide: float, high: float, fill: str, stroke: str = "") -> None:
        thick = n(self.text * 0.06)
        self.marks.append(
            Mark("rect", x=n(x), y=n(y), width=n(wide), height=n(high), fill=fill, stroke=stroke, thick=thick)
        )

    def line(self, points: list[tuple[float, float]], stroke: str, thick: float, dash: str = "") -> None:
        self.marks.append(Mark("line", points=_joined(points), stroke=stroke, thick=n(thick), dash=dash))

    def shape(self, points: list[tuple[float, float]], fill: str, stroke: str) -> None:
        thick = n(self.text * 0.08)
        self.marks.append(Mark("shape", points=_joined(points), fill=fill, stroke=stroke, thick=thick))

    def write(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float | None = None,
        anchor: str = "start",
        bold: bool = False,
        fill: str = "",
        figure: str = "",
    ) -> None:
        """A line of text whose baseline stands at `y`."""
        self.marks.append(
            Mark(
                "text",
                x=n(x),
                y=n(y),
                text=text,
                size=n(size or self.text),
                anchor=anchor,
                bold=bold,
                fill=fill or self.palette.ink,
                figure=figure,
            )
        )


def n(value: float) -> str:
    """A length with at most two decimals, the same on every machine."""
    return f"{round(value, 2):.2f}".rstrip("0").rstrip(".")


def _joined(points: list[tuple[float, float]]) -> str:
    return " ".join(f"{n(x)},{n(y)}" for x, y in points)


def shortened(text: str, size: float, limit: float) -> str:
    """The text, its last words as "…" where it is wider than `limit`."""
    if width(text, size) <= limit:
        return text
    words = text.split()
    while len(words) > 1 and width(f"{' '.join(words)}…", size) > limit:
        words.pop()
    return f"{' '.join(words)}…"


def ceiling(values: list[Decimal], *, percent: bool) -> Decimal:
    """Where the axis ends: 100 for percentages, else the next whole of 1, 2, 2.5, 5 times a power of ten."""
    most = max(values, default=Decimal(0))
    if percent and most <= 100:
        return Decimal(100)
    step = Decimal(1)
    while True:
        for factor in (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5)):
            if most <= factor * step and factor * step % 1 == 0:
                return factor * step
        step *= 10
