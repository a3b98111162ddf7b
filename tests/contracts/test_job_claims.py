"""Who may work on a job: the worker that claimed it, until it is known to be dead or has been silent too long."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.patience import wait_for
from toso.core.database import in_transaction
from toso.jobs.chore_runs import failed_chores, in_turn, run_chore
from toso.jobs.claim import (
    LEASE,
    MAX_ATTEMPTS,
    Cancelled,
    JobContext,
    any_waits,
    cancel_job,
    claim_next,
    enqueue,
    free_claims,
    run_job,
    waiting_lanes,
)
from toso.jobs.lanes import LANES
from toso.jobs.tables import ChoreRun, Job, JobState, Lane
from toso.kit.clock import now
from toso.kit.ids import new_id

pytestmark = pytest.mark.both_databases("locking")

WARD, KIND = new_id(), "test.count"


@pytest.fixture
def claim(app: FastAPI) -> Any:
    """`claim("a")`: the job that worker a gets; one waits."""
    write = app.state.engines.write
    in_transaction(write, lambda session: enqueue(session, WARD, KIND, None, {}))
    return lambda worker: in_transaction(write, partial(claim_next, kinds=[KIND], worker=worker))


def _job(app: FastAPI) -> Job:
    with Session(app.state.engines.read) as session:
        return session.execute(sa.select(Job).where(col(Job.ward_id) == WARD)).scalar_one()


def _free(app: FastAPI, worker: str) -> int:
    return in_transaction(app.state.engines.write, partial(free_claims, worker=worker))


def _run(app: FastAPI, job: Job, handler: Any) -> JobState:
    return run_job(job, handler, app.state.engines, app.state.store, app.state.settings)


def test_the_claims_of_a_dead_worker_are_freed_and_no_others(app: FastAPI, claim: Any) -> None:
    assert claim("a") is not None
    assert claim("b") is None
    assert _free(app, "b") == 0
    assert _job(app).state is JobState.RUNNING
    assert _free(app, "a") == 1
    taken = claim("b")
    assert (taken.claimed_by, taken.attempts, taken.state) == ("b", 2, JobState.RUNNING)


def test_who_stops_a_job_while_a_worker_takes_it_stops_it_at_work(app: FastAPI) -> None:
    """Written down as never begun it would be done all the same, and nobody would be told."""
    write, owner = app.state.engines.write, new_id()
    job = in_transaction(write, lambda session: enqueue(session, WARD, KIND, owner, {}))
    stop = partial(cancel_job, ward_ids=[WARD], owner_id=owner, job_id=job.id)
    with ThreadPoolExecutor(1) as pool, Session(write) as taking:
        assert claim_next(taking, kinds=[KIND], worker="a") is not None
        stopped = pool.submit(in_transaction, write, stop)
        if write.name == "postgresql":
            wait_for(lambda: _waiting(app), 10)
        taking.commit()
        assert (stopped.result().state, _job(app).cancel_wanted) == (JobState.RUNNING, True)


def _waiting(app: FastAPI) -> bool:
    with app.state.engines.read.connect() as connection:
        return bool(connection.execute(sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar_one())


def test_a_job_that_kills_its_workers_is_given_up(app: FastAPI, claim: Any) -> None:
    for _ in range(MAX_ATTEMPTS):
        assert claim("a") is not None
        _free(app, "a")
    assert claim("a") is None
    assert (_job(app).state, _job(app).error) == (JobState.FAILED, "Việc này đã bị ngắt nhiều lần.")


def test_a_worker_that_wakes_up_too_late_changes_nothing(app: FastAPI, claim: Any) -> None:
    """Its lease ran out, another has the job: its progress and its result are not written over the other's."""
    mine = claim("a")
    seen = []

    def sleeps(context: JobContext) -> dict[str, Any]:
        late = sa.update(Job).where(col(Job.ward_id) == WARD).values(leased_until=now() - LEASE - timedelta(seconds=1))
        in_transaction(app.state.engines.write, lambda session: session.execute(late))
        assert claim("b") is not None
        with pytest.raises(Cancelled):
            context.progress(50, "đang làm")
        seen.append(_job(app).progress)
        return {"by": "a"}

    _run(app, mine, sleeps)
    assert seen == [0]
    job = _job(app)
    assert (job.state, job.claimed_by, job.result) == (JobState.RUNNING, "b", None)
    _run(app, job, lambda _context: {"by": "b"})
    assert (_job(app).state, _job(app).result) == (JobState.DONE, {"by": "b"})


def test_whoever_waits_goes_before_bulk_and_then_the_owner_with_the_fewest_running(app: FastAPI) -> None:
    engines, busy, idle, bulk = app.state.engines, new_id(), new_id(), min(LANES[Lane.BULK])

    def put(session: Session) -> None:
        ward = new_id()
        for kind, owner in ((bulk, idle), ("quick", busy), ("quick", busy), ("quick", idle)):
            enqueue(session, ward, kind, owner, {}, one_per_owner=False)

    in_transaction(engines.write, put)
    claim = partial(claim_next, kinds=[bulk, "quick"])
    quick = partial(claim, lanes={Lane.QUICK})
    claimed = [in_transaction(engines.write, claim) for claim in (quick, claim, quick, quick)]
    assert [job and (job.kind, job.owner_id) for job in claimed] == [
        ("quick", busy),
        ("quick", idle),
        ("quick", busy),
        None,
    ]
    assert not in_transaction(engines.read, partial(any_waits, kinds=[bulk], lanes={Lane.QUICK}))
    assert in_transaction(engines.read, partial(waiting_lanes, kinds=[bulk, "quick"])) == {Lane.BULK}
    last = [in_transaction(engines.write, claim) for _ in range(2)]
    assert [job and (job.kind, job.owner_id) for job in last] == [(bulk, idle), None]


def test_workers_at_once_take_each_job_once(app: FastAPI) -> None:
    """Four that claim as fast as they can: on PostgreSQL a job that one is taking is passed over by the others."""
    engines, taken, many = app.state.engines, list[UUID](), 40

    def put(session: Session) -> None:
        for _ in range(many):
            enqueue(session, WARD, KIND, None, {})

    def work(worker: str) -> None:
        while True:
            job = in_transaction(engines.write, partial(claim_next, kinds=[KIND], worker=worker))
            if job is None and not in_transaction(engines.read, partial(any_waits, kinds=[KIND])):
                return
            taken.extend([job.id] if job else [])

    in_transaction(engines.write, put)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, "abcd"))
    assert (len(taken), len(set(taken))) == (many, many)


def test_a_chore_that_fails_is_noted_and_raises_nothing(app: FastAPI) -> None:
    engines = app.state.engines

    def fail() -> None:
        raise OSError("a name that must not be stored")

    run_chore("backup", engines, fail)
    assert in_transaction(engines.read, failed_chores) == ["backup"]
    kept = in_transaction(engines.read, lambda session: session.get_one(ChoreRun, "backup"))
    assert kept.failure == "OSError"
    run_chore("backup", engines, lambda: None)
    assert in_transaction(engines.read, failed_chores) == []


def test_two_workers_never_do_a_chore_at_once(app: FastAPI) -> None:
    engines, done = app.state.engines, list[str]()

    def work() -> None:
        in_turn("sums", engines, lambda: done.append("at once"))
        in_turn("other", engines, lambda: done.append("another"))

    in_turn("sums", engines, work)
    in_turn("sums", engines, lambda: done.append("after"))
    assert done == ["another", "after"] if not engines.sqlite else ["at once", "another", "after"]
