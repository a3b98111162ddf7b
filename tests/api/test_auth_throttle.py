"""Nobody locks others out of signing in: no delay on a device one knows, nothing shared between kinds of tries."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.accounts import act, find
from fixtures.confirmations import decide, requests_of
from fixtures.guesses import CODE, LOGIN, attempt, fail_at, failure, from_address, guesses
from fixtures.monthly_reports import API, ok, step
from fixtures.people import ADDRESS, ClientOf, browser, enter, sign_in
from toso.core.database import in_transaction
from toso.core.security import DEVICE_COOKIE
from toso.identity.cast import CAST_PASSWORD

pytestmark = pytest.mark.usefixtures("slept")


# What happened on a running ward


@pytest.mark.both_databases("resource")
def test_a_flood_of_wrong_codes_from_many_addresses_keeps_nobody_from_signing_in_or_redeeming(app: FastAPI) -> None:
    ha = enter(app, "ha")
    son = ok(ha.get(f"{API}/users", params={"q": "vu ngoc"}))["items"][0]
    link = ok(step(ha, f"/users/{son['id']}/reset", son))
    before = [failure(app, "code", f"C0DE-{n}", f"198.51.100.{n % 95}") for n in range(941 - 95)]
    in_transaction(app.state.engines.write, lambda session: session.add_all(before))
    answers = Counter(
        from_address(app, f"198.51.100.{n}").post(CODE, json={"code": f"KHNG-C0DE-{n:04}-ABCD"}).status_code
        for n in range(95)
    )
    assert answers == {404: 95}
    assert guesses(app) == 941
    assert attempt(from_address(app, "203.0.113.7"), "lan", CAST_PASSWORD) == 200
    assert attempt(from_address(app, "198.51.100.3"), "minh", CAST_PASSWORD) == 200
    assert from_address(app, "198.51.100.4").post(CODE, json={"code": link["link"]["code"]}).status_code == 200


def test_the_right_password_signs_in_after_ten_wrong_ones_from_one_address(app: FastAPI, slept: list[float]) -> None:
    client = browser(app)
    assert [attempt(client, "lan", f"sai-lan-thu-{n}") for n in range(10)] == [401] * 10
    slept.clear()
    assert attempt(client, "lan", CAST_PASSWORD) == 200
    assert slept == [1.0]


def test_the_owner_behind_the_gateway_of_an_attacker_signs_in_on_a_new_device(app: FastAPI, slept: list[float]) -> None:
    gateway = "203.0.113.7"
    for number in range(60):
        assert attempt(from_address(app, gateway), f"nguoi{number}", f"sai-{number}") == 401
    slept.clear()
    assert attempt(from_address(app, gateway), "lan", CAST_PASSWORD) == 200
    assert slept == [1.0]


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("name", ["son", "lan"])
def test_the_owner_with_a_code_is_in_at_once_on_a_new_device_while_somebody_goes_on_guessing(
    app: FastAPI, clerk: TestClient, client_of: ClientOf, slept: list[float], name: str
) -> None:
    """Sơn gets the code at once; Lan's role weighs: as soon as a second person has agreed."""
    fail_at(app, name, 400)
    device = browser(app)
    refused = device.post(LOGIN, json={"username": name, "password": CAST_PASSWORD})
    assert refused.status_code == 429
    assert "Tôi có mã dùng một lần" in refused.json()["detail"]
    if name == "lan":
        act(clerk, find(clerk, name), "reset")
        ok(decide(client_of("ha"), requests_of(client_of("ha"))[0]))
    code = ok(act(clerk, find(clerk, name), "reset"))["link"]["code"]
    fail_at(app, name, 40)
    slept.clear()
    new = "ba chiếc thuyền thúng xanh"
    assert ok(device.post(CODE, json={"code": code}))["username"] == name
    ok(device.post(f"{API}/auth/redeem", json={"code": code, "new_password": new}))
    assert slept == [0, 0]
    assert device.get(f"{API}/auth/me").status_code == 200
    device.post(f"{API}/auth/logout")
    assert attempt(device, name, new) == 200, "from now on the device is known"
    assert attempt(browser(app), name, new) == 429, "the code opened one device, not the account"


# Devices


def test_a_device_on_which_one_has_signed_in_knows_no_delay_and_no_refusal_by_others(
    app: FastAPI, slept: list[float]
) -> None:
    lan = sign_in(app, "lan")
    fail_at(app, "lan", 400)
    slept.clear()
    assert attempt(lan, "lan", CAST_PASSWORD) == 200
    assert attempt(lan, "lan", "sai-mot-lan") == 401
    assert slept == [0, 0]
    assert attempt(from_address(app, "203.0.113.7"), "lan", CAST_PASSWORD) == 429


def test_a_known_device_has_a_count_of_its_own_that_opens_by_itself(app: FastAPI) -> None:
    lan = sign_in(app, "lan")
    assert [attempt(lan, "lan", f"sai-{n}") for n in range(11)] == [401] * 10 + [429]
    refused = lan.post(LOGIN, json={"username": "lan", "password": CAST_PASSWORD})
    assert 0 < int(refused.headers["retry-after"]) <= 300
    assert attempt(from_address(app, "203.0.113.7"), "lan", CAST_PASSWORD) == 200
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=5, seconds=1), tick=True):
        assert attempt(lan, "lan", CAST_PASSWORD) == 200


def test_a_device_is_known_for_a_person_and_may_be_shared(app: FastAPI) -> None:
    shared = sign_in(app, "lan")
    fail_at(app, "minh", 40)
    assert attempt(shared, "minh", CAST_PASSWORD) == 429
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=61), tick=True):
        assert attempt(shared, "minh", CAST_PASSWORD) == 200
        fail_at(app, "minh", 40)
        fail_at(app, "lan", 40)
        assert attempt(shared, "minh", CAST_PASSWORD) == 200
        assert attempt(shared, "lan", CAST_PASSWORD) == 200


def test_the_device_cookie_is_kept_for_half_a_year_and_over_signing_out(app: FastAPI) -> None:
    client = browser(app)
    answer = client.post(LOGIN, json={"username": "lan", "password": CAST_PASSWORD})
    (cookie,) = [c for c in answer.headers.get_list("set-cookie") if c.startswith(DEVICE_COOKIE)]
    for part in ("HttpOnly", "Secure", "SameSite=strict", "Path=/", f"Max-Age={180 * 86400}"):
        assert part in cookie
    token = client.cookies[DEVICE_COOKIE]
    assert client.post(f"{API}/auth/logout").status_code == 204
    fail_at(app, "lan", 40)
    assert attempt(client, "lan", CAST_PASSWORD) == 200
    assert client.cookies[DEVICE_COOKIE] == token
    with app.state.engines.read.connect() as connection:
        assert token not in str(connection.exec_driver_sql("SELECT * FROM known_device").all())


@pytest.mark.parametrize("made_up", ["", "x", "A" * 43, "é" * 5000])
def test_a_made_up_device_is_an_unknown_one(app: FastAPI, made_up: str) -> None:
    fail_at(app, "lan", 40)
    cookie = f"{DEVICE_COOKIE}={made_up}".encode()
    client = browser(app)
    assert client.post(LOGIN, json={"username": "lan", "password": "x"}, headers={"Cookie": cookie}).status_code == 429


def test_a_device_of_long_ago_is_an_unknown_one(app: FastAPI) -> None:
    with time_machine.travel(datetime.now(UTC) - timedelta(days=181), tick=True):
        lan = sign_in(app, "lan")
    token = lan.cookies[DEVICE_COOKIE]
    fail_at(app, "lan", 40)
    headers = {"Cookie": f"{DEVICE_COOKIE}={token}"}
    again = browser(app).post(LOGIN, json={"username": "lan", "password": CAST_PASSWORD}, headers=headers)
    assert again.status_code == 429


def test_signing_out_everywhere_forgets_the_devices_and_a_new_password_all_but_this_one(app: FastAPI) -> None:
    phone, desk = sign_in(app, "lan"), sign_in(app, "lan")
    new = {"current_password": CAST_PASSWORD, "new_password": "ba chiếc thuyền thúng xanh"}
    ok(desk.post(f"{API}/auth/password", json=new))
    fail_at(app, "lan", 40)
    assert attempt(phone, "lan", new["new_password"]) == 429
    assert attempt(desk, "lan", new["new_password"]) == 200
    assert desk.post(f"{API}/auth/logout-everywhere").status_code == 204
    assert attempt(desk, "lan", new["new_password"]) == 429


def test_a_program_carries_its_device_in_the_body(app: FastAPI) -> None:
    program = TestClient(app, base_url=ADDRESS)
    login = {"username": "lan", "password": CAST_PASSWORD}
    device = ok(program.post(f"{API}/auth/token", json=login))["device_token"]
    fail_at(app, "lan", 40)
    assert program.post(f"{API}/auth/token", json=login).status_code == 429
    assert ok(program.post(f"{API}/auth/token", json={**login, "device_token": device}))["device_token"] == device


def test_no_doing_of_others_ever_holds_back_a_known_device(app: FastAPI, slept: list[float]) -> None:
    chance = random.Random(20260412)
    owners = {name: sign_in(app, name) for name in ("lan", "minh")}
    for _ in range(160):
        name = chance.choice(list(owners))
        act = chance.randrange(5)
        if act == 0:
            stranger = from_address(app, f"198.51.100.{chance.randrange(3)}")
            assert attempt(stranger, name, f"sai-{chance.randrange(4)}") in {401, 429}
        elif act == 1:
            fail_at(app, name, chance.randrange(60), network="198.51.100.1")
        elif act == 2:
            from_address(app, "198.51.100.1").post(CODE, json={"code": f"C0DE-{chance.randrange(99)}"})
        elif act == 3:
            other = next(o for n, o in owners.items() if n != name)
            assert attempt(other, name) in {401, 429}
        else:
            slept.clear()
            assert attempt(owners[name], name, CAST_PASSWORD) == 200
            assert slept == [0]
