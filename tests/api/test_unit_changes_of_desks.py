"""Desks that become one on a day: what was theirs goes on in the desk that stands for them, whoever had been asked."""

from datetime import date, timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures import materials
from fixtures.monthly_reports import API, SetDay, begin, ok, open_period, put, step, unit_id
from fixtures.people import ClientOf, sign_in
from fixtures.plan_measures import choose, fresh, measures
from fixtures.plan_steps import task
from fixtures.settled_targets import LEFT
from fixtures.signing import run_jobs
from fixtures.unit_changes import DECISION, effects, run_chore, shown
from toso.kit.clock import today

NEW = {"code": "vhxh", "name": "Phòng Văn hóa - Xã hội", "short_name": "VHXH"}
DAY = date(2024, 9, 1)


def merge(ha: TestClient, *codes: str, into: str | None = None) -> dict[str, Any]:
    target = {"into_id": unit_id(ha, into)} if into else {"new": NEW}
    ids = [unit_id(ha, code) for code in codes]
    body = {"from_ids": ids, **target, "starts_on": str(DAY), "decision": DECISION}
    return ok(ha.post(f"{API}/unit-changes/merges", json=body), 201)


def reporting(ha: TestClient, code: str) -> None:
    """A desk that hands in figures."""
    seen = ok(ha.get(f"{API}/units/{unit_id(ha, code)}"))["unit"]
    body = {
        **{name: seen[name] for name in ("aliases", "position", "valid_to")},
        "reports": True,
    }
    ok(
        ha.patch(
            f"{API}/units/{seen['id']}",
            json=body,
            headers={"If-Match": f'"{seen["version"]}"'},
        )
    )


def desk(client: TestClient, name: str = NEW["name"]) -> dict[str, Any]:
    units = ok(client.get(f"{API}/units", params={"on": str(today())}))
    return next(unit for unit in units if unit["name"] == name)


@pytest.mark.both_databases("resource")
def test_two_desks_become_one_with_their_people_and_their_work(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    on_day(date(2024, 8, 20))
    minh, ha = client_of("minh"), client_of("ha")
    line = ok(minh.get(f"{API}/tasks", params={"unit_id": unit_id(minh, "vhtt")}))["items"]
    assert line
    row = merge(ha, "vhtt", "vptk")
    assert effects(row)["following"] >= 2
    assert effects(row)["tasks"] >= len(line)
    on_day(DAY)
    run_chore(app)
    minh, ha = sign_in(app, "minh"), sign_in(app, "ha")
    assert shown(ha, row)["state"] == "carried_out"
    new = desk(minh)
    for client, role in ((minh, "culture_desk"), (ha, "office_desk")):
        held = ok(client.get(f"{API}/auth/me"))["assignments"]
        assert [one["role"] for one in held if one["unit_id"] == new["id"]] == [role]
    theirs = ok(minh.get(f"{API}/tasks", params={"unit_id": new["id"]}))["items"]
    assert {t["ref"] for t in line} <= {t["ref"] for t in theirs}
    on_day(DAY + timedelta(days=70))
    assert ok(sign_in(app, "minh").get(f"{API}/tasks", params={"unit_id": new["id"]}))["items"]


OWN = {
    "unit": "household",
    "phrase": "phân loại rác",
    "population": None,
    "population_label": "Hộ được phòng kiểm tra",
}


@pytest.mark.parametrize("into", [None, "vptk"])
def test_what_a_desk_was_asked_for_its_successor_is_asked_for(
    app: FastAPI,
    client_of: ClientOf,
    on_day: SetDay,
    draft: dict[str, Any],
    into: str | None,
) -> None:
    minh, ha, lan = client_of("minh"), client_of("ha"), client_of("lan")
    reporting(ha, "vhtt")
    asked = {"places": False, "units": [unit_id(ha, "vhtt")]}
    ok(
        choose(
            minh,
            draft,
            measures(minh, draft),
            {"measures": [], "own": [OWN], "asked": asked},
            {"uncounted": LEFT},
        )
    )
    path = f"/plans/{draft['id']}"
    ok(step(lan, f"{path}/approve", ok(step(minh, f"{path}/submit", fresh(minh, draft)))))
    on_day(date(2024, 8, 20))
    open_period(minh, "2024-08")
    open_period(minh, "2024-09")
    merge(ha, "vhtt", *([] if into else ["tckt"]), into=into)
    on_day(DAY)
    run_chore(app)
    minh = sign_in(app, "minh")
    new = desk(minh, NEW["name"] if into is None else "Bộ phận Văn phòng - Thống kê")
    assert new["reports"] is True
    assert own_codes(begin(minh, new["id"], "2024-09")), "the open month asks the successor"
    assert own_codes(begin(minh, asked["units"][0], "2024-08")), "a month of before goes on asking who stood then"
    (line, _) = measures(minh, draft)["targets"]
    assert line["asked"]["units"] == [new["id"]]
    open_period(minh, "2024-10")
    assert own_codes(begin(minh, new["id"], "2024-10"))


def own_codes(form: dict[str, Any]) -> list[str]:
    return [c["code"] for group in form["groups"] for c in group["cells"] if c["code"].startswith("own")]


def work(client: TestClient) -> dict[str, Any]:
    """The share of the news that the office has."""
    row = next(one for one in task(client, "3d")["assignments"] if one["unit_name"].startswith("Bộ phận Văn phòng"))
    return ok(client.get(f"{API}/assignments/{row['id']}"))


def test_what_a_desk_did_before_it_went_into_another_feeds_its_task_still(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    found = ok(minh.get(f"{API}/plans/{plan_in_force['id']}/feeds"))
    (news,) = [one for one in found["tasks"] if one["ref"] == "3d"]
    feeds = [{name: feed[name] for name in ("code", "need", "weight")} for feed in news["feeds"]]
    lines = [{"lineage_id": news["lineage_id"], "feeds": feeds}]
    ok(put(minh, f"/plans/{plan_in_force['id']}/feeds", found, {"tasks": lines}))
    on_day(date(2024, 7, 20))
    row = materials.approved(minh, lan)
    one = materials.posted(minh, row, "2024-07-19")
    run_jobs(app, "task.feed")
    vptk = unit_id(minh, "vptk")
    body = {
        "from_ids": [unit_id(minh, "vhtt")],
        "into_id": vptk,
        "starts_on": "2024-07-25",
        "decision": DECISION,
    }
    ok(client_of("ha").post(f"{API}/unit-changes/merges", json=body), 201)
    on_day(date(2024, 7, 25))
    run_chore(app)
    minh = sign_in(app, "minh")
    assert work(minh)["last_on"] == "2024-07-19"
    two = materials.posted(minh, row, "2024-07-22")
    run_jobs(app, "task.feed")
    lines = ok(minh.get(f"{API}/assignments/{work(minh)['id']}/progress"))["items"]
    assert [(line["link"], line["taken_back"]) for line in lines] == [
        (two["url"], False),
        (one["url"], False),
    ]
