"""Handing in: figures as they are kept, who counted, and what came after the cut-off of the period before."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.counts import Area
from toso.households.indicators.membership import members
from toso.kit.clock import now
from toso.reports.figures.cells import Cell, Origin
from toso.reports.figures.figures import frozen_cells
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.submission_tables import Submission, SubmissionFigure, SubmissionSnapshot
from toso.reports.submissions.form import Form, kept_cells
from toso.reports.submissions.last_year import LastYear, Pairs, last_year, pairs_of, typed_last_year
from toso.reports.submissions.members import CountedPeople, compare
from toso.reports.submissions.register_cover import split_register
from toso.reports.submissions.snapshots import counted_in, find_snapshot, known_of, take_snapshot
from toso.reports.submissions.workflow import COUNTED


def freeze(session: Session, row: Submission, form: Form) -> SubmissionSnapshot:
    """Keeps each cell with what the period added; a cell that the register answers for gets its own row. Of what the
    period added it is told apart what belongs by its day to the period before, but came after that was frozen.
    """
    row.surveyed = form.register.surveyed() if form.register else None
    base = _base(session, row, form)
    before = last_year(session, row, form, base)
    counted = _counted(session, row, form, base, before)
    told = before.counted(counted, form) if before else {}
    row.split = split_register(session, row.ward_id, row.unit_path, form.period, _until(row)) if counted else {}
    late = {c: (k.late_in, k.late_out) for c, k in counted.items()} | _typed_late(session, row, form)
    last = pairs_of(told, typed_last_year(session, row, form, base))
    _put(session, row, frozen_cells(form.sheet), late, last)
    return take_snapshot(session, row, base_id=base.id if base else None, counted=counted | told)


def _until(row: Submission) -> Any:
    assert row.data_until is not None, "checked before freezing"
    return row.data_until


def _base(session: Session, row: Submission, form: Form) -> SubmissionSnapshot | None:
    """The snapshot that the period goes on from; None for what was handed in before snapshots were kept."""
    if form.base is None:
        return None
    if form.base.standing_id is None:
        found = known_of(session, row.ward_id, [form.base.submission_id]).get(form.base.submission_id)
        return find_snapshot(session, row.ward_id, found.id) if found else None
    return find_snapshot(session, row.ward_id, form.base.standing_id)


def _counted(
    session: Session, row: Submission, form: Form, base: SubmissionSnapshot | None, before: LastYear | None
) -> dict[str, CountedPeople]:
    """Who counts for every measure that the register answers; empty where it does not speak for the unit. What goes on
    from last year is compared with its last evening by the rules of that year.
    """
    codes = [code for code, cell in form.sheet.cells.items() if cell.origin is Origin.REGISTER]
    if not codes:
        return {}
    area, year = Area(row.ward_id, (row.unit_path,)), form.period.cumulative_from
    held = members(session, area, _until(row), year)
    eve = members(session, area, form.period.first_day - timedelta(days=1), year)
    frozen = counted_in(base) if base else {}
    crosses = before is not None and form.base is not None and form.base.year != form.period.year
    evening = before.eve if before is not None and crosses else eve
    found: dict[str, CountedPeople] = {}
    for code in codes:
        if _starts_anew(form, code):
            found[code] = compare(held[code], (), eve[code], carries=False)
        elif form.sheet.carried(form.catalogue.measures[code]) is None:
            found[code] = compare(held[code], eve[code], eve[code], carries=False)
        else:
            kept = frozen.get(code)
            found[code] = compare(held[code], kept.now if kept else None, evening[code], carries=True)
    return found


def _starts_anew(form: Form, code: str) -> bool:
    """A yearly count in its first period, or in the first that the unit hands in this year."""
    if form.catalogue.measures[code].stock:
        return False
    return form.period.opens_year or (form.base is not None and form.base.year != form.period.year)


def _typed_late(session: Session, row: Submission, form: Form) -> dict[str, tuple[int, int]]:
    """The numbers added by submissions that came too late for their own report: this period counts them."""
    typed = [code for code, cell in form.sheet.cells.items() if cell.origin is Origin.AGGREGATE]
    late: dict[str, tuple[int, int]] = {}
    for cells in kept_cells(session, row.ward_id, _carried_before(session, row, form)).values():
        for code in typed:
            added = cells[code].in_period if code in cells else None
            if added and form.sheet.added(code) is not None:
                came, went = late.get(code, (0, 0))
                late[code] = (came + max(added, 0), went + max(-added, 0))
    return late


def _carried_before(session: Session, row: Submission, form: Form) -> list[UUID]:
    """The unit's submissions of this year since the base that came after their own report."""
    if form.base is None:
        return []
    s, p = Submission, ReportPeriod
    of_period = sa.and_(col(p.ward_id) == col(s.ward_id), col(p.id) == col(s.period_id))
    since = max(form.base.code, f"{form.period.year:04d}-00")
    query = (
        sa.select(col(s.id))
        .join(p, of_period)
        .where(
            col(s.ward_id) == row.ward_id,
            col(s.unit_id) == row.unit_id,
            col(s.carried).is_(True),
            col(s.state).in_(COUNTED),
            col(p.code) > since,
            col(p.code) < form.period.code,
        )
    )
    return list(session.execute(query).scalars())


def _put(session: Session, row: Submission, cells: Mapping[str, Cell], late: Pairs, last: Pairs) -> None:
    query = sa.select(SubmissionFigure).where(
        col(SubmissionFigure.ward_id) == row.ward_id, col(SubmissionFigure.submission_id) == row.id
    )
    known = {figure.code: figure for figure in session.execute(query).scalars()}
    for code in {**known, **cells, **last}:
        figure = known.get(code) or SubmissionFigure(
            ward_id=row.ward_id, submission_id=row.id, code=code, entered_at=now()
        )
        if code in cells:
            cell = cells[code]
            figure.cumulative, figure.in_period, figure.origin = cell.cumulative, cell.in_period, cell.origin
            figure.late_in, figure.late_out = late.get(code, (0, 0))
        figure.last_in, figure.last_out = last.get(code, (0, 0))
        session.add(figure)
