"""Figures of a unit for a period from the register of households, and from when on it speaks for the unit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.households.indicators.counts import Area, Tally, count, summed
from toso.households.indicators.coverage import Survey, survey
from toso.households.indicators.evidence import split_of
from toso.households.indicators.summary import kept_figures
from toso.kit.periods import Period
from toso.reports.figures.cells import Cell, Origin


@dataclass(frozen=True)
class RegisterCells:
    """The cells that the register fills, how far it was surveyed, and from which percent of settled households on it
    speaks for the unit.
    """

    cells: Mapping[str, Cell]
    survey: Survey
    percent: int

    @property
    def speaks(self) -> bool:
        return self.survey.reaches(self.percent)

    def surveyed(self) -> dict[str, int]:
        """As it is kept with a submission."""
        return {**self.survey._asdict(), "percent": self.percent}


def percent_for(rule: Mapping[str, Any], unit_path: str) -> int:
    """The threshold of a unit: its own, that of the nearest unit above it, or the ward's."""
    places = rule["places"]
    parts = unit_path.split(".")
    names = [".".join(parts[:n]) for n in range(len(parts), 0, -1)]
    return next((int(places[name]) for name in names if name in places), int(rule["percent"]))


def count_register(
    session: Session, ward_id: UUID, unit_path: str, period: Period, cut_off: date, rule: Mapping[str, Any]
) -> RegisterCells | None:
    """The figures of a unit at the end of a day, and what the period added until then; None without a household.

    What came in a period is its level or count less that of the evening before it, in the same reporting year.
    """
    area, year = Area(ward_id, (unit_path,)), period.cumulative_from
    surveyed = Survey()
    for one in survey(session, area, cut_off, year).values():
        surveyed = surveyed.plus(one)
    if not surveyed.households:
        return None
    now = summed((kept_figures(session, area, cut_off) or count(session, area, cut_off, year)).values())
    before = summed(count(session, area, period.first_day - timedelta(days=1), year).values())
    cells = {
        code: Cell(tally.counted, tally.counted - before.get(code, Tally()).counted, origin=Origin.REGISTER)
        for code, tally in now.items()
    }
    return RegisterCells(cells, surveyed, percent_for(rule, unit_path))


def split_register(session: Session, ward_id: UUID, unit_path: str, period: Period, on: date) -> dict[str, Any]:
    """Where those were seen whom the register of a unit counts at the end of a day: {code: {channel: count}}."""
    found = split_of(session, Area(ward_id, (unit_path,)), on, period.cumulative_from)
    return {code: {channel.name.lower(): n for channel, n in seen.items()} for code, seen in found.items() if seen}
