"""Proof of work for what anybody may send: a seed of ours, and a number found for it by trying hashes.

A seed costs the server one keyed hash and no row; it is good for one request, whose id comes from it.
"""

import hashlib
import hmac
import secrets
from datetime import timedelta
from itertools import count
from uuid import UUID

from toso.kit.clock import system_now

BITS = 14  # 16,000 hashes in the middle: a second of a cheap phone
LASTS = timedelta(hours=6)
_MARK, _RANDOM = 32, 16


def new_seed(key: bytes, purpose: str) -> str:
    """`<milliseconds>.<random>.<mark>`, for one request of `purpose`."""
    begun = f"{int(system_now().timestamp() * 1000)}.{secrets.token_hex(_RANDOM // 2)}"
    return f"{begun}.{_mark(key, purpose, begun)}"


def prove(seed: str) -> str:
    """The work that pages do: the first number that fits."""
    return next(text for text in map(str, count()) if not _rest(seed, text))


def _rest(seed: str, work: str) -> int:
    """0 where the hash begins with enough zeros."""
    return int.from_bytes(hashlib.sha256(f"{seed}|{work}".encode()).digest()[:4], "big") >> (32 - BITS)


def proven_id(key: bytes, purpose: str, seed: str, work: str) -> UUID | None:
    """The id (version 7) of the one request that this seed is good for; None for what is no proof, or an old one.

    sha256(`seed|work`) begins with BITS zeros.
    """
    begun, _, mark = seed.rpartition(".")
    instant, _, _ = begun.partition(".")
    if not hmac.compare_digest(mark.encode(), _mark(key, purpose, begun).encode()):
        return None
    age = system_now().timestamp() - int(instant) / 1000
    if not 0 <= age <= LASTS.total_seconds() or _rest(seed, work):
        return None
    drawn = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:10], "big")
    return UUID(int=int(instant) << 80 | 7 << 76 | (drawn >> 62 & 0xFFF) << 64 | 2 << 62 | drawn & (1 << 62) - 1)


def _mark(key: bytes, purpose: str, begun: str) -> str:
    return hmac.new(key, f"proof|{purpose}|{begun}".encode(), hashlib.sha256).hexdigest()[:_MARK]
