"""Counting of a campaign's goals: the register on the evening before it began and on its last day, by one rule.

Efforts count in the reporting year of the campaign's first day throughout, so that its end never falls back to zero.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session

from toso.activities.campaign_goals import places_of
from toso.activities.kinds import GoalBy
from toso.activities.tables import Activity
from toso.households.indicators.counts import Area, Tally, count, summed
from toso.households.indicators.daily import count_daily
from toso.kit import figures as written
from toso.kit.periods import period_of
from toso.reports.figures.library import library_2024
from toso.reports.figures.measures import Catalogue, Measure
from toso.reports.periods.plan_link import counted_on

_NONE = Tally()
_DAY = timedelta(days=1)
_MOST_POINTS = 40
_WHOLE = Decimal(100)
Tallies = Mapping[str, Tally]


@dataclass(frozen=True)
class Sides:
    """The counts at the end of the evening before, and of the last day."""

    before: Tallies
    now: Tallies

    def of(self, code: str) -> tuple[int, int]:
        return self.before.get(code, _NONE).counted, self.now.get(code, _NONE).counted


@dataclass(frozen=True)
class Goal:
    """One goal. `value`: how many more, or the share in percent."""

    measure: Measure
    by: GoalBy
    value: int
    total: Sides
    places: Sequence[Sides]

    @property
    def added(self) -> int:
        before, now = self.total.of(self.measure.code)
        return now - before

    def share(self, tallies: Tallies) -> Decimal | None:
        """The percentage of the measure's population; None without one, and for 0 of 0."""
        if not self.measure.of:
            return None
        return written.share(tallies.get(self.measure.code, _NONE).counted, tallies.get(self.measure.of, _NONE).counted)

    @property
    def reached(self) -> bool:
        share = self.share(self.total.now)
        return self.added >= self.value if self.by is GoalBy.ADDED else share is not None and share >= self.value

    @property
    def bar(self) -> tuple[float, float]:
        """How far it is and where its goal stands, in percent of the bar."""
        if self.by is GoalBy.ADDED:
            return float(min(_WHOLE, max(Decimal(0), _WHOLE * self.added / self.value))), 100.0
        return float(self.share(self.total.now) or 0), float(self.value)


@dataclass(frozen=True)
class Place:
    unit_id: UUID
    path: str


@dataclass(frozen=True)
class Results:
    """`before_on`, `on`: the days counted; of a campaign that has not begun both are today."""

    area: Area
    year: date
    before_on: date
    on: date
    places: Sequence[Place]
    goals: Sequence[Goal]


def results_of(session: Session, campaign: Activity, until: date) -> Results:
    """The goals as they stood at the end of the campaign, or of the day `until` where it runs on."""
    before_on = min(campaign.first_on - _DAY, until)
    on = max(before_on, min(campaign.last_on, until))
    places = [Place(row.unit_id, row.unit_path) for row in places_of(session, campaign)]
    area = Area(campaign.ward_id, tuple(place.path for place in places))
    year = period_of(campaign.first_on).cumulative_from
    if not campaign.goals:
        return Results(area, year, before_on, on, places, ())
    catalogue = measures_on(session, campaign.ward_id, on)
    before, now = (count(session, area, day, year) for day in (before_on, on))
    sides = [Sides(_joined(before, place.path), _joined(now, place.path)) for place in places]
    total = Sides(summed(before.values()), summed(now.values()))
    goals = [
        Goal(_measure(catalogue, line["code"]), GoalBy(line["by"]), line["value"], total, sides)
        for line in campaign.goals
    ]
    return Results(area, year, before_on, on, places, goals)


def measures_on(session: Session, ward_id: UUID, on: date) -> Catalogue:
    return counted_on(session, ward_id, on)[1]


def _measure(catalogue: Catalogue, code: str) -> Measure:
    """As the plan counted names it, or as it came with the system."""
    return catalogue.measures.get(code) or library_2024().measures[code]


def _joined(figures: Mapping[str, Tallies], path: str) -> dict[str, Tally]:
    return summed(sums for own, sums in figures.items() if own == path or own.startswith(f"{path}."))


def daily_of(session: Session, results: Results) -> dict[date, dict[str, int]]:
    """The counts at the end of each day; of a long campaign every so many days, the first and the last always."""
    span = (results.on - results.before_on).days
    step = span // _MOST_POINTS + 1
    days = sorted({*(results.before_on + _DAY * n for n in range(0, span, step)), results.on})
    codes = [goal.measure.code for goal in results.goals]
    return count_daily(session, results.area, codes, days, results.year) if codes else {}
