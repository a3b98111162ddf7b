"""The submissions that a unit's period goes on from: its own latest, and those of units that went into it since.

A unit that takes in others counts their people from then on; going on from its own month alone, all of them would be
new. Of a unit that was split, and of what was split off, what that month added is not known: who changed the unit is no
result of it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import Period
from toso.organisation.ended_units import EndedUnit, absorbed_units, grown_units
from toso.organisation.tables import Unit, UnitLineage
from toso.reports.figures.cells import Cell
from toso.reports.figures.measures import Catalogue, Measure, MeasureKind
from toso.reports.figures.validation import in_this_year
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.submission_tables import Submission, SubmissionSnapshot
from toso.reports.submissions.asked_units import asked_of
from toso.reports.submissions.snapshots import standing_cells, standing_snapshot
from toso.reports.submissions.workflow import COUNTED


class Base(NamedTuple):
    """A submission of `unit_id` that a form goes on from, by the code of its period, in the unit's own `ward_id`, which
    may have ended. `standing_id`: while it is being corrected, the snapshot that holds. `absorbed`: the bases of units
    that went into the unit since. `silent`: the units, the unit itself or such that went into it, of which nothing is
    known from before.
    """

    code: str
    ward_id: UUID
    unit_id: UUID
    submission_id: UUID
    standing_id: UUID | None
    absorbed: tuple["Base", ...] = ()
    silent: tuple[UUID, ...] = ()

    @property
    def period(self) -> Period:
        return Period.parse(self.code)

    def each(self) -> Iterator["Base"]:
        yield self
        for one in self.absorbed:
            yield from one.each()


def counts(table: Any) -> sa.ColumnElement[bool]:
    """Submissions whose figures hold: accepted in time for their report, or since opened for a correction of it."""
    held = sa.or_(col(table.state).in_(COUNTED), col(table.correction_id).is_not(None))
    return sa.and_(held, col(table.carried).is_(False))


def base_of(session: Session, ward_id: UUID, unit_id: UUID, first_day: date, last_day: date) -> Base | None:
    """The base that a unit's period, from `first_day` to `last_day`, goes on from.

    Those that came too late for their own report are passed over: what they added is counted in the next one. Without a
    submission of its own the newest of those that went into it stands for it.
    """
    own = _latest(session, ward_id, unit_id, first_day)
    since = own.last_day if own else None
    taken = absorbed_units(session, unit_id, since, last_day)
    found = [base_of(session, unit.ward_id or ward_id, unit.id, first_day, last_day) for unit in taken]
    bases = [base for base in found if base]
    silent = tuple(unit.id for unit, base in zip(taken, found, strict=True) if base is None)
    if own is not None:
        return Base(own.code, ward_id, unit_id, own.id, own.standing_id, tuple(bases), silent)
    if not bases:
        return None
    newest = max(bases, key=lambda base: base.code)
    others = tuple(base for base in bases if base is not newest)
    beside = (unit_id,) if _stood_beside(session, unit_id, taken) else ()
    return newest._replace(absorbed=(*newest.absorbed, *others), silent=(*newest.silent, *silent, *beside))


def _stood_beside(session: Session, unit_id: UUID, taken: Iterable[EndedUnit]) -> bool:
    """Whether a unit was there already while those that went into it were; a new one is made of them alone."""
    since = session.get_one(Unit, unit_id).valid_from
    return any(since <= unit.valid_to for unit in taken)


def _latest(session: Session, ward_id: UUID, unit_id: UUID, first_day: date) -> Any:
    asked = {"ward": ward_id, "unit": unit_id, "first_day": first_day}
    return session.execute(_newest(), asked).one_or_none()


@cache
def _newest() -> Any:
    own = _counted(sa.bindparam("ward", type_=sa.Uuid())).where(
        col(Submission.unit_id) == sa.bindparam("unit", type_=sa.Uuid()),
        _before(sa.bindparam("first_day", type_=sa.Date())),
    )
    return own.order_by(None).order_by(col(ReportPeriod.first_day).desc()).limit(1)


def _counted(ward_id: Any) -> Any:
    """Submissions of a ward whose figures hold, the oldest first."""
    s, p = Submission, ReportPeriod
    return (
        sa.select(col(s.unit_id), col(p.code), col(p.last_day), col(s.id), col(s.standing_id))
        .join(p, sa.and_(col(p.ward_id) == col(s.ward_id), col(p.id) == col(s.period_id)))
        .where(col(s.ward_id) == ward_id, counts(s))
        .order_by(col(p.first_day))
    )


def _before(first_day: Any) -> sa.ColumnElement[bool]:
    return col(ReportPeriod.first_day) < first_day


def cells_before(session: Session, bases: Iterable[Base], catalogue: Catalogue, period: Period) -> dict[str, Cell]:
    """The cells of these submissions as this year goes on from them, added up by code."""
    listed = list(bases)
    held = standing_of(session, listed)
    return this_year(session, held, listed, catalogue, period)


Held = Mapping[UUID, Mapping[str, Cell]]


def this_year(
    session: Session, held: Held, bases: Iterable[Base], catalogue: Catalogue, period: Period
) -> dict[str, Cell]:
    """The cells that hold of these submissions as this year goes on from them, added up by code.

    A level of a unit's parts that one of them was asked for and did not say is of some alone: all that stands in the
    others would be new. What is counted up over the year begins at none.
    """
    listed = list(bases)
    sheets = {
        base.unit_id: in_this_year(held.get(base.submission_id, {}), catalogue, period, base.period) for base in listed
    }
    total = added_up(sheets.values(), catalogue.measures)
    parts = {*sheets, *(unit_id for base in listed for unit_id in base.silent)}
    if len(parts) < 2:
        return total
    for unit_id, codes in asked_of(session, parts).items():
        for code in codes.keys() & total.keys() & catalogue.measures.keys():
            said = sheets.get(unit_id, {}).get(code)
            if catalogue.measures[code].stock and (said is None or said.cumulative is None):
                total[code] = replace(total[code], of_some=True)
    return total


def bases_of(
    session: Session, ward_id: UUID, unit_ids: Collection[UUID], first_day: date, last_day: date
) -> tuple[dict[UUID, Base], Held]:
    """As newest_bases, with the cells that hold of them."""
    found = newest_bases(session, ward_id, unit_ids, first_day, last_day)
    return found, standing_of(session, [one for base in found.values() for one in base.each()])


def newest_bases(
    session: Session, ward_id: UUID, unit_ids: Collection[UUID], first_day: date, last_day: date
) -> dict[UUID, Base]:
    """The bases of units that have one, as `base_of`. Asked for all of them at once, but for each that others went
    into.
    """
    rows = session.execute(_counted(ward_id).where(col(Submission.unit_id).in_(unit_ids), _before(first_day))).all()
    found = {
        row.unit_id: Base(row.code, ward_id, row.unit_id, row.id, row.standing_id) for row in rows
    }  # the newest comes last
    for unit_id in grown_units(session, unit_ids, last_day):
        if base := base_of(session, ward_id, unit_id, first_day, last_day):
            found[unit_id] = base
    return found


def standing_of(session: Session, bases: Iterable[Base]) -> dict[UUID, dict[str, Cell]]:
    """The cells that hold of these submissions, by submission."""
    wards: dict[UUID, list[tuple[UUID, UUID | None]]] = {}
    for base in bases:
        wards.setdefault(base.ward_id, []).append((base.submission_id, base.standing_id))
    found: dict[UUID, dict[str, Cell]] = {}
    for ward_id, asked in wards.items():
        found |= standing_cells(session, ward_id, asked)
    return found


def parted_on(session: Session, unit_ids: Collection[UUID], until: date) -> dict[UUID, date]:
    """By unit the last day by which another was split off from it, or it from another."""
    rows = session.execute(_parted(), {"ids": list(unit_ids), "until": until}).all()
    return {unit_id: day for one, other, day in rows for unit_id in (one, other)}


@cache
def _parted() -> Any:
    line, ids = UnitLineage, sa.bindparam("ids", expanding=True)
    goes_on = sa.or_(col(Unit.valid_to).is_(None), col(Unit.valid_to) >= col(line.happened_on))
    return (
        sa.select(col(line.from_unit_id), col(line.to_unit_id), col(line.happened_on))
        .join(Unit, col(line.from_unit_id) == col(Unit.id))
        .where(goes_on, col(line.happened_on) <= sa.bindparam("until", type_=sa.Date()))
        .where(sa.or_(col(line.from_unit_id).in_(ids), col(line.to_unit_id).in_(ids)))
        .order_by(col(line.happened_on))
    )


def is_parted(parted: Mapping[UUID, date], unit_id: UUID, base: Base | None) -> bool:
    """Whether that was after the month that a unit's period goes on from."""
    day = parted.get(unit_id)
    return day is not None and (base is None or day > base.period.last_day)


def added_up(sheets: Iterable[Mapping[str, Cell]], measures: Mapping[str, Measure]) -> dict[str, Cell]:
    """The cells of several units as those of one; audiences overlap, so that of them the largest stands."""
    total: dict[str, Cell] = {}
    for cells in sheets:
        for code, cell in cells.items():
            joined = _larger if code in measures and measures[code].kind is MeasureKind.REACH else _sum
            total[code] = _plus(total[code], cell, joined) if code in total else cell
    return total


def _plus(one: Cell, other: Cell, joined: Callable[[int | None, int | None], int | None]) -> Cell:
    """Not reported is not 0: the sum of what was reported."""
    return replace(
        one,
        cumulative=joined(one.cumulative, other.cumulative),
        in_period=joined(one.in_period, other.in_period),
        addition=_sum(one.addition, other.addition),
        addition_in=one.addition_in + other.addition_in,
    )


def _larger(one: int | None, other: int | None) -> int | None:
    return max((value for value in (one, other) if value is not None), default=None)


def _sum(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else one + other


def standing_snapshots(session: Session, bases: Iterable[Base]) -> list[SubmissionSnapshot | None]:
    """The snapshots that hold of these submissions, in their order; None: handed in before snapshots were kept."""
    return [standing_snapshot(session, one.ward_id, one.submission_id, one.standing_id) for one in bases]
