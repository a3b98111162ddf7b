"""The token endpoint over HTTP: a form in, JSON out, refusals by the names of RFC 6749."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from starlette.datastructures import FormData

from toso.authz.guard import public
from toso.core.execution import DbRoute
from toso.core.idempotency import without_key
from toso.identity.clients.schemas import AccessTokenRead, OAuthErrorRead
from toso.identity.clients.token_requests import OAuthRefusal, answer_token

router = APIRouter(prefix="/oauth", tags=["Hệ thống khác"], route_class=DbRoute)

_FIELDS = ("grant_type", "scope", "client_id", "client_secret", "client_assertion_type", "client_assertion")
_TEXT = {"type": "string"}
_FORM = {
    "required": True,
    "content": {
        "application/x-www-form-urlencoded": {
            "schema": {
                "type": "object",
                "required": ["grant_type"],
                "properties": {
                    **dict.fromkeys(_FIELDS, _TEXT),
                    "grant_type": {"type": "string", "enum": ["client_credentials"]},
                },
                "examples": [{"grant_type": "client_credentials", "scope": "reports:read figures:read"}],
            }
        }
    },
}
_REFUSALS: dict[int | str, dict[str, Any]] = {
    400: {"model": OAuthErrorRead, "description": "invalid_request, invalid_scope, unsupported_grant_type"},
    401: {"model": OAuthErrorRead, "description": "invalid_client"},
}


@router.post(
    "/token",
    summary="Lấy mã truy cập cho một hệ thống khác (client_credentials)",
    response_model=AccessTokenRead,
    responses=_REFUSALS,
    openapi_extra={
        **public("Hệ thống khác chứng minh mình là ai bằng khóa của nó"),
        **without_key("Gửi lại là thêm một mã mới; mã không được lưu"),
        "x-own-errors": True,
        "requestBody": _FORM,
    },
)
async def issue_client_token(request: Request) -> JSONResponse | AccessTokenRead:
    try:
        return await answer_token(request, _texts(await _form(request)))
    except OAuthRefusal as refused:
        body = OAuthErrorRead(error=refused.error, error_description=refused.description)
        headers = {"WWW-Authenticate": 'Basic realm="toso"'} if refused.status == 401 else {}
        return JSONResponse(body.model_dump(), refused.status, headers)


async def _form(request: Request) -> FormData:
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise OAuthRefusal("invalid_request", "The body is no application/x-www-form-urlencoded.")
    return await request.form(max_files=0, max_fields=20)


def _texts(form: FormData) -> dict[str, str]:
    """Each field once (RFC 6749, section 3.2); an empty one is none."""
    names = [name for name, _ in form.multi_items()]
    if len(names) != len(set(names)):
        raise OAuthRefusal("invalid_request", "A field is repeated.")
    return {name: value for name, value in form.items() if isinstance(value, str) and value}
