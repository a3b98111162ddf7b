"""Accounts that nobody uses are told of and disabled, and the ward is never left without who can open them again."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.accounts import act, find
from fixtures.confirmations import give
from fixtures.monthly_reports import ok
from fixtures.people import browser, sign_in
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.identity.cast import CAST_PASSWORD
from toso.identity.idle_accounts import disable_idle, watch_idle
from toso.identity.queries import find_account

AUTH = "/api/v1/auth"


def run(app: FastAPI) -> int:
    return in_transaction(app.state.engines.write, watch_idle)


def is_disabled(app: FastAPI, name: str) -> bool:
    with Session(app.state.engines.read) as session:
        user = find_account(session, name)
        assert user, name
        return user.disabled_at is not None


def days(count: float) -> time_machine.travel:
    return time_machine.travel(datetime.now(UTC) + timedelta(days=count), tick=True)


def texts(client: TestClient) -> str:
    return " ".join(notice["text"] for notice in ok(client.get("/api/v1/notices"))["items"])


@pytest.mark.both_databases("resource")
def test_told_a_week_before_disabled_and_enabled_by_the_ordinary_road(app: FastAPI) -> None:
    sign_in(app, "minh")
    with days(37):
        assert run(app) == 0
        assert "38 ngày" not in texts(sign_in(app, "lan"))
    with days(38.1):
        sign_in(app, "ha")
        sign_in(app, "nga")
        run(app)
        run(app)
        ha = sign_in(app, "ha")
        assert texts(ha).count("Có tài khoản đã 38 ngày") == 1, "told once, however often the chore runs"
    with days(45):
        assert run(app) == 0, "a week has to pass after the telling"
    with days(45.2):
        run(app)
        assert [is_disabled(app, name) for name in ("minh", "hoa", "ha", "nga")] == [True, True, False, False]
        refused = browser(app).post(f"{AUTH}/login", json={"username": "minh", "password": CAST_PASSWORD})
        assert refused.status_code == 401
        ha = sign_in(app, "ha")
        assert find(ha, "minh")["disabled_reason"] == "Tự khóa: 45 ngày không dùng."
        ok(act(ha, find(ha, "minh"), "enable"))
        run(app)
        assert not is_disabled(app, "minh"), "who was let in again has a week to come"
        minh = sign_in(app, "minh")
        assert "Đã 38 ngày bạn chưa đăng nhập" in texts(minh)
    with days(60):
        run(app)
        assert not is_disabled(app, "minh")


def test_somebody_told_who_comes_back_is_left_alone(app: FastAPI) -> None:
    sign_in(app, "minh")
    with days(39):
        run(app)
        sign_in(app, "minh")
    with days(50):
        run(app)
        assert not is_disabled(app, "minh")


def test_the_last_leader_and_administrator_are_told_and_never_disabled(app: FastAPI) -> None:
    give(app, "nga", Role.ADMINISTRATOR, "qn.hg")
    for day in (39, 60):
        with days(day):
            run(app)
    assert (is_disabled(app, "lan"), is_disabled(app, "minh")) == (False, True)
    assert sorted([is_disabled(app, "ha"), is_disabled(app, "nga")]) == [False, True], "one of two stays"


def test_the_accounts_of_a_demonstration_wait(app: FastAPI) -> None:
    demo = app.state.settings.model_copy(update={"demo": True})
    for day in (39, 60):
        with days(day):
            disable_idle(demo, app.state.engines)
    assert not is_disabled(app, "minh")
    for day in (61, 70):
        with days(day):
            disable_idle(app.state.settings, app.state.engines)
    assert is_disabled(app, "minh")
