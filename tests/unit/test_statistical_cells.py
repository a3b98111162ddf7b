"""Small cells of a statistical table, and those that would tell them, are left out."""

from decimal import Decimal

import pytest

from toso.reports.figures.figures import WARD, Aspect
from toso.reports.figures.measures import Unit
from toso.reports.statistics.cells import TableCell, without_small

SUM, RATE = Aspect.CUMULATIVE, Aspect.PERCENT


def told(values: dict[str, int | None], unit: Unit = Unit.PERSON) -> list[str]:
    """The places whose number is told."""
    cells = without_small([TableCell("t1.done", SUM, place, unit, None, value) for place, value in values.items()])
    return [cell.place for cell in cells if not cell.suppressed]


@pytest.mark.parametrize(
    ("values", "places"),
    [
        ({WARD: 30, "kp1": 10, "kp2": 20}, [WARD, "kp1", "kp2"]),
        ({WARD: 34, "kp1": 10, "kp2": 20, "kp3": 4}, [WARD, "kp2"]),  # the total less two would tell the third
        ({WARD: 27, "kp1": 20, "kp2": 4, "kp3": 3}, [WARD, "kp1"]),
        ({WARD: 25, "kp1": 10, "kp2": 15, "kp3": 0}, [WARD, "kp2"]),
        ({WARD: 3, "kp1": 3}, []),
        ({WARD: 25, "kp1": 25, "kp2": None}, [WARD, "kp1", "kp2"]),
    ],
)
def test_under_five_and_what_would_tell_it_is_not_told(values: dict[str, int | None], places: list[str]) -> None:
    assert told(values) == places


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
