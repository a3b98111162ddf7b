"""Reading the log: names, words, filters; and the small lists that pages of people and units ask for."""

from datetime import timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.monthly_reports import ok, step
from fixtures.people import ClientOf, sign_in, user_id
from toso.kit.clock import VIETNAM, system_now

API = "/api/v1"


def events(client: TestClient, **query: str) -> list[dict[str, Any]]:
    return ok(client.get(f"{API}/audit/events", params=query))["items"]


def test_an_act_is_told_with_the_name_of_who_did_it(client_of: ClientOf) -> None:
    ha, lan = client_of("ha"), client_of("lan")
    son = ok(ha.get(f"{API}/users", params={"q": "vu ngoc"}))["items"][0]
    ok(step(ha, f"/users/{son['id']}/disable", son, reason="Nghỉ dài ngày"))
    told = events(lan, action="user.manage")
    assert [(e["actor_name"], e["action_label"], e["object_label"], e["note"]) for e in told] == [
        ("Lê Thu Hà", "Quản lý người dùng", "Người dùng", {"act": "disable"})
    ]
    assert "Nghỉ dài ngày" not in str(told)


def test_the_log_is_narrowed_to_a_person_and_to_days_of_the_ward(app: FastAPI, client_of: ClientOf) -> None:
    lan, minh = client_of("lan"), sign_in(app, "minh")
    who = user_id(minh)
    assert {e["actor_name"] for e in events(lan, actor_id=who)} == {"Trần Văn Minh"}
    today = system_now().astimezone(VIETNAM).date()
    day_before, day_after = str(today - timedelta(days=1)), str(today + timedelta(days=1))
    assert events(lan, actor_id=who, from_day=str(today), to_day=str(today)) == events(lan, actor_id=who)
    assert events(lan, actor_id=who, to_day=day_before) == []
    assert events(lan, actor_id=who, from_day=day_after) == []


@pytest.mark.both_databases("resource")
def test_the_acts_offered_for_narrowing_are_those_that_occur(app: FastAPI, client_of: ClientOf) -> None:
    lan = sign_in(app, "lan")
    offered = ok(lan.get(f"{API}/audit/actions"))
    assert offered == [{"action": "auth.login", "label": "Đăng nhập"}]
    assert client_of("minh").get(f"{API}/audit/actions").status_code == 403


def test_what_a_lender_s_right_was_used_for_names_the_lender(client_of: ClientOf) -> None:
    lan, ha, minh = client_of("lan"), client_of("ha"), client_of("minh")
    unit = next(a for a in ok(ha.get(f"{API}/auth/me"))["assignments"] if a["role"] == "administrator")["unit_id"]
    now = system_now()
    lent = {
        "to_user_id": user_id(minh),
        "role": "administrator",
        "unit_id": unit,
        "reason": "Đi họp",
        "starts_at": (now - timedelta(hours=1)).isoformat(),
        "ends_at": (now + timedelta(hours=9)).isoformat(),
    }
    ok(ha.post(f"{API}/delegations", json=lent), 201)
    desk = {"code": "moi", "kind": "desk", "parent_id": unit, "name": "Bộ phận mới", "short_name": "Mới"}
    ok(minh.post(f"{API}/units", json={**desk, "valid_from": "2024-08-01"}), 201)
    newest = events(lan, action="unit.manage")[0]
    assert (newest["actor_name"], newest["acting_for_name"]) == ("Trần Văn Minh", "Lê Thu Hà")


def test_roles_to_give_are_the_giver_s_with_the_kinds_of_units_that_hold_them(client_of: ClientOf) -> None:
    minh = {row["role"]: row["unit_kinds"] for row in ok(client_of("minh").get(f"{API}/roles"))}
    assert minh == {
        "neighbourhood_head": ["neighbourhood", "resident_group"],
        "team_member": ["neighbourhood", "resident_group"],
    }
    ha = {row["role"]: row["unit_kinds"] for row in ok(client_of("ha").get(f"{API}/roles"))}
    assert (ha["auditor"], ha["administrator"]) == (None, ["ward"])
    assert ha["police"] == ["police"]
    assert ok(client_of("hoa").get(f"{API}/roles")) == []


def test_the_superiors_of_a_day_stand_above_the_ward(client_of: ClientOf) -> None:
    hoa = client_of("hoa")

    def named(day: str) -> set[str]:
        return {u["name"] for u in ok(hoa.get(f"{API}/units/superiors", params={"on": day}))}

    assert named("2024-07-01") == {"Tỉnh Quảng Ninh", "Thành phố Hạ Long"}
    assert named("2025-07-01") == {"Tỉnh Quảng Ninh"}


def test_one_team_is_read_as_it_stood_on_a_day_and_only_within_the_own_khu_pho(client_of: ClientOf) -> None:
    hoa, nga = client_of("hoa"), client_of("nga")
    team = ok(hoa.get(f"{API}/teams", params={"on": "2024-07-01"}))[0]
    assert ok(hoa.get(f"{API}/teams/{team['id']}", params={"on": "2024-07-01"})) == team
    assert ok(hoa.get(f"{API}/teams/{team['id']}", params={"on": "2024-06-01"}))["member_count"] == 0
    assert nga.get(f"{API}/teams/{team['id']}").status_code == 404


def test_lineage_names_both_units(client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    old = next(u for u in ok(hoa.get(f"{API}/units", params={"on": "2024-07-01"})) if u["path"] == "qn.hg.kp1")
    row = ok(hoa.get(f"{API}/units/{old['id']}"))["lineage"][0]
    assert (row["from_name"], row["to_name"], row["happened_on"]) == ("Khu phố 1", "Khu phố 1", "2025-07-01")
