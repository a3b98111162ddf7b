"""P4: reading the task list while others work: PDFs, batches of visits, somebody who reloads what takes long."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from uuid import uuid4

from bench import load
from bench.p03_sync import visit_batches
from bench.rounds import ROUNDS, Goal
from bench.scale import grow_within
from bench.sqlite import sqlite3
from bench.ward import TASKS, bearer, copy_row, read, serve_toso, ward_made

JOBS, READERS, REQUESTS = 100, 2, 600
PHONES, BATCHES_A_SECOND, ENDLESS = 10, 20, 1_000_000
HOUSEHOLDS = 107_000
LONG = {"streets": "/api/v1/streets", "ledger": "/api/v1/indicators/ledger"}


def measure() -> list[Goal]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        ward_made(folder)
        _make_draft(folder)
        goals = [_beside_pdf(folder), _beside_batches(folder)]
        _are_there(folder)
        grow_within(folder / "toso.sqlite3", HOUSEHOLDS)
        return goals + [_beside_reloads(folder, what, path) for what, path in LONG.items()]


def _are_there(folder: Path) -> None:
    """The page that is reloaded is one of the ward; of a large one it may be refused after ten seconds."""
    with serve_toso(folder) as (port, _pid):
        for path in LONG.values():
            read(port, path, bearer(port, "minh"))


def _beside_pdf(folder: Path) -> Goal:
    with serve_toso(folder, worker=True) as (port, _pid):
        reached = _compared(port, lambda: _rendering(folder))
    return Goal("P4", "read p99 while PDFs are rendered, to idle", reached, 1.3)


def _beside_batches(folder: Path) -> Goal:
    """Ten phones, each of which sends a batch of ten visits every half second."""
    with serve_toso(folder) as (port, _pid):
        headers = bearer(port, "hoa")
        batches = visit_batches(read(port, "/api/v1/visits/round", headers), headers)
        reached = _compared(
            port, lambda: load.beside(load.start(port, batches, PHONES, ENDLESS, pause=PHONES / BATCHES_A_SECOND))
        )
    return Goal("P4", f"read p99 beside {BATCHES_A_SECOND} batches a second, to idle", reached, 1.3)


def _beside_reloads(folder: Path, what: str, path: str) -> Goal:
    with serve_toso(folder) as (port, _pid):
        again = load.get(path, bearer(port, "minh"))
        reached = _compared(port, lambda: load.beside(load.start(port, [again], 1, ENDLESS)))
    return Goal("P4", f"read p99 while one person reloads the {what} of {HOUSEHOLDS:,} households", reached, 2)


def _compared(port: int, busy: Callable[[], AbstractContextManager[None]]) -> float:
    """The list's p99 within `busy`, to its p99 in peace."""
    page = load.get(TASKS, bearer(port, "minh"))
    load.load(port, page, READERS, REQUESTS)
    peace, disturbed = [], []
    for _ in range(ROUNDS):
        peace.append(load.load(port, page, READERS, REQUESTS).p99)
        with busy():
            disturbed.append(load.load(port, page, READERS, REQUESTS).p99)
    return median(disturbed) / median(peace)


def _open(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / "toso.sqlite3", timeout=20)
    connection.row_factory = sqlite3.Row
    return connection


def _make_draft(folder: Path) -> None:
    """A draft is rendered anew each time it is asked for; an issued document only once."""
    with closing(_open(folder)) as connection, connection:
        connection.execute("UPDATE document SET state = 'draft'")
        connection.execute(
            "UPDATE job SET state = 'cancelled', payload = json_set(payload, '$.formats', json('[\"pdf\"]'))"
        )


@contextmanager
def _rendering(folder: Path) -> Iterator[None]:
    """The worker has more to render than it can finish, from its first finished PDF until the block ends."""
    with closing(_open(folder)) as connection:
        with connection:
            job = dict(connection.execute("SELECT * FROM job WHERE kind = 'document.render' LIMIT 1").fetchone())
            for _ in range(JOBS):
                copy_row(connection, "job", job, id=uuid4().hex, state="queued")
        until = time.monotonic() + 30
        while not connection.execute("SELECT count(*) FROM job WHERE state = 'done'").fetchone()[0]:
            if time.monotonic() > until:
                raise RuntimeError("the worker renders nothing")
            time.sleep(0.1)
        yield
        waiting = connection.execute("SELECT count(*) FROM job WHERE state IN ('queued', 'running')").fetchone()[0]
        if not waiting:
            raise RuntimeError("the worker finished before the reading did")
        with connection:
            connection.execute("DELETE FROM job WHERE state IN ('queued', 'done') AND id <> ?", [job["id"]])
        while connection.execute("SELECT count(*) FROM job WHERE state = 'running'").fetchone()[0]:
            time.sleep(0.1)
        with connection:
            connection.execute("DELETE FROM job WHERE id <> ?", [job["id"]])
