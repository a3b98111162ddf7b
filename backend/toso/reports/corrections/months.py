"""A report over several months beside what its months say now: which of them are others, and which figures with them.

Nobody hands anything in for a quarter: it is corrected by taking its months as they are now, corrected ones included.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import Period, PeriodKind
from toso.reports.compilation.month_cells import Cells
from toso.reports.compilation.months import Span, cells_of_span, figures_of_span, months_of
from toso.reports.compilation.queries import figures_by_id
from toso.reports.compilation.report_context import behind
from toso.reports.corrections.changes import names_changed
from toso.reports.figures.figures import Aspect, Figure
from toso.reports.figures.place_figures import place_figures
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState


class Taken(NamedTuple):
    """A month of a report and of what it corrects: the monthly reports that each was made from; None: without one."""

    code: str
    before: UUID | None
    now: UUID | None

    @property
    def title(self) -> str:
        return Period.parse(self.code).title

    @property
    def corrected(self) -> bool:
        return self.before is not None and self.now not in {None, self.before}

    @property
    def added(self) -> bool:
        return self.before is None and self.now is not None


Kept = Sequence[Mapping[str, object]]


def months_taken(base: Report, report: Report) -> list[Taken]:
    """Of a correction, month by month; empty for a correction of one month. `base`: the report before it."""
    return taken(base.months, _ids(report.months)) if report.months else []


def taken(before: Kept, now: Mapping[str, UUID | None]) -> list[Taken]:
    return [Taken(code, known, now.get(code)) for code, known in _ids(before).items()]


def _ids(months: Kept) -> dict[str, UUID | None]:
    return {str(m["code"]): UUID(str(m["report_id"])) if m["report_id"] else None for m in months}


class Difference(NamedTuple):
    """A report over several months that does not say what its months say: in how many of its figures, and which months
    changed since; none where its sums had been worked out otherwise. `report` is the one that was issued, not a
    correction of it.
    """

    report: Report
    months: tuple[Taken, ...]
    figures: int


def difference_of(session: Session, issued: Report) -> Difference | None:
    """None while every figure of the report, or of its newest correction, is that of the months."""
    if not issued.months:
        return None
    newest = _newest_months(session, issued.ward_id)
    for period, first, standing in _standing(session, issued.ward_id, issued.period_id):
        if count := _figures_changed(session, period, standing):
            return Difference(first, _moved(standing, newest), count)
    return None


def differing(session: Session, ward_id: UUID) -> list[Difference]:
    """Every approved report of several months that differs, by period."""
    newest = _newest_months(session, ward_id)
    found: list[Difference] = []
    for period, issued, standing in _standing(session, ward_id, None):
        until = f"{period.last_day:%Y-%m}"
        key = standing.id, frozenset(one for code, one in newest.items() if code <= until)
        if key not in _COUNTED:
            if len(_COUNTED) >= _MOST_COUNTED:
                _COUNTED.clear()
            _COUNTED[key] = _figures_changed(session, period, standing)
        if _COUNTED[key]:
            found.append(Difference(issued, _moved(standing, newest), _COUNTED[key]))
    return found


# Approved reports never change, so that each is summed once, not at every look at a start page.
_COUNTED: dict[tuple[UUID, frozenset[UUID | None]], int] = {}
_MOST_COUNTED = 4096


def _moved(standing: Report, newest: Mapping[str, UUID | None]) -> tuple[Taken, ...]:
    return tuple(one for one in taken(standing.months, newest) if one.corrected or one.added)


def _standing(session: Session, ward_id: UUID, period_id: UUID | None) -> list[tuple[ReportPeriod, Report, Report]]:
    """Periods over several months with their approved report, and what of it holds: its newest approved correction."""
    of_period = sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id))
    query = (
        sa.select(ReportPeriod, Report)
        .join(Report, of_period)
        .where(
            col(Report.ward_id) == ward_id,
            col(Report.state) == ReportState.APPROVED,
            col(ReportPeriod.kind) != PeriodKind.MONTH,
        )
        .order_by(col(ReportPeriod.first_day), col(ReportPeriod.last_day), col(Report.edition))
    )
    if period_id is not None:
        query = query.where(col(Report.period_id) == period_id)
    found: dict[UUID, tuple[ReportPeriod, Report, Report]] = {}
    for period, report in session.execute(query).all():
        _, issued, _ = found.get(period.id, (period, report, report))
        found[period.id] = (period, issued, report)
    return list(found.values())


def _newest_months(session: Session, ward_id: UUID) -> dict[str, UUID | None]:
    of_period = sa.and_(col(ReportPeriod.ward_id) == col(Report.ward_id), col(ReportPeriod.id) == col(Report.period_id))
    query = (
        sa.select(col(ReportPeriod.code), col(Report.id))
        .join(ReportPeriod, of_period)
        .where(
            col(Report.ward_id) == ward_id,
            col(Report.state) == ReportState.APPROVED,
            col(ReportPeriod.kind) == PeriodKind.MONTH,
        )
        .order_by(col(Report.edition))
    )
    return {code: report_id for code, report_id in session.execute(query).all()}  # noqa: C416 — rows are no pairs; the last edition wins


def _figures_changed(session: Session, row: ReportPeriod, standing: Report) -> int:
    found, period = behind(session, standing), row.as_period
    months = tuple(months_of(session, row.ward_id, period))
    counted = Span(period, found.regime, found.counting, found.plan, found.catalogue, months=months)
    cells = cells_of_span(session, counted).cells
    now: dict[str, Figure] = {
        **place_figures(found.catalogue, _lines(cells)),
        **figures_of_span(session, counted, cells),
    }
    return sum(1 for _ in names_changed(figures_by_id(session, standing, found.catalogue), now))


def _lines(cells: Cells) -> Iterator[tuple[str, Aspect, str, int]]:
    for place, kept in cells.items():
        for code, cell in kept.items():
            if cell.cumulative is not None:
                yield code, Aspect.CUMULATIVE, place, cell.cumulative
            if cell.in_period is not None:
                yield code, Aspect.IN_PERIOD, place, cell.in_period
