"""Codes of half a minute: letters that are not mistaken for one another, cut from a keyed digest; nothing is stored."""

import hmac

SECONDS = 30
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
LENGTH = 8


def slot_at(seconds: float) -> int:
    """The half minute of a time in seconds since 1970."""
    return int(seconds) // SECONDS


def code_of(key: bytes, purpose: bytes, slot: int) -> str:
    """HMAC-SHA-256 of a purpose and a half minute under a key, cut to 40 bits: "K7QM2WXP"."""
    number = int.from_bytes(hmac.digest(key, purpose + slot.to_bytes(8, "big"), "sha256")[:5], "big")
    return "".join(LETTERS[(number >> 5 * n) & 31] for n in range(LENGTH))
