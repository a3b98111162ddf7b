"""The leaders' overview: targets by the latest approved month, who is late, how the tasks stand."""

from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.difficulties.queries import counts_since
from toso.kit.clock import now, today
from toso.kit.periods import PeriodKind
from toso.plans.tables import Plan, PlanState
from toso.reports.figures.deadline_schedule import LatenessCode
from toso.reports.figures.figures import coverage_text
from toso.reports.home.queries import task_counts
from toso.reports.home.reports import open_periods
from toso.reports.home.schemas import LateUnitRead, OverviewRead, TargetRead
from toso.reports.home.targets import LastReport, last_report
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.expectation import Expected, excused
from toso.reports.periods.queries import expected_units
from toso.reports.periods.regimes import due_days
from toso.reports.submissions.queries import lateness_of
from toso.reports.submissions.views import period_brief

_WEEK = timedelta(days=7)


def show_overview(session: Session, scope: Scope) -> OverviewRead:
    """Of the units in the scope; the ward's own report and what waits for its leader only where all of it is."""
    ward_id = scope.ward_id
    whole = ward_id in scope.whole_wards
    last = last_report(session, ward_id) if whole else None
    periods = [p for p in open_periods(session, ward_id, today()) if p.kind is PeriodKind.MONTH]
    asked = [e for e in expected_units(session, periods[0]) if scope.covers(e.unit.path)] if periods else []
    sent = _sent(session, periods[0]) if periods else {}
    handed_in = {unit_id for unit_id, row in sent.items() if row.first_submitted_at is not None}
    tasks, late, soon = task_counts(session, scope.actor.scope(Action.TASK_READ), today())
    stuck = counts_since(session, scope.actor.scope(Action.DIFFICULTY_READ), today() - _WEEK)
    return OverviewRead(
        report_id=last.report.id if last else None,
        report_period=period_brief(last.month) if last else None,
        targets=_targets(last) if last else [],
        open_period=period_brief(periods[0]) if periods else None,
        expected=sum(not e.free or e.unit.id in handed_in for e in asked),
        submitted=sum(e.unit.id in handed_in for e in asked),
        late_units=_late(periods[0], asked, sent) if periods else [],
        tasks=tasks,
        tasks_late=late,
        tasks_due_soon=soon,
        difficulties_late=stuck.late,
        difficulties_new=stuck.raised,
        difficulties_answered=stuck.answered,
        waiting_reports=_count(session, Report, ward_id, col(Report.state) == ReportState.SUBMITTED) if whole else 0,
        waiting_plans=_count(session, Plan, ward_id, col(Plan.state) == PlanState.SUBMITTED) if whole else 0,
    )


def _targets(last: LastReport) -> list[TargetRead]:
    return [
        TargetRead(
            ref=a.target.ref,
            title=a.target.title,
            label=last.catalogue.measures[a.figure.code].label,
            goal_text=a.goal_text,
            figure_id=a.figure.id,
            text=a.figure.text,
            coverage=coverage_text(
                a.figure.reported, a.figure.expected, "đơn vị" if a.figure.code in last.beyond else ""
            ),
            attained=a.attained,
            due_on=a.target.due_on,
        )
        for a in last.attainments
    ]


def _sent(session: Session, period: ReportPeriod) -> dict[UUID, Submission]:
    query = sa.select(Submission).where(
        col(Submission.ward_id) == period.ward_id, col(Submission.period_id) == period.id
    )
    return {row.unit_id: row for row in session.execute(query).scalars()}


def _late(period: ReportPeriod, asked: list[Expected], sent: dict[UUID, Submission]) -> list[LateUnitRead]:
    """Units that handed in late, or whose day has passed."""
    days, found = due_days(period.steps), []
    for e in asked:
        row = sent.get(e.unit.id)
        where = lateness_of(row, days[e.rung], now(), exempt=excused(e.owing, row.state if row else None))
        if where.days and where.code in {LatenessCode.LATE, LatenessCode.NOT_SUBMITTED}:
            handed_in = where.code is LatenessCode.LATE
            found.append(
                LateUnitRead(
                    unit_id=e.unit.id, unit_name=e.unit.name, label=where.label, days=where.days, handed_in=handed_in
                )
            )
    return found


def _count(session: Session, table: type[Report | Plan], ward_id: UUID, condition: sa.ColumnElement[bool]) -> int:
    query = sa.select(sa.func.count()).select_from(table).where(col(table.ward_id) == ward_id, condition)
    return session.execute(query).scalar_one()
