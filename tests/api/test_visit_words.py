"""Questions and warnings at the door: entries of the catalogue, taken along by phones, told by sheets, counted."""

from datetime import date
from typing import Any

import pytest

from fixtures.catalogue import entered, entry_changed
from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from fixtures.visits import answer, results, sheet, stored, take_round

DAY = date(2024, 8, 9)


@pytest.fixture(autouse=True)
def _on_the_day(on_day: SetDay) -> None:
    on_day(DAY)


def kept(client: Any, kind: str, name: str, **fields: str) -> dict[str, Any]:
    return entered(client, kind=kind, name=name, fields=fields)


def counts(client: Any, part: str) -> dict[str, int]:
    return {one["code"]: one["households"] for one in ok(client.get(f"{API}/households/raised"))[part]}


def listed(client: Any, code: str) -> list[str]:
    return [row["name"] for row in ok(client.get(f"{API}/households", params={"raised": code}))["items"]]


@pytest.mark.both_databases("json")
def test_a_household_is_counted_and_listed_by_what_it_asked_for_and_was_warned_of(
    client_of: ClientOf, register: Register
) -> None:
    minh, hoa, homes = client_of("minh"), client_of("hoa"), register.households
    fraud = kept(minh, "warning", "Giả danh công an", advice="Không chuyển tiền.")
    taken = take_round(hoa)
    assert [(one["code"], one["label"], one["advice"]) for one in taken["warnings"]] == [
        (fraud["id"], "Giả danh công an", "Không chuyển tiền.")
    ]
    told = answer(register.persons["xuan"], "safety", "yes")
    stored(hoa, sheet(homes["xuan"], told, warned=[fraud["id"], fraud["id"]], needs=["sim"]))
    stored(hoa, sheet(homes["thang"], needs=["sim"]))
    stored(hoa, sheet(homes["thang"], needs=["sim", "apps"]))
    needs = counts(hoa, "needs")
    assert (needs["sim"], needs["apps"], needs["vneid"]) == (2, 1, 0), "each household once"
    assert counts(hoa, "warned") == {fraud["id"]: 1}
    assert sorted(listed(hoa, "sim")) == ["Ngô Văn Thắng", "Đỗ Thị Xuân"]
    assert listed(hoa, fraud["id"]) == ["Đỗ Thị Xuân"]
    found = ok(hoa.post(f"{API}/households/search", json={"text": "thang", "raised": "sim"}))["items"]
    assert [row["name"] for row in found] == ["Ngô Văn Thắng"]
    warned = ok(hoa.get(f"{API}/indicators/safety.warned"))
    assert warned["row"]["total"]["counted"] == 1
    behind = ok(hoa.get(f"{API}/indicators/safety.warned/list"))["items"]
    assert [one["full_name"] for one in behind] == ["Đỗ Thị Xuân"]
    history = ok(hoa.get(f"{API}/visits", params={"household_id": str(homes["xuan"])}))["items"]
    assert [one["label"] for one in history[0]["warned"]] == ["Giả danh công an"]
    assert counts(client_of("nga"), "needs")["sim"] == 0, "another khu phố"


def test_the_needs_of_the_ward_take_the_place_of_the_common_ones_and_late_sheets_are_understood(
    client_of: ClientOf, register: Register
) -> None:
    minh, hoa, homes = client_of("minh"), client_of("hoa"), register.households
    assert "sim" in [one["code"] for one in take_round(hoa)["needs"]]
    own = kept(minh, "need", "Cài chữ ký số", help="Bộ phận Một cửa")
    assert [(one["code"], one["label"]) for one in take_round(hoa)["needs"]] == [(own["id"], "Cài chữ ký số")]
    stored(hoa, sheet(homes["xuan"], needs=[own["id"], "sim"]))
    entry_changed(minh, own, name="Cài chữ ký số", fields={}, valid_to="2024-08-08")
    stored(hoa, sheet(homes["thang"], needs=[own["id"]]))
    assert counts(hoa, "needs")[own["id"]] == 2, "what is no longer offered is still told"
    refused = results(hoa, sheet(homes["xuan"], needs=["unknown"]), sheet(homes["xuan"], warned=[own["id"]]))
    assert [(r["state"], [e["field"] for e in r["errors"]]) for r in refused] == [
        ("rejected", ["needs.0"]),
        ("rejected", ["warned.0"]),
    ]
