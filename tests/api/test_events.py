"""The feed of events: each committed one once, in order, of the units that the reader reaches."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.clients import connect
from fixtures.events import happen, ward_of
from fixtures.log_owner import as_owner
from fixtures.monthly_reports import API, ok
from fixtures.people import ClientOf
from toso.audit.feed import KEPT, last_before
from toso.audit.record import first_break, record
from toso.authz.actor import SYSTEM
from toso.core.database import in_transaction
from toso.core.installation import raise_epoch
from toso.kit.clock import system_now
from toso.kit.ids import new_id
from toso.organisation.tables import Unit
from toso.plans.tables import Plan

EVENTS = f"{API}/events"
WRITERS, EACH = 12, 7


def read(http: TestClient, headers: dict[str, str], after: int = 0, **query: Any) -> dict[str, Any]:
    return ok(http.get(EVENTS, params={"after": after, **query}, headers=headers))


@pytest.mark.both_databases("resource")
def test_a_reader_goes_on_where_it_stopped_and_sees_its_units_alone(app: FastAPI, client_of: ClientOf) -> None:
    system, ward_id = connect(app, client_of, ("events:read",)), ward_of(app)
    bearer = system.bearer()
    start = read(system.http, bearer, limit=100)["after"]
    made = [happen(app, ward_id, path) for path in ("qn.hg.kp1", "qn.hg", "", "qn.hg.kp2")]
    happen(app, ward_id, "qn.hg.kp1", kind="household")
    first = read(system.http, bearer, start, limit=3)
    assert [one["object_id"] for one in first["items"]] == made[:3]
    assert first["more"]
    rest = read(system.http, bearer, first["after"])
    assert [(one["object_id"], one["type"]) for one in rest["items"]] == [(made[3], "plan.approved")]
    assert (rest["more"], read(system.http, bearer, rest["after"])["items"]) == (False, [])
    only = read(system.http, bearer, start, types="report.issued")
    assert (only["items"], only["after"]) == ([], rest["after"]), "it has seen that there is none"
    assert "Nguyễn" not in str(first)
    assert set(first["items"][0]) == {
        "number",
        "type",
        "at",
        "ward_id",
        "unit_path",
        "object_kind",
        "object_id",
        "version",
    }
    assert client_of("hoa").get(EVENTS).status_code == 403
    assert system.http.get(EVENTS, params={"types": "x"}, headers=bearer).status_code == 422


def test_a_system_of_one_unit_follows_that_unit(app: FastAPI, client_of: ClientOf) -> None:
    with Session(app.state.engines.read) as session:
        codes = session.execute(sa.select(col(Unit.path)).where(col(Unit.path).like("qn.hg.%"))).scalars().all()
    own, other = sorted(codes)[:2]
    system, ward_id = connect(app, client_of, ("events:read",), (own,)), ward_of(app)
    made = [happen(app, ward_id, path) for path in (other, own, "qn.hg", "")]
    items = read(system.http, system.bearer())["items"]
    assert [one["object_id"] for one in items] == [made[1]]


def test_an_event_has_the_version_that_its_object_then_had(app: FastAPI, client_of: ClientOf) -> None:
    system, ward_id = connect(app, client_of, ("events:read",)), ward_of(app)
    bearer, made = system.bearer(), Plan(id=new_id(), ward_id=ward_id, year=2024, last_year=2024)
    after = read(system.http, bearer)["after"]

    def act(session: Session) -> None:
        record(session, SYSTEM, "plan.edit", "plan", made.id, ward_id=ward_id, row=made)
        made.version = 5  # counted up after it was noted, in the same transaction

    in_transaction(app.state.engines.write, act)
    (event,) = read(system.http, bearer, after)["items"]
    assert (event["type"], event["version"]) == ("plan.changed", 5)
    with Session(app.state.engines.read) as session:
        assert first_break(session, ward_id) is None
    as_owner(app, "UPDATE audit_event SET object_version = 6 WHERE object_version = 5")
    with Session(app.state.engines.read) as session:
        assert first_break(session, ward_id) == event["number"], "it is part of what is chained"


def test_who_was_away_for_longer_than_events_are_kept_is_told_where_to_go_on(app: FastAPI, client_of: ClientOf) -> None:
    system, ward_id = connect(app, client_of, ("events:read",)), ward_of(app)
    bearer = system.bearer()
    old = [happen(app, ward_id, "qn.hg") for _ in range(3)]
    last = next(one["number"] for one in read(system.http, bearer)["items"] if one["object_id"] == old[-1])
    new = [happen(app, ward_id, "qn.hg") for _ in range(2)]
    as_owner(app, "UPDATE audit_event SET at = '2024-01-01 00:00:00.000000' WHERE seq <= :last", last=last)
    assert [one["object_id"] for one in read(system.http, bearer)["items"]] == new, "who begins gets what is kept"
    assert [one["object_id"] for one in read(system.http, bearer, last)["items"]] == new
    gone = system.http.get(EVENTS, params={"after": last - 1}, headers=bearer)
    assert (gone.status_code, gone.json()["code"]) == (410, "events-gone")
    number = int(gone.json()["detail"].rpartition("after=")[2].rstrip("."))
    later = happen(app, ward_id, "qn.hg")
    assert [one["object_id"] for one in read(system.http, bearer, number)["items"]] == [later]
    with Session(app.state.engines.read) as session:
        assert last_before(session, ward_id, system_now() - KEPT) == last
        assert last_before(session, ward_id, system_now() - 40 * KEPT) == 0
    rare = read(system.http, bearer, number, types="report.issued")
    quiet = happen(app, ward_id, "qn.hg")
    as_owner(app, "UPDATE audit_event SET at = '2024-01-01 00:00:00.000000' WHERE seq <= :last", last=rare["after"])
    assert read(system.http, bearer, rare["after"], types="report.issued")["items"] == [], "who waits was not away"
    assert [one["object_id"] for one in read(system.http, bearer, rare["after"])["items"]] == [quiet]


def test_a_restore_that_took_numbers_back_is_told_to_who_had_seen_them(app: FastAPI, client_of: ClientOf) -> None:
    system, ward_id = connect(app, client_of, ("events:read",)), ward_of(app)
    bearer = system.bearer()
    seen = read(system.http, bearer)
    beyond = system.http.get(EVENTS, params={"after": seen["after"] + 1}, headers=bearer)
    assert (beyond.status_code, beyond.json()["code"]) == (410, "events-gone")
    assert beyond.json()["detail"].endswith(f"after={seen['after']}.")
    in_transaction(app.state.engines.write, lambda session: raise_epoch(session.connection()))
    made = happen(app, ward_id, "qn.hg")
    asked = {"after": seen["after"], "epoch": seen["epoch"]}
    assert system.http.get(EVENTS, params=asked, headers=bearer).status_code == 410
    items = read(system.http, bearer, seen["after"])
    assert ([one["object_id"] for one in items["items"]], items["epoch"] != seen["epoch"]) == ([made], True)
    assert read(system.http, bearer, items["after"], epoch=items["epoch"])["items"] == []
    in_transaction(app.state.engines.write, lambda session: raise_epoch(session.connection(), new_id()))
    assert read(system.http, bearer, items["after"], epoch=items["epoch"])["items"] == [], "another ward was brought in"
    in_transaction(app.state.engines.write, lambda session: raise_epoch(session.connection(), ward_id))
    asked = {"after": items["after"], "epoch": items["epoch"]}
    assert system.http.get(EVENTS, params=asked, headers=bearer).status_code == 410, "this one was"
    renewed = read(system.http, bearer)["epoch"]
    assert read(system.http, bearer, items["after"], epoch=renewed)["items"] == []


@pytest.mark.both_databases("locking")
def test_while_many_write_none_is_skipped_doubled_or_out_of_order(app: FastAPI, client_of: ClientOf) -> None:
    system, ward_id = connect(app, client_of, ("events:read",)), ward_of(app)
    bearer = system.bearer()
    start = read(system.http, bearer, limit=100)["after"]

    def write(number: int) -> list[str]:
        acts = [((number + turn) % 4 == 0, (number * 7 + turn * 3) % 10 / 2_000) for turn in range(EACH)]
        return [happen(app, ward_id, "qn.hg", undone=undone, wait=wait) for undone, wait in acts]

    seen: list[dict[str, Any]] = []
    with ThreadPoolExecutor(WRITERS) as pool:
        writing = [pool.submit(partial(write, number)) for number in range(WRITERS)]
        after, last_round = start, False
        while not last_round:
            last_round = all(one.done() for one in writing)
            page = read(system.http, bearer, after, limit=100)
            seen += page["items"]
            after = page["after"]
    committed = [made for one in writing for made in one.result() if made]
    assert len(committed) > WRITERS * EACH / 2
    assert sorted(one["object_id"] for one in seen) == sorted(committed)
    assert all(before["number"] < later["number"] for before, later in pairwise(seen))
