"""Ground of the pace: the figures of today and of the kept days, by place; what each cell of the page is made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.households.indicators.counts import Area, Tally, summed
from toso.households.indicators.coverage import Survey
from toso.households.indicators.points import Series, fridays, month_ends, series
from toso.households.indicators.summary import survey
from toso.organisation.tables import Unit
from toso.reports.figures.measures import Measure
from toso.reports.indicators.view import FigureColumn, Figures, View, read_day, read_view, unit_places
from toso.reports.pace.evenings import Evening, evenings_since
from toso.reports.pace.forecast import Level

_LEAST_DAYS = 4  # a Friday nearer than this is not yet a week ago
_NONE = Tally()
_MET = "act.visited"  # family households met this year


@dataclass(frozen=True)
class Ground:
    """The reads behind the cells of all targets; `evenings` and `surveys` by the places' keys. `series` and `evenings`
    are the whole ward's, from which each place is foreseen whoever asks; what is shown is of the reader's places.
    """

    view: View
    figures: Figures
    ends: Sequence[date]
    series: Series
    evenings: Mapping[str, Sequence[Evening]]
    surveys: Mapping[str, Survey]
    _summed: dict[tuple[date, str], dict[str, Tally]] = field(default_factory=dict[tuple[date, str], dict[str, Tally]])

    @property
    def places(self) -> Sequence[FigureColumn]:
        return self.figures.places

    @cached_property
    def fridays(self) -> list[date]:
        """Those of the year with figures, oldest first."""
        return [day for day in fridays(self.view.on) if any(self._own(day).values())]

    @cached_property
    def since(self) -> date | None:
        """The newest kept Friday that is about a week ago."""
        near = self.view.on - timedelta(days=_LEAST_DAYS)
        return next((day for day in reversed(self.fridays) if day <= near), None)

    @property
    def all_settled(self) -> bool:
        return all(homes.settled >= homes.households for homes in self.surveys.values())

    def sums(self, day: date, key: str) -> Mapping[str, Tally]:
        """The kept figures of a place at the end of a day; "" for all of the reader's."""
        found = self._summed.get((day, key))
        if found is None:
            kept = self.series.get(day, {}) if key else self._own(day)
            found = self._summed[day, key] = summed(own for path, own in kept.items() if not key or within(path, key))
        return found

    def _own(self, day: date) -> dict[str, dict[str, Tally]]:
        return {path: sums for path, sums in self.series.get(day, {}).items() if self.view.area.covers(path)}

    def level(self, day: date, measure: Measure, key: str = "") -> Level:
        """How many counted of how many at the end of a kept day."""
        sums = self.sums(day, key)
        tally = sums.get(measure.code, _NONE)
        counted = tally.counted if measure.stock or day >= self.view.year else 0
        return Level(counted, population(tally, sums.get(measure.of or "", _NONE))[0])

    def met(self, which: int) -> int | None:
        """How many more family households of a place were met this year than at the end of the Friday a week ago."""
        if self.since is None:
            return None
        then = self.sums(self.since, self.places[which].key) if self.since >= self.view.year else {}
        return self.figures.now[which].get(_MET, _NONE).counted - then.get(_MET, _NONE).counted


def read_ground(session: Session, scope: Scope) -> Ground:
    view = read_view(session, scope, None, None, None)
    figures = read_day(session, view)
    ward = Area(scope.ward_id, (session.get_one(Unit, scope.ward_id).path,))
    kept = series(session, ward, month_ends(view.on)[0])
    ends = [day for day in month_ends(view.on) if kept.get(day)]
    every = unit_places(session, replace(view, area=ward), kept[ends[-1]] if ends else ())
    went = evenings_since(session, ward, view.year)
    keys = dict.fromkeys(place.key for place in (*every, *figures.places))
    evenings = {key: [e for path, own in went.items() if within(path, key) for e in own] for key in keys}
    return Ground(view, figures, ends, kept, evenings, _surveys(session, view, figures.places))


def _surveys(session: Session, view: View, places: Sequence[FigureColumn]) -> dict[str, Survey]:
    found = survey(session, view.area, view.on, view.year)
    sums: dict[str, Survey] = {}
    for place in places:
        total = Survey()
        for path, one in found.items():
            total = total.plus(one) if within(path, place.key) else total
        sums[place.key] = total
    return sums


def within(path: str, above: str) -> bool:
    return path == above or path.startswith(f"{above}.")


def population(tally: Tally, of: Tally) -> tuple[int, int]:
    """How many a measure is about, and of how many of them it is not known: where its population must be asked for
    first ("has a smartphone and needs"), as many more as there are among those who were.
    """
    if of.known < of.base and of.known:
        expected = round(of.counted * of.base / of.known)
        return expected, expected - of.counted
    return of.counted, max(0, of.counted - tally.known) if tally.base == of.counted else 0
