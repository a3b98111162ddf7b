"""P12: what is read of a ward of a hundred thousand households, to the same of nine thousand; equal rows come out."""

from pathlib import Path
from typing import Any, cast

from bench.load import get, load
from bench.rounds import Goal, interleave, ratio
from bench.scale import large_ward
from bench.servers import cpu_seconds
from bench.sqlite import sqlite3
from bench.ward import bearer, opened, read, serve_toso
from toso.households.indicators.summary_check import check_sums

MANY, ROUNDS = 100_000, 3
_HOMES = "/api/v1/households?limit=50"
# What is read, and how often in a round: a tick of the process clock is 10 ms.
READS = {
    "the list behind a figure": ("/api/v1/indicators/t1.of/list?limit=50", 30),
    "the streets of a ward": ("/api/v1/streets", 30),
    "households by place": (_HOMES, 30),
    "households by name": (f"{_HOMES}&sort=name", 30),
    "households by last visit": (f"{_HOMES}&sort=visit", 30),
    "households not visited": (f"{_HOMES}&status=not_visited", 30),
    "households with an item missing": (f"{_HOMES}&missing=account", 15),
    "the ward at a glance": ("/api/v1/overview", 30),
    "the pace of a ward's targets": ("/api/v1/indicators/pace", 5),
    "how far the ward is surveyed": ("/api/v1/indicators/coverage", 5),
    "the figures of a ward": ("/api/v1/indicators", 2),
    "the ledger, for each changed person": ("/api/v1/indicators/ledger", 1),
}


def measure() -> list[Goal]:
    ward, large, _households = large_ward(MANY)
    changed = _began(large) / _began(ward)
    for folder in (ward, large):
        _keep_sums(folder)
    with serve_toso(ward) as (port, pid), serve_toso(large) as (large_port, large_pid):
        sides = {"ward": (port, pid), "large": (large_port, large_pid)}
        asked = {name: bearer(own, "minh") for name, (own, _pid) in sides.items()}
        goals: list[Goal] = []
        for what, (path, times) in READS.items():
            rows = {name: _rows(read(own, path, asked[name])) for name, (own, _pid) in sides.items()}
            assert rows["ward"] == rows["large"], (what, rows)
            programs = {name: _reading(*side, get(path, asked[name]), times) for name, side in sides.items()}
            cost = ratio(interleave(programs, rounds=ROUNDS), "large", "ward")
            cost /= changed if "ledger" in what else 1
            goals.append(Goal("P12", f"{what}, 107,000 to 9,800 households", cost, 1.3))
        return goals


def _keep_sums(folder: Path) -> None:
    """The worker's chores within the hour."""
    _settings, engines = opened(folder)
    check_sums(engines)
    engines.dispose()


def _began(folder: Path) -> int:
    """The states of persons that began in the period of the measured day."""
    with sqlite3.connect(folder / "toso.sqlite3") as connection:
        return connection.execute("SELECT count(*) FROM person_span WHERE from_on >= '2024-07-15'").fetchone()[0]


def _rows(answer: object) -> int:
    """How many rows an answer has: of a page, of a list, or of the tables of figures."""
    parts = cast(Any, answer)
    if isinstance(parts, list):
        return len(cast(list[object], parts))
    return sum(len(parts[name]) for name in ("items", "places", "groups", "lines") if name in parts)


def _reading(port: int, pid: int, request: str, times: int) -> Any:
    def run() -> float:
        before = cpu_seconds(pid)
        load(port, request, connections=1, total=times)
        return cpu_seconds(pid) - before

    return run
