"""Quotas are proposed from the register, answered by the khu phố, issued by the leader, shared out, and seen done."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.households import NGO_75, Register, see
from fixtures.monthly_reports import API, SetDay, errors_of, ok, put, step
from fixtures.people import ClientOf
from fixtures.quotas import WHY, WINDOW, proposed, row_of, start
from fixtures.settled_targets import settle_targets
from fixtures.visits import answer, sheet, stored, take_round
from toso.core.database import in_transaction
from toso.households.model.items import Item
from toso.households.model.tables import Person, StreetAssignment

DAY = date(2024, 8, 9)
ROWS = "/quota-teams"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


@pytest.fixture(autouse=True)
def _settled(_day: None, client_of: ClientOf) -> None:
    settle_targets(client_of("minh"))


def act(client: Any, row: dict[str, Any], what: str, **body: Any) -> dict[str, Any]:
    return ok(step(client, f"{ROWS}/{row['id']}/{what}", row, **body))


def issued(client_of: ClientOf, number: int = 3) -> dict[str, Any]:
    """A quota of visits that khu phố 1 agreed to and Lan issued."""
    minh, hoa, lan = client_of("minh"), client_of("hoa"), client_of("lan")
    quota = proposed(minh, kp1=number)
    act(hoa, row_of(hoa, quota), "answer", agrees=True)
    return act(lan, row_of(lan, quota), "issue", number=number)


def test_the_proposal_is_what_the_register_lacks_to_the_goal(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    def account(session: Session) -> None:
        see(session, session.get_one(Person, (register.ward_id, register.persons["dat"])), Item.ACCOUNT, "yes", DAY)

    in_transaction(app.state.engines.write, account)
    teams = start(client_of("dung"), "t5.done")
    first, second = teams["Khu phố 1"], teams["Khu phố 2"]
    # Of five adults 90 % are five; one has an account. Khu phố 2 has three adults.
    assert (first["base"], first["counted"], first["suggested"]) == (5, 1, 4)
    assert (second["base"], second["counted"], second["suggested"]) == (3, 0, 3)
    assert teams["Khu phố 3"]["suggested"] == 0
    offered = ok(client_of("minh").get(f"{API}/quota-start"))["measures"]
    assert [m["code"] for m in offered][:2] == ["t1.done", "t2.guided_household"]
    assert {m["code"]: m["goal_percent"] for m in offered}["t5.done"] == 90
    assert "act.visited" in {m["code"] for m in offered}


@pytest.mark.both_databases("resource")
def test_khu_pho_counters_the_desk_proposes_anew_the_leader_issues_and_all_of_it_is_kept(
    client_of: ClientOf, register: Register
) -> None:
    minh, hoa, lan = client_of("minh"), client_of("hoa"), client_of("lan")
    quota = proposed(minh, kp1=5, kp2=2)
    assert (quota["teams"], quota["waiting"], quota["number"]) == (2, 2, 7)
    row = row_of(hoa, quota)
    assert row["actions"] == ["accept", "counter"]
    row = act(hoa, row, "answer", agrees=False, number=3, **WHY)
    assert (row["state"], row["answered"], row["number"]) == ("countered", 3, 3)
    row = act(minh, row_of(minh, quota), "revise", number=4, reason="Có thêm một thành viên.")
    assert (row["state"], row["proposed"], row["answered"]) == ("proposed", 4, None)
    act(hoa, row_of(hoa, quota), "answer", agrees=True)
    row = act(lan, row_of(lan, quota), "issue", number=4)
    assert (row["state"], row["issued"], row["progress"]["done"]) == ("issued", 4, 0)
    row = act(lan, row, "issue", number=5, reason="Điều chỉnh sau kiểm tra.")
    told = [(s["name"], s["number"], s["by_name"].split()[-1]) for s in row["steps"]]
    assert told == [
        ("propose", 5, "Minh"),
        ("counter", 3, "Hoa"),
        ("revise", 4, "Minh"),
        ("accept", 4, "Hoa"),
        ("issue", 4, "Lan"),
        ("change", 5, "Lan"),
    ]
    assert row["steps"][1]["reason"] == WHY["reason"]


def test_reasons_are_asked_for_where_the_other_side_did_not_agree(client_of: ClientOf, register: Register) -> None:
    minh, hoa, lan = client_of("minh"), client_of("hoa"), client_of("lan")
    quota = proposed(minh, kp1=5)
    row = row_of(hoa, quota)
    path = f"{ROWS}/{row['id']}"
    assert set(errors_of(step(hoa, f"{path}/answer", row, agrees=False))) == {"number"}
    assert set(errors_of(step(hoa, f"{path}/answer", row, agrees=False, number=5, **WHY))) == {"number"}
    for short in ("", "x", " x "):
        assert set(errors_of(step(hoa, f"{path}/answer", row, agrees=False, number=3, reason=short))) == {"reason"}
        assert set(errors_of(step(lan, f"{path}/issue", row, number=5, reason=short))) == {"reason"}
    row = act(hoa, row, "answer", agrees=False, number=3, **WHY)
    assert set(errors_of(step(lan, f"{path}/issue", row, number=5))) == {"reason"}
    assert act(lan, row, "issue", number=3)["issued"] == 3


@pytest.mark.both_databases("resource")
def test_a_leader_issues_all_that_was_agreed_at_once(client_of: ClientOf, register: Register) -> None:
    minh, hoa, nga, lan = (client_of(name) for name in ("minh", "hoa", "nga", "lan"))
    quota = proposed(minh, kp1=5, kp2=2, kp3=1)
    act(hoa, row_of(hoa, quota), "answer", agrees=True)
    act(nga, row_of(nga, quota, "Khu phố 2"), "answer", agrees=True)
    rows = {
        r["unit_name"]: {"id": r["id"], "version": r["version"]}
        for r in ok(lan.get(f"{API}/quotas/{quota['id']}"))["rows"]
    }
    path = f"{API}/quotas/{quota['id']}/issue"
    refused = lan.post(path, json={"rows": list(rows.values())})
    assert (refused.status_code, refused.json()["code"]) == (409, "quota-not-agreed")
    agreed = [rows["Khu phố 1"], rows["Khu phố 2"]]
    stale = lan.post(path, json={"rows": [{**agreed[0], "version": 1}, agreed[1]]})
    assert stale.status_code == 412
    seen = ok(lan.post(path, json={"rows": agreed}))
    assert (seen["issued"], seen["waiting"]) == (2, 1)


@pytest.mark.both_databases("resource")
def test_members_see_their_share_and_what_they_have_done_of_it_on_the_page_and_on_the_phone(
    client_of: ClientOf, register: Register
) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    row = issued(client_of)
    row = row_of(hoa, {"id": row["quota_id"]})
    me = next(m for m in row["members"] if m["member_id"] == str(register.member_id))
    assert (me["streets"], me["suggested"], me["number"]) == (1, 3, None)
    before = son.get(f"{API}/visits/round").headers["etag"]
    row = ok(put(hoa, f"{ROWS}/{row['id']}/shares", row, {"shares": [{"member_id": me["member_id"], "number": 2}]}))
    assert row["shared"] == 2
    answered = son.get(f"{API}/visits/round", headers={"If-None-Match": before})
    assert answered.status_code == 200
    stored(son, sheet(register.households["dat"], answer(register.persons["dat"], "sim", "4g")))
    (mine,) = ok(son.get(f"{API}/quotas/mine"))
    assert (mine["number"], mine["done"], mine["team_number"], mine["team_done"]) == (2, 1, 3, 1)
    assert take_round(son)["quotas"] == [mine]
    assert row_of(hoa, {"id": row["quota_id"]})["progress"]["percent_text"] == "33,3%"


def test_visits_of_before_the_first_day_and_along_other_streets_are_not_mine(
    app: FastAPI, client_of: ClientOf, register: Register, on_day: SetDay
) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    on_day(date(2024, 8, 1))
    stored(hoa, sheet(register.households["dat"]))
    on_day(DAY)
    row = issued(client_of)
    stored(hoa, sheet(register.households["thang"]))
    (mine,) = ok(son.get(f"{API}/quotas/mine"))
    assert (mine["number"], mine["done"], mine["team_done"]) == (None, 0, 1)

    def also_there(session: Session) -> None:
        session.add(
            StreetAssignment(
                ward_id=register.ward_id,
                street_id=register.streets[NGO_75],
                unit_path="qn.hg.kp1",
                member_id=register.member_id,
                from_on=DAY,
            )
        )

    in_transaction(app.state.engines.write, also_there)
    assert ok(son.get(f"{API}/quotas/mine"))[0]["done"] == 1
    assert row["progress"]["done"] == 0


def test_a_team_has_one_quota_of_a_measure_at_a_time(client_of: ClientOf, register: Register) -> None:
    minh = client_of("minh")
    first = proposed(minh, kp1=5)
    assert [start(minh)[f"Khu phố {n}"]["given_until"] for n in (1, 2)] == ["2024-09-30", None]
    rows = [{"team_id": start(minh)[f"Khu phố {n}"]["team_id"], "number": 2} for n in (2, 1)]
    again = {"measure": "act.visited", **WINDOW, "teams": rows}
    assert set(errors_of(minh.post(f"{API}/quotas", json=again))) == {"teams.1.team_id"}
    proposed(minh, window={**WINDOW, "starts_on": "2024-10-01", "due_on": "2024-10-31"}, kp1=5)
    proposed(minh, "t5.done", kp1=2)
    act(minh, row_of(minh, first), "withdraw", **WHY)
    ok(minh.post(f"{API}/quotas", json=again), 201)


@pytest.mark.both_databases("resource")
def test_two_teams_of_one_khu_pho_are_proposed_by_their_own_streets(client_of: ClientOf, register: Register) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    unit = next(u for u in ok(hoa.get(f"{API}/units")) if u["path"] == "qn.hg.kp1")
    ok(hoa.post(f"{API}/teams", json={"unit_id": unit["id"], "name": "Tổ hai", "valid_from": "2024-06-14"}), 201)
    teams = ok(minh.get(f"{API}/quota-start", params={"measure": "act.visited"}))["teams"]
    found = sorted(t["base"] for t in teams if t["unit_name"] == "Khu phố 1")
    assert found == [0, 2]


def test_the_start_page_says_whose_turn_it_is(client_of: ClientOf, register: Register) -> None:
    minh, hoa, lan = client_of("minh"), client_of("hoa"), client_of("lan")

    def waits(client: Any) -> list[str]:
        items = ok(client.get(f"{API}/today"))["items"]
        return [item["title"] for item in items if item["kind"] == "Chỉ tiêu giao"]

    quota = proposed(minh, kp1=5)
    assert (waits(hoa), waits(lan), waits(minh)) == (["Trả lời đề xuất chỉ tiêu"], [], [])
    row = act(hoa, row_of(hoa, quota), "answer", agrees=False, number=3, **WHY)
    assert (waits(hoa), waits(lan), waits(minh)) == ([], ["Giao chỉ tiêu"], ["Xem lại số đề xuất"])
    row = act(lan, row, "issue", number=3)
    assert (waits(hoa), waits(lan), waits(minh)) == (["Chia chỉ tiêu cho thành viên"], [], [])
    shares = {"shares": [{"member_id": str(register.member_id), "number": 3}]}
    ok(put(hoa, f"{ROWS}/{row['id']}/shares", row, shares))
    assert waits(hoa) == []


@pytest.mark.both_databases("resource")
def test_nobody_answers_or_sees_for_the_neighbour(client_of: ClientOf, register: Register) -> None:
    minh, hoa, nga, son = (client_of(name) for name in ("minh", "hoa", "nga", "son"))
    quota = proposed(minh, kp1=5)
    row = row_of(hoa, quota)
    assert nga.get(f"{API}/quotas/{quota['id']}").status_code == 404
    assert ok(nga.get(f"{API}/quotas"))["items"] == []
    assert step(nga, f"{ROWS}/{row['id']}/answer", row, agrees=True).status_code == 404
    assert son.get(f"{API}/quotas/{quota['id']}").status_code == 404
    assert step(son, f"{ROWS}/{row['id']}/answer", row, agrees=True).status_code == 403
    assert step(hoa, f"{ROWS}/{row['id']}/issue", row, number=5).status_code == 403
    assert ok(hoa.get(f"{API}/quotas?running=true"))["items"][0]["id"] == quota["id"]
    assert ok(hoa.get(f"{API}/quotas?running=false"))["items"] == []


def test_an_older_copy_and_a_step_out_of_turn_are_refused(client_of: ClientOf, register: Register) -> None:
    minh, hoa, lan = client_of("minh"), client_of("hoa"), client_of("lan")
    quota = proposed(minh, kp1=5)
    old = row_of(hoa, quota)
    act(minh, old, "revise", number=4, reason="Theo số rà soát mới.")
    path = f"{ROWS}/{old['id']}"
    assert step(hoa, f"{path}/answer", old, agrees=True).status_code == 412
    now = row_of(hoa, quota)
    refused = put(hoa, f"{path}/shares", now, {"shares": []})
    assert (refused.status_code, refused.json()["code"]) == (409, "wrong-state")
    gone = act(minh, now, "withdraw", reason="Hoãn sang quý sau.")
    assert (gone["state"], gone["actions"]) == ("withdrawn", [])
    assert step(lan, f"{path}/issue", gone, number=4, **WHY).status_code == 409
    assert act(lan, issued(client_of), "revoke", **WHY)["state"] == "withdrawn"


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"measure": "t7.reach"}, "measure"),
        ({"due_on": "2024-08-01"}, "due_on"),
        ({"starts_on": "9999-12-31", "due_on": "9999-12-31"}, "due_on"),
        ({"answer_by": "2024-12-01"}, "answer_by"),
        ({"starts_on": "2022-01-01"}, "starts_on"),
        ({"teams": []}, "teams"),
    ],
)
def test_a_proposal_that_cannot_be_is_refused_by_its_field(
    client_of: ClientOf, register: Register, changed: dict[str, Any], field: str
) -> None:
    minh = client_of("minh")
    team = start(minh)["Khu phố 1"]["team_id"]
    wanted = {"measure": "act.visited", **WINDOW, "teams": [{"team_id": team, "number": 5}], **changed}
    assert field in errors_of(minh.post(f"{API}/quotas", json=wanted))


def test_teams_and_members_that_are_not_there_are_refused_by_their_place(
    client_of: ClientOf, register: Register
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    team = start(minh)["Khu phố 1"]["team_id"]
    rows = [{"team_id": team, "number": 5}, {"team_id": str(register.ward_id), "number": 5}]
    wanted = {"measure": "act.visited", **WINDOW, "teams": rows}
    assert set(errors_of(minh.post(f"{API}/quotas", json=wanted))) == {"teams.1.team_id"}
    row = issued(client_of)
    shares = {"shares": [{"member_id": str(register.ward_id), "number": 1}]}
    assert set(errors_of(put(hoa, f"{ROWS}/{row['id']}/shares", row, shares))) == {"shares.0.member_id"}
