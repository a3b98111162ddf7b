"""Copies of the database that no schedule thins out: those before a migration, and all that a restore put aside."""

import shutil
from datetime import timedelta

from toso.core.database import Engines
from toso.core.installation import ASIDE
from toso.core.settings import Settings
from toso.kit.clock import system_now
from toso.operations.copy_state import backups_of
from toso.operations.upgrade_copy import FOLDER

KEPT_FOR = timedelta(days=365)  # as long as the oldest of the sealed copies: whoever was erased is in none after it


def forget_old(settings: Settings, _engines: Engines) -> int:
    """Deletes copies older than a year, by the time of the file or folder; the number deleted."""
    there = [*(backups_of(settings) / FOLDER).glob("*"), *settings.data_dir.glob(f"{ASIDE}*")]
    old = [path for path in there if path.stat().st_mtime < (system_now() - KEPT_FOR).timestamp()]
    for path in old:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    return len(old)
