"""Succession of units in what is asked: one into which others went, or that was split off, types what they did."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actions import Action
from toso.authz.actor import SYSTEM, Scope
from toso.core.row_versions import touch
from toso.kit.periods import PeriodKind
from toso.organisation.queries import in_unit_order
from toso.organisation.tables import Unit
from toso.plans.tables import Plan, PlanState
from toso.reports.model.period_tables import PeriodExemption, PeriodState, ReportPeriod, ReportRegime
from toso.reports.model.report_tables import Report
from toso.reports.periods.next_regime import change_coming, coming
from toso.reports.target_measures.open_months import EDITED, set_apart

Into = Mapping[str, Sequence[str]]


def ask_successor(session: Session, ward_id: UUID, ended: Collection[Unit], unit: Unit, on: date) -> None:
    """From the months on that end on the day or later, and for the choices of plans that go on."""
    into = {str(one.id): [str(unit.id)] for one in ended} | {one.path: [unit.path] for one in ended}
    _follow(session, ward_id, into, on)


def ask_split_off(session: Session, ward_id: UUID, source: Unit, unit: Unit, on: date) -> None:
    """A unit that was split off is asked beside the one that it came from."""
    _follow(session, ward_id, {str(source.id): [str(source.id), str(unit.id)]}, on)


def free_successor(session: Session, ward_id: UUID, sources: Collection[Unit], unit: Unit, on: date) -> None:
    """A unit that begins on a day is exempted where all that it comes from are."""
    e, p = PeriodExemption, ReportPeriod
    query = (
        sa.select(e)
        .join(p, sa.and_(col(p.ward_id) == col(e.ward_id), col(p.id) == col(e.period_id)))
        .where(col(e.ward_id) == ward_id, col(e.unit_id).in_([one.id for one in sources]))
        .where(col(p.last_day) >= on, col(p.state) == PeriodState.OPEN)
    )
    by_period: dict[UUID, list[PeriodExemption]] = {}
    for row in session.execute(query.order_by(*in_unit_order(col(e.unit_path)))).scalars():
        by_period.setdefault(row.period_id, []).append(row)
    for rows in by_period.values():
        if len(rows) == len(sources):
            kept = rows[0].model_dump(include={"ward_id", "period_id", "reason", "granted_by_id"})
            session.add(PeriodExemption(**kept, unit_id=unit.id, unit_path=unit.path))


def _follow(session: Session, ward_id: UUID, into: Into, on: date) -> None:
    scope = replace(SYSTEM.scope(Action.PERIOD_MANAGE), ward_ids=(ward_id,))
    _in_open_months(session, scope, into, on)
    _in_coming_months(session, scope, into, on)
    query = sa.select(Plan).where(
        col(Plan.ward_id) == ward_id, col(Plan.state) != PlanState.SUPERSEDED, col(Plan.last_year) >= on.year
    )
    for plan in session.execute(query.with_for_update()).scalars():
        chosen = [_asking(line, into) for line in plan.target_choices]
        if chosen != plan.target_choices:
            plan.target_choices = chosen
            touch(plan)
            session.add(plan)
            record_row(session, scope, "plan", plan, fields=["target_choices"], note={"edition": plan.edition})
    session.flush()


def _asking(line: dict[str, Any], into: Into) -> dict[str, Any]:
    asked = line.get("asked")
    return {**line, "asked": {**asked, "units": _followed(asked["units"], into)}} if asked else line


def _followed(units: list[str], into: Into) -> list[str]:
    return list(dict.fromkeys(after for one in units for after in into.get(one, [one])))


def _values(regime: ReportRegime, into: Into, *, beside: bool = False) -> dict[str, Any]:
    """Values of a regime that name another unit then: its forms, and whose form takes the rest of the log. `beside`: of
    months that end before the day as well.
    """
    forms: list[dict[str, Any]] = []
    for form in regime.forms:
        units: list[str] = form.get("units", [])
        kept = [one for one in units if beside and one in into]
        followed = list(dict.fromkeys([*kept, *_followed(units, into)]))
        forms.append({**form, "units": followed} if into.keys() & set(units) else form)
    values: dict[str, Any] = {} if forms == regime.forms else {"forms": forms}
    rest = regime.log_rule.get("rest")
    if rest and rest in into and not beside:
        values["log_rule"] = {**regime.log_rule, "rest": into[rest][0]}
    return values


def _in_open_months(session: Session, scope: Scope, into: Into, on: date) -> None:
    p, laid = ReportPeriod, sa.select(col(Report.period_id)).where(col(Report.ward_id) == scope.ward_id)
    query = sa.select(p).where(
        col(p.ward_id) == scope.ward_id,
        col(p.kind) == PeriodKind.MONTH,
        col(p.state) == PeriodState.OPEN,
        col(p.last_day) >= on,
        col(p.id).not_in(laid.where(col(Report.state).not_in(EDITED))),
    )
    by_regime: dict[UUID, list[ReportPeriod]] = {}
    for month in session.execute(query.order_by(col(p.code)).with_for_update()).scalars():
        by_regime.setdefault(month.regime_id, []).append(month)
    for regime_id, months in by_regime.items():
        before = session.get_one(ReportRegime, regime_id)
        values = _values(before, into)
        if not values:
            continue
        regime = set_apart(session, before, months)
        regime.sqlmodel_update(values)
        session.add(regime)
        session.flush()
        for month in months:
            month.regime_id = regime.id
            touch(month)
            session.add(month)
            record_row(
                session, scope, "report_period", month, fields=["regime_id"], note={"code": month.code, "step": "units"}
            )


def _in_coming_months(session: Session, scope: Scope, into: Into, on: date) -> None:
    found = coming(session, scope.ward_id)
    if not found.stored:
        return
    values = _values(found.regime, into, beside=found.period.last_day < on)
    if values:
        change_coming(session, scope, found.version, values)
