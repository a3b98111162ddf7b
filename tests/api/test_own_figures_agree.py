"""Random months of a ward with targets and tasks of its own, with gaps, blanks, late forms, a merger, a split, a new name
and corrections: every number of text, annexes, workbook, screen and charts equals a count of its own over what was typed
and written, of the months and of their quarter.
"""

import pytest
from fastapi import FastAPI

from fixtures.counted_wards import CountedWard
from fixtures.monthly_reports import SetDay
from fixtures.own_books import APPROVED, OWN, own_plan
from fixtures.people import ClientOf


@pytest.mark.both_databases("resource")
@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize("seed", [1, 5])
def test_every_number_of_own_targets_through_changed_units_is_the_count_of_what_was_typed(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, seed: int
) -> None:
    on_day(APPROVED)
    own_plan(client_of)
    ward = CountedWard(app, client_of, on_day, seed, OWN)
    ward.works.give(APPROVED)
    ward.months()
