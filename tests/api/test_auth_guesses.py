"""Bounds on guessing: by account, network and secret, counted before the answer, kept over a restart."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest
import time_machine
from fastapi import FastAPI

from fixtures.app import make_app, settings_for
from fixtures.guesses import (
    CODE,
    LOGIN,
    attempt,
    fail_at,
    fail_with_code,
    from_address,
    guesses,
    held_up,
    note_waits,
)
from fixtures.monthly_reports import API, ok, step
from fixtures.patience import wait_for
from fixtures.people import BROWSER, browser, enter, sign_in
from toso.core.database import in_transaction
from toso.core.execution import close_execution
from toso.core.security import network_of
from toso.identity import throttle
from toso.identity.cast import CAST_PASSWORD
from toso.identity.passwords import hashers
from toso.identity.priority_queue import FIRST_RANK, LONGEST, Busy, PriorityQueue

pytestmark = pytest.mark.usefixtures("slept")


@pytest.mark.both_databases("resource")
def test_at_most_forty_guesses_an_hour_at_an_account_whatever_the_address(app: FastAPI) -> None:
    fail_at(app, "lan", 38, minutes_ago=20)
    names = ["lan", "LAN", "0912000001", "+84912000001"]
    answers = [attempt(from_address(app, f"203.0.113.{n}"), names[n % 4], f"doan-{n}") for n in range(6)]
    assert answers == [401] * 2 + [429] * 4
    refused = from_address(app, "203.0.113.99").post(LOGIN, json={"username": "lan", "password": CAST_PASSWORD})
    assert (refused.status_code, refused.json()["code"]) == (429, "too-many-tries")
    assert 39 * 60 < int(refused.headers["retry-after"]) <= 40 * 60
    assert "mã dùng một lần" in refused.json()["detail"]
    assert attempt(from_address(app, "203.0.113.99"), "minh", CAST_PASSWORD) == 200
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=40, seconds=1), tick=True):
        assert attempt(from_address(app, "203.0.113.99"), "lan", CAST_PASSWORD) == 200


def test_guesses_spread_over_hours_stay_at_forty_in_each(app: FastAPI) -> None:
    """Every try that is judged stands for ten: nine more failures are written down beside it."""
    at, judged = datetime(2026, 4, 12, tzinfo=UTC), []
    for number in range(60):
        at += timedelta(minutes=3)
        with time_machine.travel(at, tick=False):
            if attempt(from_address(app, f"203.0.113.{number}"), "lan", f"doan-{number}") == 401:
                judged.append(at)
                fail_at(app, "lan", 9)
    assert len(judged) >= 12
    assert max(sum(10 for t in judged if start <= t < start + timedelta(hours=1)) for start in judged) == 40


def test_tries_sent_together_are_counted_too(app: FastAPI) -> None:
    fail_at(app, "lan", 34)
    with ThreadPoolExecutor(12) as pool:
        clients = [from_address(app, f"203.0.113.{n}") for n in range(12)]
        answers = Counter(pool.map(lambda n: attempt(clients[n], "lan", f"doan-{n}"), range(12)))
    assert answers == {401: 6, 429: 6}


def test_the_guesses_left_survive_a_restart(sqlite_url: str, tmp_path: Path) -> None:
    for first in (True, False):
        app = make_app(settings_for(sqlite_url, tmp_path))
        note_waits(app)
        if first:
            fail_at(app, "lan", 39)
            assert attempt(from_address(app, "203.0.113.7"), "lan") == 401
        else:
            assert attempt(from_address(app, "203.0.113.8"), "lan", CAST_PASSWORD) == 429
        close_execution(app)


def test_a_code_from_the_desk_gets_the_owner_in_while_the_account_is_attacked(app: FastAPI) -> None:
    ha = enter(app, "ha")
    fail_at(app, "lan", 40)
    lan = ok(ha.get(f"{API}/users", params={"q": "lan"}))["items"][0]
    code = ok(step(ha, f"/users/{lan['id']}/reset", lan))["link"]["code"]
    phone = from_address(app, "203.0.113.7")
    new = {"code": code, "new_password": "ba chiếc thuyền thúng xanh"}
    assert ok(phone.post(f"{API}/auth/redeem", json=new))["user"]["username"] == "lan"
    assert attempt(phone, "lan", new["new_password"]) == 200


def test_right_passwords_are_not_counted(app: FastAPI) -> None:
    for _ in range(12):
        assert sign_in(app, "lan")
    assert guesses(app) == 0


def test_waits_begin_after_five_failures_at_an_account_and_end_at_a_second(app: FastAPI, slept: list[float]) -> None:
    for number in range(10):
        attempt(from_address(app, f"203.0.113.{number}"), "lan", f"sai-{number}")
    assert slept == pytest.approx([0, 0, 0, 0, 0, 0.2, 0.4, 0.8, 1, 1])


def test_waits_begin_after_thirty_failures_from_a_network(app: FastAPI, slept: list[float]) -> None:
    for number in range(34):
        address = f"2001:db8:1:2:{number:x}::1"
        from_address(app, address).post(CODE, json={"code": f"C0DE-{number}"})
    assert slept == pytest.approx([0] * 30 + [0.2, 0.4, 0.8, 1])
    slept.clear()
    from_address(app, "2001:db8:1:3::1").post(CODE, json={"code": "C0DE-99"})
    assert slept == [0]


def test_waits_begin_when_one_password_was_tried_at_ten_accounts(app: FastAPI, slept: list[float]) -> None:
    for number in range(12):
        attempt(from_address(app, f"203.0.113.{number}"), f"nguoi{number}", "mua-xuan-2026")
    assert slept == pytest.approx([0] * 10 + [0.2, 0.4])


def test_kinds_share_no_count(app: FastAPI, slept: list[float]) -> None:
    fail_at(app, "lan", 40, network="203.0.113.7")
    lan = enter(app, "lan")
    assert from_address(app, "203.0.113.7").post(CODE, json={"code": "C0DE"}).status_code == 404
    assert slept == [0]
    change = {"current_password": "khong-phai", "new_password": "ba chiếc thuyền thúng xanh"}
    answers = [lan.post(f"{API}/auth/password", json=change).status_code for _ in range(11)]
    assert answers == [422] * 10 + [429]
    assert attempt(sign_in(app, "minh"), "minh", CAST_PASSWORD) == 200
    assert lan.post(f"{API}/auth/password", json={**change, "current_password": CAST_PASSWORD}).status_code == 429
    another = enter(app, "lan")
    ok(another.post(f"{API}/auth/password", json={**change, "current_password": CAST_PASSWORD}))


def test_a_known_code_with_a_wrong_phone_is_guessed_at_forty_times_an_hour_at_most(app: FastAPI) -> None:
    fail_with_code(app, "code", "7K3M-90AB-XYZ2-QW4E", 37)
    for number in range(4):
        answer = from_address(app, f"203.0.113.{number}").post(CODE, json={"code": "7K3M-90AB-XYZ2-QW4E"})
        assert answer.status_code == (404 if number < 3 else 429)
    assert "xin mã mới" in answer.json()["detail"]


# Addresses


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("testclient", "testclient"),
        ("", ""),
    ],
)
def test_a_network_is_an_ipv4_address_or_an_ipv6_64(address: str, network: str) -> None:
    assert network_of(address) == network


def test_a_spoofed_forwarding_header_does_not_move_the_count(app: FastAPI, slept: list[float]) -> None:
    client = browser(app)
    for number in range(32):
        client.headers["X-Forwarded-For"] = f"198.51.100.{number}"
        client.post(CODE, json={"code": f"C0DE-{number}"})
    assert slept == pytest.approx([0] * 30 + [0.2, 0.4])


@pytest.mark.parametrize(
    "lines",
    [
        ["{spoof}, 203.0.113.7"],
        ["{spoof}", "203.0.113.7"],
        ["{spoof}, 203.0.113.7, 10.1.1.1"],
        ["{spoof}", "203.0.113.7, 10.1.1.1"],
        ["{spoof}", "203.0.113.7", "10.1.1.1"],
        ["{spoof}", "203.0.113.7:4711"],
    ],
)
def test_behind_a_proxy_the_last_untrusted_hop_of_all_lines_counts(
    sqlite_url: str, tmp_path: Path, lines: list[str]
) -> None:
    app = make_app(settings_for(sqlite_url, tmp_path, trusted_proxies=["10.0.0.0/8"]))
    slept = note_waits(app)
    client = from_address(app, "10.0.0.1")
    for number in range(32):
        headers = [("X-Forwarded-For", line.format(spoof=f"198.51.100.{number}")) for line in lines]
        client.post(CODE, json={"code": f"C0DE-{number}"}, headers=[*BROWSER.items(), *headers])
    assert slept == pytest.approx([0] * 30 + [0.2, 0.4])
    close_execution(app)


def test_people_behind_two_proxies_that_write_lines_of_their_own_are_not_one_address(
    sqlite_url: str, tmp_path: Path
) -> None:
    app = make_app(settings_for(sqlite_url, tmp_path, trusted_proxies=["10.0.0.0/8"]))
    slept = note_waits(app)
    client = from_address(app, "10.0.0.1")
    for number in range(32):
        headers = [("X-Forwarded-For", f"198.51.100.{number}"), ("X-Forwarded-For", "10.1.1.1")]
        client.post(CODE, json={"code": f"C0DE-{number}"}, headers=[*BROWSER.items(), *headers])
    assert slept == [0] * 32
    close_execution(app)


# What is kept, and whose turn it is


def test_nothing_of_a_try_can_be_read_in_the_database(app: FastAPI) -> None:
    attempt(from_address(app, "203.0.113.7"), "lan", "mot-mat-khau-go-nham")
    with app.state.engines.read.connect() as connection:
        rows = str(connection.exec_driver_sql("SELECT * FROM login_attempt").all())
    assert "203.0.113.7" not in rows
    assert "nham" not in rows
    assert "lan" not in rows


def test_tries_and_devices_are_forgotten_when_they_count_no_more(app: FastAPI) -> None:
    fail_at(app, "lan", 3, minutes_ago=61)
    fail_at(app, "lan", 2, minutes_ago=59)
    assert in_transaction(app.state.engines.write, throttle.forget_old) == 3
    assert guesses(app) == 2


def queued(ranks: list[int], longest: int = LONGEST) -> tuple[list[int], list[int]]:
    """Turns taken while one thread is held up: which were judged, in their order, and which were sent away."""
    turns, judged = PriorityQueue(1, "test", longest), list[int]()
    with held_up(turns):
        results = [turns.add(rank, partial(judged.append, number)) for number, rank in enumerate(ranks)]
    sent_away = [number for number, result in enumerate(results) if isinstance(result.exception(10), Busy)]
    return judged, sent_away


def test_a_known_device_is_judged_before_all_that_wait_and_of_the_others_the_least_suspect() -> None:
    assert queued([31, 2, 31, -1, 0]) == ([3, 4, 1, 0, 2], [])


def test_of_too_many_that_wait_the_most_suspect_and_latest_is_sent_away() -> None:
    assert queued([31, 31, 0, -1, 0], longest=3) == ([3, 2, 4], [0, 1])


def test_the_rank_of_a_try_is_what_its_network_failed_at_before(app: FastAPI) -> None:
    minh = sign_in(app, "minh")
    fail_at(app, "lan", 12, network="198.51.100.1")
    tries = [
        (from_address(app, "203.0.113.7"), "lan", [0]),
        (from_address(app, "198.51.100.1"), "son", [0, 12]),
        (minh, "minh", [-1, 0, 12]),
    ]
    with ThreadPoolExecutor(len(tries)) as pool, held_up(hashers):
        for waiting, (client, name, ranks) in enumerate(tries):
            pool.submit(attempt, client, name)
            wait_for(lambda before=waiting: len(hashers.ranks()) > before, 10)
            assert hashers.ranks() == ranks


def test_who_was_sent_away_unjudged_has_not_guessed(app: FastAPI) -> None:
    with held_up(hashers):
        for _ in range(LONGEST):
            hashers.add(FIRST_RANK, int)
        answer = from_address(app, "203.0.113.7").post(LOGIN, json={"username": "lan", "password": str(uuid4())})
    assert (answer.status_code, answer.json()["code"]) == (503, "busy")
    assert int(answer.headers["retry-after"]) > 0
    assert guesses(app) == 0
