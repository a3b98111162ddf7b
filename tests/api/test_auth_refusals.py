"""Wrong tries and refusals in the audit log: who, from where, never what was typed; a flood as one row."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import sqlalchemy as sa
import time_machine
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.guesses import CODE, LOGIN, attempt, fail_at, from_address
from fixtures.monthly_reports import API, ok, step
from fixtures.people import ClientOf, enter, sign_in, user_id
from toso.audit.record import first_break
from toso.audit.tables import AuditEvent
from toso.core.database import in_transaction
from toso.identity import refusals
from toso.identity.cast import CAST_PASSWORD
from toso.identity.queries import find_account
from toso.identity.refusals import Tally
from toso.identity.tables import Assignment
from toso.kit.clock import system_now

pytestmark = pytest.mark.usefixtures("slept")
HERE = "203.0.113.7"
NOON = datetime(2026, 4, 12, 12, 0, tzinfo=UTC)


def told(app: FastAPI) -> list[dict[str, Any]]:
    """Rows of the log about refusals, as an auditor is told of them, the oldest first."""
    rows = ok(enter(app, "lan").get(f"{API}/audit/events", params={"limit": 100}))["items"]
    return [row for row in reversed(rows) if row["action"].startswith("security.")]


@pytest.mark.both_databases("resource")
def test_each_kind_of_wrong_try_and_refusal_is_one_row_without_what_was_typed(
    app: FastAPI, client_of: ClientOf
) -> None:
    ids = {name: user_id(client_of(name)) for name in ("minh", "nga", "hoa")}

    def change(session: Session) -> None:
        nga = find_account(session, "nga")
        assert nga
        nga.disabled_at = nga.created_at
        session.add(nga)

    stranger = from_address(app, HERE)
    attempt(stranger, "minh", "mot-mat-khau-go-nham")
    attempt(stranger, "go-nham-ten-dang-nhap", "mot-mat-khau-go-nham")
    stranger.post(CODE, json={"code": "G0NH-AMCA-MATM-A999"})
    fail_at(app, "hoa", 40)
    attempt(stranger, "hoa", CAST_PASSWORD)
    in_transaction(app.state.engines.write, change)
    attempt(stranger, "nga", CAST_PASSWORD)
    minh = client_of("minh")
    minh.post(f"{API}/auth/password", json={"current_password": "go-nham-lan-nua", "new_password": "x" * 12})
    rows = told(app)
    assert [(r["action"], r["object_id"], r["note"]) for r in rows] == [
        ("security.wrong_password", ids["minh"], {"network": HERE}),
        ("security.wrong_password", None, {"network": HERE}),
        ("security.wrong_code", None, {"network": HERE}),
        ("security.throttled", ids["hoa"], {"network": HERE, "kind": "login"}),
        ("security.disabled_account", ids["nga"], {"network": HERE}),
        ("security.wrong_password", ids["minh"], {"network": "testclient"}),
    ]
    assert {r["actor_name"] for r in rows} == {"Chưa xác định"}
    assert all(r["action_label"] != r["action"] for r in rows)
    with Session(app.state.engines.read) as session:
        whole = str([row.model_dump() for row in session.execute(sa.select(AuditEvent)).scalars()])
        assert session.execute(sa.select(col(AuditEvent.ip)).where(col(AuditEvent.action) == "security.wrong_code"))
    assert "nham" not in whole.lower()
    assert "G0NH" not in whole


def test_a_wrong_phone_beside_a_right_code_is_noted_at_the_account_of_the_code(app: FastAPI) -> None:
    ha = enter(app, "ha")
    lan = ok(ha.get(f"{API}/users", params={"q": "lan"}))["items"][0]
    code = ok(step(ha, f"/users/{lan['id']}/reset", lan))["link"]["code"]
    with app.state.engines.write.begin() as connection:
        connection.exec_driver_sql("UPDATE one_time_code SET phone = '+84912000001'")
    redeemed = {"code": code, "phone": "0987 654 321", "new_password": "ba chiếc thuyền thúng xanh"}
    assert from_address(app, HERE).post(f"{API}/auth/redeem", json=redeemed).status_code == 422
    assert [(r["action"], r["object_id"]) for r in told(app)] == [("security.wrong_code", lan["id"])]


def test_signing_in_without_a_role_is_refused_and_noted(app: FastAPI) -> None:
    with Session(app.state.engines.read) as session:
        son = find_account(session, "son")
    assert son

    def end(session: Session) -> None:
        own = sa.update(Assignment).where(col(Assignment.user_id) == son.id)
        session.execute(own.values(valid_to=date(2020, 1, 1)))

    in_transaction(app.state.engines.write, end)
    assert attempt(from_address(app, HERE), "son", CAST_PASSWORD) == 403
    assert [(r["action"], r["object_id"]) for r in told(app)] == [("security.no_role", str(son.id))]


def test_above_a_hundred_a_minute_they_are_counted_in_one_row(app: FastAPI) -> None:
    app.state.refusals = Tally(singly=5)
    stranger = from_address(app, HERE)
    with time_machine.travel(NOON, tick=False) as clock:
        for number in range(12):
            stranger.post(CODE, json={"code": f"C0DE-{number}"})
        assert [r["note"] for r in told(app)] == [{"network": HERE}] * 5
        clock.shift(60)
        refusals.flush(app, refusals.minute_of(system_now()))
        refusals.flush(app, refusals.minute_of(system_now()))
        assert [r["note"] for r in told(app)][5:] == [{"further": 7}]
        for number in range(6):
            stranger.post(CODE, json={"code": f"C0DE-{number}"})
        clock.shift(60)
        attempt(stranger, "minh")
    assert [(r["action"], r["note"]) for r in told(app)][11:] == [
        ("security.wrong_code", {"further": 1}),
        ("security.wrong_password", {"network": HERE}),
    ]
    with Session(app.state.engines.read) as session:
        ward = session.execute(sa.select(col(AuditEvent.ward_id)).limit(1)).scalar_one()
        assert first_break(session, ward) is None


def test_what_was_counted_is_told_when_the_server_stops(app: FastAPI) -> None:
    app.state.refusals = Tally(singly=1)
    for number in range(4):
        from_address(app, HERE).post(CODE, json={"code": f"C0DE-{number}"})
    refusals.flush(app)
    assert [r["note"] for r in told(app)] == [{"network": HERE}, {"further": 3}]


def test_a_flood_beyond_what_is_told_singly_writes_nothing_into_the_log(app: FastAPI) -> None:
    app.state.refusals = Tally(singly=0)
    statements: list[str] = []
    note = lambda _c, _cursor, statement, *_rest: statements.append(statement)  # noqa: E731 — one listener
    with time_machine.travel(NOON, tick=False):
        fail_at(app, "minh", 40)
        sa.event.listen(app.state.engines.write, "before_cursor_execute", note)
        assert attempt(from_address(app, HERE), "minh") == 429
    sa.event.remove(app.state.engines.write, "before_cursor_execute", note)
    assert statements
    assert [s for s in statements if "audit" in s or s.startswith(("INSERT", "UPDATE", "DELETE"))] == []


def test_a_sign_in_on_a_new_device_says_so_in_its_row(app: FastAPI) -> None:
    lan = sign_in(app, "lan")
    lan.post(LOGIN, json={"username": "lan", "password": CAST_PASSWORD})
    rows = ok(lan.get(f"{API}/audit/events", params={"action": "auth.login"}))["items"]
    assert [row["note"] for row in rows] == [{}, {"device": "new"}]
