"""Rows of khu phố 1 are never shown to its neighbour, nor anything of a ward to another ward.

A foreign id is answered like one that does not exist, so that nobody learns what is there. The sweep fails when a
route with an id of a new kind appears that it does not know.
"""

from collections.abc import Callable
from functools import partial

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.auditors import AUDITOR
from fixtures.bodies import BODIES, TEAM, sent
from fixtures.demonstration import STRANGER
from fixtures.monthly_reports import API, ok
from fixtures.routes import NOWHERE, operations
from fixtures.row_ids import FIXED, OF_A_UNIT, TABLES
from fixtures.ward_rows import NOT_OF_A_WARD, Ids, address_of, parameters_of, reads_of, said

Browser = Callable[[str], TestClient]
NOT_THERE = NOWHERE.replace("7000", "7001")  # another one than stands in bodies


def test_every_id_in_an_address_is_known_to_this_sweep(demonstration: FastAPI) -> None:
    named = {name for path, names in reads_of(demonstration) for name in names}
    assert named - set(TABLES) == FIXED.keys() & (named - set(TABLES))
    assert set(OF_A_UNIT) <= {name for swept in operations(demonstration) for name in parameters_of(swept.path)}


@pytest.mark.parametrize("who", ["nga", AUDITOR, STRANGER])
def test_what_belongs_to_khu_pho_one_is_not_there_for_others(
    demonstration: FastAPI, as_member_of_cast: Browser, khu_pho_one: Ids, who: str
) -> None:
    client, asked = as_member_of_cast(who), 0
    for path, names in reads_of(demonstration):
        for name in [n for n in names if n in khu_pho_one.by_name]:
            missing = said(client.get(address_of(path, name, NOWHERE)))
            assert missing[0] in {403, 404}, path
            for value in khu_pho_one.by_name[name]:
                asked += 1
                assert said(client.get(address_of(path, name, value))) == missing, f"{path} {value}"
    assert asked > 10


def test_a_team_member_sees_only_the_work_that_names_them(as_member_of_cast: Browser, khu_pho_one: Ids) -> None:
    son, seen, told = as_member_of_cast("son"), 0, ""
    for value in khu_pho_one.by_name["assignment_id"]:
        answer = son.get(f"{API}/assignments/{value}")
        if answer.status_code == 200:
            seen += 1
            told += answer.text + son.get(f"{API}/assignments/{value}/progress").text
            assert "Vũ Ngọc Sơn" in {p["full_name"] for p in answer.json()["persons"]}
        else:
            assert answer.status_code == 404
    assert seen == 1
    for name, path in (("submission_id", "submissions"), ("file_id", "files"), ("user_id", "users")):
        for value in khu_pho_one.by_name[name]:
            own = path == "files" and value in told  # it proves progress of that work
            assert (son.get(f"{API}/{path}/{value}").status_code in {403, 404}) is not own, path


def test_a_team_member_sees_only_the_households_of_their_streets(as_member_of_cast: Browser, khu_pho_one: Ids) -> None:
    son, hoa = as_member_of_cast("son"), as_member_of_cast("hoa")
    mine, foreign = {street["id"] for street in ok(son.get(f"{API}/streets"))}, 0
    for value in khu_pho_one.by_name["household_id"]:
        street = ok(hoa.get(f"{API}/households/{value}"))["street_id"]
        foreign += street not in mine
        assert son.get(f"{API}/households/{value}").status_code == (200 if street in mine else 404)
    assert foreign


@pytest.mark.parametrize("who", ["nga", AUDITOR, STRANGER])
def test_no_list_shows_the_neighbours_rows(
    demonstration: FastAPI, as_member_of_cast: Browser, khu_pho_one: Ids, who: str
) -> None:
    client, read = as_member_of_cast(who), 0
    for path, names in reads_of(demonstration):
        if names:
            continue
        for query in ("", "?year=2024", "?period=2024-07", "?limit=100", "?from=2024-06-01&to=2024-12-31"):
            answer = client.get(path + query)
            read += answer.status_code == 200
            assert not {i for i in khu_pho_one.hidden if i in answer.text}, path + query
    assert read > 20


def test_the_owner_sees_what_the_neighbour_may_not(as_member_of_cast: Browser, khu_pho_one: Ids) -> None:
    """The sweep above would also pass over an empty ward; this is its other half."""
    hoa = as_member_of_cast("hoa")
    paths = {
        "assignment_id": "assignments",
        "submission_id": "submissions",
        "file_id": "files",
        "team_id": "teams",
        "user_id": "users",
        "job_id": "jobs",
        "household_id": "households",
        "photo_id": "visits/photos",
    }
    for name, path in paths.items():
        for value in khu_pho_one.by_name[name]:
            assert hoa.get(f"{API}/{path}/{value}").status_code == 200, f"{path}/{value}"
    shown = "".join(
        hoa.get(f"{API}/{path}").text for path in ("tasks", "submissions?period=2024-07", "reminders", "teams")
    )
    assert len({i for i in khu_pho_one.hidden if i in shown}) > 3


def test_another_ward_gets_nothing_of_this_one_by_id(
    demonstration: FastAPI, as_member_of_cast: Browser, hong_gai: Ids
) -> None:
    client, asked = as_member_of_cast(STRANGER), 0
    for path, names in reads_of(demonstration):
        for name in names:
            for value in hong_gai.by_name.get(name, [])[:12]:
                asked += 1
                answer = client.get(address_of(path, name, value))
                assert answer.status_code == 404, f"{path} {value}: {answer.status_code}"
    assert asked > 100


def test_another_ward_gets_nothing_of_this_one_in_lists(
    demonstration: FastAPI, as_member_of_cast: Browser, hong_gai: Ids
) -> None:
    client, read = as_member_of_cast(STRANGER), 0
    for path, names in reads_of(demonstration):
        if names or path in NOT_OF_A_WARD:
            continue
        for query in ("", "?year=2024", "?limit=100", "?also_past=true", "?from=2024-06-01&to=2024-12-31"):
            answer = client.get(path + query)
            read += answer.status_code == 200
            assert not {i for i in hong_gai.hidden if i in answer.text}, path + query
            assert "Hồng Gai" not in answer.text, path + query
    assert read > 40


def test_work_on_what_is_out_of_reach_is_refused_as_if_it_were_not_there(
    demonstration: FastAPI, as_member_of_cast: Browser, khu_pho_one: Ids, hong_gai: Ids
) -> None:
    on_one_row = {s.route.name for s in operations(demonstration) if s.route.body_field and parameters_of(s.path)}
    assert set(BODIES) == on_one_row
    told: set[str] = set()
    for who, ids in (("nga", khu_pho_one), (STRANGER, hong_gai)):
        client, tried = as_member_of_cast(who), 0
        for swept in operations(demonstration):
            if swept.method == "GET" or swept.public:
                continue
            for name in [n for n in parameters_of(swept.path) if n in ids.by_name]:
                asked = partial(client.request, swept.method, headers={"If-Match": '"1"'})
                missing = said(asked(address_of(swept.path, name, NOT_THERE), **sent(swept.route.name)))
                for value in ids.by_name[name][:3]:
                    answer = asked(address_of(swept.path, name, value), **sent(swept.route.name))
                    tried += 1
                    if said(answer) != missing:
                        told.add(f"{who} {swept.method} {swept.path}: {said(answer)} for {missing}")
                    assert answer.status_code in {403, 404}, f"{who} {swept.method} {swept.path}: {answer.text}"
                    if who == STRANGER:
                        assert answer.status_code == 404, f"{swept.method} {swept.path}: {answer.text}"
        assert tried > 15
    assert told == set(), "the answer tells that there is such a row"


def test_a_foreign_id_inside_a_body_is_refused_too(as_member_of_cast: Browser, khu_pho_one: Ids, hong_gai: Ids) -> None:
    nga, ly = as_member_of_cast("nga"), as_member_of_cast(STRANGER)
    one, all_of = khu_pho_one.by_name, hong_gai.by_name
    own = next(t for t in ok(nga.get(f"{API}/tasks"))["items"] if t["ref"] == "3b")["assignment_id"]
    unit = ok(nga.get(f"{API}/teams/{one['team_id'][0]}".replace(one["team_id"][0], _own_team(nga))))["unit_id"]
    kp1 = next(u["id"] for u in ok(nga.get(f"{API}/units")) if u["path"] == "qn.hg.kp1")
    assert unit != kp1
    decided = {"starts_on": "2024-09-01", "decision": "Quyết định"}
    tries = [
        (nga, "reminders", {"assignment_ids": one["assignment_id"][:1], "channel": "zalo"}),
        (nga, "reminders", {"unit_ids": [kp1], "channel": "zalo"}),
        (nga, "reminders/text", {"unit_ids": [kp1]}),
        (nga, "submissions", {"period": "2024-08", "unit_id": kp1}),
        (nga, "teams", {**TEAM, "unit_id": kp1}),
        (nga, f"assignments/{own}/progress", {"state": "in_progress", "file_ids": one["file_id"]}),
        (ly, "reminders", {"assignment_ids": all_of["assignment_id"][:1], "channel": "zalo"}),
        (ly, "teams", {**TEAM, "unit_id": kp1}),
        (ly, "invitations", {"invitees": [{"team_member_id": all_of["member_id"][0]}]}),
        (ly, "invitations", {"invitees": [{"user_id": all_of["user_id"][0]}]}),
        (ly, "invitations/cards", {"user_ids": all_of["user_id"][:1]}),
        (ly, "users", {"full_name": "Ngô Văn Bình", "assignments": [{"role": "team_member", "unit_id": kp1}]}),
        (ly, "reports", {"period": "2024-07"}),
        (ly, "unit-changes/renames", {"unit_id": kp1, "name": "Khu phố", "short_name": "KP", **decided}),
        (ly, "unit-changes/merges", {"from_ids": all_of["unit_id"][:2], "into_id": kp1, **decided}),
        (ly, "unit-changes/splits", {"unit_id": kp1, "into_id": kp1, "street_ids": one["street_id"][:1], **decided}),
    ]
    assert ly.get(f"{API}/unit-changes/choices", params={"unit_id": kp1}).status_code == 404
    for client, path, body in tries:
        answer = client.post(f"{API}/{path}", json=body)
        assert answer.status_code in {403, 404, 422}, f"{path} {body}: {answer.status_code} {answer.text}"
        if answer.status_code == 422:
            assert answer.json()["errors"], path


def _own_team(client: TestClient) -> str:
    (team,) = ok(client.get(f"{API}/teams"))
    return team["id"]
