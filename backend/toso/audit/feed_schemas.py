"""Response schemas of the feed."""

from datetime import datetime
from uuid import UUID

from toso.audit.feed_catalogue import EventType
from toso.core.schemas import Read


class EventRead(Read):
    """Something happened to an object; its content is read from the object, by whoever may read it.

    `version`: that of the object once it was done, so that who has a later one need not read it; None where it has
    none, and where another object changed (a report is issued and recalled with its document). `number` rises within
    the ward, with gaps. `object_kind`: plan, task_assignment, submission, report, document, difficulty or help_record
    (help that a system pushed, of the unit that helped).
    """

    number: int
    type: EventType
    at: datetime
    ward_id: UUID
    unit_path: str
    object_kind: str
    object_id: UUID | None
    version: int | None


class EventsRead(Read):
    """Events in the order in which they were committed. `after` and `epoch`: what to ask with next, also where nothing
    was shown; `more`: there is more already. `epoch` changes when a restore has taken numbers back ("" before the
    first).
    """

    items: list[EventRead]
    after: int
    more: bool
    epoch: str
