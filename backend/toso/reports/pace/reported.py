"""Figures that units hand in, of measures that the register does not count, at the ends of accepted months."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.kit.periods import PeriodKind
from toso.reports.figures.measures import Measure
from toso.reports.model.period_tables import ReportPeriod
from toso.reports.model.submission_tables import Submission, SubmissionFigure
from toso.reports.pace.forecast import Level
from toso.reports.submissions.workflow import COUNTED


@dataclass(frozen=True)
class ReportedSeries:
    """Cumulative figures by month end, unit path and code."""

    figures: Mapping[date, Mapping[str, Mapping[str, int]]]
    year: date  # first day of the reporting year
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
                found[path] = Level(counted if measure.stock or day >= self.year else 0, base or 0)
        return found

    def newest(self, measure: Measure) -> dict[str, Level]:
        """By unit path, the newest that each unit told."""
        found: dict[str, Level] = {}
        for own in self.levels(measure).values():
            found |= own
        return found


def read_reported(
    session: Session, ward_id: UUID, measures: Collection[Measure], ends: Sequence[date], year: date
) -> ReportedSeries:
    """Of the months that end on these days, what was accepted of these measures and their populations."""
    codes = {code for measure in measures for code in (measure.code, measure.of) if code}
    if not codes:
        return ReportedSeries({}, year)
    own, figure, period = Submission, SubmissionFigure, ReportPeriod
    query = (
        sa.select(col(period.last_day), col(own.unit_path), col(figure.code), col(figure.cumulative))
        .select_from(figure)
        .join(own, sa.and_(col(own.ward_id) == figure.ward_id, col(own.id) == figure.submission_id))
        .join(period, sa.and_(col(period.ward_id) == own.ward_id, col(period.id) == own.period_id))
        .where(
            col(period.ward_id) == ward_id,
            col(period.kind) == PeriodKind.MONTH,
            col(period.last_day).in_(ends),
            col(own.state).in_(COUNTED),
            col(figure.code).in_(sorted(codes)),
            col(figure.cumulative).is_not(None),
        )
    )
    found: dict[date, dict[str, dict[str, int]]] = {}
    for day, path, code, cumulative in session.execute(query):
        found.setdefault(day, {}).setdefault(path, {})[code] = cumulative
    return ReportedSeries(_from_nothing(found, ends, measures), year)


def _from_nothing(
    figures: dict[date, dict[str, dict[str, int]]], ends: Sequence[date], measures: Collection[Measure]
) -> dict[date, dict[str, dict[str, int]]]:
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
