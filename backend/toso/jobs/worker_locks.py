"""Workers of this installation that live: each holds the lock of a file of its name until its process ends."""

from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from toso.core.database import Engines, in_transaction
from toso.core.file_lock import SERVER_LOCK, held, is_held
from toso.core.settings import Settings
from toso.jobs.claim import free_claims

FOLDER = "workers"


@contextmanager
def living(settings: Settings, engines: Engines, name: str) -> Generator[None]:
    """A worker's life under its name; at its birth the jobs of those who died without a word go back to the queue.

    After a power cut nobody else would, and whoever waits would wait for the lease to run out.
    """
    folder = settings.data_dir / FOLDER
    with held(folder / name):
        for other in _dead(folder):
            in_transaction(engines.write, partial(free_claims, worker=other.name))
            other.unlink(missing_ok=True)
        yield
    (folder / name).unlink(missing_ok=True)


def _dead(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if not is_held(path)]


def is_at_work(settings: Settings) -> bool:
    """Whether the server of this data folder, or one of its workers, runs now."""
    locks = (settings.data_dir / SERVER_LOCK, *(settings.data_dir / FOLDER).glob("*"))
    return any(map(is_held, locks))
