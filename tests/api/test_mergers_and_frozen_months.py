"""Months that were handed in and approved say the same to the byte, whatever households are made one and two again."""

from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, cell, ok
from fixtures.months import INFORMED, MONTHS, RESIDENTS, month_of_kp1
from fixtures.people import ClientOf
from fixtures.redrawn_streets import merge
from fixtures.undone_mergers import unmerged

FROZEN = ("submission_snapshot", "submission", "submission_cell", "report", "report_section", "document")


def _frozen(app: FastAPI) -> dict[str, str]:
    with Session(app.state.engines.read) as session:
        tables = set(sa.inspect(session.connection()).get_table_names())
        return {
            name: str([tuple(row) for row in session.execute(sa.text(f'SELECT * FROM "{name}" ORDER BY id'))])
            for name in FROZEN
            if name in tables
        }


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
    before = _frozen(app)
    assert len(before) > 3
    merge(hoa, homes["dat"], homes["xuan"], MONTHS["2024-08"], duplicate=duplicate)
    assert _frozen(app) == before
    on_day(MONTHS["2024-09"])
    hoa = client_of("hoa")
    unmerged(hoa, homes["xuan"])
    assert _frozen(app) == before
    seen = ok(client_of("minh").get(f"{API}/submissions/{row['id']}"))
    assert (seen["snapshots"][0]["holds"], seen["snapshots"][0]["digest"]) == (True, row["snapshots"][0]["digest"])
    september = month_of_kp1(client_of, "2024-09")
    for code in (RESIDENTS, INFORMED):
        now, then = cell(september, code), cell(row, code)
        assert (now["cumulative"], now["added"], now["late_in"], now["late_out"]) == (then["cumulative"], 0, 0, 0), code
    assert report["state"] == "approved"
