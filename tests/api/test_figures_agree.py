"""Random months with gaps, blanks, late forms, changed units and corrections: every number of text, annexes, workbook,
screen and charts of their reports, and of the quarter's, equals a count of its own over what was typed.
"""

from dataclasses import replace
from datetime import date

import pytest
from fastapi import FastAPI

from fixtures.counted_wards import CountedWard
from fixtures.monthly_reports import SetDay
from fixtures.people import ClientOf
from fixtures.ward_books import NINE, Book

SPLIT = replace(NINE, split={"kp12": ("kp2", "2024-08")}, renamed={"kp1": ("Khu phố Một", "2024-09")})
TURN = replace(
    NINE,
    merged={"kp6": ("kp5", "2025-01"), "kp2": ("kp1", "2025-02")},
    split={"kp12": ("kp4", "2025-01")},
    renamed={"kp3": ("Khu phố Ba Làng", "2025-01")},
    days={
        "2024-11": date(2024, 11, 13),
        "2024-12": date(2024, 12, 13),
        "2025-01": date(2025, 1, 13),
        "2025-02": date(2025, 2, 13),
    },
    longer=("2025-Q1", "2025-H1", "2025"),
)


@pytest.mark.parametrize(("seed", "book"), [(2, SPLIT), (22, TURN)], ids=["split", "over the turn of the year"])
def test_every_number_of_months_and_of_their_quarter_is_the_count_of_what_was_typed(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, seed: int, book: Book
) -> None:
    """A month is corrected after it and its quarter were issued, then the quarter."""
    CountedWard(app, client_of, on_day, seed, book).months()


@pytest.mark.both_databases("resource")
def test_every_number_of_one_month_is_the_count_of_what_was_typed(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    CountedWard(app, client_of, on_day, 5).month("2024-07")
