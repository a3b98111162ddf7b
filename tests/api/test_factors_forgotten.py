"""Somebody lost telephone and recovery codes: the administrator asks, another person confirms, the owner is told."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.accounts import act, find
from fixtures.confirmations import REQUESTS, decide, let_time_pass, requests_of
from fixtures.factors import FACTORS, enrol
from fixtures.monthly_reports import ok
from fixtures.people import ClientOf, browser
from toso.identity.cast import CAST_PASSWORD

AUTH = "/api/v1/auth"
PASSWORD = {"username": "lan", "password": CAST_PASSWORD}


def signs_in(app: FastAPI) -> tuple[int, str | None]:
    answer = browser(app).post(f"{AUTH}/login", json=PASSWORD)
    return answer.status_code, answer.json().get("code")


def told(client: TestClient) -> list[str]:
    return [notice["text"] for notice in client.get("/api/v1/notices").json()["items"]]


@pytest.mark.both_databases("resource")
def test_factors_go_only_when_another_person_agrees(app: FastAPI, client_of: ClientOf, clerk: TestClient) -> None:
    lan, ha = client_of("lan"), client_of("ha")
    enrol(lan)
    shown = find(clerk, "lan")
    assert "forget_factors" in shown["actions"]
    asked = act(clerk, shown, "forget-factors")
    assert asked.status_code == 200, asked.text
    assert [(one["kind"], one["state"]) for one in asked.json()["requests"]] == [("factors", "waiting")]
    assert act(clerk, find(clerk, "lan"), "forget-factors").json()["code"] == "asked-already"
    assert signs_in(app) == (401, "factor-needed"), "nothing has changed yet"
    (mine,) = requests_of(clerk)
    assert decide(clerk, mine).status_code == 403, "who asks does not confirm"
    assert any("đề nghị gỡ mọi cách xác thực" in text for text in told(lan))
    (theirs,) = requests_of(ha)
    assert ok(decide(ha, theirs))["state"] == "done"
    assert lan.get(f"{AUTH}/me").status_code == 401, "whoever was inside has to know the password"
    assert signs_in(app) == (200, None)
    again = browser(app)
    ok(again.post(f"{AUTH}/login", json=PASSWORD))
    assert again.get(FACTORS).json() == {"factors": [], "recovery_left": 0}
    assert any("Đã gỡ cách xác thực" in text for text in told(again))
    assert "forget_factors" not in find(clerk, "lan")["actions"]


def test_the_owner_refuses_what_they_did_not_ask_for(app: FastAPI, client_of: ClientOf, clerk: TestClient) -> None:
    lan = client_of("lan")
    enrol(lan)
    ok(act(clerk, find(clerk, "lan"), "forget-factors"))
    (row,) = requests_of(lan)
    assert row["actions"] == ["refuse"]
    assert ok(decide(lan, row, accept=False))["state"] == "refused"
    assert signs_in(app) == (401, "factor-needed")


def test_nobody_agreed_within_a_day_and_nothing_happens(app: FastAPI, client_of: ClientOf, clerk: TestClient) -> None:
    enrol(client_of("lan"))
    ok(act(clerk, find(clerk, "lan"), "forget-factors"))
    let_time_pass(app, 25)
    assert clerk.get(REQUESTS).json() == []
    assert signs_in(app) == (401, "factor-needed")


def test_of_a_role_that_does_not_weigh_it_takes_two_as_well(client_of: ClientOf, clerk: TestClient) -> None:
    enrol(client_of("hoa"))
    assert [one["state"] for one in ok(act(clerk, find(clerk, "hoa"), "forget-factors"))["requests"]] == ["waiting"]
    nothing = act(clerk, find(clerk, "nga"), "forget-factors")
    assert (nothing.status_code, nothing.json()["code"]) == (409, "no-factor")
