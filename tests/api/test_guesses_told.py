"""Whoever guesses at an account is told of to its owner: once, in time, whatever else is going on."""

from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.factors import enrol
from fixtures.guesses import attempt, fail_at, from_address
from fixtures.monthly_reports import API, ok, step
from fixtures.people import enter, sign_in
from toso.identity.cast import CAST_PASSWORD

pytestmark = [pytest.mark.usefixtures("slept"), pytest.mark.both_databases("resource")]
LOGIN, CHANGE, REDEEM = f"{API}/auth/login", f"{API}/auth/password", f"{API}/auth/redeem"


def told(client: TestClient) -> list[str]:
    rows: list[dict[str, Any]] = ok(client.get(f"{API}/notices", params={"limit": 100}))["items"]
    return [row["event"] for row in rows if row["event"].endswith("guessed")]


def test_the_tenth_wrong_password_is_told_to_its_owner_alone(app: FastAPI) -> None:
    lan, minh = sign_in(app, "lan"), sign_in(app, "minh")
    fail_at(app, "lan", 8)
    for number in range(9, 15):
        assert attempt(from_address(app, f"203.0.113.{number}"), "lan") == 401
        assert told(lan) == (["account.guessed"] if number >= 10 else [])
    (row,) = [row for row in ok(lan.get(f"{API}/notices"))["items"] if row["event"] == "account.guessed"]
    assert (row["href"], row["text"].count("(")) == ("/tai-khoan", 0), "once, with the page where it is mended"
    assert told(minh) == []


def test_a_name_that_nobody_has_is_told_to_nobody(app: FastAPI) -> None:
    lan = sign_in(app, "lan")
    for number in range(12):
        assert attempt(from_address(app, f"203.0.113.{number}"), "khongcoai") == 401
    with app.state.engines.read.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT count(*) FROM notice WHERE event IN ('account.guessed', 'factor.guessed')"
        ).scalar_one()
    assert (rows, told(lan)) == (0, [])


def test_a_flood_of_refusals_keeps_no_owner_from_being_told(app: FastAPI) -> None:
    """Above a hundred a minute refusals have no row of their own."""
    lan = sign_in(app, "lan")
    app.state.refusals.singly = 0
    fail_at(app, "lan", 9)
    assert attempt(from_address(app, "203.0.113.7"), "lan") == 401
    assert told(lan) == ["account.guessed"]


def test_whoever_tries_passwords_at_an_open_session_is_told_of_too(app: FastAPI) -> None:
    lan, elsewhere = enter(app, "lan"), sign_in(app, "lan")
    body = {"current_password": "khong-phai", "new_password": "ba chiếc thuyền thúng xanh"}
    for number in range(1, 11):
        assert lan.post(CHANGE, json=body).status_code == 422
        assert told(elsewhere) == (["account.guessed"] if number == 10 else [])


def test_five_wrong_codes_behind_the_right_password_say_that_somebody_knows_it(app: FastAPI) -> None:
    lan = sign_in(app, "lan")
    enrol(lan)
    thief, body = from_address(app, "203.0.113.7"), {"username": "lan", "password": CAST_PASSWORD}
    for number in range(1, 8):
        answer = thief.post(LOGIN, json={**body, "factor": "000000"})
        assert answer.status_code == (401 if number <= 5 else 429)
        assert told(lan) == (["factor.guessed"] if number >= 5 else [])


def test_whoever_holds_an_invitation_and_guesses_at_its_phone_is_told_of(app: FastAPI) -> None:
    ha = enter(app, "ha")
    lan = ok(ha.get(f"{API}/users", params={"q": "lan"}))["items"][0]
    code = ok(step(ha, f"/users/{lan['id']}/reset", lan))["link"]["code"]
    with app.state.engines.write.begin() as connection:
        connection.exec_driver_sql("UPDATE one_time_code SET phone = '+84912000001'")
    body = {"code": code, "new_password": "ba chiếc thuyền thúng xanh"}
    for number in range(1, 13):
        wrong = {**body, "phone": f"0987 654 3{number:02d}"}
        assert from_address(app, f"203.0.113.{number}").post(REDEEM, json=wrong).status_code == 422
        with app.state.engines.read.connect() as connection:
            query = "SELECT count(*) FROM notice WHERE event = 'account.code_guessed'"
            assert connection.exec_driver_sql(query).scalar_one() == (number >= 10)
    redeemed = from_address(app, "203.0.113.99")
    ok(redeemed.post(REDEEM, json={**body, "phone": "0912 000 001"}))
    assert told(redeemed) == ["account.code_guessed"], "read where the account is entered"
