"""P3: sixteen phones that send batches of visits at once, beside a naive twin; nothing lost, nothing counted twice.

Also beside the product that writes each batch by itself.
"""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench import load
from bench.rounds import Goal, interleave, ratio
from bench.sqlite import sqlite3
from bench.ward import bearer, read, serve_reference, serve_toso, ward_made

PATH = "/api/v1/visits/sync"
CLIENTS, BATCH, BATCHES = 16, 10, 96
ALONE, NAIVE, SINGLE = 48, 16, 160
ITEMS = (("phone", "smart"), ("sim", "4g"), ("account", "yes"), ("informed", "yes"))


@dataclass(frozen=True)
class Turn:
    """One program's turn: what the client saw, and visits whose new version of the household was lost."""

    measured: load.Load
    lost: int


def measure() -> list[Goal]:
    with TemporaryDirectory() as folder, ExitStack() as servers:
        ward_made(Path(folder))
        file = Path(folder) / "toso.sqlite3"
        toso, _ = servers.enter_context(serve_toso(Path(folder)))
        naive, _ = servers.enter_context(serve_reference("naive_sync", Path(folder)))
        unmerged, _ = servers.enter_context(serve_reference("unmerged_toso", Path(folder)))
        headers = bearer(toso, "hoa")
        taken = read(toso, "/api/v1/visits/round", headers)
        batches, single = visit_batches(taken, headers), visit_batches(taken, headers, visits=1)
        outcomes = interleave(
            {
                "toso": _turn(file, toso, batches, CLIENTS, BATCHES),
                "alone": _turn(file, toso, batches, 1, ALONE),
                "naive": _turn(file, naive, batches, CLIENTS, NAIVE),
                "one each": _turn(file, toso, single, CLIENTS, SINGLE),
                "unmerged": _turn(file, unmerged, single, CLIENTS, SINGLE),
                "in turn": _turn(file, unmerged, batches, CLIENTS, ALONE),
            },
            rounds=4,
        )
    ours = outcomes["toso"] + outcomes["alone"] + outcomes["one each"]
    speed, merging = ratio(outcomes, "toso", "naive", _speed), ratio(outcomes, "one each", "unmerged", _speed)
    waiting = ratio(outcomes, "toso", "in turn", _p99)
    return [
        Goal("P3", "sync, 16 clients: batches/s, to the naive twin", speed, 11, at_least=True),
        Goal("P3", "sync, 16 clients of one visit: batches/s, to unmerged", merging, 2, at_least=True),
        Goal("P3", "sync: answers that were not 200", sum(t.measured.errors for t in ours), 0, unit=""),
        Goal("P3", "sync: lost updates", sum(t.lost for t in ours), 0, unit=""),
        Goal("P3", "sync, 16 clients: p99, to that of the product unmerged", waiting, 0.6),
    ]


def visit_batches(taken: Any, headers: dict[str, str], *, visits: int = BATCH) -> list[str]:
    """Requests that visit each household of the round once, so many in each, as phones that share a ward do."""
    homes = [h for h in taken["households"] if h["persons"]]
    now = datetime.now(UTC)
    at = (now - timedelta(minutes=1)).isoformat()
    return [
        load.post(
            PATH, {"device_now": now.isoformat(), "visits": [_visit(*one, at) for one in enumerate(part)]}, headers
        )
        for part in (homes[start : start + visits] for start in range(0, len(homes), visits))
    ]


def _visit(place: int, home: dict[str, Any], at: str) -> dict[str, Any]:
    person = home["persons"][0]
    answers = [
        {"subject_id": person["id"], "item": item, "value": value, "base": person["state"].get(item)}
        for item, value in ITEMS
    ]
    return {
        "id": f"01913a00-{place:04x}-7000-8000-{load.FRESH}",
        "household_id": home["id"],
        "base_version": home["version"],
        "visited_at": at,
        "result": "met",
        "answers": answers,
    }


def _turn(file: Path, port: int, requests: list[str], clients: int, total: int) -> Callable[[], Turn]:
    def run() -> Turn:
        visits, versions = _counted(file)
        measured = load.finish_anyhow(load.start(port, requests, clients, total))
        visits, versions = _counted(file)[0] - visits, _counted(file)[1] - versions
        return Turn(measured, visits - versions)

    return run


def _counted(file: Path) -> tuple[int, int]:
    with sqlite3.connect(file) as connection:
        visits = connection.execute("SELECT count(*) FROM visit").fetchone()[0]
        versions = connection.execute("SELECT sum(version) FROM household").fetchone()[0]
    connection.close()
    return visits, versions


def _speed(turn: Turn) -> float:
    return turn.measured.per_second


def _p99(turn: Turn) -> float:
    return turn.measured.p99
