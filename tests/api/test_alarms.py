"""Alarms to leader and administrator about what one person takes out of the register, and the end of it for a day."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
import time_machine
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.households import Register
from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf, browser, sign_in, user_id
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.identity.alarms.acts import alarmed_today, forget_old
from toso.identity.alarms.tables import WatchedAct, WatchedKind
from toso.identity.cast import CAST_PASSWORD
from toso.identity.tables import Assignment
from toso.kit.clock import today
from toso.kit.ids import new_id

NOON = datetime(2026, 4, 13, 5, 0, tzinfo=UTC)  # in Viet Nam
REVEAL = {"field": "phone", "purpose": "verify"}


def took(app: FastAPI, register: Register, who: str, kind: WatchedKind, times: list[datetime]) -> None:
    """What somebody took out before, without an alarm."""

    def add(session: Session) -> None:
        rows = (WatchedAct(ward_id=register.ward_id, user_id=UUID(who), kind=kind, at=at) for at in times)
        session.add_all(rows)

    in_transaction(app.state.engines.write, add)


def reveal(client: TestClient, register: Register) -> Any:
    return client.post(f"{API}/households/{register.households['dat']}/reveal", json=REVEAL)


def export(client: TestClient) -> Any:
    return client.post(f"{API}/household-exports", json={"purpose": "verify"})


def alarms(client: TestClient) -> list[str]:
    told = [row["event"] for row in ok(client.get(f"{API}/notices", params={"limit": 100}))["items"]]
    return sorted(event.removeprefix("alarm.") for event in told if event.startswith("alarm."))


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize(("before", "since", "told"), [(29, 59, []), (30, 59, ["reveals_hour"]), (30, 61, [])])
def test_more_than_thirty_reveals_in_an_hour(
    app: FastAPI, register: Register, before: int, since: int, told: list[str]
) -> None:
    with time_machine.travel(NOON, tick=False):
        hoa, lan, ha, minh = (sign_in(app, name) for name in ("hoa", "lan", "ha", "minh"))
        took(app, register, user_id(hoa), WatchedKind.REVEAL, [NOON - timedelta(minutes=since)] * before)
        for _ in range(1 if before == 29 else 2):
            assert reveal(hoa, register).status_code == 200
        for watcher in (lan, ha):
            assert alarms(watcher) == told
        assert alarms(minh) == []
        rows = ok(lan.get(f"{API}/audit/events", params={"action": "security.alarm"}))["items"]
        assert [(r["object_id"], r["note"]) for r in rows] == [(user_id(hoa), {"alarm": code}) for code in told]
        with Session(app.state.engines.read) as session:
            assert alarmed_today(session, register.ward_id, UUID(user_id(hoa))) == bool(told)


@pytest.mark.parametrize(
    ("before", "hours", "told", "status"),
    [
        (99, 2, [], 200),
        (100, 2, ["reveals_day"], 200),
        (100, 13, [], 200),
        (298, 2, ["reveals_day"], 200),
        (299, 2, ["reveals_day", "reveals_stopped"], 200),
        (300, 2, [], 403),
        (300, 13, [], 200),
    ],
)
def test_more_than_a_hundred_a_day_and_none_after_three_hundred(
    app: FastAPI, register: Register, before: int, hours: int, told: list[str], status: int
) -> None:
    with time_machine.travel(NOON, tick=False):
        hoa, lan = sign_in(app, "hoa"), sign_in(app, "lan")
        took(app, register, user_id(hoa), WatchedKind.REVEAL, [NOON - timedelta(hours=hours)] * before)
        answer = reveal(hoa, register)
        assert answer.status_code == status
        assert ("value" in answer.json()) == (status == 200)
        assert alarms(lan) == told


@pytest.mark.parametrize(("before", "told"), [(1, []), (2, ["exports_day"])])
def test_more_than_two_exports_a_day(app: FastAPI, register: Register, before: int, told: list[str]) -> None:
    with time_machine.travel(NOON, tick=False):
        hoa, lan = sign_in(app, "hoa"), sign_in(app, "lan")
        with time_machine.travel(NOON + timedelta(days=1, hours=1), tick=False):
            hoa.post(f"{API}/auth/refresh")
            lan.post(f"{API}/auth/refresh")
            at = NOON + timedelta(days=1)
            took(app, register, user_id(hoa), WatchedKind.EXPORT, [at] * before)
            assert export(hoa).status_code == 202
            assert alarms(lan) == told


@pytest.mark.parametrize(("clock", "told"), [("21:59", []), ("22:00", ["night"]), ("04:59", ["night"]), ("05:00", [])])
def test_at_night(app: FastAPI, register: Register, clock: str, told: list[str]) -> None:
    with time_machine.travel(f"2026-04-13T{clock}:00+07:00", tick=False):
        hoa, lan = sign_in(app, "hoa"), sign_in(app, "lan")
        assert reveal(hoa, register).status_code == 200
        assert alarms(lan) == told


@pytest.mark.parametrize(("hours", "told"), [(24, ["new_device"]), (25, [])])
def test_an_export_soon_after_signing_in_on_a_new_device(
    app: FastAPI, register: Register, hours: int, told: list[str]
) -> None:
    with time_machine.travel(NOON, tick=False):
        hoa, lan = sign_in(app, "hoa"), sign_in(app, "lan")
    with time_machine.travel(NOON + timedelta(hours=hours), tick=False):
        hoa.post(f"{API}/auth/refresh")
        lan.post(f"{API}/auth/refresh")
        assert export(hoa).status_code == 202
        assert alarms(lan) == told


def test_a_leader_who_does_it_is_told_with_the_administrator_and_reading_it_stops_nothing(
    app: FastAPI, register: Register
) -> None:
    with time_machine.travel(NOON, tick=False):
        hoa, lan, ha = (sign_in(app, name) for name in ("hoa", "lan", "ha"))
        unit = next(a["unit_id"] for a in ok(ha.get(f"{API}/auth/me"))["assignments"] if a["role"] == "administrator")
        took(app, register, user_id(hoa), WatchedKind.REVEAL, [NOON] * 30)
        make_leader(app, register, user_id(hoa), UUID(unit))
        hoa = sign_in(app, "hoa")
        assert reveal(hoa, register).status_code == 200
        assert alarms(hoa) == ["reveals_hour"]
        assert hoa.post(f"{API}/notices/read", json={"ids": None}).status_code < 300
        assert alarms(ha) == alarms(lan) == ["reveals_hour"]


def make_leader(app: FastAPI, register: Register, who: str, unit: UUID) -> None:
    row = Assignment(
        ward_id=register.ward_id,
        user_id=UUID(who),
        role=Role.WARD_LEADER,
        unit_id=unit,
        unit_path="qn.hg",
        valid_from=today(),
    )
    in_transaction(app.state.engines.write, partial(_add, row=row))


def _add(session: Session, row: Any) -> None:
    session.add(row)


@pytest.mark.both_databases("resource")
def test_the_owner_is_told_of_a_sign_in_on_another_device(app: FastAPI, client_of: ClientOf) -> None:
    first = sign_in(app, "minh")
    other = browser(app)
    for _ in range(2):
        body = {"username": "minh", "password": CAST_PASSWORD}
        agent = {"User-Agent": "Mozilla/5.0 (Linux; Android 14) Chrome/130.0"}
        assert other.post(f"{API}/auth/login", json=body, headers=agent).status_code == 200
    told = [row["text"] for row in ok(first.get(f"{API}/notices"))["items"]]
    (text,) = told
    assert text.startswith(
        "Tài khoản của bạn vừa đăng nhập trên một máy chưa từng dùng (Chrome trên Android, địa chỉ mạng testclient)."
    )


def test_acts_are_forgotten_once_they_count_no_more(app: FastAPI, register: Register) -> None:
    at = datetime.now(UTC)
    took(app, register, str(new_id()), WatchedKind.REVEAL, [at - timedelta(days=4), at - timedelta(days=2)])
    assert in_transaction(app.state.engines.write, forget_old) == 1


@pytest.mark.both_databases("resource")
def test_after_an_alarm_each_number_asks_who_sits_there(app: FastAPI, register: Register) -> None:
    app.state.settings = app.state.settings.model_copy(update={"step_up_minutes": 5})
    with time_machine.travel(NOON, tick=False):
        hoa, minh = sign_in(app, "hoa"), sign_in(app, "minh")
        took(app, register, user_id(hoa), WatchedKind.REVEAL, [NOON - timedelta(minutes=1)] * 30)
        assert reveal(hoa, register).status_code == 200
    with time_machine.travel(NOON + timedelta(minutes=6), tick=False):
        assert reveal(minh, register).status_code == 200, "no alarm, no question"
        refused = reveal(hoa, register)
        assert (refused.status_code, refused.json()["code"]) == (403, "step-up-required")
        assert hoa.post("/api/v1/auth/step-up", json={"password": CAST_PASSWORD}).status_code == 204
        assert reveal(hoa, register).status_code == 200
