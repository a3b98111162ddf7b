"""Pure ASGI middleware of every request: request id, size limits, cross-site refusal, security headers."""

import hashlib
import ipaddress
import re
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from uuid import uuid4

from fastapi import Request
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from toso.core.problem_answers import answer
from toso.core.problems import Malformed, Problem, TooLarge
from toso.core.settings import LOOPBACK, Settings
from toso.kit.figures import read_whole

SAFE = {"GET", "HEAD", "OPTIONS"}
ACCESS_COOKIE = "__Host-toso_access"
REFRESH_COOKIE = "__Host-toso_refresh"
DEVICE_COOKIE = "__Host-toso_device"
OPEN_BODY = 64 * 1024  # bytes of JSON that anybody may send
# Where recordings are sent, and the largest one, in bytes: a body that is spooled to a file and stored piece by piece.
RECORDINGS, LARGEST_RECORDING = "/api/v1/files/recordings", 100 * 1024 * 1024
# As ASGI has them, added to what an answer says itself.
OF_ALL = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"strict-transport-security", b"max-age=31536000; includeSubDomains"),
)
# A browser heeds these of a document alone; a phone would pay for each of them with every sheet.
OF_DOCUMENTS = (
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"geolocation=(), microphone=(), camera=(self)"),
)
OF_API = (
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"cache-control", b"no-store"),
)
_OF_PROXIES = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
_REQUEST_ID = re.compile(r"^[A-Za-z0-9-]{8,64}$")
# "2001:db8::1", "fe80::1%eth0", "[2001:db8::1]:443", "203.0.113.7", "203.0.113.7:443"
_ADDRESS = re.compile(r"\[([\da-fA-F:.]+)\](?::\d+)?|(\d+(?:\.\d+){3})(?::\d+)?|([\da-fA-F:.]+)(?:%\w+)?", re.ASCII)
_PARAMETER = re.compile(r"^[a-z_]{1,40}$")


class CrossSite(Problem):
    status, code, title = 403, "cross-site", "Yêu cầu không đến từ trang của hệ thống nên bị từ chối."


class DemonstrationElsewhere(Problem):
    status, code, title = (
        403,
        "demonstration-elsewhere",
        "Chế độ trình diễn chỉ mở được ở chính máy đang chạy nó, vì ai cũng biết mật khẩu của các tài khoản mẫu.",
    )


class TwoCredentials(Problem):
    status, code, title = (
        400,
        "two-credentials",
        "Một yêu cầu không được vừa mang cookie vừa mang Authorization.",
    )


class BadTransport(Problem):
    status, code, title = 400, "bad-transport", "Yêu cầu HTTP không hợp lệ."


class Perimeter:
    """Checks that need no database, before FastAPI sees the request; headers after it has answered."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings
        self.proxies = [ipaddress.ip_network(p) for p in settings.trusted_proxies]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        state = scope.setdefault("state", {})
        given = headers.get("x-request-id", "")
        state["request_id"] = given if _REQUEST_ID.match(given) else uuid4().hex
        state["client_ip"] = self._client_ip(scope, headers)
        send = _with_headers(send, scope["path"], state)
        try:
            _check_transport(headers)
            _check_credentials(headers)
            _check_address(scope)
            if self.settings.demo and not asked_here(headers):
                raise DemonstrationElsewhere
            if scope["method"] not in SAFE and scope["path"].startswith("/api/"):
                _check_same_site(headers)
            limited = self._limited(scope["path"], headers, receive, state)
        except Problem as problem:
            await _refuse(problem, scope, receive, send)
            return
        try:
            await self.app(scope, limited, _unless_too_large(scope, receive, send, state))
        finally:
            if "heavy" in state:
                scope["app"].state.heavy_requests.leave(state["heavy"])

    def _client_ip(self, scope: Scope, headers: Headers) -> str:
        """The peer's address; a forwarded one only behind a configured proxy: the last untrusted hop of all lines.

        A hop that is no address was not written by a proxy to be trusted: the one before it stands.
        """
        client: str = (scope.get("client") or ("", 0))[0]
        hops = [hop for line in headers.getlist("x-forwarded-for") for hop in line.split(",") if hop.strip()]
        while self.proxies and hops and _inside(client, self.proxies):
            hop = _parsed(hops.pop().strip())
            if hop is None:
                break
            client = str(hop)
        return client

    def _limited(self, path: str, headers: Headers, receive: Receive, state: dict[str, Any]) -> Receive:
        upload = headers.get("content-type", "").startswith("multipart/form-data")
        largest = LARGEST_RECORDING if path == RECORDINGS else self.settings.upload_limit
        limit = largest + 64 * 1024 if upload else self.settings.body_limit
        declared = headers.get("content-length")
        if declared is not None and int(declared) > limit:
            raise TooLarge
        digest, seen = hashlib.sha256(), 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            if message["type"] == "http.request":
                body = message.get("body", b"")
                seen += len(body)
                if seen > min(limit, state.get("body_limit", limit)):
                    state["too_large"] = True
                    return {"type": "http.disconnect"}
                digest.update(body)
                state["body_sha256"] = digest.hexdigest()
            return message

        return counted


def narrow_body(request: Request, *, guarded: bool) -> None:
    """Sets how much of a body is read, once the route is known: JSON of anybody, or of whom the guard let in.

    Raises TooLarge when more than that is announced.
    """
    limit = request.app.state.settings.body_limit if guarded else min(request.app.state.settings.body_limit, OPEN_BODY)
    request.state.body_limit = limit
    if int(request.headers.get("content-length", "0")) > limit:
        raise TooLarge


async def _refuse(problem: Problem, scope: Scope, receive: Receive, send: Send) -> None:
    """The answer to what the perimeter refuses; once it has left, a row of the log."""
    scope["app"].state.note_refusal(Request(scope), problem, "security.perimeter")
    await answer(problem, Request(scope))(scope, receive, send)


def _check_transport(headers: Headers) -> None:
    if not headers.get("host") or len(headers.getlist("content-length")) > 1:
        raise BadTransport
    if "content-length" in headers and "transfer-encoding" in headers:
        raise BadTransport
    declared = headers.get("content-length", "0")
    if read_whole(declared, 18) is None or sum(len(k) + len(v) for k, v in headers.raw) > 32 * 1024:
        raise BadTransport


def _check_address(scope: Scope) -> None:
    """No text in an address holds a NUL: PostgreSQL takes none, and nothing that is looked for has one."""
    query = scope.get("query_string", b"")
    if b"%00" in query or b"\x00" in query:
        given = [name for name, value in parse_qsl(query.decode("latin-1"), keep_blank_values=True) if "\x00" in value]
        names = [name for name in given if _PARAMETER.match(name)] or ["query"]
        raise Malformed(fields=dict.fromkeys(names, "Có ký tự không dùng được."))
    if "\x00" in scope["path"]:
        raise Malformed


def asked_here(headers: Headers) -> bool:
    """Whether whoever asks calls this machine by its own name, and no proxy on it asks for somebody else."""
    try:
        name = urlsplit(f"//{headers.get('host', '')}").hostname
    except ValueError:
        return False
    return name in LOOPBACK and not any(one in headers for one in _OF_PROXIES)


def _check_credentials(headers: Headers) -> None:
    if "authorization" in headers and ACCESS_COOKIE in headers.get("cookie", ""):
        raise TwoCredentials


def _check_same_site(headers: Headers) -> None:
    """A browser's state-changing request needs its own origin and a header that no form can send."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    from_browser = site is not None or origin is not None or "toso_" in headers.get("cookie", "")
    if not from_browser or "authorization" in headers:
        return
    own = {f"{scheme}://{headers.get('host')}" for scheme in ("http", "https")}
    if site not in {None, "same-origin"} or (origin is not None and origin not in own):
        raise CrossSite
    if site is None and origin is None:
        raise CrossSite
    if "x-csrf" not in headers:
        raise CrossSite(fields={"X-CSRF": "Thiếu mục này trong đầu yêu cầu."})


def network_of(address: str, *, wide: bool = False) -> str:
    """Network counted as one sender: an IPv4 address, or the /64 that one IPv6 subscriber has; else the text itself.

    `wide`: what one customer of a provider may hold, a /24 or a /48.
    """
    parsed = _parsed(address)
    if parsed is None:
        return address
    length = {4: 24 if wide else 32, 6: 48 if wide else 64}[parsed.version]
    network = ipaddress.ip_network((parsed, length), strict=False)
    return str(network.network_address) if length == 32 else str(network)


def _parsed(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """An address as peers and proxies write it, a port or zone left out; an IPv4 one mapped into IPv6 is IPv4."""
    found = _ADDRESS.fullmatch(address)
    try:
        parsed = ipaddress.ip_address(found[found.lastindex or 0]) if found else None
    except ValueError:
        return None
    return (parsed.ipv4_mapped or parsed) if isinstance(parsed, ipaddress.IPv6Address) else parsed


def _inside(address: str, networks: list[Any]) -> bool:
    parsed = _parsed(address)
    return parsed is not None and any(parsed in network for network in networks)


def _unless_too_large(scope: Scope, receive: Receive, send: Send, state: dict[str, Any]) -> Send:
    """A streamed body that grew over the limit is answered with 413, whatever the application made of it."""
    refused = False

    async def wrapped(message: Message) -> None:
        nonlocal refused
        if state.get("too_large") and not refused:
            refused = True
            await _refuse(TooLarge(), scope, receive, send)
        elif not refused:
            await send(message)

    return wrapped


def _with_headers(send: Send, path: str, state: dict[str, Any]) -> Send:
    """`state["headers"]`, `state["ending"]`: what the request itself adds to its answer, whichever that will be."""

    async def wrapped(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["X-Request-Id"] = state["request_id"]
            for name, value in (state.get("headers", {}) | state.get("ending", {})).items():
                headers[name] = value
            given = dict(headers.raw)
            of_api = path.startswith("/api/")
            plain = of_api and b"json" in given.get(b"content-type", b"json")
            own = (*OF_ALL, *(() if plain else OF_DOCUMENTS), *(OF_API if of_api else ()))
            headers.raw.extend(header for header in own if header[0] not in given)
        await send(message)

    return wrapped
