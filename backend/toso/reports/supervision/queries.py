"""Issued months of the wards in a superior's scope, and the sums of their frozen figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.documents.queries import code_of
from toso.documents.tables import Document, DocumentState
from toso.kit import figures as written
from toso.kit.clock import today
from toso.kit.periods import Period, PeriodKind
from toso.kit.place_words import worded
from toso.kit.text import fold
from toso.organisation.queries import units_where
from toso.organisation.schemas import UnitRead
from toso.organisation.tables import Unit, UnitKind
from toso.reports.compilation.queries import of_report
from toso.reports.figures.figures import WARD, Aspect
from toso.reports.figures.measures import Measure, MeasureKind, catalogue_2024
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportFigure
from toso.reports.supervision.schemas import (
    SummedFigureRead,
    SupervisedWardRead,
    SupervisionRead,
    WardState,
    WardValueRead,
)

Values = Mapping[tuple[UUID, str], int]
_SENT = "leader"  # the rung on which a report is signed and sent to the superior


@dataclass
class IssuedMonth:
    """One month of a ward: when its report was due, and what was issued, each correction after what it corrects."""

    code: str
    due_on: date | None
    issued: list[tuple[Report, Document]] = field(default_factory=list)


def show_wards(session: Session, scope: Scope, period: Period) -> SupervisionRead:
    """The wards below the superior in a month, and their sums; a ward without that month gives its last one of the
    same year.
    """
    wards = _wards(session, scope, period)
    months = _months(session, [ward.id for ward in wards], period)
    chosen = {ward.id: _newest(months.get(ward.id, [])) for ward in wards}
    values = _values(session, [month.issued[-1][0] for month in chosen.values() if month is not None])
    return SupervisionRead(
        month=period.code,
        title=period.title,
        wards=[_ward_read(ward, months.get(ward.id, []), chosen[ward.id], period) for ward in wards],
        figures=[
            _summed(measure, wards, values) for measure in catalogue_2024().measures.values() if _adds_up(measure)
        ],
    )


def find_issued(session: Session, scope: Scope, report_id: UUID) -> Document:
    """The issued document of a report in the scope. Raises NotFound, also for what is not issued."""
    query = (
        sa.select(Document)
        .join(Report, of_report())
        .where(col(Report.id) == report_id, scope.where(Report.unit_path), col(Document.state) == DocumentState.ISSUED)
    )
    document = session.execute(query).scalar_one_or_none()
    if document is None:
        raise NotFound
    return document


def _wards(session: Session, scope: Scope, period: Period) -> list[UnitRead]:
    below = sa.and_(col(Unit.kind) == UnitKind.WARD, scope.where(Unit.path))
    return sorted(units_where(session, below, min(period.last_day, today())), key=lambda ward: fold(ward.name))


def _months(session: Session, ward_ids: Sequence[UUID], period: Period) -> dict[UUID, list[IssuedMonth]]:
    """The months of the year up to the period by ward, oldest first."""
    query = (
        sa.select(ReportPeriod, Report, Document)
        .outerjoin(
            Report,
            sa.and_(col(Report.ward_id) == col(ReportPeriod.ward_id), col(Report.period_id) == col(ReportPeriod.id)),
        )
        .outerjoin(Document, sa.and_(of_report(), col(Document.state) == DocumentState.ISSUED))
        .where(
            col(ReportPeriod.ward_id).in_(ward_ids),
            col(ReportPeriod.kind) == PeriodKind.MONTH,
            col(ReportPeriod.code).between(f"{period.year:04d}-01", period.code),
        )
        .order_by(col(ReportPeriod.code), col(Report.edition))
    )
    found: dict[UUID, dict[str, IssuedMonth]] = {}
    for row, report, document in session.execute(query):
        months = found.setdefault(row.ward_id, {})
        month = months.setdefault(row.code, IssuedMonth(row.code, _due_on(row)))
        if document is not None:
            month.issued.append((report, document))
    return {ward_id: list(months.values()) for ward_id, months in found.items()}


def _due_on(row: ReportPeriod) -> date | None:
    return next((date.fromisoformat(step["due_on"]) for step in row.steps if step["key"] == _SENT), None)


def _newest(months: Sequence[IssuedMonth]) -> IssuedMonth | None:
    return next((month for month in reversed(months) if month.issued), None)


def _values(session: Session, reports: Sequence[Report]) -> Values:
    """The cumulative figures of the wards in these reports."""
    f = ReportFigure
    query = sa.select(col(f.ward_id), col(f.code), col(f.value)).where(
        col(f.ward_id).in_({report.ward_id for report in reports}),
        col(f.report_id).in_({report.id for report in reports}),
        col(f.aspect) == Aspect.CUMULATIVE,
        col(f.place) == WARD,
        col(f.value).is_not(None),
    )
    return {(ward_id, code): int(Decimal(value)) for ward_id, code, value in session.execute(query)}


def _ward_read(
    ward: UnitRead, months: Sequence[IssuedMonth], chosen: IssuedMonth | None, period: Period
) -> SupervisedWardRead:
    asked = next((month for month in months if month.code == period.code), None)
    first = asked.issued[0][1] if asked and asked.issued else None
    last = asked.issued[-1] if asked and asked.issued else None
    due_on = asked.due_on if asked else None
    sent_on = first.issued_on if first and first.issued_on else today()
    days_late = max(0, (sent_on - due_on).days) if due_on else 0
    return SupervisedWardRead(
        id=ward.id,
        name=ward.name,
        state=_state(asked, days_late),
        due_on=due_on,
        issued_on=first.issued_on if first else None,
        days_late=days_late,
        report_id=last[0].id if last else None,
        document_code=code_of(last[1]) if last else None,
        corrections=len(asked.issued) - 1 if asked and asked.issued else 0,
        figures_of=chosen.code if chosen else None,
    )


def _state(month: IssuedMonth | None, days_late: int) -> WardState:
    if month is None:
        return WardState.NONE
    if month.issued:
        return WardState.ISSUED_LATE if days_late else WardState.ISSUED
    return WardState.LATE if days_late else WardState.OPEN


def _adds_up(measure: Measure) -> bool:
    """Audiences of an estimate overlap; a ward's own measures are not in the common catalogue."""
    return measure.kind is not MeasureKind.REACH


def _summed(measure: Measure, wards: Sequence[UnitRead], values: Values) -> SummedFigureRead:
    """The share is of the populations of those wards that tell both: another's residents would make it smaller."""
    parts = [
        WardValueRead(
            ward_id=ward.id,
            value=values.get((ward.id, measure.code)),
            population=values.get((ward.id, measure.of)) if measure.of else None,
        )
        for ward in wards
    ]
    told = [part.value for part in parts if part.value is not None]
    both = [(p.value, p.population) for p in parts if p.value is not None and p.population is not None]
    value, population = (sum(told) if told else None), (sum(whole for _, whole in both) if both else None)
    return SummedFigureRead(
        code=measure.code,
        label=worded(measure.label),
        unit_label=worded(measure.noun or measure.unit.label),
        value=value,
        population=population,
        text=written.number(value),
        percent_text=written.percent_of(sum(part for part, _ in both), population) if both else None,
        reported=len(told),
        expected=len(wards),
        wards=parts,
    )
