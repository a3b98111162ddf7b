"""The page `/metrics` for monitoring programs, in the text format of Prometheus: numbers and names of ours alone."""

import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import UTCDateTime
from toso.core.database import in_transaction
from toso.core.request_counts import RequestCounts
from toso.jobs.tables import ChoreRun
from toso.kit.clock import now, system_now
from toso.operations.copy_state import backups_of, copies
from toso.operations.health import Place
from toso.operations.machine_checks import ALIVE
from toso.operations.tail_delivery import tails_elsewhere

Sample = tuple[Mapping[str, object], float]


def metrics(place: Place, counts: RequestCounts, waiting_writes: int) -> str:
    """The whole page. `waiting_writes`: requests that wait for SQLite's one writer. Raises DBAPIError."""
    answered = [
        ({"method": method, "route": route, "status": status}, number)
        for (method, route, status), number in sorted(counts.answered.items())
    ]
    families: list[tuple[str, str, Iterable[Sample]]] = [
        ("toso_requests_total", "counter", answered),
        ("toso_request_seconds_total", "counter", [({"route": r}, s) for r, s in sorted(counts.seconds.items())]),
        ("toso_waiting_writes", "gauge", [({}, waiting_writes)]),
        *in_transaction(place.engines.read, _of_database),
        *_of_machine(place),
    ]
    return "".join(line for name, kind, samples in families for line in _family(name, kind, samples))


def _of_database(session: Session) -> list[tuple[str, str, list[Sample]]]:
    query = sa.text(
        "SELECT kind, lane, state, count(*) AS number, min(created_at) AS since FROM job GROUP BY kind, lane, state"
    ).columns(
        sa.column("kind", sa.String),
        sa.column("lane", sa.String),
        sa.column("state", sa.String),
        sa.column("number", sa.Integer),
        sa.column("since", UTCDateTime),
    )
    jobs = session.execute(query).all()
    chores = session.scalars(sa.select(ChoreRun).order_by(col(ChoreRun.name))).all()
    waiting = [row for row in jobs if row.state == "queued"]
    oldest: list[Sample] = [
        ({"kind": row.kind, "lane": row.lane}, (now() - row.since).total_seconds()) for row in waiting
    ]
    since: list[Sample] = [({"chore": row.name}, (system_now() - row.began_at).total_seconds()) for row in chores]
    queued: list[Sample] = [({"kind": row.kind, "lane": row.lane, "state": row.state}, row.number) for row in jobs]
    return [
        ("toso_jobs", "gauge", queued),
        ("toso_oldest_job_seconds", "gauge", oldest),
        ("toso_chore_age_seconds", "gauge", since),
        ("toso_chore_failed", "gauge", [({"chore": row.name}, int(bool(row.failure))) for row in chores]),
    ]


def _of_machine(place: Place) -> Iterator[tuple[str, str, list[Sample]]]:
    usage = shutil.disk_usage(place.settings.data_dir)
    yield "toso_disk_free_bytes", "gauge", [({}, usage.free)]
    there = copies(backups_of(place.settings))
    yield "toso_backup_copies", "gauge", [({}, len(there))]
    if there:
        yield "toso_backup_age_seconds", "gauge", [({}, (system_now() - there[0][0]).total_seconds())]
    tails = [({"destination": at}, tail) for at, tail in enumerate(tails_elsewhere(place.settings), 1)]
    age: list[Sample] = [(of, _seconds_since(tail.arrived_at)) for of, tail in tails if tail.arrived_at]
    behind: list[Sample] = [(of, _seconds_since(tail.behind_since) if tail.behind_since else 0) for of, tail in tails]
    yield "toso_tail_age_seconds", "gauge", age
    yield "toso_tail_behind_seconds", "gauge", behind
    alive = place.settings.data_dir / ALIVE
    if alive.exists():
        yield "toso_worker_silent_seconds", "gauge", [({}, max(0.0, time.time() - alive.stat().st_mtime))]


def _seconds_since(at: datetime) -> float:
    return max(0.0, (system_now() - at).total_seconds())


def _family(name: str, kind: str, samples: Iterable[Sample]) -> Iterator[str]:
    yield f"# TYPE {name} {kind}\n"
    for labels, value in samples:
        said = ",".join(f'{label}="{_quoted(text)}"' for label, text in labels.items())
        yield f"{name}{{{said}}} {value:.15g}\n" if said else f"{name} {value:.15g}\n"


def _quoted(text: object) -> str:
    return str(text).replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
