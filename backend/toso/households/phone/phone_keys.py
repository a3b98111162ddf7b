"""The secret that opens a phone's data again after its PIN is lost: computed from the server's key, kept nowhere."""

import base64
import hashlib
import hmac
from uuid import UUID


def phone_key(server_key: bytes, user_id: UUID, phone_id: UUID) -> str:
    """256 bits in base64 for one person's data on one phone, the same whenever asked.

    Without the phone they open nothing; without a session of that person nobody gets them.
    """
    what = f"phone\0{user_id}\0{phone_id}".encode()
    return base64.b64encode(hmac.new(server_key, what, hashlib.sha256).digest()).decode()
