"""Batches of several people written together become what they would have become one after the other; none writes what
stands already.
"""

import re
from collections import Counter
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register
from fixtures.merged_phones import PEOPLE, Crowd, actors, acts, batch_of, decided, said
from fixtures.monthly_reports import SetDay
from fixtures.people import ClientOf
from fixtures.statement_log import counting
from fixtures.visits import answer, sheet, stored, take_round
from toso.audit.record import first_break
from toso.core.database import in_transaction
from toso.households.indicators.summary_check import check_sums
from toso.households.model.tables import FOREVER, HouseholdSpan, Person, PersonSpan
from toso.households.model.visit_tables import VisitConflict
from toso.households.observations.store import refold
from toso.households.visits.schemas import SyncRead
from toso.households.visits.service import SentBatch, sync

DAY, TURNS = date(2024, 8, 9), 12


def _one_by_one(session: Session, sent: list[SentBatch]) -> list[SyncRead]:
    return [answer for one in sent for answer in sync(session, [one])]


def _undone(app: FastAPI, work: Any, sent: list[SentBatch]) -> tuple[Any, ...]:
    """The answers and the rows that work leaves behind, before all of it is undone."""
    with Session(app.state.engines.write, expire_on_commit=False) as session:
        answers = said(work(session, sent))
        left = decided(session), acts(session)
        session.rollback()
    return answers, *left


def _but_for_what_came_after(answer: dict[str, Any]) -> dict[str, Any]:
    """Without whether answers of an earlier sheet still wait: who is answered together knows what the others settled."""
    settled = {"repeated", "conflict"}
    asked = [one["id"] if one["state"] in settled else one for one in answer["asked"]]
    return {**answer, "asked": asked}


def _open_conflicts(app: FastAPI) -> list[str]:
    with Session(app.state.engines.read) as session:
        query = (
            sa.select(col(VisitConflict.id)).where(col(VisitConflict.kept).is_(None)).order_by(col(VisitConflict.id))
        )
        return [str(id_) for id_ in session.execute(query).scalars()]


def _spans_are_what_folding_makes(app: FastAPI, register: Register) -> None:
    """Spans that were left alone, since sheets only confirmed them, are those that all observations make."""
    with Session(app.state.engines.write) as session:
        left = _spans(session)
        persons = session.execute(sa.select(col(Person.id)).where(col(Person.ward_id) == register.ward_id)).scalars()
        refold(session, register.ward_id, persons=persons.all(), households=register.households.values())
        assert _spans(session) == left
        session.rollback()


def _spans(session: Session) -> dict[str, Counter[str]]:
    """Every column but what is made anew with a row."""
    found: dict[str, Counter[str]] = {}
    for table in (PersonSpan, HouseholdSpan):
        columns = [c for c in sa.inspect(table).local_table.columns if c.name not in {"id", "created_at", "updated_at"}]
        found[table.__name__] = Counter(str(tuple(row)) for row in session.execute(sa.select(*columns)))
    return found


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("seed", range(3))
def test_written_together_is_written_one_by_one(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay, seed: int
) -> None:
    on_day(DAY)
    for who in PEOPLE:
        take_round(client_of(who))
    with Session(app.state.engines.read) as session:
        crowd = Crowd(seed, register, actors(session))
    states: Counter[str] = Counter()
    for _ in range(TURNS):
        sent = crowd.arrives()
        alone = _undone(app, _one_by_one, sent)
        together = _undone(app, sync, sent)
        for became, wanted in zip(together[0], alone[0], strict=True):
            assert _but_for_what_came_after(became) == _but_for_what_came_after(wanted)
        for name, rows in alone[1].items():
            assert together[1][name] == rows, name
        assert (together[2] - alone[2], alone[2] - together[2]) == (Counter(), Counter())
        answers = in_transaction(app.state.engines.write, lambda session, sent=sent: sync(session, sent))
        states += Counter(result.state.value for one in answers for result in one.results)
        _spans_are_what_folding_makes(app, register)
        crowd.conflicts = _open_conflicts(app)
    assert states.keys() >= {"stored", "repeated", "rejected", "held", "conflict"}, f"too tame: {states}"
    assert check_sums(app.state.engines) == []
    assert first_break(session, register.ward_id) is None


def test_three_people_who_meet_nowhere_cost_little_more_than_one(
    sqlite_app: FastAPI, register: Register, on_day: SetDay
) -> None:
    on_day(DAY)
    homes, persons = register.households, register.persons
    with Session(sqlite_app.state.engines.read) as session:
        people = actors(session)
    sent = [
        batch_of(people[who], sheet(homes[key], answer(persons[key], "phone", "smart")))
        for who, key in (("son", "dat"), ("hoa", "thang"), ("nga", "lam"))
    ]
    costs = []
    for part in (sent[:1], sent):
        with counting(sqlite_app) as ran:
            _undone(sqlite_app, sync, part)
        costs.append(len(ran))
    assert costs[1] <= costs[0] + 4, "one insertion of observations for each more, and little else"


@pytest.mark.both_databases("resource")
def test_a_visit_that_confirms_what_stands_writes_no_span(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    on_day(DAY)
    dat, mui = register.households["dat"], register.persons["mui"]
    known = [answer(mui, item, value) for item, value in (("phone", "smart"), ("account", "no"), ("informed", "yes"))]

    def spans_written(*answers: dict[str, Any]) -> set[str]:
        with counting(app) as ran:
            stored(client_of("son"), sheet(dat, *answers))
        changed = [found[1] for one in ran if (found := re.match(r"(?:INSERT INTO|DELETE FROM) (\w+)", one))]
        assert "observation" in changed
        folded = {"folded"} if any("NOT IN (SELECT observation.retracts_id" in one for one in ran) else set[str]()
        return {table for table in changed if table.endswith("_span")} | folded

    assert spans_written(*known) == {"folded", "person_span", "household_span"}
    assert spans_written(*known) == set()
    assert spans_written(answer(mui, "account", "yes", base="no")) == {"folded", "person_span"}
    with Session(app.state.engines.read) as session:
        own = sa.select(col(PersonSpan.account)).where(col(PersonSpan.person_id) == mui)
        assert session.execute(own.where(col(PersonSpan.until_on) == FOREVER)).scalars().all() == [True]
