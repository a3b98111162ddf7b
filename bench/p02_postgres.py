"""P2: the task list of the same rows on PostgreSQL, beside raw Starlette on SQLite; the same JSON."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa
from sqlmodel import SQLModel

from bench import load
from bench.p01_task_list import agree
from bench.rounds import Goal, interleave, ratio
from bench.servers import ROOT
from bench.ward import TASKS, bearer, environment, read, serve_reference, serve_toso, ward_made
from toso.core.database import sqlite_engine
from toso.core.late_import import load as load_late

sys.path.insert(0, str(ROOT / "tests"))  # the tests know how to start a PostgreSQL of their own

REQUESTS = 400
# What the guard and the list read.
TABLES = (
    "unit",
    "user_account",
    "auth_session",
    "assignment",
    "delegation",
    "plan",
    "plan_task",
    "task_assignment",
    "assignment_person",
)


def measure() -> list[Goal]:
    with TemporaryDirectory() as name, ExitStack() as servers:
        folder = Path(name)
        ward_made(folder)
        with serve_toso(folder) as (port, _pid):
            headers = bearer(port, "minh")
            expected = read(port, TASKS, headers)
        url = servers.enter_context(_postgres())
        _copy(folder, url)
        raw, _ = servers.enter_context(serve_reference("raw_starlette", folder))
        ours, _ = servers.enter_context(serve_toso(folder, {"TOSO_DATABASE_URL": url}))
        agree({"toso": expected, "raw": read(raw, TASKS, headers), "postgres": read(ours, TASKS, headers)})
        page = load.get(TASKS, headers)
        outcomes = interleave({"postgres": _turn(ours, page), "raw": _turn(raw, page)})
    reached = ratio(outcomes, "postgres", "raw")
    return [Goal("P2", "task list on PostgreSQL: requests/s, to raw Starlette on SQLite", reached, 0.35, at_least=True)]


@contextmanager
def _postgres() -> Iterator[str]:
    """The address of an empty database of a server that lives as long as the block."""
    postgres: Any = load_late("fixtures.postgres")
    running = postgres.start_postgres()
    try:
        running.execute("CREATE DATABASE measured")
        yield running.url("measured")
    finally:
        running.stop()


def _copy(folder: Path, url: str) -> None:
    """Puts the rows of the measured ward that the list reads into an empty database."""
    settings = os.environ | environment(folder) | {"TOSO_DATABASE_URL": url}
    subprocess.run([ROOT / ".venv/bin/toso", "migrate"], env=settings, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    load_late("toso.schema")
    source, target = sqlite_engine(f"sqlite:///{folder / 'toso.sqlite3'}", write=False), sa.create_engine(url)
    with source.connect() as given, target.begin() as taken:
        taken.execute(sa.text("SET LOCAL session_replication_role = replica"))  # parents of rows stay behind
        for name in TABLES:
            table = SQLModel.metadata.tables[name]
            rows = [dict(row) for row in given.execute(table.select()).mappings()]
            taken.execute(table.delete())
            if rows:
                taken.execute(table.insert(), rows)
    with target.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text("ANALYZE"))
    source.dispose()
    target.dispose()


def _turn(port: int, page: str) -> Callable[[], float]:
    return lambda: load.load(port, page, total=REQUESTS).per_second
