"""Places as homes to be met: how many are settled, how many were met of late, where one more evening helps."""

from toso.households.indicators.coverage import Survey
from toso.reports.indicators.view import FigureColumn
from toso.reports.pace import schemas, wording
from toso.reports.pace.evenings import gains
from toso.reports.pace.ground import Ground


def surveyed(ground: Ground, which: int) -> schemas.SurveyedPlaceRead:
    place = ground.places[which]
    return _surveyed(place, ground.surveys[place.key], ground.met(which))


def surveyed_total(ground: Ground) -> schemas.SurveyedPlaceRead:
    total = Survey()
    for one in ground.surveys.values():
        total = total.plus(one)
    everywhere = FigureColumn("", wording.everywhere())
    met = [ground.met(n) for n in range(len(ground.places))]
    return _surveyed(everywhere, total, None if ground.since is None else sum(n or 0 for n in met))


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
    """Places with homes that nobody met yet, by what one more evening is likely to find."""
    named = {place.key: n for n, place in enumerate(ground.places)}
    found = {key: gain for key, gain in gains(ground.evenings).items() if key in named}
    rows = []
    for key, gain in sorted(found.items(), key=lambda pair: (-pair[1], pair[0])):
        place, homes = ground.places[named[key]], ground.surveys[key]
        unmet, went = homes.households - homes.settled, len(ground.evenings[key])
        if unmet <= 0 or place.unit_id is None or gain <= 0:
            continue
        likely = round(min(gain, unmet), 1)
        rows.append(
            schemas.NextPlaceRead(
                unit_id=place.unit_id,
                name=place.name,
                unmet=unmet,
                evenings=went,
                gain=likely,
                text=wording.next_place(unmet, went, likely),
            )
        )
    return rows
