"""Consistency of the months of a longer period: what a month goes on from is what the month before now says.

Once a month has been corrected, the next one may still be printed on its old figures; a sum over both would then not
be the difference of the totals at its ends.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import Period
from toso.reports.compilation.month_cells import Cells, cells_of
from toso.reports.compilation.months import Month, months_by_code
from toso.reports.figures.cells import EMPTY, Cell
from toso.reports.figures.measures import Catalogue
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.periods.regimes import catalogue_of


class Rest(NamedTuple):
    """A month whose report goes on from what the month before it no longer says. `report_id`: the one it was first
    reported with, from which it is corrected.
    """

    period: Period
    before: Period
    report_id: UUID


def still_on_old_figures(session: Session, ward_id: UUID, months: Sequence[Month]) -> list[str]:
    """In words, each month whose figures go on from what the month before no longer says."""
    return [
        f"Báo cáo {one.period.title} còn theo số cũ của {one.before.title}; "
        f"hãy đính chính báo cáo {one.period.title} trước."
        for one in months_on_old_figures(session, ward_id, months)
    ]


def months_on_old_figures(session: Session, ward_id: UUID, months: Sequence[Month]) -> list[Rest]:
    """Those months in their order: the first has to be corrected before those after it."""
    if not months:
        return []
    before = months[0].period.previous()
    chain = [months_by_code(session, ward_id, [before])[before.code], *months]
    return list(_resting(session, ward_id, chain))


def _resting(session: Session, ward_id: UUID, chain: Sequence[Month]) -> Iterator[Rest]:
    for one, after in pairwise(chain):
        if one.report is None or after.report is None or after.regime is None or not _newer(one.report, after.report):
            continue
        known = _known_then(session, one.report, after.report)
        if known is None:
            continue
        then, now, held = (cells_of(session, [report], ward_id) for report in (known, one.report, after.report))
        if _rests_on(catalogue_of(after.regime), after.period, then, now, held):
            yield Rest(after.period, one.period, _first(session, after.report))


def _first(session: Session, report: Report) -> UUID:
    """The report of the month itself: corrections are opened from it."""
    query = sa.select(col(Report.id)).where(
        col(Report.ward_id) == report.ward_id, col(Report.period_id) == report.period_id, col(Report.edition) == 0
    )
    return session.execute(query).scalar_one()


def _newer(report: Report, after: Report) -> bool:
    """Whether a correction was approved after the month that follows was."""
    approved, followed = report.approved_at, after.approved_at
    return bool(report.edition and approved and followed and approved > followed)


def _known_then(session: Session, report: Report, after: Report) -> Report | None:
    """The edition that held when the month that follows was approved."""
    query = (
        sa.select(Report)
        .where(
            col(Report.ward_id) == report.ward_id,
            col(Report.period_id) == report.period_id,
            col(Report.state) == ReportState.APPROVED,
            col(Report.approved_at) <= after.approved_at,
        )
        .order_by(col(Report.edition).desc())
        .limit(1)
    )
    return session.execute(query).scalar_one_or_none()


def _rests_on(catalogue: Catalogue, period: Period, then: Cells, now: Cells, held: Cells) -> bool:
    """Whether any figure went on from the old total and does not from the new one. What never went on from either, as
    a typed figure with a remark, is no sign.
    """
    for place, cells in held.items():
        for code, cell in cells.items():
            measure = catalogue.measures.get(code)
            if measure is None or (period.opens_year and not measure.stock):
                continue
            start = _start(cell)
            old, new = (known.get(place, {}).get(code, EMPTY).cumulative for known in (then, now))
            if start is not None and start == old != new:
                return True
    return False


def _start(cell: Cell) -> int | None:
    if cell.cumulative is None or cell.in_period is None:
        return None
    return cell.cumulative - cell.in_period
