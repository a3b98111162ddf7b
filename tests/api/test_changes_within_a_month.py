"""Units that change within a month of which forms are in already: nobody is counted twice, nobody is left out."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.corrections import texts
from fixtures.households import LE_THANH_TONG, Register
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    errors_of,
    figures,
    fill,
    handed_in,
    laid,
    ok,
    open_period,
    put,
    step,
    unit_id,
)
from fixtures.months import july_cast
from fixtures.people import ClientOf
from fixtures.unit_changes import plan_merge, plan_split, run_chore

__all__ = ["july_cast"]
BEFORE, DAY = date(2024, 8, 8), date(2024, 8, 10)
TWO = ("kp1", "kp2")


def handed(desk: TestClient, unit: str, until: date, **more: int) -> dict[str, Any]:
    return accepted(desk, handed_in(desk, unit, period="2024-08", until=str(until), figures=remarked(**more)))


def remarked(**more: int) -> dict[str, dict[str, Any]]:
    return {code: {**one, "remark": "Đã kiểm tra"} for code, one in figures(**more).items()}


def change_within_august(app: FastAPI, client_of: ClientOf, on_day: SetDay, plan: Any) -> list[dict[str, Any]]:
    """Khu phố 1 and 2 were accepted on the 8th, and a change was carried out on the 10th."""
    minh = client_of("minh")
    on_day(BEFORE)
    open_period(minh, "2024-08")
    rows = [handed(minh, unit_id(minh, code), BEFORE) for code in TWO]
    plan()
    on_day(DAY)
    run_chore(app)
    return rows


def mended(desk: TestClient, row: dict[str, Any], until: date, **more: int) -> Any:
    """The form opened again and handed in with another day; the answer to handing in."""
    row = ok(desk.get(f"{API}/submissions/{row['id']}"))
    row = ok(step(desk, f"/submissions/{row['id']}/reopen", row, reason="Đơn vị đã thay đổi"))
    row = fill(desk, row, {"data_until": str(until), "figures": remarked(**more), "sections": {}})
    return step(desk, f"/submissions/{row['id']}/submit", row)


def test_who_handed_in_before_a_split_is_not_summed_beside_the_new_unit(
    app: FastAPI, july_cast: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    ha, minh = client_of("ha"), client_of("minh")
    street = july_cast.streets[LE_THANH_TONG]
    rows = change_within_august(app, client_of, on_day, lambda: plan_split(ha, str(DAY), "kp1", street))
    new = next(u["id"] for u in ok(minh.get(f"{API}/units")) if u["path"] == "qn.hg.kp12")
    handed(minh, new, DAY, act__news=1)
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    said = "Số liệu của Khu phố 1 tính đến ngày 08/8/2024, trước khi đơn vị thay đổi (ngày 10/8/2024)"
    assert [line for line in report["outdated"] if line.startswith(said)] == report["outdated"] != []
    refused = step(minh, f"/reports/{report['id']}/submit", report, exceptions=[])
    assert refused.status_code == 409
    early = mended(minh, rows[0], date(2024, 8, 9))
    assert "10/8/2024" in errors_of(early)["data_until"]
    row = ok(minh.get(f"{API}/submissions/{rows[0]['id']}"))
    whole = {"data_until": str(DAY), "figures": remarked(), "sections": {}}
    row = ok(put(minh, f"/submissions/{row['id']}", row, whole))
    accepted(minh, ok(step(minh, f"/submissions/{row['id']}/submit", row)))
    report = ok(minh.get(f"{API}/reports/{report['id']}"))
    report = ok(step(minh, f"/reports/{report['id']}/refresh", report))
    assert report["outdated"] == []
    assert laid(minh, report)["state"] == "submitted"


@pytest.mark.both_databases("resource")
def test_who_handed_in_before_a_merger_speaks_for_both_before_the_report_is_laid(
    app: FastAPI, july_cast: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    """Khu phố 2 is no more, its form is in no sum; that it was accepted makes no report outdated."""
    del july_cast
    ha, minh = client_of("ha"), client_of("minh")
    rows = change_within_august(app, client_of, on_day, lambda: plan_merge(ha, str(DAY), "kp2"))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    said = "Số liệu của Khu phố 1 tính đến ngày 08/8/2024, trước khi đơn vị thay đổi (ngày 10/8/2024)"
    assert [line for line in report["outdated"] if line.startswith(said)] == report["outdated"] != []
    accepted(minh, ok(mended(minh, rows[0], DAY, act__news=5)))
    report = ok(step(minh, f"/reports/{report['id']}/refresh", ok(minh.get(f"{API}/reports/{report['id']}"))))
    assert (report["outdated"], texts(minh, report)["act.news.cum@ward"]) == ([], "5")
    assert laid(minh, report)["state"] == "submitted"
