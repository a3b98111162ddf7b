"""The secret that opens a phone's data again after its PIN is lost: computed from the server's key, kept nowhere."""

import base64
import hashlib
import hmac
from uuid import UUID


def phone_key(server_key: bytes, user_id: UUID, phone_id: UUID) -> str:
    """256 bits in base64 for one person's data on one phone, the same whenever asked.

    Without the phone they open nothing; without a session of that person nobody gets them.
    """
    return _derived(server_key, "phone", user_id, phone_id)


def phone_share(server_key: bytes, user_id: UUID, phone_id: UUID) -> str:
    """As long, and of no use without the PIN: the part of a phone's lock that no copy of its storage holds."""
    return _derived(server_key, "share", user_id, phone_id)


def _derived(server_key: bytes, purpose: str, user_id: UUID, phone_id: UUID) -> str:
    what = f"{purpose}\0{user_id}\0{phone_id}".encode()
    return base64.b64encode(hmac.new(server_key, what, hashlib.sha256).digest()).decode()
