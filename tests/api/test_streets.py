"""Streets and their order; who goes along them, between which days, and what that person then sees."""

from datetime import date, timedelta
from typing import Any

import pytest

from fixtures.households import CAY_THAP, LE_THANH_TONG, NGO_75, Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step, unit_id
from fixtures.people import ClientOf
from fixtures.redrawn_streets import end_roles, leave_team
from fixtures.visits import take_round

DAY = date(2024, 8, 9)


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def streets(client: Any) -> dict[str, dict[str, Any]]:
    return {street["name"]: street for street in ok(client.get(f"{API}/streets"))}


def end(client: Any, row: dict[str, Any], to_on: str = "") -> Any:
    query = f"?to_on={to_on}" if to_on else ""
    return client.delete(f"{API}/street-assignments/{row['id']}{query}", headers={"If-Match": f'"{row["version"]}"'})


def test_each_sees_the_streets_of_their_reach_with_counts(client_of: ClientOf, register: Register) -> None:
    seen = streets(client_of("hoa"))
    assert list(seen) == [LE_THANH_TONG, NGO_75]
    assert [(s["households"], s["visited"]) for s in seen.values()] == [(3, 0), (2, 0)]
    assert [a["full_name"] for a in seen[LE_THANH_TONG]["assignments"]] == ["Vũ Ngọc Sơn"]
    assert seen[NGO_75]["actions"] == ["edit", "assign"]
    son = streets(client_of("son"))
    assert (list(son), son[LE_THANH_TONG]["actions"]) == ([LE_THANH_TONG], [])
    assert list(streets(client_of("nga"))) == [CAY_THAP]
    assert client_of("lan").get(f"{API}/streets").status_code == 403


def test_a_street_is_entered_once_renamed_and_found_by_its_new_name(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    body = {"unit_id": unit_id(hoa, "kp1"), "name": "Phố  Kim Hoàn ", "group_name": "Tổ 3"}
    made = ok(hoa.post(f"{API}/streets", json=body), 201)
    assert (made["name"], made["households"]) == ("Phố Kim Hoàn", 0)
    assert hoa.post(f"{API}/streets", json={**body, "name": "Phố Kim Hoàn"}).json()["code"] == "street-taken"
    assert list(errors_of(client_of("nga").post(f"{API}/streets", json=body))) == ["unit_id"]
    desk = {**body, "unit_id": unit_id(hoa, "vhtt")}
    assert list(errors_of(client_of("minh").post(f"{API}/streets", json=desk))) == ["unit_id"]
    row = streets(hoa)[NGO_75]
    path, headers = f"{API}/streets/{row['id']}", {"If-Match": '"1"'}
    assert ok(hoa.patch(path, json={"name": "Phố Bạch Long"}, headers=headers))["version"] == 2
    assert hoa.patch(path, json={"name": "Phố Khác"}, headers=headers).status_code == 412
    assert client_of("nga").patch(path, json={"name": "Phố Khác"}, headers=headers).status_code == 404
    hits = ok(hoa.post(f"{API}/households/search", json={"text": "bach long"}))["items"]
    assert [h["code"] for h in hits] == ["KP1-0004", "KP1-0005"]


def test_who_left_the_team_goes_along_no_street_and_is_told_since_when(
    client_of: ClientOf, register: Register, on_day: SetDay
) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    assert take_round(son)["me"]["left_on"] is None
    leave_team(hoa, register.member_id, DAY)
    assert [a["to_on"] for a in streets(hoa)[LE_THANH_TONG]["assignments"]] == ["2024-08-09"]
    on_day(date(2024, 8, 10))
    assert streets(hoa)[LE_THANH_TONG]["assignments"] == []
    taken = take_round(son)
    assert (taken["streets"], taken["me"]["left_on"]) == ([], "2024-08-09")
    held = ok(hoa.get(f"{API}/team-members/{register.member_id}/holdings"))["kinds"]
    assert [len(kind["rows"]) for kind in held if kind["code"] == "streets"] == [1], "still to be handed on"
    leave_team(hoa, register.member_id, None)
    assert [a["full_name"] for a in streets(hoa)[LE_THANH_TONG]["assignments"]] == ["Vũ Ngọc Sơn"]
    assert take_round(hoa)["me"]["left_on"] is None


@pytest.mark.both_databases("collation")
def test_streets_and_the_households_along_them_stand_in_the_order_given(
    client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    wanted = [str(register.streets[NGO_75]), str(register.streets[LE_THANH_TONG])]
    body = {"unit_id": unit_id(hoa, "kp1"), "street_ids": wanted}
    assert [s["name"] for s in ok(hoa.post(f"{API}/streets/order", json=body))] == [NGO_75, LE_THANH_TONG]
    assert ok(hoa.get(f"{API}/households"))["items"][0]["code"] == "KP1-0004"
    for wrong in (wanted[:1], [*wanted, wanted[0]], [wanted[0], str(register.streets[CAY_THAP])]):
        answer = hoa.post(f"{API}/streets/order", json={**body, "street_ids": wrong})
        assert list(errors_of(answer)) == ["street_ids"]


def test_a_phone_takes_along_the_streets_and_homes_in_the_walking_order_that_the_head_set(
    client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    kp1, names = unit_id(hoa, "kp1"), [NGO_75, LE_THANH_TONG]
    for order in (names, names[::-1]):
        body = {"unit_id": kp1, "street_ids": [str(register.streets[name]) for name in order]}
        ok(hoa.post(f"{API}/streets/order", json=body))
        assert [s["name"] for s in take_round(hoa)["streets"]] == order
    street = str(register.streets[LE_THANH_TONG])
    son = client_of("son")
    doors = [h["id"] for h in take_round(son)["households"] if h["street_id"] == street]
    ok(hoa.post(f"{API}/streets/{street}/households/order", json={"household_ids": doors[::-1]}))
    assert [h["id"] for h in take_round(son)["households"] if h["street_id"] == street] == doors[::-1]


@pytest.mark.both_databases("resource")
def test_a_member_sees_a_street_from_the_first_to_the_last_day_of_going_there(
    client_of: ClientOf, register: Register, on_day: SetDay
) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    path = f"{API}/streets/{register.streets[NGO_75]}/assignments"
    body = {"member_id": str(register.member_id), "from_on": "2024-08-12"}
    made = ok(hoa.post(path, json=body), 201)
    assert list(streets(son)) == [LE_THANH_TONG]
    assert hoa.post(path, json={**body, "from_on": "2024-09-01"}).json()["code"] == "goes-already"
    on_day(date(2024, 8, 12))
    assert list(streets(son)) == [LE_THANH_TONG, NGO_75]
    assert son.get(f"{API}/households/{register.households['thang']}").status_code == 200
    going = made["assignments"][0]
    assert end(hoa, {**going, "version": 7}, "2024-08-12").status_code == 412
    ok(end(hoa, going, "2024-08-12"))
    assert NGO_75 in streets(son)
    on_day(date(2024, 8, 13))
    assert list(streets(son)) == [LE_THANH_TONG]
    assert son.get(f"{API}/households/{register.households['thang']}").status_code == 404
    ok(hoa.post(path, json={**body, "from_on": "2024-09-01"}), 201)


def test_an_assignment_that_never_began_goes_altogether(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    path = f"{API}/streets/{register.streets[NGO_75]}/assignments"
    made = ok(hoa.post(path, json={"member_id": str(register.member_id), "from_on": "2024-08-12"}), 201)
    assert ok(end(hoa, made["assignments"][0]))["assignments"] == []


def test_only_a_keeper_names_members_and_only_of_the_own_team(client_of: ClientOf, register: Register) -> None:
    body = {"member_id": str(register.member_id)}
    assert client_of("son").post(f"{API}/streets/{register.streets[NGO_75]}/assignments", json=body).status_code == 403
    nga = client_of("nga")
    assert nga.post(f"{API}/streets/{register.streets[NGO_75]}/assignments", json=body).status_code == 404
    foreign = nga.post(f"{API}/streets/{register.streets[CAY_THAP]}/assignments", json=body)
    assert (foreign.status_code, list(errors_of(foreign))) == (422, ["member_id"])
    going = streets(client_of("hoa"))[LE_THANH_TONG]["assignments"][0]
    assert end(nga, going).status_code == 404
    days = {**body, "from_on": "2024-08-12", "to_on": "2024-08-11"}
    answer = client_of("hoa").post(f"{API}/streets/{register.streets[NGO_75]}/assignments", json=days)
    assert answer.status_code == 422
    assert step(client_of("hoa"), "/streets/order", {"version": 1}).status_code == 422


def test_who_holds_no_role_any_more_reads_what_ended_and_whom_to_ask(
    client_of: ClientOf, register: Register, on_day: SetDay
) -> None:
    son, ha = client_of("son"), client_of("ha")
    before = ok(son.get(f"{API}/auth/me"))
    assert before["ended"] is None
    end_roles(ha, son, DAY)
    on_day(DAY + timedelta(days=1))
    assert son.post(f"{API}/auth/refresh").status_code == 204
    now = ok(son.get(f"{API}/auth/me"))
    assert (now["actions"], now["assignments"], now["ward"]["name"]) == ([], [], before["ward"]["name"])
    assert now["ended"] == {
        "roles": ["Thành viên Tổ công nghệ số cộng đồng · Khu phố 1"],
        "last_day": "2024-08-09",
        "ask": [ok(ha.get(f"{API}/auth/me"))["assignments"][0]["unit_name"]],
    }
