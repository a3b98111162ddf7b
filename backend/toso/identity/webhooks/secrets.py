"""Secrets that sign webhooks: `whsec_` and base 64, sealed in the vault, two at once during a change-over."""

import base64
import secrets
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col
from standardwebhooks.webhooks import Webhook as Signer

from toso.core.vault import PREFIX_BYTES, CipherContext, Vault, prefix_of, the_vault
from toso.identity.webhooks.tables import Webhook
from toso.kit.clock import system_now

CHANGE_OVER = timedelta(days=7)
_BYTES = 32


def new_secret() -> str:
    return "whsec_" + base64.b64encode(secrets.token_bytes(_BYTES)).decode()


def place_of(webhook_id: UUID) -> CipherContext:
    return CipherContext("webhook", webhook_id, "secret")


def seal(secret: str, webhook_id: UUID) -> bytes:
    return the_vault().seal(secret, place_of(webhook_id))


def signed_headers(row: Webhook, message_id: str, body: str, at: datetime) -> dict[str, str]:
    """The headers of Standard Webhooks, with a signature by each secret that holds at this instant."""
    sealed = [row.secret]
    if row.previous_secret is not None and row.previous_until is not None and at < row.previous_until:
        sealed.append(row.previous_secret)
    opened = [the_vault().open(bytes(one), place_of(row.id)) for one in sealed]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": " ".join(Signer(one).sign(message_id, at, body) for one in opened),
    }


def rotate_webhooks(session: Session, vault: Vault) -> int:
    """Seals secrets anew with the vault's newest key; in how many rows. A previous one that is over is dropped."""
    done = 0
    for row in session.execute(sa.select(Webhook).where(_old(vault)).with_for_update()).scalars().all():
        if row.previous_until is not None and row.previous_until <= system_now():
            row.previous_secret = row.previous_until = None
        old = (row.secret, row.previous_secret)
        new = [vault.sealed_anew(bytes(one), place_of(row.id)) if one is not None else None for one in old]
        row.secret, row.previous_secret = new[0] or row.secret, new[1] or row.previous_secret
        done += new[0] is not None
        session.add(row)
    return done


def webhooks_left(session: Session, vault: Vault) -> int:
    """How many rows hold what another key than the newest sealed."""
    return session.execute(sa.select(sa.func.count()).select_from(Webhook).where(_old(vault))).scalar_one()


def _old(vault: Vault) -> sa.ColumnElement[bool]:
    newest = sa.literal(prefix_of(vault.current()), sa.LargeBinary)
    both = (col(Webhook.secret), col(Webhook.previous_secret))
    return sa.or_(*(sa.func.substr(one, 1, PREFIX_BYTES) != newest for one in both))
