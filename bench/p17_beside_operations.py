"""P17: people who write while a copy is made; whether the server lives is answered at once whatever is counted."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench import load
from bench.chores import chore, lengthen_chain
from bench.p03_sync import visit_batches
from bench.rounds import Goal
from bench.scale import large_ward
from bench.servers import ROOT
from bench.ward import bearer, environment, opened, order, read, serve_toso, ward_made
from toso.operations.papers import keep_recipients, make_papers

WRITERS, SECONDS, ROUNDS, ENDLESS = 12, 8, 3, 1_000_000
HOUSEHOLDS, LARGE, EVENTS = 100_000, "107,000 households", (107_000, 300_000)
ASKED, PAUSE, STARTED = 400, 0.01, 5  # requests; seconds between them, and until what is beside them is under way
LEDGER, CHAIN, EXPORTS = "/api/v1/indicators/ledger", "/api/v1/audit/chain", "/api/v1/household-exports"


def measure() -> list[Goal]:
    return [*_beside_copies(), *_alive()]


def _beside_copies() -> list[Goal]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        ward_made(folder)
        settings, engines = opened(folder)
        engines.dispose()
        keep_recipients(settings, make_papers(settings).recipients)
        with serve_toso(folder) as (port, _pid):
            headers = bearer(port, "hoa")
            sheets = visit_batches(read(port, "/api/v1/visits/round", headers), headers, visits=1)
            peace, copied = [], []
            for _ in range(ROUNDS):
                peace.append(load.finish(_writing(port, sheets)).p99)
                client = _writing(port, sheets)
                while client.process.poll() is None:
                    _copy(folder)
                copied.append(load.finish_anyhow(client))
    reached = median(one.p99 for one in copied) / median(peace)
    told = f"{WRITERS} who write while copies are made"
    return [
        Goal("P17", f"{told}: p99, to the same in peace", reached, 2),
        Goal("P17", f"{told}: answers that were not 200", sum(one.errors for one in copied), 0, unit=""),
    ]


def _writing(port: int, sheets: list[str]) -> load.Client:
    return load.start(port, sheets, WRITERS, ENDLESS, seconds=SECONDS)


def _copy(folder: Path) -> None:
    command = [ROOT / ".venv/bin/toso", "backup", "now"]
    subprocess.run(command, env=environment(folder), check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


def _alive() -> list[Goal]:
    _ward, folder, _households = large_ward(HOUSEHOLDS)
    goals: list[Goal] = []
    with serve_toso(folder, worker=True) as (port, _pid):
        minh, ha = bearer(port, "minh"), bearer(port, "ha")
        goals.append(_asked(port, f"while the ledger of {LARGE} is read", lambda: _reloaded(port, LEDGER, minh)))
        goals.append(_asked(port, f"while sums of {LARGE} are counted", lambda: chore("sums", folder)))
        for events in EVENTS:
            lengthen_chain(folder, events)
            log = f"the chain of {events:,} events"
            goals.append(_asked(port, f"while {log} is checked", lambda: chore("chain", folder)))
            goals.append(_asked(port, f"while {log} is asked about", lambda: _reloaded(port, CHAIN, ha)))
        goals.append(_asked(port, f"while {LARGE} are exported", lambda: _exported(port, minh)))
    return goals


def _asked(port: int, when: str, busy: Callable[[], AbstractContextManager[None]]) -> Goal:
    with busy():
        time.sleep(STARTED)
        seen = load.finish(load.start(port, [load.get("/healthz")], 1, ASKED, pause=PAUSE))
    return Goal("P17", f"/healthz {when}: p99", seen.p99, 50, unit="ms")


def _reloaded(port: int, path: str, headers: dict[str, str]) -> AbstractContextManager[None]:
    """One person opens it again and again; it is there, though one of many rows may be refused after ten seconds."""
    read(port, path, headers)
    return load.beside(load.start(port, [load.get(path, headers)], 1, ENDLESS))


@contextmanager
def _exported(port: int, headers: dict[str, str]) -> Iterator[None]:
    """The worker writes the whole register meanwhile."""
    job = order(port, EXPORTS, headers, {"purpose": "report"})
    yield
    if (state := read(port, f"/api/v1/jobs/{job['id']}", headers)["state"]) != "running":
        raise RuntimeError(f"the export is {state} before the asking ended")
