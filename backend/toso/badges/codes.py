"""Handle of a badge and code of half a minute, as a phone shows them, made of a secret that the phone has.

The phone makes codes without a network; the server computes the same secret from its own key and keeps none.

A code is taken in its own half minute and in the one before and after it, for clocks that differ by up to thirty
seconds. So it is refused at the latest 60 seconds after its half minute began by the server's clock, and 90 seconds
after a phone whose clock goes thirty seconds ahead first showed it: a picture of it that is older opens nothing.
"""

import hmac
import secrets

from toso.kit.half_minute_codes import LETTERS, code_of

HANDLE = 10
_PURPOSE = b"badge\0"
_NEAR = (-1, 0, 1)


def new_handle() -> str:
    """Fifty random bits: "K7QM2WXPA4"."""
    return "".join(secrets.choice(LETTERS) for _ in range(HANDLE))


def secret_of(server_key: bytes, handle: str) -> bytes:
    """The 256 bits under which a phone makes the codes of one badge."""
    return hmac.digest(server_key, _PURPOSE + handle.encode(), "sha256")


def badge_code(secret: bytes, slot: int) -> str:
    """The code of one half minute: "K7QM2WXP"."""
    return code_of(secret, _PURPOSE, slot)


def is_fresh(secret: bytes, code: str, slot: int) -> bool:
    """Whether a code is of this half minute or of one beside it; the same work for every code."""
    near = [hmac.compare_digest(badge_code(secret, slot + one).encode(), code.encode()) for one in _NEAR]
    return any(near)
