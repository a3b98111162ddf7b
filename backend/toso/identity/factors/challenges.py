"""Challenges that a passkey signs: made without a write, since strangers may ask for them; each is answered once."""

import hmac
import secrets
from datetime import UTC, datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import affected, insert_or_ignore
from toso.identity.factors.tables import SpentChallenge
from toso.identity.tokens import digest
from toso.kit.clock import system_now

LIFETIME = timedelta(minutes=5)
_EXPIRY_BYTES, _NONCE_BYTES = 8, 24
SIGN_IN = "sign-in"


def new_challenge(key: bytes, purpose: str, lifetime: timedelta = LIFETIME) -> bytes:
    """When it is over (seconds since 1970), 192 random bits, and their HMAC under the purpose."""
    until = int((system_now() + lifetime).timestamp())
    begin = until.to_bytes(_EXPIRY_BYTES, "big") + secrets.token_bytes(_NONCE_BYTES)
    return begin + _mark(key, purpose, begin)


def enrolment_of(user_id: UUID) -> str:
    """The purpose of a challenge with which this person, and nobody else, adds a passkey."""
    return f"enrol {user_id}"


def spend(session: Session, key: bytes, purpose: str, challenge: bytes) -> bool:
    """Whether it is ours, for this purpose, in time and not answered before; it is answered now."""
    begin, mark = challenge[: _EXPIRY_BYTES + _NONCE_BYTES], challenge[_EXPIRY_BYTES + _NONCE_BYTES :]
    if not hmac.compare_digest(mark, _mark(key, purpose, begin)):
        return False
    until = datetime.fromtimestamp(int.from_bytes(begin[:_EXPIRY_BYTES], "big"), UTC)
    if until <= system_now():
        return False
    return insert_or_ignore(session, SpentChallenge, {"sha256": digest(challenge.hex()), "expires_at": until})


def _mark(key: bytes, purpose: str, begin: bytes) -> bytes:
    return hmac.digest(key, b"passkey " + purpose.encode() + b"\0" + begin, "sha256")


def forget_old(session: Session) -> int:
    """Deletes challenges that their age alone would refuse; the number deleted."""
    over = col(SpentChallenge.expires_at) <= system_now()
    return affected(session.execute(sa.delete(SpentChallenge).where(over)))
