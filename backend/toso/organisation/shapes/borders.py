"""Outlines with fewer points whose shared borders still meet: a border is cut into arcs and each arc is thinned once.

Points are integer pairs in steps of 1e-5 degrees (about a metre). A ring is a list of points, not closed by its first.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import orjson

Point = tuple[int, int]
Ring = Sequence[Point]
Shape = list[list[Point]]
Arc = tuple[Point, ...]
# Arcs in the one sense in which they are thinned, and whether they are walked in it.
_Cut = list[tuple[Arc, bool]]
MOST_POINTS, MOST_BYTES = 200, 20_000
SNAPS = (2, 8, 32)  # steps: what lies closer is the same point; the next one where borders are too ragged for the first
_CELL = 64  # of the grid in which points beside an edge are looked for
_ALWAYS, _STEPS = float("inf"), 40


def thin(shapes: Sequence[Iterable[Ring]], *, most: int = MOST_POINTS, size: int = MOST_BYTES) -> list[Shape] | None:
    """The shapes with at most `most` points each and `size` bytes of JSON together; None where that cannot be.

    Rings that end up without an area are gone, and so is an island that is too small to be seen.
    """
    given = [[list(ring) for ring in shape] for shape in shapes]
    for snap in SNAPS:
        arcs = _Arcs(_joined(given, snap))
        for step in range(_STEPS):
            made = arcs.shapes(0 if step == 0 else 1.5 ** (step - 1))
            if all(sum(map(len, shape)) <= most for shape in made) and len(orjson.dumps(made)) <= size:
                return made
    return None


def area(ring: Ring) -> float:
    """Of a ring, in square steps."""
    turns = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)) if ring else 0
    return abs(turns) / 2


def _joined(shapes: list[Shape], snap: int) -> list[Shape]:
    """Points that lie together become one, and an edge goes through the points that lie on it."""
    known: dict[Point, list[Point]] = {}
    snapped = [[_tidy([_nearest(known, point, snap) for point in ring]) for ring in shape] for shape in shapes]
    grid: dict[Point, list[Point]] = {}
    for point in {point for shape in snapped for ring in shape for point in ring}:
        grid.setdefault((point[0] // _CELL, point[1] // _CELL), []).append(point)
    return [[ring for ring in (_tidy(_met(ring, grid, snap)) for ring in shape) if area(ring)] for shape in snapped]


def _nearest(known: dict[Point, list[Point]], point: Point, snap: int) -> Point:
    """The point that was seen first within `snap`, or this one."""
    x, y = point[0] // snap, point[1] // snap
    for cell in ((x + i, y + j) for i in (0, -1, 1) for j in (0, -1, 1)):
        for other in known.get(cell, ()):
            if abs(other[0] - point[0]) <= snap and abs(other[1] - point[1]) <= snap:
                return other
    known.setdefault((x, y), []).append(point)
    return point


def _tidy(ring: list[Point]) -> list[Point]:
    """Without a point twice in a row, and without going out and back again."""
    kept: list[Point] = []
    for point in ring:
        while len(kept) > 1 and point == kept[-2]:
            kept.pop()
        if not kept or point != kept[-1]:
            kept.append(point)
    while len(kept) > 1 and kept[0] == kept[-1]:
        kept.pop()
    while len(kept) > 2 and (kept[1] == kept[-1] or kept[0] == kept[-2]):
        kept = kept[1:-1] if kept[1] == kept[-1] else kept[:-2]
    return kept if len(kept) > 2 else []


def _met(ring: list[Point], grid: dict[Point, list[Point]], snap: int) -> list[Point]:
    made: list[Point] = []
    for start, end in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        made += [start, *_between(start, end, grid, snap)]
    return made


def _between(start: Point, end: Point, grid: dict[Point, list[Point]], snap: int) -> list[Point]:
    """The points beside an edge, from its start to its end."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    found: list[tuple[float, Point]] = []
    for cell in _cells(start, end):
        for point in grid.get(cell, ()):
            along = (point[0] - start[0]) * dx + (point[1] - start[1]) * dy
            aside = (point[0] - start[0]) * dy - (point[1] - start[1]) * dx
            if 0 < along < length and aside * aside <= snap * snap * length and point not in (start, end):
                found.append((along / length, point))
    return [point for _, point in sorted(set(found))]


def _cells(start: Point, end: Point) -> set[Point]:
    """Those of the grid within half a cell of an edge."""
    steps = max(abs(end[0] - start[0]), abs(end[1] - start[1])) * 2 // _CELL + 1
    found: set[Point] = set()
    for n in range(steps + 1):
        x = start[0] + (end[0] - start[0]) * n // steps
        y = start[1] + (end[1] - start[1]) * n // steps
        reach = _CELL // 2
        found |= {((x + i) // _CELL, (y + j) // _CELL) for i in (-reach, 0, reach) for j in (-reach, 0, reach)}
    return found


class _Arcs:
    """The rings as arcs between the points at which borders part; the weight of each point says how long it stays."""

    def __init__(self, shapes: list[Shape]) -> None:
        partings = _partings(ring for shape in shapes for ring in shape)
        self.rings = [[_cut(ring, partings) for ring in shape] for shape in shapes]
        self.areas = [[area(ring) for ring in shape] for shape in shapes]
        cuts = [cut for rings in self.rings for cut in rings]
        self.used = Counter(arc for cut in cuts for arc, _ in cut)
        short = {arc for cut in cuts if len(cut) < 3 for arc, _ in cut}
        self.weights = {arc: _weights(arc, thick=arc in short) for arc in self.used}

    def shapes(self, tolerance: float) -> list[Shape]:
        kept = {
            arc: [point for point, weight in zip(arc, weights, strict=True) if weight > tolerance]
            for arc, weights in self.weights.items()
        }
        made: list[Shape] = []
        for rings, areas in zip(self.rings, self.areas, strict=True):
            least = min(4 * tolerance * tolerance, max(areas, default=0))
            seen = [c for c, whole in zip(rings, areas, strict=True) if whole >= least or not self._alone(c)]
            walked = [[p for arc, ahead in c for p in kept[arc][:: 1 if ahead else -1][:-1]] for c in seen]
            made.append([ring for ring in walked if area(ring)])
        return made

    def _alone(self, cut: _Cut) -> bool:
        """Whether no other ring shares this one's border: an island, a lake."""
        return len(cut) == 1 and self.used[cut[0][0]] == 1


def _cut(ring: list[Point], partings: set[Point]) -> _Cut:
    """A ring from one parting to the next; one that meets none begins at its smallest point."""
    starts = [n for n, point in enumerate(ring) if point in partings]
    first = starts[0] if starts else ring.index(min(ring))
    turned = [*ring[first:], *ring[: first + 1]]
    cuts = [n for n, point in enumerate(turned) if point in partings or n in (0, len(ring))]
    walked = [tuple(turned[a : b + 1]) for a, b in pairwise(cuts)]
    return [(min(arc, arc[::-1]), arc <= arc[::-1]) for arc in walked]


def _partings(rings: Iterator[list[Point]]) -> set[Point]:
    """Points that have more than two neighbours, or at which one border ends beside another."""
    beside: dict[Point, set[Point]] = {}
    for ring in rings:
        for n, point in enumerate(ring):
            beside.setdefault(point, set()).update((ring[n - 1], ring[(n + 1) % len(ring)]))
    return {point for point, others in beside.items() if len(others) > 2}


def _weights(arc: Arc, *, thick: bool) -> list[float]:
    """By point, the tolerance up to which it is kept (Douglas and Peucker), none above that of the point it hangs on.

    `thick`: the arc must not fall flat, a ring of two arcs would have no area; one that is closed keeps three points.
    """
    weights = [0.0] * len(arc)
    weights[0] = weights[-1] = _ALWAYS
    waiting = [(0, len(arc) - 1, _ALWAYS)]
    while waiting:
        low, high, most = waiting.pop()
        if high - low < 2:
            continue
        at, far = max(((n, _aside(arc[low], arc[high], arc[n])) for n in range(low + 1, high)), key=lambda one: one[1])
        weights[at] = min(most, far)
        waiting += [(low, at, weights[at]), (at, high, weights[at])]
    inner = sorted(range(1, len(arc) - 1), key=lambda n: -weights[n])
    for n in inner[: 2 if arc[0] == arc[-1] else int(thick)]:
        weights[n] = _ALWAYS
    return weights


def _aside(start: Point, end: Point, point: Point) -> float:
    """How far a point lies from a stretch, in steps."""
    dx, dy, x, y = end[0] - start[0], end[1] - start[1], point[0] - start[0], point[1] - start[1]
    length = dx * dx + dy * dy
    share = max(0.0, min(1.0, (x * dx + y * dy) / length)) if length else 0.0
    return ((x - share * dx) ** 2 + (y - share * dy) ** 2) ** 0.5
