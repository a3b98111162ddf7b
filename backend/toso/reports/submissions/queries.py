"""Reading of submissions: who reported in a period, the khu phố × month matrix, access to one of them."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.steps import available
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.kit.clock import now
from toso.kit.periods import Period, PeriodKind
from toso.organisation.ended_units import over_ended
from toso.organisation.queries import units_where
from toso.organisation.schemas import UnitRead
from toso.organisation.tables import Unit
from toso.organisation.tree import in_force
from toso.plans.queries import given_work
from toso.plans.reminders.queries import last_reminders
from toso.reports.figures.deadline_schedule import Lateness, LatenessCode, lateness
from toso.reports.model.period_tables import PeriodExemption, PeriodState, ReportPeriod, ReportRegime
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.expectation import NO_FIGURES, Expected, Owing, excused, owing
from toso.reports.periods.queries import expected_units, find_period, is_idle, not_asked
from toso.reports.periods.regimes import due_days, rung_of
from toso.reports.submissions.desk_schemas import MatrixCellRead, MatrixPeriodRead, MatrixRead, MatrixRowRead
from toso.reports.submissions.looks import count_looks
from toso.reports.submissions.reported import comes_after, held_in, words_of_report
from toso.reports.submissions.schemas import (
    LatenessRead,
    SubmissionRow,
)
from toso.reports.submissions.workflow import EDITABLE, NOT_SUBMITTED, STATE_LABELS, SUBMISSION_STEPS


def get_submission(session: Session, scope: Scope, submission_id: UUID) -> Submission:
    row = session.get(Submission, (scope.ward_id, submission_id))
    if row is None:
        raise NotFound
    if not scope.covers(row.unit_path):
        over_ended(session, scope).require(row.unit_path)
    return row


def current_period(session: Session, ward_id: UUID, code: str | None) -> ReportPeriod:
    """The period of a code, or the open one that began last. 404 when there is none."""
    if code is not None:
        found = find_period(session, ward_id, code)
    else:
        query = sa.select(ReportPeriod).where(
            col(ReportPeriod.ward_id) == ward_id,
            col(ReportPeriod.kind) == PeriodKind.MONTH,
            col(ReportPeriod.state) == PeriodState.OPEN,
        )
        found = session.execute(query.order_by(col(ReportPeriod.first_day).desc()).limit(1)).scalar_one_or_none()
    if found is None:
        raise NotFound("Kỳ báo cáo này chưa mở." if code else "Chưa có kỳ báo cáo nào đang mở.")
    return found


def submissions_in(session: Session, scope: Scope, period: ReportPeriod) -> dict[UUID, Submission]:
    """The submissions of a period that the scope reaches, by unit."""
    query = sa.select(Submission).where(
        col(Submission.ward_id) == period.ward_id,
        col(Submission.period_id) == period.id,
        scope.where(Submission.unit_path),
    )
    return {row.unit_id: row for row in session.execute(query).scalars()}


def list_submissions(
    session: Session, scope: Scope, code: str | None, updated_since: datetime | None = None
) -> Page[SubmissionRow]:
    """Every unit of the scope that is asked to report in the period, also those that have not begun; or those whose
    report changed since an instant.
    """
    scope = over_ended(session, scope)
    period = current_period(session, scope.ward_id, code)
    rows = submissions_in(session, scope, period)
    asked = [e for e in expected_units(session, period) if scope.covers(e.unit.path)]
    if updated_since is not None:
        changed = {unit_id for unit_id, row in rows.items() if row.updated_at >= updated_since}
        asked = [e for e in asked if e.unit.id in changed]
    reminded = last_reminders(session, scope, period.first_day)
    reported = words_of_report(session, period)
    held = held_in(session, period.ward_id, period.id)
    items = [_row(scope, period, e, rows.get(e.unit.id), (reminded.get(e.unit.id), reported, held)) for e in asked]
    waiting = [rows[item.unit_id] for item in items if "accept" in item.actions]
    looks = count_looks(session, period, waiting, {e.unit.id: e.unit.kind for e in asked})
    items = [item.model_copy(update={"looks": looks.get(item.unit_id)}) for item in items]
    return Page(items=items, next=None, total=len(items))


def _row(
    scope: Scope,
    period: ReportPeriod,
    asked: Expected,
    row: Submission | None,
    beside: tuple[datetime | None, str, Collection[UUID]],
) -> SubmissionRow:
    """`beside`: when the unit was last reminded, what is to be said of a report that is out without it, and which
    submissions stand in a report.
    """
    reminded_at, reported, held = beside
    due_on = row.due_on if row and row.due_on else due_days(period.steps)[asked.rung]
    state = row.state if row else NOT_SUBMITTED
    return SubmissionRow(
        id=row.id if row else None,
        unit_id=asked.unit.id,
        unit_name=asked.unit.name,
        unit_path=asked.unit.path,
        kind=asked.unit.kind,
        state=state,
        state_label=STATE_LABELS[state],
        lateness=_standing(row, due_on, asked.owing),
        rung=asked.rung,
        due_on=due_on,
        data_until=row.data_until if row else None,
        submitted_at=row.submitted_at if row else None,
        reminded_at=reminded_at,
        source=row.source if row else None,
        source_label=row.source.label if row else None,
        carried=bool(row and row.carried),
        after_report=reported if not asked.free and comes_after(row) else "",
        looks=None,
        exempt_reason=asked.reason if asked.owing is Owing.EXEMPT else None,
        actions=actions_on(scope, period, row, held) if row else _actions_before(scope, period, asked),
        version=row.version if row else None,
    )


def _standing(row: Submission | None, due_on: date, owes: Owing) -> LatenessRead:
    """Of a unit that was asked for nothing and sent nothing: that there is nothing to hand in."""
    free = excused(owes, row.state if row else None)
    found = lateness_read(row, due_on, exempt=free)
    return found.model_copy(update={"label": NO_FIGURES}) if owes is Owing.IDLE and free else found


def _actions_before(scope: Scope, period: ReportPeriod, asked: Expected) -> list[str]:
    may = scope.actor.scope(Action.SUBMISSION_WRITE).covers(asked.unit.path)
    return ["create"] if may and period.state is PeriodState.OPEN and asked.owing is not Owing.EXEMPT else []


def actions_on(scope: Scope, period: ReportPeriod, row: Submission, held: Collection[UUID]) -> list[str]:
    """The steps open to this person on a submission; in a closed period none. One that stands in a report (`held`) is
    changed by a correction and not opened again.
    """
    if period.state is not PeriodState.OPEN and row.correction_id is None:
        return []
    edits = row.state in EDITABLE and scope.actor.scope(Action.SUBMISSION_WRITE).covers(row.unit_path)
    steps = available(SUBMISSION_STEPS, scope.actor, row)
    return [*(["edit"] if edits else []), *(step for step in steps if step != "reopen" or row.id not in held)]


def lateness_of(row: Submission | None, due_on: date, at: datetime, *, exempt: bool) -> Lateness:
    """As it was settled when the unit handed in; before that as the server's clock says."""
    if row is not None and row.late_days is not None:
        return Lateness(LatenessCode.LATE, row.late_days) if row.late_days else Lateness(LatenessCode.ON_TIME)
    return lateness(due_on, None, at, exempt)


def lateness_read(row: Submission | None, due_on: date, *, exempt: bool) -> LatenessRead:
    found = lateness_of(row, due_on, now(), exempt=exempt)
    return LatenessRead(code=found.code, label=found.label, days=found.days)


def show_matrix(session: Session, scope: Scope, year: int) -> MatrixRead:
    """Units of the scope that were ever asked in the year's open and closed periods, in a fixed number of queries."""
    scope = over_ended(session, scope)
    first, last = Period.parse(f"{year}-01").first_day, Period.parse(f"{year}-12").last_day
    periods = list(
        session.execute(
            sa.select(ReportPeriod)
            .where(
                col(ReportPeriod.ward_id) == scope.ward_id,
                col(ReportPeriod.kind) == PeriodKind.MONTH,
                col(ReportPeriod.first_day) >= first,
                col(ReportPeriod.last_day) <= last,
            )
            .order_by(col(ReportPeriod.first_day))
        ).scalars()
    )
    units = _units_between(session, scope, first, last)
    ids = [p.id for p in periods]
    rows = {(r.period_id, r.unit_id): r for r in _submissions_of(session, scope, ids)}
    exempt = _exempt_in(session, scope, ids)
    idle = _idle_in(session, scope, periods, units, year)
    return MatrixRead(
        year=year,
        periods=[MatrixPeriodRead(id=p.id, code=p.code, title=p.as_period.title, state=p.state) for p in periods],
        rows=[
            MatrixRowRead(
                unit_id=u.id,
                unit_name=u.name,
                unit_path=u.path,
                kind=u.kind,
                cells=[_matrix_cell(p, u, rows.get((p.id, u.id)), exempt, idle) for p in periods],
            )
            for u in units
        ],
    )


def _units_between(session: Session, scope: Scope, first: date, last: date) -> list[UnitRead]:
    condition = sa.and_(
        col(Unit.ward_id) == scope.ward_id,
        col(Unit.reports).is_(True),
        scope.where(Unit.path),
        col(Unit.valid_from) <= last,
        sa.or_(col(Unit.valid_to).is_(None), col(Unit.valid_to) >= first),
    )
    units = units_where(session, condition, last)
    return sorted(units, key=lambda u: rung_of(u.kind) != "neighbourhood")


def _submissions_of(session: Session, scope: Scope, period_ids: list[UUID]) -> list[Submission]:
    query = sa.select(Submission).where(
        col(Submission.ward_id) == scope.ward_id,
        col(Submission.period_id).in_(period_ids),
        scope.where(Submission.unit_path),
    )
    return list(session.execute(query).scalars())


def _exempt_in(session: Session, scope: Scope, period_ids: list[UUID]) -> set[tuple[UUID, UUID]]:
    query = sa.select(col(PeriodExemption.period_id), col(PeriodExemption.unit_id)).where(
        col(PeriodExemption.ward_id) == scope.ward_id, col(PeriodExemption.period_id).in_(period_ids)
    )
    return set(session.execute(query).all())


def _idle_in(
    session: Session, scope: Scope, periods: list[ReportPeriod], units: list[UnitRead], year: int
) -> set[tuple[UUID, UUID]]:
    if not periods:
        return set()
    query = sa.select(ReportRegime).where(col(ReportRegime.id).in_({p.regime_id for p in periods}))
    regimes = {regime.id: regime for regime in session.execute(query).scalars()}
    given = given_work(session, scope.ward_id, year)
    return {(p.id, u.id) for p in periods for u in not_asked(regimes[p.regime_id], units) if is_idle(u, given)}


def _matrix_cell(
    period: ReportPeriod,
    unit: UnitRead,
    row: Submission | None,
    exempt: Collection[tuple[UUID, UUID]],
    idle: Collection[tuple[UUID, UUID]],
) -> MatrixCellRead:
    place = period.id, unit.id
    due_on = row.due_on if row and row.due_on else due_days(period.steps)[rung_of(unit.kind)]
    state = row.state if row else NOT_SUBMITTED
    return MatrixCellRead(
        period_code=period.code,
        submission_id=row.id if row else None,
        expected=in_force(unit, period.last_day),
        state=state,
        state_label=STATE_LABELS[state],
        lateness=_standing(row, due_on, owing(exempt=place in exempt, idle=place in idle)),
    )
