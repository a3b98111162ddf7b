"""Bodies of several at the same moment are written once and answered to each: no unique row is a server fault."""

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.assistance import proof
from fixtures.households import Register
from fixtures.monthly_reports import API
from fixtures.people import browser, enter
from toso.kit.ids import new_id

AT_ONCE = 4
ASK = {
    "neighbourhood": "qn.hg.kp1",
    "full_name": "Lê Thị Tình",
    "phone": "0912345604",
    "need": "vneid",
    "consent": True,
}


def _together(send: Callable[[], int]) -> Counter[int]:
    gate = threading.Barrier(AT_ONCE)

    def one(_: int) -> int:
        gate.wait()
        return send()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return Counter(pool.map(one, range(AT_ONCE)))


@pytest.mark.both_databases("locking")
def test_a_form_that_is_sent_from_four_windows_at_once_is_no_fault(app: FastAPI, register: Register) -> None:
    assert register
    answered = Counter[int]()
    for _ in range(6):
        body = {**ASK, **proof(browser(app), ASK["neighbourhood"])}
        answered += _together(lambda sent=body: browser(app).post(f"{API}/help/ask", json=sent).status_code)
    assert set(answered) <= {201, 409, 429}, answered
    assert answered[201] >= 6


def _badge(clients: list[TestClient], body: dict[str, str]) -> int:
    return clients.pop().post(f"{API}/badges/mine", json=body).status_code


@pytest.mark.both_databases("locking")
def test_a_badge_that_is_asked_for_from_four_windows_at_once_is_one(app: FastAPI, register: Register) -> None:
    assert register
    answered = Counter[int]()
    for who in ("son", "hoa", "nga", "minh"):
        clients = [enter(app, who) for _ in range(AT_ONCE)]
        answered += _together(partial(_badge, clients, {"phone_id": str(new_id())}))
    assert set(answered) <= {200, 403, 409}, answered
    assert answered[200] >= 1
