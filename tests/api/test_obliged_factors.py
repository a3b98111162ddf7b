"""Roles that need a second factor: days of grace, then nothing but the enrolling page and the way out."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.factors import FACTORS, enrol, proof
from fixtures.people import ADDRESS, sign_in
from fixtures.routes import operations
from toso.authz.roles import obliged_roles
from toso.core.settings import Settings
from toso.identity.cast import CAST_PASSWORD

AUTH = "/api/v1/auth"
REFUSED = (403, "enrolment-needed")
# What answers somebody who lacks the factor: themselves, the factors, a forced password, leaving.
OPEN = {
    "get_me",
    "list_factors",
    "begin_totp",
    "begin_passkey",
    "confirm_passkey",
    "confirm_totp",
    "remove_factor",
    "renew_recovery_codes",
    "change_password",
    "step_up",
    "begin_proof",
    "prove_elsewhere",
    "unlock_session",
    "logout_everywhere",
}


@pytest.fixture(autouse=True)
def obliged(app: FastAPI) -> None:
    app.state.settings = app.state.settings.model_copy(update={"factor_roles": ["ward_leader", "administrator"]})


@contextmanager
def later(**after: int) -> Iterator[None]:
    with time_machine.travel(datetime.now(UTC) + timedelta(**after), tick=True):
        yield


def told(answer: Any) -> tuple[int, str | None]:
    return answer.status_code, answer.json().get("code") if answer.content else None


def me(client: TestClient) -> dict[str, Any]:
    return client.get(f"{AUTH}/me").json()


def work(client: TestClient) -> int:
    return client.get("/api/v1/today").status_code


@pytest.mark.both_databases("resource")
def test_seven_days_are_told_and_then_only_enrolling_is_open(app: FastAPI) -> None:
    lan, hoa = sign_in(app, "lan"), sign_in(app, "hoa")
    due = datetime.fromisoformat(me(lan)["factor_due_at"])
    assert abs(due - datetime.now(UTC) - timedelta(days=7)) < timedelta(minutes=1)
    assert (me(lan)["must_enrol"], work(lan)) == (False, 200)
    assert (me(hoa)["factor_due_at"], me(hoa)["must_enrol"]) == (None, False)
    with later(days=6):
        again = sign_in(app, "lan")
        assert datetime.fromisoformat(me(again)["factor_due_at"]) == due, "signing in anew is no new grace"
    with later(days=7, minutes=1):
        late = sign_in(app, "lan")
        assert told(late.get("/api/v1/today")) == REFUSED
        assert me(late)["must_enrol"] is True
        made = enrol(late)
        assert (work(late), me(late)["must_enrol"], me(late)["factor_due_at"]) == (200, False, None)
        assert late.post(f"{FACTORS}/{made.id}/remove", json=proof(made.recovery[0])).status_code == 200
        assert told(late.get("/api/v1/today")) == REFUSED, "who takes it off again has no further days"


def test_every_route_but_the_enrolling_page_and_the_way_out_refuses(app: FastAPI) -> None:
    sign_in(app, "ha")
    answered = set()
    with later(days=8):
        ha = sign_in(app, "ha")
        for operation in operations(app):
            if operation.public or operation.route.name == "logout_everywhere":
                continue
            answer = ha.request(operation.method, operation.url, headers={"If-Match": '"1"'})
            if "problem" not in answer.headers.get("content-type", "") or told(answer) != REFUSED:
                answered.add(operation.route.name)
        assert answered == OPEN - {"logout_everywhere"}
        assert ha.post(f"{AUTH}/logout-everywhere").status_code == 204


def test_a_program_is_refused_like_a_browser(app: FastAPI) -> None:
    sign_in(app, "lan")
    with later(days=8):
        machine = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)
        tokens = machine.post(f"{AUTH}/token", json={"username": "lan", "password": CAST_PASSWORD}).json()
        machine.headers["Authorization"] = f"Bearer {tokens['access_token']}"
        assert told(machine.get("/api/v1/today")) == REFUSED


def test_a_session_begun_before_the_rule_is_told_with_its_next_token(app: FastAPI) -> None:
    settings = app.state.settings
    app.state.settings = settings.model_copy(update={"factor_roles": []})
    lan = sign_in(app, "lan")
    app.state.settings = settings
    assert me(lan)["factor_due_at"] is None
    assert lan.post(f"{AUTH}/refresh").status_code == 204
    assert me(lan)["factor_due_at"] is not None


def test_who_lost_the_role_is_free_and_a_lent_one_obliges(app: FastAPI) -> None:
    lan, minh = sign_in(app, "lan"), sign_in(app, "minh")
    assert me(minh)["factor_due_at"] is None
    held = next(one for one in me(lan)["assignments"] if one["role"] == "ward_leader")
    window = {
        "starts_at": datetime.now(UTC).isoformat(),
        "ends_at": (datetime.now(UTC) + timedelta(days=9)).isoformat(),
    }
    lent = {"to_user_id": me(minh)["user"]["id"], "role": "ward_leader", "unit_id": held["unit_id"], "reason": "Đi họp"}
    given = lan.post("/api/v1/delegations", json={**lent, **window})
    assert given.status_code == 201, given.text
    assert me(sign_in(app, "minh"))["factor_due_at"] is not None
    with later(days=8):
        borrowing = sign_in(app, "minh")
        assert told(borrowing.get("/api/v1/today")) == REFUSED
    with later(days=10):
        assert work(sign_in(app, "minh")) == 200


def test_the_roles_are_named_or_those_that_weigh_where_others_reach_the_service() -> None:
    def roles(**more: Any) -> set[str]:
        return {role.value for role in obliged_roles(Settings.model_validate({"_env_file": None, **more}))}

    assert roles(public_url="http://127.0.0.1:8000") == set()
    assert roles(public_url="https://toso.example.vn") == {"ward_leader", "office_desk", "administrator"}
    assert roles(public_url="https://toso.example.vn", factor_roles=["police"]) == {"police"}
    assert roles(public_url="https://toso.example.vn", factor_roles=[]) == set()
    with pytest.raises(ValueError, match="chief"):
        roles(factor_roles=["chief"])
