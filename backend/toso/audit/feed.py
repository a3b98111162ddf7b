"""The feed of events for other systems: lines of the log by their number, without what they hold.

The log numbers its lines under the lock of its head, in the transaction that they tell of and until it is over: a
reader who has seen number n has seen all before it that will ever be there, on both databases.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.feed_catalogue import EventType, kinds_of, type_of
from toso.audit.feed_schemas import EventRead, EventsRead
from toso.audit.tables import AuditEvent, AuditHead
from toso.authz.actor import Scope
from toso.core.installation import epochs_of
from toso.core.problems import Problem
from toso.kit.clock import system_now

KEPT = timedelta(days=90)


class EventsGone(Problem):
    status, code, title = 410, "events-gone", "Sự kiện ấy không còn giữ."


def events_after(session: Session, scope: Scope, after: int, types: list[EventType], limit: int) -> EventsRead:
    """At most `limit` lines after the number `after` that the scope reaches; of other types than asked none is shown,
    and the number goes on, to the head of the log where nothing more is found: who waits for a rare type was not away.
    """
    event, head = AuditEvent, _head(session, scope.ward_id)  # first: lines that come meanwhile are of the next question
    of_ward = scope.ward_id in scope.whole_wards
    reached = sa.or_(scope.where(event.unit_path), sa.and_(sa.literal(of_ward), col(event.unit_path) == ""))
    query = (
        sa.select(
            col(event.seq),
            col(event.at),
            col(event.object_kind),
            col(event.object_id),
            col(event.object_version),
            col(event.unit_path),
            col(event.note),
        )
        .where(col(event.ward_id) == scope.ward_id, col(event.seq) > after, col(event.seq) <= head)
        .where(col(event.object_kind).in_(kinds_of(types)), reached)
        .order_by(col(event.seq))
        .limit(limit + 1)
    )
    rows: list[Any] = list(session.connection().execute(query))
    shown = [_read(scope, row) for row in rows[:limit]]
    more = len(rows) > limit
    items = [one for one in shown if not types or one.type in types]
    last = rows[limit - 1].seq if more else max(after, head)
    return EventsRead(items=items, after=last, more=more, epoch=epochs_of(session.connection())([scope.ward_id]))


def _head(session: Session, ward_id: UUID) -> int:
    """The number of the last line of a ward's log."""
    head = sa.select(col(AuditHead.seq)).where(col(AuditHead.ward_id) == ward_id)
    return session.connection().execute(head).scalar() or 0


def event_numbered(session: Session, scope: Scope, number: int) -> EventRead | None:
    """The event of one line of the log; None for a line that tells of nothing."""
    return next((one for one in events_after(session, scope, number - 1, [], 1).items if one.number == number), None)


def last_before(session: Session, ward_id: UUID, instant: datetime) -> int:
    """The number of the last line of a ward's log before an instant; numbers have no gaps, so halves are enough."""
    event, connection = AuditEvent, session.connection()
    low, high = 0, _head(session, ward_id)
    while low < high:
        middle = (low + high + 1) // 2
        one = sa.select(col(event.at)).where(col(event.ward_id) == ward_id, col(event.seq) == middle)
        low, high = (middle, high) if connection.execute(one).scalar_one() < instant else (low, middle - 1)
    return low


def kept_after(session: Session, scope: Scope, after: int, epoch: str | None) -> int:
    """Where a reader goes on that has seen all up to `after`; who has seen nothing (0) begins with what is kept.

    Raises EventsGone for one who was away for longer than events are kept, and for one who has seen numbers that a
    restore gave to other lines: `epoch` is that of the answer they had.
    """
    event, head = AuditEvent, _head(session, scope.ward_id)
    if after > head or (after and epoch is not None and epoch != epochs_of(session.connection())([scope.ward_id])):
        raise EventsGone(
            "Máy chủ đã được phục hồi từ bản sao lưu, các số sau bản ấy chỉ sự kiện khác. "
            f"Hãy đọc lại các danh sách, rồi theo tiếp từ after={head}."
        )
    following = sa.select(col(event.at)).where(col(event.ward_id) == scope.ward_id, col(event.seq) == after + 1)
    at = session.connection().execute(following).scalar()
    oldest = system_now() - KEPT
    if at is None or at >= oldest:
        return after
    if after == 0:
        return last_before(session, scope.ward_id, oldest)
    newest = last_before(session, scope.ward_id, system_now())
    raise EventsGone(
        f"Sự kiện sau số {after} không còn giữ. Hãy đọc lại các danh sách, rồi theo tiếp từ after={newest}."
    )


def _read(scope: Scope, row: Any) -> EventRead:
    assignment = row.note.get("assignment_id") if row.object_kind == "progress_entry" else None
    return EventRead(
        number=row.seq,
        type=type_of(row.object_kind, row.note),
        at=row.at,
        ward_id=scope.ward_id,
        unit_path=row.unit_path,
        object_kind="task_assignment" if assignment else row.object_kind,
        object_id=UUID(assignment) if assignment else row.object_id,
        version=row.note.get("assignment_version") if assignment else row.object_version,
    )
