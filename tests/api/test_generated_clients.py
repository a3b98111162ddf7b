"""Clients that others generate from our description: made without a warning, run against a server, one answer each."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from fixtures.clients import connected
from fixtures.monthly_reports import API
from fixtures.patience import patience
from fixtures.programs import absent
from fixtures.server import Server, demonstrating

ROOT = Path(__file__).parents[2]
PROGRAMS = ROOT / "tests/fixtures/generated_clients"
ENVIRONMENT, MODULES = ROOT / ".setup/clients/bin", ROOT / "frontend/node_modules"
SCOPES = ("units:read", "tasks:read", "reports:read", "help:write")
STRICT = ("--strict", "--noUncheckedIndexedAccess", "--target", "es2022", "--module", "nodenext")


@pytest.fixture(scope="module")
def server(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with demonstrating(demonstration_folder, tmp_path_factory.mktemp("generated")) as running:
        yield running


@pytest.fixture(scope="module")
def settings(server: Server) -> dict[str, str]:
    return {**os.environ, **connected(server.url, SCOPES)}


def ran(folder: Path, settings: dict[str, str], *command: object) -> str:
    """All that a program says, and no more than it should: a warning is one line too many."""
    words = [str(part) for part in command]
    done = subprocess.run(words, cwd=folder, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert done.stderr.strip() in {"", "Generating toso_client"}, done.stderr
    return done.stdout


def check(server: Server, settings: dict[str, str], answers: dict[str, Any]) -> None:
    """The client found what a plain request is told."""
    with httpx.Client(base_url=f"{server.url}{API}", timeout=patience(20)) as plain:
        form = {"grant_type": "client_credentials", "client_id": settings["TOSO_CLIENT"]}
        token = plain.post("/oauth/token", data={**form, "client_secret": settings["TOSO_SECRET"]}).json()
        plain.headers["Authorization"] = f"Bearer {token['access_token']}"
        report = plain.get("/reports").json()["items"][0]["id"]
        figures = plain.get(f"/reports/{report}/figures").json()["items"]
        tasks = plain.get("/tasks", params={"limit": 100}).json()["items"]
    totals = {one["id"]: one["value"] for one in figures if one["place"] == "ward" and one["aspect"] == "cum"}
    assert len(totals) > 5
    assert answers.pop("figures") == totals
    assert answers.pop("pages") > 2
    assert answers == {
        "tasks": len(tasks),
        "ids": len({one["assignment_id"] for one in tasks}),
        "sent": 1,
        "found": True,
        "again": 304,
        "refused": "not-found",
    }


def test_the_python_client_is_generated_whole_and_works(
    server: Server, settings: dict[str, str], tmp_path: Path
) -> None:
    if not (ENVIRONMENT / "openapi-python-client").exists():
        absent("openapi-python-client", "make prepare-tests")
    config = ("--config", ROOT / "openapi/openapi-python-client.yaml", "--fail-on-warning", "--meta", "none")
    made = ("--path", ROOT / "openapi/openapi.json", "--output-path", "toso_client")
    said = ran(tmp_path, settings, ENVIRONMENT / "openapi-python-client", "generate", *made, *config)
    assert "arning" not in said
    shutil.copy(PROGRAMS / "desk.py", tmp_path)
    check(server, settings, json.loads(ran(tmp_path, settings, ENVIRONMENT / "python", "desk.py")))


def test_the_typescript_client_has_strict_types_and_works(
    server: Server, settings: dict[str, str], tmp_path: Path
) -> None:
    node = shutil.which("node")
    if node is None or not (MODULES / ".bin/openapi-typescript").exists():
        absent("node", "make prepare-tests")
    (tmp_path / "node_modules").symlink_to(MODULES)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    described = httpx.get(f"{server.url}{API}/openapi-integrator.json", timeout=patience(20)).text
    (tmp_path / "description.json").write_text(described)
    said = ran(
        tmp_path,
        settings,
        MODULES / ".bin/openapi-typescript",
        "description.json",
        "--default-non-nullable=false",
        "-o",
        "description.d.ts",
    )
    assert "arning" not in said
    shutil.copy(PROGRAMS / "desk.ts", tmp_path)
    ran(tmp_path, settings, MODULES / ".bin/tsc", *STRICT, "--types", "node", "desk.ts")
    check(server, settings, json.loads(ran(tmp_path, settings, node, "desk.js")))
