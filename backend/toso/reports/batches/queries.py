"""Reading of batches: one's own, and what can be chosen for a new one."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.jobs.schemas import JobRead
from toso.jobs.tables import Job
from toso.reports.batches.schemas import BatchChoicesRead, BatchItemRead, BatchPeriodRead, BatchRead, BatchUnitRead
from toso.reports.batches.tables import FileBatch, FileBatchItem, ItemState
from toso.reports.compilation.workflow import REPORT_WORKFLOW
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report
from toso.reports.periods.queries import expected_units

_SHOWN = 20


def page_of_batches(session: Session, scope: Scope) -> Page[BatchRead]:
    """One's own batches, newest first."""
    query = _mine(scope).order_by(col(FileBatch.id).desc()).limit(_SHOWN)
    found = list(session.execute(query).all())
    items = _items(session, [batch for batch, _ in found])
    shown = [_read(batch, job, items.get(batch.id, [])) for batch, job in found]
    return Page(items=shown, next=None, total=len(shown))


def show_batch(session: Session, scope: Scope, batch_id: UUID) -> BatchRead:
    found = session.execute(_mine(scope).where(col(FileBatch.id) == batch_id)).one_or_none()
    if found is None:
        raise NotFound
    batch, job = found
    return _read(batch, job, _items(session, [batch]).get(batch.id, []))


def _mine(scope: Scope) -> sa.Select[FileBatch, Job]:
    of_job = sa.and_(col(Job.ward_id) == col(FileBatch.ward_id), col(Job.id) == col(FileBatch.job_id))
    return (
        sa.select(FileBatch, Job)
        .join(Job, of_job)
        .where(col(FileBatch.ward_id) == scope.ward_id, col(FileBatch.owner_id) == scope.user_id)
    )


def _read(batch: FileBatch, job: Job, items: Sequence[FileBatchItem]) -> BatchRead:
    failures = [item for item in items if item.state is ItemState.FAILED]
    return BatchRead(
        id=batch.id,
        created_at=batch.created_at,
        periods=batch.wanted["periods"],
        contents=batch.wanted["contents"],
        job=JobRead.model_validate(job),
        total=len(items),
        made=sum(i.state is ItemState.MADE for i in items),
        failed=len(failures),
        failures=[BatchItemRead.model_validate(item) for item in failures],
        file_id=batch.file_id,
        version=batch.version,
    )


def _items(session: Session, batches: Sequence[FileBatch]) -> dict[UUID, list[FileBatchItem]]:
    """The files of batches of one ward, in their order."""
    i = FileBatchItem
    query = sa.select(i).where(
        col(i.ward_id).in_({batch.ward_id for batch in batches}), col(i.batch_id).in_([batch.id for batch in batches])
    )
    found: dict[UUID, list[FileBatchItem]] = {}
    for item in session.execute(query.order_by(col(i.position))).scalars():
        found.setdefault(item.batch_id, []).append(item)
    return found


def choices(session: Session, scope: Scope) -> BatchChoicesRead:
    """The ward's periods and the units that the newest two dozen of them asked."""
    query = (
        sa.select(ReportPeriod)
        .where(col(ReportPeriod.ward_id) == scope.ward_id)
        .order_by(col(ReportPeriod.first_day).desc())
        .limit(36)
    )
    periods = list(session.execute(query).scalars())
    states = dict(
        session.execute(
            sa.select(col(Report.period_id), col(Report.state))
            .where(col(Report.ward_id) == scope.ward_id)
            .order_by(col(Report.edition))
        ).all()
    )
    units = {e.unit.id: e for period in reversed(periods[:2]) for e in expected_units(session, period)}
    return BatchChoicesRead(
        periods=[
            BatchPeriodRead(
                code=p.code,
                title=p.as_period.title,
                report_state_label=REPORT_WORKFLOW.states[states[p.id]] if p.id in states else None,
            )
            for p in periods
        ],
        units=[BatchUnitRead(id=e.unit.id, name=e.unit.name, rung=e.rung) for e in units.values()],
    )
