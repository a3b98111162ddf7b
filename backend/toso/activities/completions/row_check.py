"""Lines of a sheet against the people asked to a course: who is meant, when they finished, what is wrong; pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal
from uuid import UUID

from toso.activities.completions.columns import says_finished
from toso.households.import_export.cells import Fault, read_day
from toso.kit.phones import find_phone
from toso.kit.text import fold, spelling

LineFate = Literal["ready", "nothing", "waits", "refused"]
READY: Literal["ready"] = "ready"
NOTHING: Literal["nothing"] = "nothing"
WAITS: Literal["waits"] = "waits"
REFUSED: Literal["refused"] = "refused"


@dataclass(frozen=True)
class Learner:
    """Somebody asked to the course: `id` of their line there; `places`: folded names of their team and unit."""

    id: UUID
    name: str
    phone: str | None
    birth_year: int | None
    places: frozenset[str]
    finished: bool


@dataclass(frozen=True)
class Course:
    """`title`: folded. `first_on`: nobody finished before. `on`: the day of reading."""

    title: str
    first_on: date
    on: date


@dataclass
class CheckedLine:
    """One line; `match`: whom it surely means, `likely`: who bear the name, for a person to choose from."""

    number: int
    cells: dict[str, str]
    finished_on: date | None = None
    match: Learner | None = None
    likely: list[Learner] = field(default_factory=list)
    messages: list[tuple[str, str]] = field(default_factory=list)
    finished: bool = True

    @property
    def state(self) -> LineFate:
        """Its fate when the sheet is taken."""
        if self.messages:
            return REFUSED
        if not self.finished or (self.match is not None and self.match.finished):
            return NOTHING
        return READY if self.match is not None else WAITS


def check_lines(
    lines: Sequence[tuple[int, dict[str, str]]], people: Sequence[Learner], course: Course
) -> list[CheckedLine]:
    """Each line by itself, then against the others: the second line of one person says nothing."""
    checked = [_check(number, cells, people, course) for number, cells in lines]
    seen: set[UUID] = set()
    for line in checked:
        if line.match is not None and line.state == READY:
            line.finished = line.match.id not in seen
            seen.add(line.match.id)
    return checked


def _check(number: int, cells: dict[str, str], people: Sequence[Learner], course: Course) -> CheckedLine:
    line = CheckedLine(number, cells)
    if not cells.get("full_name"):
        line.messages.append(("full_name", "Thiếu họ và tên."))
    if cells.get("course") and fold(cells["course"]) != course.title:
        line.messages.append(("course", "Dòng này của khóa học khác."))
    told = says_finished(cells["result"]) if cells.get("result") else True
    if told is None:
        line.messages.append(("result", "Không rõ đã học xong hay chưa."))
    line.finished = told is not False
    if line.finished:
        _check_day(line, cells.get("finished_on", ""), course)
        line.match, line.likely = find_learner(cells, people)
    return line


def _check_day(line: CheckedLine, text: str, course: Course) -> None:
    if not text:
        line.messages.append(("finished_on", "Thiếu ngày học xong."))
        return
    try:
        day, _, _ = read_day(text, course.on)
    except Fault as fault:
        line.messages.append(("finished_on", str(fault)))
        return
    if day is None:
        line.messages.append(("finished_on", "Cần đủ ngày, tháng, năm."))
    elif day < course.first_on:
        line.messages.append(("finished_on", "Ngày này trước khi khóa học mở."))
    else:
        line.finished_on = day


def find_learner(cells: dict[str, str], people: Sequence[Learner]) -> tuple[Learner | None, list[Learner]]:
    """Whom the number and the name together mean, else the name with the year of birth or the team, if one alone; and
    who may be meant: the owner of the number, those of the name.
    """
    name, phone = cells.get("full_name", ""), find_phone(cells.get("phone", ""))
    alike = [one for one in people if fold(one.name) == fold(name)]
    owners = [one for one in people if phone is not None and one.phone == phone]
    named = [one for one in alike if spelling(one.name) == spelling(name)]
    sure = [one for one in owners if one in alike] or [one for one in named if not owners and _agrees(cells, one)]
    likely = [*owners, *(one for one in alike if one not in owners)]
    return (sure[0], likely) if len(sure) == 1 else (None, likely)


def _agrees(cells: dict[str, str], one: Learner) -> bool:
    """Whether the year of birth or the team says the same, and neither says otherwise."""
    year, team = cells.get("birth_year", "")[-4:], fold(cells.get("team", ""))
    if cells.get("birth_year", "")[4:5] == "-":  # a day as a workbook keeps it
        year = cells["birth_year"][:4]
    same_year = None if not year or one.birth_year is None else year == str(one.birth_year)
    same_team = None if not team else team in one.places
    return True in {same_year, same_team} and False not in {same_year, same_team}
