"""Compression of answers: which ones, never one that can hold a secret, and headers that say what was done."""

import asyncio
import json
import re
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import brotli
import pytest
from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from fixtures.households import Register
from fixtures.monthly_reports import API
from fixtures.people import ClientOf
from fixtures.routes import Swept, operations
from toso.core.compression import Compression, accepted_encoding, holds_secret, shows_secret
from toso.core.schemas import Page
from toso.identity.schemas import TokenRead

ROUND = f"{API}/visits/round"
NEVER = [
    "GET /api/v1/visits/parcel-key",
    "POST /api/v1/badges/mine",
    "POST /api/v1/calendar-feed",
    "POST /api/v1/households/{household_id}/reveal",
    "POST /api/v1/invitations",
    "POST /api/v1/oauth/token",
    "POST /api/v1/service-clients/{client_id}/credentials",
    "POST /api/v1/service-clients/{client_id}/webhooks",
    "POST /api/v1/service-clients/{client_id}/webhooks/{webhook_id}/secret",
    "POST /api/v1/setup",
    "POST /api/v1/users",
    "POST /api/v1/users/{user_id}/reset",
    "POST /api/v1/visits/phone-key",
]
# What shows something that opens something has such a name; the fields below have one and open nothing.
SUSPICIOUS = re.compile(r"token|secret|password|passphrase|\bpin\b|\botp\b|^key$|_key$|^(url|link|href)$")
HARMLESS = {
    "HomeCountRead.href",
    "FirstStepRead.href",
    "GroupRead.key",
    "IndicatorGroupRead.key",
    "IndicatorPlaceRead.key",
    "HomeItemRead.href",
    "KeyRead.key",
    "HomeLinkRead.href",
    "PersonalNoticeRead.href",
    "ProgressRead.link",
    "WebhookRead.url",
    "YearLineRead.href",
    "NoticeSettingsRead.push_key",
    "MaterialPostingRead.url",
    "MaterialVersionRead.url",
    "ShownMaterialRead.url",
    "ReachEstimateRead.link",
    "RungRead.key",
    "StepDayRead.key",
    "UserRead.must_change_password",
}


def secret_ones(app: FastAPI) -> list[Swept]:
    return [s for s in operations(app) if shows_secret({"path": s.url, "route": s.route})]


def test_besides_the_account_these_answers_are_never_compressed(sqlite_app: FastAPI) -> None:
    found = {f"{s.method} {s.path}" for s in secret_ones(sqlite_app)}
    assert {f"{s.method} {s.path}" for s in operations(sqlite_app) if s.path.startswith(f"{API}/auth/")} <= found
    assert sorted(name for name in found if f" {API}/auth/" not in name) == NEVER


def test_every_answer_with_a_name_of_a_secret_is_marked(sqlite_app: FastAPI) -> None:
    described = sqlite_app.openapi()
    schemas, hidden = described["components"]["schemas"], {(s.method, s.path) for s in secret_ones(sqlite_app)}
    found: set[str] = set()
    for swept in operations(sqlite_app):
        if (swept.method, swept.path) in hidden or not swept.route.include_in_schema:
            continue
        answers = described["paths"][swept.path][swept.method.lower()]["responses"]
        for name in schemas_in([said for status, said in answers.items() if status < "3"], schemas):
            fields = filter(SUSPICIOUS.search, schemas[name].get("properties", {}))
            found |= {f"{name.rpartition('__')[2]}.{field}" for field in fields}
    assert found == HARMLESS


def schemas_in(part: Any, schemas: dict[str, Any], known: frozenset[str] = frozenset()) -> set[str]:
    """The names of all schemas that a part of the description refers to, at whatever depth."""
    named = set(re.findall(r"#/components/schemas/([\w.-]+)", str(part))) - known
    return named.union(*(schemas_in(schemas[name], schemas, known | named) for name in named))


def test_a_secret_is_found_at_any_depth() -> None:
    assert [holds_secret(kind) for kind in (TokenRead, list[TokenRead | None], Page[TokenRead], dict[str, str])] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("", None),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("gzip;q=0.000", None),
        ("BR;q=0.1", "br"),
        ("identity, *;q=0", None),
    ],
)
def test_what_the_client_accepts_decides(header: str, encoding: str | None) -> None:
    assert accepted_encoding(header) == encoding


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_a_round_is_the_same_compressed_and_not(register: Register, client_of: ClientOf, encoding: str) -> None:
    hoa = client_of("hoa")
    plain, packed = (hoa.get(ROUND, headers={"Accept-Encoding": e}) for e in ("identity", encoding))
    assert (plain.headers.get("content-encoding"), packed.headers["content-encoding"]) == (None, encoding)
    assert packed.json()["households"] == plain.json()["households"]
    assert int(packed.headers["content-length"]) * 3 < int(plain.headers["content-length"])
    assert [r.headers["vary"] for r in (plain, packed)] == ["Accept-Encoding"] * 2
    assert packed.headers["etag"] == f"W/{plain.headers['etag']}"
    for tag in (plain.headers["etag"], packed.headers["etag"]):
        again = hoa.get(ROUND, headers={"If-None-Match": tag, "Accept-Encoding": encoding})
        assert (again.status_code, again.content, again.headers.get("content-encoding")) == (304, b"", None)


@dataclass(frozen=True)
class Given:
    """An answer of an application behind the compression, and whether it should be left as it is."""

    name: str
    left: bool
    path: str = "/api/v1/tasks"
    method: str = "GET"
    status: int = 200
    body: bytes = json.dumps(["nhiệm vụ"] * 500).encode()
    headers: dict[str, str] = field(default_factory=dict)
    model: Any = dict[str, str]


ANSWERS = [
    Given("a list", left=False),
    Given("a new row", left=False, method="POST", status=201),
    Given("a long one, outside the loop", left=False, body=json.dumps(["nhiệm vụ"] * 9000).encode()),
    Given("a small one", left=True, body=b"{}"),
    Given("of the account", left=True, path="/api/v1/auth/me"),
    Given("a token", left=True, model=TokenRead),
    Given("pages have their own", left=True, path="/s/1/bundles/kit.js"),
    Given("a file", left=True, headers={"Content-Disposition": "attachment"}),
    Given("a part of it", left=True, status=206),
    Given("compressed before", left=True, headers={"Content-Encoding": "br"}),
    Given("an error", left=True, status=422, headers={"Content-Type": "application/problem+json"}),
    Given("the head alone", left=True, method="HEAD"),
]


@pytest.mark.parametrize("given", ANSWERS, ids=lambda given: given.name)
def test_an_answer_is_compressed_or_left_byte_by_byte(given: Given) -> None:
    headers = {"Content-Type": "application/json", "Content-Length": str(len(given.body)), "ETag": '"7"'}

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        scope["route"] = SimpleNamespace(response_model=given.model)
        await Response(given.body, given.status, headers | given.headers)(scope, receive, send)

    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    asked = [(b"accept-encoding", b"br")]
    scope = {"type": "http", "method": given.method, "path": given.path, "headers": asked}
    asyncio.run(Compression(application)(scope, lambda: asyncio.sleep(0, {"type": "http.request"}), send))
    start, body = Headers(raw=sent[0]["headers"]), b"".join(m.get("body", b"") for m in sent[1:])
    if given.left:
        assert (body, start["content-length"], start["etag"]) == (given.body, str(len(given.body)), '"7"')
        assert start.get("content-encoding") == given.headers.get("Content-Encoding")
    else:
        assert (start["content-encoding"], brotli.decompress(body)) == ("br", given.body)
        assert (start["content-length"], start["etag"], start["vary"]) == (str(len(body)), 'W/"7"', "Accept-Encoding")


def test_what_comes_in_parts_goes_through_in_parts() -> None:
    parts = [b"[1,", b"2]"]

    async def application(scope: Scope, _receive: Receive, send: Send) -> None:
        scope["route"] = SimpleNamespace(response_model=None)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
        for part in parts:
            await send({"type": "http.response.body", "body": part, "more_body": part is parts[0]})

    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": "/api/v1/tasks", "headers": [(b"accept-encoding", b"br")]}
    asyncio.run(Compression(application)(scope, lambda: asyncio.sleep(0, {"type": "http.request"}), send))
    assert [m.get("body") for m in sent] == [None, *parts]
