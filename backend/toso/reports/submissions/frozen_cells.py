"""Handing in: figures as they are kept, who counted, and what came after the period or the year before was frozen.

What belongs by its day to the year before, but came after its last month was frozen (phát sinh sau chốt năm trước), is
no part of this year, and of last year only by a correction. So that nothing vanishes each case is told once, beside the
figures of the month that follows its arrival.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.indicators.counts import Area
from toso.households.indicators.evidence import split_of
from toso.households.indicators.membership import Members, members
from toso.households.indicators.rules import YEARLY
from toso.households.model.items import Channel
from toso.kit.periods import Period
from toso.reports.figures.cells import Cell, Origin
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.submission_tables import Submission, SubmissionSnapshot
from toso.reports.submissions.bases import counts, standing_snapshots
from toso.reports.submissions.figure_rows import Pairs, put_cells
from toso.reports.submissions.form import Form
from toso.reports.submissions.log_figures import logged
from toso.reports.submissions.members import LAST, CountedPeople, compare
from toso.reports.submissions.snapshots import (
    counted_in,
    counted_together,
    kept_cells,
    standing_snapshot,
    take_snapshot,
)
from toso.reports.submissions.workflow import COUNTED


@dataclass(frozen=True)
class LastYear:
    """`eve`: who counts, as is known today, on the last evening of the year before, by that year's rules; `reported`:
    whom its last month counted, and whom a month of this year has told since.
    """

    eve: Members
    reported: Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class FormContext:
    """Everything that a form goes on from and is compared with when it is handed in, read at once.

    `base`: the snapshot that the period goes on from, None for what was handed in before snapshots were kept; `before`:
    whom it counted; `last_year`: None where no register spoke for the unit then. `held`, `eve`: who counts at the
    cut-off and on the evening before the period, and `split` where they were seen, by code and channel; empty where the
    register does not speak for the unit. `carried`, `carried_last`: the cells that came too late for their own report,
    of this year since the base, and of last year as far as no month has told them.
    """

    base: SubmissionSnapshot | None
    before: Mapping[str, CountedPeople]
    last_year: LastYear | None
    carried: Collection[Mapping[str, Cell]]
    carried_last: Collection[Mapping[str, Cell]]
    held: Members = field(default_factory=dict)
    eve: Members = field(default_factory=dict)
    split: Mapping[str, Mapping[Channel, int]] = field(default_factory=dict)


def freeze(session: Session, row: Submission, form: Form) -> SubmissionSnapshot:
    """Keeps each cell with what the period added; a cell that the register answers for gets its own row. Of what the
    period added it is told apart what belongs by its day to the period before, but came after that was frozen.
    """
    context = _read(session, row, form)
    counted = _counted(form, context) | _logged(form, context)
    told = _told_of_last_year(form, context, counted)
    late = {c: (k.late_in, k.late_out) for c, k in counted.items()} | _pairs_typed(context.carried, _typed_codes(form))
    last = _pairs_of(told, _pairs_typed(context.carried_last, _flow_codes(form)))
    row.surveyed = form.register.surveyed() if form.register else None
    row.split = {code: {c.name.lower(): n for c, n in seen.items()} for code, seen in context.split.items() if seen}
    put_cells(session, row, form.sheet.frozen(), late, last)
    base_id = context.base.id if context.base else None
    return take_snapshot(session, row, base_id=base_id, counted=counted | told)


def _read(session: Session, row: Submission, form: Form) -> FormContext:
    parts = _parts(row, form)
    last_handed, late = _last_handed(session, row, form.period), _handed_late(session, row, form.period, parts)
    bases = standing_snapshots(session, form.base.each()) if form.base else []
    base = bases[0] if bases else None
    last = standing_snapshot(session, row.ward_id, *last_handed.kept) if last_handed else None
    late_cells = kept_cells(session, row.ward_id, [one.id for one in late]) if late else {}
    before = counted_together(bases)
    then = counted_in(last) if last else {}
    told_at = base.taken_at if base and form.goes_on else None
    told = {**parts, row.unit_id: last_handed.code if last_handed else ""}
    pairs = [(one, late_cells.get(one.id, {})) for one in late]
    carried, carried_last = _carried(form, pairs, parts, told, {row.unit_id: told_at} if told_at else {})
    reported = {code: one.now for code, one in then.items()}
    # A correction that was handed in after the month before has taken in what that had told.
    if reported and last is not None and told_at is not None and told_at >= last.taken_at:
        reported |= {name.removesuffix(LAST): k.now for name, k in before.items() if name.endswith(LAST)}
    area, year = Area(row.ward_id, (row.unit_path,)), form.period.cumulative_from
    last_year = None
    if reported:
        year_before = _year_before(form.period).cumulative_from
        last_year = LastYear(members(session, area, year - timedelta(days=1), year_before), reported)
    if form.register is None or not _register_codes(form):
        return FormContext(base, before, last_year, carried, carried_last)
    assert row.data_until is not None, "checked before freezing"
    held = members(session, area, row.data_until, year)
    evening = form.period.first_day - timedelta(days=1)
    eve = members(session, form.register.ground, evening, year)
    split = split_of(session, area, row.data_until, year)
    return FormContext(base, before, last_year, carried, carried_last, held, eve, split)


def _parts(row: Submission, form: Form) -> dict[UUID, str]:
    """The unit and those that went into it since its base, each with the code of its own base; "" where it has none."""
    bases = list(form.base.each()) if form.base else []
    silent = {unit_id: "" for base in bases for unit_id in base.silent}
    return {row.unit_id: "", **silent, **{base.unit_id: base.code for base in bases}}


class LastHanded(NamedTuple):
    """The unit's last submission of the year before that counts, with the code of its period. `kept`: its id, and the
    snapshot of it that holds while it is being corrected.
    """

    kept: tuple[UUID, UUID | None]
    code: str


def _last_handed(session: Session, row: Submission, period: Period) -> LastHanded | None:
    asked = _days(row, period, period.cumulative_from, [row.unit_id])
    found = session.execute(_last_statement(), asked).one_or_none()
    return LastHanded((found.id, found.standing_id), found.code) if found else None


def _days(row: Submission, period: Period, end: date, unit_ids: Collection[UUID]) -> dict[str, Any]:
    """Units, and the days from the first of the year before until before `end`."""
    return {
        "ward": row.ward_id,
        "units": list(unit_ids),
        "first": _year_before(period).cumulative_from,
        "end": end,
    }


@cache
def _last_statement() -> Any:
    s, p = Submission, ReportPeriod
    query = sa.select(col(s.id), col(s.standing_id), col(p.code)).where(*_handed(), counts(s))
    return query.order_by(col(p.first_day).desc()).limit(1)


def _handed() -> list[sa.ColumnElement[bool]]:
    """Submissions of units, each with its period, in the days named by `_days`."""
    s, p = Submission, ReportPeriod
    return [
        col(p.ward_id) == col(s.ward_id),
        col(p.id) == col(s.period_id),
        col(s.ward_id) == sa.bindparam("ward", type_=sa.Uuid()),
        col(s.unit_id).in_(sa.bindparam("units", expanding=True)),
        col(p.first_day) >= sa.bindparam("first", type_=sa.Date()),
        col(p.first_day) < sa.bindparam("end", type_=sa.Date()),
    ]


def _year_before(period: Period) -> Period:
    return Period(period.year - 1, period.kind)


def _handed_late(
    session: Session, row: Submission, period: Period, unit_ids: Collection[UUID]
) -> Sequence[sa.Row[Any]]:
    """Their submissions of this year and of the year before that came after their own report: id, accepted_at, code of
    the period, unit_id.
    """
    return session.execute(_late_statement(), _days(row, period, period.first_day, unit_ids)).all()


@cache
def _late_statement() -> Any:
    s, p = Submission, ReportPeriod
    late = (col(s.carried).is_(True), col(s.state).in_(COUNTED))
    return sa.select(col(s.id), col(s.accepted_at), col(p.code), col(s.unit_id)).where(*_handed(), *late)


def _carried(
    form: Form,
    late: Iterable[tuple[sa.Row[Any], Mapping[str, Cell]]],
    bases: Mapping[UUID, str],
    last: Mapping[UUID, str],
    told_at: Mapping[UUID, datetime],
) -> tuple[list[Mapping[str, Cell]], list[Mapping[str, Cell]]]:
    """Of cells that came after their own report those of this year since the base of their unit (`bases`), and those of
    the year before since its last month that counts (`last`), without those accepted until `told_at`.
    """
    this, before = [], []
    for one, cells in late:
        if Period.parse(one.code).year < form.period.year:
            told = one.unit_id in told_at and one.accepted_at <= told_at[one.unit_id]
            before += [cells] if one.code > last[one.unit_id] and not told else []
        elif form.base is not None and one.code > bases[one.unit_id]:
            this.append(cells)
    return this, before


def _register_codes(form: Form) -> list[str]:
    return [code for code, cell in form.sheet.cells.items() if cell.origin is Origin.REGISTER]


def _typed_codes(form: Form) -> list[str]:
    typed = [code for code, cell in form.sheet.cells.items() if cell.origin is Origin.AGGREGATE]
    return [code for code in typed if form.sheet.added(code) is not None]


def _flow_codes(form: Form) -> list[str]:
    return [code for code, measure in form.catalogue.measures.items() if not measure.stock]


def _counted(form: Form, context: FormContext) -> dict[str, CountedPeople]:
    """Who counts for every measure that the register answers. What goes on from last year is compared with its last
    evening by the rules of that year.
    """
    held, eve, last_year = context.held, context.eve, context.last_year
    evening = last_year.eve if last_year is not None and form.base is not None and not form.goes_on else eve
    found: dict[str, CountedPeople] = {}
    for code in _register_codes(form):
        before, carries = _goes_on_from(form, context, code)
        found[code] = compare(held[code], before, (evening if carries else eve)[code], carries=carries)
    return found


def _goes_on_from(form: Form, context: FormContext, code: str) -> tuple[Collection[str] | None, bool]:
    """Whom the period goes on from for a measure (None: nobody is known), and whether as they were frozen before."""
    if not form.sheet.comparable(code):
        return None, False
    if _starts_anew(form, code):
        return (), False
    if form.sheet.carried(form.catalogue.measures[code]) is None or form.sheet.before(code).of_some:
        return context.eve[code], False
    kept = context.before.get(code)
    return kept.now if kept else None, True


def _logged(form: Form, context: FormContext) -> dict[str, CountedPeople]:
    """Which rows of the log count."""
    codes = [code for code, cell in form.sheet.cells.items() if cell.origin is Origin.LOG]
    if not codes or form.log is None:
        return {}
    return logged(form.log, codes, context.before, goes_on=form.goes_on)


def _starts_anew(form: Form, code: str) -> bool:
    """A yearly count in its first period, or in the first that the unit hands in this year."""
    if form.catalogue.measures[code].stock:
        return False
    return form.period.opens_year or (form.base is not None and not form.goes_on)


def _told_of_last_year(form: Form, context: FormContext, held: Mapping[str, CountedPeople]) -> dict[str, CountedPeople]:
    """By code, under the name that a snapshot keeps it by. A level goes on into this year by itself: of it only those
    are told whom this year does not count.
    """
    if context.last_year is None:
        return {}
    eve, reported = context.last_year.eve, context.last_year.reported
    found: dict[str, CountedPeople] = {}
    for code in YEARLY & reported.keys() & form.catalogue.measures.keys():
        known, before = frozenset(eve[code]), reported[code]
        if not form.catalogue.measures[code].stock:
            found[f"{code}{LAST}"] = CountedPeople(known, before, known ^ before)
        elif code in held:
            found[f"{code}{LAST}"] = CountedPeople(known, before, known - before - held[code].now)
    return found


def _pairs_typed(handed: Iterable[Mapping[str, Cell]], codes: Collection[str]) -> Pairs:
    """The numbers that handed-in cells added and took away, summed up by code."""
    found: Pairs = {}
    for cells in handed:
        for code in codes:
            added = cells[code].in_period if code in cells else None
            if added:
                came, went = found.get(code, (0, 0))
                found[code] = (came + max(added, 0), went + max(-added, 0))
    return found


def _pairs_of(counted: Mapping[str, CountedPeople], typed: Pairs) -> Pairs:
    """By code who came in and who went out; where the register knows them, what was typed is the same once more."""
    known = {name.removesuffix(LAST): (k.late_in, k.late_out) for name, k in counted.items()}
    return {code: pair for code, pair in (typed | known).items() if any(pair)}
