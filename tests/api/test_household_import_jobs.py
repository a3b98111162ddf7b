"""Jobs of an import that are cut off: cancelled while they run, run once more after they had finished."""

from datetime import date
from functools import partial

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register
from fixtures.import_export import (
    DATA_ON,
    IMPORTS,
    NEW_FAMILY,
    check,
    checked,
    columns_of,
    look,
    read_in,
    run_transfers,
    take,
    workbook,
)
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.households.import_export.tables import ImportLine
from toso.households.model.tables import Household, Observation, Person
from toso.jobs.claim import claim_next, run_job
from toso.jobs.tables import Job, JobState
from toso.worker import handler_of


@pytest.fixture(autouse=True)
def _day(on_day: SetDay, register: Register) -> None:
    on_day(date(2024, 8, 9))


def counts(app: FastAPI) -> list[int]:
    with Session(app.state.engines.read) as session:
        tables = (Household, Person, Observation, ImportLine)
        return [session.execute(sa.select(sa.func.count()).select_from(t)).scalar_one() for t in tables]


def test_a_check_or_acceptance_that_is_cancelled_leaves_the_step_before(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    row = read_in(app, hoa, workbook(*NEW_FAMILY))
    row = ok(step(hoa, f"{IMPORTS}/{row['id']}/check", row, columns=columns_of(row), data_on="2024-08-05"))
    assert (row["state"], row["actions"]) == ("checking", [])
    ok(hoa.post(f"{API}/jobs/{row['job_id']}/cancel"))
    row = look(hoa, row)
    assert (row["state"], row["problem"], row["actions"]) == ("columns", None, ["check", "discard"])
    row = check(app, hoa, row)
    before = counts(app)
    row = ok(step(hoa, f"{IMPORTS}/{row['id']}/accept", row))
    ok(hoa.post(f"{API}/jobs/{row['job_id']}/cancel"))
    assert run_transfers(app) == []
    row = look(hoa, row)
    assert (row["state"], counts(app)) == ("checked", before)
    assert take(app, hoa, row)["taken"]["new"] == 1


def test_a_check_that_is_cancelled_while_it_runs_leaves_no_rows(app: FastAPI, client_of: ClientOf) -> None:
    hoa, state = client_of("hoa"), app.state
    row = read_in(app, hoa, workbook(*NEW_FAMILY))
    body = {"columns": columns_of(row), "data_on": DATA_ON}
    row = ok(step(hoa, f"{IMPORTS}/{row['id']}/check", row, **body))
    job = in_transaction(state.engines.write, partial(claim_next, kinds=["household.import.check"]))
    assert job is not None
    ok(hoa.post(f"{API}/jobs/{row['job_id']}/cancel"))
    ended = run_job(job, handler_of(job.kind), state.engines, state.store, state.settings)
    assert ended is JobState.CANCELLED
    row = look(hoa, row)
    assert (row["state"], row["counts"], counts(app)[-1]) == ("columns", None, 0)
    assert check(app, hoa, row)["counts"]["new"] == 1


def test_a_job_that_runs_again_after_its_commit_takes_nothing_twice(app: FastAPI, client_of: ClientOf) -> None:
    """A worker that dies between the commit and its last word: another one claims the job anew."""
    hoa = client_of("hoa")
    row = take(app, hoa, checked(app, hoa, workbook(*NEW_FAMILY)))
    before = counts(app)

    def put_back(session: Session) -> None:
        again = sa.update(Job).where(col(Job.kind) == "household.import.accept")
        session.execute(again.values(state=JobState.QUEUED, result=None))

    in_transaction(app.state.engines.write, put_back)
    assert run_transfers(app) == ["done"]
    assert counts(app) == before
    assert look(hoa, row)["taken"] == row["taken"]


@pytest.mark.both_databases("resource")
def test_whoever_loses_the_right_meanwhile_takes_nothing(app: FastAPI, client_of: ClientOf) -> None:
    hoa, ha = client_of("hoa"), client_of("ha")
    row = checked(app, hoa, workbook(*NEW_FAMILY))
    before = counts(app)[:3]
    ok(step(hoa, f"{IMPORTS}/{row['id']}/accept", row))
    person = next(u for u in ok(ha.get(f"{API}/users"))["items"] if u["username"] == "hoa")
    ok(step(ha, f"/users/{person['id']}/disable", person, reason="Thôi việc"))
    assert run_transfers(app) == ["failed"]
    assert counts(app)[:3] == before
