"""Readiness of a period to be opened: every target of the plan in force counted, or left uncounted with a reason."""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.problems import Conflict
from toso.kit.clock import today
from toso.kit.dates import running
from toso.kit.periods import Period, PeriodKind
from toso.kit.text import listing
from toso.organisation.queries import reporting_units
from toso.plans.citation import code_of_plan
from toso.plans.queries import plan_in_force
from toso.plans.report_days import show_days
from toso.plans.tables import Plan, PlanOrigin, PlanState
from toso.reports.model.period_tables import ReportPeriod, ReportRegime
from toso.reports.periods.askers import askers_of, sentence_of_unasked, told, typed_apart, unasked
from toso.reports.periods.next_regime import Coming, coming
from toso.reports.periods.plan_days import days_of, is_usual, offer_for, regime_for, steps_of
from toso.reports.periods.plan_link import Unsettled, day_of_plan, settled, unsettled
from toso.reports.periods.queries import find_regime, first_regime
from toso.reports.periods.readiness_schemas import EnteredTargetRead, ReadinessRead, UnsettledTargetRead
from toso.reports.periods.regimes import catalogue_of, default_regime, rungs_of


class TargetsUnsettled(Conflict):
    code, title = "targets-unsettled", "Các mục tiêu của kế hoạch chưa được chọn chỉ tiêu thống kê nên chưa mở được kỳ."


def check_settled(session: Session, ward_id: UUID, period: Period) -> None:
    """Raises TargetsUnsettled where a period may not be opened yet. A report over several months tells what its months
    counted; one without any needs the choice like a month.
    """
    if period.kind is not PeriodKind.MONTH:
        codes = [month.code for month in period.months()]
        opened = sa.select(col(ReportPeriod.id)).where(
            col(ReportPeriod.ward_id) == ward_id, col(ReportPeriod.code).in_(codes)
        )
        if session.execute(opened.limit(1)).first():
            return
    regime = find_regime(session, ward_id, period.last_day) or first_regime(session, ward_id)
    data = regime.measures if regime else default_regime(ward_id, period.cumulative_from).measures
    found = unsettled(session, ward_id, data, day_of_plan(session, ward_id, period), period.year)
    if not found.ready:
        raise TargetsUnsettled(
            sentence_of(session, ward_id, found), fields={f"targets.{row.ref}": row.text for row in found.missing}
        )


def readiness_for(session: Session, next_regime: Coming, regime: ReportRegime, month: Period | None) -> ReadinessRead:
    """Whether a month may be opened with the regime that it would have, on which days its reports would be due, and who
    would type the ward's own targets. `regime`: the one that counts; `month`: the one asked for, None for the next.
    """
    period = next_regime.period
    ward_id, on = regime.ward_id, day_of_plan(session, regime.ward_id, period)
    found = unsettled(session, ward_id, regime.measures, on, period.year)
    plan, days, month = found.plan, days_of(session, found.plan), month or period
    own = regime_for(session, ward_id, month) if month.kind is PeriodKind.MONTH else next_regime.regime
    entered = _entered(session, regime, on)
    alone = sentence_of_unasked(line.ref for line in entered if line.nobody)
    return ReadinessRead(
        ready=found.ready,
        sentence=sentence_of(session, ward_id, found),
        warning=" ".join(said for said in (_of_last_year(session, ward_id, plan, month), alone) if said),
        plan_id=plan.id if plan else None,
        plan_code=code_of_plan(session, plan) if plan else "",
        targets=[UnsettledTargetRead(ref=row.ref, text=row.text) for row in found.missing],
        entered=entered,
        report_days=show_days(days),
        steps=steps_of(own.deadline, rungs_of(own), own, month),
        offer=offer_for(next_regime, own, days, month),
        usual=is_usual(next_regime),
    )


def _of_last_year(session: Session, ward_id: UUID, plan: Plan | None, month: Period) -> str:
    """Said before a month is opened for which the plan's time is over; empty for a month of a year that it is for."""
    if plan is None or plan.last_year >= month.year:
        return ""
    making = sa.select(col(Plan.id)).where(
        col(Plan.ward_id) == ward_id,
        col(Plan.year) == month.year,
        col(Plan.origin) == PlanOrigin.PLAN,
        col(Plan.state).in_((PlanState.DRAFT, PlanState.SUBMITTED, PlanState.RETURNED)),
    )
    waits = session.execute(making.limit(1)).first() is not None
    missing = f"Dự thảo kế hoạch năm {month.year} chưa duyệt" if waits else f"Chưa có kế hoạch năm {month.year}"
    code = code_of_plan(session, plan)
    named = f"Kế hoạch{f' số {code}' if code else ''} của năm {plan.last_year}"
    return (
        f"{missing}. Mở bây giờ thì {month.title} tính theo {named}, "
        f"cho đến khi kế hoạch năm {month.year} có hiệu lực trong kỳ; nên duyệt kế hoạch mới trước khi mở."
    )


def _entered(session: Session, regime: ReportRegime, on: date) -> list[EnteredTargetRead]:
    """The results of which the ward says who types them, and those that nobody is asked for."""
    catalogue = catalogue_of(regime)
    units = reporting_units(session, regime.ward_id, on) if catalogue.targets else []
    apart = [(t.ref, code) for t in catalogue.targets for code in typed_apart(catalogue, t.measures)]
    entered: list[EnteredTargetRead] = []
    for ref, code in dict.fromkeys([*apart, *unasked(regime.forms, catalogue, units)]):
        asked = askers_of(regime.forms, catalogue, [code], units)
        label = catalogue.measures[code].label
        entered.append(EnteredTargetRead(ref=ref, label=label, who=told(asked), nobody=not asked))
    return entered


def unasked_targets(session: Session, ward_id: UUID, on: date) -> tuple[list[str], UUID | None]:
    """The refs of the targets that the coming months count and no form asks anybody for, and the plan in force."""
    regime = coming(session, ward_id).regime
    if not settled(regime.measures):
        return [], None
    units = reporting_units(session, ward_id, on)
    refs = list(dict.fromkeys(ref for ref, _ in unasked(regime.forms, catalogue_of(regime), units)))
    plan = plan_in_force(session, ward_id, on) if refs else None
    return refs, plan.id if plan else None


def sentence_of(session: Session, ward_id: UUID, unsettled_read: Unsettled) -> str:
    """A sentence of what has to be done before a month may be opened; empty when nothing has."""
    if unsettled_read.plan is None and (begins := _next_begins(session, ward_id)):
        return f"Kế hoạch đã duyệt có hiệu lực từ ngày {running(begins)}; từ ngày đó mới mở được kỳ."
    if unsettled_read.plan is None:
        return "Chưa có kế hoạch nào đang có hiệu lực; hãy nhập và duyệt kế hoạch của địa phương trước khi mở kỳ."
    code = code_of_plan(session, unsettled_read.plan)
    named = f"Kế hoạch số {code}" if code else "Kế hoạch đang có hiệu lực"
    told = []
    if unsettled_read.missing:
        told.append(f"mục tiêu {listing(row.ref for row in unsettled_read.missing)} chưa có chỉ tiêu thống kê")
    if unsettled_read.gone:
        told.append(f"số liệu còn đếm mục tiêu {listing(unsettled_read.gone)} không còn trong kế hoạch")
    where = "vào Kế hoạch, thẻ “Chỉ tiêu thống kê”, để chọn hoặc ghi rõ là không thống kê"
    return f"{named}: {'; '.join(told)}; {where}." if told else ""


def _next_begins(session: Session, ward_id: UUID) -> date | None:
    """The first day of the next approved plan."""
    first = sa.select(sa.func.min(col(Plan.in_force_from))).where(
        col(Plan.ward_id) == ward_id, col(Plan.state) == PlanState.APPROVED, col(Plan.in_force_from) > today()
    )
    return session.execute(first).scalar_one_or_none()
