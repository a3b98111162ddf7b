"""A screen left alone locks: the session answers nothing until its person is known again, and the round goes on."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.authenticators import Authenticator
from fixtures.factors import FACTORS, enrol
from fixtures.households import Register
from fixtures.people import ADDRESS, ClientOf, sign_in
from fixtures.routes import operations
from fixtures.visits import answer, sheet, stored, take_round
from toso.identity.cast import CAST_PASSWORD

AUTH = "/api/v1/auth"
LOCKED = (401, "idle")
ROUND = {"X-Round": "1"}


@pytest.fixture(autouse=True)
def real_limits(app: FastAPI) -> None:
    limits = {"idle_minutes": 15, "idle_minutes_administrator": 5, "access_minutes": 60}
    app.state.settings = app.state.settings.model_copy(update=limits)


@contextmanager
def later(minutes: float) -> Iterator[None]:
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=minutes), tick=True):
        yield


def told(answer: Any) -> tuple[int, str | None]:
    return answer.status_code, answer.json().get("code") if answer.content else None


def work(client: TestClient) -> tuple[int, str | None]:
    return told(client.get("/api/v1/today"))


@pytest.mark.both_databases("resource")
def test_after_a_quarter_of_an_hour_the_password_is_asked_for(app: FastAPI, client_of: ClientOf) -> None:
    minh = client_of("minh")
    with later(14):
        assert work(minh) == (200, None)
    with later(28):
        assert work(minh) == (200, None), "what was asked meanwhile kept it awake"
    with later(44):
        assert work(minh) == LOCKED
        assert minh.post(f"{AUTH}/refresh").status_code == 204
        assert work(minh) == LOCKED, "another token is no proof"
        assert told(minh.post(f"{AUTH}/unlock", json={"password": "khong-phai-mat-khau"})) == (422, "wrong-password")
        assert work(minh) == LOCKED
        assert minh.post(f"{AUTH}/unlock", json={"password": CAST_PASSWORD}).status_code == 204
        assert work(minh) == (200, None)


def test_an_administrators_screen_locks_after_five_minutes(client_of: ClientOf) -> None:
    ha, lan = client_of("ha"), client_of("lan")
    assert (ha.get(f"{AUTH}/me").json()["idle_minutes"], lan.get(f"{AUTH}/me").json()["idle_minutes"]) == (5, 15)
    with later(4):
        assert work(ha) == (200, None)
    with later(10):
        assert (work(ha), work(lan)) == (LOCKED, (200, None))


def test_who_has_a_factor_unlocks_by_password_or_their_own_passkey(app: FastAPI) -> None:
    clients, devices = {name: sign_in(app, name) for name in ("lan", "minh")}, {}
    for name, client in clients.items():
        devices[name] = Authenticator()
        options = client.post(f"{FACTORS}/passkey", json={"password": CAST_PASSWORD}).json()["options"]
        made = client.post(f"{FACTORS}/passkey/confirm", json={"credential": devices[name].make(options)})
        assert made.status_code == 200
    enrol(clients["lan"])
    with later(20):
        lan = clients["lan"]
        asked = [lan.post(f"{AUTH}/passkey/options").json()["options"] for _ in range(2)]
        assert lan.post(f"{AUTH}/unlock", json={"credential": devices["minh"].sign(asked[0])}).status_code == 422
        assert work(lan) == LOCKED
        assert lan.post(f"{AUTH}/unlock", json={"credential": devices["lan"].sign(asked[1])}).status_code == 204
        assert work(lan) == (200, None)
    with later(40):
        assert lan.post(f"{AUTH}/unlock", json={"password": CAST_PASSWORD}).status_code == 204
        assert work(lan) == (200, None)


def test_a_program_is_locked_like_a_browser(app: FastAPI) -> None:
    machine = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)
    tokens = machine.post(f"{AUTH}/token", json={"username": "minh", "password": CAST_PASSWORD}).json()
    machine.headers["Authorization"] = f"Bearer {tokens['access_token']}"
    with later(16):
        assert work(machine) == LOCKED
        assert machine.post(f"{AUTH}/unlock", json={"password": CAST_PASSWORD}).status_code == 204
        assert work(machine) == (200, None)


def test_every_route_is_locked_but_the_lock_and_the_way_out(app: FastAPI) -> None:
    """With what the round on a phone sends, its own routes too: they are named here."""
    ha = sign_in(app, "ha")
    answered: dict[bool, set[str]] = {True: set(), False: set()}
    with later(6):
        for of_round, found in answered.items():
            for operation in operations(app):
                if operation.public or operation.route.name == "logout_everywhere":
                    continue
                headers = {"If-Match": '"1"', **(ROUND if of_round else {})}
                answer = ha.request(operation.method, operation.url, headers=headers)
                if "problem" not in answer.headers.get("content-type", "") or told(answer) != LOCKED:
                    found.add(operation.route.name)
        assert answered[False] == {"unlock_session", "begin_proof", "prove_elsewhere"}, (
            "proof here or elsewhere opens it"
        )
        assert answered[True] - answered[False] == {
            "get_me",
            "take_badge",
            "take_round",
            "take_changes",
            "sync_visits",
            "list_visit_conflicts",
            "resolve_visit_conflict",
            "upload_visit_photo",
            "take_phone_key",
            "withdraw_visit",
            "get_parcel_key",
            "get_my_visits",
            "raise_difficulty",
        }
        assert ha.post(f"{AUTH}/logout-everywhere").status_code == 204


def test_a_round_on_a_phone_goes_on_under_its_own_lock(register: Register, client_of: ClientOf) -> None:
    """A visit written offline still arrives, and does not open the session for anything else."""
    son, dat = client_of("son"), register.households["dat"]
    taken = take_round(son)
    with later(50):
        assert work(son) == LOCKED
        assert told(son.get("/api/v1/visits/round")) == LOCKED, "a browser's address bar is no round"
        son.headers.update(ROUND)
        stored(son, sheet(dat, answer(dat, "opened", "no")))
        assert take_round(son)["households"] != taken["households"]
        assert work(son) == LOCKED
