"""Phát sinh sau chốt năm trước: what belongs by its day to the year before, but came after its last month was frozen.

It is no part of this year, and of last year only by a correction. So that nothing vanishes each case is told once,
beside the figures of the month that follows its arrival.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.counts import Area
from toso.households.indicators.membership import Members, members
from toso.households.indicators.rules import YEARLY
from toso.kit.periods import Period
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.submission_tables import Submission, SubmissionSnapshot
from toso.reports.submissions.form import Form, counts, kept_cells
from toso.reports.submissions.members import LAST, CountedPeople
from toso.reports.submissions.snapshots import counted_in, find_snapshot, latest
from toso.reports.submissions.workflow import COUNTED

Pairs = dict[str, tuple[int, int]]


@dataclass(frozen=True)
class LastYear:
    """`eve`: who counts, as is known today, on the last evening of the year before, by that year's rules; `reported`:
    whom its last month counted, and whom a month of this year has told since.
    """

    eve: Members
    reported: Mapping[str, frozenset[UUID]]

    def counted(self, held: Mapping[str, CountedPeople], form: Form) -> dict[str, CountedPeople]:
        """By code, under the name that a snapshot keeps it by. A level goes on into this year by itself: of it only
        those are told whom this year does not count.
        """
        found: dict[str, CountedPeople] = {}
        for code in YEARLY & self.reported.keys() & form.catalogue.measures.keys():
            now, before = frozenset(self.eve[code]), self.reported[code]
            if not form.catalogue.measures[code].stock:
                found[f"{code}{LAST}"] = CountedPeople(now, before, now ^ before)
            elif code in held:
                found[f"{code}{LAST}"] = CountedPeople(now, before, now - before - held[code].now)
        return found


def last_year(session: Session, row: Submission, form: Form, base: SubmissionSnapshot | None) -> LastYear | None:
    """None where no register spoke for the unit in the year before. `base`: what the period goes on from."""
    frozen = _frozen(session, row, form.period)
    counted = counted_in(frozen) if frozen else {}
    if frozen is None or not counted:
        return None
    told = {code: one.now for code, one in counted.items()}
    # A correction that was handed in after the month before has taken in what that had told.
    if base is not None and _of_this_year(form) and base.taken_at >= frozen.taken_at:
        told |= {name.removesuffix(LAST): k.now for name, k in counted_in(base).items() if name.endswith(LAST)}
    area, evening = Area(row.ward_id, (row.unit_path,)), form.period.cumulative_from - timedelta(days=1)
    return LastYear(members(session, area, evening, _year_before(form.period).cumulative_from), told)


def _of_this_year(form: Form) -> bool:
    return form.base is not None and form.base.year == form.period.year


def _year_before(period: Period) -> Period:
    return Period(period.year - 1, period.kind)


def _frozen(session: Session, row: Submission, period: Period) -> SubmissionSnapshot | None:
    """The snapshot that holds of the unit's last submission of the year before."""
    s, p = Submission, ReportPeriod
    query = (
        sa.select(col(s.id), col(s.standing_id))
        .join(p, sa.and_(col(p.ward_id) == col(s.ward_id), col(p.id) == col(s.period_id)))
        .where(
            col(s.ward_id) == row.ward_id,
            col(s.unit_id) == row.unit_id,
            counts(s),
            col(p.first_day) >= _year_before(period).cumulative_from,
            col(p.first_day) < period.cumulative_from,
        )
        .order_by(col(p.first_day).desc())
        .limit(1)
    )
    found = session.execute(query).one_or_none()
    if found is None:
        return None
    return find_snapshot(session, row.ward_id, found.standing_id) or latest(session, row.ward_id, found.id)


def typed_last_year(session: Session, row: Submission, form: Form, base: SubmissionSnapshot | None) -> Pairs:
    """Numbers that the unit handed in for last year after that month's report was approved, told by no month yet."""
    s, p = Submission, ReportPeriod
    of_period = sa.and_(col(p.ward_id) == col(s.ward_id), col(p.id) == col(s.period_id))
    query = (
        sa.select(col(s.id))
        .join(p, of_period)
        .where(
            col(s.ward_id) == row.ward_id,
            col(s.unit_id) == row.unit_id,
            col(s.carried).is_(True),
            col(s.state).in_(COUNTED),
            col(p.first_day) >= _year_before(form.period).cumulative_from,
            col(p.first_day) < form.period.cumulative_from,
        )
    )
    if base is not None and _of_this_year(form):
        query = query.where(col(s.accepted_at) > base.taken_at)
    found: Pairs = {}
    for cells in kept_cells(session, row.ward_id, session.execute(query).scalars().all()).values():
        for code, cell in cells.items():
            measure = form.catalogue.measures.get(code)
            if cell.in_period and measure is not None and not measure.stock:
                came, went = found.get(code, (0, 0))
                found[code] = (came + max(cell.in_period, 0), went + max(-cell.in_period, 0))
    return found


def pairs_of(counted: Mapping[str, CountedPeople], typed: Pairs) -> Pairs:
    """By code who came in and who went out; where the register knows them, what was typed is the same once more."""
    known = {name.removesuffix(LAST): (k.late_in, k.late_out) for name, k in counted.items()}
    return {code: pair for code, pair in (typed | known).items() if any(pair)}
