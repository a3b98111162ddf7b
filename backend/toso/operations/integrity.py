"""The outcome of the last whole check of SQLite's file, kept beside it for whoever asks for the state of the system.

Every copy begins with the check; where none is made it is done each day. PostgreSQL has checksums of its own.
"""

import json
import logging
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.engine import make_url

from toso.core.database import Engines, sqlite_driver
from toso.core.settings import Settings
from toso.kit.clock import system_now

log = logging.getLogger(__name__)
DUE_AFTER = timedelta(hours=24)
_NAME = "integrity.json"


class DamagedDatabase(Exception):
    """The database itself is damaged; a copy of it would hide that. The text is SQLite's."""


@dataclass(frozen=True)
class Outcome:
    """When the file was checked; `damage`: what SQLite said of it, "" of a sound one."""

    at: datetime
    damage: str


def check_file(path: Path) -> None:
    """Reads every page and index while others work. Raises DamagedDatabase."""
    driver = sqlite_driver()
    with closing(driver.connect(f"file:{path}?mode=ro", uri=True, timeout=60)) as connection:
        try:
            said = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        except driver.OperationalError:
            raise
        except driver.DatabaseError as error:
            raise DamagedDatabase(str(error)) from error
    if said != "ok":
        raise DamagedDatabase(str(said))


def check_when_due(settings: Settings, _engines: Engines) -> None:
    """A chore of the worker: the whole check where a day has passed without one. Raises DamagedDatabase."""
    if not settings.is_sqlite:
        return
    known = last_outcome(settings)
    if known is None or system_now() - known.at >= DUE_AFTER:
        with noted(settings):
            check_file(_database(settings))


@contextmanager
def noted(settings: Settings) -> Generator[None]:
    """Keeps how a check of the database in the block ends; one that could not be done changes nothing."""
    try:
        yield
    except DamagedDatabase as damage:
        log.critical("the database is damaged")
        with suppress(OSError):  # the damage itself must be told, whatever the disk does
            _keep(settings, str(damage))
        raise
    _keep(settings, "")


def last_outcome(settings: Settings) -> Outcome | None:
    """None while the file that stands there was never checked; one that a restore put there is another file."""
    try:
        kept = json.loads((settings.data_dir / _NAME).read_text())
        if kept["file"] != _file_mark(settings):
            return None
        return Outcome(datetime.fromisoformat(kept["at"]), kept["damage"])
    except (FileNotFoundError, ValueError, KeyError):
        return None


def _database(settings: Settings) -> Path:
    return Path(str(make_url(settings.url).database))


def _file_mark(settings: Settings) -> list[int]:
    found = _database(settings).stat()
    return [found.st_dev, found.st_ino]


def _keep(settings: Settings, damage: str) -> None:
    place = settings.data_dir / _NAME
    draft = place.with_suffix(".draft")
    content = {"at": system_now().isoformat(), "file": _file_mark(settings), "damage": damage[:400]}
    draft.write_text(json.dumps(content))
    draft.chmod(0o600)
    draft.rename(place)
