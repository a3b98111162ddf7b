"""Access tokens (JWT, 15 minutes, one algorithm) and opaque refresh tokens, as pure functions of key and clock."""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from uuid import UUID, uuid4

import jwt

from toso.kit.clock import system_now

ALGORITHM = "HS256"
ISSUER, AUDIENCE, TYPE = "toso", "toso-api", "at+jwt"
LEEWAY = timedelta(seconds=5)
_REQUIRED = ["iss", "aud", "sub", "iat", "exp", "jti", "sid", "epoch"]
# PyJWT neither looks at `typ` nor refuses jku, kid, crit of its own accord: our tokens carry exactly this header.
_HEADER = {"alg": ALGORITHM, "typ": TYPE}


class BadToken(Exception):
    """An access token that is not ours, not for us, over, or not shaped as ours; one class for every reason."""


@dataclass(frozen=True)
class AccessClaims:
    """Claims of an access token: the person, the session, the epoch in which it was issued."""

    user_id: UUID
    session_id: UUID
    epoch: int


def issue_access(key: bytes, claims: AccessClaims, lifetime: timedelta, at: datetime | None = None) -> str:
    """A signed access token that is good for `lifetime` from `at` (now)."""
    issued = at or system_now()
    payload = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": str(claims.user_id),
        "iat": issued,
        "exp": issued + lifetime,
        "jti": uuid4().hex,
        "sid": str(claims.session_id),
        "epoch": claims.epoch,
    }
    return jwt.encode(payload, key, ALGORITHM, headers={"typ": TYPE})


def read_access(key: bytes, token: str, at: datetime | None = None) -> AccessClaims:
    """The claims of a token that holds in every respect, still so `at` (now). Raises BadToken."""
    claims, until = _verified(key, token)
    if (at or system_now()).timestamp() >= until:
        raise BadToken
    return claims


@lru_cache(4096)
def _verified(key: bytes, token: str) -> tuple[AccessClaims, float]:
    """The claims, and until when the token is good in seconds since 1970; kept, since a token never says anything else.

    A token is sent with each request for a quarter of an hour. One that does not hold is looked at anew (BadToken).
    """
    try:
        read = jwt.decode_complete(
            token,
            key,
            algorithms=[ALGORITHM],
            audience=AUDIENCE,
            issuer=ISSUER,
            leeway=LEEWAY,
            options={"require": _REQUIRED, "strict_aud": True, "enforce_minimum_key_length": True},
        )
        if read["header"] != _HEADER:
            raise BadToken
        claims = read["payload"]
        until = int(claims["exp"]) + LEEWAY.total_seconds()
        return AccessClaims(UUID(claims["sub"]), UUID(claims["sid"]), _whole(claims["epoch"])), until
    except (jwt.PyJWTError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise BadToken from error


def _whole(value: object) -> int:
    if type(value) is not int:
        raise BadToken
    return value


def new_refresh() -> str:
    """A refresh token: 256 random bits, safe in a cookie."""
    return secrets.token_urlsafe(32)


def draft_key(signing_key: bytes, user_id: UUID) -> str:
    """The key of a person's drafts in browsers: base64url of 32 bytes, derived, so that nothing is stored."""
    derived = hmac.digest(signing_key, b"draft " + user_id.bytes, "sha256")
    return base64.urlsafe_b64encode(derived).decode().rstrip("=")


def digest(secret: str) -> str:
    """How a random secret is stored: SHA-256 (its 80 and more random bits need no slow hash)."""
    return hashlib.sha256(secret.encode()).hexdigest()
