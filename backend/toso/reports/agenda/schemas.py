"""Response schemas of the calendar."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from toso.core.schemas import Read
from toso.reports.agenda.kinds import AgendaKind


class AgendaEventRead(Read):
    """Something on a day or on several, both inclusive. `uid`: the same whenever it is read; `starts`: the hour on the
    first day ("19:30"), "" where it lasts all day; `late`: its day has passed and it is still open; `path`: its page.
    """

    uid: str
    kind: AgendaKind
    kind_label: str
    title: str
    note: str
    first_on: date
    last_on: date
    starts: str
    late: bool
    path: str


class DayOffRead(Read):
    """A day of the week, Monday to Friday, on which nobody works, and why."""

    on: date
    reason: str


class AgendaRead(Read):
    """Events by their first day. `cut`: there were more than are told, the later ones of a kind are missing."""

    events: Annotated[list[AgendaEventRead], Field(max_length=10_000)]
    days_off: Annotated[list[DayOffRead], Field(max_length=400)]
    cut: bool


class FeedRead(Read):
    """The secret address of one's calendar; shown this once."""

    secret: ClassVar[bool] = True

    url: str
