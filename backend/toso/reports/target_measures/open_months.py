"""Months that were opened on last year's plan: they follow when the plan of their own year comes into force."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.row_versions import touch
from toso.kit.clock import today
from toso.kit.periods import PeriodKind
from toso.plans.queries import IN_FORCE, targets_of
from toso.plans.tables import Plan, PlanTarget
from toso.reports.model.period_tables import PeriodState, ReportPeriod, ReportRegime
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.periods.next_regime import coming, copied
from toso.reports.periods.plan_link import settled
from toso.reports.target_measures.choices import months_of

EDITED = (ReportState.DRAFT, ReportState.RETURNED)


def follow_in_open_months(session: Session, scope: Scope, plan: Plan) -> None:
    """Gives what the plan counts, which the coming months count by now, to the months of its year that are open, end
    when it is in force, count a plan of an earlier year and are in no report that went to the leader. An edition of a
    plan that is counted needs none of this: its lines are the same.
    """
    months = _months(session, plan)
    regimes = {row.id: row for row in _regimes(session, months)}
    older = _older_lines(session, plan)
    behind = [m for m in months if settled(regimes[m.regime_id].measures) & older]
    if not behind:
        return
    counted = coming(session, plan.ward_id, months_of(session, plan)).regime
    for regime_id in dict.fromkeys(month.regime_id for month in behind):
        own = [month for month in behind if month.regime_id == regime_id]
        regime = set_apart(session, regimes[regime_id], own)
        regime.measures, regime.forms = counted.measures, counted.forms
        session.add(regime)
        session.flush()
        for month in own:
            month.regime_id = regime.id
            touch(month)
            session.add(month)
            note = {"code": month.code, "step": "plan", "plan_id": str(plan.id)}
            record_row(session, scope, "report_period", month, fields=["regime_id"], note=note)
    session.flush()


def _months(session: Session, plan: Plan) -> list[ReportPeriod]:
    p, laid = ReportPeriod, sa.select(col(Report.period_id)).where(col(Report.ward_id) == plan.ward_id)
    query = sa.select(p).where(
        col(p.ward_id) == plan.ward_id,
        col(p.kind) == PeriodKind.MONTH,
        col(p.state) == PeriodState.OPEN,
        sa.func.substr(col(p.code), 1, 4).in_([str(year) for year in range(plan.year, plan.last_year + 1)]),
        col(p.last_day) >= (plan.in_force_from or today()),
        col(p.id).not_in(laid.where(col(Report.state).not_in(EDITED))),
    )
    return list(session.execute(query.order_by(col(p.code)).with_for_update()).scalars())


def _regimes(session: Session, months: list[ReportPeriod]) -> list[ReportRegime]:
    wanted = {month.regime_id for month in months}
    return list(session.execute(sa.select(ReportRegime).where(col(ReportRegime.id).in_(wanted))).scalars())


def _older_lines(session: Session, plan: Plan) -> frozenset[str]:
    """The lineages of the targets of plans of earlier years, without those of this one."""
    t = PlanTarget
    of_plan = sa.and_(col(Plan.ward_id) == col(t.ward_id), col(Plan.id) == col(t.plan_id))
    query = sa.select(col(t.lineage_id)).join(Plan, of_plan)
    query = query.where(col(t.ward_id) == plan.ward_id, col(Plan.last_year) < plan.year, col(Plan.state).in_(IN_FORCE))
    own = {str(row.lineage_id) for row in targets_of(session, plan.ward_id, plan.id)}
    return frozenset(str(one) for one in session.execute(query).scalars()) - own


def set_apart(session: Session, regime: ReportRegime, months: list[ReportPeriod]) -> ReportRegime:
    """The regime itself where no other period has it, else a version of its own from the first of the months."""
    others: set[UUID] = set(
        session.execute(sa.select(col(ReportPeriod.id)).where(col(ReportPeriod.regime_id) == regime.id)).scalars()
    ) - {month.id for month in months}
    if not others or months[0].first_day <= regime.valid_from:
        return regime
    made = copied(session, regime, months[0].first_day)
    session.add(made)
    session.flush()
    return made
