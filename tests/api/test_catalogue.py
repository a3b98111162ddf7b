"""The catalogue: entries by the fields of their kind, kept by units, confirmed where they rest on a text of the law."""

from datetime import date
from typing import Any

import pytest

from fixtures.catalogue import PLATFORM, RATE, ZALO, entered, entry_changed
from fixtures.materials import approved, posted
from fixtures.monthly_reports import API, SetDay, errors_of, ok, unit_id
from fixtures.people import ClientOf


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))


def listed(client: Any, **query: Any) -> list[str]:
    return [row["name"] for row in ok(client.get(f"{API}/catalogue", params=query))["items"]]


@pytest.mark.both_databases("json")
def test_an_entry_has_the_fields_of_its_kind_and_is_read_by_everybody(client_of: ClientOf) -> None:
    minh, son = client_of("minh"), client_of("son")
    row = entered(minh, **PLATFORM)
    assert [one["value"] for one in row["facts"]] == ["Bộ phận Một cửa", "Lan", "+84912345678"]
    assert (row["kind_label"], row["current"], row["unverified"]) == ("Nền tảng, phần mềm", True, False)
    assert (listed(son), ok(son.get(f"{API}/catalogue/{row['id']}"))["actions"]) == ([PLATFORM["name"]], [])
    assert son.post(f"{API}/catalogue", json=PLATFORM).status_code == 403
    row = entry_changed(minh, row, name="Cổng cũ", fields={"owner": "Công an"}, valid_to="2024-07-19")
    assert (row["fields"], row["current"]) == ({"owner": "Công an"}, False)
    assert (listed(son), listed(son, past=True)) == ([], ["Cổng cũ"])


def test_what_a_kind_refuses_is_named_by_its_field(client_of: ClientOf) -> None:
    minh = client_of("minh")
    wrong = {
        "kind": {**PLATFORM, "kind": "nothing"},
        "fields.owner": {**PLATFORM, "fields": {}},
        "fields.colour": {**PLATFORM, "fields": {"owner": "A", "colour": "đỏ"}},
        "fields.url": {**PLATFORM, "fields": {"owner": "A", "url": "javascript:alert(1)"}},
        "fields.phone": {**PLATFORM, "fields": {"owner": "A", "phone": "12"}},
        "fields.members": {**ZALO, "fields": {"members": -1}},
        "fields.per": {**RATE, "fields": {**RATE["fields"], "per": "year"}},
        "fields.plan": {"kind": "superior_target", "name": "A", "fields": {"plan": unit_id(minh, "kp1")}},
        "fields.due_on": {"kind": "year_task", "name": "A", "fields": {"owner": "A", "due_on": "2024-02-30"}},
        "unit_id": {**ZALO, "unit_id": "01900000-0000-7000-8000-000000000000"},
    }
    for field, body in wrong.items():
        assert set(errors_of(minh.post(f"{API}/catalogue", json=body))) == {field}
    assert listed(minh) == []


def test_a_head_keeps_the_group_of_the_own_khu_pho_and_those_without_are_listed(client_of: ClientOf) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    before = ok(hoa.get(f"{API}/catalogue/coverage"))
    row = entered(hoa, **ZALO)
    after = ok(hoa.get(f"{API}/catalogue/coverage"))
    assert (row["unit_name"], after["units"], after["expected"]) == ("Khu phố 1", 1, before["expected"])
    assert {one["unit_name"] for one in before["missing"]} - {one["unit_name"] for one in after["missing"]} == {
        "Khu phố 1"
    }
    assert len(after["missing"]) == after["expected"] - after["units"] > 0
    other = entered(minh, **{**ZALO, "unit_id": unit_id(minh, "kp2")})
    body = {"json": {"name": "Nhóm khác"}, "headers": {"If-Match": '"1"'}}
    assert hoa.put(f"{API}/catalogue/{other['id']}", **body).status_code == 403
    entry_changed(minh, other, name="Nhóm đã giải tán", valid_to="2024-07-19")
    assert ok(hoa.get(f"{API}/catalogue/coverage"))["units"] == 1, "a group that is no more is no group"
    assert hoa.get(f"{API}/catalogue/coverage?kind=platform").status_code == 422


def test_a_rate_waits_for_the_leader_and_again_once_it_is_changed(client_of: ClientOf) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    row = entered(minh, **RATE)
    assert (row["unverified"], row["actions"]) == (True, ["change"])
    address, seen = f"{API}/catalogue/{row['id']}/confirm", {"headers": {"If-Match": '"1"'}}
    assert minh.post(address, **seen).status_code == 403
    row = ok(lan.post(address, **seen))
    assert (row["unverified"], row["confirmed_on"], row["actions"]) == (False, "2024-07-20", ["change"])
    assert lan.post(address, headers={"If-Match": '"2"'}).json()["code"] == "catalogue-confirmed"
    row = entry_changed(minh, row, name="Mức hỗ trợ", fields=row["fields"], note="Chỉ sửa ghi chú")
    assert row["unverified"] is False
    row = entry_changed(minh, row, name="Mức hỗ trợ", fields={**row["fields"], "amount": 90_000})
    assert (row["unverified"], row["confirmed_on"]) == (True, None)


def test_difficulties_are_counted_by_platform_and_each_number_opens_its_list(client_of: ClientOf) -> None:
    minh, hoa, nga = (client_of(name) for name in ("minh", "hoa", "nga"))
    platform, other = entered(minh, **PLATFORM), entered(minh, **{**PLATFORM, "name": "Ứng dụng khác"})
    body = {"kind": "equipment", "content": "Không đăng nhập được vào cổng.", "platform_ids": [platform["id"]]}
    row = ok(hoa.post(f"{API}/difficulties", json=body), 201)
    assert row["platforms"] == [{"id": platform["id"], "name": PLATFORM["name"]}]

    def counted(client: Any) -> dict[str, tuple[int, int]]:
        found = ok(client.get(f"{API}/difficulties/platforms"))
        for one in found:
            opened = ok(client.get(f"{API}/difficulties", params={"platform_id": one["id"]}))["items"]
            assert len(opened) == one["difficulties"]
        return {one["name"]: (one["difficulties"], one["open"]) for one in found}

    assert (counted(minh), counted(nga)) == ({PLATFORM["name"]: (1, 1)}, {})
    address, seen = f"{API}/difficulties/{row['id']}", {"headers": {"If-Match": f'"{row["version"]}"'}}
    assert hoa.put(f"{address}/platforms", json={"entry_ids": []}, **seen).status_code == 403
    row = ok(minh.put(f"{address}/platforms", json={"entry_ids": [other["id"]]}, **seen))
    assert (counted(minh), "platforms" in row["actions"]) == ({"Ứng dụng khác": (1, 1)}, True)
    seen = {"headers": {"If-Match": f'"{row["version"]}"'}}
    ok(hoa.post(f"{address}/withdraw", json={"note": "Nêu nhầm"}, **seen))
    assert counted(minh) == {"Ứng dụng khác": (1, 0)}


def test_a_posting_takes_its_place_from_the_catalogue(client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    row, group = approved(hoa, minh), entered(hoa, **ZALO)
    one = posted(hoa, row, "2024-07-20", channel="zalo", url="", entry_id=group["id"])
    assert (one["place"], one["entry_id"]) == (ZALO["name"], group["id"])
    wrong = {"channel": "loudspeaker", "on": "2024-07-20", "entry_id": group["id"]}
    assert set(errors_of(hoa.post(f"{API}/materials/{row['id']}/postings", json=wrong))) == {"entry_id"}
