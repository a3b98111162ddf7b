"""The ward that is measured: the demonstration, with the task list grown past one page; servers and tokens for it."""

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from bench.servers import ROOT, free_port, server
from bench.sqlite import sqlite3
from toso.audit.record import install_key
from toso.core.database import Engines, create_engines
from toso.core.late_import import SCHEMA, load
from toso.core.settings import Settings, read_settings
from toso.identity.cast import CAST_PASSWORD
from toso.kit.clock import install_business_date

PASSWORD = CAST_PASSWORD
TASKS = "/api/v1/tasks?limit=50"
DAY = "2024-08-10"
KEY = "the key of the measured ward, longer than 32 bytes"
TASK_COUNT = 50


def environment(folder: Path) -> dict[str, str]:
    return {
        "TOSO_DATA_DIR": str(folder),
        "TOSO_DEMO": "true",
        "TOSO_BUSINESS_DATE": DAY,
        "TOSO_SECRET_KEY": KEY,
        "TOSO_LOG_LEVEL": "WARNING",
        "TOSO_DATABASE": str(folder / "toso.sqlite3"),
    }


def opened(folder: Path) -> tuple[Settings, Engines]:
    """The installation in `folder` as its worker opens it, in this process."""
    os.environ |= environment(folder)
    settings = read_settings()
    install_key(settings.audit_chain_key())
    install_business_date(settings.business_date)
    load(SCHEMA)
    return settings, create_engines(settings)


def ward_made(folder: Path) -> None:
    """Builds the demonstration ward in `folder` and gives its plan fifty tasks."""
    for command in ("migrate", "demo"):
        subprocess.run(
            [ROOT / ".venv/bin/toso", command],
            env=os.environ | environment(folder),
            check=True,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
        )
    grow(folder / "toso.sqlite3")


def grow(file: Path) -> None:
    """Repeats the plan's tasks with their assignments until a page is full."""
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        tasks = connection.execute(
            "SELECT t.* FROM plan_task t JOIN plan p ON p.ward_id = t.ward_id AND p.id = t.plan_id "
            "WHERE p.state = 'approved' ORDER BY t.position"
        ).fetchall()
        for place in range(len(tasks), TASK_COUNT):
            task = dict(tasks[place % len(tasks)])
            works = connection.execute("SELECT * FROM task_assignment WHERE task_id = ?", [task["id"]]).fetchall()
            task |= {"id": uuid4().hex, "lineage_id": uuid4().hex, "position": 1000 + place}
            copy_row(connection, "plan_task", task)
            for work in works:
                new = {"id": uuid4().hex, "task_id": task["id"], "lineage_id": task["lineage_id"]}
                copy_row(connection, "task_assignment", dict(work), **new)
    connection.close()


def copy_row(connection: sqlite3.Connection, table: str, row: Mapping[str, object], **changed: object) -> None:
    """Inserts a row like `row` with some columns changed."""
    row = {**row, **changed}
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values()))


@contextmanager
def serve_toso(
    folder: Path, more: Mapping[str, str] | None = None, *, worker: bool = False
) -> Iterator[tuple[int, int]]:
    """The product on the measured ward: (port, process id)."""
    port = free_port()
    command = [str(ROOT / ".venv/bin/toso"), "serve", "--port", str(port), *([] if worker else ["--no-worker"])]
    with server(command, port, **(environment(folder) | dict(more or {}))) as pid:
        yield port, pid


@contextmanager
def serve_reference(name: str, folder: Path, **more: str) -> Iterator[tuple[int, int]]:
    """A reference program on the same database: (port, process id)."""
    port = free_port()
    with server(
        [sys.executable, "-m", f"bench.reference.{name}", str(port)], port, **environment(folder) | more
    ) as pid:
        yield port, pid


def bearer(port: int, username: str) -> dict[str, str]:
    """The header of somebody of the cast who has just signed in; the token holds on every program of the ward."""
    body = json.dumps({"username": username, "password": PASSWORD}).encode()
    asked = urllib.request.Request(
        f"http://127.0.0.1:{port}/api/v1/auth/token", body, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(asked, timeout=20) as answer:
        return {"Authorization": f"Bearer {json.load(answer)['access_token']}"}


def read(port: int, path: str, headers: dict[str, str]) -> Any:
    """One answer's JSON."""
    with urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)) as answer:
        return json.load(answer)


def order(port: int, path: str, headers: dict[str, str], body: object) -> Any:
    """The JSON that answers a POST of `body`."""
    more = {"Content-Type": "application/json"}
    asked = urllib.request.Request(f"http://127.0.0.1:{port}{path}", json.dumps(body).encode(), headers | more)
    with urllib.request.urlopen(asked, timeout=60) as answer:
        return json.load(answer)
