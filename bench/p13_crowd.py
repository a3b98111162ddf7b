"""P13: a ward's busiest minute on SQLite: readers, phones that send, sign-ins, another process that writes."""

import threading
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Self

from bench import load
from bench.p03_sync import visit_batches
from bench.p10_login import BEHIND_A_PROXY, add_people, sign_in_requests
from bench.rounds import Goal
from bench.ward import TASKS, bearer, read, serve_toso, ward_made
from toso.core.database import sqlite_engine

READERS, WRITERS, SIGNING_IN, ROUNDS = 140, 40, 20, 3
READS, WRITES, SIGN_INS = 2_100, 600, 40


def measure() -> list[Goal]:
    reads, writes, sign_ins, waits = [], [], [], []
    with TemporaryDirectory() as folder, ExitStack() as servers:
        ward_made(Path(folder))
        file = Path(folder) / "toso.sqlite3"
        add_people(file)
        port, _ = servers.enter_context(serve_toso(Path(folder), BEHIND_A_PROXY))
        page, hoa = load.get(TASKS, bearer(port, "minh")), bearer(port, "hoa")
        sheets = visit_batches(read(port, "/api/v1/visits/round", hoa), hoa, visits=1)
        for turn in range(ROUNDS):
            with _Neighbour(file) as neighbour:
                crowd = [
                    load.start(port, [page], READERS, READS),
                    load.start(port, sheets, WRITERS, WRITES),
                    load.start(port, sign_in_requests(turn, 0)[:SIGNING_IN], SIGNING_IN, SIGN_INS),
                ]
                seen = [load.finish_anyhow(client) for client in crowd]
            for one, found in zip(seen, (reads, writes, sign_ins), strict=True):
                found.append(one)
            waits.append(neighbour.longest)
    errors = sum(one.errors for one in [*reads, *writes, *sign_ins])
    crowded = f"{READERS} read, {WRITERS} send, {SIGNING_IN} sign in"
    return [
        Goal("P13", f"{crowded}: answers that were not 200", errors, 0, unit=""),
        Goal("P13", f"{crowded}: read p99", median(one.p99 for one in reads) / 1000, 2, unit="s"),
        Goal("P13", f"{crowded}: sync p50", median(one.p50 for one in writes), 200, unit="ms"),
        Goal("P13", f"{crowded}: sign-in p50", median(one.p50 for one in sign_ins) / 1000, 2, unit="s"),
        Goal("P13", f"{crowded}: another process's longest wait to write", max(waits), 0.5, unit="s"),
    ]


class _Neighbour:
    """A process beside the server that begins a short write twenty times a second, as the worker does."""

    def __init__(self, file: Path) -> None:
        self.engine = sqlite_engine(f"sqlite:///{file}", write=True)
        self.stopped, self.longest = threading.Event(), 0.0
        self.thread = threading.Thread(target=self._write)

    def _write(self) -> None:
        while not self.stopped.wait(0.05):
            asked = time.perf_counter()
            with self.engine.begin():
                self.longest = max(self.longest, time.perf_counter() - asked)

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stopped.set()
        self.thread.join()
        self.engine.dispose()
