"""When copies are made and which are kept: at noon and in the evening; seven days, five weeks, twelve months."""

from datetime import datetime, time, timedelta
from itertools import groupby
from pathlib import Path

from toso.core.database import Engines
from toso.core.settings import Settings
from toso.files.store import open_store
from toso.kit.clock import VIETNAM, system_now
from toso.operations.backup import take_backup
from toso.operations.copy_parts import forget
from toso.operations.copy_state import backups_of, copies
from toso.operations.papers import are_made

TIMES = (time(12, 0), time(18, 30))
DAYS, WEEKS, MONTHS, FEWEST = 7, 5, 12, 3


def last_due(now: datetime) -> datetime:
    """The last instant at which a copy was due, in Vietnam's time."""
    local = now.astimezone(VIETNAM)
    days = (local.date(), local.date() - timedelta(days=1))
    return next(at for day in days for t in reversed(TIMES) if (at := datetime.combine(day, t, VIETNAM)) <= local)


def backup_when_due(settings: Settings, engines: Engines) -> Path | None:
    """A chore of the worker: makes the copy that is due, a missed one as soon as the machine is on again.

    Raises DamagedDatabase, DumpFailed, OSError, Problem of the store: a chore that failed is told.
    """
    if not are_made(settings):
        return None
    there = copies(backups_of(settings))
    if there and there[0][0] >= last_due(system_now()):
        return None
    made = take_backup(settings, engines, open_store(settings))
    for path in superfluous(copies(backups_of(settings))):
        forget(path)
    return made


def superfluous(there: list[tuple[datetime, Path]]) -> list[Path]:
    """The copies, given newest first, that no rule keeps: the newest of each day, week and month stays, and all of the
    last three.
    """
    kept = {path for _, path in there[:FEWEST]}
    rules = ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m"))
    for count, pattern in rules:
        newest = [next(iter(group))[1] for _, group in groupby(there, key=lambda copy: f"{copy[0]:{pattern}}")]
        kept |= set(newest[:count])
    return [path for _, path in there if path not in kept]
