"""Floods of residents' requests: what a program, an address, a network send too much of closes the form to nobody."""

import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.assistance import proof
from fixtures.help_desk import match_all
from fixtures.households import Register
from fixtures.monthly_reports import API, ok, step
from fixtures.patience import patience
from fixtures.people import ADDRESS, BROWSER, ClientOf, browser
from toso.core.columns import insert_rows
from toso.core.idempotency import IdempotencyKey
from toso.households.assistance.request_floods import APART, APART_OF_NETWORK, PER_ADDRESS, PER_UNIT, address_key
from toso.households.model.assistance_kinds import HelpRequestState
from toso.households.model.assistance_tables import HelpRequest
from toso.kit.clock import install_business_date
from toso.kit.ids import new_id

ASK = {
    "neighbourhood": "qn.hg.kp1",
    "full_name": "Lê Thị Tình",
    "phone": "0912345604",
    "need": "vneid",
    "consent": True,
}


@pytest.fixture(autouse=True)
def _day(app: FastAPI, register: Register) -> Iterator[None]:
    install_business_date(date(2024, 7, 10))
    yield
    install_business_date(None)


def ask(client: TestClient, **more: Any) -> Any:
    """A request with its proof of work, as the page sends it."""
    return client.post(f"{API}/help/ask", json={**ASK, **proof(client, ASK["neighbourhood"]), **more})


def asked(client: TestClient, **query: Any) -> list[dict[str, Any]]:
    return ok(client.get(f"{API}/help/requests", params={"limit": 100, **query}))["items"]


def test_what_leaves_no_request_leaves_no_key(app: FastAPI) -> None:
    anybody = browser(app)
    good = proof(anybody, ASK["neighbourhood"])
    for number, more in enumerate([{"website": "http://spam.example"}] * 5 + [good] * 5):
        headers = {"Idempotency-Key": f"of-a-stranger-{number}"}
        ok(anybody.post(f"{API}/help/ask", json={**ASK, **more}, headers=headers), 201)
        anybody.post(f"{API}/auth/logout", headers=headers)
    with Session(app.state.engines.read) as session:
        kept = session.execute(sa.select(col(IdempotencyKey.key))).scalars().all()
    assert [key for key in kept if key.startswith("of-a")] == ["of-a-stranger-5"], "of the one that was taken down"


@pytest.mark.both_databases("resource")
def test_a_flood_waits_apart_and_closes_the_form_to_nobody(app: FastAPI, client_of: ClientOf) -> None:
    hoa, flood = client_of("hoa"), browser(app)
    assert {flood.post(f"{API}/help/ask", json=ASK).status_code for _ in range(APART_OF_NETWORK[False])} == {201}
    assert flood.post(f"{API}/help/ask", json=ASK).status_code == 429, "even what waits apart has an end"
    began = time.monotonic()
    ok(ask(browser(app), full_name="Người Thật"), 201)
    match_all(app)
    assert [row["full_name"] for row in asked(hoa)] == ["Người Thật"]
    assert time.monotonic() - began < patience(5)
    assert len(asked(hoa, apart=True)) == 100, "the first page of what waits"


def test_a_network_with_many_addresses_closes_the_form_to_nobody_else(app: FastAPI) -> None:
    ok(ask(browser(app)), 201)
    flood = address_key(app.state.settings.signing_key(), "2001:db8:0:1::1")
    with Session(app.state.engines.write) as session:
        one = session.execute(sa.select(HelpRequest)).scalar_one().model_dump() | {"address_key": flood}
        states = ["open"] * PER_UNIT + ["quarantined"] * APART[True]
        insert_rows(session, HelpRequest, [{**one, "id": new_id(), "state": HelpRequestState(s)} for s in states])
        session.commit()

    def of(address: str) -> int:
        client = TestClient(app, base_url=ADDRESS, headers=BROWSER, client=(address, 5_000))
        return ask(client).status_code

    assert of("2001:db8:0:ffff::2") == 429, "another address of the network"
    assert of("203.0.113.9") == 201, "the first of its own"
    assert of("203.0.113.10") == 429, "not the second, where so many wait"


def test_one_address_has_twenty_a_day_then_waits_apart(app: FastAPI, client_of: ClientOf) -> None:
    hoa, anybody = client_of("hoa"), browser(app)
    for _ in range(PER_ADDRESS + 2):
        ok(ask(anybody), 201)
    assert (len(asked(hoa)), len(asked(hoa, apart=True))) == (PER_ADDRESS, 2)
    row = asked(hoa, apart=True)[0]
    assert (row["state_label"], "close" in row["actions"]) == ("Chờ xem lại", True)
    row = ok(step(hoa, f"/help/requests/{row['id']}/close", row, outcome="dropped", reason="Không liên lạc được"))
    assert len(asked(hoa, apart=True)) == 1


def test_a_proof_is_good_once_for_its_khu_pho_and_not_for_ever(app: FastAPI, client_of: ClientOf) -> None:
    hoa, anybody = client_of("hoa"), browser(app)
    good = proof(anybody, ASK["neighbourhood"])
    said = [ok(anybody.post(f"{API}/help/ask", json={**ASK, **good}), 201) for _ in range(3)]
    assert said[0] == said[1] == said[2]
    assert len(asked(hoa)) == 1
    other, seed = str(int(good["work"]) - 1), good["seed"]  # the first number that fits was taken
    for bad in (
        {**good, "work": other},
        {**good, "seed": seed[:-1] + ("0" if seed[-1] != "0" else "1")},
        {**good, "seed": "1.2"},
        {"seed": seed},
        proof(anybody, "qn.hg.kp2"),
    ):
        ok(anybody.post(f"{API}/help/ask", json={**ASK, **bad}), 201)
    assert (len(asked(hoa)), len(asked(hoa, apart=True))) == (1, 5)
