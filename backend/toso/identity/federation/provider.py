"""The provider as its client sees it: where to send people, and whom an authorization code stands for.

Imported late: the libraries are needed by those alone who sign in so. Nothing is asked of the network before.
"""

import asyncio
import base64
import hmac
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import jwt
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from httpx2 import HTTPError

from toso.core.settings import LOOPBACK, Settings

# Signed with the provider's own key; never "none", never a secret that both know.
ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"]
LEEWAY, TIMEOUT, LONGEST = 60, 8, 15  # seconds; clocks of offices are set by hand
REQUIRED = ["iss", "aud", "sub", "iat", "exp", "nonce"]
# Seconds for which this process sends people to the page that the provider last named: strangers ask for the way there.
KEPT_FOR = 600
_kept: dict[tuple[str, str], tuple[float, str]] = {}
_DISCOVERY = "/.well-known/openid-configuration"


class NoAnswer(Exception):
    """The provider does not answer, or not as the standard says."""


class NotVerified(Exception):
    """The answer does not prove who somebody is; one class for every reason."""


class Answer(NamedTuple):
    """The code that the browser brought back, and who the provider says it is (RFC 9207)."""

    code: str
    issuer: str


def return_address(settings: Settings) -> str:
    return f"{settings.public_url.rstrip('/')}/dang-nhap-ngoai"


def derived(key: bytes, purpose: str, state: str) -> str:
    """43 characters that belong to this state: its nonce or its code verifier; nothing is stored."""
    made = hmac.digest(key, b"oidc " + purpose.encode() + b"\0" + state.encode(), "sha256")
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


async def address_for(settings: Settings, key: bytes, state: str) -> str:
    """The provider's page to which the browser goes. Raises NoAnswer."""
    return prepare_grant_uri(
        await _page(settings),
        settings.oidc_client_id,
        "code",
        return_address(settings),
        "openid",
        state,
        nonce=derived(key, "nonce", state),
        code_challenge=create_s256_code_challenge(derived(key, "verifier", state)),
        code_challenge_method="S256",
    )


async def _page(settings: Settings) -> str:
    """Where the provider signs people in, asked for every ten minutes. Raises NoAnswer."""
    whose = (settings.oidc_issuer, settings.oidc_way)
    until, page = _kept.get(whose, (0.0, ""))
    if until <= time.monotonic():
        async with _client(settings) as client:
            page = (await _configuration(settings, client))["authorization_endpoint"]
        _kept.clear()
        _kept[whose] = (time.monotonic() + KEPT_FOR, page)
    return page


async def subject_of(settings: Settings, key: bytes, state: str, answer: Answer) -> str:
    """Whom the code stands for, by the provider's own signed word. Raises NoAnswer, NotVerified."""
    async with _client(settings) as client:
        found = await _configuration(settings, client)
        named = answer.issuer or found.get("authorization_response_iss_parameter_supported")
        if named and answer.issuer != settings.oidc_issuer:
            raise NotVerified
        try:
            token = await client.fetch_token(
                _on_the_way(settings, found["token_endpoint"]),
                code=answer.code,
                code_verifier=derived(key, "verifier", state),
            )
        except (OAuthError, ValueError) as error:
            raise NotVerified from error
        except HTTPError as error:
            raise NoAnswer from error
        keys = await _json(client, _on_the_way(settings, found["jwks_uri"]))
    return _verified(settings, keys, str(token.get("id_token", "")), derived(key, "nonce", state))


@asynccontextmanager
async def _client(settings: Settings) -> AsyncGenerator[Any]:
    """A client of the provider, as long as a person waits for it. Raises NoAnswer when that time is over: its timeouts
    begin anew with each byte.
    """
    secret = settings.oidc_client_secret
    client: Any = AsyncOAuth2Client(
        client_id=settings.oidc_client_id,
        client_secret=secret.get_secret_value() if secret else None,
        redirect_uri=return_address(settings),
        scope="openid",
        code_challenge_method="S256",
        timeout=TIMEOUT,
        follow_redirects=False,
        trust_env=False,
    )
    try:
        async with asyncio.timeout(min(LONGEST, settings.exchange_seconds)), client:
            yield client
    except TimeoutError as error:
        raise NoAnswer from error


def _on_the_way(settings: Settings, address: str) -> str:
    """Where an address of the provider is asked for: at the proxy that alone has a way out, if there is one. It goes on
    to the issuer's own host, so other hosts are out of reach. Raises NoAnswer.
    """
    if not settings.oidc_way:
        return address
    ours, asked = urlsplit(settings.oidc_issuer), urlsplit(address)
    if (ours.scheme, ours.netloc) != (asked.scheme, asked.netloc):
        raise NoAnswer
    way = urlsplit(settings.oidc_way)
    return asked._replace(scheme=way.scheme, netloc=way.netloc).geturl()


async def _configuration(settings: Settings, client: Any) -> dict[str, Any]:
    found = await _json(client, _on_the_way(settings, settings.oidc_issuer.rstrip("/") + _DISCOVERY))
    places = [found.get(name) for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")]
    if found.get("issuer") != settings.oidc_issuer or not all(map(_is_safe, [settings.oidc_issuer, *places])):
        raise NoAnswer
    return found


def _is_safe(address: Any) -> bool:
    parts = urlsplit(address if isinstance(address, str) else "")
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


async def _json(client: Any, address: str) -> dict[str, Any]:
    try:
        answer = await client.request("GET", address, withhold_token=True)
        found = answer.raise_for_status().json()
    except (HTTPError, ValueError) as error:
        raise NoAnswer from error
    if not isinstance(found, dict):
        raise NoAnswer
    return found


def _verified(settings: Settings, keys: dict[str, Any], token: str, nonce: str) -> str:
    """The subject of an ID token that is the provider's, for us alone, in time and of this very sign-in."""
    try:
        kid = jwt.get_unverified_header(token).get("kid")
        signing = [one for one in jwt.PyJWKSet.from_dict(keys).keys if kid is None or one.key_id == kid]
        if len(signing) != 1:
            raise NotVerified
        claims = jwt.decode(
            token,
            signing[0],
            algorithms=ALGORITHMS,
            audience=settings.oidc_client_id,
            issuer=settings.oidc_issuer,
            leeway=LEEWAY,
            options={"require": REQUIRED},
        )
    except (jwt.PyJWTError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise NotVerified from error
    ours = claims["aud"] in (settings.oidc_client_id, [settings.oidc_client_id])
    subject = claims["sub"]
    if not ours or claims.get("azp", settings.oidc_client_id) != settings.oidc_client_id:
        raise NotVerified
    if not hmac.compare_digest(str(claims["nonce"]), nonce) or not 0 < len(subject) <= 255:
        raise NotVerified
    return subject
