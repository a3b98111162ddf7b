"""Webhooks made, tested, replayed, their secret changed, taken away: by the administrator, for a service client."""

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.feed import last_before
from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.authz.client_scopes import ClientScope
from toso.core.egress import BadTarget, target_of
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import check_version, touch
from toso.identity.clients.service import ClientRevoked, find_for_change
from toso.identity.webhooks.schemas import WebhookReplayWrite, WebhookSecretRead, WebhookWrite
from toso.identity.webhooks.secrets import CHANGE_OVER, new_secret, seal
from toso.identity.webhooks.tables import DeliveryState, Webhook, WebhookDelivery
from toso.kit.clock import system_now
from toso.kit.ids import new_id

MOST = 5
REPLAYED = timedelta(days=90)


class TooManyWebhooks(Conflict):
    code, title = "too-many-webhooks", "Hệ thống này đã có năm địa chỉ nhận tin."


def add_webhook(
    session: Session, scope: Scope, client_id: UUID, body: WebhookWrite, hosts: Collection[str]
) -> WebhookSecretRead:
    """An address that is told what happens from now on. Raises NotFound, ClientRevoked, Malformed, TooManyWebhooks."""
    client = find_for_change(session, scope, client_id)
    if client.revoked_at is not None:
        raise ClientRevoked
    try:
        target_of(body.url, hosts)
    except BadTarget as error:
        known = ", ".join(sorted(hosts)) or "chưa có máy chủ nào"
        text = f"Chỉ gửi tới địa chỉ https:// ở máy chủ mà người giữ hệ thống cho phép ({known})."
        raise Malformed(fields={"url": text}) from error
    if ClientScope.EVENTS_READ not in client.scopes:
        raise Malformed(fields={"client_id": "Hệ thống này chưa được theo dõi sự kiện."})
    same = sa.select(sa.func.count()).select_from(Webhook).where(col(Webhook.client_id) == client.id)
    if session.execute(same).scalar_one() >= MOST:
        raise TooManyWebhooks
    secret, row_id = new_secret(), new_id()
    row = Webhook(
        ward_id=client.ward_id,
        id=row_id,
        client_id=client.id,
        url=body.url,
        types=sorted({one.value for one in body.types}),
        secret=seal(secret, row_id),
        seq=last_before(session, client.ward_id, system_now()),
    )
    session.add(row)
    session.flush()
    record_row(session, scope, "webhook", row, note={"client": str(client.id)})
    return WebhookSecretRead(id=row.id, signing_secret=secret, version=row.version)


def _find(session: Session, scope: Scope, client_id: UUID, webhook_id: UUID) -> Webhook:
    """The row, locked. Raises NotFound."""
    client = find_for_change(session, scope, client_id)
    row = session.get(Webhook, (client.ward_id, webhook_id), with_for_update=True)
    if row is None or row.client_id != client.id:
        raise NotFound
    return row


def change_secret(
    session: Session, scope: Scope, client_id: UUID, webhook_id: UUID, expected_version: int
) -> WebhookSecretRead:
    """Another secret; the one in use signs too for a week. Raises NotFound, StaleVersion."""
    row = _find(session, scope, client_id, webhook_id)
    check_version(row, expected_version)
    secret = new_secret()
    row.previous_secret, row.previous_until = row.secret, system_now() + CHANGE_OVER
    row.secret = seal(secret, row.id)
    touch(row)
    session.add(row)
    record_row(session, scope, "webhook", row, action="webhook.secret")
    return WebhookSecretRead(id=row.id, signing_secret=secret, version=row.version)


def send_test(session: Session, scope: Scope, client_id: UUID, webhook_id: UUID) -> None:
    """An event of the type `webhook.test` is sent within seconds, as any other. Raises NotFound."""
    row = _find(session, scope, client_id, webhook_id)
    session.add(WebhookDelivery(ward_id=row.ward_id, webhook_id=row.id))
    _switch_on(row)
    session.add(row)
    record_row(session, scope, "webhook", row, action="webhook.test")


def replay(session: Session, scope: Scope, client_id: UUID, webhook_id: UUID, body: WebhookReplayWrite) -> None:
    """One delivery again, or all since an instant; an address that was off is on again. Raises NotFound, Malformed."""
    row = _find(session, scope, client_id, webhook_id)
    if body.delivery_id is not None:
        _send_again(session, row, body.delivery_id)
    elif body.since is not None:
        _send_since(session, row, body.since)
    _switch_on(row)
    touch(row)
    session.add(row)
    record_row(session, scope, "webhook", row, action="webhook.replay", fields=sorted(body.model_fields_set))


def _send_again(session: Session, row: Webhook, delivery_id: UUID) -> None:
    sent = session.get(WebhookDelivery, (row.ward_id, delivery_id), with_for_update=True)
    if sent is None or sent.webhook_id != row.id:
        raise NotFound
    sent.state, sent.tries, sent.next_at, sent.fault, sent.status = DeliveryState.WAITING, 0, system_now(), None, None
    session.add(sent)


def _send_since(session: Session, row: Webhook, since: datetime) -> None:
    if not system_now() - REPLAYED <= since <= system_now():
        raise Malformed(fields={"since": "Chọn một lúc trong 90 ngày qua."})
    row.seq = min(row.seq, last_before(session, row.ward_id, since))
    mine = sa.and_(col(WebhookDelivery.ward_id) == row.ward_id, col(WebhookDelivery.webhook_id) == row.id)
    session.execute(sa.delete(WebhookDelivery).where(mine, col(WebhookDelivery.seq) > row.seq))


def _switch_on(row: Webhook) -> None:
    row.off_at = row.off_reason = row.failing_since = None


def remove_webhook(session: Session, scope: Scope, client_id: UUID, webhook_id: UUID, expected_version: int) -> None:
    """Nothing is sent there any more. Raises NotFound, StaleVersion."""
    row = _find(session, scope, client_id, webhook_id)
    check_version(row, expected_version)
    forget_deliveries(session, row)
    record_row(session, scope, "webhook", row, action="webhook.remove")
    session.delete(row)


def forget_deliveries(session: Session, row: Webhook) -> None:
    """Before an address is removed."""
    mine = sa.and_(col(WebhookDelivery.ward_id) == row.ward_id, col(WebhookDelivery.webhook_id) == row.id)
    session.execute(sa.delete(WebhookDelivery).where(mine))
