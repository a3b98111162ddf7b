"""Pace and forecast of an area's targets: from today's figures and the kept series, in the plan's order."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import takewhile

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.households.indicators.counts import Tally
from toso.kit.periods import PeriodKind, period_of
from toso.kit.text import one_line
from toso.plans.queries import plan_in_force, targets_of
from toso.reports.figures.measures import Measure, Target
from toso.reports.indicators.view import FigureColumn, View, population
from toso.reports.pace import schemas, wording
from toso.reports.pace.forecast import Level, Ward, fit, foresee, months_until
from toso.reports.pace.funnel import apart
from toso.reports.pace.ground import Ground, counts, read_ground
from toso.reports.pace.places import next_places, surveyed, surveyed_total
from toso.reports.pace.schemas import PaceSource, PaceState
from toso.reports.submissions.sources import ROSTER

LEAST_MONTHS, LEAST_NEW, LEAST_SUBJECTS, LEAST_KNOWN, MOST_MOVED = 3, 10, 70, 0.5, 0.15
_LIKELY, _UNLIKELY = 0.8, 0.2
_NONE = Tally()


@dataclass(frozen=True)
class _Course:
    """A target's measure over the whole months of the year: levels of the ward's places, and its rates."""

    measure: Measure
    target: Target
    goal: Decimal
    due_on: date
    months: float  # from the last whole month to the due day; 0: over
    levels: Mapping[str, Sequence[Level]]
    ward: Ward | None

    @property
    def source(self) -> PaceSource:
        """Where its figures come from: today's, or those of the newest month that was accepted."""
        if counts(self.measure):
            return PaceSource.REGISTER
        return PaceSource.ROSTER if self.measure.code in ROSTER else PaceSource.REPORTED

    @property
    def live(self) -> bool:
        return self.source is not PaceSource.REPORTED

    @property
    def over(self) -> str:
        """Said where the due day has passed; "" before."""
        return "" if self.months else wording.overdue(self.due_on)

    def lacking(self, keys: Sequence[str], months: int) -> list[str]:
        """Of some places, those with fewer whole months on the same ground."""
        return [key for key in keys if len(self.levels.get(key, ())) <= months]

    def many(self, lacking: Sequence[str], keys: Sequence[str]) -> bool:
        """Whether what lacks is too large a part of some places to speak for them without it."""
        part, whole = (sum(own[-1].base for k in some if (own := self.levels.get(k))) for some in (lacking, keys))
        return part > MOST_MOVED * whole or len(lacking) == len(keys)


def show_pace(session: Session, scope: Scope) -> schemas.PaceRead:
    """The targets with a goal in percent; places are those of the actor's reach."""
    ground = read_ground(session, scope)
    view, months = ground.view, max(0, len(ground.ends) - 1)
    due, spots = _due_days(session, view), _spots(ground)
    targets = [_target(course, ground, spots) for course in _courses(ground, due)]
    waits = [one.first_forecast_on for one in targets if one.first_forecast_on]
    return schemas.PaceRead(
        on=view.on,
        since=ground.since,
        days=ground.days,
        surveyed=surveyed_total(ground),
        places=[surveyed(ground, n) for n in range(len(ground.places))],
        months=months,
        first_forecast_on=None if any(one.total.forecast for one in targets) else min(waits, default=None),
        targets=targets,
        next=next_places(ground),
    )


def _due_days(session: Session, view: View) -> Mapping[str, date]:
    """The days by which the plan wants its targets, by lineage."""
    plan = plan_in_force(session, view.scope.ward_id, view.on, view.period.year)
    rows = targets_of(session, view.scope.ward_id, plan.id) if plan else []
    return {str(row.lineage_id): row.deadline_on for row in rows if row.deadline_on}


def _first_forecast(course: _Course, ground: Ground, keys: Sequence[str]) -> date | None:
    """When enough whole months will be over, if they are what lacks and the year and the target still have them."""
    lacking = LEAST_MONTHS + 1 - max((len(course.levels.get(key, ())) for key in keys), default=0)
    ends = ground.ends_of(course.measure)
    period = period_of(ends[-1] if ends else ground.view.on)
    for _ in range(lacking if ends else lacking - 1):
        period = period.next()
    still = period.year == ground.view.period.year and period.last_day < course.due_on
    return period.last_day if lacking > 0 and still else None


def _courses(ground: Ground, due: Mapping[str, date]) -> list[_Course]:
    view, found = ground.view, []
    end = period_of(view.on, PeriodKind.YEAR).last_day
    for target in view.catalogue.targets:
        for bound in target.binds:
            measure = view.catalogue.measures.get(bound.code)
            if measure is None or measure.of is None or target.goal_percent is None:
                continue
            due_on = due.get(target.lineage_id or "", end)
            levels = {key: _levels(ground, measure, key) for key in ground.evenings}
            ward = _fitted(list(levels.values()))
            ends = ground.ends_of(measure)
            months = months_until(due_on, ends[-1] if ends else view.on) if due_on >= view.on else 0.0
            found.append(_Course(measure, target, target.goal_percent, due_on, months, levels, ward))
    return found


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


@dataclass(frozen=True)
class _Spot:
    """One place of the page, or all of them: its figures, and the keys of the places within."""

    place: FigureColumn
    now: Mapping[str, Tally]
    keys: Sequence[str]


def _spots(ground: Ground) -> list[_Spot]:
    """All places together, then one by one."""
    every = [place.key for place in ground.places]
    whole = _Spot(FigureColumn("", ground.everywhere), ground.figures.total()[0], every)
    return [whole, *(_Spot(p, ground.figures.now[n], [p.key]) for n, p in enumerate(ground.places))]


def _target(course: _Course, ground: Ground, spots: Sequence[_Spot]) -> schemas.PaceTargetRead:
    target, measure = course.target, course.measure
    total, *places = (_cell(course, ground, spot) for spot in spots)
    ends = ground.ends_of(measure)
    passed = [ground.passed(day, measure) for day in ground.days[:-1]]
    told = total.unasked > 0 or ground.all_settled  # else a place differs by who was not asked yet
    return schemas.PaceTargetRead(
        ref=target.ref,
        title=one_line(target.title),
        code=measure.code,
        label=measure.short_label,
        noun=measure.noun,
        whole=_whole(course, ground, spots[0]),
        goal_percent=float(course.goal),
        goal_text=target.goal_text,
        due_on=course.due_on,
        source=course.source,
        period=None if course.live or not ends else period_of(ends[-1]).code,
        first_forecast_on=_first_forecast(course, ground, spots[0].keys) if total.left and not total.forecast else None,
        course=[*(_percent(level.counted, level.base) for level in passed), total.percent],
        total=total,
        places=[
            cell.model_copy(
                update={"apart": apart(cell.done, _asked(cell), total.done, _asked(total)) if told else None}
            )
            for cell in places
        ],
    )


def _whole(course: _Course, ground: Ground, everywhere: _Spot) -> str:
    """Whom a measure is about; where that is asked for first, as many more as there are among those who were."""
    code = course.measure.of or ""
    of, tally = ground.view.catalogue.measures.get(code), everywhere.now.get(code, _NONE)
    label = of.short_label if of else course.measure.noun
    if not course.live:
        told = sum(ground.newest(course.measure, key).base > 0 for key in everywhere.keys)
        return wording.reported(label, told, len(everywhere.keys))
    return wording.estimated(label) if 0 < tally.known < tally.base else label


def _asked(cell: schemas.PaceCellRead) -> int:
    return cell.done + cell.open


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


def _cell(course: _Course, ground: Ground, spot: _Spot) -> schemas.PaceCellRead:
    measure = course.measure
    done, base, unasked = _standing(course, ground, spot)
    goal = math.ceil(base * course.goal / 100)
    left = max(0, goal - done)
    why = (course.over or _unknown(course, spot.keys, base - unasked, base)) if left else ""
    forecast = None if why or not left or course.ward is None else _foreseen(course, spot.keys, goal, done, base)
    weeks = (course.due_on - ground.view.on).days / 7
    needed = _evenings(course, spot.keys, left, ground)
    state = _state(left, base, weeks, forecast)
    still = max(0, base - unasked - done)
    then = ground.level(ground.since, measure, spot.place.key).counted if ground.since and counts(measure) else None
    return schemas.PaceCellRead(
        unit_id=spot.place.unit_id,
        name=spot.place.name,
        base=base,
        done=done,
        open=still,
        unasked=unasked,
        percent=_percent(done, base),
        asked_percent=_percent(done, done + still),
        apart=None,
        added=None if then is None else done - then,
        goal=goal,
        left=left,
        per_week=round(left / weeks, 1) if left and weeks > 0 else None,
        evenings=needed,
        state=state,
        state_label=state.label,
        forecast=forecast,
        needed_text=wording.pace(left, measure.noun, weeks, needed),
        forecast_text=wording.foreseen(spot.place.name, course.due_on, forecast) if forecast else why,
    )


def _standing(course: _Course, ground: Ground, spot: _Spot) -> tuple[int, int, int]:
    """Of a place how many are done, of how many, and how many of them nobody asked."""
    if not course.live:
        done, base = ground.newest(course.measure, spot.place.key)
        return done, base, 0
    tally = spot.now.get(course.measure.code, _NONE)
    return tally.counted, *population(tally, spot.now.get(course.measure.of or "", _NONE))


def _unknown(course: _Course, keys: Sequence[str], asked: int, base: int) -> str:
    """Why nothing is foreseen of some places; "" where it can be."""
    lacking = course.lacking(keys, LEAST_MONTHS)
    if len(lacking) == len(keys):
        return wording.too_early(max((len(own) - 1 for k in keys if (own := course.levels.get(k))), default=0))
    if course.many(lacking, keys):
        return wording.too_many(len(lacking), len(keys))
    if base < LEAST_SUBJECTS:
        return wording.too_few(base, course.measure.noun)
    if asked < base * LEAST_KNOWN:
        return wording.unknown(asked, base)
    told = [course.levels[key] for key in keys if key not in lacking]
    if sum(one[-1].counted - one[-1 - LEAST_MONTHS].counted for one in told) < LEAST_NEW:
        return wording.still()
    return ""


def _foreseen(course: _Course, keys: Sequence[str], goal: int, done: int, base: int) -> schemas.ForecastRead:
    """The forecast in percent of today's population, never below what is done already."""
    assert course.ward is not None
    units = [n for n, key in enumerate(course.levels) if key in set(keys)]
    made = foresee(course.ward, units, course.months, goal)
    share = [round(100 * min(base, max(n, done)) / base, 1) for n in (made.middle, made.low, made.high)]
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


def _evenings(course: _Course, keys: Sequence[str], left: int, ground: Ground) -> int | None:
    """How many evenings the rest takes at what one brought in the last whole month; None where none can be told."""
    lacking = course.lacking(keys, 1)
    if not left or not counts(course.measure) or course.many(lacking, keys):
        return None
    brought = ground.brought_by_an_evening({key: course.levels[key] for key in keys if key not in lacking})
    return math.ceil(left / brought) if brought else None
