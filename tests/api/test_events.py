"""The feed of events: each committed one once, in order, of the units that the reader reaches."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.clients import connect
from fixtures.confirmations import approve_first_report
from fixtures.corrections import issue, recalled
from fixtures.events import happen, ward_of
from fixtures.log_owner import as_owner
from fixtures.monthly_reports import API, SetDay, approved, compiled, july_accepted, ok
from fixtures.people import ClientOf
from toso.audit.feed import KEPT, last_before
from toso.audit.feed_catalogue import SUBJECTS, EventType, type_of
from toso.audit.record import first_break, record
from toso.audit.tables import AuditEvent
from toso.authz.actor import SYSTEM
from toso.core.database import in_transaction
from toso.core.installation import raise_epoch
from toso.dispatch.cases import ROWS
from toso.documents.tables import Document
from toso.kit.clock import system_now
from toso.kit.ids import new_id
from toso.organisation.tables import Unit
from toso.plans.tables import Plan
from toso.reports.compilation.queries import state_of
from toso.reports.model.report_tables import Report

EVENTS = f"{API}/events"
WRITERS, EACH = 12, 7
_WITH_STATES = {"plan", "submission", "report", "document", "difficulty"}


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


@pytest.mark.both_databases("resource")
def test_a_month_is_told_from_its_first_form_to_its_recall(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    """By its own states, as the description names them: the beginning too, and what comes with the document."""
    approve_first_report(app)
    system = connect(app, client_of, ("events:read",))
    bearer = system.bearer()
    after = read(system.http, bearer)["after"]
    july_accepted(client_of, on_day)
    report = issue(client_of, approved(client_of, compiled(client_of("minh"))), "2024-07-10")
    told: list[tuple[str, str]] = []
    more = True
    while more:
        page = read(system.http, bearer, after, limit=100)
        told += [(one["type"], one["object_id"]) for one in page["items"]]
        after, more = page["after"], page["more"]
    forms = [kind for kind, _ in told if kind.startswith("submission.")]
    assert (forms.count("submission.draft"), forms.count("submission.accepted")) == (3, 3)
    states = [kind for kind, one in told if one == report["id"] and not kind.endswith(".changed")]
    assert states == ["report.draft", "report.submitted", "report.approved", "report.issued"]
    papers = [kind for kind, one in told if one == report["document_id"] and not kind.endswith(".changed")]
    assert papers == ["document.approved", "document.issued"]
    recalled(client_of, report)
    items = read(system.http, bearer, after)["items"]
    assert {(one["type"], one["object_id"]) for one in items} == {
        ("document.recalled", report["document_id"]),
        ("report.changed", report["id"]),
    }
    body = {"kind": "equipment", "content": "Sóng yếu ở tuyến phố 3"}
    raised = ok(client_of("hoa").post(f"{API}/difficulties", json=body), 201)
    (event,) = read(system.http, bearer, items[-1]["number"])["items"]
    assert (event["type"], event["object_id"], event["version"]) == ("difficulty.raised", raised["id"], 1)


def test_the_newest_state_told_of_whatever_is_followed_is_its_own(demonstration: FastAPI) -> None:
    """Two months of work, however each object came into the state that it is in."""
    found: Counter[str] = Counter()
    with Session(demonstration.state.engines.read) as session:
        told: dict[UUID, EventType] = {}
        line = AuditEvent
        query = sa.select(col(line.object_kind), col(line.object_id), col(line.note)).order_by(col(line.seq))
        for kind, object_id, note in session.execute(query.where(col(line.object_kind).in_(SUBJECTS))):
            if (event := type_of(kind, note)).value.partition(".")[2] not in {"changed", "progress"}:
                told[object_id] = event
        for kind, model in ROWS.items():
            for row in session.scalars(sa.select(model)) if kind in _WITH_STATES else ():
                state = state_of(row, _document(session, row)) if isinstance(row, Report) else row.state
                found[kind] += 1
                assert told.get(row.id) == f"{kind}.{state}", f"{kind}: {told.get(row.id)}, it is {state}"
    assert found.keys() == _WITH_STATES


def _document(session: Session, report: Report) -> Document | None:
    return session.scalars(sa.select(Document).where(col(Document.source_id) == report.id)).one_or_none()


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
