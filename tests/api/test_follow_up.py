"""Follow-ups: those guided 30 or 90 days before are drawn like visits, asked by somebody else, told with an interval."""

from typing import Any

import pytest

from fixtures.follow_ups import AFTER, ASKED, GUIDED, put, told
from fixtures.households import Register
from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from fixtures.visits import answer, sheet, stored


@layer
def guided_in_july(register: Register, client_of: ClientOf, on_day: SetDay) -> Register:
    """Sơn guided Đạt on two topics and told Mùi of nothing; Hoa met Xuân without guiding anybody."""
    on_day(GUIDED)
    homes, persons = register.households, register.persons
    told = answer(persons["dat"], "topics", "dvc+portal"), answer(persons["dat"], "vneid", "yes")
    stored(client_of("son"), sheet(homes["dat"], *told, answer(persons["mui"], "informed", "yes")))
    stored(client_of("hoa"), sheet(homes["xuan"], answer(persons["xuan"], "informed", "yes")))
    on_day(ASKED)
    return register


def case_of(client: Any) -> dict[str, Any]:
    (row,) = ok(client.get(f"{API}/rechecks/cases"))["items"]
    return ok(client.get(f"{API}/rechecks/cases/{row['id']}"))


@pytest.mark.both_databases("resource")
def test_who_was_guided_a_month_ago_is_asked_whether_it_lasted_and_helped(
    client_of: ClientOf, guided_in_july: Register
) -> None:
    minh = client_of("minh")
    made = ok(minh.post(f"{API}/rechecks", json=AFTER), 201)
    assert (made["kind"], made["visited"], made["share"]["drawn"]) == ("after_30", 1, 1)
    assert (made["first_day"], made["last_day"]) == ("2024-06-15", "2024-07-15")
    case = case_of(minh)
    assert [(c["item"], c["asks"]) for c in case["claims"]] == [
        ("topics", "still_used"),
        ("topics", "helped"),
        ("vneid", "still_used"),
        ("vneid", "helped"),
    ]
    assert (case["kind"], case["visitor"]) == ("after_30", "Vũ Ngọc Sơn")
    assert ok(put(minh, case, told(case, ("vneid", "still_used"))))["result"] == "wrong"
    found = ok(client_of("lan").get(f"{API}/rechecks/{made['id']}"))
    items = {(i["item"], i["asks"]): (i["right"], i["checked"], i["low"], i["high"]) for i in found["items"]}
    assert items["topics", "helped"] == (1, 1, 20.7, 100.0)
    assert items["vneid", "still_used"] == (0, 1, 0.0, 79.3)
    newest = ok(minh.get(f"{API}/rechecks", params={"kind": "after_30", "limit": 1}))["items"]
    assert [row["id"] for row in newest] == [made["id"]]
    assert ok(minh.get(f"{API}/rechecks", params={"kind": "visits"}))["items"] == []


def test_a_follow_up_and_a_sample_of_visits_of_one_period_stand_beside_each_other(
    client_of: ClientOf, guided_in_july: Register
) -> None:
    minh = client_of("minh")
    ok(minh.post(f"{API}/rechecks", json={**AFTER, "kind": "visits", "period": "2024-07"}), 201)
    ok(minh.post(f"{API}/rechecks", json={**AFTER, "period": "2024-08"}), 201)
    assert minh.post(f"{API}/rechecks", json=AFTER).json()["code"] == "already-drawn"
    nobody = minh.post(f"{API}/rechecks", json={**AFTER, "kind": "after_90"})
    assert (nobody.status_code, nobody.json()["code"]) == (409, "nobody-guided")


def test_an_answer_says_what_it_answers_and_nothing_was_found_instead(
    client_of: ClientOf, guided_in_july: Register
) -> None:
    minh = client_of("minh")
    ok(minh.post(f"{API}/rechecks", json=AFTER), 201)
    case = case_of(minh)
    whole = told(case)
    plain = {**whole, "answers": [{**one, "asks": "holds"} for one in whole["answers"]]}
    found = {**whole, "answers": [{**whole["answers"][0], "right": False, "found": "dvc"}, *whole["answers"][1:]]}
    fields = [[e["field"] for e in put(minh, case, body).json()["errors"]] for body in (plain, found)]
    assert fields == [["answers"], ["answers.0.found"]]
