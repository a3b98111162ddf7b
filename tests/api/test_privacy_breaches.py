"""The register of breaches: 72 hours that run over Tết, reminders, what is late is shown and never moved."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.monthly_reports import API, SetDay, errors_of, ok, put, step
from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.households.privacy.breaches.service import remind
from toso.kit.clock import now

FOUND = date(2026, 2, 15)  # the Sunday before Tết Bính Ngọ, off from 16 to 20/2/2026
KNOWN = {"happened": "Mất một điện thoại của tổ", "whose": "Họ tên, số điện thoại của tuyến Trần Phú", "people": 40}
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(FOUND)


def _record(client: TestClient, hours_ago: int = 0) -> Any:
    found = (now() - timedelta(hours=hours_ago)).isoformat()
    return ok(client.post(f"{API}/privacy/breaches", json={**KNOWN, "discovered_at": found}), 201)


def _told(client: TestClient, code: str) -> list[str]:
    rows = ok(client.get(f"{API}/notices", params={"limit": 100}))["items"]
    return [row["text"] for row in reversed(rows) if row["event"].startswith("breach.") and code in row["text"]]


@pytest.mark.both_databases("resource")
def test_the_hours_run_over_tet_with_a_reminder_at_each_mark(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    ha, lan = client_of("ha"), client_of("lan")
    first, second = _record(ha), _record(ha, 18)
    assert (first["code"], second["code"], second["hours_left"]) == ("VP-2026-0001", "VP-2026-0002", 53)
    for day, due in ((0, 0), (1, 2), (2, 2), (3, 2), (4, 0), (9, 0)):
        on_day(FOUND + day * DAY)
        assert in_transaction(app.state.engines.write, remind) == due, day
        assert in_transaction(app.state.engines.write, remind) == 0, "a mark is told once"
    for client in (ha, lan):  # 24, 48, 72 hours; 24 (at 42 hours), 66, 72
        assert [_left(text) for text in _told(client, first["code"])[1:]] == ["còn 48", "còn 24", "quá 72"]
        assert [_left(text) for text in _told(client, second["code"])[1:]] == ["còn 48", "còn 6", "quá 72"]
    late = ok(lan.get(f"{API}/privacy/breaches/{first['id']}"))
    assert (late["due_at"], late["hours_left"] // 24, late["late"]) == (first["due_at"], -7, True)


def _left(text: str) -> str:
    return re.findall(r"(?:còn|quá) \d+", text)[0]


@pytest.mark.parametrize(("days", "late"), [(2, False), (3, True)])
def test_telling_the_authority_ends_the_clock_and_keeps_what_was_late(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, days: int, late: bool
) -> None:
    ha = client_of("ha")
    row = _record(ha)
    on_day(FOUND + days * DAY)
    before = errors_of(_step(ha, row, "report", told_whom="Công an tỉnh", told_at="2026-02-14T00:00:00Z"))
    assert before.keys() == {"told_at"}
    row = ok(_step(ha, row, "report", told_whom="Phòng An ninh mạng, công văn số 5"))
    assert (row["state"], row["late"], row["hours_left"]) == ("reported", late, None)
    on_day(FOUND + 20 * DAY)
    assert in_transaction(app.state.engines.write, remind) == 0
    assert ok(ha.get(f"{API}/privacy/breaches"))["items"][0]["late"] is late
    row = ok(_step(ha, row, "close", reason="Đã khóa máy, xóa từ xa"))
    assert (row["state"], row["steps"], row["may_change"]) == ("closed", [], False)
    assert put(ha, f"/privacy/breaches/{row['id']}", row, KNOWN).status_code == 409


def test_the_hours_left_stand_on_the_start_page_of_those_who_can_tell_the_authority(
    client_of: ClientOf, on_day: SetDay
) -> None:
    ha = client_of("ha")
    row = _record(ha, 3)
    for day, left in ((0, "còn 68 giờ"), (2, "còn 20 giờ"), (3, "quá 4 giờ")):
        on_day(FOUND + day * DAY)
        for who in ("ha", "lan"):
            (item,) = _running(client_of(who))
            assert (item["title"], item["href"]) == (
                f"Báo vụ vi phạm {row['code']}: {left}",
                f"/vi-pham-du-lieu/{row['id']}",
            )
            assert item["tone"] == ("danger" if day == 3 else "warning")
    assert _running(client_of("minh")) == []
    ok(_step(ha, row, "report", told_whom="Công an tỉnh"))
    assert _running(ha) == []


def _running(client: TestClient) -> list[Any]:
    return [one for one in ok(client.get(f"{API}/today"))["items"] if one["kind"] == "Vi phạm dữ liệu"]


def test_what_is_known_grows_and_the_discovery_stays(app: FastAPI, client_of: ClientOf) -> None:
    ha = client_of("ha")
    row = _record(ha)
    one = f"/privacy/breaches/{row['id']}"
    assert put(ha, one, row, {**KNOWN, "discovered_at": "2026-01-01T00:00:00Z"}).status_code == 422
    changed = ok(put(ha, one, row, {**KNOWN, "people": 41, "measures": "Đã khóa tài khoản"}))
    assert (changed["people"], changed["discovered_at"]) == (41, row["discovered_at"])
    assert put(ha, one, row, KNOWN).status_code == 412
    later = ha.post(f"{API}/privacy/breaches", json={**KNOWN, "discovered_at": "2100-01-01T00:00:00Z"})
    assert errors_of(later).keys() == {"discovered_at"}
    with app.state.engines.read.connect() as connection:
        query = "SELECT action, fields FROM audit_event WHERE object_kind = 'data_breach' ORDER BY seq"
        acts = [(action, str(fields)) for action, fields in connection.execute(sa.text(query))]
    assert [action for action, _ in acts] == ["breach.manage"] * 2
    assert "people" in acts[1][1]


def test_it_is_kept_by_desk_leader_and_administrator_alone(client_of: ClientOf) -> None:
    row = _record(client_of("ha"))
    for who in ("lan", "ha"):
        assert ok(client_of(who).get(f"{API}/privacy/breaches/{row['id']}"))["may_change"] is True
    for who in ("minh", "hoa", "son", "dung"):
        assert client_of(who).get(f"{API}/privacy/breaches").status_code == 403


def _step(client: TestClient, row: dict[str, Any], name: str, **body: Any) -> Any:
    return step(client, f"/privacy/breaches/{row['id']}/{name}", row, **body)


@pytest.mark.parametrize("moment", ["1000-01-01T01:00:00Z", "2014-08-09T01:00:00Z"])
def test_a_day_before_the_law_is_a_slip_that_could_never_be_mended(client_of: ClientOf, moment: str) -> None:
    refused = client_of("ha").post(f"{API}/privacy/breaches", json={**KNOWN, "discovered_at": moment})
    assert errors_of(refused).keys() == {"discovered_at"}
