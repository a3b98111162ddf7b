"""Activities are planned, held and confirmed; who was asked and came is kept; each sees those of their own units."""

from datetime import date
from typing import Any

import pytest

from fixtures.activities import COMMUNITY, TRAINING, WHY, asked, did, held, marked, planned, shown
from fixtures.monthly_reports import API, SetDay, errors_of, ok, unit_id
from fixtures.people import ClientOf


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))


def listed(client: Any, **query: Any) -> list[str]:
    return [row["id"] for row in ok(client.get(f"{API}/activities", params=query))["items"]]


def refused(client: Any, row: dict[str, Any], what: str, status: int = 409, **body: Any) -> str:
    headers = {"If-Match": f'"{shown(client, row)["version"]}"'}
    answer = client.post(f"{API}/activities/{row['id']}{what}", json=body, headers=headers)
    assert answer.status_code == status, answer.text
    return answer.json()["code"]


@pytest.mark.both_databases("resource")
def test_a_training_is_planned_held_marked_and_made_up(client_of: ClientOf, on_day: SetDay) -> None:
    hoa, minh, son = client_of("hoa"), client_of("minh"), client_of("son")
    row = planned(hoa, "2024-07-20", **TRAINING)
    assert (row["state"], row["unit_name"], row["kind_label"]) == ("planned", "Khu phố 1", "Tập huấn")
    assert refused(hoa, row, "/make-up", on="2024-07-25") == "activity-not-open"
    row = did(hoa, row, "/attendance", unit_ids=[unit_id(minh, "kp1")])
    people = asked(hoa, row)
    names = [one["full_name"] for one in people]
    assert len(names) == len(set(names)) == row["asked"] > 1, "a member with an account is asked once"
    assert son.post(f"{API}/activities/{row['id']}/check-in").status_code == 409, "not before it is open"
    did(hoa, row, "/step", step="open")
    assert [one["full_name"].split()[-1] for one in asked(son, row)] == ["Sơn"], "a member sees themselves alone"
    assert shown(son, row)["actions"] == ["check_in"]
    mine = ok(son.post(f"{API}/activities/{row['id']}/check-in"))
    assert (mine["attended"], mine["actions"]) == (1, ["answer"])
    row = did(hoa, row, "/attendance", method="PUT", rest="absent")
    assert (row["attended"], row["absent"]) == (1, len(names) - 1)
    row = did(hoa, row, "/step", step="finish")
    on_day(date(2024, 7, 27))
    child = did(hoa, row, "/make-up", on="2024-07-27")
    assert (child["parent"]["id"], child["asked"]) == (row["id"], len(names) - 1)
    assert refused(hoa, row, "/make-up", on="2024-07-27") == "nobody-absent", "they are asked already"
    did(hoa, child, "/step", step="open")
    did(hoa, child, "/attendance", method="PUT", rest="attended")
    row = shown(hoa, row)
    assert (row["attended"], row["absent"], row["make_up"]["id"]) == (len(names), 0, child["id"])
    assert {one["state"] for one in asked(hoa, row)} == {"attended", "made_up"}
    one = asked(hoa, child)[0]
    did(hoa, child, "/attendance", method="PUT", marks={one["id"]: "absent"})
    assert shown(hoa, row)["absent"] == 1, "who did not come after all is absent again"


def test_steps_go_back_with_a_reason_and_each_is_kept(client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    row = held(hoa, "2024-07-19")
    assert row["actions"] == ["resume", "cancel", "ask", "guests", "mark", "residents", "print"]
    assert refused(hoa, row, "/step", 422, step="resume") == "malformed"
    did(minh, row, "/review", step="close")
    assert shown(hoa, row)["actions"] == ["residents"]
    assert refused(hoa, row, "/review", 403, step="reopen", reason=WHY) == "forbidden"
    did(minh, row, "/review", step="reopen", reason=WHY)
    row = did(hoa, row, "/step", step="cancel", reason=WHY)
    assert [one["label"] for one in row["steps"]] == [
        "Lên lịch",
        "Ghi là đã tổ chức",
        "Xác nhận",
        "Bỏ xác nhận",
        "Hủy",
    ]
    assert row["steps"][-1]["note"] == WHY


def test_nothing_is_held_before_its_day(client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    row = planned(hoa, "2024-07-21")
    assert refused(hoa, row, "/step", 422, step="open") == "malformed"
    assert refused(hoa, row, "/step", 422, step="finish") == "malformed"
    wrong = {**COMMUNITY, "first_on": "2024-07-21", "last_on": "2024-07-20"}
    assert hoa.post(f"{API}/activities", json=wrong).status_code == 422


def test_what_the_ward_directs_a_khu_pho_does_not_plan(client_of: ClientOf) -> None:
    hoa, minh, nga = client_of("hoa"), client_of("minh"), client_of("nga")
    body = {**COMMUNITY, "kind": "briefing", "first_on": "2024-07-20", "last_on": "2024-07-20"}
    assert set(errors_of(hoa.post(f"{API}/activities", json=body))) == {"kind"}
    allowed = {one["code"] for one in ok(hoa.get(f"{API}/activities/kinds")) if one["allowed"]}
    assert "community" in allowed
    assert "briefing" not in allowed
    body = {**COMMUNITY, "first_on": "2024-07-20", "last_on": "2024-07-20", "unit_id": unit_id(minh, "kp2")}
    assert set(errors_of(hoa.post(f"{API}/activities", json=body))) == {"unit_id"}
    row = planned(minh, "2024-07-20", kind="briefing")
    assert nga.get(f"{API}/activities/{row['id']}").status_code == 404
    did(minh, row, "/attendance", roles=["neighbourhood_head"])
    assert listed(nga) == [row["id"]], "who is asked sees it"
    assert {one["unit_name"] for one in asked(nga, row)} == {"Khu phố 2"}, "of others' people they see none"
    assert shown(nga, row)["actions"] == []


def test_the_list_is_narrowed_by_day_kind_state_and_unit(client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    june, july = planned(hoa, "2024-06-30"), held(hoa, "2024-07-05", **TRAINING)
    desk = planned(minh, "2024-07-30")
    assert listed(minh) == [desk["id"], july["id"], june["id"]]
    assert listed(minh, since="2024-07-01", until="2024-07-29") == [july["id"]]
    assert listed(minh, kind="training") == listed(minh, state="done") == [july["id"]]
    assert listed(minh, unit_id=june["unit_id"]) == [july["id"], june["id"]]


def test_two_lists_marked_at_once_do_not_swallow_each_other(client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    row = held(hoa, "2024-07-19", **TRAINING)
    did(hoa, row, "/attendance", roles=["team_member"])
    old = {"If-Match": f'"{shown(hoa, row)["version"]}"'}
    marked(hoa, row, rest="attended")
    answer = hoa.put(f"{API}/activities/{row['id']}/attendance", json={"rest": "absent"}, headers=old)
    assert answer.status_code == 412


def uninvited(client: Any, row: dict[str, Any], *people: dict[str, Any]) -> dict[str, Any]:
    return did(client, row, "/attendance", method="PUT", uninvited=[one["id"] for one in people])


@pytest.mark.both_databases("resource")
def test_whoever_was_asked_wrongly_is_asked_no_more_unless_they_came(client_of: ClientOf) -> None:
    hoa, son, nga = client_of("hoa"), client_of("son"), client_of("nga")
    row = planned(hoa, "2024-07-20", **TRAINING)
    assert "uninvite" not in row["actions"]
    row = did(hoa, row, "/attendance", roles=["team_member"])
    assert "uninvite" in row["actions"]
    mine = next(one for one in asked(hoa, row) if "Sơn" in one["full_name"])
    row = uninvited(hoa, row, mine)
    assert (mine["id"] in {one["id"] for one in asked(hoa, row)}, row["steps"][-1]["label"]) == (False, "Bỏ mời")
    assert son.get(f"{API}/activities/{row['id']}").status_code == 404, "nothing of theirs any more"
    assert refused_of(hoa, row, mine) == (422, "malformed"), "not asked"
    row = did(hoa, row, "/attendance", roles=["team_member"])
    did(hoa, row, "/step", step="open")
    ok(son.post(f"{API}/activities/{row['id']}/check-in"))
    mine = next(one for one in asked(hoa, row) if "Sơn" in one["full_name"])
    assert refused_of(hoa, row, mine) == (409, "person-came")
    row = did(hoa, row, "/attendance", method="PUT", rest="absent")
    absent = [one for one in asked(hoa, row) if one["state"] == "absent"]
    row = uninvited(hoa, row, *absent)
    assert (row["asked"], row["attended"], "uninvite" in row["actions"]) == (1, 1, False)
    assert refused_of(nga, row, mine) == (404, "not-found")
    did(hoa, row, "/step", step="finish")
    did(client_of("minh"), row, "/review", step="close")
    assert refused_of(hoa, row, mine) == (409, "activity-held")


def refused_of(client: Any, row: dict[str, Any], person: dict[str, Any]) -> tuple[int, str]:
    found = client.get(f"{API}/activities/{row['id']}")
    version = found.json()["version"] if found.status_code == 200 else 1
    answer = client.put(
        f"{API}/activities/{row['id']}/attendance",
        json={"uninvited": [person["id"]]},
        headers={"If-Match": f'"{version}"'},
    )
    return answer.status_code, answer.json()["code"]
