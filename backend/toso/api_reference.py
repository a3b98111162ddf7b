"""The API reference page: Swagger UI as it lies in the frontend's folder, for signed-in people only."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.guard import Require
from toso.core.execution import DbRoute

router = APIRouter(prefix="/reference", tags=["Tài liệu API"], include_in_schema=False, route_class=DbRoute)

MayRead = Annotated[Scope, Depends(Require(Action.PROFILE_READ))]
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tổ Số — tài liệu API</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="reference/swagger-ui.css"></head>
<body><main id="page"></main><script src="reference/swagger-ui-bundle.js"></script>
<script src="reference/start.js"></script></body></html>"""
_START = """SwaggerUIBundle({ url: "reference/openapi.json", dom_id: "#page", deepLinking: true, docExpansion: "none",
  requestInterceptor: (request) => { request.headers["X-CSRF"] = "1"; return request; } });"""
_TYPES = {"swagger-ui.css": "text/css", "swagger-ui-bundle.js": "text/javascript"}


@router.get("")
async def show_reference(_scope: MayRead) -> Response:
    return HTMLResponse(_PAGE, headers={"Content-Security-Policy": _CSP})


@router.get("/openapi.json")
async def show_openapi(request: Request, _scope: MayRead) -> Response:
    return JSONResponse(request.app.openapi())


@router.get("/start.js")
async def show_start(_scope: MayRead) -> Response:
    return Response(_START, media_type="text/javascript")


@router.get("/{name}")
async def show_asset(
    request: Request, name: Literal["swagger-ui.css", "swagger-ui-bundle.js"], _scope: MayRead
) -> Response:
    path = request.app.state.settings.frontend_dir / "vendor/swagger-ui" / name
    return FileResponse(path, media_type=_TYPES[name], headers={"Cache-Control": "private, max-age=86400"})
