"""Random months with gaps, blanks and corrections: every number of text, annexes, workbook, screen and charts of their
reports, and of the quarter's, equals a count of its own over what was typed.
"""

import pytest
from fastapi import FastAPI

from fixtures.counted_wards import CountedWard, check_correction
from fixtures.monthly_reports import API, SetDay, approved, ok
from fixtures.people import ClientOf
from fixtures.quarters import DAYS, issue, of_quarter

SEEDS = (1, 2)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_number_of_months_and_of_their_quarter_is_the_count_of_what_was_typed(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, seed: int
) -> None:
    """A month is corrected after it and its quarter were issued, then the quarter."""
    ward = CountedWard(app, client_of, on_day, seed)
    months = {code: ward.month(code) for code in DAYS}
    quarter = of_quarter(ward.desk)
    whole, last = ward.of_quarter(), ward.of_month("2024-09")
    ward.check(quarter, whole)
    quarter = issue(client_of, approved(client_of, quarter), DAYS["2024-09"].isoformat())
    correction = ward.corrected(months["2024-09"], "2024-09")
    check_correction(ward, correction, last, ward.of_month("2024-09"))
    approved(client_of, correction)
    again = ok(
        ward.desk.post(f"{API}/reports/{quarter['id']}/corrections", json={"reason": "Tháng 9 đã đính chính"}), 201
    )
    check_correction(ward, again, whole, ward.of_quarter())


@pytest.mark.both_databases("resource")
def test_every_number_of_one_month_is_the_count_of_what_was_typed(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    CountedWard(app, client_of, on_day, 5).month("2024-07")
