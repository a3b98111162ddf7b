"""Codes of the organiser's screen: eight letters that belong to an activity and to half a minute; nothing is stored.

A code is an HMAC-SHA-256 of the activity and the half minute under the server's key, cut to 40 bits and written in
letters and digits that are not mistaken for one another.
"""

import hmac
from uuid import UUID

SECONDS = 30
LENGTH = 8
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_VALID, _KNOWN = 2, 40
"""Of how many half minutes, the present one included, a code is taken, and of how many it is known to be too old."""


def slot_at(seconds: float) -> int:
    """The half minute of a time in seconds since 1970."""
    return int(seconds) // SECONDS


def code_of(key: bytes, activity_id: UUID, slot: int) -> str:
    """Of one half minute: "K7QM2WXP"."""
    told = b"check-in\0" + activity_id.bytes + slot.to_bytes(8, "big")
    number = int.from_bytes(hmac.digest(key, told, "sha256")[:5], "big")
    return "".join(_LETTERS[(number >> 5 * n) & 31] for n in range(LENGTH))


def read_code(text: str) -> str:
    """As it was typed or stands in the address: small letters, blanks and dashes do not matter."""
    return "".join(one for one in text.upper() if one.isalnum())


def written(code: str) -> str:
    """As people read it: "K7QM-2WXP"."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def age_of(key: bytes, activity_id: UUID, code: str, slot: int) -> int | None:
    """How many half minutes ago this was the code of an activity; None where it was not in the last twenty minutes."""
    for age in range(_KNOWN):
        if hmac.compare_digest(code_of(key, activity_id, slot - age).encode(), code.encode()):
            return age
    return None


def is_valid(age: int) -> bool:
    """Whoever scanned just before it changed is still in time."""
    return age < _VALID
