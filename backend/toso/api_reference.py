"""The API's description, whole and as other systems need it, with its page, and the schema of a report as XML: open to
everybody, since whoever writes another system has no account.
"""

import asyncio
import hashlib
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Literal, cast

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse, HTMLResponse

from toso.authz.client_scopes import READS_OF, WRITES_OF
from toso.authz.guard import public
from toso.core.entity_tags import is_known
from toso.core.execution import DbRoute
from toso.core.property_words import told
from toso.core.sandbox import Limits, call

router = APIRouter(tags=["Tài liệu API"], include_in_schema=False, route_class=DbRoute)

_OPEN = public("Mô tả API không có dữ liệu của phường nào; bên viết phần mềm đọc trước khi có khóa")
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tổ Số — tài liệu API</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="reference/swagger-ui.css"></head>
<body><main id="page"></main><script src="reference/swagger-ui-bundle.js"></script>
<script src="reference/start.js"></script></body></html>"""
_START = """SwaggerUIBundle({ url: "openapi-integrator.json", dom_id: "#page", deepLinking: true, docExpansion: "none",
  requestInterceptor: (request) => { request.headers["X-CSRF"] = "1"; return request; } });"""
_TYPES = {"swagger-ui.css": "text/css", "swagger-ui-bundle.js": "text/javascript"}
_ENTRANCE = "issue_client_token"
_LIMITS = Limits(seconds=60, memory_mb=1_000, file_mb=16)


@router.get("/openapi.json", openapi_extra=_OPEN)
async def show_openapi(request: Request) -> Response:
    return await _description(request)


@router.get("/openapi-integrator.json", openapi_extra=_OPEN)
async def show_integrator_openapi(request: Request) -> Response:
    return await _description(request, "--integrator")


class _Descriptions:
    """The texts of both descriptions with their tags, each made once, by a program of its own: that takes three seconds
    and 200 MB, which would hold everybody and never be given back.
    """

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._made: dict[str, tuple[bytes, str]] = {}

    async def part(self, *options: str) -> tuple[bytes, str]:
        name = " ".join(options)
        async with self._turn:
            if name not in self._made:
                text = await asyncio.to_thread(call, "toso.cli", ["openapi", "-", *options], b"", _LIMITS)
                self._made[name] = text, f'"{hashlib.sha256(text).hexdigest()[:16]}"'
        return self._made[name]


async def _description(request: Request, *options: str) -> Response:
    state = request.app.state
    if not hasattr(state, "descriptions"):
        state.descriptions = _Descriptions()
    body, tag = await state.descriptions.part(*options)
    if is_known(request, tag):
        return Response(status_code=304, headers={"ETag": tag})
    return Response(body, media_type="application/json", headers={"ETag": tag, "Cache-Control": "no-cache"})


def scope_of(action: str, method: str) -> str | None:
    """The scope of service clients that opens an operation, if any does."""
    tables = (READS_OF, WRITES_OF) if method == "get" else (WRITES_OF,)
    found = (scope.value for table in tables for scope, actions in table.items() if action in actions)
    return next(found, None)


def integrator_part(whole: dict[str, Any]) -> dict[str, Any]:
    """The operations that some scope of service clients opens, each with it, and what they refer to."""
    paths: dict[str, Any] = {}
    for path, methods in whole["paths"].items():
        kept = {method: named for method, one in methods.items() if (named := _for_clients(method, one)) is not None}
        if kept:
            paths[path] = kept
    used = {tag for methods in paths.values() for one in methods.values() for tag in one["tags"]}
    components = {**whole["components"], **_used(paths, whole["components"])}
    components["schemas"] = {name: told(name, schema) for name, schema in components["schemas"].items()}
    tags = [tag for tag in whole["tags"] if tag["name"] in used]
    return {**whole, "tags": tags, "security": [{"client": []}], "paths": paths, "components": components}


def _for_clients(method: str, operation: dict[str, Any]) -> dict[str, Any] | None:
    if operation["operationId"] == _ENTRANCE:
        return operation
    scope = scope_of(operation.get("x-action", ""), method)
    if scope is None or operation.get("x-people-only"):
        return None
    return {**operation, "security": [{"client": [scope]}]}


def _used(paths: dict[str, Any], components: dict[str, Any]) -> dict[str, Any]:
    """The shared parts that the paths refer to, at whatever depth."""
    seen: set[tuple[str, str]] = set()
    waiting = [*_references(paths), ("schemas", "ProblemRead")]
    while waiting:
        kind, name = waiting.pop()
        if (kind, name) not in seen:
            seen.add((kind, name))
            waiting += _references(components[kind][name])
    kinds = ("schemas", "parameters", "headers", "responses")
    return {kind: {name: one for name, one in components[kind].items() if (kind, name) in seen} for kind in kinds}


def _references(part: Any) -> Iterator[tuple[str, str]]:
    for kind, name in re.findall(r"\"#/components/(\w+)/([\w.-]+)\"", json.dumps(part)):
        yield cast("str", kind), cast("str", name)


@router.get("/report-1.xsd", openapi_extra=_OPEN)
async def show_report_schema() -> Response:
    schema = files("toso.reports").joinpath("data/report-1.xsd").read_bytes()
    return Response(schema, media_type="application/xml")


@router.get("/reference", openapi_extra=_OPEN)
async def show_reference() -> Response:
    return HTMLResponse(_PAGE, headers={"Content-Security-Policy": _CSP})


@router.get("/reference/start.js", openapi_extra=_OPEN)
async def show_start() -> Response:
    return Response(_START, media_type="text/javascript")


@router.get("/reference/{name}", openapi_extra=_OPEN)
async def show_asset(request: Request, name: Literal["swagger-ui.css", "swagger-ui-bundle.js"]) -> Response:
    path = request.app.state.settings.frontend_dir / "vendor/swagger-ui" / name
    return FileResponse(path, media_type=_TYPES[name], headers={"Cache-Control": "public, max-age=86400"})
