"""Help pushed by another system: once by its number, matched like any other, with a state and nothing else told."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col
from starlette.testclient import TestClient

from fixtures.clients import System, connect
from fixtures.help_desk import at_the_desk, match_all, waiting
from fixtures.households import Register
from fixtures.monthly_reports import API, ok, step
from fixtures.people import ClientOf
from toso.households.assistance.records import AT_ONCE
from toso.kit.clock import install_business_date
from toso.organisation.tables import Unit

RECORDS, DAY = f"{API}/help/records", date(2024, 8, 9)
SCOPES = ("help:write", "events:read")


@pytest.fixture(autouse=True)
def _day(app: FastAPI) -> Iterator[None]:
    install_business_date(DAY)
    yield
    install_business_date(None)


@dataclass
class OneStop:
    """The software of a one-stop desk that pushes for one unit."""

    system: System
    unit_id: str

    @property
    def headers(self) -> dict[str, str]:
        return self.system.bearer()

    def record(self, number: int, **typed: Any) -> dict[str, Any]:
        who = typed or {"phone": "0912 345 601"}
        return {"external_id": f"MC-{number}", "unit_id": self.unit_id, "on": "2024-08-05", "helps": ["account"], **who}

    def push(self, number: int, status: int = 201, **typed: Any) -> Any:
        return ok(self.system.http.post(RECORDS, json=self.record(number, **typed), headers=self.headers), status)

    def state(self, *numbers: int) -> list[str]:
        query = [("external_id", f"MC-{number}") for number in numbers]
        found = ok(self.system.http.get(RECORDS, params=query, headers=self.headers))["items"]
        return [one["state"] for one in found]

    def events(self, after: int = 0) -> list[tuple[str, str]]:
        answer = ok(self.system.http.get(f"{API}/events?after={after}", headers=self.headers))
        return [(one["type"], one["object_id"]) for one in answer["items"] if one["object_kind"] == "help_record"]


@pytest.fixture
def desk(app: FastAPI, register: Register) -> TestClient:
    return at_the_desk(app)


@pytest.fixture
def one_stop(app: FastAPI, client_of: ClientOf, desk: TestClient) -> OneStop:
    unit = ok(desk.get(f"{API}/help/form"))["units"][0]["id"]
    return OneStop(connect(app, client_of, SCOPES, last_day="2024-12-31"), unit)


@pytest.mark.both_databases("resource")
def test_a_record_is_taken_once_matched_and_counted_as_help_of_its_unit(
    app: FastAPI, one_stop: OneStop, desk: TestClient
) -> None:
    before = ok(desk.get(f"{API}/help/mine"))["given"]
    made = one_stop.push(1)
    assert set(made) == {"id", "external_id", "state", "version"}
    assert (made["external_id"], made["state"]) == ("MC-1", "waiting")
    assert one_stop.push(1) == made, "pushed again it is the same record"
    assert one_stop.push(1, 409, phone="0912345999")["code"] == "external-id-used"
    assert match_all(app) == 1
    assert one_stop.state(1) == ["matched"]
    again = one_stop.push(1)
    assert (again["id"], again["state"]) == (made["id"], "matched")
    assert ok(desk.get(f"{API}/help/mine"))["given"] == before + 1
    assert one_stop.events() == [("help.waiting", made["id"]), ("help.matched", made["id"])]


@pytest.mark.both_databases("locking")
def test_the_keepers_of_the_register_match_or_refuse_and_the_sender_learns_the_state_alone(
    app: FastAPI, one_stop: OneStop, client_of: ClientOf
) -> None:
    hoa = client_of("hoa")
    who = {"full_name": "Người Lạ", "birth_year": 1950, "address": "khu phố 1"}
    made = [one_stop.push(number, **{**who, "full_name": f"Người Lạ {number}"}) for number in (1, 2)]
    match_all(app)
    rows = {row["id"]: row for row in waiting(hoa)}
    refused, guest = (rows[one["id"]] for one in made)
    assert step(hoa, f"/help/entries/{refused['id']}/settle", refused, outcome="elsewhere").status_code == 422
    ok(step(hoa, f"/help/entries/{refused['id']}/settle", refused, outcome="elsewhere", reason="Không ở đây"))
    ok(step(hoa, f"/help/entries/{guest['id']}/settle", guest, outcome="guest"))
    assert one_stop.state(1, 2, 3) == ["refused", "guest"]
    row = ok(hoa.get(f"{API}/help/entries/{refused['id']}"))
    ok(step(hoa, f"/help/entries/{refused['id']}/undo", row, reason="Nhầm"))
    assert one_stop.state(1) == ["waiting"]
    told = [kind for kind, made_id in one_stop.events() if made_id == refused["id"]]
    assert told == ["help.waiting", "help.refused", "help.waiting"]
    feed = one_stop.system.http.get(f"{API}/events", headers=one_stop.headers).text
    assert "kp1" not in "".join(part for part in feed.split("},{") if "help_record" in part), "nor where it waits"


def test_many_are_answered_each_for_itself(one_stop: OneStop, client_of: ClientOf) -> None:
    rows = [one_stop.record(1), one_stop.record(2, on="2020-01-01", phone="0912345602"), one_stop.record(3, guest=True)]
    rows += [one_stop.record(1), {**one_stop.record(4), "unit_id": "01900000-0000-7000-8000-000000000000"}]
    rows += [{**one_stop.record(1), "document_no": "BN-1"}]
    http, path = one_stop.system.http, f"{RECORDS}:bulk"
    items = ok(http.post(path, json={"items": rows}, headers=one_stop.headers))["items"]
    assert [one["record"] and one["record"]["state"] for one in items] == [
        "waiting",
        None,
        "guest",
        "waiting",
        None,
        None,
    ]
    assert [one["code"] for one in items] == [None, "malformed", None, None, "malformed", "external-id-used"]
    assert [one["errors"][0]["field"] for one in items if one["errors"]] == ["on", "unit_id"]
    assert items[0]["record"] == items[3]["record"]
    assert len(one_stop.events()) == 2, "what was refused left nothing"
    again = ok(http.post(path, json={"items": rows}, headers=one_stop.headers))["items"]
    assert [one["record"] for one in again] == [one["record"] for one in items]
    assert http.post(path, json={"items": [one_stop.record(1)] * 501}, headers=one_stop.headers).status_code == 422
    wrong = http.post(path, json={"items": [{**one_stop.record(5), "other": 1}]}, headers=one_stop.headers)
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "items.0.other")


def test_others_who_write_have_their_turn_while_many_records_come_in(app: FastAPI, one_stop: OneStop) -> None:
    who = {"full_name": "Người Lạ", "birth_year": 1950, "address": "khu phố 1"}
    rows = [one_stop.record(number, **who) for number in range(3 * AT_ONCE)]
    path, headers = f"{RECORDS}:bulk", {**one_stop.headers, "Idempotency-Key": "nhieu-luot-0001"}
    with ThreadPoolExecutor(1) as pool, app.state.engines.read.connect() as connection:
        sent = pool.submit(lambda: one_stop.system.http.post(path, json={"items": rows}, headers=headers))
        seen = set[int]()
        while not sent.done():
            seen.add(connection.execute(sa.text("SELECT COUNT(*) FROM help_entry")).scalar_one())
            connection.rollback()
    assert seen & {AT_ONCE, 2 * AT_ONCE}, "a part is there before the whole"
    first = ok(sent.result())
    again = one_stop.system.http.post(path, json={"items": rows}, headers=headers)
    assert (again.json(), again.headers["idempotent-replay"]) == (first, "true")
    other = one_stop.system.http.post(path, json={"items": rows[:1]}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")


def test_another_system_has_numbers_of_its_own_and_other_units_are_out_of_reach(
    app: FastAPI, one_stop: OneStop, client_of: ClientOf
) -> None:
    mine = one_stop.push(1)
    other = OneStop(connect(app, client_of, ("help:write",), last_day="2024-12-31"), one_stop.unit_id)
    assert other.state(1) == []
    assert other.push(1)["id"] != mine["id"]
    narrow = OneStop(connect(app, client_of, ("help:write",), ("qn.hg.kp1",), last_day="2024-12-31"), one_stop.unit_id)
    assert narrow.push(1, 422)["errors"][0]["field"] == "unit_id"
    reader = connect(app, client_of, ("events:read",), last_day="2024-12-31")
    assert reader.http.post(RECORDS, json=one_stop.record(9), headers=reader.bearer()).status_code == 403


def end(app: FastAPI, path: str) -> None:
    """As the night of a reform leaves a unit."""
    with app.state.engines.write.begin() as connection:
        connection.execute(sa.update(Unit).where(col(Unit.path) == path).values(valid_to=date(2024, 8, 8)))


@pytest.mark.both_databases("collation")
def test_what_a_reform_ended_takes_no_help_that_nobody_would_see(app: FastAPI, one_stop: OneStop) -> None:
    with app.state.engines.read.connect() as connection:
        desk = connection.execute(sa.select(col(Unit.path)).where(col(Unit.id) == UUID(one_stop.unit_id))).scalar_one()
    bearer = one_stop.headers
    end(app, desk)
    assert one_stop.push(1, 422)["errors"][0]["field"] == "unit_id"
    end(app, "qn.hg")
    assert one_stop.system.http.post(RECORDS, json=one_stop.record(2), headers=bearer).status_code == 401
    assert one_stop.system.ask().status_code == 401
