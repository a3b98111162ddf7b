"""Random months of a ward with targets of its own, with gaps, blanks, a merger and corrections: every number of text,
annexes, workbook, screen and charts equals a count of its own, of the months and of their quarter.
"""

import pytest
from fastapi import FastAPI

from fixtures.counted_wards import CountedWard, check_correction
from fixtures.monthly_reports import API, SetDay, approved, ok
from fixtures.own_books import OWN, own_plan
from fixtures.people import ClientOf
from fixtures.quarters import DAYS, issue, of_quarter
from fixtures.unit_changes import plan_merge, run_chore


@pytest.mark.both_databases("resource")
@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize("seed", [1, 5])
def test_every_number_of_own_targets_through_a_merger_is_the_count_of_what_was_typed(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, seed: int
) -> None:
    on_day(DAYS["2024-07"])
    own_plan(client_of)
    ward = CountedWard(app, client_of, on_day, seed, OWN)
    months = {"2024-07": ward.month("2024-07")}
    plan_merge(client_of("ha"), "2024-08-01", "kp6", into="kp5")
    on_day(DAYS["2024-08"])
    run_chore(app)
    months |= {code: ward.month(code) for code in ("2024-08", "2024-09")}
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
