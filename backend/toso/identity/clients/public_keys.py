"""Public keys of clients (JWK, RFC 7517) and the assertions that are signed with them (RFC 7523)."""

import base64
import hashlib
import json
from datetime import timedelta
from typing import Any

import jwt

from toso.core.problems import Malformed
from toso.kit.clock import system_now

# By kind of key: the members that name it (RFC 7638), and the algorithms taken.
_MEMBERS = {"RSA": ("e", "kty", "n"), "EC": ("crv", "kty", "x", "y"), "OKP": ("crv", "kty", "x")}
ALGORITHMS = {"RSA": ("PS256", "RS256"), "EC": ("ES256",), "OKP": ("EdDSA",)}
_CURVES = {"EC": "P-256", "OKP": "Ed25519"}
SHORTEST_RSA = 2048
LONGEST_ASSERTION = timedelta(minutes=5)
_REQUIRED = ["iss", "sub", "aud", "exp", "jti"]


class BadAssertion(Exception):
    """An assertion that does not hold; one class for every reason."""


def checked_key(given: dict[str, Any]) -> dict[str, str]:
    """The public members of a JWK, nothing else. Raises Malformed (public_key)."""
    kind = given.get("kty")
    if kind not in _MEMBERS or any(name in given for name in ("d", "p", "q", "k")):
        raise _malformed("Chỉ nhận khóa công khai dạng JWK: RSA, EC P-256 hoặc OKP Ed25519, không kèm phần bí mật.")
    members = {name: given.get(name) for name in _MEMBERS[kind]}
    if not all(isinstance(value, str) and 0 < len(value) <= 2_000 for value in members.values()):
        raise _malformed("Khóa thiếu thành phần.")
    if members.get("crv") != _CURVES.get(kind):
        raise _malformed("Chỉ nhận đường cong P-256 hoặc Ed25519.")
    try:
        key: Any = jwt.PyJWK(members, ALGORITHMS[kind][0]).key
    except (jwt.PyJWTError, ValueError, TypeError) as error:
        raise _malformed("Khóa không đọc được.") from error
    if kind == "RSA" and key.key_size < SHORTEST_RSA:
        raise _malformed("Khóa RSA phải từ 2048 bit.")
    return {name: str(value) for name, value in members.items()}


def _malformed(text: str) -> Malformed:
    return Malformed(fields={"public_key": text})


def thumbprint(key: dict[str, Any]) -> str:
    """The SHA-256 of a key's members (RFC 7638), base64url."""
    text = json.dumps({name: key[name] for name in _MEMBERS[key["kty"]]}, sort_keys=True, separators=(",", ":"))
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


def client_named(assertion: str) -> str:
    """Whose assertion it says it is, unverified. Raises BadAssertion."""
    try:
        named = jwt.decode(assertion, options={"verify_signature": False}).get("sub")
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError) as error:
        raise BadAssertion from error
    if not isinstance(named, str):
        raise BadAssertion
    return named


def assertion_id(assertion: str, key: dict[str, Any], client_id: str, audience: list[str]) -> str:
    """The `jti` of an assertion that this key signed for us just now. Raises BadAssertion."""
    allowed = ALGORITHMS[key["kty"]]
    try:
        name = jwt.get_unverified_header(assertion).get("alg")
        claims = jwt.decode(
            assertion,
            jwt.PyJWK(key, name if name in allowed else allowed[0]).key,
            algorithms=list(allowed),
            audience=audience,
            issuer=client_id,
            subject=client_id,
            leeway=timedelta(seconds=30),
            options={"require": _REQUIRED},
        )
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError) as error:
        raise BadAssertion from error
    if claims["exp"] > (system_now() + LONGEST_ASSERTION).timestamp() or not isinstance(claims["jti"], str):
        raise BadAssertion
    return claims["jti"]
