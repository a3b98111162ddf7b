"""Places as homes to be met: how many are settled, how many were met of late, where one more evening helps."""

from toso.households.indicators.counts import Tally
from toso.households.indicators.coverage import Survey
from toso.reports.indicators.view import FigureColumn
from toso.reports.pace import schemas, wording
from toso.reports.pace.evenings import gains
from toso.reports.pace.ground import Ground

MEMBERS = "team.members"


def surveyed(ground: Ground, which: int) -> schemas.SurveyedPlaceRead:
    place = ground.places[which]
    return _surveyed(place, ground.surveys[place.key], ground.met(which))


def surveyed_total(ground: Ground) -> schemas.SurveyedPlaceRead:
    total = Survey()
    for one in ground.surveys.values():
        total = total.plus(one)
    everywhere = FigureColumn("", ground.everywhere)
    met = [ground.met(n) for n in range(len(ground.places))]
    return _surveyed(everywhere, total, None if None in met or ground.since is None else sum(n or 0 for n in met))


def _surveyed(place: FigureColumn, homes: Survey, met: int | None) -> schemas.SurveyedPlaceRead:
    return schemas.SurveyedPlaceRead(
        unit_id=place.unit_id,
        name=place.name,
        households=homes.households,
        settled=homes.settled,
        percent=round(100 * homes.settled / homes.households, 1) if homes.households else None,
        met=met,
    )


def next_places(ground: Ground) -> list[schemas.NextPlaceRead]:
    """Places with homes that are not settled, by what one more evening is likely to find; of equal ones first where
    most is left.
    """
    gained = gains(ground.evenings)
    rows = [row for n, place in enumerate(ground.places) if (row := _next_place(ground, n, gained.get(place.key, 0.0)))]
    return sorted(rows, key=lambda row: (-round(row.gain), -row.unmet))


def _next_place(ground: Ground, which: int, gain: float) -> schemas.NextPlaceRead | None:
    place = ground.places[which]
    homes, went = ground.surveys[place.key], len(ground.evenings[place.key])
    unmet = homes.households - homes.settled
    if unmet <= 0 or place.unit_id is None or gain <= 0:
        return None
    likely = round(min(gain, unmet), 1)
    members = ground.figures.now[which].get(MEMBERS, Tally()).counted
    together = round(min(gain * members, unmet))
    return schemas.NextPlaceRead(
        unit_id=place.unit_id,
        name=place.name,
        unmet=unmet,
        evenings=went,
        gain=likely,
        members=members,
        text=wording.next_place(unmet, went, likely, members, together),
    )
