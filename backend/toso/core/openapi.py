"""The API's own description: operation ids are function names, every operation declares the common refusals."""

from collections.abc import Callable, Sequence
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from toso.core.idempotency import WITHOUT_KEY, AlreadyDone
from toso.core.schemas import ProblemRead

_COMMON = {
    "401": "Chưa đăng nhập hoặc phiên đã hết hạn.",
    "403": "Không có quyền làm việc này.",
    "422": "Dữ liệu gửi lên chưa đúng.",
}
_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Khóa chống gửi trùng (UUID): gửi lại cùng khóa và nội dung trong 24 giờ thì nhận câu trả lời cũ.",
    "schema": {"type": "string", "minLength": 8, "maxLength": 100, "pattern": "^[A-Za-z0-9_-]+$"},
}


def operation_id(route: APIRoute) -> str:
    return route.name


def install_openapi(app: FastAPI, routes: Callable[[], Sequence[BaseRoute]], description: str) -> None:
    """Replaces FastAPI's description by one whose errors are problem+json throughout."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = get_openapi(
                title=app.title,
                version=app.version,
                description=description,
                routes=routes(),
                tags=app.openapi_tags,
            )
            _complete(schema)
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = described


def _complete(schema: dict[str, Any]) -> None:
    schemas = schema.setdefault("components", {}).setdefault("schemas", {})
    problem = ProblemRead.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs", {}))
    schemas["ProblemRead"] = problem
    schemas.pop("HTTPValidationError", None)
    schemas.pop("ValidationError", None)
    schema["components"]["securitySchemes"] = {
        "cookie": {"type": "apiKey", "in": "cookie", "name": "__Host-toso_access"},
        "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
    }
    for operations in schema["paths"].values():
        for method, operation in operations.items():
            if method == "post" and WITHOUT_KEY not in operation:
                operation.setdefault("parameters", []).append(_IDEMPOTENCY_KEY)
                operation["responses"].setdefault("409", {"description": AlreadyDone.title})
            _complete_operation(operation)


def _complete_operation(operation: dict[str, Any]) -> None:
    public = operation.get("x-public", False)
    if not public:
        operation["security"] = [{"cookie": []}, {"bearer": []}]
    for status, text in _COMMON.items():
        if public and status != "422":
            continue
        operation["responses"].setdefault(status, {"description": text})
    for status, response in operation["responses"].items():
        if status[0] in "45":
            ref = {"schema": {"$ref": "#/components/schemas/ProblemRead"}}
            response["content"] = {"application/problem+json": ref}
