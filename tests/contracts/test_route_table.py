"""The table of routes names what the modules declare; each segment works without the others; a broken module is told."""

import asyncio
import logging
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.routing import Match
from starlette.testclient import TestClient

from fixtures.routes import operations
from toso.api import MODULES, TABLE
from toso.core.execution import DbRoute
from toso.core.problem_handlers import install_handlers
from toso.core.routing import RouteTable, UnruledRoute, place

CODE = Path(__file__).resolve().parents[2] / "backend"
# One process for each group of modules, forked from one that knows the libraries and the tables: what a segment needs besides, it
# names itself.
ALONE = """
import gc, os
gc.disable()
import toso.schema, toso.core.execution
from toso.api import TABLE
for segment in {modules: segment for segment, modules in TABLE.modules.items()}.values():
    if child := os.fork():
        os.waitpid(child, 0)
        continue
    try:
        print(segment, sum(map(len, TABLE.segment_routes(segment).values())), flush=True)
    except BaseException as error:
        print(segment, repr(error), flush=True)
    finally:
        os._exit(0)
"""
ROUTER = """
from fastapi import APIRouter
from toso.core.execution import DbRoute
router = APIRouter(prefix="/mended", route_class=DbRoute)
@router.get("", openapi_extra={"x-public": True})
async def show() -> str:
    return "mended"
"""


def routes_by_module() -> dict[str, list[APIRoute]]:
    """The routes that each source file of the product declares."""
    files = [path for path in (CODE / "toso").rglob("*.py") if re.search(r"(?m)^\w+ = APIRouter\(", path.read_text())]
    names = [".".join(path.relative_to(CODE).with_suffix("").parts) for path in sorted(files)]
    return {name: import_module(name).router.routes for name in names}


def test_the_table_names_the_modules_of_each_segment() -> None:
    declared: defaultdict[str, set[str]] = defaultdict(set)
    for module, routes in routes_by_module().items():
        for route in routes:
            declared[place(route.path)[0]].add(module)
    assert {segment: set(modules) for segment, modules in MODULES.items()} == declared
    assert list(MODULES) == sorted(MODULES)


def test_each_route_begins_with_a_fixed_segment_and_has_a_fixed_length() -> None:
    every = [route for routes in routes_by_module().values() for route in routes]
    wrong = [
        r.path
        for r in every
        if not re.fullmatch(r"[a-z-]+(?:\.json|-\d\.xsd)?", place(r.path)[0]) or ":path}" in r.path
    ]
    assert wrong == []
    assert [r.path for r in every if not isinstance(r, DbRoute)] == []
    assert len(every) == len(TABLE.all_routes()) > 300


def test_each_route_is_reached_by_its_own_address(sqlite_app: FastAPI) -> None:
    """None is hidden by a route that is asked before it, as `/x/{id}` would hide `/x/new`."""
    hidden = []
    for swept in operations(sqlite_app):
        match, found = TABLE.matches({"type": "http", "path": swept.url, "method": swept.method, "headers": []})
        if match is not Match.FULL or found["endpoint"] is not swept.route.endpoint:
            hidden.append(f"{swept.method} {swept.path}")
    assert hidden == []


def test_each_segment_works_without_the_others() -> None:
    ran = subprocess.run([sys.executable, "-c", ALONE], cwd=CODE, capture_output=True, text=True, check=True)
    alone = {modules: segment for segment, modules in MODULES.items()}.values()
    expected = [f"{name} {sum(map(len, TABLE.segment_routes(name).values()))}" for name in alone]
    assert ran.stdout.splitlines() == expected


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A module of routes that cannot be imported."""
    monkeypatch.syspath_prepend(tmp_path)
    path = tmp_path / "routes_under_repair.py"
    path.write_text("import a_library_that_is_missing\n")
    yield path
    sys.modules.pop(path.stem, None)


def test_a_broken_module_is_a_fault_in_the_log_until_it_is_mended(
    broken: Path, caplog: pytest.LogCaptureFixture
) -> None:
    app = FastAPI()
    app.router.routes.append(RouteTable({"mended": [broken.stem], "jobs": ["toso.jobs.routes"]}))
    install_handlers(app)
    client = TestClient(app, raise_server_exceptions=False)
    with caplog.at_level(logging.ERROR, logger="toso"):
        answer = client.get("/api/v1/mended")
    assert (answer.status_code, answer.json()["code"]) == (500, "server-fault")
    assert [record.__dict__["kind"] for record in caplog.records] == ["ModuleNotFoundError"]
    assert client.get("/api/v1/jobs").status_code == 404, "the other segments answer"
    broken.write_text(ROUTER)
    assert client.get("/api/v1/mended").json() == "mended"


def test_an_idle_server_loads_what_nobody_asked_for_and_goes_on_after_a_broken_module(
    broken: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "idle_routes.py").write_text(ROUTER)
    table = RouteTable({"broken": [broken.stem], "mended": ["idle_routes"]})
    with caplog.at_level(logging.ERROR, logger="toso"):
        asyncio.run(table.warm(quiet_seconds=0.01))
    assert "idle_routes" in sys.modules
    assert [record.__dict__["named"] for record in caplog.records] == [broken.stem]


def test_loading_waits_after_each_request() -> None:
    table = RouteTable({"jobs": ["toso.jobs.routes"]})
    time.sleep(0.3)
    table.matches({"type": "http", "path": "/api/v1/elsewhere", "method": "GET", "headers": []})
    started = time.monotonic()
    asyncio.run(table.warm(quiet_seconds=0.3))
    assert time.monotonic() - started > 0.25


def test_of_a_module_with_a_route_without_a_rule_nothing_is_ever_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forgotten = '@router.post("/forgotten")\nasync def forget() -> str:\n    return "done"\n'
    (tmp_path / "unruled.py").write_text(ROUTER + forgotten)
    monkeypatch.syspath_prepend(str(tmp_path))
    table = RouteTable({"mended": ["unruled"]})
    app = FastAPI()
    app.router.routes.append(table)
    client = TestClient(app, raise_server_exceptions=False)
    for method, path in (("POST", "/mended/forgotten"), ("GET", "/mended"), ("GET", "/mended")):
        assert client.request(method, f"/api/v1{path}").status_code == 500
    with pytest.raises(UnruledRoute, match="unruled: /api/v1/mended/forgotten"):
        table.all_routes()
