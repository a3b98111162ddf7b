"""Addresses for the machinery around the server: alive, ready, version, metrics. Not part of the API."""

import hmac
import ipaddress
from functools import partial

import sqlalchemy as sa
from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from starlette.exceptions import HTTPException

from toso import __version__
from toso.core.execution import call
from toso.core.late_import import load
from toso.core.security import asked_here
from toso.core.security_contact import PATH, security_txt
from toso.operations.health import Level, Place, readiness


async def healthz() -> Response:
    return JSONResponse({"status": "ok"})


async def version() -> Response:
    return JSONResponse({"version": __version__})


async def readyz(request: Request) -> Response:
    """503 while nobody could work; "degraded" with the codes of checks that somebody has to look at."""
    state = request.app.state

    def ask() -> tuple[Level, list[str]]:
        with state.engines.read.connect() as connection:
            connection.execute(sa.text("SELECT 1"))
        return readiness(Place(state.settings, state.engines))

    level, codes = await call(request, ask, write=False)
    if level is Level.UNSOUND:
        return JSONResponse({"status": "unavailable", "checks": codes}, 503, {"Retry-After": "30"})
    return JSONResponse({"status": "degraded" if codes else "ok", "checks": codes})


async def metrics(request: Request) -> Response:
    """For a program on this machine, or one that has the token; to others there is no such page."""
    if not _may_read(request):
        raise HTTPException(404)
    state, written = request.app.state, load("toso.operations.metrics:metrics")
    waiting = vars(state.writer)["_work_queue"].qsize() if state.writer else 0  # the executor tells it nowhere else
    work = partial(written, Place(state.settings, state.engines), state.request_counts, waiting)
    return PlainTextResponse(await call(request, work, write=False), media_type="text/plain; version=0.0.4")


def _may_read(request: Request) -> bool:
    token = request.app.state.settings.metrics_token
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    if token is not None and hmac.compare_digest(given.encode(), token.get_secret_value().encode()):
        return True
    if not asked_here(request.headers) or request.client is None:
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


def install_health(app: FastAPI) -> None:
    answers = {"/healthz": healthz, "/readyz": readyz, "/version": version, "/metrics": metrics, PATH: security_txt}
    for path, answer in answers.items():
        app.add_api_route(path, answer, include_in_schema=False)
