"""Renewal of a team: what the plan asks of its core, the merged group of Đề án 06, what is counted, the printed list."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.monthly_reports import API, SetDay, errors_of, ok, put
from fixtures.people import ClientOf
from fixtures.signing import run_jobs

SKILLS = ["it", "internet", "smartphone", "outreach"]


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def team_of(client: Any) -> dict[str, Any]:
    return ok(client.get(f"{API}/teams"))[0]


def members(client: Any) -> list[dict[str, Any]]:
    return ok(client.get(f"{API}/teams/{team_of(client)['id']}/members"))


def change(client: Any, row: dict[str, Any], **more: Any) -> Any:
    names = "full_name phone kind user_id courses_finished_on birth_year skills origin core_on joined_on left_on"
    return put(client, f"/team-members/{row['id']}", row, {**{n: row[n] for n in names.split()}, **more})


def renew(client: Any, on: str | None) -> dict[str, Any]:
    row = team_of(client)
    kept = {name: row[name] for name in ("unit_id", "name", "decision", "valid_from", "valid_to")}
    return ok(put(client, f"/teams/{row['id']}", row, {**kept, "renewed_on": on, "project06_on": on}))


def figure(client: Any, code: str) -> int:
    asked = {"since": "2024-07-01", "until": "2024-08-09"}
    shown = ok(client.get(f"{API}/activities/figures", params=asked))
    counted = next(one["value"] for one in shown if one["code"] == code)
    rows = ok(client.get(f"{API}/activities/figures/{code}", params=asked))["items"]
    assert len(rows) == counted
    return counted


def test_a_member_says_what_the_plan_asks_of_the_core_and_what_is_lacking(client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    row = members(hoa)[0]
    assert len(row["lacking"]) == 5
    row = ok(change(hoa, row, skills=SKILLS[:3], birth_year=1998, origin="youth", core_on="2024-07-01"))
    assert row["lacking"] == ["Có kỹ năng tuyên truyền, hướng dẫn người dân"]
    assert (row["origin_label"], row["core_on"]) == ("Đoàn Thanh niên", "2024-07-01")
    assert ok(change(hoa, row, skills=SKILLS, birth_year=1960))["lacking"] == ["Người trẻ tuổi"]
    row = members(hoa)[0]
    assert change(hoa, row, core_on="2020-01-01").status_code == 422
    assert list(errors_of(change(hoa, row, birth_year=1800))) == ["birth_year"]


@pytest.mark.both_databases("resource")
def test_renewed_teams_and_core_members_are_counted_with_their_list(client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    assert (figure(minh, "team.renewed"), figure(minh, "team.core")) == (0, 0)
    renew(hoa, "2024-07-05")
    first, second, *_ = members(hoa)
    ok(change(hoa, first, core_on="2024-07-05"))
    ok(change(hoa, second, core_on="2024-06-30"))
    assert (figure(minh, "team.renewed"), figure(minh, "team.core")) == (1, 1)
    assert figure(client_of("nga"), "team.renewed") == 0
    renew(hoa, None)
    assert figure(minh, "team.renewed") == 0


@pytest.mark.parametrize(("kind", "begins"), [("pdf", b"%PDF"), ("xlsx", b"PK")])
def test_the_list_of_members_is_printed_of_the_teams_in_reach(
    app: FastAPI, client_of: ClientOf, kind: str, begins: bytes
) -> None:
    hoa = client_of("hoa")
    ok(hoa.post(f"{API}/teams/list", json={"format": kind}), 202)
    (job,) = run_jobs(app, "team.list")
    file = f"{API}/files/{job.result['file_id']}"
    answer = hoa.get(file)
    assert answer.content.startswith(begins)
    assert client_of("nga").get(file).status_code == 404
    assert client_of("son").post(f"{API}/teams/list", json={}).status_code == 403
