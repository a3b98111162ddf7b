"""The API's own description (OpenAPI 3.1), as other systems and generated clients read it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from toso.core.openapi_names import renamed, short_names
from toso.core.openapi_parts import HEADERS, SECURITY, describe, responses_of, share_parameters, shortened
from toso.core.request_examples import request_examples
from toso.core.schemas import ProblemRead

TITLE = "To So API"
_TEXT_TYPES = ("application/json", "application/problem+json", "text/")


def operation_id(route: APIRoute) -> str:
    return route.name


def install_openapi(
    app: FastAPI,
    routes: Callable[[], Sequence[BaseRoute]],
    description: str,
    tags: Mapping[str, str],
    scopes: Mapping[str, str],
    webhooks: Callable[[], Mapping[str, Any]],
) -> None:
    """Replaces FastAPI's description. `tags`: the Vietnamese name of each group of routes → its English slug; `scopes`:
    of service clients, each with its name; `webhooks`: what the product sends by itself.
    """

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            found = [cast(Any, route) for route in routes()]
            schema = get_openapi(
                title=TITLE,
                version=app.version,
                description=description,
                routes=found,
                tags=[{"name": slug, "description": name} for name, slug in tags.items()],
                servers=[{"url": "/", "description": "Máy chủ này"}],
                contact={"name": "Tổ Số"},
                separate_input_output_schemas=False,
            )
            app.openapi_schema = {**_completed(schema, found, tags, scopes), "webhooks": dict(webhooks())}
        return app.openapi_schema

    app.openapi = described


def _completed(
    schema: dict[str, Any], routes: Sequence[Any], tags: Mapping[str, str], scopes: Mapping[str, str]
) -> dict[str, Any]:
    schemas: dict[str, Any] = schema.setdefault("components", {}).setdefault("schemas", {})
    problem = ProblemRead.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs", {}))
    schemas["ProblemRead"] = problem
    schemas.pop("HTTPValidationError", None)
    schemas.pop("ValidationError", None)
    for route in routes:
        for method in route.methods if route.include_in_schema else ():
            operation = schema["paths"][route.path_format][method.lower()]
            operation["tags"] = [tags[operation["tags"][-1]]]  # the route's own, else its router's
            _tell_files(operation)
            describe(route, operation, schemas)
    names = short_names(schemas)
    for name, one in schemas.items():
        if example := request_examples().get(names.get(name, name)):
            one["examples"] = [example]
    made = shortened(renamed(schema["paths"], names))
    info = schema.pop("info")
    return {
        "openapi": schema["openapi"],
        "info": info,
        "servers": schema["servers"],
        "tags": schema["tags"],
        "security": SECURITY,
        "paths": made,
        "components": {
            "schemas": {names.get(n, n): shortened(renamed(one, names)) for n, one in sorted(schemas.items())},
            "parameters": share_parameters(made),
            "headers": HEADERS,
            "responses": responses_of(made),
            "securitySchemes": _security_schemes(scopes),
        },
    }


def _tell_files(operation: dict[str, Any]) -> None:
    """Bytes are told as such, texts as texts."""
    for answer in operation["responses"].values():
        for kind, content in answer.get("content", {}).items():
            if not kind.startswith(_TEXT_TYPES) and content.get("schema") == {"type": "string"}:
                content["schema"] = {"type": "string", "format": "binary"}


def _security_schemes(scopes: Mapping[str, str]) -> dict[str, Any]:
    flow: dict[str, Any] = {"tokenUrl": "/api/v1/oauth/token", "scopes": dict(scopes)}
    return {
        "cookie": {"type": "apiKey", "in": "cookie", "name": "__Host-toso_access"},
        "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
        "client": {"type": "oauth2", "flows": {"clientCredentials": flow}},
    }
