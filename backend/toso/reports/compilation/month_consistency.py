"""Consistency of the months of a longer period: what a month goes on from is what the month before now says.

Once a month has been corrected or supplemented, a later one may still be printed on what held before; a sum over both
would then not be the difference of the totals at its ends.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import Period, PeriodKind
from toso.reports.compilation.joined_units import join_parts
from toso.reports.compilation.month_cells import Cells, Key, cells_of
from toso.reports.compilation.months import Month, months_by_code
from toso.reports.figures.cells import EMPTY, Cell
from toso.reports.figures.measures import Catalogue
from toso.reports.model.report_tables import Report, ReportState
from toso.reports.periods.regimes import catalogue_of
from toso.reports.submissions.workflow import COUNTED


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
    first = months[0].period
    year = [m for m in Period(first.year, PeriodKind.YEAR).months() if m.last_day < first.first_day]
    before = year or [first.previous()]
    known = months_by_code(session, ward_id, before)
    return list(_resting(session, ward_id, [*(known[month.code] for month in before), *months], len(before)))


def months_begun_below(session: Session, ward_id: UUID, months: Sequence[Month], keys: Collection[Key]) -> list[Period]:
    """Those months in which any of these totals, by (place, code), goes on from less than the month before it says:
    what was added there stands in two months.
    """
    known: dict[Key, int] = {}
    found: list[Period] = []
    for month in months:
        held = cells_of(session, [month.report], ward_id) if month.report else {}
        cells = {key: held.get(key[0], {}).get(key[1], EMPTY) for key in keys}
        starts = {key: start for key, cell in cells.items() if (start := _start(cell)) is not None}
        if any(start < known.get(key, 0) for key, start in starts.items()):
            found.append(month.period)
        known |= {key: cell.cumulative for key, cell in cells.items() if cell.cumulative is not None}
    return found


def _resting(session: Session, ward_id: UUID, chain: Sequence[Month], begin: int) -> Iterator[Rest]:
    """A month goes on from the last of the months before it that has the unit's figures, whichever that is."""
    for index, after in enumerate(chain[begin:], begin):
        earlier = [month for month in chain[:index] if month.report]
        newer = [month for month in earlier if month.report and after.report and _newer(month.report, after.report)]
        if after.report is None or after.regime is None or not newer:
            continue
        reports = [month.report for month in earlier if month.report]
        known = [one for report in reports if (one := _known_then(session, report, after.report))]
        then, now = (
            _joined(session, cells_of(session, used, ward_id), earlier, after.report, after.period.last_day)
            for used in (known, reports)
        )
        held = cells_of(session, [after.report], ward_id)
        if _rests_on(catalogue_of(after.regime), after.period, then, now, held):
            yield Rest(after.period, newer[-1].period, _first(session, after.report))


def _joined(session: Session, cells: Cells, earlier: Sequence[Month], after: Report, until: date) -> Cells:
    """By the units that a month asks, what they go on from: with that of units that went into them since."""
    asked = {UUID(unit["unit_id"]): unit["place"] for unit in after.units}
    told = [(m.period, unit) for m in earlier if m.report for unit in m.report.units if unit["status"] in COUNTED]
    places = {UUID(unit["unit_id"]): unit["place"] for _, unit in told} | asked
    last = {UUID(unit["unit_id"]): period.last_day for period, unit in told}
    return cells | join_parts(session, cells, places, last, asked, until)


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
