"""Ground of the pace: the figures of today and of the kept days, by place; what each cell of the page is made from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property, partial

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.households.indicators.counts import Area, Tally
from toso.households.indicators.coverage import Survey
from toso.households.indicators.kept_sums import survey
from toso.households.indicators.points import Series, fridays, month_ends, series
from toso.households.indicators.rules import RULES, YEARLY
from toso.kit.periods import period_of
from toso.organisation.tables import Unit
from toso.reports.figures.measures import Measure
from toso.reports.indicators.spans import PlanSpan, read_span
from toso.reports.indicators.view import (
    FigureColumn,
    Figures,
    Sums,
    View,
    logged_sums,
    population,
    read_day,
    read_view,
    unit_places,
)
from toso.reports.pace import wording
from toso.reports.pace.evenings import Evening, evenings_since
from toso.reports.pace.forecast import Level
from toso.reports.pace.reported import ReportedSeries, codes_asked, read_reported

_LEAST_DAYS = 4  # a Friday nearer than this is not yet a week ago
_NONE = Tally()
_MET = "act.visited"  # family households met this year
_MOST_WITHOUT = 0.15  # of the homes met in a month, those that no evening explains


@dataclass(frozen=True)
class Ground:
    """The reads behind the cells of all targets; `evenings` and `surveys` by the places' keys. `series` and `evenings`
    are the whole ward's, from which each place is foreseen whoever asks; what is shown is of the reader's places.
    `registered`: the units of the ward with a household in the register; of others it is what they handed in.
    """

    view: View
    span: PlanSpan
    figures: Figures
    ends: Sequence[date]
    series: Series
    evenings: Mapping[str, Sequence[Evening]]
    surveys: Mapping[str, Survey]
    registered: frozenset[str]
    reported: ReportedSeries
    asked: Mapping[str, frozenset[str]]  # by path of a unit that hands in the codes of its form
    logged: Sums = field(default_factory=Sums)  # of the log of activities at the end of `since`
    _outside: dict[str, bool] = field(default_factory=dict[str, bool])  # by code: whether others told it
    _kept: dict[tuple[date, str], list[Mapping[str, Sequence[int]]]] = field(
        default_factory=dict[tuple[date, str], list[Mapping[str, Sequence[int]]]]
    )
    _homes: dict[str, tuple[int, int, int]] = field(default_factory=dict[str, tuple[int, int, int]])

    @property
    def places(self) -> Sequence[FigureColumn]:
        return self.figures.places

    @cached_property
    def fridays(self) -> list[date]:
        """Those of the year with figures, oldest first."""
        return [day for day in fridays(self.view.on) if any(self._kept_of(day, ""))]

    @cached_property
    def since(self) -> date | None:
        """The newest kept Friday that is about a week ago."""
        near = self.view.on - timedelta(days=_LEAST_DAYS)
        return next((day for day in reversed(self.fridays) if day <= near), None)

    @property
    def everywhere(self) -> str:
        """The name of all of the reader's places together."""
        if self.view.scope.whole_wards:
            return wording.everywhere()
        return self.places[0].name if len(self.places) == 1 else wording.everywhere_of_mine()

    @cached_property
    def days(self) -> list[date]:
        """The Fridays with figures of any kind, then the day asked for."""
        told = min(self.reported.figures, default=self.view.on)
        return [*(day for day in fridays(self.view.on) if day in self.fridays or day >= told), self.view.on]

    @property
    def all_settled(self) -> bool:
        return all(homes.settled >= homes.households for homes in self.surveys.values())

    def askers(self, measure: Measure) -> set[str]:
        """The paths of the reader's units that are asked for a measure: no school for households."""
        return {path for path, codes in self.asked.items() if measure.code in codes and self.view.area.covers(path)}

    def _kept_of(self, day: date, key: str) -> list[Mapping[str, Sequence[int]]]:
        """The kept figures of the units of a place at the end of a day; "" for all of the reader's."""
        found = self._kept.get((day, key))
        if found is None:
            covers = partial(within, above=key) if key else self.view.area.covers
            kept = self.series.get(day, {})
            found = self._kept[day, key] = [own for path, own in kept.items() if covers(path)]
        return found

    def ends_of(self, measure: Measure) -> Sequence[date]:
        if self.unkept(measure):
            return []
        return self.ends if counts(measure) else list(self.reported.levels(measure))

    def unkept(self, measure: Measure) -> bool:
        """Whether the kept days hold another count: they are kept by reporting year, and it goes on over one."""
        return self.view.goes_on and measure.code in YEARLY

    def passed(self, day: date, measure: Measure) -> Level:
        """As `level` of all of the reader's places on any day: of what is reported the newest month that was over."""
        if counts(measure):
            if self.unkept(measure):
                return Level(0, 0)
            # Set beside today's share and what was added since: of the same units.
            return self._week_ago(measure, "") if day == self.since else self.level(day, measure)
        over = [end for end in self.reported.levels(measure) if end <= day]
        return self.level(over[-1], measure) if over else Level(0, 0)

    def newest(self, measure: Measure, key: str) -> Level:
        """The newest that the units of a place told; "" for all of the reader's."""
        return self._added(self.reported.newest(measure), key)

    def _added(self, levels: Mapping[str, Level], key: str) -> Level:
        own = [one for path, one in levels.items() if (within(path, key) if key else self.view.area.covers(path))]
        return Level(sum(one.counted for one in own), sum(one.base for one in own))

    def level(self, day: date, measure: Measure, key: str = "") -> Level:
        """How many counted of how many at the end of a kept day."""
        if not counts(measure):
            return self._added(self.reported.levels(measure).get(day, {}), key)
        kept, handed = self._kept_of(day, key), self.handed(measure, key, day)
        tally = _tally(kept, measure.code)
        counted = tally.counted if measure.stock or day >= self.view.year else 0
        base = population(tally, _tally(kept, measure.of or ""))[0]
        return Level(counted + handed.counted, base + handed.base)

    def handed(self, measure: Measure, key: str, until: date | None = None) -> Level:
        """Sum of the units of a place without a household in the register, as handed in, of what it counts."""
        if not self._told_outside(measure):
            return Level(0, 0)
        newest = self.reported.newest(measure, until)
        return self._added({path: own for path, own in newest.items() if path not in self.registered}, key)

    def _told_outside(self, measure: Measure) -> bool:
        """Whether a unit without a household in the register ever told a measure."""
        if measure.code not in self._outside:
            told = (path for own in self.reported.levels(measure).values() for path in own)
            self._outside[measure.code] = any(path not in self.registered for path in told)
        return self._outside[measure.code]

    def brought_by_an_evening(self, levels: Mapping[str, Sequence[Level]]) -> float | None:
        """How many came to some levels of places, each for an evening there, in the last whole month. None where there
        were none, or where more homes were met in other ways (an import, another year's list) than `_MOST_WITHOUT`.
        """
        gone, new, met = map(sum, zip((0, 0, 0), *map(self._last_month, levels), strict=True))
        if not gone or new < (1 - _MOST_WITHOUT) * met:
            return None
        return sum(max(0, own[-1].counted - own[-2].counted) for own in levels.values()) / gone

    def _last_month(self, key: str) -> tuple[int, int, int]:
        """Of a place in the last whole month: evenings, homes first met at them, and in any way."""
        if key not in self._homes:
            first, last = self.ends[-2:]
            gone = [evening.new for evening in self.evenings[key] if first < evening.on <= last]
            met = max(0, self._met(last, key) - self._met(first, key))
            self._homes[key] = len(gone), sum(gone), met
        return self._homes[key]

    def a_week_ago(self, measure: Measure, key: str) -> int | None:
        """How many counted at the end of `since`, of what is known of any day; "" for all of the reader's places. Units
        that told a figure for the first time since then are held to have stood there already: their first is no work of
        one week.
        """
        if self.since is None:
            return None
        if logged(measure):
            own = [sums for path, sums in self.logged.items() if not key or within(path, key)]
            return sum(sums[measure.code].counted for sums in own if measure.code in sums)
        if not counts(measure) or self.unkept(measure):
            return None
        return self._week_ago(measure, key).counted

    def _week_ago(self, measure: Measure, key: str) -> Level:
        """The level at the end of `since` of the units that have one today."""
        assert self.since is not None
        then = self.level(self.since, measure, key)
        if not self._told_outside(measure):
            return then
        known = self.reported.newest(measure, self.since)
        first = {
            path: own for path, own in self.reported.newest(measure).items() if path not in {*known, *self.registered}
        }
        more = self._added(first, key)
        return Level(then.counted + more.counted, then.base + more.base)

    def _met(self, day: date, key: str) -> int:
        return _tally(self._kept_of(day, key), _MET).counted if day >= self._began else 0

    @cached_property
    def _began(self) -> date:
        return self.view.period.cumulative_from

    def met(self, which: int) -> int | None:
        """How many more family households of a place were met this year than at the end of the Friday a week ago."""
        if self.since is None or self.view.goes_on:
            return None
        return self.figures.now[which].get(_MET, _NONE).counted - self._met(self.since, self.places[which].key)


def read_ground(session: Session, scope: Scope) -> Ground:
    view = read_view(session, scope, None, None, None)
    span = read_span(session, scope, view.on)
    view = replace(view, catalogue=view.whole, counted_from=span.counted_from)
    ward = Area(scope.ward_id, (session.get_one(Unit, scope.ward_id).path,))
    homes = survey(session, ward, view.on, view.year)
    reported = _reported(session, view, homes)
    figures = read_day(session, view, filter(view.area.covers, reported.paths))
    kept = series(session, ward, month_ends(view.on)[0])
    ends = [day for day in month_ends(view.on) if kept.get(day)]
    went = evenings_since(session, ward, view.year)
    keys = _places(session, replace(view, area=ward), {*(kept[ends[-1]] if ends else ()), *reported.paths}, figures)
    evenings = {key: [e for path, own in went.items() if within(path, key) for e in own] for key in keys}
    surveys = _surveys(homes, figures.places)
    ground = Ground(
        view, span, figures, ends, kept, evenings, surveys, frozenset(homes), reported, codes_asked(session, view)
    )
    return replace(ground, logged=logged_sums(session, view, ground.since)) if ground.since else ground


def _places(session: Session, view: View, paths: set[str], figures: Figures) -> list[str]:
    """The keys of the whole ward's places, of which `figures` has the reader's."""
    own = [place.key for place in figures.places]
    if view.scope.whole_wards and all(any(within(path, key) for key in own) for path in paths):
        return own
    return list(dict.fromkeys([*(place.key for place in unit_places(session, view, paths)), *own]))


def _aimed_at(view: View, measure: Measure) -> bool:
    return any(measure.code in target.measures for target in view.catalogue.targets)


def _reported(session: Session, view: View, homes: Mapping[str, Survey]) -> ReportedSeries:
    """Figures handed in of everything aimed at that the register does not count, or not in each unit."""
    asked = [m for m in view.catalogue.measures.values() if (m.of or m.count) and _aimed_at(view, m)]
    ends = [*month_ends(view.on), period_of(view.on).last_day]  # the running month too: it is handed in before its end
    typed = [m for m in asked if not counts(m)]
    return read_reported(session, view, ends, typed, ([m for m in asked if counts(m)], homes))


def _surveys(homes: Mapping[str, Survey], places: Sequence[FigureColumn]) -> dict[str, Survey]:
    sums: dict[str, Survey] = {}
    for place in places:
        total = Survey()
        for path, one in homes.items():
            total = total.plus(one) if within(path, place.key) else total
        sums[place.key] = total
    return sums


def _tally(units: Iterable[Mapping[str, Sequence[int]]], code: str) -> Tally:
    """One figure of several units. They have four times as many as targets ask for, so they are not all added up."""
    counted = known = base = 0
    for sums in units:
        if numbers := sums.get(code):
            counted, known, base = counted + numbers[0], known + numbers[1], base + numbers[2]
    return Tally(counted, known, base)


def counts(measure: Measure) -> bool:
    """Whether the register counts a measure."""
    return measure.code in RULES


def logged(measure: Measure) -> bool:
    """Whether it is a number of things that the log of activities counts on any day."""
    return measure.count and measure.log is not None


def within(path: str, above: str) -> bool:
    return path == above or path.startswith(f"{above}.")
