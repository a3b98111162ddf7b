"""Compression of the API's JSON answers: smaller on the wire, and never where a secret stands beside text of others.

Whoever sees only the length of a compressed answer and has text of their own in it guesses a secret of the same answer
letter by letter (BREACH). So no answer is compressed that can hold one: none of the account's (`/auth/`), none whose
schema, or any schema inside it, is marked `secret`. A mark keeps the answer from being stored for a repeat too
(core.idempotency).
"""

import gzip
from functools import cache
from typing import Any, get_args

import brotli
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SMALLEST = 1024  # below it the head of an answer is most of it
LARGEST_INLINE = 32 * 1024  # half a millisecond; more leaves the event loop
_PREFIX, _ACCOUNT = "/api/", "/api/v1/auth/"
# Cheaper and smaller than gzip even for a single household (500 of 1,910 bytes in 0.05 ms; gzip 575 in 0.06 ms). What
# leaves the loop may take its time: 1,453 kB of a round are 119 in 13 ms at quality 5, 112 in 18 at 7, 109 in 40 at 9.
_BROTLI_INLINE, _BROTLI_THREAD, _GZIP_LEVEL = 5, 9, 1


class Compression:
    """Compresses what may be compressed and is asked for so; answers in parts go through as they are."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] == "HEAD" or not scope["path"].startswith(_PREFIX):
            await self.app(scope, receive, send)
            return
        encoding = accepted_encoding(Headers(scope=scope).get("accept-encoding", ""))
        held: Message | None = None

        async def compressing(message: Message) -> None:
            nonlocal held
            if message["type"] == "http.response.start" and _may_compress(scope, message):
                MutableHeaders(scope=message).add_vary_header("Accept-Encoding")
                held = message
                return
            if held is not None:
                start, held = held, None
                if encoding and message["type"] == "http.response.body" and not message.get("more_body"):
                    message = await _compressed(start, message, encoding)
                await send(start)
            await send(message)

        await self.app(scope, receive, compressing)


def accepted_encoding(header: str) -> str | None:
    """The better of "br" and "gzip" that an Accept-Encoding allows (`q=0` forbids); None: neither."""
    weights = (part.partition(";") for part in header.lower().split(","))
    allowed = {name.strip() for name, _, weight in weights if not _is_zero(weight)}
    return next((name for name in ("br", "gzip") if name in allowed), None)


def _is_zero(weight: str) -> bool:
    name, _, value = weight.partition("=")
    return name.strip() == "q" and not value.strip().strip("0.")


def _may_compress(scope: Scope, start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    if start["status"] not in {200, 201} or headers.get("content-type") != "application/json":
        return False
    is_file = "content-disposition" in headers or "content-encoding" in headers
    return not is_file and not shows_secret(scope)


def shows_secret(scope: Scope) -> bool:
    """Whether the answer of a matched request may hold a secret."""
    if scope["path"].startswith(_ACCOUNT):
        return True
    return holds_secret(getattr(scope.get("route"), "response_model", None))


@cache
def holds_secret(kind: Any) -> bool:
    """Whether a type of an answer is marked `secret`, or anything inside it is."""
    return any(getattr(one, "secret", False) is True for one in _inside(kind, set()))


def _inside(kind: Any, visited: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """The schemas that a type is made of, added to `visited`."""
    parts = list(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in visited:
        visited.add(kind)
        parts += [field.annotation for field in kind.model_fields.values()]
    for part in parts:
        _inside(part, visited)
    return visited


async def _compressed(start: Message, message: Message, encoding: str) -> Message:
    """The answer's body in an encoding, with the headers of `start` set right; a small one as it is."""
    body: bytes = message.get("body", b"")
    if len(body) < SMALLEST:
        return message
    packed = _pack(body, encoding) if len(body) <= LARGEST_INLINE else await run_in_threadpool(_pack, body, encoding)
    headers = MutableHeaders(scope=start)
    headers["Content-Encoding"], headers["Content-Length"] = encoding, str(len(packed))
    tag = headers.get("etag", "")
    if tag.startswith('"'):  # a strong one promises the same bytes
        headers["ETag"] = f"W/{tag}"
    return {**message, "body": packed}


def _pack(body: bytes, encoding: str) -> bytes:
    if encoding == "br":
        return brotli.compress(body, quality=_BROTLI_INLINE if len(body) <= LARGEST_INLINE else _BROTLI_THREAD)
    return gzip.compress(body, _GZIP_LEVEL, mtime=0)
