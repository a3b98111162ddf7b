"""Next year's plan made of this year's: a draft with every date a year later, what is not done marked, people kept."""

from datetime import date
from typing import Any

import pytest

from fixtures.monthly_reports import API, SetDay, ok, put, step
from fixtures.people import ClientOf, user_id
from fixtures.plan_steps import assignment, edited, report, submitted, tasks
from toso.plans.rollover import next_year

NAMED = {"responsibility": "Đi từng ngõ", "from_on": "2024-07-01"}


@pytest.fixture
def plan(on_day: SetDay, plan_in_force: dict[str, Any]) -> dict[str, Any]:
    """The seed in force since 13/6, and the year is nearly over."""
    on_day(date(2024, 12, 20))
    return plan_in_force


def rolled(client_of: ClientOf, plan: dict[str, Any]) -> dict[str, Any]:
    return ok(step(client_of("minh"), f"/plans/{plan['id']}/roll", plan), 201)


@pytest.mark.both_databases("json")
def test_it_is_a_draft_of_the_next_year_with_every_task_and_target(client_of: ClientOf, plan: dict[str, Any]) -> None:
    new = rolled(client_of, plan)
    old, content = plan["content"], new["content"]
    assert (new["state"], new["year"], content["number"], content["issued_on"]) == ("draft", 2025, "", None)
    assert new["lineage_id"] != plan["lineage_id"]
    assert [row["ref"] for row in content["targets"]] == [row["ref"] for row in old["targets"]]
    assert [row["ref"] for row in content["tasks"]] == [row["ref"] for row in old["tasks"]]
    task = next(row for row in content["tasks"] if row["ref"] == "3b")
    was = next(row for row in old["tasks"] if row["ref"] == "3b")
    assert task["deadline"]["ends_on"] == was["deadline"]["ends_on"].replace("2024", "2025")
    assert "2025" in task["deadline"]["printed"]
    assert "2024" not in task["deadline"]["printed"]
    recurring = [row["deadline"] for row in content["tasks"] if row["deadline"]["kind"] in {"continuous", "monthly"}]
    assert {row["starts_on"] for row in recurring} == {"2025-01-01"}
    assert content["legal_bases"] == old["legal_bases"], "documents keep their own year"


def test_nothing_is_given_out_before_it_is_approved_and_it_is_made_once(
    client_of: ClientOf, plan: dict[str, Any]
) -> None:
    new = rolled(client_of, plan)
    assert tasks(client_of("minh"), plan_id=new["id"]) == []
    assert client_of("hoa").get(f"{API}/plans/{new['id']}").status_code == 404
    seen = ok(client_of("minh").get(f"{API}/plans/{plan['id']}"))
    again = step(client_of("minh"), f"/plans/{plan['id']}/roll", seen)
    assert (again.status_code, again.json()["code"]) == (409, "plan-rolled-already")
    assert step(client_of("lan"), f"/plans/{plan['id']}/roll", seen).status_code == 403
    refused = step(client_of("minh"), f"/plans/{new['id']}/roll", new)
    assert (refused.status_code, refused.json()["code"]) == (409, "wrong-state")


def test_what_is_not_done_is_marked_and_who_serves_on_is_named_again(client_of: ClientOf, plan: dict[str, Any]) -> None:
    hoa, minh, lan = client_of("hoa"), client_of("minh"), client_of("lan")
    mine = assignment(hoa, "3b")
    people = [{"user_id": user_id(client_of(name)), **NAMED} for name in ("son", "hoa")]
    people[1]["to_on"] = "2024-12-01"
    ok(put(hoa, f"/assignments/{mine['id']}/people", mine, {"people": people}))
    ok(report(hoa, mine, state="done"), 201)
    new = rolled(client_of, plan)
    marks = {row["ref"]: (row["done"], row["total"]) for row in new["rolled"]["unfinished"]}
    assert marks["3b"] == (1, 6)
    assert not {"1b", "3a", "3d"} & marks.keys(), "what recurs is never finished"
    assert (new["rolled"]["year"], new["rolled"]["people"]) == (2024, 1), "one of the two no longer serves"
    new = edited(minh, new, number="5", issued_on="2024-12-20")
    done = ok(step(lan, f"/plans/{new['id']}/approve", submitted(minh, new)))
    assert (done["state"], done["rolled"]) == ("approved", None)
    row = next(one for one in tasks(hoa, plan_id=new["id"]) if one["ref"] == "3b")
    (given,) = ok(hoa.get(f"{API}/tasks/{row['id']}"))["assignments"]
    named = ok(hoa.get(f"{API}/assignments/{given['id']}"))["persons"]
    assert [(one["user_id"], one["from_on"]) for one in named] == [(people[0]["user_id"], "2024-12-20")]
    assert [one["user_id"] for one in ok(hoa.get(f"{API}/assignments/{mine['id']}"))["persons"]] == [
        one["user_id"] for one in people
    ]


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2023, 2, 28), date(2024, 2, 29)),
        (date(2024, 12, 31), date(2025, 12, 31)),
        (None, None),
    ],
)
def test_a_day_moves_by_a_year(day: date | None, later: date | None) -> None:
    assert next_year(day) == later
