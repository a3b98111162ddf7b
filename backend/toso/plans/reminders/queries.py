"""Reading the log of reminders."""

from collections.abc import Sequence
from datetime import date, datetime, time
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.schemas import Page
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import VIETNAM
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


def last_reminders(session: Session, scope: Scope, since: date) -> dict[UUID, datetime]:
    """When each unit was last reminded of something else than tasks since a day; empty for who may not read the log."""
    if not scope.actor.may(Action.TASK_PEOPLE):
        return {}
    r, reach = Reminder, scope.actor.scope(Action.TASK_PEOPLE)
    begun = datetime.combine(since, time.min, VIETNAM)
    query = sa.select(col(r.unit_id), col(r.at), col(r.assignment_ids)).where(
        col(r.ward_id) == scope.ward_id, reach.where(r.unit_path), col(r.at) >= begun
    )
    return {unit_id: at for unit_id, at, ids in session.execute(query.order_by(col(r.id))) if not ids}


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
