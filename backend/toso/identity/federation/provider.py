"""The provider as its client sees it: where to send people, and whom an authorization code stands for.

Imported late: the libraries are needed by those alone who sign in so. Nothing is asked of the network before.
"""

import asyncio
import base64
import hmac
import math
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import httpx2 as httpx
import jwt
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from toso.core.settings import LOOPBACK, Settings
from toso.kit.clock import system_now

# Signed with the provider's own key; never "none", never a secret that both know.
ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"]
LEEWAY, TIMEOUT, LONGEST = 60, 8, 15  # seconds; clocks of offices are set by hand
LONGEST_ANSWER = 256 * 1024  # keys of a large provider have some 20 kB
REQUIRED = ["iss", "aud", "sub", "iat", "exp", "nonce"]
# Seconds for which this process goes by what the provider published, since strangers ask for the way there; after
# which it asks once more where an answer does not fit, since keys change.
KEPT_FOR, ANEW_AFTER = 600, 10
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


class Published:
    """Configuration and keys that the provider publishes, as this process last read them."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[float, dict[str, Any]]] = {}

    async def configuration(self, settings: Settings) -> dict[str, Any]:
        """Raises NoAnswer, and then keeps nothing."""
        address = _on_the_way(settings, settings.oidc_issuer.rstrip("/") + _DISCOVERY)
        found = await self.page(settings, address)
        places = [found.get(name) for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")]
        if found.get("issuer") != settings.oidc_issuer or not all(_is_safe(settings, one) for one in places):
            self._read.pop(address, None)
            raise NoAnswer
        return found

    async def page(self, settings: Settings, address: str, no_older_than: float = KEPT_FOR) -> dict[str, Any]:
        """Raises NoAnswer."""
        at, found = self._read.get(address, (math.inf, {}))
        if not 0 <= (now := system_now().timestamp()) - at < no_older_than:  # also where a clock was set back
            async with _client(settings) as client:
                found = await _json(client, address)
            self._read[address] = now, found
        return found


async def address_for(published: Published, settings: Settings, key: bytes, state: str) -> str:
    """The provider's page to which the browser goes. Raises NoAnswer."""
    async with _in_time(settings):
        found = await published.configuration(settings)
    return prepare_grant_uri(
        found["authorization_endpoint"],
        settings.oidc_client_id,
        "code",
        return_address(settings),
        "openid",
        state,
        nonce=derived(key, "nonce", state),
        code_challenge=create_s256_code_challenge(derived(key, "verifier", state)),
        code_challenge_method="S256",
    )


async def subject_of(published: Published, settings: Settings, key: bytes, state: str, answer: Answer) -> str:
    """Whom the code stands for, by the provider's own signed word. Raises NoAnswer, NotVerified."""
    async with _in_time(settings):
        found = await published.configuration(settings)
        named = answer.issuer or found.get("authorization_response_iss_parameter_supported")
        if named and answer.issuer != settings.oidc_issuer:
            raise NotVerified
        token = await _token(settings, found, answer.code, derived(key, "verifier", state))
        keys, nonce = _on_the_way(settings, found["jwks_uri"]), derived(key, "nonce", state)
        try:
            return _verified(settings, await published.page(settings, keys), token, nonce)
        except NotVerified:
            return _verified(settings, await published.page(settings, keys, ANEW_AFTER), token, nonce)


async def _token(settings: Settings, page: dict[str, Any], code: str, verifier: str) -> str:
    try:
        async with _client(settings) as client:
            token = await client.fetch_token(
                _on_the_way(settings, page["token_endpoint"]), code=code, code_verifier=verifier
            )
    except (OAuthError, ValueError) as error:
        raise NotVerified from error
    except httpx.HTTPError as error:
        raise NoAnswer from error
    return str(token.get("id_token", ""))


@asynccontextmanager
async def _in_time(settings: Settings) -> AsyncGenerator[None]:
    """As long as a person waits; a client's timeouts begin anew with each byte. Raises NoAnswer."""
    try:
        async with asyncio.timeout(min(LONGEST, settings.exchange_seconds)):
            yield
    except TimeoutError as error:
        raise NoAnswer from error


def _client(settings: Settings) -> Any:
    secret = settings.oidc_client_secret
    return AsyncOAuth2Client(
        client_id=settings.oidc_client_id,
        client_secret=secret.get_secret_value() if secret else None,
        redirect_uri=return_address(settings),
        scope="openid",
        code_challenge_method="S256",
        timeout=TIMEOUT,
        transport=_Short(trust_env=False),
        follow_redirects=False,
        trust_env=False,
        headers={"Accept-Encoding": "identity"},
    )


class _Short(httpx.AsyncHTTPTransport):
    """Answers of a length that a provider's have; a longer one, or one packed though nobody asked, is none."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await super().handle_async_request(request)
        if "content-encoding" in answer.headers:
            raise httpx.DecodingError("packed", request=request)
        answer.stream = _Counted(answer.stream)
        return answer


class _Counted(httpx.AsyncByteStream):
    def __init__(self, inner: Any) -> None:
        self._inner = inner

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = LONGEST_ANSWER
        async for piece in self._inner:
            left -= len(piece)
            if left < 0:
                raise httpx.ReadError("too long")
            yield piece

    async def aclose(self) -> None:
        await self._inner.aclose()


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


def _is_safe(settings: Settings, address: Any) -> bool:
    """Whether an address that a provider names is asked: https, or this machine's where the provider is here itself."""
    issuer, parts = urlsplit(settings.oidc_issuer), urlsplit(address if isinstance(address, str) else "")
    here = {issuer.hostname, parts.hostname} <= LOOPBACK
    return parts.scheme == issuer.scheme and (parts.scheme == "https" or (parts.scheme == "http" and here))


async def _json(client: Any, address: str) -> dict[str, Any]:
    try:
        answer = await client.request("GET", address, withhold_token=True)
        found = answer.raise_for_status().json()
    except (httpx.HTTPError, ValueError) as error:
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
