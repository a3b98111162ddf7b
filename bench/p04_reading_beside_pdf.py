"""P4: reading the task list while the worker renders one PDF after another, beside reading in peace."""

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from uuid import uuid4

from pysqlite3 import dbapi2 as sqlite3

from bench import load
from bench.rounds import ROUNDS, Goal
from bench.ward import TASKS, bearer, copy_row, serve_toso, ward_made

JOBS, READERS, REQUESTS = 100, 2, 600


def measure() -> list[Goal]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        ward_made(folder)
        _make_draft(folder)
        with serve_toso(folder, worker=True) as (port, _pid):
            page = load.get(TASKS, bearer(port, "minh"))
            load.load(port, page, READERS, REQUESTS)
            peace, busy = [], []
            for _ in range(ROUNDS):
                peace.append(load.load(port, page, READERS, REQUESTS).p99)
                with _rendering(folder):
                    busy.append(load.load(port, page, READERS, REQUESTS).p99)
    return [Goal("P4", "read p99 while PDFs are rendered, to idle", median(busy) / median(peace), 1.5)]


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
