"""Pace and forecast of an area's targets: from today's figures and the kept series, in the plan's order."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.households.indicators.counts import Tally
from toso.kit.periods import PeriodKind, period_of
from toso.kit.text import one_line
from toso.reports.indicators.view import FigureColumn, population
from toso.reports.pace import schemas, wording
from toso.reports.pace.forecast import foresee
from toso.reports.pace.funnel import apart
from toso.reports.pace.ground import Ground, counts, read_ground
from toso.reports.pace.places import next_places, surveyed, surveyed_total
from toso.reports.pace.schemas import PaceCellRead as Cell
from toso.reports.pace.schemas import PaceSource, PaceState
from toso.reports.pace.trajectories import LEAST_MONTHS, Trajectory, first_forecast, read_trajectories

LEAST_NEW, LEAST_SUBJECTS, LEAST_KNOWN = 10, 70, 0.5
_LIKELY, _UNLIKELY = 0.8, 0.2
_NONE = Tally()


def show_pace(session: Session, scope: Scope) -> schemas.PaceRead:
    """Every target that something counts; places are those of the actor's reach."""
    ground = read_ground(session, scope)
    view, months = ground.view, max(0, len(ground.ends) - 1)
    spots, year = _spots(ground), view.period.cumulative_from
    targets = [_target(trajectory, ground, spots) for trajectory in read_trajectories(ground)]
    waits = [one.first_forecast_on for one in targets if one.first_forecast_on]
    return schemas.PaceRead(
        on=view.on,
        since=ground.since,
        days=ground.days,
        goes_on_text=wording.goes_on(view.year, year) if view.goes_on else "",
        surveyed=surveyed_total(ground),
        places=[surveyed(ground, n) for n in range(len(ground.places))],
        months=months,
        first_forecast_on=None if any(one.total.forecast for one in targets) else min(waits, default=None),
        targets=targets,
        next=next_places(ground),
    )


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


def _target(trajectory: Trajectory, ground: Ground, spots: Sequence[_Spot]) -> schemas.PaceTargetRead:
    target, measure = trajectory.target, trajectory.measure
    total = _cell(trajectory, ground, spots[0])
    told = total.unasked > 0 or ground.all_settled  # else a place differs by who was not asked yet
    places = [_cell(trajectory, ground, spot, total if told else None) for spot in spots[1:]]
    ends = ground.ends_of(measure)
    passed = [ground.passed(day, measure) for day in ground.days[:-1]]
    waits = measure.of is not None and total.left > 0 and not total.forecast
    return schemas.PaceTargetRead(
        ref=target.ref,
        title=one_line(target.title),
        code=measure.code,
        label=measure.short_label,
        noun=measure.noun,
        whole=_whole(trajectory, ground, spots[0]),
        population=measure.of is not None,
        goal_percent=float(trajectory.goal or 0),
        goal_text=target.goal_text_for(measure),
        due_on=trajectory.due_on or period_of(ground.view.on, PeriodKind.YEAR).last_day,
        due_stated=trajectory.stated,
        paced=trajectory.due_on is not None,
        source=trajectory.source,
        period=None if trajectory.live or not ends else period_of(ends[-1]).code,
        first_forecast_on=first_forecast(trajectory, ground, spots[0].keys) if waits else None,
        course=[*(_percent(n, base if measure.of else total.base) for n, base in passed), total.percent],
        total=total,
        places=places,
    )


def _whole(trajectory: Trajectory, ground: Ground, everywhere: _Spot) -> str:
    """Whom a measure is about; where that is asked for first, as many more as there are among those who were."""
    if trajectory.measure.of is None:
        return wording.number_of(trajectory.measure.noun)
    code = trajectory.measure.of
    of, tally = ground.view.catalogue.measures.get(code), everywhere.now.get(code, _NONE)
    label = of.short_label if of else trajectory.measure.noun
    asked = ground.askers(trajectory.measure)
    if not trajectory.live:
        told = {key for key in everywhere.keys if ground.newest(trajectory.measure, key).base > 0}
        return wording.reported(label, len(told), len(told | asked))
    said = wording.estimated(label) if 0 < tally.known < tally.base else label
    if not counts(trajectory.measure):
        return said
    register = {key for key in everywhere.keys if ground.surveys[key].households > 0}
    handed = {key for key in everywhere.keys if ground.handed(trajectory.measure, key).base > 0}
    places = len(register | handed | asked)
    if handed and not register:
        return wording.reported(label, len(handed), places)
    alone = len(register) == places or (not register and not handed)
    return said if alone else wording.shared(said, len(register), len(handed), places)


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


def _cell(trajectory: Trajectory, ground: Ground, spot: _Spot, total: Cell | None = None) -> Cell:
    measure = trajectory.measure
    done, base, unasked = _standing(trajectory, ground, spot)
    goal = math.ceil(base * (trajectory.goal or 0) / 100)
    left = max(0, goal - done)
    aim = _no_aim(trajectory, ground, spot)
    why = aim or ((trajectory.unforeseeable or _unknown(trajectory, spot.keys, base - unasked, base)) if left else "")
    forecast = (
        None if why or not left or trajectory.ward is None else _foreseen(trajectory, spot.keys, goal, done, base)
    )
    weeks = (trajectory.due_on - ground.view.on).days / 7 if trajectory.due_on else None
    needed = _evenings(trajectory, spot.keys, left, ground)
    state = PaceState.NO_GOAL if aim else _state(left, base, weeks, forecast)
    still = max(0, base - unasked - done)
    then = ground.a_week_ago(measure, spot.place.key)
    return Cell(
        unit_id=spot.place.unit_id,
        name=spot.place.name,
        base=base,
        done=done,
        open=still,
        unasked=unasked,
        percent=_percent(done, base),
        asked_percent=_percent(done, done + still),
        apart=apart(done, done + still, total.done, total.done + total.open) if total else None,
        added=None if then is None else done - then,
        goal=goal,
        left=left,
        per_week=round(left / weeks, 1) if left and weeks and weeks > 0 else None,
        evenings=needed,
        state=state,
        state_label=state.label,
        forecast=forecast,
        needed_text=wording.pace(left, measure.noun, weeks, needed),
        forecast_text=wording.foreseen(spot.place.name, trajectory.due_on, forecast)
        if forecast and trajectory.due_on
        else why,
    )


def _no_aim(trajectory: Trajectory, ground: Ground, spot: _Spot) -> str:
    """Why a place has no goal; "" where it has one."""
    if trajectory.goal is None:
        return wording.no_goal()
    return (
        wording.of_the_ward(trajectory.target.goal_text_for(trajectory.measure))
        if _parted(trajectory, ground, spot)
        else ""
    )


def _parted(trajectory: Trajectory, ground: Ground, spot: _Spot) -> bool:
    """Whether a number that the whole ward is to reach is asked of a part of it."""
    return trajectory.goal_count is not None and (spot.place.key != "" or not ground.view.scope.whole_wards)


def _standing(trajectory: Trajectory, ground: Ground, spot: _Spot) -> tuple[int, int, int]:
    """Of a place how many are done, of how many, and how many of them nobody asked."""
    goal = 0 if _parted(trajectory, ground, spot) else trajectory.goal_count or 0
    if not trajectory.live:
        done, base = ground.newest(trajectory.measure, spot.place.key)
        return done, base or goal, 0
    if trajectory.source is PaceSource.LOG:
        return spot.now.get(trajectory.measure.code, _NONE).counted, goal, 0
    tally = spot.now.get(trajectory.measure.code, _NONE)
    base, unasked = population(tally, spot.now.get(trajectory.measure.of or "", _NONE))
    if not counts(trajectory.measure):
        return tally.counted, base, unasked
    handed = ground.handed(trajectory.measure, spot.place.key)
    return tally.counted + handed.counted, base + handed.base, unasked


def _unknown(trajectory: Trajectory, keys: Sequence[str], asked: int, base: int) -> str:
    """Why nothing is foreseen of some places; "" where it can be."""
    lacking = trajectory.lacking(keys, LEAST_MONTHS)
    if len(lacking) == len(keys):
        return wording.too_early(max((len(own) - 1 for k in keys if (own := trajectory.levels.get(k))), default=0))
    if trajectory.many(lacking, keys):
        return wording.too_many(len(lacking), len(keys))
    if base < LEAST_SUBJECTS:
        return wording.too_few(base, trajectory.measure.noun)
    if asked < base * LEAST_KNOWN:
        return wording.unknown(asked, base)
    told = [trajectory.levels[key] for key in keys if key not in lacking]
    if sum(one[-1].counted - one[-1 - LEAST_MONTHS].counted for one in told) < LEAST_NEW:
        return wording.still()
    return ""


def _foreseen(trajectory: Trajectory, keys: Sequence[str], goal: int, done: int, base: int) -> schemas.ForecastRead:
    """The forecast in percent of today's population, never below what is done already."""
    assert trajectory.ward is not None
    units = [n for n, key in enumerate(trajectory.levels) if key in set(keys)]
    made = foresee(trajectory.ward, units, trajectory.months, goal)
    share = [round(100 * min(base, max(n, done)) / base, 1) for n in (made.middle, made.low, made.high)]
    return schemas.ForecastRead(percent=share[0], low=share[1], high=share[2], chance=round(made.chance, 2))


def _state(left: int, base: int, weeks: float | None, forecast: schemas.ForecastRead | None) -> PaceState:
    if base and not left:
        return PaceState.REACHED
    if weeks is not None and weeks < 0:
        return PaceState.OVERDUE
    if forecast is None:
        return PaceState.UNKNOWN
    if forecast.chance >= _LIKELY:
        return PaceState.LIKELY
    return PaceState.UNLIKELY if forecast.chance <= _UNLIKELY else PaceState.OPEN


def _evenings(trajectory: Trajectory, keys: Sequence[str], left: int, ground: Ground) -> int | None:
    """How many evenings the rest takes at what one brought in the last whole month; None where none can be told."""
    lacking = trajectory.lacking(keys, 1)
    if not left or not counts(trajectory.measure) or trajectory.many(lacking, keys):
        return None
    brought = ground.brought_by_an_evening({key: trajectory.levels[key] for key in keys if key not in lacking})
    return math.ceil(left / brought) if brought else None
