"""Years as they are shown, closed and opened again."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit import steps
from toso.audit.record import record_row
from toso.audit.steps import available, timeline
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound, StaleVersion
from toso.core.row_versions import check_version
from toso.core.schemas import SHORTEST_REASON
from toso.identity.queries import names_of
from toso.kit.clock import today
from toso.kit.periods import Period, PeriodKind
from toso.money.tables import BudgetLine
from toso.organisation.tables import Unit
from toso.plans.queries import is_for
from toso.plans.tables import Plan, PlanState
from toso.reports.model.period_tables import ReportPeriod
from toso.years import schemas
from toso.years.checklist import check_year
from toso.years.guard import hold_years
from toso.years.tables import WardYear, YearState
from toso.years.workflow import YEAR_STEPS


class YearNotOver(Conflict):
    code, title = "year-not-over", "Năm báo cáo chưa hết nên chưa khép được."


class YearNotReady(Conflict):
    code, title = "year-not-ready", "Còn việc phải xong trước khi khép năm."


def list_years(session: Session, scope: Scope) -> list[schemas.YearRow]:
    """The years of which the ward has a plan, a period or a budget, the newest first; for who sees the whole ward."""
    if not scope.covers(_ward(session, scope).path):
        return []
    states = {row.year: row.state for row in session.execute(_rows(scope)).scalars()}
    years = sorted(_known(session, scope.ward_id) | states.keys(), reverse=True)
    return [_row(year, states.get(year, YearState.OPEN)) for year in years]


def _row(year: int, state: YearState) -> schemas.YearRow:
    return schemas.YearRow(year=year, state=state, state_label=state.label)


def _ward(session: Session, scope: Scope) -> Unit:
    return session.get_one(Unit, scope.ward_id)


def _rows(scope: Scope) -> Any:
    return sa.select(WardYear).where(col(WardYear.ward_id) == scope.ward_id)


def _known(session: Session, ward_id: UUID) -> set[int]:
    codes = session.execute(sa.select(col(ReportPeriod.code)).where(col(ReportPeriod.ward_id) == ward_id)).scalars()
    plans = session.execute(sa.select(col(Plan.year)).where(col(Plan.ward_id) == ward_id).distinct()).scalars()
    lines = session.execute(sa.select(col(BudgetLine.year)).where(col(BudgetLine.ward_id) == ward_id).distinct())
    return {*plans, *lines.scalars(), *(Period.parse(code).year for code in codes)}


def show_year(session: Session, scope: Scope, year: int) -> schemas.YearRead:
    """Raises NotFound for a year without plan, period and budget, and for who does not see the whole ward."""
    ward = _ward(session, scope)
    if year not in _known(session, scope.ward_id) or not scope.covers(ward.path):
        raise NotFound
    row = _find(session, scope, year) or _unclosed(ward, year)
    lines = timeline(session, YEAR_STEPS, [row])[row.id] if row.version else []
    people = names_of(session, {one.by_id for one in lines})
    over = Period(year, PeriodKind.YEAR).last_day < today()
    actions = available(YEAR_STEPS, scope.actor, row)
    return schemas.YearRead(
        **_row(year, row.state).model_dump(),
        version=row.version,
        over=over,
        lines=check_year(session, scope.ward_id, year),
        steps=[
            schemas.YearStepRead(
                **one.model_dump(include={"id", "at", "note"}),
                by_name=people.get(one.by_id, ""),
                label=YEAR_STEPS.label(one.name),
            )
            for one in lines
        ],
        actions=[name for name in actions if over or name != "close"],
    )


def _find(session: Session, scope: Scope, year: int, *, locked: bool = False) -> WardYear | None:
    query = _rows(scope).where(col(WardYear.year) == year)
    if locked:
        query = query.with_for_update()
    return session.execute(query).scalar_one_or_none()


def _unclosed(ward: Unit, year: int) -> WardYear:
    """A year that nobody closed yet has no row."""
    return WardYear(ward_id=ward.id, unit_path=ward.path, year=year, version=0)


def take_step(
    session: Session, scope: Scope, year: int, name: str, expected_version: int, body: schemas.YearStepWrite
) -> schemas.YearRead:
    """Closes or reopens. Raises NotFound, StaleVersion, WrongState, YearNotOver, YearNotReady, Malformed (reason)."""
    ward = _ward(session, scope)
    scope.require(ward.path)
    if year not in _known(session, scope.ward_id):
        raise NotFound
    hold_years(session, scope.ward_id, alone=True)
    row = _find(session, scope, year, locked=True)
    if row is None and expected_version:
        raise StaleVersion
    row = row or _unclosed(ward, year)
    check_version(row, expected_version)
    steps.check(YEAR_STEPS, row, name, body.reason)
    if name == "close":
        row.left = _left(session, scope.ward_id, year, body.reason)
    if not row.version:
        session.add(row)
        session.flush()
    _end_plans(session, scope, year, closed=name == "close")
    steps.take(session, scope, YEAR_STEPS, row, name, body.reason, note={"year": year, **row.left})
    return show_year(session, scope, year)


def _end_plans(session: Session, scope: Scope, year: int, *, closed: bool) -> None:
    """The plans whose last year is closed end with it, so that nobody is sent to tasks that may not be written any more
    and no later month counts their targets; opened again they are in force as before. One that goes on in the next
    year is taken up by opening alone, where the year was closed before plans of several years were known.
    """
    query = sa.select(Plan).where(
        col(Plan.ward_id) == scope.ward_id, is_for(year), col(Plan.state) == PlanState.APPROVED
    )
    end = date(year, 12, 31)
    last = min(end, today() - timedelta(days=1)) if closed else None
    for plan in session.execute(query.with_for_update()).scalars():
        cut = not closed and plan.in_force_to is not None and plan.in_force_to <= end
        if not (plan.last_year == year or cut) or plan.in_force_to == last:
            continue
        if plan.in_force_from and (last is None or plan.in_force_from <= last):
            plan.in_force_to = last
            session.add(plan)
            note = {"edition": plan.edition, "year": year}
            record_row(session, scope, "plan", plan, action="plan.edit", fields=["in_force_to"], note=note)
    session.flush()


def _left(session: Session, ward_id: UUID, year: int, reason: str) -> dict[str, int]:
    """How much stays open, by the code of its line. Raises YearNotOver, YearNotReady, Malformed."""
    if Period(year, PeriodKind.YEAR).last_day >= today():
        raise YearNotOver
    lines = [one for one in check_year(session, ward_id, year) if one.count]
    if musts := [one.label for one in lines if one.must]:
        raise YearNotReady(f"{'; '.join(musts)}.")
    if lines and len(reason.strip()) < SHORTEST_REASON:
        raise Malformed(fields={"reason": "Còn việc để lại: hãy ghi lý do khép năm."})
    return {one.code: one.count for one in lines}
