"""Figures that units hand in, of measures that the register does not count, at the ends of accepted months."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from toso.kit.periods import PeriodKind, period_of
from toso.organisation.queries import in_force
from toso.organisation.tables import Unit, UnitKind, UnitLineage
from toso.reports.figures.measures import Measure
from toso.reports.indicators.view import View
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.submission_tables import Submission, SubmissionFigure
from toso.reports.pace.forecast import Level
from toso.reports.periods.regimes import form_of
from toso.reports.submissions.workflow import COUNTED


@dataclass(frozen=True)
class ReportedSeries:
    """Cumulative figures by month end, unit path and code."""

    figures: Mapping[date, Mapping[str, Mapping[str, int]]]
    year: date  # first day of the reporting year
    before: Mapping[str, Mapping[str, int]]  # by path and code what the years before brought to what starts anew
    _levels: dict[str, dict[date, dict[str, Level]]] = field(default_factory=dict[str, dict[date, dict[str, Level]]])

    @property
    def paths(self) -> set[str]:
        return {path for units in self.figures.values() for path in units}

    def levels(self, measure: Measure) -> dict[date, dict[str, Level]]:
        """By month end, oldest first, and by path of the units that told the measure and, if it has one, its base."""
        if measure.code not in self._levels:
            by_day = {day: self._on(day, measure) for day in sorted(self.figures)}
            self._levels[measure.code] = {day: own for day, own in by_day.items() if own}
        return self._levels[measure.code]

    def _on(self, day: date, measure: Measure) -> dict[str, Level]:
        found: dict[str, Level] = {}
        for path, told in self.figures[day].items():
            counted, base = told.get(measure.code), told.get(measure.of) if measure.of else 0
            if counted is not None and (base or not measure.of):
                began = 0 if measure.stock else self.before.get(path, {}).get(measure.code, 0)
                whole = began + (counted if measure.stock or day >= self.year else 0)
                # Who was reached in both years is in both figures.
                found[path] = Level(min(whole, base) if began and base else whole, base or 0)
        return found

    def newest(self, measure: Measure, until: date | None = None) -> dict[str, Level]:
        """By unit path, the newest that each unit told, of the months that were over by a day."""
        found: dict[str, Level] = {}
        for day, own in self.levels(measure).items():
            found |= own if until is None or day <= until else {}
        return found


Told = dict[date, dict[str, dict[str, int]]]


def read_reported(
    session: Session,
    view: View,
    ends: Sequence[date],
    measures: Sequence[Measure],
    counted: tuple[Sequence[Measure], Collection[str]],
) -> ReportedSeries:
    """Of the months that end on these days, what was accepted of these measures and their populations; of those that
    are `counted` elsewhere for the units at some paths, what the others told. Efforts of the years before go on where
    the view says so.
    """
    year, (others, paths) = view.period.cumulative_from, counted
    first = period_of(view.year).cumulative_from if view.goes_on else ends[0]
    found = _accepted(session, view.scope.ward_id, (first, ends[-1]), _codes(measures), (_codes(others), paths))
    found = _as_of_heirs(found, _heirs(session, view.scope.ward_id, ends[-1])) if found else found
    before: dict[str, dict[str, int]] = {}
    if view.goes_on:
        past = {day: found.pop(day) for day in sorted(found) if day < year}
        before = _brought(past, view.year)
        newest: dict[str, dict[str, int]] = {}
        for told in past.values():
            for path, cells in told.items():
                newest[path] = newest.get(path, {}) | cells
        found |= {ends[0]: newest} if newest else {}
    return ReportedSeries(_from_nothing(found, ends, [*measures, *others]), year, before)


def codes_asked(session: Session, view: View) -> dict[str, frozenset[str]]:
    """By path of a unit that hands in the codes of its form; units of one kind share it where no line names them."""
    own = col(Unit.ward_id) == view.scope.ward_id, col(Unit.reports).is_(True), in_force(Unit, view.on)
    units = session.execute(sa.select(col(Unit.path), col(Unit.kind), col(Unit.id)).where(*own)).all()
    forms = view.regime.forms
    alone = {own_id for form in forms for own_id in form.get("units", ())}

    @cache
    def codes(kind: UnitKind, own_id: UUID | None) -> frozenset[str]:
        return frozenset(m.code for m in form_of(forms, view.whole, kind, own_id))

    return {path: codes(kind, own_id if str(own_id) in alone else None) for path, kind, own_id in units}


def _codes(measures: Iterable[Measure]) -> list[str]:
    return sorted({code for measure in measures for code in (measure.code, measure.of) if code})


def _brought(past: Told, since: date) -> dict[str, dict[str, int]]:
    """The last figure of each year before, less what stood before the day since when it is counted."""
    last: dict[tuple[str, str, date], int] = {}
    eve: dict[tuple[str, str, date], int] = {}
    for day, told in past.items():
        kept = last if day >= since else eve
        kept |= {(p, code, period_of(day).cumulative_from): n for p, own in told.items() for code, n in own.items()}
    found: dict[str, dict[str, int]] = {}
    for (path, code, year), n in last.items():
        own = found.setdefault(path, {})
        own[code] = own.get(code, 0) + max(0, n - eve.get((path, code, year), 0))
    return found


def _accepted(
    session: Session,
    ward_id: UUID,
    days: tuple[date, date],
    codes: Sequence[str],
    others: tuple[Sequence[str], Collection[str]],
) -> Told:
    """The accepted figures of the months that end between two days."""
    if not codes and not others[0]:
        return {}
    asked = {"codes": codes, "others": others[0], "elsewhere": sorted(others[1])}
    values = {"ward": ward_id, "first": days[0], "last": days[1], **asked}
    found: Told = {}
    for day, path, code, cumulative in session.connection().execute(_accepted_figures(), values):
        found.setdefault(day, {}).setdefault(path, {})[code] = cumulative
    return found


@cache
def _accepted_figures() -> sa.Select[*tuple[Any, ...]]:
    own, figure, period = Submission, SubmissionFigure, ReportPeriod
    codes, others, elsewhere = (sa.bindparam(n, expanding=True) for n in ("codes", "others", "elsewhere"))
    return (
        sa.select(col(period.last_day), col(own.unit_path), col(figure.code), col(figure.cumulative))
        .select_from(figure)
        .join(own, sa.and_(col(own.ward_id) == figure.ward_id, col(own.id) == figure.submission_id))
        .join(period, sa.and_(col(period.ward_id) == own.ward_id, col(period.id) == own.period_id))
        .where(
            col(period.ward_id) == sa.bindparam("ward"),
            col(period.kind) == PeriodKind.MONTH,
            col(period.last_day).between(sa.bindparam("first"), sa.bindparam("last")),
            col(own.state).in_(COUNTED),
            sa.or_(
                col(figure.code).in_(codes),
                sa.and_(col(figure.code).in_(others), col(own.unit_path).not_in(elsewhere)),
            ),
            col(figure.cumulative).is_not(None),
        )
    )


def _heirs(session: Session, ward_id: UUID, until: date) -> dict[str, tuple[str, date]]:
    """By path of the units that went into another as a whole: the path of the one that stands for them now, and their
    own last day.
    """
    rows = session.connection().execute(_joined_units(), {"ward": ward_id, "until": until})
    into = {path: (heir, last_day) for path, heir, last_day in rows}
    return {path: (_last_heir(into, path), last_day) for path, (_, last_day) in into.items()}


@cache
def _joined_units() -> sa.Select[*tuple[Any, ...]]:
    line, before, after = UnitLineage, aliased(Unit), aliased(Unit)
    ward, until = sa.bindparam("ward"), sa.bindparam("until")
    return (
        sa.select(col(before.path), col(after.path), col(before.valid_to))
        .select_from(line)
        .join(before, col(before.id) == line.from_unit_id)
        .join(after, col(after.id) == line.to_unit_id)
        .where(
            col(before.ward_id) == ward,
            col(after.ward_id) == ward,
            col(line.happened_on) <= until,
            col(before.valid_to) < col(line.happened_on),
        )
    )


def _last_heir(into: Mapping[str, tuple[str, date]], path: str) -> str:
    """Through several mergers."""
    for _ in into:
        path = into[path][0] if path in into else path
    return path


def _as_of_heirs(figures: Told, heirs: Mapping[str, tuple[str, date]]) -> Told:
    """Figures of units that went into another, of the months before, as those of that one, which tells of their people
    from then on; of who told nothing in such a month what it told last in that year.
    """
    made: Told = {}
    last: dict[tuple[str, date], dict[str, int]] = {}
    for day in sorted(figures):
        year = period_of(day).cumulative_from
        for path, cells in figures[day].items():
            last[path, year] = last.get((path, year), {}) | cells
        own = made.setdefault(day, {})
        for path in figures[day]:
            heir = heirs[path][0] if path in heirs else path
            joining = [one for one, (other, last_day) in heirs.items() if other == heir and day <= last_day]
            known = [last[one, year] for one in (heir, *joining) if (one, year) in last]
            own[heir] = _summed(known) if joining else figures[day].get(heir, figures[day][path])
    return made


def _summed(parts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for cells in parts:
        for code, number in cells.items():
            total[code] = total.get(code, 0) + number
    return total


def _from_nothing(figures: Told, ends: Sequence[date], measures: Collection[Measure]) -> Told:
    """Whoever reported the first month of a year stood at nothing on its eve, unless the measure is carried over."""
    if len(ends) < 2 or ends[0] in figures:
        return figures
    carried = {measure.code for measure in measures if measure.stock}
    flows = {measure.code for measure in measures} - carried
    eve = {
        path: {code: 0 if code in flows else n for code, n in told.items() if code not in carried}
        for path, told in figures.get(ends[1], {}).items()
    }
    return {ends[0]: eve, **figures} if eve else figures
