"""Assessments by sets of criteria beside what the log says, reviewed and settled; ranks and rewards."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.activities import TRAINING, did, held, marked
from fixtures.assessments import SET, WHY, answered, begun, proposed, reviewed, seen, set_made, went
from fixtures.demonstration import STRANGER, add_second_ward
from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step, unit_id
from fixtures.payments import attended
from fixtures.people import ClientOf
from fixtures.visits import sheet, stored
from toso.core.database import in_transaction


@pytest.fixture(autouse=True)
def _day(app: FastAPI, on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def refused(client: Any, row: dict[str, Any], what: str, **body: Any) -> str:
    answer = step(client, f"/assessments/{row['id']}{what}", seen(client, row), **body)
    assert answer.status_code == 409, answer.text
    return answer.json()["code"]


@pytest.mark.both_databases("resource")
def test_a_unit_answers_beside_its_log_the_desk_departs_with_a_reason_the_leader_settles(client_of: ClientOf) -> None:
    hoa, minh, lan, nga = (client_of(name) for name in ("hoa", "minh", "lan", "nga"))
    activity = held(hoa, "2024-08-01", **TRAINING)
    chosen = set_made(minh)
    row = begun(hoa, chosen)
    first = row["scores"][0]
    assert (first["count"], first["need"], first["own"]) == (1, 2, 30), "half of what is asked, half of 60 points"
    behind = ok(hoa.get(f"{API}/assessments/{row['id']}/evidence/trained"))
    assert [one["activity_id"] for one in behind] == [activity["id"]]
    assert (row["percent"], row["coverage"], row["grade"]) == (50.0, 60, "")
    body = {"set_id": chosen["id"], "period": "2024-08"}
    assert hoa.post(f"{API}/assessments", json=body).json()["code"] == "assessment-begun"
    assert nga.get(f"{API}/assessments/{row['id']}").status_code == 404
    assert refused(hoa, row, "/send") == "assessment-incomplete"
    assert set(errors_of(answered(hoa, row, trained=61))) == {"values.trained"}
    assert set(errors_of(answered(hoa, row, liked="Vừa"))) == {"values.liked"}
    ok(answered(hoa, row, onTime=True, liked="Cao", told="Đến nhà buổi tối"))
    held(hoa, "2024-08-02", **TRAINING)
    row = went(hoa, row, "/send")
    assert row["scores"][0]["count"] == 2, "what the log says is frozen when it is sent"
    assert answered(hoa, row, onTime=False).json()["code"] == "assessment-sent"
    assert set(errors_of(reviewed(minh, row, liked={"value": "Thấp"}))) == {"values.liked.reason"}
    ok(reviewed(minh, row, trained={"value": 60, "reason": "Đã có hai buổi"}, liked={"value": "Thấp", "reason": WHY}))
    assert step(hoa, f"/assessments/{row['id']}/check", seen(hoa, row), step="check").status_code == 403
    went(minh, row, "/check", step="check")
    assert went(lan, row, "/settle", step="refuse", reason=WHY)["state"] == "returned"
    ok(answered(hoa, row, liked="Cao"))
    went(hoa, row, "/send")
    went(minh, row, "/check", step="check")
    row = went(lan, row, "/settle", step="settle")
    assert (row["state"], row["percent"], row["grade"]) == ("settled", 100.0, "Tốt")


def test_nobody_is_ranked_among_fewer_than_five(client_of: ClientOf) -> None:
    hoa, minh, lan = client_of("hoa"), client_of("minh"), client_of("lan")
    chosen = set_made(minh, subject="member")
    (team,) = [one for one in ok(hoa.get(f"{API}/teams")) if one["unit_name"] == "Khu phố 1"]
    members = ok(hoa.get(f"{API}/teams/{team['id']}/members"))

    def board() -> dict[str, Any]:
        return ok(lan.get(f"{API}/assessments/board?set_id={chosen['id']}&period=2024-08"))

    for n, one in enumerate(members[:5]):
        row = begun(hoa, chosen, member_id=one["id"])
        assert row["scores"][0]["count"] is None, "the log of a unit says nothing of one member"
        ok(answered(hoa, row, trained=10 * n, onTime=True, liked="Cao"))
        found = board()
        assert found["ranked"] == (n == 4)
    assert [one["rank"] for one in found["rows"]] == [1, 2, 3, 4, 5]
    assert [one["coverage"] for one in found["rows"]] == [100] * 5


def test_a_set_is_never_changed_and_the_sample_says_what_it_is(client_of: ClientOf) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    sample = ok(minh.post(f"{API}/criteria-sets/sample"), 201)
    assert sample["sample"]
    assert "chưa có giá trị" in sample["name"]
    set_made(minh)
    assert set_made(minh, name="Tiêu chí sửa")["edition"] == 2
    shown = ok(hoa.get(f"{API}/criteria-sets"))
    assert [(one["code"], one["edition"], one["newest"]) for one in shown if one["code"] == "TO-2024"] == [
        ("TO-2024", 2, True),
        ("TO-2024", 1, False),
    ]
    assert hoa.post(f"{API}/criteria-sets", json={}).status_code == 403
    bad = {"code": "x", "text": "Đếm", "type": "points", "weight": 1, "rule": {"of": "gì", "what": "rows"}}
    body = {"code": "B", "name": "B", "subject": "unit", "valid_from": "2024-08-01", "grades": []}
    for criteria, field in (
        ([bad], "criteria.0.rule"),
        ([{**bad, "rule": None}, {**bad, "rule": None}], "criteria.1.code"),
        ([{**bad, "rule": None, "type": "choice"}], "criteria.0.choices"),
        ([{**bad, "rule": None, "type": "text"}], "criteria"),
    ):
        answer = minh.post(f"{API}/criteria-sets", json={**body, "criteria": criteria})
        assert set(errors_of(answer)) == {field}


def test_who_proposes_a_reward_does_not_decide_it_and_it_is_counted(client_of: ClientOf) -> None:
    hoa, lan, nga, minh = (client_of(name) for name in ("hoa", "lan", "nga", "minh"))

    def counted() -> int:
        figures = ok(minh.get(f"{API}/activities/figures?since=2024-08-01&until=2024-08-31"))
        return next(one["value"] for one in figures if one["code"] == "act.rewards")

    row = proposed(hoa, amount=500_000)
    assert (row["name"], row["actions"]) == ("Khu phố 1", ["withdraw"])
    assert [one["id"] for one in ok(nga.get(f"{API}/rewards"))["items"]] == []
    assert step(hoa, f"/rewards/{row['id']}/decide", row, step="decide").status_code == 403
    assert set(errors_of(step(lan, f"/rewards/{row['id']}/decide", row, step="decide"))) == {"document_no"}
    assert counted() == 0
    row = ok(step(lan, f"/rewards/{row['id']}/decide", row, step="decide", document_no="118/QĐ-UBND"))
    assert (row["state"], row["decided_on"], counted()) == ("decided", "2024-08-09", 1)
    again = step(lan, f"/rewards/{row['id']}/decide", row, step="refuse", reason=WHY)
    assert again.json()["code"] == "wrong-state"
    other = proposed(hoa)
    assert ok(step(hoa, f"/rewards/{other['id']}/withdraw", other, reason=WHY))["state"] == "withdrawn"
    stranger = proposed(nga)
    assert hoa.get(f"{API}/rewards").json()["items"][0]["id"] != stranger["id"]
    assert set(
        errors_of(hoa.post(f"{API}/rewards", json={"form": "praise", "reason": WHY, "unit_id": unit_id(minh, "kp2")}))
    ) == {"unit_id"}


def test_a_reward_rests_on_a_settled_assessment_of_whom_it_is_for(app: FastAPI, client_of: ClientOf) -> None:
    in_transaction(app.state.engines.write, add_second_ward)
    hoa, minh, lan, nga, stranger = (client_of(name) for name in ("hoa", "minh", "lan", "nga", STRANGER))
    theirs = next(one["id"] for one in ok(stranger.get(f"{API}/units")) if one["path"] == "qn.khac.kp1")
    elsewhere = begun(stranger, set_made(stranger), unit_id=theirs)
    chosen = set_made(minh)
    row, other = begun(hoa, chosen), begun(nga, chosen)

    def refused_for(client: Any, **more: Any) -> str:
        answer = client.post(f"{API}/rewards", json={"form": "praise", "reason": WHY, **more})
        assert answer.status_code == 422, answer.text
        (field,) = errors_of(answer)
        return field

    def settle(client: Any, one: dict[str, Any]) -> None:
        ok(answered(client, one, trained=60, onTime=True, liked="Cao"))
        went(client, one, "/send")
        went(minh, one, "/check", step="check")
        went(lan, one, "/settle", step="settle")

    assert refused_for(hoa, assessment_id=row["id"]) == "assessment_id", "not settled"
    settle(hoa, row)
    settle(nga, other)
    member = ok(hoa.get(f"{API}/workload"))["members"][0]["member_id"]
    for client, more in (
        (hoa, {"assessment_id": other["id"]}),
        (hoa, {"assessment_id": row["id"], "member_id": member}),
        (hoa, {"assessment_id": elsewhere["id"]}),
        (hoa, {"assessment_id": chosen["id"]}),
        (stranger, {"assessment_id": row["id"], "unit_id": theirs}),
    ):
        assert refused_for(client, **more) == "assessment_id"
    assert ok(hoa.get(f"{API}/rewards?state=proposed"))["items"] == []
    one = proposed(hoa, assessment_id=row["id"])
    assert one["assessment_id"] == row["id"]
    for name in ("", "refuse", "reopen"):  # what was refused may be proposed again
        one = ok(step(lan, f"/rewards/{one['id']}/decide", one, step=name, reason=WHY)) if name else one
        assert refused(lan, row, "/settle", step="take_back", reason=WHY) == "reward-rests", name
    ok(step(hoa, f"/rewards/{one['id']}/withdraw", one, reason=WHY))
    assert went(lan, row, "/settle", step="take_back", reason=WHY)["state"] == "returned"


def test_a_criterion_counts_a_figure_of_the_log_by_its_code(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 8, 5))
    minh, hoa = client_of("minh"), client_of("hoa")
    own = {**SET["criteria"][0], "rule": {"figure": "act.meetings"}}
    wrong = minh.post(f"{API}/criteria-sets", json={**SET, "criteria": [{**own, "rule": {"figure": "act.none"}}]})
    assert set(errors_of(wrong)) == {"criteria.0.rule"}
    chosen = set_made(minh, criteria=[own])
    assert chosen["criteria"][0]["rule"] == {"figure": "act.meetings"}
    held(hoa, "2024-08-02")
    assert begun(hoa, chosen)["scores"][0]["count"] == 1


def test_of_a_member_the_log_tells_what_they_came_to_and_nothing_that_units_do(
    client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(date(2024, 8, 5))
    minh, hoa, lan = client_of("minh"), client_of("hoa"), client_of("lan")
    came = {**SET["criteria"][0], "code": "came", "rule": {"figure": "act.trained"}, "need": 1}
    sessions = {"of": "attendance", "where": {"kind": ["training"], "state": ["attended"]}, "what": "rows"}
    often = {**came, "code": "often", "rule": sessions, "need": 3}
    told = {**came, "code": "held", "rule": {"figure": "act.trainings"}}
    chosen = set_made(minh, subject="member", criteria=[came, often, told])
    son = ok(hoa.get(f"{API}/workload"))["members"][0]
    name = son["full_name"].split()[-1]
    for day in ("2024-07-20", "2024-07-27", "2024-08-03"):
        row = held(minh, day, **TRAINING)
        did(minh, row, "/attendance", unit_ids=[unit_id(minh, "kp1")])
        marked(minh, row, rest="attended", **({name: "absent"} if day == "2024-07-27" else {}))
    row = begun(hoa, chosen, member_id=son["member_id"])
    assert [(one["code"], one["count"], one["own"]) for one in row["scores"]] == [
        ("came", 1, 60),
        ("often", 2, 40),
        ("held", None, None),
    ]
    behind = ok(hoa.get(f"{API}/assessments/{row['id']}/evidence/often"))
    assert [one["on"] for one in behind] == ["2024-07-20", "2024-08-03"], "the figure is as long as its list"
    assert lan.get(f"{API}/assessments/{row['id']}/evidence/held").status_code == 404


def test_beside_a_member_stand_the_days_that_an_allowance_pays_and_they_are_no_points(
    client_of: ClientOf, register: Register
) -> None:
    hoa, minh, nga, son = (client_of(name) for name in ("hoa", "minh", "nga", "son"))
    attended(hoa, "2024-08-01")
    for household in list(register.households.values())[:2]:
        stored(son, sheet(household))
    chosen = set_made(minh, subject="member", criteria=SET["criteria"][1:])
    row = begun(son, chosen, member_id=str(register.member_id))
    days = ok(son.get(f"{API}/assessments/{row['id']}/working-days"))
    assert [(one["on"], [proof["kind"] for proof in one["proofs"]]) for one in days] == [
        ("2024-08-01", ["attendance"]),
        ("2024-08-09", ["visit", "visit"]),
    ]
    assert not any(one["own"] for one in row["scores"]), "days are read by whoever scores, never turned into points"
    assert "Nguyễn" not in str([proof["text"] for one in days for proof in one["proofs"]]), "no household is named"
    assert ok(hoa.get(f"{API}/assessments/{row['id']}/working-days")) == days
    assert nga.get(f"{API}/assessments/{row['id']}/working-days").status_code == 404
    of_unit = begun(hoa, set_made(minh, code="DV-2024"))
    assert ok(hoa.get(f"{API}/assessments/{of_unit['id']}/working-days")) == []
