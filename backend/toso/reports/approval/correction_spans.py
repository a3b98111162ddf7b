"""Reading of reports over several months beside their months, and of what a corrected month leaves to be corrected."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.queries import code_of
from toso.documents.tables import Document
from toso.kit.periods import Period, PeriodKind
from toso.reports.compilation.month_consistency import still_on_old_figures
from toso.reports.compilation.months import months_of
from toso.reports.compilation.queries import of_report
from toso.reports.corrections.months import Difference, Taken
from toso.reports.corrections.schemas import DifferenceRead, TakenMonthRead
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState


def show_difference(session: Session, difference: Difference) -> DifferenceRead:
    report = difference.report
    period = session.get_one(ReportPeriod, (report.ward_id, report.period_id))
    months = months_of(session, report.ward_id, period.as_period)
    return DifferenceRead(
        figures=difference.figures,
        months=show_months(session, report.ward_id, difference.months),
        waiting=still_on_old_figures(session, report.ward_id, months),
    )


def show_months(session: Session, ward_id: UUID, months: Sequence[Taken]) -> list[TakenMonthRead]:
    codes = _codes(session, ward_id, months)
    return [
        TakenMonthRead(
            code=one.code,
            title=one.title,
            status="corrected" if one.corrected else "added" if one.added else "same",
            before_id=one.before,
            before_code=codes.get(one.before),
            now_id=one.now,
            now_code=codes.get(one.now),
        )
        for one in months
    ]


def _codes(session: Session, ward_id: UUID, months: Sequence[Taken]) -> Mapping[UUID | None, str]:
    """The numbers of monthly reports, of those that have one."""
    ids = [found for one in months for found in (one.before, one.now) if found]
    if not ids:
        return {}
    query = (
        sa.select(col(Report.id), Document)
        .join(Document, of_report())
        .where(col(Report.ward_id) == ward_id, col(Report.id).in_(ids), col(Document.number).is_not(None))
    )
    return {report_id: code_of(document) for report_id, document in session.execute(query).all()}


def later_reports(session: Session, report: Report) -> list[str]:
    """The titles of approved periods with figures that the correction of a month changes: the month after it, and the
    longer periods that hold it; they want correcting too.
    """
    own = session.get_one(ReportPeriod, (report.ward_id, report.period_id))
    if own.kind is not PeriodKind.MONTH:
        return []
    p = ReportPeriod
    after = sa.and_(col(p.kind) == PeriodKind.MONTH, col(p.first_day) > own.first_day)
    around = sa.and_(
        col(p.kind) != PeriodKind.MONTH, col(p.first_day) <= own.first_day, col(p.last_day) >= own.last_day
    )
    query = (
        sa.select(col(p.code), col(p.kind), sa.func.max(col(Report.approved_at)))
        .join(p, sa.and_(col(p.ward_id) == col(Report.ward_id), col(p.id) == col(Report.period_id)))
        .where(col(Report.ward_id) == report.ward_id, col(Report.state) == ReportState.APPROVED, sa.or_(after, around))
        .group_by(col(p.code), col(p.kind), col(p.first_day), col(p.last_day))
        .order_by(col(p.first_day), col(p.last_day))
    )
    found = session.execute(query).all()
    months = [row for row in found if row.kind is PeriodKind.MONTH][:1]  # the ones after it go on from that one
    longer = [row for row in found if row.kind is not PeriodKind.MONTH]
    return [
        Period.parse(code).title
        for code, _, approved in (*months, *longer)
        if report.approved_at is None or approved is None or approved < report.approved_at
    ]
