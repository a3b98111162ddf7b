"""Alarms to leader and administrator about what one person takes out of the register, and the end of it for a day."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
import time_machine
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.assistance import asked
from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.paper_sheets import print_sheets
from fixtures.people import ClientOf, browser, sign_in, user_id
from fixtures.privacy import acknowledged
from toso.authz.roles import Role
from toso.core.database import in_transaction
from toso.identity.alarms.acts import alarmed_today, forget_old
from toso.identity.alarms.tables import WatchedAct, WatchedKind
from toso.identity.cast import CAST_PASSWORD
from toso.identity.tables import Assignment
from toso.kit.clock import today
from toso.kit.ids import new_id

IN_KP1 = date(2024, 8, 9)  # khu phố 1 went into another one since
NOON = datetime(2026, 4, 13, 5, 0, tzinfo=UTC)  # in Viet Nam
REVEAL = {"field": "phone", "purpose": "verify"}


def took(app: FastAPI, register: Register, who: str, kind: WatchedKind, times: list[datetime]) -> None:
    """Takings-out before today, without an alarm."""

    def add(session: Session) -> None:
        rows = (WatchedAct(ward_id=register.ward_id, user_id=UUID(who), kind=kind, at=at) for at in times)
        session.add_all(rows)

    in_transaction(app.state.engines.write, add)


def reveal(client: TestClient, register: Register) -> Any:
    return client.post(f"{API}/households/{register.households['dat']}/reveal", json=REVEAL)


def export(client: TestClient, **more: Any) -> Any:
    return client.post(f"{API}/household-exports", json={"purpose": "verify", **more})


def open_request(client: TestClient) -> Any:
    """The number of a resident who asked for help, to call back."""
    (row,) = ok(client.get(f"{API}/help/requests"))["items"]
    return client.get(f"{API}/help/requests/{row['id']}")


def extract(client: TestClient, register: Register) -> Any:
    """All that is known of a person, for the request that they made."""
    row = acknowledged(client, "access", register, "dat")
    return step(client, f"/privacy/requests/{row['id']}/extract", row, format="json")


def alarms(client: TestClient) -> list[str]:
    told = [row["event"] for row in ok(client.get(f"{API}/notices", params={"limit": 100}))["items"]]
    return sorted(event.removeprefix("alarm.") for event in told if event.startswith("alarm."))


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize(("before", "since", "expected"), [(29, 59, []), (30, 59, ["reveals_hour"]), (30, 61, [])])
def test_more_than_thirty_reveals_in_an_hour(
    app: FastAPI, register: Register, before: int, since: int, expected: list[str]
) -> None:
    with time_machine.travel(NOON, tick=False):
        hoa, lan, ha, minh = (sign_in(app, name) for name in ("hoa", "lan", "ha", "minh"))
        took(app, register, user_id(hoa), WatchedKind.REVEAL, [NOON - timedelta(minutes=since)] * before)
        for _ in range(1 if before == 29 else 2):
            assert reveal(hoa, register).status_code == 200
        for watcher in (lan, ha):
            assert alarms(watcher) == expected
        assert alarms(minh) == []
        rows = ok(lan.get(f"{API}/audit/events", params={"action": "security.alarm"}))["items"]
        assert [(r["object_id"], r["note"]) for r in rows] == [(user_id(hoa), {"alarm": code}) for code in expected]
        with Session(app.state.engines.read) as session:
            assert alarmed_today(session, register.ward_id, UUID(user_id(hoa))) == bool(expected)


@pytest.mark.parametrize(
    ("before", "hours", "expected", "status"),
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
    app: FastAPI, register: Register, before: int, hours: int, expected: list[str], status: int
) -> None:
    with time_machine.travel(NOON, tick=False):
        hoa, lan = sign_in(app, "hoa"), sign_in(app, "lan")
        took(app, register, user_id(hoa), WatchedKind.REVEAL, [NOON - timedelta(hours=hours)] * before)
        answer = reveal(hoa, register)
        assert answer.status_code == status
        assert ("value" in answer.json()) == (status == 200)
        assert alarms(lan) == expected


@pytest.mark.parametrize(("before", "expected"), [(1, []), (2, ["exports_day"])])
def test_more_than_two_exports_a_day(app: FastAPI, register: Register, before: int, expected: list[str]) -> None:
    with time_machine.travel(NOON, tick=False):
        hoa, lan = sign_in(app, "hoa"), sign_in(app, "lan")
        with time_machine.travel(NOON + timedelta(days=1, hours=1), tick=False):
            hoa.post(f"{API}/auth/refresh")
            lan.post(f"{API}/auth/refresh")
            at = NOON + timedelta(days=1)
            took(app, register, user_id(hoa), WatchedKind.EXPORT, [at] * before)
            assert export(hoa).status_code == 202
            assert alarms(lan) == expected


@pytest.mark.parametrize(
    ("clock", "expected"), [("21:59", []), ("22:00", ["night"]), ("04:59", ["night"]), ("05:00", [])]
)
def test_at_night(app: FastAPI, register: Register, clock: str, expected: list[str]) -> None:
    with time_machine.travel(f"2026-04-13T{clock}:00+07:00", tick=False):
        hoa, lan = sign_in(app, "hoa"), sign_in(app, "lan")
        assert reveal(hoa, register).status_code == 200
        assert alarms(lan) == expected


@pytest.mark.parametrize(("hours", "expected"), [(24, ["new_device"]), (25, [])])
def test_an_export_soon_after_signing_in_on_a_new_device(
    app: FastAPI, register: Register, hours: int, expected: list[str]
) -> None:
    with time_machine.travel(NOON, tick=False):
        hoa, lan = sign_in(app, "hoa"), sign_in(app, "lan")
    with time_machine.travel(NOON + timedelta(hours=hours), tick=False):
        hoa.post(f"{API}/auth/refresh")
        lan.post(f"{API}/auth/refresh")
        assert export(hoa).status_code == 202
        assert alarms(lan) == expected


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


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize(("before", "status", "expected"), [(29, 200, []), (30, 200, ["reveals_hour"]), (300, 403, [])])
def test_the_number_of_somebody_who_asked_for_help_counts_like_any_other(
    app: FastAPI, register: Register, on_day: SetDay, before: int, status: int, expected: list[str]
) -> None:
    on_day(IN_KP1)
    asked(browser(app))
    with time_machine.travel(NOON, tick=False):
        hoa, lan = sign_in(app, "hoa"), sign_in(app, "lan")
        took(app, register, user_id(hoa), WatchedKind.REVEAL, [NOON - timedelta(minutes=30)] * before)
        answer = open_request(hoa)
        assert (answer.status_code, "full_phone" in answer.json()) == (status, status == 200)
        assert alarms(lan) == expected


@pytest.mark.parametrize(("before", "status", "expected"), [(29, 201, []), (30, 201, ["reveals_hour"]), (300, 403, [])])
def test_an_extract_counts_as_a_number_shown_in_full(
    app: FastAPI, register: Register, before: int, status: int, expected: list[str]
) -> None:
    with time_machine.travel(NOON, tick=False):
        ha, lan = sign_in(app, "ha"), sign_in(app, "lan")
        took(app, register, user_id(ha), WatchedKind.REVEAL, [NOON - timedelta(minutes=30)] * before)
        assert extract(ha, register).status_code == status
        assert alarms(lan) == expected


def test_a_file_with_its_numbers_in_full_is_told_and_refused_to_who_has_seen_enough(
    app: FastAPI, register: Register
) -> None:
    with time_machine.travel(NOON - timedelta(days=2), tick=False):
        hoa, minh, lan = (sign_in(app, name) for name in ("hoa", "minh", "lan"))
    with time_machine.travel(NOON, tick=False):
        for client in (hoa, minh, lan):
            assert client.post(f"{API}/auth/refresh").status_code == 204
        job = ok(export(minh), 202)
        took(app, register, user_id(hoa), WatchedKind.REVEAL, [NOON - timedelta(hours=2)] * 300)
        refused = export(hoa, full=True)
        assert (refused.status_code, refused.json()["code"]) == (403, "too-many-reveals")
        assert export(hoa).status_code == 202, "masked, it tells no number"
        assert alarms(lan) == []
        ok(minh.post(f"{API}/jobs/{job['id']}/cancel"))
        assert export(minh, full=True).status_code == 202
        assert alarms(lan) == ["export_full"]


@pytest.mark.parametrize(("before", "expected"), [(19, []), (20, ["sheets_day"])])
def test_more_than_twenty_printed_sheets_a_day(
    app: FastAPI, register: Register, before: int, expected: list[str]
) -> None:
    with time_machine.travel(NOON, tick=False):
        hoa, lan = sign_in(app, "hoa"), sign_in(app, "lan")
        took(app, register, user_id(hoa), WatchedKind.SHEET, [NOON - timedelta(hours=1)] * before)
        print_sheets(hoa, register)
        assert alarms(lan) == expected


@pytest.mark.both_databases("resource")
def test_after_an_alarm_each_road_to_numbers_asks_who_sits_there(
    app: FastAPI, register: Register, on_day: SetDay
) -> None:
    on_day(IN_KP1)
    asked(browser(app))
    app.state.settings = app.state.settings.model_copy(update={"step_up_minutes": 5})
    with time_machine.travel(NOON, tick=False):
        hoa, ha = sign_in(app, "hoa"), sign_in(app, "ha")
        sheet = print_sheets(hoa, register)["sheets"][0]
        for client in (hoa, ha):
            took(app, register, user_id(client), WatchedKind.ALARM, [NOON])
    with time_machine.travel(NOON + timedelta(minutes=6), tick=False):
        streets = {"street_ids": [sheet["street_id"]], "which": "all"}
        roads = [
            open_request(hoa),
            extract(ha, register),
            hoa.post(f"{API}/paper/sheets", json=streets),
            hoa.post(f"{API}/paper/sheets/{sheet['id']}/print"),
            export(hoa),
        ]
        assert [(road.status_code, road.json()["code"]) for road in roads] == [(403, "step-up-required")] * 5
