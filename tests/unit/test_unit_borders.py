"""Thinned outlines: neighbours keep one border, nobody has too many points, nobody is lost."""

from collections import Counter
from itertools import pairwise, product

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from toso.organisation.shapes.borders import MOST_BYTES, MOST_POINTS, Point, Shape, area, thin
from toso.organisation.shapes.flat_map import middle_of, path_of, sheet_of

SIDE = 400
Wave = tuple[int, int, int]


def wandering(start: Point, end: Point, wave: Wave, bends: int) -> list[Point]:
    """From one corner to another without the last point; the same points from both sides, never far off near a corner."""
    low, high = sorted((start, end))
    found = [low]
    for n in range(1, bends):
        room = 2 * min(n, bends - n) / bends
        aside = round(room * (wave[n * 3 // bends] + wave[n % 3] // 4))
        x, y = (a + (b - a) * n // bends for a, b in zip(low, high, strict=True))
        found.append((x + aside, y) if low[0] == high[0] else (x, y + aside))
    found.append(high)
    return (found if start == low else found[::-1])[:-1]


@st.composite
def grounds(draw: st.DrawFn) -> list[Shape]:
    """Up to 24 units that tile a board; their sides wander."""
    columns, rows = draw(st.integers(1, 6)), draw(st.integers(1, 4))
    wave = st.tuples(*[st.integers(-50, 50)] * 3)
    bends = draw(st.integers(2, 40))
    waves: dict[tuple[Point, Point], Wave] = {}
    shapes: list[Shape] = []
    for x, y in product(range(columns), range(rows)):
        corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)]
        ring: list[Point] = []
        for a, b in pairwise(corners):
            side = min(a, b), max(a, b)
            waves.setdefault(side, draw(wave))
            start, end = ((10_706_000 + SIDE * p[0], 2_095_000 + SIDE * p[1]) for p in (a, b))
            ring += wandering(start, end, waves[side], bends)
        shapes.append([ring])
    return shapes


def sides(shapes: list[Shape]) -> Counter[frozenset[Point]]:
    return Counter(
        frozenset(side) for shape in shapes for ring in shape for side in zip(ring, [*ring[1:], ring[0]], strict=True)
    )


def seams(shapes: list[Shape]) -> set[tuple[int, int]]:
    """Pairs of units that share a side."""
    owners: dict[frozenset[Point], set[int]] = {}
    for n, shape in enumerate(shapes):
        for side in sides([shape]):
            owners.setdefault(side, set()).add(n)
    return {(min(pair), max(pair)) for pair in owners.values() if len(pair) == 2}


@settings(max_examples=40)
@given(grounds())
def test_thinned_neighbours_share_their_border_and_keep_within_both_limits(shapes: list[Shape]) -> None:
    made = thin(shapes)
    assert made is not None
    assert all(shape and all(area(ring) > 0 for ring in shape) for shape in made)
    assert max(sum(map(len, shape)) for shape in made) <= MOST_POINTS
    assert len(orjson.dumps(made)) <= MOST_BYTES
    assert seams(shapes) <= seams(made)
    assert loops([side for side, times in sides(made).items() if times == 1]) == 1, "a gap would be a loop of its own"
    assert max(sides(made).values()) <= 2


def loops(lone: list[frozenset[Point]]) -> int:
    """How many closed walks the sides are that one unit alone has."""
    beside: dict[Point, list[Point]] = {}
    for side in lone:
        a, b = side
        beside.setdefault(a, []).append(b)
        beside.setdefault(b, []).append(a)
    assert all(len(others) == 2 for others in beside.values())
    count = 0
    while beside:
        count, waiting = count + 1, [next(iter(beside))]
        while waiting:
            waiting += beside.pop(waiting.pop(), [])
    return count


@settings(max_examples=40)
@given(grounds(), st.integers(12, 40))
def test_a_smaller_limit_of_points_holds_as_well(shapes: list[Shape], most: int) -> None:
    made = thin(shapes, most=most)
    assert made is not None
    assert max(sum(map(len, shape)) for shape in made) <= most
    assert seams(shapes) <= seams(made)


def test_a_corner_on_the_straight_side_of_a_neighbour_stays_on_it() -> None:
    wide = [[(0, 0), (1000, 0), (1000, 500), (0, 500)]]
    left, right = [[(0, 500), (400, 501), (400, 900), (0, 900)]], [[(400, 500), (1000, 500), (1000, 900), (400, 900)]]
    made = thin([wide, left, right])
    assert made is not None
    assert seams(made) == {(0, 1), (0, 2), (1, 2)}


def test_an_enclave_and_the_hole_around_it_stay_one() -> None:
    bumpy = [(300 + n, 300 + n % 2) for n in range(0, 300, 3)] + [(600, 600), (300, 600)]
    made = thin([[[(0, 0), (900, 0), (900, 900), (0, 900)], bumpy[::-1]], [bumpy]], most=8)
    assert made is not None
    assert set(made[0][1]) == set(made[1][0])
    assert len(made[1][0]) <= 4


def test_the_name_of_an_area_around_another_stands_on_its_own_land() -> None:
    ground, enclave = [(0, 0), (900, 0), (900, 900), (0, 900)], [(200, 200), (700, 200), (700, 700), (200, 700)]
    x, y = middle_of([ground, enclave[::-1]])
    assert 0 < x < 900
    assert 0 < y < 900
    assert not (200 <= x <= 700 and 200 <= y <= 700)
    assert middle_of([enclave]) == (450, 450)


def test_islets_go_before_the_mainland_loses_its_form() -> None:
    mainland = [(0, 0), *[(5 * n, 300 + n % 7) for n in range(400)][::-1], (2000, -500)]
    islets = [[(x, 2000), (x + 4, 2000), (x + 4, 2004), (x, 2004)] for x in range(0, 2000, 20)]
    made = thin([[mainland, *islets]], most=30)
    assert made is not None
    assert abs(area(made[0][0]) - area(mainland)) < 0.02 * area(mainland)


@settings(max_examples=40)
@given(grounds())
def test_a_picture_has_one_border_where_the_map_has_one(shapes: list[Shape]) -> None:
    made = thin(shapes)
    assert made is not None
    sheet = sheet_of(point for shape in made for ring in shape for point in ring)
    drawn = sum(len(path_of(shape, sheet)) for shape in made)
    assert drawn <= MOST_BYTES
    assert max(sheet.width, sheet.height) <= 1_016
