"""Access tokens (JWT, 15 minutes, one algorithm) and opaque refresh tokens, as pure functions of key and clock."""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid4

import jwt

from toso.kit.clock import system_now

ALGORITHM = "HS256"
ISSUER, AUDIENCE, TYPE = "toso", "toso-api", "at+jwt"
LEEWAY = timedelta(seconds=5)
_REQUIRED = ["iss", "aud", "sub", "iat", "exp", "jti"]
# PyJWT neither looks at `typ` nor refuses jku, kid, crit of its own accord: our tokens carry exactly this header.
_HEADER = {"alg": ALGORITHM, "typ": TYPE}


class BadToken(Exception):
    """An access token that is not ours, not for us, over, or not shaped as ours; one class for every reason."""


@dataclass(frozen=True)
class ClientClaims:
    """Claims of a service client's token: the client, the credential that bought it, the scopes asked for."""

    client_id: UUID
    credential_id: UUID
    scopes: frozenset[str]


@dataclass(frozen=True)
class AccessClaims:
    """Claims of an access token: the person, the session, the epoch in which it was issued."""

    user_id: UUID
    session_id: UUID
    epoch: int


def issue_access(key: bytes, claims: AccessClaims, lifetime: timedelta, at: datetime | None = None) -> str:
    """A signed access token that is good for `lifetime` from `at` (now)."""
    own: dict[str, object] = {"sub": str(claims.user_id), "sid": str(claims.session_id), "epoch": claims.epoch}
    return _signed(key, own, lifetime, at)


def issue_client_access(key: bytes, claims: ClientClaims, lifetime: timedelta, at: datetime | None = None) -> str:
    """A signed access token of a service client (RFC 9068), good for `lifetime` from `at` (now)."""
    client_id, scope = str(claims.client_id), " ".join(sorted(claims.scopes))
    own: dict[str, object] = {
        "sub": client_id,
        "client_id": client_id,
        "cred": str(claims.credential_id),
        "scope": scope,
    }
    return _signed(key, own, lifetime, at)


def _signed(key: bytes, own: dict[str, object], lifetime: timedelta, at: datetime | None) -> str:
    issued = at or system_now()
    common = {"iss": ISSUER, "aud": AUDIENCE, "iat": issued, "exp": issued + lifetime, "jti": uuid4().hex}
    return jwt.encode({**common, **own}, key, ALGORITHM, headers={"typ": TYPE})


def read_access(key: bytes, token: str, at: datetime | None = None) -> AccessClaims:
    """The claims of a token that holds in every respect, still so `at` (now). Raises BadToken."""
    claims = _in_time(key, token, at)
    if not isinstance(claims, AccessClaims):
        raise BadToken
    return claims


def read_client_access(key: bytes, token: str, at: datetime | None = None) -> ClientClaims:
    """The claims of a service client's token that holds in every respect, still so `at` (now). Raises BadToken."""
    claims = _in_time(key, token, at)
    if not isinstance(claims, ClientClaims):
        raise BadToken
    return claims


def _in_time(key: bytes, token: str, at: datetime | None) -> AccessClaims | ClientClaims:
    claims, until = _verified(key, token)
    if (at or system_now()).timestamp() >= until:
        raise BadToken
    return claims


@lru_cache(4096)
def _verified(key: bytes, token: str) -> tuple[AccessClaims | ClientClaims, float]:
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
        return _claims(claims), until
    except (jwt.PyJWTError, KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise BadToken from error


def _claims(claims: dict[str, Any]) -> AccessClaims | ClientClaims:
    if "client_id" not in claims:
        return AccessClaims(UUID(claims["sub"]), UUID(claims["sid"]), _whole(claims["epoch"]))
    if claims["client_id"] != claims["sub"]:
        raise BadToken
    return ClientClaims(UUID(claims["sub"]), UUID(claims["cred"]), frozenset(claims["scope"].split()))


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
