"""Meetings and events: who of the register was there is informed in person; how many more came is a number apart."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import check_version, touch
from toso.core.schemas import Page
from toso.households.assistance import reach_schemas
from toso.households.assistance.outcomes import take_back
from toso.households.model.assistance_tables import HelpEvent
from toso.households.model.items import Channel, Grade, Item
from toso.households.model.reach import within
from toso.households.model.tables import Household, Person
from toso.households.observations.store import NewSight, observe
from toso.households.register.household_change import checked_day
from toso.identity.queries import names_of, unit_names
from toso.kit.ids import new_id
from toso.organisation.tables import Unit, UnitKind


class EventCancelled(Conflict):
    code, title = "event-cancelled", "Cuộc họp, sự kiện này đã hủy ghi nhận."


def unit_in_reach(session: Session, scope: Scope, unit_id: UUID) -> Unit:
    """The khu phố (or the ward itself) that a body names; Malformed when it is not in reach."""
    unit = session.get(Unit, unit_id)
    fits = unit is not None and unit.kind in {UnitKind.NEIGHBOURHOOD, UnitKind.WARD}
    if unit is None or not fits or not scope.covers(unit.path):
        raise Malformed(fields={"unit_id": "Không có khu phố này trong phạm vi của bạn."})
    return unit


def add_event(session: Session, scope: Scope, body: reach_schemas.HelpEventWrite) -> HelpEvent:
    """Takes an event down and marks each resident who was there as informed on its day."""
    return put_event(session, scope, new_id(), body)


def put_event(session: Session, scope: Scope, event_id: UUID, body: reach_schemas.HelpEventWrite) -> HelpEvent:
    """The same under an id of the caller's; an event that there is says this from now on, and what it marked before
    is taken back.
    """
    unit, ids = unit_in_reach(session, scope, body.unit_id), list(dict.fromkeys(body.person_ids))
    checked_day(body.on)
    if not ids and not body.others:
        raise Malformed(fields={"person_ids": "Hãy chọn người dự, hoặc ghi số người khác."})
    people = _people(session, scope, ids)
    event = session.get(HelpEvent, (scope.ward_id, event_id), with_for_update=True)
    told = body.model_dump(include={"kind", "on", "place", "topic", "others"})
    told |= {"unit_id": unit.id, "unit_path": unit.path, "attendees": len(people), "by_id": scope.user_id}
    if event is None:
        event = HelpEvent(ward_id=scope.ward_id, id=event_id, **told)
    else:
        take_back(session, scope.actor, event.ward_id, event.id)
        event.sqlmodel_update({**told, "cancelled_reason": None})
        touch(event)
    session.add(event)
    session.flush()
    observe(session, scope.actor, scope.ward_id, [_informed(event, person, home) for person, home in people])
    for household in {household.id: household for _, household in people}.values():
        touch(household)
        session.add(household)
    _record(session, scope, event)
    return event


def _informed(event: HelpEvent, person: Person, household: Household) -> NewSight:
    return NewSight(
        household.id,
        household.unit_path,
        person.id,
        Item.INFORMED,
        "yes",
        event.on,
        Channel.EVENT,
        Grade.WITNESSED,
        event_id=event.id,
    )


def _people(session: Session, scope: Scope, ids: Sequence[UUID]) -> list[tuple[Person, Household]]:
    """Residents in reach with their households, which stay locked until the transaction ends."""
    home = sa.and_(col(Household.ward_id) == col(Person.ward_id), col(Household.id) == col(Person.household_id))
    query = (
        sa.select(Person, Household)
        .join(Household, home)
        .where(
            within(scope), col(Person.id).in_(ids), col(Person.left_on).is_(None), col(Household.closed_on).is_(None)
        )
        .order_by(col(Household.id), col(Person.id))
        .with_for_update(of=Household)
    )
    rows = session.execute(query).all()
    if len(rows) != len(ids):
        raise Malformed(fields={"person_ids": "Có người không ở trong sổ thuộc phạm vi của bạn."})
    return [(person, household) for person, household in rows]


def cancel_event(session: Session, scope: Scope, event_id: UUID, expected_version: int, reason: str) -> HelpEvent:
    """Takes an event back with all that it marked."""
    query = sa.select(HelpEvent).where(col(HelpEvent.id) == event_id, _reached(scope)).with_for_update()
    event = session.execute(query).scalar_one_or_none()
    if event is None:
        raise NotFound("Không tìm thấy cuộc họp, sự kiện này trong phạm vi của bạn.")
    check_version(event, expected_version)
    if event.cancelled_reason is not None:
        raise EventCancelled
    drop_event(session, scope, event, reason)
    return event


def drop_event(session: Session, scope: Scope, event: HelpEvent, reason: str) -> None:
    take_back(session, scope.actor, event.ward_id, event.id)
    event.cancelled_reason = reason
    touch(event)
    session.add(event)
    _record(session, scope, event)


def event_standing(session: Session, ward_id: UUID, event_id: UUID) -> HelpEvent | None:
    """The event of an id, unless there is none or it was cancelled."""
    event = session.get(HelpEvent, (ward_id, event_id))
    return event if event is not None and event.cancelled_reason is None else None


def _record(session: Session, scope: Scope, event: HelpEvent) -> None:
    counted = {"attendees": event.attendees, "cancelled": event.cancelled_reason is not None}
    record_row(session, scope, "help_event", event, action="help.event", note=counted)


def _reached(scope: Scope) -> sa.ColumnElement[bool]:
    return sa.and_(col(HelpEvent.ward_id) == scope.ward_id, scope.where(HelpEvent.unit_path))


def page_of_events(
    session: Session, scope: Scope, cursor: str | None, limit: int, *, updated_since: datetime | None = None
) -> Page[reach_schemas.HelpEventRead]:
    """The newest first."""
    query = sa.select(HelpEvent).where(_reached(scope))
    order = Order.newest(HelpEvent.on, HelpEvent.id, name="event")
    return page(
        session, query, order, cursor, limit, lambda rows: event_reads(session, scope, rows), since=updated_since
    )


def event_reads(session: Session, scope: Scope, rows: Sequence[HelpEvent]) -> list[reach_schemas.HelpEventRead]:
    units, people = unit_names(session, {r.unit_id for r in rows}), names_of(session, [r.by_id for r in rows])
    own = {"id", "version", "unit_id", "kind", "on", "place", "topic", "attendees", "others", "cancelled_reason"}
    return [
        reach_schemas.HelpEventRead(
            **row.model_dump(include=own),
            unit_name=units[row.unit_id],
            kind_label=row.kind.label,
            by_name=people.get(row.by_id, "") if row.by_id else "",
            actions=["cancel"] if row.cancelled_reason is None and scope.covers(row.unit_path) else [],
        )
        for row in rows
    ]
