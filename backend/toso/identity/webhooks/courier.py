"""Sending what happened: new lines of the feed become deliveries, due ones are tried, each address on its own.

A delivery is taken for a minute before it is sent, so that two workers never send the same one at once; one that a
dying worker had taken is tried again when the minute is over. Receivers know a repeat by `webhook-id`.
"""

import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso import __version__
from toso.audit.feed import event_numbered, events_after
from toso.audit.feed_catalogue import EventType
from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import SYSTEM, Actor, Scope
from toso.core.columns import insert_or_ignore
from toso.core.database import Engines, in_transaction
from toso.core.egress import Door, Unreached, send_each
from toso.core.settings import Settings
from toso.identity.clients.access import grants_of
from toso.identity.clients.queries import is_usable
from toso.identity.clients.tables import ServiceClient
from toso.identity.webhooks.secrets import signed_headers
from toso.identity.webhooks.tables import DeliveryFault, DeliveryState, OffReason, Webhook, WebhookDelivery
from toso.kit.clock import system_now, today
from toso.kit.ids import new_id
from toso.notices.service import notify
from toso.organisation.queries import in_force
from toso.organisation.tables import Unit

log = logging.getLogger(__name__)
# Seconds before each try, counted from the one before it; a fifth more at most, so that not all come at once.
PAUSES = (0, 5, 60, 300, 1_800, 7_200, 21_600, 43_200, 86_400)
LONGEST_FAILURE, TAKEN, KEPT = timedelta(days=3), timedelta(seconds=60), timedelta(days=90)
A_ROUND, TAKEN_UP, PASSED_OVER = 20, 100, 1_000
_GONE = 410


@dataclass(frozen=True)
class Parcel:
    """A delivery as it goes out."""

    ward_id: UUID
    delivery_id: UUID
    url: str
    body: str
    headers: Mapping[str, str]


def send_due(settings: Settings, engines: Engines) -> None:
    """One round; called as often as one likes."""
    send_through(engines, Door(settings.webhook_hosts))


def send_through(engines: Engines, door: Door) -> None:
    """One round through a door: what is new and what is due, several addresses at once."""
    send_each(partial(_serve, engines, door), in_transaction(engines.read, _served), "webhook")


def _served(session: Session) -> list[tuple[UUID, UUID]]:
    """Ward and id of every address that is on, of clients that are let in."""
    client = ServiceClient
    query = (
        sa.select(
            col(Webhook.ward_id),
            col(Webhook.id),
            col(client.confirmed_at),
            col(client.revoked_at),
            col(client.expires_at),
        )
        .join(client, col(client.id) == col(Webhook.client_id))
        .join(Unit, col(Unit.id) == col(Webhook.ward_id))
        .where(col(Webhook.off_at).is_(None), in_force(Unit, today()))
    )
    rows: list[Any] = list(session.connection().execute(query))
    return [(row.ward_id, row.id) for row in rows if is_usable(row)]


def _serve(engines: Engines, door: Door, key: tuple[UUID, UUID]) -> None:
    """One address: `A_ROUND` deliveries at most, and none after one that failed."""
    if in_transaction(engines.read, partial(_new_numbers, key=key)):
        in_transaction(engines.write, partial(_take_up, key=key))
    for _ in range(A_ROUND):
        if not in_transaction(engines.read, partial(_any_due, key=key)):
            return
        parcel = in_transaction(engines.write, partial(_take, key=key))
        if parcel is None:
            return
        status, fault = _sent(door, parcel)
        in_transaction(engines.write, partial(_settle, parcel=parcel, status=status, fault=fault))
        if fault is not None:
            log.info("webhook not taken (%s)", fault.value)
            return


def _sent(door: Door, parcel: Parcel) -> tuple[int | None, DeliveryFault | None]:
    try:
        status = door.post(parcel.url, parcel.body.encode(), parcel.headers)
    except Unreached as error:
        return None, DeliveryFault(error.fault)
    if 200 <= status < 300:
        return status, None
    return status, DeliveryFault.REDIRECT if 300 <= status < 400 else DeliveryFault.STATUS


def _reach(session: Session, row: Webhook) -> Scope:
    """The events that the client of an address may follow."""
    client, ward = session.get_one(ServiceClient, row.client_id), session.get_one(Unit, row.ward_id)
    actor = Actor(client.id, client.name, grants_of(client, ward.path, frozenset({Action.EVENT_READ})))
    return actor.scope(Action.EVENT_READ)


def _new_numbers(session: Session, key: tuple[UUID, UUID]) -> bool:
    """Whether there is something to tell, or so much to pass over that it is not to be read again each time."""
    row = session.get_one(Webhook, key)
    found = events_after(session, _reach(session, row), row.seq, _types(row), TAKEN_UP)
    return bool(found.items) or found.after >= row.seq + PASSED_OVER


def _types(row: Webhook) -> list[EventType]:
    return [EventType(one) for one in row.types]


def _take_up(session: Session, key: tuple[UUID, UUID]) -> None:
    """Writes down a delivery for each new event; old ones are forgotten."""
    row = session.get(Webhook, key, with_for_update=True)
    if row is None:
        return
    found = events_after(session, _reach(session, row), row.seq, _types(row), TAKEN_UP)
    at = system_now()
    for one in found.items:
        values = {"ward_id": row.ward_id, "id": new_id(), "webhook_id": row.id, "seq": one.number, "tries": 0}
        values |= {"state": DeliveryState.WAITING, "at": at, "next_at": at}
        insert_or_ignore(session, WebhookDelivery, values)
    row.seq = found.after
    session.add(row)
    old = sa.and_(col(WebhookDelivery.webhook_id) == row.id, col(WebhookDelivery.at) < at - KEPT)
    session.execute(sa.delete(WebhookDelivery).where(old, col(WebhookDelivery.state) != DeliveryState.WAITING))


def _due(key: tuple[UUID, UUID]) -> Any:
    of = sa.and_(col(WebhookDelivery.ward_id) == key[0], col(WebhookDelivery.webhook_id) == key[1])
    waiting = col(WebhookDelivery.state) == DeliveryState.WAITING
    query = sa.select(WebhookDelivery).where(of, waiting, col(WebhookDelivery.next_at) <= system_now())
    return query.order_by(col(WebhookDelivery.next_at), col(WebhookDelivery.id)).limit(1)


def _any_due(session: Session, key: tuple[UUID, UUID]) -> bool:
    return session.execute(_due(key)).first() is not None


def _take(session: Session, key: tuple[UUID, UUID]) -> Parcel | None:
    """The next one that is due, out of reach of others while it is sent; what may not be told any more is dropped."""
    row = session.get(Webhook, key)
    sent = session.execute(_due(key).with_for_update(skip_locked=True)).scalar_one_or_none()
    if row is None or row.off_at is not None or sent is None:
        return None
    content = _content(session, row, sent)
    if content is None:
        session.delete(sent)
        return None
    sent.next_at = system_now() + TAKEN
    session.add(sent)
    name = _name(row, sent, content)
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    headers = {"Content-Type": "application/json; charset=utf-8", "User-Agent": f"toso/{__version__}"}
    headers |= signed_headers(row, name, body, system_now())
    return Parcel(row.ward_id, sent.id, row.url, body, headers)


def _name(row: Webhook, sent: WebhookDelivery, content: dict[str, Any]) -> str:
    """The same for each try of an event, another for each event: after a restore another may have its number."""
    if sent.seq is None:
        return f"test_{sent.id.hex}"
    at = datetime.fromisoformat(content["timestamp"])
    return f"evt_{row.ward_id.hex}_{sent.seq}_{at.timestamp() * 1_000_000:.0f}"


def _content(session: Session, row: Webhook, sent: WebhookDelivery) -> dict[str, Any] | None:
    """Type, time and the event as the feed gives it; None for one that the client does not reach any more."""
    if sent.seq is None:
        return {"type": "webhook.test", "timestamp": sent.at.isoformat(), "data": {}}
    event = event_numbered(session, _reach(session, row), sent.seq)
    if event is None:
        return None
    data = event.model_dump(mode="json")
    return {"type": data["type"], "timestamp": data["at"], "data": data}


def _settle(session: Session, parcel: Parcel, status: int | None, fault: DeliveryFault | None) -> None:
    """Writes down how a try ended, unless it was taken away meanwhile."""
    sent = session.get(WebhookDelivery, (parcel.ward_id, parcel.delivery_id), with_for_update=True)
    row = session.get(Webhook, (parcel.ward_id, sent.webhook_id), with_for_update=True) if sent else None
    if sent is None or row is None:
        return
    at = system_now()
    sent.tries, sent.status, sent.fault = sent.tries + 1, status, fault
    if fault is None:
        sent.state, sent.next_at, row.failing_since = DeliveryState.DELIVERED, None, None
    else:
        row.failing_since = row.failing_since or at
        if sent.tries < len(PAUSES) and status != _GONE:
            sent.next_at = at + pause_before(sent.tries, sent.id)
        else:
            sent.state, sent.next_at = DeliveryState.DEAD, None
            _tell(session, row, "webhook.dead")
        if status == _GONE or at - row.failing_since >= LONGEST_FAILURE:
            _switch_off(session, row, OffReason.GONE if status == _GONE else OffReason.FAILING, at)
    session.add_all([sent, row])


def pause_before(tries: int, delivery_id: UUID) -> timedelta:
    """The pause after so many tries; what is added to it follows from the delivery."""
    mixed = hashlib.sha256(f"{delivery_id}{tries}".encode()).digest()[0] / 255
    return timedelta(seconds=PAUSES[tries] * (1 + mixed / 5))


def _switch_off(session: Session, row: Webhook, reason: OffReason, at: datetime) -> None:
    row.off_at, row.off_reason = at, reason
    record(session, SYSTEM, "webhook.off", "webhook", row.id, ward_id=row.ward_id, note={"reason": reason.value})
    _tell(session, row, "webhook.off")


def _tell(session: Session, row: Webhook, event: str) -> None:
    client = session.get_one(ServiceClient, row.client_id)
    notify(session, row.ward_id, client.owner_id, event, ("webhook", row.id), {}, by=None)
