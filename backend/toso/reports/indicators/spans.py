"""Span of the plan in force: since when its targets are counted, the days it names for them, the day it ends."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.kit.periods import Period, PeriodKind, period_of
from toso.plans.queries import plan_in_force, targets_of
from toso.plans.tables import Plan


@dataclass(frozen=True)
class PlanSpan:
    """`due`: the days that the plan names, by lineage of the target. `counted_from`: the first day of the first month
    in which it was in force, or of its own reporting year. `ends_on`: the last day of the reporting year, where nothing
    says that the plan has another.
    """

    counted_from: date
    due: Mapping[str, date]
    ends_on: date | None


def read_span(session: Session, scope: Scope, on: date) -> PlanSpan:
    year = period_of(on, PeriodKind.YEAR)
    plan = plan_in_force(session, scope.ward_id, on, year.year)
    if plan is None:
        return PlanSpan(year.first_day, {}, year.last_day)
    rows = targets_of(session, scope.ward_id, plan.id)
    due = {str(row.lineage_id): row.deadline_on for row in rows if row.deadline_on}
    own = Period(plan.year, PeriodKind.YEAR).first_day
    since = min(year.first_day, own, period_of(_first_day(session, plan)).first_day)
    over = any(day.year == year.year + 1 for day in due.values())  # later: beyond the plan
    alone = since == year.first_day and plan.year == year.year and not over
    return PlanSpan(since, due, year.last_day if alone else None)


def _first_day(session: Session, plan: Plan) -> date:
    """Since when the first edition of a plan is in force."""
    query = sa.select(sa.func.min(col(Plan.in_force_from))).where(
        col(Plan.ward_id) == plan.ward_id, col(Plan.lineage_id) == plan.lineage_id
    )
    return session.execute(query).scalar_one()
