"""Codes of the organiser's screen: eight letters that belong to an activity and to half a minute; nothing is stored.

A code is a `kit.half_minute_codes` code of the activity under the server's key.
"""

import hmac
from uuid import UUID

from toso.kit import half_minute_codes
from toso.kit.half_minute_codes import LENGTH, SECONDS, slot_at

__all__ = ["SECONDS", "age_of", "code_of", "is_valid", "read_code", "slot_at", "written"]
_VALID, _KNOWN = 2, 40
"""Of how many half minutes, the present one included, a code is taken, and of how many it is known to be too old."""


def code_of(key: bytes, activity_id: UUID, slot: int) -> str:
    """Of one half minute: "K7QM2WXP"."""
    return half_minute_codes.code_of(key, b"check-in\0" + activity_id.bytes, slot)


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
