"""The report days of the plan in force as a ladder: what the plan says beside the days that a month would have."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.kit.calendar import WorkingCalendar
from toso.kit.dates import weekday
from toso.kit.periods import Period
from toso.plans.report_days import ReportDay, ReportLevel, report_days
from toso.plans.stored import load_content
from toso.plans.tables import Plan
from toso.reports.figures.deadline_schedule import MonthlyRule, Rung, climb
from toso.reports.model.period_tables import ReportRegime
from toso.reports.periods.next_regime import Coming, change_coming, coming
from toso.reports.periods.plan_link import day_of_plan, unsettled
from toso.reports.periods.queries import find_regime, first_regime
from toso.reports.periods.readiness_schemas import LadderOfferRead, RungRead, StepDayRead
from toso.reports.periods.regimes import default_regime, rule_of, rung_values, rungs_of

_LEVEL_OF_RUNG = {"neighbourhood": ReportLevel.UNITS, "compile": ReportLevel.DESK}


def days_of(session: Session, plan: Plan | None) -> list[ReportDay]:
    return report_days(load_content(session, plan)) if plan else []


def planned(regime: ReportRegime, days: Sequence[ReportDay]) -> tuple[str, list[Rung]] | None:
    """The deadline and rungs that a plan's days make of a regime's; None where it has them already.

    The superior's day is the deadline; without one, the latest that is named where the regime's own comes before it. A
    level named for the day of the deadline itself stays some working days before it.
    """
    named: dict[ReportLevel, ReportDay] = {}
    for day in sorted((each for each in days if each.every is regime.frequency), key=lambda each: each.last):
        named.setdefault(day.level, day)
    rule, deadline = rule_of(regime), regime.deadline
    latest = named.get(ReportLevel.SUPERIOR) or max(named.values(), key=lambda each: each.last, default=None)
    if latest and (latest.level is ReportLevel.SUPERIOR or latest.last > rule.day - rule.before):
        found = MonthlyRule(latest.day, latest.before, rule.shift)
        rule, deadline = (rule, deadline) if found == rule else (found, latest.words)
    rungs = [_dated(rung, named, rule) for rung in rungs_of(regime)]
    same = deadline == regime.deadline and rungs == rungs_of(regime)
    return None if not named or same else (deadline, rungs)


def _dated(rung: Rung, named: dict[ReportLevel, ReportDay], rule: MonthlyRule) -> Rung:
    level = _LEVEL_OF_RUNG.get(rung.key)
    day = named.get(level) if level else None
    if day is None:
        return rung
    if not 1 <= day.last < rule.day - rule.before:
        return replace(rung, day=None, before=True)
    kept = rung.day is not None and rung.day - rung.before == day.last
    return rung if kept else replace(rung, day=day.day, before=day.before)


def regime_for(session: Session, ward_id: UUID, period: Period) -> ReportRegime:
    """The regime that a month would be opened with, unsaved where the ward has none."""
    found = find_regime(session, ward_id, period.first_day) or first_regime(session, ward_id)
    return found or default_regime(ward_id, period.cumulative_from)


def steps_of(deadline: str, rungs: Sequence[Rung], regime: ReportRegime, month: Period) -> list[StepDayRead]:
    rule = replace(MonthlyRule.read(deadline), shift=regime.shift)
    return [
        StepDayRead(
            key=step.key,
            label=step.label,
            due_on=step.due_on,
            weekday=weekday(step.due_on),
            moved=False,
            own_on=step.own_on,
            off=step.off,
        )
        for step in climb(rule, month, WorkingCalendar(), rungs)
    ]


def offer_for(
    next_regime: Coming, regime: ReportRegime, days: Sequence[ReportDay], month: Period
) -> LadderOfferRead | None:
    """The ladder of a month as the plan's days would make it; None too for a month whose regime is settled by those
    that were opened since.
    """
    if next_regime.stored and (regime.id != next_regime.regime.id or not _holds(next_regime, month)):
        return None
    made = planned(next_regime.regime, days) if month.kind is next_regime.regime.frequency else None
    if made is None:
        return None
    deadline, rungs = made
    read = [RungRead.model_validate(rung, from_attributes=True) for rung in rungs]
    return LadderOfferRead(deadline=deadline, rungs=read, steps=steps_of(deadline, rungs, regime, month))


def _holds(next_regime: Coming, month: Period) -> bool:
    return next_regime.free or month.first_day >= next_regime.period.first_day


def is_usual(next_regime: Coming) -> bool:
    """Whether a regime in no period yet has the ladder that comes with the system."""
    own = default_regime(next_regime.regime.ward_id, next_regime.period.cumulative_from)
    mine = next_regime.regime
    return next_regime.free and (mine.deadline, mine.rungs) == (own.deadline, own.rungs)


def take_plan_days(session: Session, scope: Scope, month: Period) -> None:
    """Gives the coming regime the days of the plan in force, where they are others and hold for the month."""
    found = coming(session, scope.ward_id)
    regime = regime_for(session, scope.ward_id, month)
    plan = unsettled(
        session, scope.ward_id, regime.measures, day_of_plan(session, scope.ward_id, month), month.year
    ).plan
    offer = offer_for(found, regime, days_of(session, plan), month)
    if offer is None:
        return
    rule = MonthlyRule.read(offer.deadline)
    values = {
        "deadline": offer.deadline,
        "deadline_day": rule.day,
        "deadline_before": rule.before,
        "rungs": [rung_values(Rung(**rung.model_dump())) for rung in offer.rungs],
    }
    change_coming(session, scope, found.version, values, step="plan_days")
