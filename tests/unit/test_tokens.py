"""Access tokens: what holds, and a table of tokens that must not."""

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import jwt
import pytest

from toso.identity.tokens import (
    AUDIENCE,
    ISSUER,
    AccessClaims,
    BadToken,
    digest,
    issue_access,
    new_refresh,
    read_access,
)

KEY = b"a key for tests that is longer than thirty-two bytes"
CLAIMS = AccessClaims(uuid4(), uuid4(), 3)
LIFETIME = timedelta(minutes=15)
# Tokens below are made when the file is read and looked at up to a whole test run later.
NOW = datetime.now(UTC)
HOURS = timedelta(hours=6)


def test_a_fresh_token_says_who_and_in_which_session() -> None:
    assert read_access(KEY, issue_access(KEY, CLAIMS, LIFETIME)) == CLAIMS


def test_a_clock_that_is_four_seconds_off_is_forgiven_six_are_not() -> None:
    late = issue_access(KEY, CLAIMS, LIFETIME, datetime.now(UTC) - LIFETIME - timedelta(seconds=3))
    assert read_access(KEY, late) == CLAIMS
    with pytest.raises(BadToken):
        read_access(KEY, issue_access(KEY, CLAIMS, LIFETIME, datetime.now(UTC) - LIFETIME - timedelta(seconds=7)))


def test_a_token_that_was_read_before_ends_as_any_other() -> None:
    now = datetime.now(UTC)  # not when the tests were collected: the whole of them lasts longer than a token
    token, end = issue_access(KEY, CLAIMS, LIFETIME, now), now + LIFETIME
    assert read_access(KEY, token, now) == CLAIMS
    assert read_access(KEY, token, end + timedelta(seconds=3)) == CLAIMS
    with pytest.raises(BadToken):
        read_access(KEY, token, end + timedelta(seconds=6))


def good(**change: object) -> dict:
    """The claims of a good token; a None takes a claim away."""
    claims = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": str(uuid4()),
        "iat": NOW,
        "exp": NOW + HOURS,
        "jti": uuid4().hex,
        "sid": str(uuid4()),
        "epoch": 0,
        **change,
    }
    return {name: value for name, value in claims.items() if value is not None}


def signed(headers: dict | None = None, key: bytes = KEY, algorithm: str = "HS256", **change: object) -> str:
    return jwt.encode(good(**change), key, algorithm, headers={"typ": "at+jwt", **(headers or {})})


def by_hand(header: dict, payload: object = None) -> str:
    """A token with any header, signed with our own key."""
    claims = good()
    claims = {**claims, "iat": int(NOW.timestamp()), "exp": int((NOW + HOURS).timestamp())}
    parts = [header, claims if payload is None else payload]
    body = ".".join(base64.urlsafe_b64encode(json.dumps(p).encode()).decode().rstrip("=") for p in parts)
    mac = hmac.new(KEY, body.encode(), hashlib.sha256).digest()
    return f"{body}.{base64.urlsafe_b64encode(mac).decode().rstrip('=')}"


GOOD_HEADER = {"alg": "HS256", "typ": "at+jwt"}
BAD = {
    "empty": "",
    "no token": "abc",
    "three dots": "a.b.c",
    "not base64": "....",
    "another key": signed(key=b"another key that is longer than thirty-two bytes"),
    "another algorithm": signed(algorithm="HS384"),
    "algorithm none": by_hand({"alg": "none", "typ": "at+jwt"}).rsplit(".", 1)[0] + ".",
    "algorithm None in capitals": by_hand({"alg": "NONE", "typ": "at+jwt"}),
    "signature cut off": signed().rsplit(".", 1)[0] + ".",
    "signature of another token": signed().rsplit(".", 1)[0] + "." + signed().rsplit(".", 1)[1],
    "an ordinary JWT": jwt.encode(good(), KEY, "HS256"),
    "no type": by_hand({"alg": "HS256"}),
    "a key id": signed({"kid": "1"}),
    "a key address": signed({"jku": "https://evil.example/keys"}),
    "a key inside": by_hand({**GOOD_HEADER, "jwk": {"kty": "oct", "k": "AA"}}),
    "critical extension": by_hand({**GOOD_HEADER, "crit": ["exp"]}),
    "run out": signed(iat=NOW - 2 * LIFETIME, exp=NOW - LIFETIME),
    "from the future": signed(iat=NOW + HOURS / 2),
    "not yet": signed(nbf=NOW + HOURS / 2),
    "another issuer": signed(iss="somebody"),
    "for another audience": signed(aud="elsewhere"),
    "for several audiences": signed(aud=[AUDIENCE, "elsewhere"]),
    "subject no id": signed(sub="lan"),
    "session no id": signed(sid="x"),
    "epoch as text": signed(epoch="0"),
    "epoch as truth": signed(epoch=True),
    "payload a list": by_hand(GOOD_HEADER, [1, 2]),
    "payload a text": by_hand(GOOD_HEADER, "x"),
    **{
        f"without {name}": signed(**{name: None}) for name in ("iss", "aud", "sub", "iat", "exp", "jti", "sid", "epoch")
    },
}


@pytest.mark.parametrize("token", BAD.values(), ids=BAD.keys())
def test_a_bad_token_is_refused(token: str) -> None:
    with pytest.raises(BadToken):
        read_access(KEY, token)


def test_the_table_would_notice_a_reader_that_accepts_everything() -> None:
    assert read_access(KEY, signed()).epoch == 0
    assert read_access(KEY, by_hand(GOOD_HEADER)).epoch == 0
    assert len(BAD) >= 20


def test_refresh_tokens_have_256_bits_and_are_stored_as_hashes() -> None:
    tokens = {new_refresh() for _ in range(100)}
    assert len(tokens) == 100
    assert all(len(base64.urlsafe_b64decode(t + "=")) == 32 for t in tokens)
    assert digest("x") == hashlib.sha256(b"x").hexdigest()
