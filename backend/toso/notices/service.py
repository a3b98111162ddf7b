"""Telling a person something, in the transaction that made it true; and marking it as read."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.columns import affected
from toso.kit.clock import system_now
from toso.notices.tables import Notice

# Kind and id of the object that a notice is about.
About = tuple[str, UUID | None]


def notify(
    session: Session,
    ward_id: UUID,
    user_id: UUID,
    event: str,
    about: About,
    params: dict[str, Any],
    *,
    by: UUID | None,
    group: str = "",
    count: int = 1,
    items: Sequence[str] = (),
) -> None:
    """Tells `user_id` of an event about an object (kind, id), done by a person (None: the system).

    Nobody is told of their own act. The same `group` of an event, still unread, is counted up and not repeated; of
    one with `items` those are counted, not the acts.
    """
    if user_id == by:
        return
    kind, object_id = about
    key = f"{event}:{group or object_id}"
    told = {**params, "by": str(by) if by else None}
    row = _unread(session, ward_id, user_id, key)
    before = row.count if row is not None else 0
    if items:
        kept = row.params.get("items", []) if row is not None else []
        told["items"] = list(dict.fromkeys([*kept, *items]))
        count = len(told["items"]) - before
    if row is None:
        row = Notice(ward_id=ward_id, user_id=user_id, event=event, object=kind, object_id=object_id, group_key=key)
    row.params, row.count, row.at = told, before + count, system_now()
    session.add(row)
    session.flush()


def _unread(session: Session, ward_id: UUID, user_id: UUID, key: str) -> Notice | None:
    """A person's notice of a group that they have not read yet, locked."""
    same = sa.select(Notice).where(
        col(Notice.ward_id) == ward_id,
        col(Notice.user_id) == user_id,
        col(Notice.group_key) == key,
        col(Notice.read_at).is_(None),
        col(Notice.done_at).is_(None),
    )
    return session.execute(same.limit(1).with_for_update()).scalar_one_or_none()


def finish(session: Session, ward_id: UUID, object_id: UUID, events: Collection[str] = ()) -> None:
    """Marks open notices about this object as done, of these events or of all: nobody has to act on them any more."""
    open_still = _open(ward_id, object_id, events)
    session.execute(sa.update(Notice).where(open_still).values(done_at=system_now()))


def finish_item(session: Session, ward_id: UUID, object_id: UUID, item: str) -> None:
    """Takes one item out of the open notices that count several about an object; the last one ends a notice."""
    for row in session.execute(sa.select(Notice).where(_open(ward_id, object_id, ()))).scalars():
        if item in row.params.get("items", []):
            keep_items(row, [one for one in row.params["items"] if one != item])
            session.add(row)
    session.flush()


def keep_items(row: Notice, items: list[str]) -> None:
    """A notice counts these of its items from now on; one without any is done, and says what it said last."""
    if items:
        row.params, row.count = {**row.params, "items": items}, len(items)
    else:
        row.done_at = system_now()


def _open(ward_id: UUID, object_id: UUID, events: Collection[str]) -> sa.ColumnElement[bool]:
    of_event = col(Notice.event).in_(sorted(events)) if events else sa.true()
    return sa.and_(
        col(Notice.ward_id) == ward_id, col(Notice.object_id) == object_id, col(Notice.done_at).is_(None), of_event
    )


def mark_read(session: Session, scope: Scope, ids: Iterable[UUID] | None) -> int:
    """One's own notices, these or all, are read; how many were not yet."""
    mine = sa.and_(col(Notice.user_id) == scope.user_id, col(Notice.read_at).is_(None))
    some = sa.true() if ids is None else col(Notice.id).in_(list(ids))
    read = affected(session.execute(sa.update(Notice).where(mine, some).values(read_at=system_now())))
    if read:
        record(
            session,
            scope.actor,
            "notice.read",
            "notice",
            None,
            ward_id=scope.ward_id,
            note={"notices": read},
            right=scope.action,
        )
    return read
