"""Trajectories of an area's targets: of each measure its goal and its levels at the ends of whole months."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import takewhile

from toso.kit.periods import period_of
from toso.reports.figures.measures import Measure, MeasureKind, Target
from toso.reports.indicators.view import View
from toso.reports.pace import wording
from toso.reports.pace.forecast import Level, Ward, fit, months_until
from toso.reports.pace.ground import Ground, counts, logged
from toso.reports.pace.schemas import PaceSource
from toso.reports.submissions.sources import ROSTER

LEAST_MONTHS, MOST_MOVED = 3, 0.15


@dataclass(frozen=True)
class Trajectory:
    """A target's measure over the whole months of the year: levels of the ward's places, and its rates."""

    measure: Measure
    target: Target
    goal: Decimal | None  # percent of its population, or of `goal_count`; None: the plan names none
    due_on: date | None  # None: the plan names none, and goes on over another year
    stated: bool  # whether the plan names it; else the reporting year ends with it
    months: float  # from the last whole month to the due day; 0: over, or there is none
    levels: Mapping[str, Sequence[Level]]
    ward: Ward | None

    @property
    def source(self) -> PaceSource:
        """Where its figures come from: today's, or those of the newest month that was accepted."""
        if counts(self.measure):
            return PaceSource.REGISTER
        if logged(self.measure):
            return PaceSource.LOG
        return PaceSource.ROSTER if self.measure.code in ROSTER else PaceSource.REPORTED

    @property
    def live(self) -> bool:
        return self.source is not PaceSource.REPORTED

    @property
    def goal_count(self) -> int | None:
        """How many the whole ward is to reach of what has no population."""
        return self.target.goal_count[0] if self.measure.count and self.target.goal_count else None

    @property
    def unforeseeable(self) -> str:
        """Why nothing can be foreseen of it anywhere; "" where it may be."""
        if self.due_on is None:
            return wording.no_day()
        if not self.months:
            return wording.overdue(self.due_on)
        return "" if self.measure.of else wording.running(self.measure.noun)

    def lacking(self, keys: Sequence[str], months: int) -> list[str]:
        """Of some places, those with fewer whole months on the same ground."""
        return [key for key in keys if len(self.levels.get(key, ())) <= months]

    def many(self, lacking: Sequence[str], keys: Sequence[str]) -> bool:
        """Whether what lacks is too large a part of some places to speak for them without it."""
        part, whole = (sum(own[-1].base for k in some if (own := self.levels.get(k))) for some in (lacking, keys))
        return part > MOST_MOVED * whole or len(lacking) == len(keys)


def first_forecast(trajectory: Trajectory, ground: Ground, keys: Sequence[str]) -> date | None:
    """When enough whole months will be over, if they are what lacks and the year and the target still have them."""
    lacking = LEAST_MONTHS + 1 - max((len(trajectory.levels.get(key, ())) for key in keys), default=0)
    ends = ground.ends_of(trajectory.measure)
    period = period_of(ends[-1] if ends else ground.view.on)
    for _ in range(lacking if ends else lacking - 1):
        period = period.next()
    due_on = trajectory.due_on
    still = period.year == ground.view.period.year and due_on is not None and period.last_day < due_on
    return period.last_day if lacking > 0 and still else None


def read_trajectories(ground: Ground) -> list[Trajectory]:
    view, span, found = ground.view, ground.span, []
    for target in view.catalogue.targets:
        for code in _codes(target, view):
            measure = view.catalogue.measures.get(code)
            if measure is None or not (measure.of or measure.count):
                continue
            named = span.due.get(target.lineage_id or "")
            due_on = named or span.ends_on
            levels = {key: _levels(ground, measure, key) for key in ground.evenings}
            ward = _fitted(list(levels.values()))
            ends = ground.ends_of(measure)
            ahead = due_on is not None and due_on >= view.on
            months = months_until(due_on, ends[-1] if ends else view.on) if due_on and ahead else 0.0
            goal, stated = target.goal_for(measure), named is not None
            found.append(Trajectory(measure, target, goal, due_on, stated, months, levels, ward))
    return found


def _codes(target: Target, view: View) -> Sequence[str]:
    """The measures that its goal binds; of a target without a goal its results."""
    known = view.catalogue.measures
    results = [c for c in target.measures if c in known and known[c].kind is MeasureKind.DONE]
    return [bound.code for bound in target.binds] or results


def _fitted(levels: Sequence[Sequence[Level]]) -> Ward | None:
    """From the places that have enough months; the others are held to have the ward's rate."""
    enough = [len(own) > LEAST_MONTHS and own[-1].base > 0 for own in levels]
    return fit([own if e else own[-1:] for own, e in zip(levels, enough, strict=True)]) if any(enough) else None


def _levels(ground: Ground, measure: Measure, key: str) -> list[Level]:
    """Of one place, from the first month since when its ground was as large as today's, to within a sixth."""
    found = [ground.level(day, measure, key) for day in ground.ends_of(measure)]
    now = found[-1].base if found else 0
    same = takewhile(lambda level: abs(level.base - now) <= MOST_MOVED * now, reversed(found))
    return [*same][::-1]
