"""Retention: what is over goes by itself once a day, what is on hold stays, and looking deletes nothing."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register
from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, errors_of, ok, put, step
from fixtures.people import ClientOf
from fixtures.privacy import holding
from fixtures.visits import answer, photo, sheet, stored
from toso.files.tables import StoredFile
from toso.households.model.tables import Household, Person
from toso.households.model.visit_tables import Visit, VisitPhoto
from toso.households.privacy.erasure_list import list_of, read_list
from toso.households.privacy.retention_job import keep_rules, lines_of
from toso.worker import chores

DAY, NOTE = date(2024, 8, 9), "Ông Đạt hẹn buổi tối"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


@layer
def visited(client_of: ClientOf, register: Register, on_day: SetDay) -> Register:
    """Đạt's family seen with a note and a photo; Quân has left it."""
    on_day(DAY)
    hoa, home = client_of("hoa"), register.households["dat"]
    seen = answer(register.persons["dat"], "phone", "smart")
    stored(hoa, sheet(home, seen, note=NOTE, photo_ids=[photo(hoa)]))
    row = ok(hoa.get(f"{API}/households/{home}"))
    path = f"/households/{home}/persons/{register.persons['quan']}/leave"
    ok(step(hoa, path, row, cause="moved", on="2024-08-09", reason="Theo lời ông Đạt"))
    return register


def _run(app: FastAPI) -> None:
    keep_rules(app.state.settings, app.state.engines)


def _count(app: FastAPI, table: Any, *which: Any) -> int:
    with Session(app.state.engines.read) as session:
        return session.execute(sa.select(sa.func.count()).select_from(table).where(*which)).scalar_one()


def _due(client_of: ClientOf) -> dict[str, tuple[int, int, int]]:
    rules = ok(client_of("ha").get(f"{API}/privacy/choice"))["rules"]
    return {r["code"]: (r["due"], r["held"], r["due_soon"]) for r in rules if r["due"] or r["due_soon"]}


def test_each_part_goes_when_its_time_is_over_and_no_day_earlier(
    app: FastAPI, client_of: ClientOf, visited: Register, on_day: SetDay
) -> None:
    on_day(date(2025, 8, 8))
    assert _due(client_of) == {"visit_photos": (0, 0, 1)}
    _run(app)
    assert _count(app, VisitPhoto) == 1
    on_day(date(2025, 8, 9))
    assert _due(client_of) == {"visit_photos": (1, 0, 0)}
    assert _count(app, VisitPhoto) == 1, "looking deletes nothing"
    _run(app)
    assert (_count(app, VisitPhoto), _count(app, StoredFile), _count(app, Visit)) == (0, 0, 1)
    on_day(date(2026, 8, 9))
    _run(app)
    assert holding(app, NOTE) == {}
    assert _count(app, Visit) == 1, "the visit itself stays"
    on_day(date(2029, 8, 9))
    assert _due(client_of)["left_persons"] == (1, 0, 0)
    _run(app)
    assert "person" not in holding(app, "Bùi Minh Quân", "Theo lời ông Đạt")
    assert _count(app, Person, col(Person.erased_on).is_not(None)) == 1
    assert [line["subject_id"] for line in read_list(list_of(app.state.settings))] == [str(visited.persons["quan"])]
    assert _due(client_of) == {}


@pytest.mark.both_databases("resource")
def test_a_hold_of_a_household_or_of_the_ward_stops_it(
    app: FastAPI, client_of: ClientOf, visited: Register, on_day: SetDay
) -> None:
    ha = client_of("ha")
    on_day(date(2026, 8, 9))
    for code in ("KP1-0001", None):
        body = {"household_code": code, "reason": "Cơ quan điều tra yêu cầu"}
        hold = ok(ha.post(f"{API}/privacy/holds", json=body), 201)["holds"][0]
        assert _due(client_of) == {"visit_photos": (1, 1, 0), "visit_notes": (1, 1, 0)}
        _run(app)
        assert (_count(app, VisitPhoto), list(holding(app, NOTE))) == (1, ["visit"])
        ok(step(ha, f"/privacy/holds/{hold['id']}/lift", hold))
    _run(app)
    assert _count(app, VisitPhoto) == 1, "once a day"
    on_day(date(2026, 8, 10))
    _run(app)
    assert (_count(app, VisitPhoto), holding(app, NOTE)) == (0, {})


def test_a_ward_chooses_its_months_and_they_hold_the_same_day(
    app: FastAPI, client_of: ClientOf, visited: Register, on_day: SetDay
) -> None:
    ha = client_of("ha")
    on_day(date(2024, 9, 9))
    _run(app)
    choice = ok(ha.get(f"{API}/privacy/choice"))
    assert choice["ran_on"] == "2024-09-09"
    wanted = {"keep_citizen_ids": False, "retention": {"visit_photos": 1, "visit_notes": 24}}
    changed = ok(put(ha, "/privacy/choice", choice, wanted))
    rules = {r["code"]: (r["months"], r["shipped_months"], r["due"]) for r in changed["rules"]}
    assert (rules["visit_photos"], rules["visit_notes"]) == ((1, 12, 1), (24, 24, 0))
    assert put(ha, "/privacy/choice", choice, {**wanted, "keep_citizen_ids": True}).status_code == 412
    unknown = put(ha, "/privacy/choice", changed, {"keep_citizen_ids": False, "retention": {"khac": 1}})
    assert errors_of(unknown).keys() == {"retention"}
    _run(app)
    assert _count(app, VisitPhoto) == 0


def test_a_household_that_ended_is_forgotten_after_its_time(
    app: FastAPI, client_of: ClientOf, visited: Register, on_day: SetDay
) -> None:
    hoa, home = client_of("hoa"), visited.households["xuan"]
    row = ok(hoa.get(f"{API}/households/{home}"))
    ok(step(hoa, f"/households/{home}/close", row, cause="moved", on="2024-08-09", reason="Về quê"))
    on_day(date(2029, 8, 9))
    _run(app)
    gone = col(Household.erased_on).is_not(None)
    assert _count(app, Household, gone, col(Household.closed_reason) == "moved") == 1
    assert holding(app, "Đỗ Thị Xuân", "do thi xuan", "Về quê") == {}


def test_the_log_says_what_was_deleted_and_how_much(
    app: FastAPI, client_of: ClientOf, visited: Register, on_day: SetDay
) -> None:
    on_day(date(2025, 8, 9))
    _run(app)
    with Session(app.state.engines.read) as session:
        notes = session.execute(sa.text("SELECT note FROM audit_event WHERE object_kind = 'privacy'")).scalars().all()
        assert any("visit_photos" in str(note) for note in notes)
        assert [line for line in lines_of(session) if line.startswith("Ảnh buổi hướng dẫn: 0")]


def test_the_worker_keeps_the_rules_every_hour(app: FastAPI) -> None:
    clock = chores(app.state.settings, app.state.engines, app.state.store)
    job = clock.get_job("retention")
    assert job is not None
    assert job.trigger.interval.total_seconds() == 3600
