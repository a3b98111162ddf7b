"""To which year a stored row belongs: one line a table, and nothing else says it.

An activity and what hangs on it belong to the reporting year of its last day, as in the reports; money to the year of
its budget, a payment list to that of its month, a plan and its progress to the last year of the plan. What goes on in
the next year is not here: findings, difficulties, assessments, and who has a task.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, SQLModel

from toso.activities.tables import Activity, ActivityPlace, Attendance
from toso.kit.periods import period_of
from toso.money.payments.tables import PaymentLine, PaymentList
from toso.money.tables import BudgetLine, MoneyEntry
from toso.plans.tables import Plan, PlanDuty, PlanTarget, PlanTask
from toso.plans.tasks.tables import ProgressEntry, TaskAssignment
from toso.reports.model.period_tables import PeriodExemption, ReportPeriod
from toso.reports.model.report_tables import Report
from toso.reports.model.submission_tables import Submission


@dataclass(frozen=True)
class Dated:
    """`column`: what the year follows from, by `year`, or by the row of the table `above` that it names. `free`:
    columns that the next year's work may still change; `kept`: whether a closed year keeps such rows at all.
    """

    column: str
    year: Callable[[Any], int] = int
    above: type[SQLModel] | None = None
    free: frozenset[str] = frozenset()
    kept: bool = True


def _of_day(day: date) -> int:
    return period_of(day).year


def _of_code(code: str) -> int:
    """Of "2024", "2024-07", "2024-Q3"."""
    return int(code[:4])


LINES: dict[type[SQLModel], Dated] = {
    Activity: Dated("last_on", _of_day, free=frozenset({"reminded"})),
    ActivityPlace: Dated("activity_id", above=Activity),
    Attendance: Dated("activity_id", above=Activity),
    Plan: Dated("last_year", free=frozenset({"in_force_to"})),
    PlanTarget: Dated("plan_id", above=Plan),
    PlanTask: Dated("plan_id", above=Plan),
    PlanDuty: Dated("plan_id", above=Plan),
    TaskAssignment: Dated("task_id", above=PlanTask, kept=False),
    ProgressEntry: Dated("assignment_id", above=TaskAssignment),
    BudgetLine: Dated("year"),
    MoneyEntry: Dated("line_id", above=BudgetLine),
    PaymentList: Dated("period", _of_code),
    PaymentLine: Dated("list_id", above=PaymentList),
    ReportPeriod: Dated("code", _of_code),
    PeriodExemption: Dated("period_id", above=ReportPeriod),
    Submission: Dated("period_id", above=ReportPeriod),
    Report: Dated("period_id", above=ReportPeriod),
}


def year_of(session: Session, table: type[SQLModel], ward_id: UUID, value: Any) -> int | None:
    """The year that a value of the table's column stands for; None where it names no row."""
    line = LINES[table]
    if value is None or line.above is None:
        return None if value is None else line.year(value)
    above = session.get(line.above, (ward_id, value))
    return None if above is None else year_of(session, line.above, ward_id, getattr(above, LINES[line.above].column))
