"""Everything owed by a day in a ward: months, reports, approvals, tasks, findings, difficulties."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.kinds import FOLLOWED, ActivityState, ItemState
from toso.activities.tables import Activity, ActivityItem
from toso.difficulties.kinds import OPEN
from toso.difficulties.tables import Difficulty
from toso.kit.calendar import WorkingCalendar
from toso.kit.periods import PeriodKind
from toso.plans.progress import WorkState
from toso.plans.tables import PlanTask
from toso.plans.tasks.tables import TaskAssignment
from toso.reports.home.reports import open_periods
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.queries import expected_units
from toso.reports.periods.regimes import due_days
from toso.reports.submissions.workflow import EDITABLE

# Work that is over for longer is for a talk, not for a notice.
LONGEST = timedelta(days=90)


class Owed(StrEnum):
    """By whom: a unit (its month, tasks, findings), the desk (the report), the leader (approval), the handler."""

    MONTH = "month"
    TASK = "task"
    REPORT = "report"
    APPROVAL = "approval"
    FINDING = "finding"
    DIFFICULTY = "difficulty"


@dataclass(frozen=True)
class Obligation:
    """Something owed by `due_on`; `item` names it among all that is owed in the ward, `object_id` is what a notice is
    about: the period, the task, the activity, the difficulty.
    """

    owed: Owed
    item: str
    due_on: date
    object_id: UUID
    unit_id: UUID
    path: str
    params: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def key(self) -> str:
        """Its name with its day: one whose day was moved is another one."""
        return f"{self.item}@{self.due_on}"


def obligations(session: Session, ward_id: UUID, on: date) -> list[Obligation]:
    """Everything owed in a ward that is due within a month or has been for `LONGEST` at most."""
    found: list[Obligation] = []
    for period in open_periods(session, ward_id, on):
        found += _months(session, period)
        found += _of_report(session, period)
    found += _tasks(session, ward_id, on)
    found += _findings(session, ward_id, on)
    found += _difficulties(session, ward_id, on)
    return [one for one in found if one.due_on >= on - LONGEST]


def calendar_of(session: Session, ward_id: UUID, on: date) -> WorkingCalendar:
    """The working days of a ward, with what it decided for the periods around a day."""
    p = ReportPeriod
    near = sa.and_(col(p.first_day) <= on + LONGEST, col(p.last_day) >= on - LONGEST)
    query = sa.select(col(p.working_days)).where(col(p.ward_id) == ward_id, near).order_by(col(p.last_day))
    decided = {
        date.fromisoformat(day): worked
        for days in session.execute(query).scalars()
        for day, worked in (days or {}).items()
    }
    return WorkingCalendar(decided)


def _months(session: Session, period: ReportPeriod) -> Iterator[Obligation]:
    """Units that are asked, not exempt, and have not handed in; one that is open for a correction has."""
    query = sa.select(col(Submission.unit_id)).where(
        col(Submission.ward_id) == period.ward_id,
        col(Submission.period_id) == period.id,
        sa.or_(col(Submission.state).not_in(EDITABLE), col(Submission.correction_id).is_not(None)),
    )
    done, days = set(session.execute(query).scalars()), due_days(period.steps)
    for asked in expected_units(session, period):
        if not asked.free and asked.unit.id not in done:
            yield Obligation(
                Owed.MONTH,
                f"{period.id}:{asked.unit.id}",
                days[asked.rung],
                period.id,
                asked.unit.id,
                asked.unit.path,
                {"period": period.code},
            )


def _of_report(session: Session, period: ReportPeriod) -> Iterator[Obligation]:
    """The report of a month: the desk's until it is laid before the leader, then the leader's until it is approved."""
    if period.kind is not PeriodKind.MONTH:
        return
    query = sa.select(Report).where(
        col(Report.ward_id) == period.ward_id, col(Report.period_id) == period.id, col(Report.edition) == 0
    )
    report, days = session.execute(query).scalar_one_or_none(), due_days(period.steps)
    state = report.state if report is not None else ReportState.DRAFT
    owed = {
        ReportState.DRAFT: (Owed.REPORT, days["compile"]),
        ReportState.RETURNED: (Owed.REPORT, days["leader"]),
        ReportState.SUBMITTED: (Owed.APPROVAL, days["leader"]),
    }.get(state)
    if owed is not None:
        path = report.unit_path if report is not None else ""
        params = {"period": period.code, "report_id": str(report.id) if report is not None else None}
        yield Obligation(owed[0], f"{owed[0]}:{period.id}", owed[1], period.id, period.ward_id, path, params)


def _tasks(session: Session, ward_id: UUID, on: date) -> Iterator[Obligation]:
    work = TaskAssignment
    query = (
        sa.select(
            col(work.id), col(work.task_id), col(work.due_on), col(work.unit_id), col(work.unit_path), col(PlanTask.ref)
        )
        .join(PlanTask, sa.and_(col(PlanTask.ward_id) == col(work.ward_id), col(PlanTask.id) == col(work.task_id)))
        .where(
            col(work.ward_id) == ward_id,
            col(work.state).not_in((WorkState.DONE, WorkState.STOPPED)),
            col(work.due_on).between(on - LONGEST, on + LONGEST),
        )
        .order_by(col(work.due_on), col(PlanTask.position), col(work.unit_path))
    )
    for assignment_id, task_id, due_on, unit_id, path, ref in session.execute(query).all():
        yield Obligation(Owed.TASK, str(assignment_id), due_on, task_id, unit_id, path, {"ref": ref})


def _findings(session: Session, ward_id: UUID, on: date) -> Iterator[Obligation]:
    """Findings and actions that a unit has not said to have mended."""
    i = ActivityItem
    of_activity = sa.and_(col(Activity.ward_id) == col(i.ward_id), col(Activity.id) == col(i.activity_id))
    query = (
        sa.select(i)
        .join(Activity, of_activity)
        .where(
            col(i.ward_id) == ward_id,
            col(i.type).in_(FOLLOWED),
            col(i.state) == ItemState.OPEN,
            col(i.due_on).between(on - LONGEST, on + LONGEST),
            col(Activity.state) != ActivityState.CANCELLED,
        )
    )
    for row in session.execute(query.order_by(col(i.due_on), col(i.unit_path), col(i.id))).scalars():
        if row.due_on is not None:
            yield Obligation(Owed.FINDING, str(row.id), row.due_on, row.activity_id, row.unit_id, row.unit_path)


def _difficulties(session: Session, ward_id: UUID, on: date) -> Iterator[Obligation]:
    d = Difficulty
    query = sa.select(d).where(col(d.ward_id) == ward_id, col(d.state).in_(OPEN), col(d.due_on) < on)
    for row in session.execute(query.order_by(col(d.due_on), col(d.id))).scalars():
        if row.due_on is not None:
            yield Obligation(Owed.DIFFICULTY, str(row.id), row.due_on, row.id, row.unit_id, row.unit_path)
