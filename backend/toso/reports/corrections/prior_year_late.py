"""Beside the last report of a year: what came after it was frozen and months of the next year have told since."""

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import Period, PeriodKind
from toso.reports.compilation.months import Month, months_by_code
from toso.reports.corrections.schemas import ToldLaterRead
from toso.reports.figures.figures import Aspect
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportFigureSource, ReportState


def told_later(session: Session, report: Report) -> list[ToldLaterRead]:
    """By month; without what a correction of December, approved after that month was compiled, has taken in."""
    row = session.get_one(ReportPeriod, (report.ward_id, report.period_id))
    period = row.as_period
    if period.last_month != 12 or report.edition or report.state is not ReportState.APPROVED:
        return []
    december = Period(period.year, PeriodKind.MONTH, 12)
    after = Period(period.year + 1, PeriodKind.YEAR).months()
    found = months_by_code(session, report.ward_id, [december, *after])
    told = [m for m in (found[p.code] for p in after) if m.report and _since(found[december.code], m.report)]
    counts = _counts(session, report, told)
    return [
        ToldLaterRead(title=m.period.title, report_id=m.report.id, count=counts[m.report.id])
        for m in told
        if m.report and m.report.id in counts
    ]


def _since(december: Month, report: Report) -> bool:
    held = december.report
    return held is None or not held.edition or held.approved_at is None or report.compiled_at > held.approved_at


def _counts(session: Session, report: Report, reported: list[Month]) -> dict[object, int]:
    s = ReportFigureSource
    query = (
        sa.select(col(s.report_id), sa.func.sum(col(s.value)))
        .where(
            col(s.ward_id) == report.ward_id,
            col(s.report_id).in_([m.report.id for m in reported if m.report]),
            col(s.aspect) == Aspect.LAST_YEAR,
        )
        .group_by(col(s.report_id))
    )
    return {report_id: int(count) for report_id, count in session.execute(query).all()} if reported else {}
