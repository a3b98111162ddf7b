"""Acts that weigh ask anew who sits there, five minutes after it was last proved."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.authenticators import Authenticator
from fixtures.factors import FACTORS, enrol
from fixtures.people import ADDRESS, sign_in
from fixtures.routes import operations
from toso.authz.actions import Action
from toso.authz.matrix import ALLOW, STEP_UP
from toso.authz.roles import Role
from toso.identity.cast import CAST_PASSWORD

AUTH = "/api/v1/auth"
REFUSED = (403, "step-up-required")
# Weighing acts by what they are, so that the table cannot lose one unnoticed.
WEIGH = {
    Action.USER_MANAGE,
    Action.INVITE,
    Action.DELEGATE,
    Action.CLIENT_MANAGE,
    Action.DOCUMENT_SIGN,
    Action.DOCUMENT_SEAL,
    Action.HOUSEHOLD_EXPORT,
}


@pytest.fixture(autouse=True)
def real_limit(app: FastAPI) -> None:
    app.state.settings = app.state.settings.model_copy(update={"step_up_minutes": 5})


@pytest.fixture
def later() -> Iterator[None]:
    """Six minutes on."""
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        yield


def told(answer: Any) -> tuple[int, str | None]:
    return answer.status_code, answer.json().get("code") if answer.content else None


def step_up(client: TestClient, **body: Any) -> Any:
    return client.post(f"{AUTH}/step-up", json=body)


def weigh(client: TestClient) -> tuple[int, str | None]:
    """An act that weighs, on an account that does not exist: 404 once it is let through."""
    nobody = "00000000-0000-7000-8000-000000000000"
    return told(client.post(f"/api/v1/users/{nobody}/reset", headers={"If-Match": '"1"'}))


@pytest.mark.both_databases("resource")
def test_after_five_minutes_the_password_is_asked_for_and_the_same_request_goes_through(app: FastAPI) -> None:
    ha = sign_in(app, "ha")
    assert weigh(ha) == (404, "not-found")
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        assert weigh(ha) == REFUSED
        assert ha.get("/api/v1/users").status_code == 200, "reading asks nobody"
        assert told(step_up(ha, password="khong-phai-mat-khau")) == (422, "wrong-password")
        assert weigh(ha) == REFUSED
        assert step_up(ha, password=CAST_PASSWORD).status_code == 204
        assert weigh(ha) == (404, "not-found")
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=12), tick=True):
        assert weigh(ha) == REFUSED


def test_it_counts_for_that_session_alone(app: FastAPI) -> None:
    here, there = sign_in(app, "ha"), sign_in(app, "ha")
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        assert step_up(here, password=CAST_PASSWORD).status_code == 204
        assert (weigh(here)[0], weigh(there)) == (404, REFUSED)


def test_renewing_the_session_proves_nothing(app: FastAPI) -> None:
    ha = sign_in(app, "ha")
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        assert ha.post(f"{AUTH}/refresh").status_code == 204
        assert weigh(ha) == REFUSED


def test_who_has_a_second_factor_is_asked_for_it_and_not_for_the_password(app: FastAPI) -> None:
    ha = sign_in(app, "ha")
    made = enrol(ha)
    assert ha.get(f"{AUTH}/me").json()["has_factor"] is True
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        assert told(step_up(ha, password=CAST_PASSWORD)) == (422, "malformed")
        assert told(step_up(ha, factor="000000")) == (422, "malformed")
        assert weigh(ha) == REFUSED
        assert step_up(ha, factor=made.recovery[0]).status_code == 204
        assert weigh(ha)[0] == 404


def test_a_passkey_proves_it_and_only_ones_own(app: FastAPI) -> None:
    clients = {name: sign_in(app, name) for name in ("ha", "lan")}
    devices = {name: Authenticator() for name in clients}
    for name, client in clients.items():
        options = client.post(f"{FACTORS}/passkey", json={"password": CAST_PASSWORD}).json()["options"]
        made = client.post(f"{FACTORS}/passkey/confirm", json={"credential": devices[name].make(options)})
        assert made.status_code == 200
    ha = clients["ha"]
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        asked = [ha.post(f"{AUTH}/passkey/options").json()["options"] for _ in range(2)]
        assert told(step_up(ha, credential=devices["lan"].sign(asked[0]))) == (422, "malformed")
        assert weigh(ha) == REFUSED
        assert step_up(ha, credential=devices["ha"].sign(asked[1])).status_code == 204
        assert weigh(ha)[0] == 404


def test_programs_are_asked_too(app: FastAPI) -> None:
    machine = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)
    tokens = machine.post(f"{AUTH}/token", json={"username": "ha", "password": CAST_PASSWORD}).json()
    machine.headers["Authorization"] = f"Bearer {tokens['access_token']}"
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        assert weigh(machine) == REFUSED
        assert step_up(machine, password=CAST_PASSWORD).status_code == 204
        assert weigh(machine)[0] == 404


# The cast has each role that may do one of the acts.
WHO = {Role.ADMINISTRATOR: "ha", Role.OFFICE_DESK: "ha", Role.CULTURE_DESK: "minh", Role.WARD_LEADER: "lan"}

# Doors to one's own account, which no right of a role opens.
OF_ONESELF = {"begin_link", "unlink_identity", "make_calendar_feed", "drop_notice_address"}


@pytest.mark.usefixtures("later")
def test_every_change_under_an_act_that_weighs_asks_and_no_other(app: FastAPI) -> None:
    """Nobody has proved anything for six minutes: of all routes exactly those refuse."""
    assert STEP_UP == WEIGH
    with time_machine.travel(datetime.now(UTC) - timedelta(minutes=6), tick=True):
        clients = {name: sign_in(app, name) for name in {*WHO.values()}}
    headers, swept, wrong = {"If-Match": '"1"'}, 0, []
    for operation in operations(app):
        if operation.public:
            continue
        (action,) = operation.actions
        name = next((WHO[role] for role in ALLOW[action] if role in WHO), "ha")
        if operation.route.name in {"logout_everywhere", "change_password"}:
            continue
        answer = clients[name].request(operation.method, operation.url, headers=headers)
        asks = (action in STEP_UP and operation.method != "GET") or operation.route.name in OF_ONESELF
        swept += asks
        code = answer.json().get("code") if "problem" in answer.headers.get("content-type", "") else None
        if (code == "step-up-required") != asks:
            wrong.append(f"{operation.method} {operation.path}: {answer.status_code} {code}")
    assert wrong == []
    assert swept >= 15


def test_agreeing_to_a_request_about_an_account_asks_anew_and_refusing_does_not(app: FastAPI) -> None:
    """The second person's yes gives a role as much as the first one's asking does."""
    lan = sign_in(app, "lan")
    one = "/api/v1/account-requests/00000000-0000-7000-8000-000000000000/decide"
    version = {"If-Match": '"1"'}
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=6), tick=True):
        assert told(lan.post(one, headers=version, json={"accept": True})) == REFUSED
        assert lan.post(one, headers=version, json={"accept": False, "reason": "Sai người"}).status_code == 404
        assert step_up(lan, password=CAST_PASSWORD).status_code == 204
        assert lan.post(one, headers=version, json={"accept": True}).status_code == 404
