"""Reporting periods: the ladder of days, exemptions, opening and closing."""

from datetime import date

import pytest

from fixtures.people import ClientOf
from fixtures.reporting import API, ok, open_period, step, unit_id


def test_a_month_opens_with_the_ladder_that_the_plan_gives_it(client_of: ClientOf) -> None:
    period = open_period(client_of("minh"))
    assert (period["first_day"], period["last_day"]) == ("2024-06-15", "2024-07-14")
    assert [(s["key"], s["due_on"]) for s in period["steps"]] == [
        ("neighbourhood", "2024-07-10"),
        ("desk", "2024-07-11"),
        ("compile", "2024-07-12"),
        ("leader", "2024-07-13"),
    ]
    assert period["regime"]["deadline"] == "trước ngày 14 hàng tháng"
    assert period["actions"] == ["close", "ladder", "exempt"]
    assert client_of("hoa").get(f"{API}/report-periods/{period['id']}").json()["actions"] == []


def test_a_month_opens_once(client_of: ClientOf) -> None:
    open_period(client_of("minh"))
    again = client_of("ha").post(f"{API}/report-periods", json={"code": "2024-07"})
    assert (again.status_code, again.json()["code"]) == (409, "period-exists")


def test_only_months_are_opened_and_only_by_desks(client_of: ClientOf) -> None:
    assert client_of("minh").post(f"{API}/report-periods", json={"code": "2024-13"}).status_code == 422
    assert client_of("hoa").post(f"{API}/report-periods", json={"code": "2024-07"}).status_code == 403


def test_a_day_off_that_only_the_ward_knows_moves_the_ladder(client_of: ClientOf) -> None:
    answer = client_of("minh").post(
        f"{API}/report-periods", json={"code": "2024-07", "working_days": {"2024-07-12": False}}
    )
    assert [s["due_on"] for s in ok(answer, 201)["steps"]] == ["2024-07-09", "2024-07-10", "2024-07-11", "2024-07-13"]


def change(client, period, body):
    return client.patch(
        f"{API}/report-periods/{period['id']}/ladder", headers={"If-Match": f'"{period["version"]}"'}, json=body
    )


def test_a_day_of_the_ladder_is_moved_by_hand_and_given_back(client_of: ClientOf) -> None:
    minh = client_of("minh")
    period = open_period(minh)
    moved = ok(change(minh, period, {"steps": [{"key": "neighbourhood", "due_on": "2024-07-08"}]}))
    assert (moved["steps"][0]["due_on"], moved["steps"][0]["moved"]) == ("2024-07-08", True)
    back = ok(change(minh, moved, {"steps": [{"key": "neighbourhood", "due_on": None}]}))
    assert (back["steps"][0]["due_on"], back["steps"][0]["moved"]) == ("2024-07-10", False)


def test_a_level_may_not_be_due_after_the_one_that_waits_for_it(client_of: ClientOf) -> None:
    minh = client_of("minh")
    period = open_period(minh)
    refused = change(minh, period, {"steps": [{"key": "neighbourhood", "due_on": "2024-07-13"}]})
    assert [e["field"] for e in refused.json()["errors"]] == ["steps.desk"]
    assert ok(minh.get(f"{API}/report-periods/{period['id']}"))["steps"] == period["steps"], "nothing half-stored"
    assert change(minh, period, {"steps": [{"key": "leader", "due_on": "2025-07-13"}]}).status_code == 422
    assert change(minh, period, {"steps": [{"key": "nobody", "due_on": None}]}).status_code == 422


def test_an_edit_on_an_older_copy_of_the_ladder_is_refused(client_of: ClientOf) -> None:
    minh = client_of("minh")
    period = open_period(minh)
    ok(change(minh, period, {"steps": [{"key": "neighbourhood", "due_on": "2024-07-08"}]}))
    stale = change(minh, period, {"steps": [{"key": "neighbourhood", "due_on": "2024-07-09"}]})
    assert stale.status_code == 412


@pytest.mark.both_databases("resource")
def test_a_unit_is_exempted_with_a_reason_and_the_exemption_lifted(client_of: ClientOf) -> None:
    minh = client_of("minh")
    period, unit = open_period(minh), unit_id(minh, "kp3")
    path = f"{API}/report-periods/{period['id']}/exemptions"
    assert minh.post(path, json={"unit_id": unit, "reason": ""}).status_code == 422
    freed = ok(minh.post(path, json={"unit_id": unit, "reason": "Khu phố đang sắp xếp lại"}), 201)
    assert [(e["unit_name"], e["reason"]) for e in freed["exemptions"]] == [("Khu phố 3", "Khu phố đang sắp xếp lại")]
    assert minh.post(path, json={"unit_id": unit, "reason": "Một lần nữa"}).json()["code"] == "already-exempt"
    rows = ok(minh.get(f"{API}/submissions"))["items"]
    assert next(r for r in rows if r["unit_id"] == unit)["lateness"]["code"] == "exempt"
    refused = minh.post(f"{API}/submissions", json={"period": "2024-07", "unit_id": unit})
    assert refused.json()["code"] == "unit-exempt"
    assert ok(minh.delete(f"{path}/{unit}"))["exemptions"] == []
    assert minh.delete(f"{path}/{unit}").status_code == 404


def test_nothing_is_handed_in_while_a_period_is_closed(client_of: ClientOf) -> None:
    minh = client_of("minh")
    period, unit = open_period(minh), unit_id(minh, "kp1")
    closed = ok(step(minh, f"/report-periods/{period['id']}/close", period))
    assert (closed["state"], closed["actions"]) == ("closed", ["open"])
    refused = client_of("hoa").post(f"{API}/submissions", json={"period": "2024-07", "unit_id": unit})
    assert (refused.status_code, refused.json()["code"]) == (409, "period-closed")
    assert step(minh, f"/report-periods/{period['id']}/close", closed).json()["code"] == "period-closed"
    assert ok(step(minh, f"/report-periods/{period['id']}/open", closed))["state"] == "open"


@pytest.mark.both_databases("resource")
def test_the_list_of_periods_is_newest_first_and_by_reporting_year(client_of: ClientOf) -> None:
    minh = client_of("minh")
    for code in ("2024-07", "2025-01", "2024-08"):
        open_period(minh, code)
    codes = [p["code"] for p in ok(minh.get(f"{API}/report-periods"))["items"]]
    assert codes == ["2025-01", "2024-08", "2024-07"]
    in_2024 = ok(minh.get(f"{API}/report-periods", params={"year": 2024}))["items"]
    assert [p["code"] for p in in_2024] == ["2024-08", "2024-07"]
    assert date.fromisoformat(ok(minh.get(f"{API}/report-periods"))["items"][0]["first_day"]) == date(2024, 12, 15)
