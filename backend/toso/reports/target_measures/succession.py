"""Succession of units in what is asked: a unit into which others went types what they were asked for."""

from collections.abc import Collection, Mapping
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
from toso.plans.tables import Plan, PlanState
from toso.reports.model.period_tables import PeriodState, ReportPeriod, ReportRegime
from toso.reports.model.report_tables import Report
from toso.reports.periods.next_regime import change_coming, coming
from toso.reports.target_measures.open_months import EDITED, set_apart


def ask_successor(session: Session, ward_id: UUID, ended: Collection[UUID], unit_id: UUID, on: date) -> None:
    """From the months on that end on the day or later, and for the choices of plans that go on."""
    scope = replace(SYSTEM.scope(Action.PERIOD_MANAGE), ward_ids=(ward_id,))
    into = dict.fromkeys(map(str, ended), str(unit_id))
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


def _asking(line: dict[str, Any], into: Mapping[str, str]) -> dict[str, Any]:
    asked = line.get("asked")
    return {**line, "asked": {**asked, "units": _followed(asked["units"], into)}} if asked else line


def _followed(units: list[str], into: Mapping[str, str]) -> list[str]:
    return list(dict.fromkeys(into.get(one, one) for one in units))


def _forms(regime: ReportRegime, into: Mapping[str, str], *, beside: bool = False) -> list[dict[str, Any]]:
    """The forms with the successor in place of who ended; `beside`: of months that end before the day as well."""
    forms: list[dict[str, Any]] = []
    for form in regime.forms:
        units: list[str] = form.get("units", [])
        kept = [one for one in units if beside and one in into]
        forms.append({**form, "units": [*kept, *_followed(units, into)]} if into.keys() & set(units) else form)
    return forms


def _in_open_months(session: Session, scope: Scope, into: Mapping[str, str], on: date) -> None:
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
        if _forms(before, into) == before.forms:
            continue
        regime = set_apart(session, before, months)
        regime.forms = _forms(regime, into)
        session.add(regime)
        session.flush()
        for month in months:
            month.regime_id = regime.id
            touch(month)
            session.add(month)
            record_row(
                session, scope, "report_period", month, fields=["regime_id"], note={"code": month.code, "step": "units"}
            )


def _in_coming_months(session: Session, scope: Scope, into: Mapping[str, str], on: date) -> None:
    found = coming(session, scope.ward_id)
    if not found.stored:
        return
    forms = _forms(found.regime, into, beside=found.period.last_day < on)
    if forms != found.regime.forms:
        change_coming(session, scope, found.version, {"forms": forms})
