"""Putting jobs on the table and taking them off it; lease, progress, retry."""

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.columns import affected
from toso.core.database import Engines, in_transaction
from toso.core.problems import Conflict, Forbidden, NotFound, Problem, place_of
from toso.core.settings import Settings
from toso.jobs.lanes import lane_of
from toso.jobs.tables import Job, JobState, Lane
from toso.kit.clock import now

log = logging.getLogger(__name__)
Result = TypeVar("Result")
LEASE = timedelta(minutes=5)
MAX_ATTEMPTS = 3
EVERY_LANE = frozenset(Lane)


class JobRunning(Conflict):
    code, title = "job-running", "Bạn đang có một việc cùng loại chạy nền; hãy đợi việc đó xong."


class Cancelled(Exception):
    """Raised inside a handler at its next progress report when somebody cancelled the job or another worker has it."""


@dataclass(frozen=True)
class JobContext:
    """Argument of a job handler: `payload`, the engines and store, and `progress(percent, message)`."""

    kind: str
    ward_id: UUID
    job_id: UUID
    owner_id: UUID | None
    payload: dict[str, Any]
    engines: Engines
    store: ObjectStore
    settings: Settings
    worker: str | None = None
    scope: Scope | None = None

    @property
    def reach(self) -> Scope:
        """Reach of the right that the kind asks for, as who ordered the job holds it now; raises Forbidden without."""
        if self.scope is None:
            raise Forbidden
        return self.scope

    def progress(self, percent: int, message: str) -> None:
        """Shows progress, renews the lease; raises Cancelled when the job is no longer wanted."""

        def renew(session: Session) -> bool:
            job = session.get_one(Job, (self.ward_id, self.job_id))
            if job.claimed_by != self.worker:
                return True
            job.progress, job.message, job.leased_until = percent, message, now() + LEASE
            session.add(job)
            return job.cancel_wanted

        if self.in_write(renew):
            raise Cancelled

    def in_write(self, work: Callable[[Session], Result]) -> Result:
        return in_transaction(self.engines.write, work)

    def in_read(self, work: Callable[[Session], Result]) -> Result:
        return in_transaction(self.engines.read, work)


Handler = Callable[[JobContext], dict[str, Any]]


def enqueue(
    session: Session,
    ward_id: UUID,
    kind: str,
    owner_id: UUID | None,
    payload: dict[str, Any],
    *,
    one_per_owner: bool = True,
) -> Job:
    """Adds a job; a person has at most one unfinished job of a kind (409 JobRunning)."""
    if one_per_owner and owner_id is not None:
        busy = session.scalars(
            sa.select(sa.func.count()).where(
                col(Job.ward_id) == ward_id,
                col(Job.kind) == kind,
                col(Job.owner_id) == owner_id,
                col(Job.state).in_([JobState.QUEUED, JobState.RUNNING]),
            )
        ).one()
        if busy:
            raise JobRunning
    job = Job(ward_id=ward_id, kind=kind, lane=lane_of(kind), owner_id=owner_id, payload=payload)
    session.add(job)
    session.flush()
    return job


def get_job(session: Session, ward_ids: Collection[UUID], owner_id: UUID, job_id: UUID) -> Job:
    """A person's own job, in whichever of these wards. Raises NotFound."""
    job = next(filter(None, (session.get(Job, (ward_id, job_id)) for ward_id in ward_ids)), None)
    if job is None or job.owner_id != owner_id:
        raise NotFound
    return job


def cancel_job(session: Session, ward_ids: Collection[UUID], owner_id: UUID, job_id: UUID) -> Job:
    """A queued job ends at once, a running one at its next progress report; a finished one is a conflict."""
    own = get_job(session, ward_ids, owner_id, job_id)
    job = session.get_one(Job, (own.ward_id, job_id), with_for_update=True)
    if job.state is JobState.QUEUED:
        job.state = JobState.CANCELLED
    elif job.state is JobState.RUNNING:
        job.cancel_wanted = True
    else:
        raise Conflict("Việc này đã kết thúc.")
    session.add(job)
    return job


def _claimable(kinds: list[str], lanes: Collection[Lane]) -> sa.ColumnElement[bool]:
    """Waiting and due, or of a worker that fell silent (lease over)."""
    free = sa.or_(
        col(Job.state) == JobState.QUEUED,
        sa.and_(col(Job.state) == JobState.RUNNING, col(Job.leased_until) < now()),
    )
    due = sa.or_(col(Job.run_after).is_(None), col(Job.run_after) <= now())
    return sa.and_(free, due, col(Job.kind).in_(kinds), col(Job.lane).in_(lanes))


def any_waits(session: Session, kinds: list[str], lanes: Collection[Lane] = EVERY_LANE) -> bool:
    """Whether `claim_next` would find a job: asked by reading, so that an idle worker holds no lock."""
    return session.scalars(sa.select(sa.exists().where(_claimable(kinds, lanes)))).one()


def waiting_lanes(session: Session, kinds: list[str]) -> set[Lane]:
    """The lanes in which `claim_next` would find a job."""
    return set(session.scalars(sa.select(col(Job.lane)).where(_claimable(kinds, EVERY_LANE)).distinct()))


def claim_next(
    session: Session, kinds: list[str], worker: str | None = None, lanes: Collection[Lane] = EVERY_LANE
) -> Job | None:
    """The job of these lanes whose turn it is; marked running, claimed by `worker`.

    What nobody waits for comes after all else. Of each lane the owner with the fewest running jobs comes first, then
    the oldest.
    """
    query = sa.select(Job).where(_claimable(kinds, lanes))
    query = query.order_by(col(Job.lane) == Lane.BULK, _running_of_owner(), col(Job.id))
    query = query.limit(1)
    job = session.scalars(query.with_for_update(skip_locked=True)).one_or_none()
    if job is None:
        return None
    job.attempts += 1
    if job.attempts > MAX_ATTEMPTS:
        job.state, job.error = JobState.FAILED, "Việc này đã bị ngắt nhiều lần."
        session.add(job)
        return None
    job.state, job.leased_until, job.claimed_by = JobState.RUNNING, now() + LEASE, worker
    session.add(job)
    return job


def _running_of_owner() -> sa.ScalarSelect[int]:
    """How many jobs of a job's owner run now."""
    other = aliased(Job)
    same = sa.and_(col(other.owner_id) == col(Job.owner_id), col(other.state) == JobState.RUNNING)
    return sa.select(sa.func.count()).select_from(other).where(same).correlate(Job).scalar_subquery()


def free_claims(session: Session, worker: str) -> int:
    """Puts the jobs of a worker that is known to be dead back to the queue; how many. The try still counts."""
    theirs = sa.and_(col(Job.state) == JobState.RUNNING, col(Job.claimed_by) == worker)
    freed = sa.update(Job).where(theirs).values(state=JobState.QUEUED, leased_until=None, claimed_by=None)
    return affected(session.exec(freed))


def run_job(job: Job, handler: Handler, engines: Engines, store: ObjectStore, settings: Settings) -> JobState:
    """Runs one claimed job and stores how it ended; the reason of a refusal is stored, of a defect its kind alone."""
    context = JobContext(
        job.kind, job.ward_id, job.id, job.owner_id, job.payload, engines, store, settings, job.claimed_by
    )
    try:
        result = handler(context)
    except Cancelled:
        return _finish(context, JobState.CANCELLED, None, None)
    except Problem as problem:
        return _finish(context, JobState.FAILED, None, problem.detail or problem.title)
    except (KeyboardInterrupt, SystemExit):
        in_transaction(engines.write, partial(_requeue, ward_id=job.ward_id, job_id=job.id))
        raise
    except Exception as error:  # noqa: BLE001 — any defect of a handler ends its job, not the worker
        return _finish(context, JobState.FAILED, None, f"Lỗi máy chủ ({type(error).__name__}).", error)
    return _finish(context, JobState.DONE, result, None)


def _requeue(session: Session, ward_id: UUID, job_id: UUID) -> None:
    job = session.get_one(Job, (ward_id, job_id))
    job.state, job.leased_until, job.claimed_by = JobState.QUEUED, None, None
    job.attempts -= 1
    session.add(job)


def _finish(
    context: JobContext,
    state: JobState,
    result: dict[str, Any] | None,
    error: str | None,
    cause: Exception | None = None,
) -> JobState:
    def write(session: Session) -> None:
        job = session.get_one(Job, (context.ward_id, context.job_id))
        if job.claimed_by != context.worker:
            return  # taken for dead meanwhile: the job is another worker's now
        job.state, job.result, job.error, job.leased_until = state, result, error, None
        job.progress = 100 if state is JobState.DONE else job.progress
        session.add(job)

    context.in_write(write)
    if cause is not None:
        log.error(
            "job failed",
            extra={"kind": type(cause).__name__, "place": place_of(cause), "job": str(context.job_id)},
        )
    return state
