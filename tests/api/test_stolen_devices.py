"""A device's cookie in another's hands: no session, nobody else's account, few guesses, and an end by its owner."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.guesses import attempt, fail_at, from_address
from fixtures.monthly_reports import API, ok
from fixtures.people import sign_in
from toso.core.security import DEVICE_COOKIE
from toso.identity.cast import CAST_PASSWORD

pytestmark = pytest.mark.usefixtures("slept")
NEW = "ba chiếc thuyền thúng xanh"


def thief(app: FastAPI, token: str) -> TestClient:
    """A browser elsewhere that sends the device's cookie with whatever it asks."""
    client = from_address(app, "203.0.113.9")
    client.headers["Cookie"] = f"{DEVICE_COOKIE}={token}"
    return client


@pytest.fixture
def stolen(app: FastAPI) -> str:
    return sign_in(app, "lan").cookies[DEVICE_COOKIE]


def test_it_is_no_session(app: FastAPI, stolen: str) -> None:
    client = thief(app, stolen)
    assert client.get(f"{API}/auth/me").status_code == 401
    assert client.post(f"{API}/auth/refresh").status_code == 401
    assert client.post(f"{API}/auth/token", json={"username": "lan", "device_token": stolen}).status_code == 422


@pytest.mark.both_databases("resource")
def test_it_opens_no_guesses_at_another_account(app: FastAPI, stolen: str, slept: list[float]) -> None:
    """Those of an unknown device: counted with those of all others, and waited for."""
    client = thief(app, stolen)
    slept.clear()
    answers = [attempt(client, "minh", f"sai-{n}") for n in range(42)]
    assert answers == [401] * 40 + [429] * 2
    assert slept[-1] == 1.0
    assert attempt(from_address(app, "198.51.100.7"), "minh", CAST_PASSWORD) == 429, "the same count"
    slept.clear()
    assert [attempt(client, f"nguoi{n}", "mot-mat-khau") for n in range(12)] == [401] * 12
    assert slept[-1] > 0, "one password at many accounts waits"


def test_it_gives_ten_guesses_in_five_minutes_at_its_owner_and_takes_none_from_them(app: FastAPI, stolen: str) -> None:
    client, judged = thief(app, stolen), 0
    begin = datetime.now(UTC)
    for minute in range(0, 60, 2):
        with time_machine.travel(begin + timedelta(minutes=minute), tick=True):
            judged += [attempt(client, "lan", f"sai-{minute}-{n}") for n in range(12)].count(401)
    assert 40 < judged <= 120
    with time_machine.travel(begin + timedelta(minutes=58, seconds=30), tick=True):
        assert attempt(client, "lan", CAST_PASSWORD) == 429
        assert attempt(from_address(app, "198.51.100.7"), "lan", CAST_PASSWORD) == 200, "on a machine without it"


def test_a_new_password_and_signing_out_everywhere_make_it_a_stranger_s(app: FastAPI) -> None:
    first, other = sign_in(app, "lan"), sign_in(app, "lan")
    token = first.cookies[DEVICE_COOKIE]
    ok(other.post(f"{API}/auth/password", json={"current_password": CAST_PASSWORD, "new_password": NEW}))
    fail_at(app, "lan", 40)
    assert attempt(thief(app, token), "lan", NEW) == 429
    kept = other.cookies[DEVICE_COOKIE]
    assert attempt(thief(app, kept), "lan", "sai") == 401, "the device of the change is known on"
    assert other.post(f"{API}/auth/logout-everywhere").status_code == 204
    assert attempt(thief(app, kept), "lan", "sai") == 429
