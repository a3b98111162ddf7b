"""View of figures as they are asked for: a day with its period, and the places of the units in reach, side by side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities.rules import Range, count_by_unit
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Forbidden, Malformed
from toso.households.indicators.counts import Area, By, Tally, count, summed
from toso.households.indicators.kept_sums import figures_of
from toso.households.indicators.rules import RULES
from toso.households.observations.queries import street_names
from toso.kit.clock import today
from toso.kit.dates import running
from toso.kit.periods import BadPeriod, Period, period_of
from toso.kit.place_words import worded
from toso.organisation.queries import get_unit, is_neighbourhood, units_where
from toso.organisation.tables import Team, Unit, UnitKind
from toso.organisation.teams.queries import members_by_unit
from toso.reports.figures.deadline_schedule import default_data_until
from toso.reports.figures.library import offered
from toso.reports.figures.measures import Catalogue
from toso.reports.model.period_tables import ReportRegime
from toso.reports.periods.plan_link import counted_on
from toso.reports.submissions.sources import ROSTER

Sums = dict[str, dict[str, Tally]]


@dataclass(frozen=True)
class FigureColumn:
    """One column of the figures: a unit with all below it, or a street or tổ dân of one khu phố."""

    key: str
    name: str
    unit_id: UUID | None = None


@dataclass(frozen=True)
class View:
    """The question: the end of the day `on` in `period`, of `area`; `regime` is unsaved where the ward has none.

    `catalogue`: what is counted here, of `whole`, which also has what is typed. `counted_from`: since when efforts
    count, where that is not the reporting year.
    """

    scope: Scope
    area: Area
    unit: Unit | None
    on: date
    period: Period
    regime: ReportRegime
    catalogue: Catalogue
    whole: Catalogue
    counted_from: date | None = None

    @cached_property
    def year(self) -> date:
        return self.counted_from or self.period.cumulative_from

    @cached_property
    def goes_on(self) -> bool:
        """Whether efforts of a reporting year before are counted too."""
        return self.year < self.period.cumulative_from

    @property
    def eve(self) -> date:
        return self.period.first_day - timedelta(days=1)


def read_view(session: Session, scope: Scope, unit_id: UUID | None, code: str | None, on: date | None) -> View:
    """Whole reach without a unit; without a day the newest one of the period; 404 for a unit out of reach."""
    period, day = _day(code, on)
    unit = get_unit(session, scope, unit_id) if unit_id else None
    paths = (unit.path,) if unit else (*scope.subtrees, *scope.units)
    regime, counted = counted_on(session, scope.ward_id, day)
    known = _beside(counted.cut([*RULES, *ROSTER, *(m.code for m in counted.measures.values() if m.log)]))
    return View(scope, Area(scope.ward_id, paths), unit, day, period, regime, known, counted)


def _beside(catalogue: Catalogue) -> Catalogue:
    """The catalogue with what the register counts and no plan has chosen."""
    more = [m for m in offered(catalogue.measures) if m.code in RULES]
    held = {**catalogue.measures, **{m.code: m for m in more}}
    return replace(catalogue, measures={c: m if m.of in held else replace(m, of=None) for c, m in held.items()})


def _day(code: str | None, on: date | None) -> tuple[Period, date]:
    if on is not None and on > today():
        raise Malformed(fields={"on": "Ngày này chưa đến."})
    try:
        period = Period.parse(code) if code else period_of(on or today())
    except BadPeriod as error:
        raise Malformed(fields={"period": str(error)}) from error
    if period.first_day > today():
        raise Malformed(fields={"period": "Kỳ này chưa đến."})
    if on is not None and not period.contains(on):
        between = f"từ {running(period.first_day)} đến {running(period.last_day)}"
        raise Malformed(fields={"on": f"Ngày phải trong kỳ, {between}."})
    return period, on or default_data_until(period, today())


@dataclass(frozen=True)
class Figures:
    """Every measure at each place on the day, and on the evening before the period, both in the same order; `before`
    is empty of measures where nothing is compared.
    """

    places: Sequence[FigureColumn]
    now: Sequence[Mapping[str, Tally]]
    before: Sequence[Mapping[str, Tally]]

    def total(self) -> tuple[dict[str, Tally], dict[str, Tally]]:
        return summed(self.now), summed(self.before)


def read_figures(session: Session, view: View, by: By = By.UNIT) -> Figures:
    """The khu phố of the area side by side; or the streets or tổ dân of one, for those who may see its households."""
    if by is not By.UNIT:
        return _within(session, view, by)
    sources = [_sources(session, view, day) for day in (view.on, view.eve)]
    places = unit_places(session, view, {key for side in sources for sums in side[:2] for key in sums})
    now, before = ([_joined(side, place.key) for place in places] for side in sources)
    return Figures(places, now, before)


def read_day(session: Session, view: View, paths: Iterable[str] = ()) -> Figures:
    """The khu phố of the area on the day alone, and the units at these paths."""
    side = _sources(session, view, view.on)
    places = unit_places(session, view, {key for sums in side[:2] for key in sums} | {*paths})
    return Figures(places, [_joined(side, place.key) for place in places], [{} for _ in places])


def _sources(session: Session, view: View, on: date) -> tuple[Sums, Sums, Sums]:
    """From the register, the log of activities and the lists of members, at the end of a day."""
    found = figures_of(session, view.area, on, view.year)
    return found, logged_sums(session, view, on), _rosters(session, view, on)


def _joined(sources: Iterable[Sums], path: str) -> dict[str, Tally]:
    """Everything of a place and of what lies below it."""
    return summed([sums for each in sources for key, sums in each.items() if _lies_in(key, path)])


def logged_sums(session: Session, view: View, on: date) -> Sums:
    """The numbers that targets count from the log of activities since the year began, by the unit they belong to."""
    found: Sums = {}
    if on < view.year:
        return found
    asked = log_range(view, on)
    for measure in view.catalogue.measures.values():
        if measure.log:
            for path, n in count_by_unit(session, measure.log.rule, asked).items():
                found.setdefault(path, {})[measure.code] = Tally(n, n, n)
    return found


def log_range(view: View, on: date) -> Range:
    return Range(view.scope.ward_id, view.year, on, view.area.paths)


def _lies_in(path: str, above: str) -> bool:
    return path == above or path.startswith(f"{above}.")


def unit_places(session: Session, view: View, counted: Iterable[str]) -> list[FigureColumn]:
    """The khu phố of the area as named on the day, and whatever else has figures (a unit that has since ended)."""
    paths, own = {*counted}, {view.unit.path} if view.unit else set[str]()
    asked = sa.or_(is_neighbourhood(view.scope.ward_id, view.on), col(Unit.path).in_(paths | own))
    units = units_where(session, asked, view.on)
    lasting = [u for u in units if u.kind is UnitKind.NEIGHBOURHOOD and (u.valid_to is None or u.valid_to >= view.on)]
    known = [u for u in lasting if u.valid_from <= view.on and view.area.covers(u.path)]
    rest = {path for path in paths if not any(_lies_in(path, u.path) for u in known)} if known or not own else own
    return [FigureColumn(u.path, u.name, u.id) for u in (*known, *(u for u in units if u.path in rest))]


def _rosters(session: Session, view: View, on: date) -> Sums:
    """Target 9 counts members of the teams, whom the lists of members know."""
    scope = replace(view.scope, subtrees=view.area.paths, units=())
    return {
        path: {
            "team.teams": Tally(teams, teams, teams),
            "team.members": Tally(members, members, members),
            "t9.done": Tally(finished, members, members),
        }
        for _unit_id, path, teams, members, finished in members_by_unit(session, scope.where(Team.unit_path), on)
    }


def _within(session: Session, view: View, by: By) -> Figures:
    if view.unit is None:
        raise Malformed(fields={"unit_id": "Chọn một khu phố để xem theo tuyến phố, tổ dân."})
    if not view.scope.actor.scope(Action.HOUSEHOLD_READ).covers(view.unit.path):
        raise Forbidden("Chỉ người xem được sổ hộ của khu phố mới xem số liệu theo tuyến phố, tổ dân.")
    now, before = (count(session, view.area, day, view.year, by) for day in (view.on, view.eve))
    places = inner_places(session, view.area, by, {*now, *before})
    keys = [_key(place) for place in places]
    return Figures(places, [now.get(k, {}) for k in keys], [before.get(k, {}) for k in keys])


def inner_places(session: Session, area: Area, by: By, counted: Iterable[Any]) -> list[FigureColumn]:
    """Streets in their order, or groups; last those who have moved elsewhere since."""
    keys = list(counted)
    if by is By.GROUP:
        places = [
            FigureColumn(str(k), str(k) or worded("Chưa rõ tổ dân")) for k in sorted(k for k in keys if k is not None)
        ]
    else:
        places = [FigureColumn(str(i), name) for i, name in street_names(session, area.ward_id, keys)]
    return [*places, *([FigureColumn(ELSEWHERE, "Đã đổi địa chỉ")] if None in keys else [])]


ELSEWHERE = "-"


def _key(place: FigureColumn) -> Any:
    if place.key == ELSEWHERE:
        return None
    try:
        return UUID(place.key)
    except ValueError:
        return place.key


def population(tally: Tally, of: Tally) -> tuple[int, int]:
    """How many a measure is about, and of how many of them it is not known: where its population must be asked for
    first ("has a smartphone and needs"), as many more as there are among those who were.
    """
    if of.known < of.base and of.known:
        expected = round(of.counted * of.base / of.known)
        return expected, expected - of.counted
    return of.counted, max(0, of.counted - tally.known) if tally.base == of.counted else 0
