"""Refusals for want of a right and at the perimeter: one row each, in the log, in its CSV and at the log server."""

import csv
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.certificates import write_certificate
from fixtures.guesses import CODE, attempt, from_address
from fixtures.log_server import LogServer, log_server
from fixtures.monthly_reports import API, ok
from fixtures.patience import wait_for
from fixtures.people import ClientOf, enter, sign_in, user_id
from toso.audit.record import first_break, record
from toso.audit.routes import EXPORTED_AT_ONCE
from toso.audit.syslog import BadAddress, address_of, send_new
from toso.audit.tables import AuditHead
from toso.authz.actor import SYSTEM
from toso.core.database import Engines, create_engines, in_transaction, sqlite_engine
from toso.core.settings import Settings
from toso.identity.cast import CAST_PASSWORD
from toso.identity.refusals import Tally, flush
from toso.kit.ids import new_id

pytestmark = pytest.mark.usefixtures("slept")
HERE, CANARY = "203.0.113.7", "chim-hoàng-yến-trong-mỏ"
CROSS_SITE = {"Sec-Fetch-Site": "cross-site", "X-CSRF": "1"}


def refuse_each(app: FastAPI, client_of: ClientOf) -> list[tuple[str, str]]:
    """One refusal of each kind; each with its code."""
    stranger, minh = from_address(app, HERE), client_of("minh")
    attempt(stranger, "minh", CANARY)
    attempt(stranger, CANARY, CANARY)
    stranger.post(CODE, json={"code": CANARY})
    assert minh.get(f"{API}/audit/events", params={"action": CANARY}).status_code == 403
    assert minh.post(f"{API}/units", json={"name": CANARY}).status_code == 403
    assert stranger.post(f"{API}/auth/login", json={"password": CANARY}, headers=CROSS_SITE).status_code == 403
    two = {"Authorization": "Bearer chim-hoang-yen", "Cookie": "__Host-toso_access=x"}
    assert stranger.get(f"{API}/auth/me?q=chim", headers=two).status_code == 400
    assert stranger.get(f"{API}/units?q=%00chim").status_code == 422
    return [
        ("security.wrong_password", ""),
        ("security.wrong_password", ""),
        ("security.wrong_code", ""),
        ("security.forbidden", "forbidden"),
        ("security.forbidden", "forbidden"),
        ("security.perimeter", "cross-site"),
        ("security.perimeter", "two-credentials"),
        ("security.perimeter", "malformed"),
    ]


def told(client: TestClient, number: int) -> list[dict[str, Any]]:
    """The refusals in the log, oldest first; they are written after the answer, so as many are waited for."""

    def rows() -> list[dict[str, Any]]:
        return ok(client.get(f"{API}/audit/events", params={"refusals": True, "limit": 100}))["items"][::-1]

    wait_for(lambda: len(rows()) >= number, 5)
    return rows()


@pytest.mark.both_databases("resource")
def test_each_kind_is_one_row_in_log_and_csv_and_the_secret_nowhere(app: FastAPI, client_of: ClientOf) -> None:
    expected = refuse_each(app, client_of)
    lan = client_of("lan")
    rows = told(lan, len(expected))
    assert [(r["action"], r["note"].get("refusal", "")) for r in rows] == expected
    forbidden = rows[3]
    assert forbidden["actor_id"] == user_id(client_of("minh"))
    assert {**forbidden["note"], "network": ""} == {
        "refusal": "forbidden",
        "method": "GET",
        "route": f"{API}/audit/events",
        "network": "",
    }
    assert rows[5]["note"] == {"refusal": "cross-site", "method": "POST", "network": HERE}
    answer = lan.get(f"{API}/audit/export", params={"refusals": True})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    table = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert [line["Mã việc"] for line in reversed(table)] == [action for action, _ in expected]
    assert table[-1]["Địa chỉ mạng"] == HERE
    newest = ok(lan.get(f"{API}/audit/events"))["items"][0]
    assert (newest["action"], newest["note"]) == ("audit.export", {"refusals": True})
    with Session(app.state.engines.read) as session:
        whole = str(session.execute(sa.text("SELECT * FROM audit_event")).all()) + answer.text
    assert "chim" not in whole.lower()


@pytest.mark.both_databases("resource")
def test_the_whole_log_is_exported_in_parts_and_only_by_right(app: FastAPI, client_of: ClientOf) -> None:
    lan = sign_in(app, "lan")
    with Session(app.state.engines.read) as session:
        ward = session.scalars(sa.select(col(AuditHead.ward_id))).one()

    def write(session: Session) -> None:
        for _ in range(2 * EXPORTED_AT_ONCE + 3):
            record(session, SYSTEM, "user.manage", "user", new_id(), ward_id=ward)

    in_transaction(app.state.engines.write, write)
    lines = lan.get(f"{API}/audit/export").text.strip().splitlines()
    assert [int(line.split(";")[0]) for line in lines[1:]] == list(range(len(lines) - 1, 0, -1))
    assert len(lines) > 2 * EXPORTED_AT_ONCE
    assert client_of("hoa").get(f"{API}/audit/export").status_code == 403


def test_a_refusal_is_answered_though_its_row_cannot_be_written_and_is_told_later(
    sqlite_app: FastAPI,
) -> None:
    app = sqlite_app
    usual, minh, lan = app.state.engines, sign_in(app, "minh"), sign_in(app, "lan")
    hurried = sqlite_engine(str(usual.write.url), write=True, lock_seconds=0.01)
    app.state.engines, app.state.merged_writes = Engines(usual.read, hurried, sqlite=True), {}
    with usual.write.begin():
        assert minh.get(f"{API}/audit/events").status_code == 403
        wait_for(lambda: app.state.refusals.owed, 5)
        flush(app)
    app.state.engines, app.state.merged_writes = usual, {}
    hurried.dispose()
    assert told(lan, 0) == []
    flush(app)
    assert [(r["action"], r["note"]) for r in told(lan, 1)] == [("security.forbidden", {"further": 1})]


def test_a_flood_at_the_perimeter_is_counted(app: FastAPI) -> None:
    app.state.refusals = Tally(singly=3)
    stranger = from_address(app, HERE)
    for _ in range(9):
        assert stranger.post(f"{API}/auth/login", json={}, headers=CROSS_SITE).status_code == 403
    wait_for(lambda: app.state.refusals.counts["security.perimeter"] == 9, 5)
    flush(app)
    assert [r["note"].get("further", "") for r in told(enter(app, "lan"), 4)] == ["", "", "", 6]


def _syslog(app: FastAPI, server: LogServer, **more: Any) -> Settings:
    given = app.state.settings.model_dump() | {"syslog_url": server.address, **more}
    return Settings.model_validate(given)


@pytest.mark.both_databases("resource")
def test_the_log_server_gets_each_row_once_over_restarts(app: FastAPI, client_of: ClientOf) -> None:
    expected = refuse_each(app, client_of)
    told(client_of("lan"), len(expected))
    with log_server() as server:
        settings = _syslog(app, server)
        server.deaf = True
        send_new(settings, app.state.engines)
        assert server.messages == []
        server.deaf = False
        send_new(settings, app.state.engines)
        sign_in(app, "lan")
        again = create_engines(settings)
        send_new(settings, again)
        send_new(settings, again)
        again.dispose()
    refused = [m for m in server.messages if m["action"].startswith("security.")]
    assert [(m["action"], m["text"]["note"].get("refusal", "")) for m in refused] == expected
    assert {m["pri"] for m in refused} == {str(13 * 8 + 4)}
    numbers = [int(m["seq"]) for m in server.messages]
    assert numbers == list(range(1, len(numbers) + 1))
    with Session(app.state.engines.read) as session:
        rows = session.execute(sa.text("SELECT seq, chain FROM audit_event ORDER BY seq")).all()
    assert [(m["text"]["seq"], m["text"]["chain"]) for m in server.messages] == [tuple(row) for row in rows]
    assert b"chim" not in server.raw.lower()
    assert CAST_PASSWORD.encode() not in server.raw


def test_in_tls_only_to_the_server_whose_certificate_is_known(app: FastAPI, tmp_path: Path) -> None:
    sign_in(app, "lan")
    with log_server(write_certificate(tmp_path / "may-chu.pem", "127.0.0.1")) as server:
        send_new(_syslog(app, server), app.state.engines)
        assert server.messages == []
        send_new(_syslog(app, server, syslog_ca=tmp_path / "may-chu.pem"), app.state.engines)
    assert [m["action"] for m in server.messages] == ["auth.login"]


def test_an_address_of_another_kind_is_refused_and_none_sends_nothing(app: FastAPI) -> None:
    assert address_of("tls://nhat-ky.example") == (True, "nhat-ky.example", 6514)
    assert address_of("tcp://10.0.0.5:5140") == (False, "10.0.0.5", 5140)
    for wrong in ("udp://nhat-ky.example", "nhat-ky.example:601", "tcp://nhat-ky.example:x"):
        with pytest.raises(BadAddress):
            address_of(wrong)
    send_new(app.state.settings, app.state.engines)
    with Session(app.state.engines.read) as session:
        assert session.execute(sa.text("SELECT count(*) FROM audit_progress")).scalar_one() == 0
        ward = session.execute(sa.text("SELECT ward_id FROM audit_head")).scalars().first()
        assert ward is None or first_break(session, ward) is None
