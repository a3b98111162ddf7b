"""Passkeys: added by their owner, signing in alone; what is not exactly ours lets nobody in."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.authenticators import PRESENT, Authenticator
from fixtures.factors import FACTORS, proof
from fixtures.people import ClientOf, browser
from toso.core.database import in_transaction
from toso.core.security import ACCESS_COOKIE
from toso.identity.cast import CAST_PASSWORD
from toso.identity.factors import challenges

AUTH = "/api/v1/auth"


def begin(client: TestClient) -> dict[str, Any]:
    begun = client.post(f"{FACTORS}/passkey", json={"password": CAST_PASSWORD})
    assert begun.status_code == 201, begun.text
    return begun.json()["options"]


def add(client: TestClient, device: Authenticator) -> Any:
    """The answer to a passkey made by this device."""
    return client.post(
        f"{FACTORS}/passkey/confirm", json={"credential": device.make(begin(client)), "label": "Máy Lan"}
    )


def options_of(page: TestClient) -> dict[str, Any]:
    return page.post(f"{AUTH}/passkey/options").json()["options"]


def enter(page: TestClient, device: Authenticator) -> Any:
    return page.post(f"{AUTH}/passkey", json={"credential": device.sign(options_of(page))})


@pytest.fixture
def device(client_of: ClientOf) -> Authenticator:
    """Lan's."""
    made = Authenticator()
    assert add(client_of("lan"), made).status_code == 200
    return made


@pytest.mark.both_databases("resource")
def test_a_passkey_signs_in_alone_and_stands_behind_the_password(app: FastAPI, client_of: ClientOf) -> None:
    device = Authenticator()
    made = add(client_of("lan"), device)
    assert made.status_code == 200, made.text
    assert [(one["kind"], one["label"]) for one in made.json()["factors"]] == [("passkey", "Máy Lan")]
    assert len(made.json()["recovery_codes"]) == 10
    page = browser(app)
    alone = enter(page, device)
    assert (alone.status_code, alone.json()["user"]["username"]) == (200, "lan")
    assert page.get(f"{AUTH}/me").status_code == 200
    asked = browser(app).post(f"{AUTH}/login", json={"username": "lan", "password": CAST_PASSWORD})
    assert asked.json()["code"] == "factor-needed"
    removed = page.post(
        f"{FACTORS}/{made.json()['factors'][0]['id']}/remove", json=proof(made.json()["recovery_codes"][0])
    )
    assert removed.status_code == 200
    assert enter(browser(app), device).json()["code"] == "wrong-passkey", "what was removed buys nothing"
    log = client_of("ha").get("/api/v1/audit/events?action=auth.passkey").json()["items"]
    assert len(log) == 1


def test_the_options_name_nobody_and_ask_for_a_pin_or_finger(app: FastAPI) -> None:
    options = options_of(browser(app))
    assert (options["userVerification"], options["rpId"]) == ("required", "127.0.0.1")
    assert options.get("allowCredentials", []) == []


def changed(device: Authenticator, **values: Any) -> Authenticator:
    """The same passkey, in other hands or at another place."""
    return Authenticator(**{**{name: getattr(device, name) for name in ("id", "key", "count")}, **values})


@pytest.mark.parametrize(
    "values",
    [
        {"origin": "https://toso.example"},
        {"host": "toso.example"},
        {"flags": PRESENT},
        {"key": Authenticator().key},
        {"id": b"nobody's"},
        {"count": -1},
    ],
    ids=["origin", "host", "no verification", "key", "unknown", "counter gone back"],
)
def test_what_is_not_exactly_it_lets_nobody_in(app: FastAPI, device: Authenticator, values: dict[str, Any]) -> None:
    assert enter(browser(app), device).status_code == 200
    page = browser(app)
    refused = enter(page, changed(device, **values))
    assert (refused.status_code, refused.json()["code"]) == (401, "wrong-passkey")
    assert ACCESS_COOKIE not in page.cookies
    assert enter(browser(app), device).status_code == 200


def test_a_challenge_is_answered_once_in_time_and_for_its_purpose(
    app: FastAPI, client_of: ClientOf, device: Authenticator
) -> None:
    page = browser(app)
    answer = {"credential": device.sign(options_of(page))}
    assert page.post(f"{AUTH}/passkey", json=answer).status_code == 200
    assert browser(app).post(f"{AUTH}/passkey", json=answer).json()["code"] == "wrong-passkey"
    late = {"credential": device.sign(options_of(page))}
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        assert page.post(f"{AUTH}/passkey", json=late).status_code == 401
        assert in_transaction(app.state.engines.write, challenges.forget_old) > 0
    enrolment = begin(client_of("lan"))
    assert page.post(f"{AUTH}/passkey", json={"credential": device.sign(enrolment)}).status_code == 401
    forged = {**options_of(page), "challenge": "AAAA"}
    assert page.post(f"{AUTH}/passkey", json={"credential": device.sign(forged)}).status_code == 401


def test_a_passkey_is_added_by_whoever_asked_and_asked_with_the_password(client_of: ClientOf) -> None:
    wrong = client_of("lan").post(f"{FACTORS}/passkey", json={"password": "khong-phai-mat-khau"})
    assert wrong.status_code == 422
    stranger = Authenticator().make(begin(client_of("lan")))
    refused = client_of("minh").post(f"{FACTORS}/passkey/confirm", json={"credential": stranger})
    assert (refused.status_code, refused.json()["code"]) == (422, "passkey-refused")
    unverified = Authenticator(flags=PRESENT).make(begin(client_of("lan")))
    assert client_of("lan").post(f"{FACTORS}/passkey/confirm", json={"credential": unverified}).status_code == 422
    assert client_of("lan").get(FACTORS).json()["factors"] == []


def test_one_passkey_belongs_to_one_account(client_of: ClientOf, device: Authenticator) -> None:
    assert add(client_of("minh"), device).status_code == 422
    assert [one["id"] for one in begin(client_of("lan"))["excludeCredentials"]] == [
        device.sign(begin(client_of("lan")))["id"]
    ]


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize(
    "credential", [{}, {"id": 7}, {"response": []}, {"id": "a", "response": {"clientDataJSON": "é"}}]
)
def test_rubbish_is_refused_like_a_wrong_passkey(app: FastAPI, client_of: ClientOf, credential: dict[str, Any]) -> None:
    assert browser(app).post(f"{AUTH}/passkey", json={"credential": credential}).json()["code"] == "wrong-passkey"
    added = client_of("lan").post(f"{FACTORS}/passkey/confirm", json={"credential": credential})
    assert added.json()["code"] == "passkey-refused"


def test_who_is_disabled_gets_in_by_no_passkey(app: FastAPI, client_of: ClientOf) -> None:
    device, ha = Authenticator(), client_of("ha")
    assert add(client_of("son"), device).status_code == 200
    row = next(u for u in ha.get("/api/v1/users?q=son").json()["items"] if u["username"] == "son")
    locked = ha.post(
        f"/api/v1/users/{row['id']}/disable", json={"reason": "Nghỉ việc"}, headers={"If-Match": f'"{row["version"]}"'}
    )
    assert locked.status_code == 200
    assert enter(browser(app), device).status_code == 401
