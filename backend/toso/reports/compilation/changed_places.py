"""Places that were merged or split within a longer period, of which some have said nothing since: everybody is in its
totals once, as all who changed together last said them.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from toso.reports.figures.cells import EMPTY, Cell
from toso.reports.model.report_tables import Report


class PlaceChange(NamedTuple):
    """Part of a place went to another on a day, or all of it: then it `ended`."""

    one: str
    other: str
    day: date
    ended: bool


class OneTime:
    """`days`: by place the last days of the months that say its levels; `changes`: in their order."""

    def __init__(self, days: Mapping[str, Collection[date]], changes: Sequence[PlaceChange]) -> None:
        self._days, self._changes = days, changes
        self._until: dict[str, date] = {}
        for _ in changes:  # what one leaves out may leave another alone
            for one in changes:
                if not one.ended and date.min < self._spoken(one.one) < one.day <= self._newest(one.other):
                    self._until[one.other] = one.day

    @property
    def left_out(self) -> frozenset[str]:
        """The places that got people of one which has said nothing since: they are in its figures still."""
        return frozenset(self._until)

    def holds(self, place: str, day: date) -> bool:
        """Whether the levels of a place of a day are in the totals."""
        return day < self._until.get(place, date.max)

    def is_of_now(self, place: str, day: date) -> bool:
        """Whether the levels of a place of a day are of the people whom it tells of now: not if any came or went since
        and it has spoken then. A number that it left blank is not known.
        """
        spoken = self._newest(place)
        own = (one for one in self._changes if one.other == place or (one.one == place and not one.ended))
        return not any(day < one.day <= spoken for one in own)

    def stands_for_itself(self, place: str) -> bool:
        """Whether a place went into another that has said nothing since."""
        gone = next((one for one in self._changes if one.ended and one.one == place), None)
        return gone is not None and self._spoken(gone.other) < gone.day

    def _newest(self, place: str) -> date:
        return max((day for day in self._days.get(place, ()) if self.holds(place, day)), default=date.min)

    def _spoken(self, place: str) -> date:
        """When the people of a place were told last, by it or by the one it went into."""
        after = [(self._spoken(one.other), one.day) for one in self._changes if one.ended and one.one == place]
        return max([self._newest(place), *(spoken for spoken, day in after if spoken >= day)])


def told_by(
    places: Sequence[str], codes: Sequence[str], standing: Collection[str], now: Mapping[str, Mapping[str, Cell]]
) -> dict[tuple[str, ...], list[str]]:
    """The codes by whose levels are in their totals: of the units that are asked still, and of those whose successor
    has not said its own yet.
    """
    found: dict[tuple[str, ...], list[str]] = {}
    for code in codes:
        gone = {p for p in places if p not in standing and now.get(p, {}).get(code, EMPTY).cumulative is not None}
        found.setdefault(tuple(p for p in places if p in standing or p in gone), []).append(code)
    return found


def left_out(report: Report) -> set[str]:
    """The places whose levels of the last of its months are in no total of a report, nor shown."""
    return {unit["place"] for unit in report.units if unit.get("left_out")}
