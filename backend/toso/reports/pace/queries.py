"""Pace and forecast of an area's targets: from today's figures and the kept series, in the plan's order."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.households.indicators.counts import Tally, summed
from toso.households.indicators.coverage import Survey, survey
from toso.households.indicators.points import Series, month_ends, series
from toso.households.indicators.rules import RULES
from toso.kit.periods import Period, PeriodKind, period_of
from toso.kit.text import one_line
from toso.plans.queries import plan_in_force, targets_of
from toso.reports.figures.measures import Measure, Target
from toso.reports.indicators.view import FigureColumn, Figures, View, read_figures, read_view
from toso.reports.pace import schemas, wording
from toso.reports.pace.evenings import Evening, evenings_since, gains
from toso.reports.pace.forecast import Forecast, Level, Ward, fit, foresee, foresee_ward
from toso.reports.pace.schemas import PaceState

LEAST_MONTHS, LEAST_NEW, LEAST_SUBJECTS, LEAST_KNOWN, MOST_MOVED = 3, 10, 70, 0.5, 0.15
_LIKELY, _UNLIKELY = 0.8, 0.2
_NONE = Tally()


@dataclass(frozen=True)
class _Course:
    """A target's measure over the whole months of the year: levels by place, and what is known of the ward's rates."""

    measure: Measure
    target: Target
    goal: Decimal
    due_on: date
    months: int  # from the last whole month to the due day
    levels: Sequence[Sequence[Level]]
    ward: Ward | None


@dataclass(frozen=True)
class _Ground:
    """The reads behind the cells of all targets."""

    view: View
    figures: Figures
    ends: Sequence[date]
    series: Series
    evenings: Sequence[Sequence[Evening]]


def show_pace(session: Session, scope: Scope) -> schemas.PaceRead:
    """The targets with a goal in percent that the register counts; places are those of the actor's reach."""
    view = read_view(session, scope, None, None, None)
    figures = read_figures(session, view)
    kept = series(session, view.area, month_ends(view.on)[0])
    went = evenings_since(session, view.area, view.year)
    evenings = [[e for path, own in went.items() if _within(path, p.key) for e in own] for p in figures.places]
    ground = _Ground(view, figures, [day for day in month_ends(view.on) if kept.get(day)], kept, evenings)
    due = _due_days(session, view)
    months = max(0, len(ground.ends) - 1)
    return schemas.PaceRead(
        on=view.on,
        months=months,
        first_forecast_on=None if months >= LEAST_MONTHS else _first_forecast(ground),
        targets=[_target(course, ground) for course in _courses(ground, due)],
        next=_next(figures.places, survey(session, view.area, view.on, view.year), evenings),
    )


def _within(path: str, above: str) -> bool:
    return path == above or path.startswith(f"{above}.")


def _due_days(session: Session, view: View) -> Mapping[str, date]:
    """The days by which the plan wants its targets, by lineage."""
    plan = plan_in_force(session, view.scope.ward_id, view.on, view.period.year)
    rows = targets_of(session, view.scope.ward_id, plan.id) if plan else []
    return {str(row.lineage_id): row.deadline_on for row in rows if row.deadline_on}


def _first_forecast(ground: _Ground) -> date | None:
    """The end of the third whole month after the first figures, if the year still has it."""
    period = period_of(ground.view.on)
    for _ in range(LEAST_MONTHS - len(ground.ends)):
        period = period.next()
    return period.last_day if period.year == ground.view.period.year else None


def _courses(ground: _Ground, due: Mapping[str, date]) -> list[_Course]:
    view, found = ground.view, []
    last = ground.ends[-1] if ground.ends else view.on
    end = period_of(view.on, PeriodKind.YEAR).last_day
    for target in view.catalogue.targets:
        for bound in target.binds:
            measure = view.catalogue.measures.get(bound.code)
            if measure is None or measure.of is None or measure.code not in RULES or target.goal_percent is None:
                continue
            due_on = due.get(target.lineage_id or "", end)
            levels = [_levels(ground, measure, place) for place in ground.figures.places]
            whole = [one for one in levels if len(one) > LEAST_MONTHS]
            ward = fit(levels) if whole and len(whole) == len(levels) else None
            months = max(1, _number(period_of(due_on)) - _number(period_of(last)))
            found.append(_Course(measure, target, target.goal_percent, due_on, months, levels, ward))
    return found


def _number(period: Period) -> int:
    return period.year * 12 + period.number


def _levels(ground: _Ground, measure: Measure, place: FigureColumn) -> list[Level]:
    """Of one place, from the first month whose ground was as large as today's, to within a sixth."""
    found: list[Level] = []
    for day in ground.ends:
        sums = summed(own for path, own in ground.series[day].items() if _within(path, place.key))
        counted = sums.get(measure.code, _NONE).counted if measure.stock or day >= ground.view.year else 0
        found.append(Level(counted, _population(sums.get(measure.code, _NONE), sums.get(measure.of or "", _NONE))[0]))
    now = found[-1].base if found else 0
    while found and abs(found[0].base - now) > MOST_MOVED * now:
        found.pop(0)
    return found


def _target(course: _Course, ground: _Ground) -> schemas.PaceTargetRead:
    target, measure, places = course.target, course.measure, ground.figures.places
    total = FigureColumn("", wording.everywhere())
    every = [evening for own in ground.evenings for evening in own]
    cells = [
        _cell(course, ground, n, place, ground.figures.now[n], ground.evenings[n]) for n, place in enumerate(places)
    ]
    return schemas.PaceTargetRead(
        ref=target.ref,
        title=one_line(target.title),
        code=measure.code,
        label=measure.short_label,
        noun=measure.noun,
        goal_percent=float(course.goal),
        goal_text=target.goal_text,
        due_on=course.due_on,
        total=_cell(course, ground, None, total, ground.figures.total()[0], every),
        places=cells,
    )


def _cell(
    course: _Course,
    ground: _Ground,
    which: int | None,
    place: FigureColumn,
    now: Mapping[str, Tally],
    evenings: Sequence[Evening],
) -> schemas.PaceCellRead:
    """`which`: the place's number; None for all of them."""
    tally = now.get(course.measure.code, _NONE)
    base, unasked = _population(tally, now.get(course.measure.of or "", _NONE))
    goal = math.ceil(base * course.goal / 100)
    left = max(0, goal - tally.counted)
    why = _unknown(course, which, base - unasked, base) if left else ""
    forecast = None if why or not left or course.ward is None else _foreseen(course, which, goal, tally, base)
    weeks = (course.due_on - ground.view.on).days / 7
    needed = _evenings(course, which, left, evenings, ground)
    state = _state(left, base, weeks, forecast)
    return schemas.PaceCellRead(
        unit_id=place.unit_id,
        name=place.name,
        base=base,
        done=tally.counted,
        open=max(0, base - unasked - tally.counted),
        unasked=unasked,
        percent=round(100 * tally.counted / base, 1) if base else None,
        goal=goal,
        left=left,
        per_week=round(left / weeks, 1) if left and weeks > 0 else None,
        evenings=needed,
        state=state,
        state_label=state.label,
        forecast=forecast,
        needed_text=wording.pace(left, course.measure.noun, weeks, needed),
        forecast_text=wording.foreseen(place.name, course.due_on, forecast) if forecast else why,
    )


def _population(tally: Tally, of: Tally) -> tuple[int, int]:
    """How many a measure is about, and of how many of them it is not known: where its population must be asked for
    first ("has a smartphone and needs"), as many more as there are among those who were.
    """
    if of.known < of.base and of.known:
        expected = round(of.counted * of.base / of.known)
        return expected, expected - of.counted
    return of.counted, max(0, of.counted - tally.known) if tally.base == of.counted else 0


def _unknown(course: _Course, which: int | None, asked: int, base: int) -> str:
    """Why nothing is foreseen of a place; "" where it can be."""
    levels = course.levels if which is None else [course.levels[which]]
    months = min((len(one) for one in levels), default=0) - 1
    if months < LEAST_MONTHS:
        return wording.too_early(max(0, months))
    if base < LEAST_SUBJECTS:
        return wording.too_few(base, course.measure.noun)
    if asked < base * LEAST_KNOWN:
        return wording.unknown(asked, base)
    if sum(one[-1].counted - one[-1 - LEAST_MONTHS].counted for one in levels) < LEAST_NEW:
        return wording.still()
    return ""


def _foreseen(course: _Course, which: int | None, goal: int, tally: Tally, base: int) -> schemas.ForecastRead:
    """The forecast in percent of today's population, never below what is done already."""
    assert course.ward is not None
    made: Forecast = (
        foresee_ward(course.ward, course.months, goal)
        if which is None
        else foresee(course.ward, which, course.months, goal)
    )
    share = [round(100 * min(base, max(n, tally.counted)) / base, 1) for n in (made.middle, made.low, made.high)]
    return schemas.ForecastRead(percent=share[0], low=share[1], high=share[2], chance=round(made.chance, 2))


def _state(left: int, base: int, weeks: float, forecast: schemas.ForecastRead | None) -> PaceState:
    if base and not left:
        return PaceState.REACHED
    if weeks < 0:
        return PaceState.OVERDUE
    if forecast is None:
        return PaceState.UNKNOWN
    if forecast.chance >= _LIKELY:
        return PaceState.LIKELY
    return PaceState.UNLIKELY if forecast.chance <= _UNLIKELY else PaceState.OPEN


def _evenings(
    course: _Course, which: int | None, left: int, evenings: Sequence[Evening], ground: _Ground
) -> int | None:
    """How many evenings the rest takes at what one brought in the last whole month; None where none can be told."""
    levels = course.levels if which is None else [course.levels[which]]
    if not left or len(ground.ends) < 2 or any(len(one) < 2 for one in levels):
        return None
    new = sum(max(0, one[-1].counted - one[-2].counted) for one in levels)
    went = sum(ground.ends[-2] < evening.on <= ground.ends[-1] for evening in evenings)
    return math.ceil(left * went / new) if new and went else None


def _next(
    places: Sequence[FigureColumn], surveys: Mapping[str, Survey], evenings: Sequence[Sequence[Evening]]
) -> list[schemas.NextPlaceRead]:
    """Places with homes that nobody met yet, by what one more evening is likely to find."""
    named = {place.key: place for place in places}
    found = gains({place.key: own for place, own in zip(places, evenings, strict=True)})
    rows = []
    for key, gain in sorted(found.items(), key=lambda pair: (-pair[1], pair[0])):
        total = Survey()
        for path, one in surveys.items():
            total = total.plus(one) if _within(path, key) else total
        unmet, place, went = total.households - total.settled, named[key], len(evenings[list(named).index(key)])
        if unmet <= 0 or place.unit_id is None or gain <= 0:
            continue
        homes = round(min(gain, unmet), 1)
        rows.append(
            schemas.NextPlaceRead(
                unit_id=place.unit_id,
                name=place.name,
                unmet=unmet,
                evenings=went,
                gain=homes,
                text=wording.next_place(unmet, went, homes),
            )
        )
    return rows
