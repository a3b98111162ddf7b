"""Reading of webhooks and what was sent to them lately."""

from collections.abc import Collection, Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.feed_catalogue import EventType
from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.identity.clients.tables import ServiceClient
from toso.identity.webhooks.schemas import WebhookDeliveryRead, WebhookRead, WebhooksRead
from toso.identity.webhooks.tables import DeliveryState, Webhook, WebhookDelivery
from toso.kit.clock import system_now

_SHOWN = 10


def list_webhooks(session: Session, scope: Scope, client_id: UUID, hosts: Collection[str]) -> WebhooksRead:
    """Those of one client. Raises NotFound."""
    client = session.get(ServiceClient, client_id)
    if client is None or client.ward_id not in scope.ward_ids:
        raise NotFound
    mine = sa.and_(col(Webhook.ward_id) == client.ward_id, col(Webhook.client_id) == client_id)
    rows = session.execute(sa.select(Webhook).where(mine).order_by(col(Webhook.id))).scalars().all()
    return WebhooksRead(items=_reads(session, rows), hosts=sorted(hosts))


def _reads(session: Session, rows: Sequence[Webhook]) -> list[WebhookRead]:
    ids = [row.id for row in rows]
    counted: dict[tuple[UUID, DeliveryState], int] = {}
    shown: dict[UUID, list[WebhookDeliveryRead]] = {}
    if ids:
        one, state = col(WebhookDelivery.webhook_id), col(WebhookDelivery.state)
        counts = sa.select(one, state, sa.func.count()).where(one.in_(ids)).group_by(one, state)
        counted = {(row[0], row[1]): row[2] for row in session.execute(counts)}
        place = sa.func.row_number().over(partition_by=one, order_by=col(WebhookDelivery.id).desc())
        last = sa.select(col(WebhookDelivery.id), place.label("place")).where(one.in_(ids)).subquery()
        query = sa.select(WebhookDelivery).join(last, last.c.id == col(WebhookDelivery.id))
        query = query.where(last.c.place <= _SHOWN).order_by(col(WebhookDelivery.id).desc())
        for row in session.execute(query).scalars():
            shown.setdefault(row.webhook_id, []).append(_delivery(row))
    return [_read(row, counted, shown.get(row.id, [])) for row in rows]


def _read(
    row: Webhook, counted: dict[tuple[UUID, DeliveryState], int], shown: list[WebhookDeliveryRead]
) -> WebhookRead:
    changing = row.previous_until if row.previous_until and row.previous_until > system_now() else None
    return WebhookRead(
        id=row.id,
        url=row.url,
        types=[EventType(one) for one in row.types],
        off=row.off_reason.label if row.off_reason else None,
        failing_since=row.failing_since,
        previous_until=changing,
        waiting=counted.get((row.id, DeliveryState.WAITING), 0),
        dead=counted.get((row.id, DeliveryState.DEAD), 0),
        deliveries=shown,
        version=row.version,
    )


def _delivery(row: WebhookDelivery) -> WebhookDeliveryRead:
    told = row.fault.label if row.fault else row.state.label
    return WebhookDeliveryRead(
        id=row.id,
        number=row.seq,
        state=row.state,
        outcome=f"{told} ({row.status})" if row.status else told,
        tries=row.tries,
        at=row.at,
        next_at=row.next_at,
    )
