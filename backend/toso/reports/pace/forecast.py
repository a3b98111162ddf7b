"""Forecast of a count that fills up: what was new each month in each unit gives the level at the end of the year.

Whoever is easy to win is won first, so effort finds less where little is left: a month's worth is R(R/B)^0.3 of R left
among B. A unit's rate is its own new ones to its worth, newer months weighing more, drawn towards the ward's
rate as a third of a month would; the interval comes from how far the ward's months lay from their rates.
Constants fitted on simulated wards (tests/factories/ward_years.py draws others).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from math import exp, log, sqrt
from statistics import NormalDist
from typing import NamedTuple

from toso.kit.periods import period_of

FADE, PULL, CURVE = 0.65, 0.3, 0.3  # weight of a month to the one after it; pull of the ward; bend of what is left
_PRIOR, _PRIOR_MONTHS, _RECENT = 0.30, 4, 6
_SPREAD, _DRIFT, _SHARED = 1.2, 0.005, 0.3
_TEN_TO_EIGHT = 1.28  # eight of ten forecasts lie within
_STEPS, _WIDEST = 10, 3.2  # to two thousandths of a standard deviation
_NORMAL = NormalDist()


class Level(NamedTuple):
    """At the end of a whole month: how many count, of how many."""

    counted: int
    base: int


@dataclass(frozen=True)
class Forecast:
    """Count at the end of the year, with the bounds within which eight of ten end; `chance` of the goal, 0 to 1."""

    middle: float
    low: float
    high: float
    chance: float


@dataclass(frozen=True)
class _Months:
    """New ones and the worth of each month, oldest first."""

    new: list[int]
    worth: list[float]
    weight: Sequence[float]

    @property
    def mean_worth(self) -> float:
        total = sum(self.weight)
        return sum(w * e for w, e in zip(self.weight, self.worth, strict=True)) / total if total else 0.0

    def sums(self) -> tuple[float, float]:
        """Σ weight × new and Σ weight × worth."""
        rows = list(zip(self.weight, self.new, self.worth, strict=True))
        return sum(w * x for w, x, _ in rows), sum(w * e for w, _, e in rows)


def worth(left: float, base: float) -> float:
    """How much a month's effort can find where so many are left."""
    return left * (left / base) ** CURVE if left > 0 and base > 0 else 0.0


def months_until(due_on: date, last: date) -> float:
    """Whole months after `last`, the end of one, and of the month of the due day the share up to that day."""
    due, done = period_of(due_on), period_of(last)
    share = ((due_on - due.first_day).days + 1) / ((due.last_day - due.first_day).days + 1)
    return 12 * (due.year - done.year) + due.number - 1 - done.number + share


def _months(levels: Sequence[Level]) -> _Months:
    pairs = list(pairwise(levels))
    new = [max(0, after.counted - before.counted) for before, after in pairs]
    found = [worth(after.base - before.counted, after.base) for before, after in pairs]
    return _Months(new, found, _fading(len(pairs)))


@cache
def _fading(months: int) -> Sequence[float]:
    """The weights of so many months, oldest first."""
    return [FADE ** (months - 1 - n) for n in range(months)]


@dataclass(frozen=True)
class Ward:
    """The rates of a ward's units, and how far its months lay from them."""

    units: tuple[tuple[Level, ...], ...]
    rates: tuple[float, ...]
    scatter: float
    weights: tuple[float, ...]

    def sigma(self, unit: int, months: float) -> float:
        """Standard deviation of the logarithm of a unit's rate over so many months."""
        own = _SPREAD * self.scatter * (1 / (self.weights[unit] + PULL) + 1 / months)
        return sqrt(own + _DRIFT * months)


def fit(units: Sequence[Sequence[Level]]) -> Ward:
    """From the levels of each unit at the ends of whole months, oldest first, the first being that before the year."""
    months = [_months(levels) for levels in units]
    totals = [m.sums() for m in months]
    found, spent = sum(x for x, _ in totals), sum(e for _, e in totals)
    common = found / spent if spent else 0.0
    rates = []
    for m, (x, e) in zip(months, totals, strict=True):
        pull = PULL * m.mean_worth
        rates.append((x + pull * common) / (e + pull) if e + pull > 0 else common)
    misses = [_PRIOR] * _PRIOR_MONTHS
    for m, rate in zip(months, rates, strict=True):
        recent = list(zip(m.new, m.worth, strict=True))[-_RECENT:]
        misses += [log((x + 1) / (rate * e + 1)) ** 2 for x, e in recent]
    scatter = sum(misses) / len(misses)
    weights = tuple(sum(m.weight) for m in months)
    return Ward(tuple(tuple(levels) for levels in units), tuple(rates), scatter, weights)


def foresee(ward: Ward, units: Sequence[int], months: float, goal: float) -> Forecast:
    """The count of some units (by their places in `ward.units`) so many months, or parts of one, after their last
    level; `goal` as a count. A third of what may come is shared by all of them, the rest is each one's own.
    """
    narrower = sqrt(_SHARED + (1 - _SHARED) / len(units))
    levels = [(*ward.units[unit][-1], ward.rates[unit], narrower * ward.sigma(unit, months)) for unit in units]
    whole, rest = int(months), months - int(months)

    def at(sds: float) -> float:
        """The count after so many months at rates that lie so many standard deviations off."""
        ends: list[float] = []
        for counted, base, usual, sigma in levels:
            if base <= counted:
                ends.append(float(counted))
                continue
            left, rate = float(base - counted), -(usual * exp(sds * sigma))
            for _ in range(whole):
                left *= exp(rate * (left / base) ** CURVE)
            ends.append(base - left * exp(rate * rest * (left / base) ** CURVE))
        return sum(ends)

    middle, below, above = at(0), at(-_TEN_TO_EIGHT), at(_TEN_TO_EIGHT)
    now = sum(ward.units[unit][-1].counted for unit in units)
    most = sum(max(ward.units[unit][-1]) for unit in units)
    noise = _TEN_TO_EIGHT**2 * max(0.0, middle - now)
    low = middle - sqrt((middle - below) ** 2 + noise)
    high = middle + sqrt((above - middle) ** 2 + noise)
    known = {-_TEN_TO_EIGHT: below, 0.0: middle, _TEN_TO_EIGHT: above}
    chance = 1.0 if now >= goal else _NORMAL.cdf(-_needed(at, goal, known))
    return Forecast(middle, max(low, float(now)), min(high, float(most)), chance)


def _needed(at: Callable[[float], float], goal: float, known: Mapping[float, float]) -> float:
    """How many standard deviations above its rate the effort must be to reach the goal; `known`: some of what `at`
    gives.
    """
    low = max((sds for sds, count in known.items() if count < goal), default=-_WIDEST)
    high = min((sds for sds, count in known.items() if count >= goal), default=_WIDEST)
    for _ in range(_STEPS):
        mid = (low + high) / 2
        low, high = (low, mid) if at(mid) >= goal else (mid, high)
    return high
