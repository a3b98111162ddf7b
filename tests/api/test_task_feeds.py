"""Meetings held, materials posted and read move the tasks of the plan by themselves; taken back, they stand as before."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures import materials
from fixtures.activities import TRAINING, WHY, did, held, marked, planned
from fixtures.monthly_reports import API, SetDay, errors_of, ok, put, unit_id
from fixtures.people import ClientOf
from fixtures.plan_steps import report, task
from fixtures.signing import run_jobs

Plan = dict[str, Any]
YEAR = {"since": "2024-01-01", "until": "2024-12-31"}


def feeds_of(client: TestClient, plan: Plan) -> dict[str, Any]:
    return ok(client.get(f"{API}/plans/{plan['id']}/feeds"))


def confirmed(client: TestClient, plan: Plan, **changed: list[dict[str, Any]]) -> dict[str, Any]:
    """Proposals, taken as they are; `changed` by the number of the task (_ before it)."""
    found = feeds_of(client, plan)
    tasks = [
        {
            "lineage_id": one["lineage_id"],
            "feeds": changed.get(f"_{one['ref']}")
            or [{name: feed[name] for name in ("code", "need", "weight")} for feed in one["feeds"]],
        }
        for one in found["tasks"]
    ]
    return ok(put(client, f"/plans/{plan['id']}/feeds", found, {"tasks": tasks}))


@pytest.fixture
def fed(plan_in_force: Plan, client_of: ClientOf, on_day: SetDay) -> Plan:
    """The plan of the seed with everything that is proposed, in the middle of July."""
    confirmed(client_of("minh"), plan_in_force)
    on_day(date(2024, 7, 20))
    return plan_in_force


def work(client: TestClient, ref: str, unit: str) -> dict[str, Any]:
    """The share of a task that a unit has, as this person sees it."""
    row = next(one for one in task(client, ref)["assignments"] if one["unit_name"].startswith(unit))
    return ok(client.get(f"{API}/assignments/{row['id']}"))


def log(client: TestClient, row: dict[str, Any]) -> list[dict[str, Any]]:
    return ok(client.get(f"{API}/assignments/{row['id']}/progress"))["items"]


def figure(client: TestClient, code: str) -> int:
    """The number, which is the length of its list."""
    rows = {one["code"]: one["value"] for one in ok(client.get(f"{API}/activities/figures", params=YEAR))}
    listed = ok(client.get(f"{API}/activities/figures/{code}", params={**YEAR, "limit": 100}))
    assert len(listed["items"]) == listed["total"] == rows[code]
    return rows[code]


def test_each_task_of_the_plan_is_proposed_what_its_words_name(plan_in_force: Plan, client_of: ClientOf) -> None:
    found = feeds_of(client_of("minh"), plan_in_force)
    proposed = {one["ref"]: [feed["code"] for feed in one["feeds"]] for one in found["tasks"]}
    assert proposed == {
        "1a": ["briefed"],
        "1b": ["gatherings", "postings", "broadcasts"],
        "2": ["renewed"],
        "3a": ["trainings", "broadcasts"],
        "3b": ["party_cell", "community", "cultural"],
        "3c": ["campaigns"],
        "3d": ["news"],
        "3e": ["rules_issued", "rules_read", "reviews"],
    }
    assert not any(one["settled"] for one in found["tasks"])


def test_nothing_moves_a_task_that_nobody_settled(plan_in_force: Plan, client_of: ClientOf, on_day: SetDay) -> None:
    hoa = client_of("hoa")
    on_day(date(2024, 7, 20))
    held(hoa, "2024-07-19")
    assert work(hoa, "3b", "Khu phố 1")["state"] == "not_started"


def steering(client: TestClient) -> str:
    units = ok(client.get(f"{API}/units", params={"on": "2024-07-01"}))
    return next(one["id"] for one in units if one["name"].startswith("Ban chỉ đạo"))


@pytest.mark.both_databases("locking")
def test_1a_the_share_of_those_asked_who_were_briefed(fed: Plan, client_of: ClientOf) -> None:
    lan = client_of("lan")
    row = held(lan, "2024-07-19", kind="briefing", unit_id=steering(lan))
    row = did(lan, row, "/attendance", unit_ids=[unit_id(lan, "kp1")])
    assert work(lan, "1a", "Ban chỉ đạo")["state"] == "not_started", "nobody has come yet"
    marked(lan, row, Sơn="attended", rest="absent")
    mine = work(lan, "1a", "Ban chỉ đạo")
    assert (mine["state"], mine["percent"]) == ("in_progress", 100 // row["asked"])
    marked(lan, row, **{one["full_name"].split()[-1]: "attended" for one in _absent(lan, row)})
    assert work(lan, "1a", "Ban chỉ đạo")["state"] == "done"
    lines = log(lan, mine)
    assert [(one["attendance"], one["taken_back"]) for one in lines] == [
        (row["asked"], False),
        (None, False),
        (1, True),
    ]
    assert lines[0]["source_id"] == row["id"]
    did(lan, row, "/step", step="cancel", reason=WHY)
    mine = work(lan, "1a", "Ban chỉ đạo")
    assert (mine["state"], mine["percent"]) == ("not_started", None), "back"


def test_1a_who_is_asked_after_it_was_held_or_comes_to_the_make_up_moves_the_share(
    fed: Plan, client_of: ClientOf, on_day: SetDay
) -> None:
    lan = client_of("lan")
    row = held(lan, "2024-07-19", kind="briefing", unit_id=steering(lan))
    row = did(lan, row, "/attendance", unit_ids=[unit_id(lan, "kp1")])
    row = marked(lan, row, Sơn="excused", rest="attended")
    came = row["attended"]
    assert work(lan, "1a", "Ban chỉ đạo")["percent"] == 100 * came // row["asked"]
    more = did(lan, row, "/attendance", unit_ids=[unit_id(lan, "kp2")])
    assert more["asked"] > row["asked"]
    assert work(lan, "1a", "Ban chỉ đạo")["percent"] == 100 * came // more["asked"], "those asked later are asked too"
    marked(lan, more, rest="absent")
    child = did(lan, row, "/make-up", on="2024-07-20")
    child = did(lan, child, "/step", step="open")
    marked(lan, child, Sơn="attended")
    assert log(lan, work(lan, "1a", "Ban chỉ đạo"))[0]["attendance"] == came + 1


def _absent(client: TestClient, row: dict[str, Any]) -> list[dict[str, Any]]:
    people = ok(client.get(f"{API}/activities/{row['id']}/attendance"))["items"]
    return [one for one in people if one["state"] == "absent"]


def test_1b_and_3a_are_alive_in_the_month_of_what_was_held(fed: Plan, client_of: ClientOf) -> None:
    lan, minh = client_of("lan"), client_of("minh")
    for client, ref, unit, more, code in (
        (lan, "1b", "Ban chỉ đạo", {"kind": "community", "unit_id": steering(lan)}, "act.meetings"),
        (minh, "3a", "Bộ phận Văn hóa", TRAINING, "act.trainings"),
    ):
        before, mine = figure(minh, code), work(client, ref, unit)
        row = held(client, "2024-07-18", **more)
        assert figure(minh, code) == before + 1
        now = work(client, ref, unit)
        assert (now["state"], now["last_on"], now["percent"]) == ("in_progress", "2024-07-18", None)
        did(client, row, "/step", step="cancel", reason=WHY)
        assert figure(minh, code) == before
        again = work(client, ref, unit)
        assert [again[name] for name in ("state", "last_on", "status")] == [
            mine[name] for name in ("state", "last_on", "status")
        ]


def test_2_the_share_of_the_teams_that_were_renewed_moves_whoever_leads(
    fed: Plan, client_of: ClientOf, app: FastAPI
) -> None:
    minh = client_of("minh")
    teams = ok(minh.get(f"{API}/teams"))
    names = ["unit_id", "name", "decision", "valid_from", "valid_to", "project06_on"]

    def renew(team: dict[str, Any], on: str | None) -> None:
        row = ok(minh.get(f"{API}/teams/{team['id']}"))
        ok(put(minh, f"/teams/{team['id']}", row, {**{n: row[n] for n in names}, "renewed_on": on}))
        run_jobs(app, "task.feed")

    def standing() -> list[tuple[str, int | None]]:
        rows = [work(minh, "2", one["unit_name"]) for one in task(minh, "2")["assignments"]]
        assert len(rows) == 2, "two desks lead"
        return [(row["state"], row["percent"]) for row in rows]

    renew(teams[0], "2024-07-18")
    assert standing() == [("in_progress", 100 // len(teams))] * 2
    line = log(minh, work(minh, "2", "Bộ phận Văn hóa"))[0]
    assert (line["source_kind"], line["source_id"], line["by"]) == ("team", teams[0]["id"], "Hệ thống")
    for team in teams[1:]:
        renew(team, "2024-07-19")
    assert standing() == [("done", 100)] * 2
    assert figure(minh, "team.renewed") == len(teams)
    for team in teams:
        renew(team, None)
    assert [state for state, _ in standing()] == ["not_started"] * 2, "back"


def test_3b_a_khu_pho_is_done_with_all_three_forms(fed: Plan, client_of: ClientOf) -> None:
    hoa, nga = client_of("hoa"), client_of("nga")
    rows = [held(hoa, "2024-07-18", kind=kind) for kind in ("party_cell", "community")]
    held(hoa, "2024-07-19", kind="community")
    mine = work(hoa, "3b", "Khu phố 1")
    assert (mine["state"], mine["percent"]) == ("in_progress", 66), "twice the same form is one form"
    rows.append(held(hoa, "2024-07-20", kind="cultural"))
    assert work(hoa, "3b", "Khu phố 1")["state"] == "done"
    assert work(nga, "3b", "Khu phố 2")["state"] == "not_started", "each khu phố its own"
    did(hoa, rows[0], "/step", step="cancel", reason=WHY)
    mine = work(hoa, "3b", "Khu phố 1")
    assert (mine["state"], mine["percent"]) == ("in_progress", 66)


def test_what_was_all_taken_back_stands_as_people_said(fed: Plan, client_of: ClientOf) -> None:
    hoa, nga = client_of("hoa"), client_of("nga")
    ok(report(nga, work(nga, "3b", "Khu phố 2"), state="in_progress", percent=10, note="Đang chuẩn bị"), 201)
    for client, place, said in ((hoa, "Khu phố 1", ("not_started", 0)), (nga, "Khu phố 2", ("in_progress", 10))):
        for row in [held(client, "2024-07-18", kind=kind) for kind in ("party_cell", "community", "cultural")]:
            did(client, row, "/step", step="cancel", reason=WHY)
        mine = work(client, "3b", place)
        assert (mine["state"], mine["percent"]) == said


def test_3c_a_campaign_counts_once_it_is_closed(fed: Plan, client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    row = planned(hoa, "2024-07-01", kind="campaign", last_on="2024-07-19")
    did(hoa, row, "/step", step="open")
    did(hoa, row, "/step", step="finish")
    assert work(hoa, "3c", "Khu phố 1")["state"] == "not_started"
    before = figure(minh, "act.campaigns")
    did(minh, row, "/review", step="close")
    assert figure(minh, "act.campaigns") == before + 1
    assert work(hoa, "3c", "Khu phố 1")["state"] == "done"
    did(minh, row, "/review", step="reopen", reason=WHY)
    assert work(hoa, "3c", "Khu phố 1")["state"] == "not_started"


def test_3d_news_are_counted_towards_the_quota_of_the_month(fed: Plan, client_of: ClientOf, app: FastAPI) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    row = materials.approved(minh, lan)
    before = figure(minh, "act.news")
    one = materials.posted(minh, row, "2024-07-19")
    run_jobs(app, "task.feed")
    assert figure(minh, "act.news") == before + 1
    mine = work(minh, "3d", "Bộ phận Văn hóa")
    assert (mine["state"], mine["last_on"]) == ("in_progress", "2024-07-19")
    line = log(minh, mine)[0]
    assert (line["count"], line["link"], line["by"]) == (1, one["url"], "Hệ thống")
    run_jobs(app, "task.feed")
    assert len(log(minh, mine)) == 1, "the same is said once"
    materials.posting_stepped(minh, one, step="withdraw", reason=WHY)
    run_jobs(app, "task.feed")
    assert figure(minh, "act.news") == before
    assert work(minh, "3d", "Bộ phận Văn hóa")["last_on"] is None


def test_3e_rules_issued_and_read_and_the_review_are_a_third_each(fed: Plan, client_of: ClientOf, app: FastAPI) -> None:
    minh, lan, son = client_of("minh"), client_of("lan"), client_of("son")
    rule = materials.approved(minh, lan, **materials.RULE)
    materials.approved(minh, lan, **{**materials.RULE, "title": "Cơ chế khen thưởng"})
    run_jobs(app, "task.feed")
    assert work(minh, "3e", "Bộ phận Văn hóa")["percent"] == 33
    materials.did(minh, rule, "/readers", unit_ids=[unit_id(minh, "kp1")])
    asked = len(materials.readers(minh, rule))
    ok(son.post(f"{API}/materials/{rule['id']}/receipt"))
    run_jobs(app, "task.feed")
    assert work(minh, "3e", "Bộ phận Văn hóa")["percent"] == int(100 * (1 + 1 / asked) / 3)
    review = held(minh, "2024-07-19", kind="review")
    assert work(minh, "3e", "Bộ phận Văn hóa")["percent"] == int(100 * (2 + 1 / asked) / 3)
    materials.did(lan, rule, "/review", step="withdraw", reason=WHY)
    run_jobs(app, "task.feed")
    assert work(minh, "3e", "Bộ phận Văn hóa")["percent"] == 50, "the review, and one of two rules"
    did(minh, review, "/step", step="cancel", reason=WHY)
    assert work(minh, "3e", "Bộ phận Văn hóa")["percent"] == 16


def test_what_a_unit_said_itself_stays(fed: Plan, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    ok(report(hoa, work(hoa, "3b", "Khu phố 1"), state="done", note="Đã làm đủ"), 201)
    row = held(hoa, "2024-07-19", kind="community")
    assert work(hoa, "3b", "Khu phố 1")["state"] == "done"
    did(hoa, row, "/step", step="cancel", reason=WHY)
    assert work(hoa, "3b", "Khu phố 1")["state"] == "done"


def test_only_who_drafts_plans_settles_and_only_what_there_is(fed: Plan, client_of: ClientOf) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    found = feeds_of(hoa, fed)
    assert not found["may_change"]
    task_id = found["tasks"][0]["lineage_id"]
    body = {"tasks": [{"lineage_id": task_id, "feeds": []}]}
    assert put(hoa, f"/plans/{fed['id']}/feeds", found, body).status_code == 403
    wrong = {"tasks": [{"lineage_id": task_id, "feeds": [{"code": "nothing"}, {"code": "news", "need": None}]}]}
    faults = errors_of(put(minh, f"/plans/{fed['id']}/feeds", found, wrong))
    assert set(faults) == {"tasks.0.feeds.0.code", "tasks.0.feeds.1.need"}
    assert ok(put(minh, f"/plans/{fed['id']}/feeds", found, body))["tasks"][0]["feeds"] == []
    body = {"tasks": [{"lineage_id": task_id, "feeds": [{"code": "news", "need": 2}]}]}
    assert put(minh, f"/plans/{fed['id']}/feeds", found, body).status_code == 412


def test_what_was_settled_goes_along_to_the_next_edition(fed: Plan, client_of: ClientOf) -> None:
    minh = client_of("minh")
    plan = ok(minh.get(f"{API}/plans/{fed['id']}"))
    headers = {"If-Match": f'"{plan["version"]}"'}
    amended = ok(minh.post(f"{API}/plans/{plan['id']}/amend", json={"reason": WHY}, headers=headers), 201)
    assert feeds_of(minh, amended)["tasks"] == feeds_of(minh, fed)["tasks"]
