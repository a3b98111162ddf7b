"""P18: figures of the log of activities in a ward whose rosters hold 9,800 and 107,000 lines."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from bench.rounds import Goal, interleave, ratio
from bench.ward import opened
from toso.activities.figures import FIGURES
from toso.activities.kinds import KINDS, ActivityState, AttendanceState
from toso.activities.rules import Range, count_rows
from toso.activities.tables import Activity, Attendance
from toso.core.columns import insert_rows
from toso.core.database import in_transaction
from toso.core.schema_upgrade import migrate
from toso.demo.ward import build_ward
from toso.kit.ids import new_id
from toso.organisation.tables import Unit, UnitKind

EACH, PEOPLE, A_DAY = 35, 100, 10  # lines of an activity; people of a place; activities of a day
LAST, SMALL, LARGE = date(2024, 12, 31), 28, 306  # days: 9,800 and 107,100 lines
RULE, TIMES = FIGURES["act.trained"].rule, 20
Place = tuple[UUID, str]


def measure() -> list[Goal]:
    with ExitStack() as stack:
        wards = {days: _Log(Path(stack.enter_context(TemporaryDirectory())), days) for days in (SMALL, LARGE)}
        for ward in wards.values():
            stack.callback(ward.engines.dispose)
        programs: dict[str, Callable[[], float]] = {
            "small": partial(wards[SMALL].cpu, SMALL, place=True),
            "large": partial(wards[LARGE].cpu, SMALL, place=True),
            "year": partial(wards[LARGE].cpu, LARGE, place=False),
            "place": partial(wards[LARGE].cpu, LARGE, place=True),
        }
        asked = [(days, place) for days in (7, SMALL) for place in (True, False)]
        wrong = sum(ward.wrong(*one) for ward in wards.values() for one in asked)
        outcomes = interleave(programs)
    told = "people trained, of the log"
    return [
        Goal("P18", f"{told}: a place's 28 days among 107,000 lines, to 9,800", ratio(outcomes, "large", "small"), 1.5),
        Goal("P18", f"{told}: a place's year, to the whole ward's", ratio(outcomes, "place", "year"), 0.25),
        Goal("P18", f"{told}: counts that differ from a plain count", wrong, 0, unit=""),
    ]


class _Log:
    """A ward with so many days of activities up to LAST; a tenth of those asked are of another place."""

    def __init__(self, folder: Path, days: int) -> None:
        _settings, self.engines = opened(folder)
        migrate(self.engines)
        self.ward_id = in_transaction(self.engines.write, build_ward).ward_id
        self.places = in_transaction(self.engines.write, self._places)
        self.people = [new_id() for _ in range(PEOPLE * len(self.places))]
        self.lines: list[dict[str, Any]] = []
        self.draw, self.kind_of = Random(18), dict[UUID, str]()
        for back in range(days):
            in_transaction(self.engines.write, partial(self._add_day, day=LAST - timedelta(days=back)))

    def cpu(self, days: int, place: bool) -> float:
        with Session(self.engines.read) as session:
            begun = time.process_time()
            for _ in range(TIMES):
                count_rows(session, RULE, self._range(days, place))
            return time.process_time() - begun

    def wrong(self, days: int, place: bool) -> int:
        """How far the figure is from a count of the lines in Python: each person once, in the unit of the last line."""
        asked = self._range(days, place)
        counted = [line for line in self.lines if line["attended_on"] and line["attended_on"] >= asked.first]
        trained = [line for line in counted if self.kind_of[line["activity_id"]] == "training"]
        latest = {
            line["person_id"]: line["unit_path"]
            for line in sorted(trained, key=lambda line: (line["attended_on"], line["id"]))
        }
        expected = sum(1 for path in latest.values() if asked.paths is None or path in asked.paths)
        with Session(self.engines.read) as session:
            return abs(count_rows(session, RULE, asked) - expected)

    def _range(self, days: int, place: bool) -> Range:
        paths = (self.places[0][1],) if place else None
        return Range(self.ward_id, LAST - timedelta(days=days - 1), LAST, paths)

    def _places(self, session: Session) -> list[Place]:
        query = sa.select(col(Unit.id), col(Unit.path)).where(col(Unit.kind) == UnitKind.NEIGHBOURHOOD)
        return [(own, path) for own, path in session.execute(query.order_by(col(Unit.position)))]

    def _add_day(self, session: Session, day: date) -> None:
        held: list[dict[str, Any]] = []
        lines: list[dict[str, Any]] = []
        for n in range(A_DAY):
            place = (day.toordinal() + n) % len(self.places)
            unit = {"ward_id": self.ward_id, "unit_id": self.places[place][0], "unit_path": self.places[place][1]}
            own = Activity(
                **unit,
                kind=self.draw.choice(list(KINDS)),
                state=ActivityState.DONE,
                title=f"Buổi {n}",
                first_on=day,
                last_on=day,
                planned_by_id=self.people[0],
            )
            self.kind_of[own.id] = own.kind
            held.append(own.model_dump())
            lines += [self._line(own, place, number, day) for number in self.draw.sample(range(PEOPLE), EACH)]
        insert_rows(session, Activity, held)
        insert_rows(session, Attendance, lines)
        self.lines += lines

    def _line(self, activity: Activity, place: int, number: int, day: date) -> dict[str, Any]:
        of = place if number % 10 else (place + 1) % len(self.places)
        came = self.draw.random() < 0.85
        return Attendance(
            ward_id=self.ward_id,
            activity_id=activity.id,
            person_id=self.people[number * len(self.places) + of],
            unit_id=self.places[of][0],
            unit_path=self.places[of][1],
            state=AttendanceState.ATTENDED if came else AttendanceState.ABSENT,
            attended_on=day if came else None,
        ).model_dump()
