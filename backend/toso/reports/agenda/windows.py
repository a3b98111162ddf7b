"""The days that are asked for, and what one source says of something in them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

MOST = 1_000  # events of one kind in one answer
_LADDER = timedelta(days=62)  # how long after its last day a step of a period may still be due


@dataclass(frozen=True)
class Window:
    """From one day to another, both inclusive, seen on a day."""

    first: date
    last: date
    today: date

    def has(self, on: date) -> bool:
        return self.first <= on <= self.last

    def holds(self, day: Any) -> sa.ColumnElement[bool]:
        """The condition on a column of days."""
        return sa.and_(day >= self.first, day <= self.last)

    @property
    def reaching_back(self) -> date:
        """Periods that ended by then have no step in the window."""
        return self.first - _LADDER


@dataclass(frozen=True)
class Event:
    """`first_on` to `last_on`, both inclusive (one day: no last); `starts`: the hour on the first day, or ""."""

    key: str
    title: str
    first_on: date
    path: str
    last_on: date | None = None
    note: str = ""
    starts: str = ""
    late: bool = False
