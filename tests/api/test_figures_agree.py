"""Random months with gaps, blanks, a split and corrections: every number of text, annexes, workbook, screen and charts of
their reports, and of the quarter's, equals a count of its own over what was typed.
"""

from dataclasses import replace

import pytest
from fastapi import FastAPI

from fixtures.counted_wards import CountedWard
from fixtures.monthly_reports import SetDay
from fixtures.people import ClientOf
from fixtures.quarters import DAYS
from fixtures.recounts import NINE, Book

BOOKS = ((1, NINE), (2, replace(NINE, split={"kp12": ("kp2", "2024-08")}, renamed={"kp1": ("Khu phố Một", "2024-09")})))


@pytest.mark.parametrize(("seed", "book"), BOOKS, ids=["as they are", "changed"])
def test_every_number_of_months_and_of_their_quarter_is_the_count_of_what_was_typed(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, seed: int, book: Book
) -> None:
    """A month is corrected after it and its quarter were issued, then the quarter."""
    on_day(DAYS["2024-07"])
    ward = CountedWard(app, client_of, on_day, seed, book)
    ward.change_units()
    ward.check_quarter({code: ward.month(code) for code in DAYS})


@pytest.mark.both_databases("resource")
def test_every_number_of_one_month_is_the_count_of_what_was_typed(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    CountedWard(app, client_of, on_day, 5).month("2024-07")
