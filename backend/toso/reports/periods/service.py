"""Opening and closing periods, editing their ladder, exempting units."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import lock, touch
from toso.kit.calendar import WorkingCalendar
from toso.kit.periods import Period, PeriodKind
from toso.reports.figures.deadline_schedule import climb
from toso.reports.model.period_tables import PeriodExemption, PeriodState, ReportPeriod, ReportRegime
from toso.reports.model.submission_tables import Submission
from toso.reports.periods import schemas
from toso.reports.periods.expectation import Owing
from toso.reports.periods.next_regime import copied
from toso.reports.periods.plan_days import take_plan_days
from toso.reports.periods.queries import expected_units, find_period, find_regime, first_regime, get_period, regime_of
from toso.reports.periods.readiness import check_settled
from toso.reports.periods.regimes import default_regime, rule_of, rungs_of


class PeriodExists(Conflict):
    code, title = "period-exists", "Kỳ báo cáo này đã mở."


class PeriodClosed(Conflict):
    code, title = "period-closed", "Kỳ báo cáo này đã đóng."


class PeriodOpen(Conflict):
    code, title = "period-open", "Kỳ báo cáo này đang mở."


class AlreadyExempt(Conflict):
    code, title = "already-exempt", "Đơn vị này đã được miễn báo cáo trong kỳ."


class AlreadyReported(Conflict):
    code, title = "already-reported", "Đơn vị này đã nộp báo cáo nên không còn gì để miễn."


def ensure_regime(session: Session, ward_id: UUID, period: Period) -> ReportRegime:
    """The regime of a ward for a period; a ward without any gets the one that comes with the system. The first period
    of a new reporting year begins a copy, so that the years stand each for itself; so does one before the first regime.
    """
    found = find_regime(session, ward_id, period.first_day, period.kind)
    if found is None:
        first = first_regime(session, ward_id, period.kind)
        found = default_regime(ward_id, period.cumulative_from, period.kind)
        if first is not None:
            kept = first.model_dump(exclude={"id", "valid_from", "valid_to", "created_at", "updated_at"})
            eve = first.valid_from - timedelta(days=1)
            found = ReportRegime(**kept, valid_from=period.cumulative_from, valid_to=eve)
        session.add(found)
        session.flush()
    elif found.valid_from < period.cumulative_from:
        found = copied(session, found, period.cumulative_from)
        session.add(found)
        session.flush()
    return found


def open_period(session: Session, scope: Scope, body: schemas.PeriodCreate) -> ReportPeriod:
    """Opens a period with the ladder that its regime gives it (409 when it is open already, or while targets of the
    plan in force have neither statistics nor a reason for having none).
    """
    named = Period.parse(body.code)
    if find_period(session, scope.ward_id, body.code) is not None:
        raise PeriodExists(fields={"code": "Kỳ này đã mở."})
    check_settled(session, scope.ward_id, named)
    if body.plan_days and named.kind is PeriodKind.MONTH:
        take_plan_days(session, scope, named)
    regime = ensure_regime(session, scope.ward_id, named)
    period = ReportPeriod(
        ward_id=scope.ward_id,
        regime_id=regime.id,
        code=body.code,
        kind=named.kind,
        first_day=named.first_day,
        last_day=named.last_day,
        working_days=_stored(body.working_days),
    )
    period.steps = _climbed(regime, period, {})
    session.add(period)
    try:
        session.flush()
    except IntegrityError as error:  # two people opened it at once
        raise PeriodExists(fields={"code": "Kỳ này đã mở."}) from error
    _note(session, scope, period, ["code"], step="open")
    return period


def _stored(days: Mapping[date, bool]) -> dict[str, bool]:
    return {day.isoformat(): worked for day, worked in sorted(days.items())}


def _climbed(regime: ReportRegime, period: ReportPeriod, moved: Mapping[str, date]) -> list[dict[str, object]]:
    calendar = WorkingCalendar({date.fromisoformat(d): worked for d, worked in period.working_days.items()})
    steps = climb(rule_of(regime), period.as_period, calendar, rungs_of(regime), moved)
    return [
        {
            "key": s.key,
            "label": s.label,
            "due_on": s.due_on.isoformat(),
            "moved": s.key in moved,
            "own_on": s.own_on.isoformat() if s.own_on else None,
            "off": s.off,
        }
        for s in steps
    ]


def change_ladder(
    session: Session, scope: Scope, period_id: UUID, expected_version: int, body: schemas.LadderWrite
) -> ReportPeriod:
    """Moves days of the ladder, or gives them back to the rule; each level stays before the one that waits for it."""
    period = _locked(session, scope, period_id, expected_version)
    _check_open(period)
    moved = {s["key"]: date.fromisoformat(s["due_on"]) for s in period.steps if s["moved"]}
    known = {s["key"] for s in period.steps}
    for step in body.steps:
        if step.key not in known:
            raise Malformed(fields={f"steps.{step.key}": "Không có bước này trong kỳ."})
        if step.due_on is None:
            moved.pop(step.key, None)
        else:
            moved[step.key] = step.due_on
    if body.working_days is not None:
        period.working_days = _stored(body.working_days)
    period.steps = _climbed(regime_of(session, period), period, moved)
    _check_order(period)
    touch(period)
    session.add(period)
    _note(session, scope, period, ["steps", "working_days"], step="ladder")
    return period


def _check_order(period: ReportPeriod) -> None:
    days = [(s["key"], date.fromisoformat(s["due_on"]), s["label"]) for s in period.steps]
    faults: dict[str, str] = {}
    for (_, earlier, label), (key, day, _) in pairwise(days):
        if day < earlier:
            faults[f"steps.{key}"] = f"Bước này không thể trước bước “{label}”."
    for key, day, _ in days:
        if not period.first_day <= day or (day - period.last_day).days > 31:
            faults[f"steps.{key}"] = "Ngày này cách kỳ báo cáo quá xa."
    if faults:
        raise Malformed(fields=faults)


def set_state(
    session: Session, scope: Scope, period_id: UUID, expected_version: int, state: PeriodState
) -> ReportPeriod:
    """Closes a period (nothing can be handed in or compiled then) or opens it again."""
    period = _locked(session, scope, period_id, expected_version)
    if period.state is state:
        raise PeriodClosed if state is PeriodState.CLOSED else PeriodOpen
    period.state = state
    touch(period)
    session.add(period)
    _note(session, scope, period, ["state"], step=state.value)
    return period


def exempt_unit(session: Session, scope: Scope, period_id: UUID, body: schemas.ExemptionWrite) -> ReportPeriod:
    """Frees a unit from reporting in an open period; one that has handed in already is refused."""
    period = get_period(session, scope, period_id)
    hold_period(session, period)
    _check_open(period)
    asked = next((e for e in expected_units(session, period) if e.unit.id == body.unit_id), None)
    if asked is None:
        raise Malformed(fields={"unit_id": "Đơn vị này không phải báo cáo trong kỳ."})
    if asked.owing is Owing.EXEMPT:
        raise AlreadyExempt
    sent = sa.select(col(Submission.id)).where(
        col(Submission.ward_id) == period.ward_id,
        col(Submission.period_id) == period.id,
        col(Submission.unit_id) == body.unit_id,
        col(Submission.first_submitted_at).is_not(None),
    )
    if session.execute(sent).first():
        raise AlreadyReported
    session.add(
        PeriodExemption(
            ward_id=period.ward_id,
            period_id=period.id,
            unit_id=asked.unit.id,
            unit_path=asked.unit.path,
            reason=body.reason,
            granted_by_id=scope.user_id,
        )
    )
    session.flush()
    _note(session, scope, period, ["exemptions"], step="exempt", unit=str(asked.unit.id))
    return period


def lift_exemption(session: Session, scope: Scope, period_id: UUID, unit_id: UUID) -> ReportPeriod:
    period = get_period(session, scope, period_id)
    hold_period(session, period)
    _check_open(period)
    row = session.execute(
        sa.select(PeriodExemption).where(
            col(PeriodExemption.ward_id) == period.ward_id,
            col(PeriodExemption.period_id) == period.id,
            col(PeriodExemption.unit_id) == unit_id,
        )
    ).scalar_one_or_none()
    if row is None:
        raise NotFound
    session.delete(row)
    session.flush()
    _note(session, scope, period, ["exemptions"], step="lift", unit=str(unit_id))
    return period


def hold_period(session: Session, period: ReportPeriod) -> None:
    """Until the transaction ends no report of the ward is approved, nor an approval taken back (`hold_reports`)."""
    session.refresh(period, with_for_update={"read": True})


def hold_reports(session: Session, ward_id: UUID) -> None:
    """One approval at a time, taken back or given, and nothing is taken over meanwhile: what was read of forms and of
    other months' reports still stands in the end. SQLite has one writer at a time anyway.
    """
    of_ward = sa.select(col(ReportPeriod.id)).where(col(ReportPeriod.ward_id) == ward_id)
    session.execute(of_ward.order_by(col(ReportPeriod.id)).with_for_update())


def _check_open(period: ReportPeriod) -> None:
    if period.state is not PeriodState.OPEN:
        raise PeriodClosed


def _locked(session: Session, scope: Scope, period_id: UUID, expected_version: int) -> ReportPeriod:
    return lock(session, get_period(session, scope, period_id), expected_version)


def _note(session: Session, scope: Scope, period: ReportPeriod, fields: list[str], **note: object) -> None:
    record_row(session, scope, "report_period", period, fields=fields, note={"code": period.code, **note})
