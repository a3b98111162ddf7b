"""Months that were handed in and approved say the same to the byte, whatever households are made one and two again,
or imported and taken back.
"""

from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.households import Register
from fixtures.import_export import NEW_FAMILY, checked, take, undo, workbook
from fixtures.monthly_reports import API, SetDay, cell, ok
from fixtures.months import INFORMED, MONTHS, RESIDENTS, known_in_july, learner, month_of_kp1, reported
from fixtures.people import ClientOf
from fixtures.redrawn_streets import merge
from fixtures.undone_mergers import frozen, unmerged


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("duplicate", [True, False])
def test_frozen_months_stay_and_the_next_one_counts_as_if_there_had_been_no_merger(
    app: FastAPI,
    client_of: ClientOf,
    on_day: SetDay,
    july_cast: Register,
    august: tuple[dict[str, Any], dict[str, Any]],
    duplicate: bool,
) -> None:
    hoa, homes = client_of("hoa"), july_cast.households
    row, report = august
    before = frozen(app)
    assert len(before) > 3
    merge(hoa, homes["dat"], homes["xuan"], MONTHS["2024-08"], duplicate=duplicate)
    assert frozen(app) == before
    on_day(MONTHS["2024-09"])
    hoa = client_of("hoa")
    unmerged(hoa, homes["xuan"])
    assert frozen(app) == before
    seen = ok(client_of("minh").get(f"{API}/submissions/{row['id']}"))
    assert (seen["snapshots"][0]["holds"], seen["snapshots"][0]["digest"]) == (True, row["snapshots"][0]["digest"])
    september = month_of_kp1(client_of, "2024-09")
    for code in (RESIDENTS, INFORMED):
        now, then = cell(september, code), cell(row, code)
        assert (now["cumulative"], now["added"], now["late_in"], now["late_out"]) == (then["cumulative"], 0, 0, 0), code
    assert report["state"] == "approved"


@pytest.mark.both_databases("resource")
def test_an_upload_taken_back_leaves_frozen_months_and_the_next_one_counts_without_it(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, july_cast: Register
) -> None:
    learner(app, july_cast)(known_in_july)
    upload = checked(app, client_of("hoa"), workbook(*NEW_FAMILY), data_on="2024-07-09")
    upload = take(app, client_of("hoa"), upload)
    july = month_of_kp1(client_of, "2024-07")
    assert reported(client_of, "2024-07")["state"] == "approved"
    before = frozen(app)
    on_day(MONTHS["2024-08"])
    assert undo(app, client_of("hoa"), upload)["undone"] == {"new": 1, "changed": 0, "persons": 2, "staying": 0}
    assert frozen(app) == before
    august = month_of_kp1(client_of, "2024-08")
    then, now = (cell(row, RESIDENTS) for row in (july, august))
    assert (now["cumulative"], now["added"], now["late_out"]) == (then["cumulative"] - 2, -2, 2)
