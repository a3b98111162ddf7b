"""The cells that hold of the submissions behind a report: as handed in, as they stood before a correction, or as they
follow from a corrected month before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import Period
from toso.kit.text import listing
from toso.organisation.ended_units import grown_units, successors_of
from toso.reports.figures.cells import LISTED, Cell, Origin
from toso.reports.figures.figures import Aspect
from toso.reports.figures.validation import Sheet
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.report_tables import Report, ReportState, ReportSubmission
from toso.reports.model.submission_tables import Submission, SubmissionSnapshot
from toso.reports.submissions.bases import (
    Base,
    base_of,
    cells_before,
    counts,
    newest_bases,
    parted_on,
    standing_of,
    standing_snapshots,
    this_year,
)
from toso.reports.submissions.members import LAST, CountedPeople
from toso.reports.submissions.snapshots import (
    Late,
    cells_of,
    counted_in,
    counted_together,
    find_snapshot,
    kept_cells,
    known_of,
    late_of,
    snapshots_by_id,
)
from toso.reports.submissions.workflow import COUNTED

if TYPE_CHECKING:
    from toso.reports.compilation.report_inputs import Gathered, Handed


@dataclass
class Held:
    """By submission the cells that hold, and of those in the report the snapshot that they come from. `exact`: those
    whose cells are no longer the ones in their form, with what of them came after a cut-off.
    """

    cells: dict[UUID, dict[str, Cell]]
    snapshots: dict[UUID, UUID]
    exact: dict[UUID, Late] = field(default_factory=dict)

    def is_of_register(self, submission_id: UUID) -> bool:
        """Whether the register speaks for a submission."""
        cells = self.cells.get(submission_id, {}).values()
        return any(c.origin is Origin.REGISTER and c.cumulative is not None for c in cells)


def hold(session: Session, gathered: "Gathered") -> Held:
    """Read in a fixed number of statements where nothing was corrected."""
    ward, included = gathered.regime.ward_id, gathered.included
    before = {s.id: s.standing_id for s in gathered.previous if s.standing_id}
    again = {s.id: s.standing_id for s in included if s.standing_id and s.state not in COUNTED}
    ids = [s.id for s in (*included, *gathered.previous) if s.id not in before and s.id not in again]
    known = known_of(session, ward, [s.id for s in included])
    held = Held(kept_cells(session, ward, ids), {i: k.id for i, k in known.items()} | again)
    kept = snapshots_by_id(session, ward, [*before.values(), *again.values()])
    for snapshot in kept.values():
        held.cells[snapshot.submission_id] = cells_of(snapshot)
        if snapshot.submission_id in again:
            held.exact[snapshot.submission_id] = late_of(snapshot)
    _go_on_from_corrected(session, gathered, held)
    return held


def _go_on_from_corrected(session: Session, gathered: "Gathered", held: Held) -> None:
    """Works out anew what the period added where the month before, of the unit itself or of one that went into it, was
    corrected after the form was handed in.
    """
    ward = gathered.regime.ward_id
    corrected = _corrected_before(session, ward, gathered.period.first_day)
    if not corrected:
        return
    mine = [(s, corrected[s.unit_id]) for s in gathered.included if s.unit_id in corrected]
    own_ids = {held.snapshots[s.id] for s, _ in mine if s.id in held.snapshots}
    found = snapshots_by_id(session, ward, own_ids | {one.snapshot_id for _, one in mine})
    for handed, one in mine:
        own, base = found.get(held.snapshots.get(handed.id, ward)), found.get(one.snapshot_id)
        if own is not None and base is not None and own.base_id != base.id:
            bases = _bases_of(session, gathered, handed)
            kept = standing_of(session, bases) | {one.submission_id: cells_of(base)}
            previous = this_year(session, kept, bases, gathered.catalogue, gathered.period)
            same_year = gathered.period.year == Period.parse(one.code).year
            late = late_of(own) if len(bases) > 1 else late_after(own, base, same_year=same_year)
            _rebase(session, gathered, handed, held, own, previous, late)
    _go_on_from_merged(session, gathered, held, corrected)


def _go_on_from_merged(
    session: Session, gathered: "Gathered", held: Held, corrected: Mapping[UUID, "_Corrected"]
) -> None:
    """Of units that took in one whose last month was corrected."""
    ward, period = gathered.regime.ward_id, gathered.period
    ended = corrected.keys() - {unit.unit.id for unit in gathered.units}
    successors = successors_of(session, ward, ended, period.last_day) if ended else {}
    taken_in = set(successors.values())
    for handed in gathered.included:
        if handed.unit_id not in taken_in or handed.id in held.exact:
            continue
        bases = _bases_of(session, gathered, handed)
        own = find_snapshot(session, ward, held.snapshots.get(handed.id))
        last = {one.submission_id for one in bases}
        if own and last & {corrected[unit_id].submission_id for unit_id in ended}:
            previous = cells_before(session, bases, gathered.catalogue, period)
            _rebase(session, gathered, handed, held, own, previous, late_of(own))


def _bases_of(session: Session, gathered: "Gathered", handed: "Handed") -> list[Base]:
    """The unit's last month, with those of units that went into it since."""
    period = gathered.period
    base = base_of(session, gathered.regime.ward_id, handed.unit_id, period.first_day, period.last_day)
    return list(base.each()) if base else []


def counted_by_base(session: Session, snapshot: SubmissionSnapshot) -> Mapping[str, CountedPeople]:
    """Whom the months that a submission goes on from count now, corrections and units that went into it included."""
    row = session.get_one(Submission, (snapshot.ward_id, snapshot.submission_id))
    period = session.get_one(ReportPeriod, (row.ward_id, row.period_id))
    base = base_of(session, row.ward_id, row.unit_id, period.first_day, period.last_day)
    return counted_together(standing_snapshots(session, base.each())) if base else {}


class _Corrected(NamedTuple):
    """The submission that a unit's period goes on from, as an approved correction counted it."""

    code: str
    submission_id: UUID
    snapshot_id: UUID


def _corrected_before(session: Session, ward_id: UUID, first_day: date) -> dict[UUID, _Corrected]:
    """By unit, where the latest submission before a day was part of an approved correction."""
    asked = {"ward": ward_id, "first_day": first_day}
    rows = session.execute(_corrected_statement(), asked).all()
    latest: dict[UUID, _Corrected] = {}
    for unit_id, code, submission_id, snapshot_id in rows:
        if snapshot_id is not None:
            latest[unit_id] = _Corrected(code, submission_id, snapshot_id)
    if not latest:
        return {}
    newest = dict(session.execute(_newest_statement(), asked).all())
    return {unit_id: one for unit_id, one in latest.items() if newest.get(unit_id) == one.code}


@cache
def _corrected_statement() -> Any:
    used, s, p, r = ReportSubmission, Submission, ReportPeriod, Report
    return (
        sa.select(col(s.unit_id), col(p.code), col(s.id), col(used.snapshot_id))
        .join(r, sa.and_(col(r.ward_id) == col(used.ward_id), col(r.id) == col(used.report_id)))
        .join(s, sa.and_(col(s.ward_id) == col(used.ward_id), col(s.id) == col(used.submission_id)))
        .join(p, sa.and_(col(p.ward_id) == col(s.ward_id), col(p.id) == col(s.period_id)))
        .where(
            col(used.ward_id) == sa.bindparam("ward"),
            col(r.edition) > 0,
            col(r.state) == ReportState.APPROVED,
            col(p.first_day) < sa.bindparam("first_day"),
        )
        .order_by(col(p.first_day), col(r.edition))
    )


def going_on_text(session: Session, gathered: "Gathered") -> str:
    """The units that handed in nothing the month before, or of whose parts one did not, by the month of this year from
    which they go on, so that what they added is of more than one: "Khu phố 3 và Khu phố 4 (báo cáo tháng 1 năm 2026)";
    empty where none is.
    """
    ward, period = gathered.regime.ward_id, gathered.period
    ids = {s.unit_id for s in gathered.included}
    alone = (ids - {s.unit_id for s in gathered.previous}) | grown_units(session, ids, period.last_day)
    found = newest_bases(session, ward, alone, period.first_day, period.last_day) if alone else {}
    months: dict[Period, list[str]] = {}
    for one in gathered.units:
        base = found.get(one.unit.id)
        since = Period.parse(min(part.code for part in base.each())) if base else period.previous()
        if since.year == period.year and since != period.previous():
            months.setdefault(since, []).append(one.unit.name)
    return "; ".join(f"{listing(names)} (báo cáo {month.title})" for month, names in months.items())


@cache
def _newest_statement() -> Any:
    """The period of each unit's latest submission that counts before a day."""
    s, p = Submission, ReportPeriod
    of_period = sa.and_(col(p.ward_id) == col(s.ward_id), col(p.id) == col(s.period_id))
    return (
        sa.select(col(s.unit_id), sa.func.max(col(p.code)))
        .join(p, of_period)
        .where(col(s.ward_id) == sa.bindparam("ward"), counts(s), col(p.first_day) < sa.bindparam("first_day"))
        .group_by(col(s.unit_id))
    )


def _rebase(
    session: Session,
    gathered: "Gathered",
    handed: "Handed",
    held: Held,
    own: SubmissionSnapshot,
    previous: Mapping[str, Cell],
    late: Late,
) -> None:
    """Freezes the cells of a submission anew as going on from other cells."""
    known = held.cells.get(handed.id, {})
    cells = {code: cell for code, cell in known.items() if code in gathered.catalogue.measures}
    some = {code for code, cell in previous.items() if cell.of_some}
    open_cells = {c: replace(cell, in_period=_told(own, c, cell, kept=c in some)) for c, cell in cells.items()}
    split_on = parted_on(session, [handed.unit_id], gathered.period.last_day).get(handed.unit_id)
    parted = split_on is not None and split_on >= gathered.period.first_day
    sheet = Sheet(gathered.catalogue, gathered.period, open_cells, previous, parted=parted)
    held.cells[handed.id] = {**known, **sheet.frozen()}
    held.exact[handed.id] = late


def _told(own: SubmissionSnapshot, code: str, cell: Cell, *, kept: bool) -> int | None:
    """The number of the period that the unit itself wrote, or the register of all its parts (`kept`); None where it was
    worked out from the month before, to be worked out anew.
    """
    if cell.origin is Origin.AGGREGATE:
        return own.figures.get(code, {}).get("typed")
    return cell.in_period if cell.origin is Origin.ESTIMATE or kept else None


def late_after(own: SubmissionSnapshot, base: SubmissionSnapshot, *, same_year: bool) -> Late:
    """The numbers that still came after the cut-off of the month before: a corrected one has taken in some of them. So
    with those that came after last year: a month of this year has told some, or last year's last month has counted
    them.
    """
    mine, theirs = counted_in(own), counted_in(base)
    late = late_of(own)
    for code, counted in mine.items():
        known = theirs.get(code if same_year else code.removesuffix(LAST))
        if counted.before is not None and known is not None:
            after = replace(counted, before=known.now)
            late[code] = (after.late_in, after.late_out)
    return {code: pair for code, pair in late.items() if any(pair)}


def exact_lines(held: Held, handed: Sequence["Handed"]) -> list[dict[str, Any]]:
    """The lines of submissions whose cells are not those of their form, without ward and report."""
    lines: list[dict[str, Any]] = []
    for one in handed:
        if one.id in held.exact:
            lines += [
                {**line, "place": one.place, "submission_id": one.id, "unit_path": one.unit_path}
                for line in _cell_lines(held.cells[one.id], held.exact[one.id])
            ]
    return lines


def _cell_lines(cells: Mapping[str, Cell], late: Late) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for code, cell in cells.items():
        came, went = late.get(code, (0, 0))
        told = late.get(f"{code}{LAST}", (0, 0))
        if any(told):
            found.append(_line(code, Aspect.LAST_YEAR, sum(told), cell.origin, told))
        if cell.cumulative is not None:
            beside = (cell.addition or 0) if cell.origin in LISTED else 0
            found.append(_line(code, Aspect.CUMULATIVE, cell.cumulative, cell.origin, (0, 0), beside))
        if cell.in_period is not None:
            found.append(_line(code, Aspect.IN_PERIOD, cell.in_period, cell.origin, (came, went), cell.addition_in))
    return found


def _line(
    code: str, aspect: Aspect, value: int, origin: Origin, late: tuple[int, int], addition: int = 0
) -> dict[str, Any]:
    came, went = late
    told = {"late_in": came, "late_out": went, "addition": addition}
    return {"code": code, "aspect": aspect, "value": value, "origin": origin, **told}
