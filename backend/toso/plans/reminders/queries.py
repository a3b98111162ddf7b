"""Reading the log of reminders."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.identity.queries import names_of, unit_names
from toso.plans.reminders.schemas import ReminderRead
from toso.plans.reminders.tables import Reminder


def page_of_reminders(
    session: Session, scope: Scope, *, unit_id: UUID | None, cursor: str | None, limit: int
) -> Page[ReminderRead]:
    """Newest first, of the units in scope."""
    query = sa.select(Reminder).where(col(Reminder.ward_id) == scope.ward_id, scope.where(Reminder.unit_path))
    if unit_id is not None:
        query = query.where(col(Reminder.unit_id) == unit_id)
    return page(session, query, Order.newest(Reminder.id), cursor, limit, lambda rows: reminder_reads(session, rows))


def reminder_reads(session: Session, rows: Sequence[Reminder]) -> list[ReminderRead]:
    """Lines of the log with names; two queries."""
    people, units = names_of(session, {r.by_id for r in rows}), unit_names(session, {r.unit_id for r in rows})
    return [
        ReminderRead(
            id=r.id,
            at=r.at,
            by=people.get(r.by_id, ""),
            channel=r.channel,
            channel_label=r.channel.label,
            unit_id=r.unit_id,
            unit_name=units.get(r.unit_id, ""),
            assignment_ids=[UUID(i) for i in r.assignment_ids],
            text=r.text,
        )
        for r in rows
    ]
