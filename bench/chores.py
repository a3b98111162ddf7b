"""The worker's hourly chores, again and again in a process of its own: `python -m bench.chores chain|sums`."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from bench.ward import opened
from toso.audit.record import record
from toso.audit.tables import AuditHead, AuditProgress
from toso.authz.actor import SYSTEM
from toso.core.database import Engines, in_transaction
from toso.core.niceness import stand_back
from toso.core.settings import Settings
from toso.households.indicators.summary_check import check_sums
from toso.identity.alarms.chains import watch_chains
from toso.kit.ids import new_id

_AT_ONCE, _BEGUN = 1_000, "begun"


def check_whole_chain(settings: Settings, engines: Engines) -> None:
    """From the first row, as once a week."""
    in_transaction(engines.write, lambda session: session.execute(sa.delete(AuditProgress)))
    watch_chains(settings, engines)


def count_sums(_settings: Settings, engines: Engines) -> None:
    check_sums(engines)


CHORES: dict[str, Callable[[Settings, Engines], None]] = {"chain": check_whole_chain, "sums": count_sums}


@contextmanager
def chore(name: str, folder: Path) -> Iterator[None]:
    """It goes on and on beside what is measured, as in a worker, until the block ends."""
    command = [sys.executable, "-m", "bench.chores", name, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        if process.stdout.readline().strip() != _BEGUN:
            raise RuntimeError(f"{name} did not begin")
        try:
            yield
            if process.poll() is not None:
                raise RuntimeError(f"{name} ended before the measurement did")
        finally:
            process.kill()


def lengthen_chain(folder: Path, events: int) -> int:
    """Lines of the log until the longest chain of the folder has so many; how many it has."""
    engines = opened(folder)[1]

    def missing(session: Session) -> tuple[UUID, int]:
        head = session.scalars(sa.select(AuditHead).order_by(col(AuditHead.seq).desc())).first()
        assert head
        return head.ward_id, events - head.seq

    def write(session: Session, ward: UUID, count: int) -> None:
        for _ in range(count):
            record(session, SYSTEM, "visit.record", "household", new_id(), ward_id=ward)

    while (found := in_transaction(engines.read, missing))[1] > 0:
        in_transaction(engines.write, partial(write, ward=found[0], count=min(_AT_ONCE, found[1])))
    engines.dispose()
    return events - found[1]


if __name__ == "__main__":
    stand_back()
    _given, _engines = opened(Path(sys.argv[2]))
    print(_BEGUN, flush=True)
    while True:
        CHORES[sys.argv[1]](_given, _engines)
