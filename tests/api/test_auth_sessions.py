"""Sessions: renewal once per token, theft noticed, ends at once, cookies and bearer apart."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import bcrypt
import pytest
import time_machine
from fastapi import FastAPI
from sqlmodel import Session, select
from starlette.testclient import TestClient

from fixtures.people import ADDRESS, BROWSER, ClientOf, browser, sign_in
from toso.core.database import in_transaction
from toso.core.security import ACCESS_COOKIE, DEVICE_COOKIE, REFRESH_COOKIE
from toso.identity.cast import CAST_PASSWORD
from toso.identity.tables import UserAccount

AUTH = "/api/v1/auth"
GOOD = "ba chiếc thuyền thúng xanh"


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def tokens_of(app: FastAPI, username: str = "lan") -> dict:
    machine = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)
    return machine.post(f"{AUTH}/token", json={"username": username, "password": CAST_PASSWORD}).json()


def test_a_renewed_session_goes_on_and_the_old_token_is_spent(app: FastAPI, client_of: ClientOf) -> None:
    lan = client_of("lan")
    before = dict(lan.cookies)
    assert lan.post(f"{AUTH}/refresh").status_code == 204
    assert {name for name in before if lan.cookies[name] == before[name]} == set()
    assert lan.get(f"{AUTH}/me").status_code == 200
    tab = browser(app)
    tab.cookies.set(REFRESH_COOKIE, before[REFRESH_COOKIE], domain="toso.test")
    again = tab.post(f"{AUTH}/refresh")
    assert (again.status_code, again.json()["code"]) == (409, "refreshed-elsewhere")
    assert "set-cookie" not in again.headers
    assert lan.post(f"{AUTH}/refresh").status_code == 204, "a second tab ends nothing"


@pytest.mark.both_databases("locking")
def test_of_sixteen_renewals_at_once_one_gets_tokens(app: FastAPI) -> None:
    refresh = tokens_of(app)["refresh_token"]
    machine = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)

    def renew(_number: int) -> int:
        return machine.post(f"{AUTH}/token/refresh", json={"refresh_token": refresh}).status_code

    with ThreadPoolExecutor(16) as pool:
        assert Counter(pool.map(renew, range(16))) == {200: 1, 409: 15}


def test_a_token_used_again_later_ends_the_session_and_is_noted(app: FastAPI, client_of: ClientOf) -> None:
    stolen = tokens_of(app)["refresh_token"]
    machine = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)
    owner = machine.post(f"{AUTH}/token/refresh", json={"refresh_token": stolen}).json()
    with time_machine.travel(datetime.now(UTC) + timedelta(seconds=11), tick=True):
        assert machine.post(f"{AUTH}/token/refresh", json={"refresh_token": stolen}).status_code == 401
        child = machine.post(f"{AUTH}/token/refresh", json={"refresh_token": owner["refresh_token"]})
        assert child.status_code == 401, "the child of a stolen token is dead"
        assert machine.get(f"{AUTH}/me", headers=bearer(owner["access_token"])).status_code == 401
    events = client_of("ha").get("/api/v1/audit/events?action=security.refresh_reused").json()["items"]
    assert len(events) == 1


@pytest.mark.parametrize(("days", "status"), [(6, 200), (8, 401)])
def test_an_idle_session_ends_after_a_week(app: FastAPI, days: int, status: int) -> None:
    refresh = tokens_of(app)["refresh_token"]
    machine = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)
    with time_machine.travel(datetime.now(UTC) + timedelta(days=days), tick=True):
        assert machine.post(f"{AUTH}/token/refresh", json={"refresh_token": refresh}).status_code == status


def test_a_session_in_use_ends_after_thirty_days_too(app: FastAPI) -> None:
    machine, start = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False), datetime.now(UTC)
    refresh = tokens_of(app)["refresh_token"]
    for days in (6, 12, 18, 24, 29):
        with time_machine.travel(start + timedelta(days=days), tick=True):
            answer = machine.post(f"{AUTH}/token/refresh", json={"refresh_token": refresh})
            assert answer.status_code == 200, days
            refresh = answer.json()["refresh_token"]
    with time_machine.travel(start + timedelta(days=30, minutes=1), tick=True):
        assert machine.post(f"{AUTH}/token/refresh", json={"refresh_token": refresh}).status_code == 401


def test_an_access_token_lives_fifteen_minutes(app: FastAPI) -> None:
    tokens = tokens_of(app)
    assert tokens["expires_in"] == 900
    machine = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=14), tick=True):
        assert machine.get(f"{AUTH}/me", headers=bearer(tokens["access_token"])).status_code == 200
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=16), tick=True):
        assert machine.get(f"{AUTH}/me", headers=bearer(tokens["access_token"])).status_code == 401


@pytest.mark.both_databases("resource")
def test_signing_out_ends_the_session_even_with_an_access_token_that_has_run_out(app: FastAPI) -> None:
    lan = sign_in(app, "lan")
    access, refresh = lan.cookies[ACCESS_COOKIE], lan.cookies[REFRESH_COOKIE]
    lan.cookies.delete(ACCESS_COOKIE, domain="toso.test")
    out = lan.post(f"{AUTH}/logout")
    assert (out.status_code, out.headers["clear-site-data"]) == (204, '"cache"')
    assert all("Max-Age=0" in cookie for cookie in out.headers.get_list("set-cookie"))
    assert set(lan.cookies) == {DEVICE_COOKIE}, "the device stays known"
    machine = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)
    assert machine.get(f"{AUTH}/me", headers=bearer(access)).status_code == 401
    assert machine.post(f"{AUTH}/token/refresh", json={"refresh_token": refresh}).status_code == 401
    assert lan.post(f"{AUTH}/logout").status_code == 204, "signing out twice is fine"


@pytest.mark.both_databases("resource")
def test_a_program_that_signs_out_ends_its_session_and_no_other(app: FastAPI) -> None:
    mine, others = tokens_of(app), tokens_of(app)
    machine = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)
    assert machine.post(f"{AUTH}/logout", headers=bearer(mine["access_token"])).status_code == 204
    assert machine.get(f"{AUTH}/me", headers=bearer(mine["access_token"])).status_code == 401
    renewed = machine.post(f"{AUTH}/token/refresh", json={"refresh_token": mine["refresh_token"]})
    assert renewed.status_code == 401
    assert machine.get(f"{AUTH}/me", headers=bearer(others["access_token"])).status_code == 200
    assert machine.post(f"{AUTH}/logout", headers=bearer(mine["access_token"])).status_code == 204, "twice is fine"
    assert machine.post(f"{AUTH}/logout", headers=bearer("khong-phai-ma")).status_code == 204


def test_a_browser_and_a_program_at_once_sign_nobody_out(app: FastAPI) -> None:
    lan, machine = sign_in(app, "lan"), tokens_of(app, "minh")
    lan.cookies.delete(REFRESH_COOKIE, domain="toso.test")
    both = lan.post(f"{AUTH}/logout", headers=bearer(machine["access_token"]))
    assert both.status_code == 400
    assert lan.get(f"{AUTH}/me").status_code == 200


def test_signing_out_everywhere_ends_every_device_on_its_next_request(app: FastAPI) -> None:
    devices = [sign_in(app, "lan") for _ in range(3)]
    assert devices[0].post(f"{AUTH}/logout-everywhere").status_code == 204
    for device in devices:
        assert device.get(f"{AUTH}/me").status_code == 401
        assert device.post(f"{AUTH}/refresh").status_code == 401


def test_one_sees_and_ends_ones_own_sessions_only(app: FastAPI, client_of: ClientOf) -> None:
    here, there = sign_in(app, "lan"), sign_in(app, "lan")
    listed = here.get(f"{AUTH}/sessions").json()
    assert [s["current"] for s in sorted(listed, key=lambda s: s["created_at"])] == [True, False]
    other = next(s["id"] for s in listed if not s["current"])
    assert client_of("ha").delete(f"{AUTH}/sessions/{other}").status_code == 404
    assert there.get(f"{AUTH}/me").status_code == 200
    assert here.delete(f"{AUTH}/sessions/{other}").status_code == 204
    assert there.get(f"{AUTH}/me").status_code == 401
    assert here.get(f"{AUTH}/me").status_code == 200
    assert here.delete(f"{AUTH}/sessions/{other}").status_code == 404


@pytest.mark.parametrize(
    ("address", "shown"), [("203.0.113.7", "203.0.113.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
)
def test_a_session_shows_where_it_is_used_from_and_moves_with_its_device(
    app: FastAPI, address: str, shown: str
) -> None:
    phone = TestClient(app, base_url=ADDRESS, headers=BROWSER, client=(address, 50000))
    assert phone.post(f"{AUTH}/login", json={"username": "lan", "password": CAST_PASSWORD}).status_code == 200
    assert [one["address"] for one in phone.get(f"{AUTH}/sessions").json()] == [shown]
    moved = TestClient(app, base_url=ADDRESS, headers=BROWSER, client=("198.51.100.9", 50000))
    moved.cookies.update(phone.cookies)
    assert moved.post(f"{AUTH}/refresh").status_code == 204
    assert [one["address"] for one in moved.get(f"{AUTH}/sessions").json()] == ["198.51.100.9"]


def test_a_new_password_ends_the_other_devices_and_keeps_this_one(app: FastAPI) -> None:
    here, there = sign_in(app, "lan"), sign_in(app, "lan")
    change = {"current_password": CAST_PASSWORD, "new_password": GOOD}
    assert here.post(f"{AUTH}/password", json=change).status_code == 200
    assert here.get(f"{AUTH}/me").status_code == 200
    assert here.post(f"{AUTH}/refresh").status_code == 204
    assert there.get(f"{AUTH}/me").status_code == 401
    assert there.post(f"{AUTH}/refresh").status_code == 401
    assert sign_in(app, "lan", GOOD)
    old = browser(app).post(f"{AUTH}/login", json={"username": "lan", "password": CAST_PASSWORD})
    assert old.status_code == 401


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize(
    ("current", "new", "field"),
    [
        ("sai-mat-khau-roi", GOOD, "current_password"),
        (CAST_PASSWORD, "ngắn", "new_password"),
        (CAST_PASSWORD, "nguyenthilan-honggai-2024", "new_password"),
        (CAST_PASSWORD, CAST_PASSWORD, "new_password"),
    ],
)
def test_a_password_that_may_not_be_changed_names_the_field(
    client_of: ClientOf, current: str, new: str, field: str
) -> None:
    answer = client_of("lan").post(f"{AUTH}/password", json={"current_password": current, "new_password": new})
    assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field])
    assert new not in answer.text
    assert client_of("lan").get(f"{AUTH}/me").status_code == 200


def test_machines_use_the_header_and_get_no_cookies(app: FastAPI) -> None:
    machine = TestClient(app, base_url=ADDRESS, raise_server_exceptions=False)
    answer = machine.post(f"{AUTH}/token", json={"username": "lan", "password": CAST_PASSWORD})
    assert "set-cookie" not in answer.headers
    token = answer.json()["access_token"]
    assert machine.get(f"{AUTH}/me", headers=bearer(token)).json()["user"]["username"] == "lan"
    assert machine.get(f"{AUTH}/me", headers={"Authorization": f"Basic {token}"}).status_code == 401
    assert machine.get(f"{AUTH}/me", headers={"Authorization": token}).status_code == 401
    lan = sign_in(app, "lan")
    both = lan.get(f"{AUTH}/me", headers=bearer(token))
    assert (both.status_code, both.json()["code"]) == (400, "two-credentials")


def test_a_cookie_request_that_changes_state_needs_our_header(app: FastAPI) -> None:
    lan = sign_in(app, "lan")
    del lan.headers["X-CSRF"]
    assert lan.post(f"{AUTH}/logout-everywhere").status_code == 403
    lan.headers["X-CSRF"] = "1"
    lan.headers["Sec-Fetch-Site"] = "cross-site"
    assert lan.post(f"{AUTH}/logout-everywhere").status_code == 403
    lan.headers.update(BROWSER)
    assert lan.post(f"{AUTH}/logout-everywhere").status_code == 204


def test_an_older_hash_is_upgraded_by_signing_in(app: FastAPI) -> None:
    old = bcrypt.hashpw(b"thuyen cu o ben xua", bcrypt.gensalt(4)).decode()

    def change(session: Session) -> None:
        user = session.exec(select(UserAccount).where(UserAccount.username == "lan")).one()
        user.password_hash = old
        session.add(user)

    in_transaction(app.state.engines.write, change)
    assert sign_in(app, "lan", "thuyen cu o ben xua")
    read = in_transaction(
        app.state.engines.read,
        lambda s: s.exec(select(UserAccount.password_hash).where(UserAccount.username == "lan")).one(),
    )
    assert read.startswith("$argon2id$")
    assert sign_in(app, "lan", "thuyen cu o ben xua")
