"""One calendar of everything: each kind on its day, for those whom it concerns."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
from starlette.testclient import TestClient

from fixtures.activities import TRAINING, WHY, did, planned
from fixtures.materials import RULE
from fixtures.materials import approved as approved_material
from fixtures.materials import did as material_did
from fixtures.monthly_reports import API, SetDay, errors_of, ok, open_period, unit_id
from fixtures.people import ClientOf


def agenda(client: TestClient, first: str = "2024-07-01", last: str = "2024-07-31") -> dict[str, Any]:
    return ok(client.get(f"{API}/calendar", params={"from": first, "to": last}))


def kinds(read: dict[str, Any]) -> Counter[str]:
    return Counter(event["kind"] for event in read["events"])


@pytest.mark.both_databases("resource")
def test_every_kind_stands_on_its_day(client_of: ClientOf, plan_in_force: object, on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))
    minh, hoa, nga = client_of("minh"), client_of("hoa"), client_of("nga")
    open_period(minh)
    training = planned(hoa, "2024-07-25", **TRAINING)
    did(hoa, planned(hoa, "2024-07-26"), "/step", step="cancel", reason=WHY)
    inspection = did(minh, planned(minh, "2024-07-19", kind="inspection"), "/step", step="finish")
    finding = {
        "type": "finding",
        "text": "Chưa treo bảng mã QR",
        "unit_id": unit_id(minh, "kp1"),
    }
    did(minh, inspection, "/items", **finding, due_on="2024-07-22")
    mine = [(one["first_on"], one["kind"], one["title"].split(":")[0]) for one in agenda(hoa)["events"]]
    assert ("2024-07-25", "activity", training["title"]) in mine
    assert ("2024-07-22", "finding", "Tồn tại, kiến nghị") in mine
    assert [one for one in mine if one[1] == "task"] == [("2024-07-29", "task", "Hạn nhiệm vụ 3b")]
    assert [one[2] for one in mine if one[1] == "reporting"] == ["Khu phố nộp số liệu"]
    steps = {one["title"].split(":")[0] for one in agenda(minh)["events"] if one["kind"] == "reporting"}
    assert {
        "Khu phố nộp số liệu",
        "Tổng hợp báo cáo",
        "Lãnh đạo duyệt, ký, gửi cấp trên",
    } <= steps
    assert not {"finding", "activity"} & kinds(agenda(nga)).keys()
    (shown,) = (one for one in agenda(hoa)["events"] if one["kind"] == "activity" and one["starts"])
    assert (shown["starts"], shown["path"]) == ("19:30", f"/hoat-dong/{training['id']}")


def test_a_rule_to_be_read_stands_in_the_calendar_of_its_reader_until_it_is_read(
    client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 7, 20))
    minh, lan, son, nga = (client_of(name) for name in ("minh", "lan", "son", "nga"))
    row = approved_material(minh, lan, **RULE)
    material_did(minh, row, "/readers", unit_ids=[unit_id(minh, "kp1")], due_on="2024-07-28")
    assert [one["first_on"] for one in agenda(son)["events"] if one["kind"] == "reading"] == ["2024-07-28"]
    assert kinds(agenda(nga))["reading"] == 0
    ok(son.post(f"{API}/materials/{row['id']}/receipt"))
    assert kinds(agenda(son))["reading"] == 0


def test_holidays_and_what_the_ward_decided_are_marked_and_weekends_are_not(
    client_of: ClientOf,
) -> None:
    days = {one["on"]: one["reason"] for one in agenda(client_of("son"), "2024-08-01", "2024-09-30")["days_off"]}
    assert days == {"2024-09-02": "Quốc khánh", "2024-09-03": "Quốc khánh"}


@pytest.mark.parametrize(("first", "last"), [("2024-07-02", "2024-07-01"), ("2024-01-01", "2026-01-01")])
def test_a_window_is_in_order_and_not_too_wide(client_of: ClientOf, first: str, last: str) -> None:
    assert "to" in errors_of(client_of("lan").get(f"{API}/calendar", params={"from": first, "to": last}))
