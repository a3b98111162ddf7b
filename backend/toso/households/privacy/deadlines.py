"""Legal deadlines of requests: when one must be acknowledged and done, as pure arithmetic over data/clocks.json.

Days are counted as Bộ luật Dân sự 2015 counts them (Điều 147, 148): not the first day itself, and a term whose last
day is no working day ends on the next one.
"""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from toso.households.consents.kinds import RequestKind
from toso.kit.calendar import WorkingCalendar
from toso.kit.dates import numeric

FIRST_DAY = date(2023, 7, 1)
"""Since when residents may ask and breaches have to be told (NĐ 13/2023/NĐ-CP)."""
BEFORE_THE_LAW = f"Phải từ ngày {numeric(FIRST_DAY)}; hãy xem lại năm."
_FILE = Path(__file__).with_name("data") / "clocks.json"


@dataclass(frozen=True)
class Term:
    """Days to do it, with a processor or a third party involved, and how many once more."""

    days: int
    with_third_party: int
    extension: int


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return json.loads(_FILE.read_text(encoding="utf-8"))


def term_of(kind: RequestKind) -> Term:
    return Term(**_data()["kinds"][kind.value])


def acknowledge_by(received_on: date, calendar: WorkingCalendar) -> date:
    """The last day to say that a request was received."""
    return calendar.add(received_on, _data()["acknowledge_working_days"])


def due_on(kind: RequestKind, received_on: date, calendar: WorkingCalendar, *, third_party: bool = False) -> date:
    """The last day to do what was asked."""
    term = term_of(kind)
    days = term.with_third_party if third_party else term.days
    return calendar.next_working(received_on + timedelta(days=days))


def extended(kind: RequestKind, due: date, calendar: WorkingCalendar) -> date:
    """The last day after the one extension, counted from the day on which it was due."""
    return calendar.next_working(due + timedelta(days=term_of(kind).extension))
