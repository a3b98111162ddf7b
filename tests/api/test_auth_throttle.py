"""The brake on guessing: counted before the answer, shared by processes, kept over a restart, always temporary."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.app import settings_for
from fixtures.people import ADDRESS, BROWSER, browser, sign_in
from toso.core.execution import close_execution
from toso.identity import throttle
from toso.identity.cast import CAST_PASSWORD
from toso.kit.ids import new_id
from toso.main import create_app

LOGIN = "/api/v1/auth/login"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wait after a wrong try is a matter of seconds; here a thousandth of it."""
    monkeypatch.setattr(throttle, "FIRST_WAIT", 0.0002)


def attempt(client: TestClient, username: str, password: str = "khong-phai-mat-khau") -> int:
    return client.post(LOGIN, json={"username": username, "password": password}).status_code


def from_address(app: FastAPI, address: str) -> TestClient:
    return TestClient(app, base_url=ADDRESS, headers=BROWSER, raise_server_exceptions=False, client=(address, 50000))


def test_the_eleventh_wrong_try_is_refused_with_a_time_to_wait(app: FastAPI) -> None:
    client = browser(app)
    assert [attempt(client, "lan", f"sai-lan-thu-{n}") for n in range(10)] == [401] * 10
    refused = client.post(LOGIN, json={"username": "lan", "password": CAST_PASSWORD})
    assert (refused.status_code, refused.json()["code"]) == (429, "too-many-tries")
    assert 0 < int(refused.headers["retry-after"]) <= 300


@pytest.mark.both_databases("locking")
def test_tries_sent_together_are_counted_too(app: FastAPI) -> None:
    client = browser(app)
    with ThreadPoolExecutor(16) as pool:
        answers = Counter(pool.map(lambda n: attempt(client, "lan", f"sai-lan-thu-{n}"), range(16)))
    assert answers == {401: 10, 429: 6}


def test_user_name_and_phone_share_one_count_from_any_address(app: FastAPI) -> None:
    names = ["lan", "LAN", "0912000001", "+84912000001", "lan"]
    for number in range(10):
        assert attempt(from_address(app, f"203.0.113.{number}"), names[number % 5], f"sai-{number}") == 401
    assert attempt(from_address(app, "203.0.113.99"), "lan", CAST_PASSWORD) == 429
    assert attempt(from_address(app, "203.0.113.99"), "minh", CAST_PASSWORD) == 200


def test_one_address_cannot_try_many_people(app: FastAPI) -> None:
    client = from_address(app, "203.0.113.7")
    assert [attempt(client, f"nguoi{n}", f"sai-{n}") for n in range(11)] == [401] * 10 + [429]
    assert attempt(from_address(app, "203.0.113.8"), "lan", CAST_PASSWORD) == 200


def test_one_password_cannot_be_tried_on_many_people_from_many_addresses(app: FastAPI) -> None:
    answers = [attempt(from_address(app, f"203.0.113.{n}"), f"nguoi{n}", "mua-xuan-2026") for n in range(11)]
    assert answers == [401] * 10 + [429]


def test_a_spoofed_forwarding_header_does_not_move_the_count(app: FastAPI) -> None:
    client = browser(app)
    for number in range(10):
        client.headers["X-Forwarded-For"] = f"198.51.100.{number}"
        assert attempt(client, f"nguoi{number}", f"sai-{number}") == 401
    client.headers["X-Forwarded-For"] = "198.51.100.99"
    assert attempt(client, "nguoi", "sai") == 429


@pytest.mark.both_databases("resource")
def test_the_lock_opens_by_itself(app: FastAPI) -> None:
    client = browser(app)
    for number in range(10):
        attempt(client, "lan", f"sai-{number}")
    assert attempt(client, "lan", CAST_PASSWORD) == 429
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=5, seconds=1), tick=True):
        assert attempt(client, "lan", CAST_PASSWORD) == 200


def test_right_passwords_are_not_counted(app: FastAPI) -> None:
    for _ in range(12):
        assert sign_in(app, "lan")


def test_the_count_survives_a_restart(sqlite_url: str, tmp_path: Path) -> None:
    for first in (True, False):
        app = create_app(settings_for(sqlite_url, tmp_path))
        if first:
            for number in range(10):
                attempt(browser(app), "lan", f"sai-{number}")
        else:
            assert attempt(browser(app), "lan", CAST_PASSWORD) == 429
        close_execution(app)


def test_nothing_of_a_try_can_be_read_in_the_database(app: FastAPI) -> None:
    attempt(from_address(app, "203.0.113.7"), "lan", "mot-mat-khau-go-nham")
    with app.state.engines.read.connect() as connection:
        rows = str(connection.exec_driver_sql("SELECT * FROM login_attempt").all())
    assert "203.0.113.7" not in rows
    assert "nham" not in rows
    assert "lan" not in rows


def test_waits_double_and_end_at_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "FIRST_WAIT", 0.2)
    waits = [throttle.Try(new_id(), failures).wait for failures in range(10)]
    assert waits == pytest.approx([0.2, 0.4, 0.8, *[1.0] * 7])
