"""Places of the earth as a small flat picture: integer coordinates, north above, the longer side WIDEST."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from toso.organisation.shapes.borders import Point, Ring, area
from toso.organisation.shapes.geojson import STEPS

WIDEST, _MARGIN = 1_000, 8


@dataclass(frozen=True)
class Sheet:
    """How steps of degrees become coordinates of the picture."""

    west: int
    north: int
    across: float
    down: float
    width: int
    height: int

    def at(self, point: Point) -> Point:
        return (
            _MARGIN + round((point[0] - self.west) * self.across),
            _MARGIN + round((self.north - point[1]) * self.down),
        )


def sheet_of(points: Iterable[Point]) -> Sheet:
    """The picture that holds all points; there is one at least."""
    xs, ys = zip(*points, strict=True)
    narrow = math.cos(math.radians((min(ys) + max(ys)) / 2 / STEPS))
    wide, high = (max(xs) - min(xs)) * narrow, max(ys) - min(ys)
    scale = WIDEST / max(wide, high, 1)
    size = [round(side * scale) + 2 * _MARGIN for side in (wide, high)]
    return Sheet(min(xs), max(ys), narrow * scale, scale, size[0], size[1])


def sheet_around(geometries: Iterable[Mapping[str, Any]]) -> Sheet:
    """The picture of areas (`rings`) and points (`point`); there is one at least."""
    found = list(geometries)
    points = [one["point"] for one in found if one.get("point")]
    return sheet_of([*points, *(point for one in found for ring in one.get("rings", []) for point in ring)])


def drawn(geometry: Mapping[str, Any], sheet: Sheet) -> tuple[str, Point]:
    """An area as a path with the place of its name; of a point "" and its own place."""
    rings = geometry.get("rings", [])
    return path_of(rings, sheet), sheet.at(middle_of(rings) if rings else geometry["point"])


def path_of(rings: Iterable[Ring], sheet: Sheet) -> str:
    """As an SVG path of relative lines: borders that are one on the earth are one in the picture."""
    return "".join(_ring([sheet.at(point) for point in ring]) for ring in rings)


def _ring(points: Sequence[Point]) -> str:
    steps = [f"{b[0] - a[0]},{b[1] - a[1]}" for a, b in pairwise(points) if a != b]
    return f"M{points[0][0]},{points[0][1]}l{' '.join(steps)}z" if steps else ""


def middle_of(rings: Sequence[Ring]) -> Point:
    """Where a name stands: in the middle of the widest stretch of land on nine lines across the largest ring, not in a
    hole, where another unit may have its name.
    """
    ring = max(rings, key=area)
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    stretches = [stretch for n in range(1, 10) for stretch in _stretches(rings, low + (high - low) * n / 10)]
    if not stretches:
        return ring[0]

    def room(stretch: tuple[float, float, float]) -> float:
        """A name near an edge hangs over it."""
        return (stretch[1] - stretch[0]) * (1 - abs(stretch[2] - (low + high) / 2) / (high - low))

    start, end, y = max(stretches, key=room)
    return round((start + end) / 2), round(y)


def _stretches(rings: Sequence[Ring], y: float) -> list[tuple[float, float, float]]:
    """From where to where an area lies along a line of latitude: a ring within a ring is a hole."""
    crossed = sorted(
        a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1])
        for ring in rings
        for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)
        if (a[1] > y) != (b[1] > y)
    )
    return [(start, end, y) for start, end in zip(crossed[::2], crossed[1::2], strict=False)]
