"""Reading of regimes and periods, of who is asked to report in one, and of who is exempted."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import changed_since
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.documents.tables import Document, DocumentState
from toso.kit.dates import weekday
from toso.kit.periods import PeriodKind
from toso.organisation.queries import in_force, reporting_units, units_where
from toso.organisation.schemas import UnitRead
from toso.organisation.tables import Unit
from toso.plans.queries import Given, given_work
from toso.reports.model.period_tables import (
    PeriodExemption,
    PeriodState,
    ReportPeriod,
    ReportRegime,
)
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.model.submission_tables import Submission
from toso.reports.periods.askers import owes_figures
from toso.reports.periods.expectation import Expected, owing
from toso.reports.periods.readiness_schemas import StepDayRead
from toso.reports.periods.regimes import annexes_of, catalogue_of, place_of, rung_of, whole_outline
from toso.reports.periods.schemas import ExemptionRead, PeriodRead, PeriodRow, RegimeRead, SendingRead
from toso.reports.periods.sendings import sendings_of


def find_regime(session: Session, ward_id: UUID, on: date, kind: PeriodKind = PeriodKind.MONTH) -> ReportRegime | None:
    """The regime of a ward for a kind of period, by default the monthly one, in force on a day."""
    return session.execute(_regime(), {"ward": ward_id, "kind": kind, "on": on}).scalar_one_or_none()


@cache
def _regime() -> sa.Select[ReportRegime]:
    ward, kind = col(ReportRegime.ward_id) == sa.bindparam("ward"), col(ReportRegime.frequency) == sa.bindparam("kind")
    query = sa.select(ReportRegime).where(ward, kind, in_force(ReportRegime, sa.bindparam("on")))
    return query.order_by(col(ReportRegime.valid_from).desc()).limit(1)


def first_regime(session: Session, ward_id: UUID, kind: PeriodKind = PeriodKind.MONTH) -> ReportRegime | None:
    """The earliest regime of a ward for a kind of period, which also holds for the periods before it."""
    query = sa.select(ReportRegime).where(col(ReportRegime.ward_id) == ward_id, col(ReportRegime.frequency) == kind)
    return session.execute(query.order_by(col(ReportRegime.valid_from)).limit(1)).scalar_one_or_none()


def list_regimes(session: Session, scope: Scope) -> list[RegimeRead]:
    query = sa.select(ReportRegime).where(col(ReportRegime.ward_id).in_(scope.ward_ids))
    rows = session.execute(query.order_by(col(ReportRegime.valid_from))).scalars()
    return [RegimeRead.model_validate(regime_values(row)) for row in rows]


def regime_values(regime: ReportRegime) -> dict[str, object]:
    """The columns of a regime as the API shows them."""
    forms = [{"units": [], **form} for form in regime.forms]
    kept = regime.model_dump(exclude={"measures"})
    return {**kept, "outline": whole_outline(regime), "annexes": annexes_of(regime), "forms": forms}


def get_period(session: Session, scope: Scope, period_id: UUID) -> ReportPeriod:
    period = session.get(ReportPeriod, (scope.ward_id, period_id))
    if period is None:
        raise NotFound
    return period


def find_period(session: Session, ward_id: UUID, code: str) -> ReportPeriod | None:
    query = sa.select(ReportPeriod).where(col(ReportPeriod.ward_id) == ward_id, col(ReportPeriod.code) == code)
    return session.execute(query).scalar_one_or_none()


def regime_of(session: Session, period: ReportPeriod) -> ReportRegime:
    return session.get_one(ReportRegime, period.regime_id)


def ward_path_of(session: Session, ward_id: UUID) -> str:
    return session.get_one(Unit, ward_id).path


def expected_units(session: Session, period: ReportPeriod) -> list[Expected]:
    """Who is asked: the reporting units in force on the period's last day, khu phố before desks, in their order.

    For a quarter or more nobody is asked: it is made from the reports of its months.
    """
    if period.kind is not PeriodKind.MONTH:
        return []
    ward_path = ward_path_of(session, period.ward_id)
    exempt = dict(
        session.execute(
            sa.select(col(PeriodExemption.unit_id), col(PeriodExemption.reason)).where(
                col(PeriodExemption.ward_id) == period.ward_id, col(PeriodExemption.period_id) == period.id
            )
        ).all()
    )
    units = reporting_units(session, period.ward_id, period.last_day)
    left = not_asked(regime_of(session, period), units)
    given = given_work(session, period.ward_id, period.as_period.year) if left else None
    idle = {u.id for u in left if given and is_idle(u, given)}
    asked = [
        Expected(
            u,
            place_of(u.path, ward_path),
            rung_of(u.kind),
            owing(exempt=u.id in exempt, idle=u.id in idle),
            exempt.get(u.id, ""),
        )
        for u in units
    ]
    return sorted(asked, key=lambda e: e.rung != "neighbourhood")


def not_asked(regime: ReportRegime, units: Sequence[UnitRead]) -> list[UnitRead]:
    """The units that no form asks for a figure."""
    return [u for u in units if not owes_figures(regime.forms, catalogue_of(regime), u)]


def is_idle(unit: UnitRead, given: Given) -> bool:
    """Whether a unit that no form asks for a figure has no task and no duty of the year's plans either; of plans that
    give nobody a task it cannot be said. The questions that every report answers oblige nobody by themselves.
    """
    return bool(given.paths) and not given.reaches(unit.id, unit.path)


def step_days(period: ReportPeriod) -> list[StepDayRead]:
    return [
        StepDayRead(
            key=s["key"],
            label=s["label"],
            due_on=date.fromisoformat(s["due_on"]),
            weekday=weekday(date.fromisoformat(s["due_on"])),
            moved=s["moved"],
            own_on=date.fromisoformat(s["own_on"]) if s.get("own_on") else None,  # older periods do not tell
            off=s.get("off", ""),
        )
        for s in period.steps
    ]


def page_of_periods(
    session: Session,
    scope: Scope,
    year: int | None,
    kind: PeriodKind | None = None,
    updated_since: datetime | None = None,
) -> Page[PeriodRow]:
    """All periods of a ward, newest first; those of one reporting year, or of one kind, when it is given."""
    query = (
        sa.select(ReportPeriod, col(Report.id), _report_state(), _handed_in())
        .outerjoin(
            Report,
            sa.and_(
                col(Report.ward_id) == col(ReportPeriod.ward_id),
                col(Report.period_id) == col(ReportPeriod.id),
                col(Report.edition) == 0,
            ),
        )
        .where(col(ReportPeriod.ward_id).in_(scope.ward_ids))
        .order_by(col(ReportPeriod.last_day).desc(), col(ReportPeriod.first_day).desc())
    )
    if year is not None:
        query = query.where(col(ReportPeriod.code).startswith(f"{year:04d}"))
    if kind is not None:
        query = query.where(col(ReportPeriod.kind) == kind)
    if updated_since is not None:
        query = query.where(changed_since(updated_since, ReportPeriod, Report))
    rows = session.execute(query).all()
    out = [report_id for _, report_id, state, _ in rows if state == ReportState.APPROVED]
    sendings = sendings_of(session, scope.ward_id, out)
    items = [
        PeriodRow.model_validate(_row(period, report_id, state, handed_in, sendings.get(report_id)))
        for period, report_id, state, handed_in in rows
    ]
    return Page(items=items, next=None, total=len(items))


def _row(
    period: ReportPeriod,
    report_id: UUID | None,
    report_state: str | None,
    handed_in: bool,
    sending: SendingRead | None,
) -> dict[str, object]:
    named = period.as_period
    return {
        **period.model_dump(include={"id", "code", "kind", "first_day", "last_day", "state", "version"}),
        "title": named.title,
        "label": named.label,
        "state_label": period.state.label,
        "steps": step_days(period),
        "report_id": report_id,
        "report_state": report_state,
        "sending": sending,
        "handed_in": handed_in,
    }


def begun_in(session: Session, period: ReportPeriod) -> list[str]:
    """The names of the units whose forms of a period were begun, in the order of their paths."""
    query = sa.select(col(Submission.unit_id)).where(
        col(Submission.ward_id) == period.ward_id, col(Submission.period_id) == period.id
    )
    ids = list(session.execute(query).scalars())
    return [u.name for u in units_where(session, col(Unit.id).in_(ids), period.last_day)] if ids else []


def is_handed_in(session: Session, period: ReportPeriod) -> bool:
    """Whether a unit ever handed in for a period, or its report was compiled."""
    asked = sa.select(_handed_in()).select_from(ReportPeriod)
    found = asked.where(col(ReportPeriod.ward_id) == period.ward_id, col(ReportPeriod.id) == period.id)
    return bool(session.execute(found).scalar_one())


def _report_state() -> sa.ColumnElement[str]:
    """The state of a period's report, "recalled" while the document of it or of a later one is, and no approved report
    after that replaces it.
    """
    d, out, later = Document, aliased(Report), aliased(Report)
    replaced = sa.exists().where(
        col(later.ward_id) == col(out.ward_id),
        col(later.period_id) == col(out.period_id),
        col(later.edition) > col(out.edition),
        col(later.replaces).is_(True),
        col(later.state) == ReportState.APPROVED,
    )
    recalled = sa.exists().where(
        col(out.ward_id) == col(Report.ward_id),
        col(out.period_id) == col(Report.period_id),
        col(out.state) == ReportState.APPROVED,
        col(d.ward_id) == col(out.ward_id),
        col(d.source_kind) == "report",
        col(d.source_id) == col(out.id),
        col(d.state) == DocumentState.RECALLED,
        ~replaced,
    )
    return sa.case((recalled, "recalled"), else_=sa.cast(col(Report.state), sa.String()))


def _handed_in() -> sa.ColumnElement[bool]:
    p, s = ReportPeriod, Submission
    handed = sa.exists().where(
        col(s.ward_id) == col(p.ward_id), col(s.period_id) == col(p.id), col(s.first_submitted_at).is_not(None)
    )
    reports = aliased(Report)
    compiled = sa.exists().where(col(reports.ward_id) == col(p.ward_id), col(reports.period_id) == col(p.id))
    return sa.or_(handed, compiled)


def show_period(session: Session, scope: Scope, period_id: UUID) -> PeriodRead:
    period = get_period(session, scope, period_id)
    report = session.execute(
        sa.select(col(Report.id), _report_state().label("state")).where(
            col(Report.ward_id) == period.ward_id, col(Report.period_id) == period.id, col(Report.edition) == 0
        )
    ).one_or_none()
    out = [report.id] if report and report.state == ReportState.APPROVED else []
    sending = next(iter(sendings_of(session, period.ward_id, out).values()), None)
    manages, handed_in = scope.actor.may(Action.PERIOD_MANAGE), is_handed_in(session, period)
    step = "close" if period.state is PeriodState.OPEN else "open"
    return PeriodRead.model_validate(
        {
            **_row(period, report.id if report else None, report.state if report else None, handed_in, sending),
            "regime": RegimeRead.model_validate(regime_values(regime_of(session, period))),
            "working_days": period.working_days,
            "exemptions": _exemptions(session, period),
            "begun": begun_in(session, period),
            "actions": [step, *(_while_open(period, handed_in) if step == "close" else [])] if manages else [],
        }
    )


def _while_open(period: ReportPeriod, handed_in: bool) -> list[str]:
    asks = ["ladder", "exempt"] if period.kind is PeriodKind.MONTH else ["ladder"]
    return asks if handed_in else [*asks, "take_back"]


def _exemptions(session: Session, period: ReportPeriod) -> list[ExemptionRead]:
    query = sa.select(col(PeriodExemption.unit_id), col(PeriodExemption.reason)).where(
        col(PeriodExemption.ward_id) == period.ward_id, col(PeriodExemption.period_id) == period.id
    )
    rows = session.execute(query).all()
    if not rows:
        return []
    names = {u.id: u.name for u in units_where(session, col(Unit.id).in_([r.unit_id for r in rows]), period.last_day)}
    return [ExemptionRead(unit_id=r.unit_id, unit_name=names.get(r.unit_id, ""), reason=r.reason) for r in rows]
