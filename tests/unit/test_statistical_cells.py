"""Small cells of a statistical table, and those that would tell them, are left out."""

from collections import defaultdict
from decimal import Decimal
from itertools import product
from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toso.reports.figures.figures import WARD, Aspect
from toso.reports.figures.measures import Unit
from toso.reports.statistics.cells import SMALLEST, TableCell, without_small

SUM, RATE = Aspect.CUMULATIVE, Aspect.PERCENT


def told(values: dict[str, int | None], unit: Unit = Unit.PERSON) -> list[str]:
    """The places whose number is told."""
    cells = without_small([TableCell("t1.done", SUM, place, unit, None, value) for place, value in values.items()])
    return [cell.place for cell in cells if not cell.suppressed]


@pytest.mark.parametrize(
    ("values", "told_places"),
    [
        ({WARD: 30, "kp1": 10, "kp2": 20}, 2),
        ({WARD: 34, "kp1": 10, "kp2": 20, "kp3": 4}, 1),  # the total less two would tell the third
        ({WARD: 27, "kp1": 20, "kp2": 4, "kp3": 3}, 1),
        ({WARD: 22, "kp1": 20, "kp2": 1, "kp3": 1}, 0),  # both under five, together as well
        ({WARD: 28, "kp1": 20, "kp2": 4, "kp3": 4}, 0),  # only two fours come to eight
        ({WARD: 20, "kp1": 20, "kp2": 0, "kp3": 0}, 0),
        ({WARD: 25, "kp1": 25, "kp2": None}, 2),
    ],
)
def test_under_five_and_what_would_tell_it_is_not_told(values: dict[str, int | None], told_places: int) -> None:
    places = told(values)
    assert WARD in places
    assert len(places) - 1 == told_places
    assert all((values[place] or SMALLEST) >= SMALLEST for place in places)


def test_a_total_that_would_tell_all_of_its_places_is_not_told() -> None:
    assert told({WARD: 3, "kp1": 3}) == []
    assert told({WARD: 8, "kp1": 4, "kp2": 4}) == []
    assert told({WARD: 7, "kp1": 4, "kp2": 3}) == [WARD]


@pytest.mark.parametrize(("places", "most"), [(1, 18), (2, 18), (3, 18), (4, 16)])
def test_who_knows_the_rule_cannot_compute_a_number_back(places: int, most: int) -> None:
    """The reader tries every table whose publication would read like the one they hold; exhaustive up to `most`."""
    look_alike: defaultdict[tuple[int | None, ...], list[tuple[int, ...]]] = defaultdict(list)
    for values in product(range(most + 1), repeat=places):
        if sum(values) <= most:
            row = {f"kp{i}": value for i, value in enumerate(values)} | {WARD: sum(values)}
            shown = told(row)
            look_alike[tuple(v if place in shown else None for place, v in row.items())].append((*values, sum(values)))
    for published, possible in look_alike.items():
        for at, number in enumerate(published):
            assert number is not None or len({one[at] for one in possible}) > 1, (published, possible)


def _rows_below(bounds: list[int], total: int | None, shown: list[int | None]) -> list[tuple[int, ...]]:
    """Every row of counts that agrees with what is shown of it and never exceeds its populations."""
    ranges = [[value] if value is not None else range(bound + 1) for value, bound in zip(shown, bounds, strict=True)]
    return [row for row in product(*ranges) if total in (None, sum(row))]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted), min_size=3, max_size=3))
@example([[0, 0], [9, 9], [7, 9]])
@example([[0, 0], [5, 5], [5, 5]])
def test_a_population_does_not_tell_the_count_nor_the_count_the_population(pairs: list[list[int]]) -> None:
    """Done and population of three places; a reader knows the sums and that nobody is done who is not there."""
    done, of = ({f"kp{i}": pair[at] for i, pair in enumerate(pairs)} for at in (0, 1))
    cells = [
        TableCell(code, SUM, place, Unit.PERSON, population, value)
        for code, population, row in (("t1.done", "t1.of", done), ("t1.of", None, of))
        for place, value in (row | {WARD: sum(row.values())}).items()
    ]
    read = {(cell.code, cell.place): cell.value for cell in without_small(cells)}
    shown = {code: [cast("int | None", read[code, place]) for place in of] for code in ("t1.done", "t1.of")}
    total = {code: cast("int | None", read[code, WARD]) for code in shown}
    possible = [
        (*row, *below)
        for row in _rows_below([total["t1.of"] or SMALLEST - 1] * 3, total["t1.of"], shown["t1.of"])
        for below in _rows_below(list(row), total["t1.done"], shown["t1.done"])
        if all(a <= b for a, b in zip(below, row, strict=True))
    ]
    assert (*of.values(), *done.values()) in possible
    for at, number in enumerate([*shown["t1.of"], *shown["t1.done"]]):
        assert number is not None or len({one[at] for one in possible}) > 1, (shown, total)


def test_numbers_of_no_people_are_told() -> None:
    assert told({WARD: 3, "kp1": 1, "kp2": 2}, Unit.EVENT) == [WARD, "kp1", "kp2"]


def test_a_percentage_of_what_is_not_told_is_not_told() -> None:
    cells = [
        TableCell("t1.adults", SUM, "kp1", Unit.PERSON, None, 100),
        TableCell("t1.done", SUM, "kp1", Unit.PERSON, "t1.adults", 3),
        TableCell("t1.done", RATE, "kp1", Unit.PERSON, "t1.adults", Decimal(3)),
        TableCell("t2.done", RATE, "kp1", Unit.PERSON, "t1.adults", Decimal(40)),
    ]
    assert [cell.suppressed for cell in without_small(cells)] == [False, True, True, False]
